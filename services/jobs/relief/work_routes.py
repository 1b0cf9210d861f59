"""Who works for a work-relief project, for how many days and for what pay, over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.employment.rules import MONTH, first_of
from services.jobs.relief import queries, working
from services.jobs.relief.routes import HANGING, PREFIX, STATE, ReliefId
from services.jobs.relief.schemas.work import (
    ReliefDaysSetting,
    ReliefMonthView,
    ReliefPayments,
    ReliefPaymentWithdrawal,
    ReliefWorkerCorrection,
    ReliefWorkerEntry,
    ReliefWorkerView,
)
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["以工代赈"])
_READ, _WRITE = allow("relief:read"), allow("relief:write")


@router.post(
    "/relief-projects/{id}/workers",
    operation_id="addReliefWorker",
    summary="登记以工代赈务工人员",
    status_code=201,
    responses=conflicts(wrong_state=STATE, notice_hanging=HANGING, already_agreed="该人员已在本项目签订协议。"),
    openapi_extra=_WRITE,
)
async def agree(
    session: Writing, caller: CallerDep, project_id: ReliefId, entry: ReliefWorkerEntry, seen: SeenVersion, response: Response
) -> Changed:
    """Record an agreement with somebody who works for the project. What it answers is the project."""
    changed = await working.agree(session, caller, project_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/relief-projects/{id}/workers", operation_id="listReliefWorkers", summary="以工代赈务工人员", openapi_extra=_READ)
async def list_workers(
    session: Reading, caller: CallerDep, project_id: ReliefId, limit: Limit = 50, cursor: Cursor = None
) -> Page[ReliefWorkerView]:
    """Who works for a project, with what each has worked and was paid."""
    await queries.project(session, caller.scope, project_id)
    rows, after = await queries.workers_of(session, caller.scope, project_id, limit=limit, cursor=cursor)
    return Page(items=[ReliefWorkerView.model_validate(row) for row in rows], next=after)


@router.patch(
    "/relief-projects/{id}/workers/{worker_id}",
    operation_id="correctReliefWorker",
    summary="更正以工代赈劳务协议",
    responses=conflicts(wrong_state=STATE, notice_hanging=HANGING),
    openapi_extra=_WRITE,
)
async def correct_worker(
    session: Writing,
    caller: CallerDep,
    project_id: ReliefId,
    worker_id: Annotated[
        UUID, Path(title="务工人员标识", description="The worker.", examples=["019a1b2c-0000-7000-8000-0000000000e2"])
    ],
    correction: ReliefWorkerCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Make an agreement longer or shorter, or link the work in the ledger."""
    changed = await working.correct_worker(session, caller, project_id, worker_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/relief-projects/{id}/months/{month}",
    operation_id="setReliefDays",
    summary="登记以工代赈月出工",
    responses=conflicts(wrong_state=STATE, notice_hanging=HANGING),
    openapi_extra=_WRITE,
)
async def set_days(
    session: Writing,
    caller: CallerDep,
    project_id: ReliefId,
    month: Annotated[str, Path(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-05"])],
    setting: ReliefDaysSetting,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Set the work sheet of a month, all or none; `If-Match` is the project's version. What was paid for stands."""
    changed = await working.set_days(session, caller, project_id, month, setting, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/relief-projects/{id}/months", operation_id="listReliefMonths", summary="以工代赈出工和发放", openapi_extra=_READ)
async def list_months(
    session: Reading,
    caller: CallerDep,
    project_id: ReliefId,
    month: Annotated[str | None, Query(title="月份", description="Only this month, `YYYY-MM`.", pattern=MONTH)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ReliefMonthView]:
    """Months of the workers of a project: days, and what was paid for them."""
    await queries.project(session, caller.scope, project_id)
    first = None if month is None else first_of(month)
    rows, after = await queries.months_of(session, caller.scope, project_id, first, limit=limit, cursor=cursor)
    return Page(items=[ReliefMonthView.model_validate(row) for row in rows], next=after)


@router.post(
    "/relief-projects/{id}/payments",
    operation_id="payReliefWorkers",
    summary="登记以工代赈劳务报酬发放",
    status_code=201,
    responses=conflicts(wrong_state=STATE, notice_hanging=HANGING),
    openapi_extra=_WRITE,
)
async def pay(
    session: Writing, caller: CallerDep, project_id: ReliefId, entry: ReliefPayments, seen: SeenVersion, response: Response
) -> Changed:
    """Record what workers were paid for a month, all or none; each month of a worker once. What is far from days × standard needs a `note`."""
    changed = await working.pay(session, caller, project_id, entry, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/relief-projects/{id}/payments/{payment_id}/withdrawal",
    operation_id="withdrawReliefPayment",
    summary="作废以工代赈发放记录",
    responses=conflicts(wrong_state=STATE, notice_hanging=HANGING),
    openapi_extra=_WRITE,
)
async def withdraw_payment(
    session: Writing,
    caller: CallerDep,
    project_id: ReliefId,
    payment_id: Annotated[
        UUID, Path(title="发放标识", description="The payment.", examples=["019a1b2c-0000-7000-8000-0000000000e4"])
    ],
    said: ReliefPaymentWithdrawal,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Withdraw a payment that was recorded wrongly, and say why; it stays and counts for nothing."""
    changed = await working.withdraw_payment(session, caller, project_id, payment_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
