"""Contracts and their changes over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Query, Response

from services.funds.implementation import commands, queries
from services.funds.implementation.reading import contract_of
from services.funds.implementation.routes.common import PREFIX, READ, TAGS, WRITE, ContractId, DivisionCode, WorksId
from services.funds.implementation.schemas.contracts import (
    ChangeDeciding,
    ChangeProposal,
    ContractDetail,
    ContractEntry,
    ContractTermination,
    ContractView,
    CountyChangeDeciding,
)
from services.funds.implementation.schemas.words import (
    PARTY_EXAMPLE,
    PROJECT_EXAMPLE,
    ContractKind,
    ContractState,
)
from services.funds.implementation.views import contract_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_STATE, _ENDED = "项目实施的当前状态不能办理。", "该合同已经终止。"
_BLOCKED = "有条件未满足,errors 中逐条列出全部原因。"


@router.post(
    "/works/{id}/contracts",
    operation_id="recordContract",
    summary="登记合同",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_STATE, contract_exists="该项目已登记这个合同编号。", blocked=_BLOCKED),
    openapi_extra=WRITE,
)
async def record_contract(
    session: Writing, caller: CallerDep, works_id: WorksId, entry: ContractEntry, once: OnceDep
) -> Response:
    """Record a contract that was signed for a project. Whatever is out of the ordinary (over the plan, not tendered, like a split) is
    refused until its reason is given.
    """
    return await once(f"{PREFIX}/contracts/{{id}}", lambda: commands.record_contract(session, caller, works_id, entry))


@router.get("/contracts", operation_id="listContracts", summary="合同列表", openapi_extra=READ)
async def list_contracts(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[DivisionCode, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[DivisionCode, Query(title="村", description="Only of this village, 12 digits.")] = None,
    project: Annotated[
        UUID | None, Query(title="项目标识", description="Only of this project.", examples=[PROJECT_EXAMPLE])
    ] = None,
    party: Annotated[
        UUID | None, Query(title="往来单位标识", description="Only with this party.", examples=[PARTY_EXAMPLE])
    ] = None,
    kind: Annotated[ContractKind | None, Query(title="合同类别", description="Only of this kind.")] = None,
    state: Annotated[ContractState | None, Query(title="状态", description="Only in this state.")] = None,
    changing: Annotated[
        bool | None, Query(title="有待批变更", description="Only with a change that waits for its approval, or only without.")
    ] = None,
    search: Annotated[
        str | None,
        Query(
            title="搜索",
            description="Part of a number, of what is delivered or of a party's name.",
            min_length=1,
            max_length=100,
        ),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ContractView]:
    """Contracts, the last recorded first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = queries.ContractFilter(divisions, project, party, kind, state, changing, search)
    rows, after = await queries.contracts(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[contract_view(row) for row in rows], next=after)


@router.get("/contracts/{id}", operation_id="getContract", summary="查询合同", openapi_extra=READ)
async def get_contract(session: Reading, caller: CallerDep, contract_id: ContractId, response: Response) -> ContractDetail:
    """One contract with its changes."""
    found = await contract_of(session, caller, contract_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/contracts/{id}/change",
    operation_id="proposeContractChange",
    summary="提出合同变更",
    responses=conflicts(wrong_state=_STATE, contract_ended=_ENDED, change_waiting="已有一项待批准的变更。"),
    openapi_extra=WRITE,
)
async def propose_change(
    session: Writing,
    caller: CallerDep,
    contract_id: ContractId,
    proposal: ChangeProposal,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Propose a change of amount or time; another person approves it."""
    changed = await commands.propose_change(session, caller, contract_id, proposal, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/contracts/{id}/change-decision",
    operation_id="decideContractChange",
    summary="批准合同变更",
    responses=conflicts(wrong_state=_STATE, contract_ended=_ENDED, no_change_waiting="没有待批准的变更。", blocked=_BLOCKED),
    openapi_extra=WRITE,
)
async def decide_change(
    session: Writing,
    caller: CallerDep,
    contract_id: ContractId,
    deciding: ChangeDeciding,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Approve or refuse the change that waits; what makes up more than the share of the parameter together is for the county."""
    changed = await commands.decide_change(session, caller, contract_id, deciding, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/contracts/{id}/county-change-decision",
    operation_id="decideContractChangeByCounty",
    summary="县级批准合同变更",
    responses=conflicts(wrong_state=_STATE, contract_ended=_ENDED, no_change_waiting="没有待批准的变更。", blocked=_BLOCKED),
    openapi_extra=allow("works:accept"),
)
async def decide_change_by_county(
    session: Writing,
    caller: CallerDep,
    contract_id: ContractId,
    deciding: CountyChangeDeciding,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Approve or refuse the change that waits, by a document of the county."""
    changed = await commands.decide_change(session, caller, contract_id, deciding, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/contracts/{id}/termination",
    operation_id="terminateContract",
    summary="终止合同",
    responses=conflicts(wrong_state=_STATE, contract_ended=_ENDED),
    openapi_extra=WRITE,
)
async def end_contract(
    session: Writing,
    caller: CallerDep,
    contract_id: ContractId,
    ending: ContractTermination,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """End a contract before its time, with the reason."""
    changed = await commands.end_contract(session, caller, contract_id, ending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
