"""Where stipends go over HTTP: accounts, the bank's file and answers, what is taken back."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.stipends import commands, queries
from services.jobs.stipends.routes import PayrollId
from services.jobs.stipends.schemas.money import (
    PayrollBankResults,
    PayrollBankResultsTaken,
    PayrollRecoveryEntry,
    PayrollRecoveryReceipt,
    PayrollRecoveryView,
    StipendAccountEntry,
    StipendAccountView,
)
from services.jobs.stipends.views import recovery_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.csvs import CSV_TYPE, csv_content, disposition
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import CipherDep, SealingDep
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["公益性岗位补贴"])
_READ, _WRITE, _REVIEW = allow("stipends:read"), allow("stipends:write"), allow("stipends:review")
_PAY = allow("stipends:pay")
_STATE = "批次当前状态不能办理。"
_EXAMPLE = "序号,户名,账号,开户银行,金额,用途\n1,李小兰,6230270400012345678,岚皋农商银行四季支行,540.00,2026-10 公益性岗位补贴"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_PersonId = Annotated[
    UUID, Path(alias="id", title="人员标识", description="Who is paid.", examples=["019a1b2c-0000-7000-8000-000000000002"])
]
_LineId = Annotated[
    UUID, Path(alias="id", title="明细标识", description="The line.", examples=["019a1b2c-0000-7000-8000-0000000000d2"])
]
_RecoveryId = Annotated[
    UUID,
    Path(alias="id", title="追回标识", description="What is taken back.", examples=["019a1b2c-0000-7000-8000-0000000000d3"]),
]


@router.get("/stipend-accounts/{id}", operation_id="getStipendAccount", summary="查询补贴账户", openapi_extra=_READ)
async def get_account(session: Reading, caller: CallerDep, person_id: _PersonId, response: Response) -> StipendAccountView:
    """On which account somebody is paid, masked, and whether it may be paid to."""
    row = await queries.account(session, caller.scope, person_id)
    response.headers["ETag"] = etag(row.version)
    return StipendAccountView.model_validate(row)


@router.put("/stipend-accounts/{id}", operation_id="setStipendAccount", summary="登记补贴账户", openapi_extra=_WRITE)
async def set_account(
    session: Writing,
    caller: CallerDep,
    sealing: SealingDep,
    person_id: _PersonId,
    entry: StipendAccountEntry,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set the account of somebody with a post; one that is replaced says why. It is stored encrypted and shown masked."""
    changed = await commands.set_account(session, caller, sealing, person_id, entry, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/payrolls/{id}/bank-file",
    operation_id="readPayrollBankFile",
    summary="生成银行发放文件",
    response_class=Response,
    responses={
        200: {"description": "银行发放文件。The lines that were sent, in full.", "content": csv_content(_EXAMPLE)},
        **conflicts(wrong_state=_STATE),
    },
    openapi_extra=_PAY,
)
async def bank_file(
    session: Writing, caller: CallerDep, cipher: CipherDep, payroll_id: PayrollId, purpose: Purpose
) -> Response:
    """Every line that was sent with holder and account in full, as a table. Reader, purpose and time go into the audit trail."""
    table = await commands.bank_file(session, caller, cipher, payroll_id, purpose.purpose)
    headers = {**disposition(f"payroll-{payroll_id}.csv"), "Cache-Control": "no-store"}
    return Response(table, media_type=CSV_TYPE, headers=headers)


@router.post(
    "/payrolls/{id}/bank-results",
    operation_id="takePayrollBankResults",
    summary="登记银行回盘",
    responses=conflicts(wrong_state=_STATE, contradicts="有明细已回盘,结果不同,errors 中逐条列出。"),
    openapi_extra=_PAY,
)
async def take_results(
    session: Writing, caller: CallerDep, payroll_id: PayrollId, results: PayrollBankResults
) -> PayrollBankResultsTaken:
    """Take the bank's answer, whole or in parts. The same twice changes nothing; another answer than before is refused."""
    return await commands.take_results(session, caller, payroll_id, results)


@router.post(
    "/payroll-lines/{id}/recovery",
    operation_id="recoverPayrollLine",
    summary="追回已发补贴",
    status_code=201,
    response_model=Changed,
    responses=conflicts(not_paid="这条明细没有发放。"),
    openapi_extra=_REVIEW,
)
async def recover(
    session: Writing, caller: CallerDep, line_id: _LineId, entry: PayrollRecoveryEntry, once: OnceDep
) -> Response:
    """Decide that a paid line, or a part of it, is to be taken back. With an `Idempotency-Key` it is decided once."""
    return await once(None, lambda: commands.recover(session, caller, line_id, entry))


@router.get("/payroll-recoveries", operation_id="listPayrollRecoveries", summary="补贴追回列表", openapi_extra=_READ)
async def list_recoveries(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    received: Annotated[bool | None, Query(title="已到账", description="Only what has come, or has not.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PayrollRecoveryView]:
    """What is taken back, the last decided first."""
    divisions = [code for code in (town, village) if code is not None]
    rows, after = await queries.recoveries(session, caller.scope, divisions, received, limit=limit, cursor=cursor)
    return Page(items=[recovery_view(row) for row in rows], next=after)


@router.post(
    "/payroll-recoveries/{id}/receipt",
    operation_id="receivePayrollRecovery",
    summary="登记追回到账",
    responses=conflicts(received="这条追回已到账。"),
    openapi_extra=_PAY,
)
async def receive(
    session: Writing,
    caller: CallerDep,
    recovery_id: _RecoveryId,
    said: PayrollRecoveryReceipt,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that what was to be taken back has come."""
    changed = await commands.receive(session, caller, recovery_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
