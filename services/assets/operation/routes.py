"""Operation over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.operation import commands, queries
from services.assets.operation.machine import CONTRACT
from services.assets.operation.queries import ContractFilter
from services.assets.operation.schemas import (
    OperatingContractDetail,
    OperatingContractEntry,
    OperatingContractState,
    OperatingContractView,
    ReceiptEntry,
    ReceiptReversing,
)
from services.assets.operation.views import contract_detail, contract_view
from services.assets.parameters.queries import bounds_today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资产经营"])
_READ, _WRITE = allow("operation:read"), allow("operation:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
ContractId = Annotated[
    UUID, Path(alias="id", title="经营合同标识", description="The contract.", examples=["019a1b2c-0000-7000-8000-000000000071"])
]


@router.post(
    "/operating-contracts",
    operation_id="writeOperatingContract",
    summary="登记经营合同",
    status_code=201,
    response_model=Changed,
    responses=conflicts(contract_recorded="该地已登记同一编号的合同。"),
    openapi_extra=_WRITE,
)
async def write(session: Writing, caller: CallerDep, entry: OperatingContractEntry, once: OnceDep) -> Response:
    """Write a contract by which somebody runs an asset or a resource of a collective, with all that is due of it. With an `Idempotency-Key` it is written once."""
    return await once(f"{PREFIX}/operating-contracts/{{id}}", lambda: commands.write_contract(session, caller, entry))


@router.get("/operating-contracts", operation_id="listOperatingContracts", summary="经营合同列表", openapi_extra=_READ)
async def list_contracts(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    asset_id: Annotated[UUID | None, Query(title="资产标识", description="Only of this asset.")] = None,
    resource_id: Annotated[UUID | None, Query(title="资源标识", description="Only of this resource.")] = None,
    state: Annotated[OperatingContractState | None, Query(title="状态", description="Only this state.")] = None,
    overdue: Annotated[bool | None, Query(title="有拖欠", description="Only those with arrears, or only others.")] = None,
    ends_by: Annotated[
        date | None, Query(title="到期日期止", description="Only those in force that end on this day or earlier.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[OperatingContractView]:
    """Contracts with what was due of them and what came in, those recorded last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = ContractFilter(divisions, asset_id, resource_id, state, overdue, ends_by)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.contracts(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[contract_view(row) for row in rows], next=after)


@router.get("/operating-contracts/{id}", operation_id="getOperatingContract", summary="查询经营合同", openapi_extra=_READ)
async def get_contract(
    session: Reading, caller: CallerDep, contract_id: ContractId, response: Response
) -> OperatingContractDetail:
    """One contract: what is due and owed, what came in, and every step that is open with what stands against it."""
    found = await contract_detail(session, caller, contract_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/operating-contracts/{id}/receipts",
    operation_id="recordReceipt",
    summary="登记收益",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state="合同当前状态不能登记收益。", over_schedule="超过合同尚未收取的金额。"),
    openapi_extra=_WRITE,
)
async def receive(session: Writing, caller: CallerDep, contract_id: ContractId, entry: ReceiptEntry, once: OnceDep) -> Response:
    """Record income that arrived on the account of the collective or the treasury. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/operating-contracts/{{id}}", lambda: commands.receive(session, caller, contract_id, entry))


@router.post(
    "/operating-contracts/{id}/receipts/{receipt}/reversal",
    operation_id="reverseReceipt",
    summary="冲销收益",
    responses=conflicts(reversed="这笔收益已经冲销。", distributed="这笔收益已列入收益分配方案。"),
    openapi_extra=_WRITE,
)
async def reverse(
    session: Writing,
    caller: CallerDep,
    contract_id: ContractId,
    receipt_id: Annotated[
        UUID,
        Path(alias="receipt", title="收益标识", description="The receipt.", examples=["019a1b2c-0000-7000-8000-000000000072"]),
    ],
    entry: ReceiptReversing,
) -> Changed:
    """Undo a receipt that was recorded by mistake, by its opposite; both stay readable."""
    return await commands.reverse_receipt(session, caller, contract_id, receipt_id, entry)


add_steps(
    router,
    CONTRACT,
    dict.fromkeys(CONTRACT.transitions, Said),
    commands.take_contract,
    path="/operating-contracts",
    record=ContractId,
    named="OperatingContract",
    of="经营合同",
)
