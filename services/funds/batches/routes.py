"""Fund sources and batches over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.batches import commands, queries
from services.funds.batches.queries import BatchFilter
from services.funds.batches.schemas import (
    FundBatchCancelling,
    FundBatchCorrection,
    FundBatchEntry,
    FundBatchView,
    FundSourceSetting,
    FundSourceView,
)
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/funds/v1"
router = Router(prefix=PREFIX, tags=["资金"])
_READ, _WRITE = allow("funds:read"), allow("funds:write")
_CANCELLED = "该批资金已经冲销。"
BatchId = Annotated[
    UUID, Path(alias="id", title="标识", description="The batch.", examples=["019a1b2c-0000-7000-8000-000000000021"])
]
SourceCode = Annotated[str, Path(title="代码", description="Letter and number.", pattern=r"^[A-Z][0-9]{1,2}$", examples=["P1"])]


@router.get(
    "/fund-sources",
    operation_id="listFundSources",
    summary="资金来源",
    openapi_extra=allow("funds:read", "projects:write"),
)
async def list_sources(session: Reading, caller: CallerDep) -> Page[FundSourceView]:
    """Every source of money, closed ones too; whoever applies for a project says from which it is paid."""
    return Page(items=[FundSourceView.model_validate(row) for row in await queries.sources(session, caller.scope)])


@router.get("/fund-sources/{code}", operation_id="getFundSource", summary="查询资金来源", openapi_extra=_READ)
async def get_source(session: Reading, caller: CallerDep, code: SourceCode, response: Response) -> FundSourceView:
    """One source."""
    found = FundSourceView.model_validate(await queries.source(session, caller.scope, code))
    response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/fund-sources/{code}",
    operation_id="setFundSource",
    summary="登记或修改资金来源",
    responses={201: {"model": FundSourceView, "description": "已登记。Registered."}},
    openapi_extra=allow("funds:sources"),
)
async def put_source(
    session: Writing,
    caller: CallerDep,
    code: SourceCode,
    setting: FundSourceSetting,
    precondition: PreconditionDep,
    response: Response,
) -> FundSourceView:
    """Record a source, or replace what is said of one, with the reason. One that is closed takes no more money."""
    row, new = await commands.set_source(session, caller, code, setting, precondition)
    response.headers["ETag"] = etag(row.version)
    if new:
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/fund-sources/{code}"
    return FundSourceView.model_validate(row)


@router.post(
    "/fund-batches",
    operation_id="recordFundBatch",
    summary="登记到位资金",
    status_code=201,
    response_model=Changed,
    responses=conflicts(document_recorded="该文号的这项资金已经登记。"),
    openapi_extra=_WRITE,
)
async def record_batch(session: Writing, caller: CallerDep, entry: FundBatchEntry, once: OnceDep) -> Response:
    """Record a sum that has reached the county, on the day on which it did. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/fund-batches/{{id}}", lambda: commands.record_batch(session, caller, entry))


@router.get("/fund-batches", operation_id="listFundBatches", summary="资金批次列表", openapi_extra=_READ)
async def list_batches(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    source_code: Annotated[str | None, Query(title="资金来源", description="Only this source.", max_length=3)] = None,
    budget_year: Annotated[int | None, Query(title="预算年度", description="Only this year.", ge=2000, le=2100)] = None,
    direct: Annotated[bool | None, Query(title="直达资金", description="Only direct money, or only other.")] = None,
    received_from: Annotated[date | None, Query(title="到位日期起", description="Received on this day or later.")] = None,
    received_to: Annotated[date | None, Query(title="到位日期止", description="Received on this day or earlier.")] = None,
    cancelled: Annotated[bool | None, Query(title="已冲销", description="Only cancelled ones, or only others.")] = None,
    late: Annotated[
        bool | None, Query(title="逾期未分配", description="Only those that wait although their day has passed.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[FundBatchView]:
    """Batches of money, the last received first."""
    wanted = BatchFilter(source_code, budget_year, direct, received_from, received_to, cancelled, late)
    rows, after = await queries.batches(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[FundBatchView.model_validate(row) for row in rows], next=after)


@router.get("/fund-batches/{id}", operation_id="getFundBatch", summary="查询资金批次", openapi_extra=_READ)
async def get_batch(session: Reading, caller: CallerDep, batch_id: BatchId, response: Response) -> FundBatchView:
    """One batch."""
    found = FundBatchView.model_validate(await queries.batch(session, caller.scope, batch_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/fund-batches/{id}",
    operation_id="correctFundBatch",
    summary="更正资金批次",
    responses=conflicts(cancelled=_CANCELLED),
    openapi_extra=_WRITE,
)
async def correct_batch(
    session: Writing,
    caller: CallerDep,
    batch_id: BatchId,
    correction: FundBatchCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is said of a batch, with the reason. Its amount, source and document are not: cancel it and record it anew."""
    changed = await commands.correct_batch(session, caller, batch_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/fund-batches/{id}/cancellation",
    operation_id="cancelFundBatch",
    summary="冲销资金批次",
    responses=conflicts(cancelled=_CANCELLED, insufficient="资金已经分配,不能冲销。"),
    openapi_extra=_WRITE,
)
async def cancel_batch(
    session: Writing,
    caller: CallerDep,
    batch_id: BatchId,
    cancelling: FundBatchCancelling,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Cancel a batch that was recorded by mistake: its entry is reversed, and both stay in the journal."""
    changed = await commands.cancel_batch(session, caller, batch_id, cancelling, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
