"""HTTP of reversals."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Response

from services.household.reversals import commands, queries
from services.household.reversals.schemas import KeptRow, ReversalView, kept_view
from shared.web.answers import conflicts
from shared.web.bodies import Reasoned
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow

__all__ = ["router"]

PREFIX = "/api/household/v1"
router = Router(prefix=PREFIX, tags=["历史"])
_Feed = Annotated[str, Path(title="数据表", description="Code of the feed.", max_length=20, examples=["MED-SET"])]
_BatchId = Annotated[
    UUID, Path(alias="id", title="批次号", description="The batch.", examples=["019a1b2c-0000-7000-8000-000000000007"])
]


@router.post(
    "/feeds/{feed}/batches/{id}/reversal",
    operation_id="reverseBatch",
    summary="撤销批次",
    status_code=202,
    response_model=ReversalView,
    responses=conflicts(
        batch_running="批次还在处理,请完成后再撤销。",
        batch_refused="该批次整体未被接收,没有可撤销的内容。",
        batch_reversed="该批次已经撤销,或正在撤销。",
    ),
    openapi_extra=allow("feeds:{feed}:write"),
)
async def reverse_batch(
    session: Writing, caller: CallerDep, feed: _Feed, batch_id: _BatchId, reasoned: Reasoned, response: Response
) -> ReversalView:
    """Take back what a batch did. Rows that it changed are as before, rows that it added are withdrawn; what somebody has changed or
    used since stays and is listed. It is done in the background: watch the reversal at `Location`. The same file is not taken again.
    """
    reversal = await commands.request_reversal(session, caller, feed, batch_id, reasoned.reason)
    response.headers["Location"] = f"{PREFIX}/feeds/{feed}/batches/{batch_id}/reversal"
    return ReversalView.model_validate(reversal)


@router.get(
    "/feeds/{feed}/batches/{id}/reversal",
    operation_id="readReversal",
    summary="批次撤销进度",
    openapi_extra=allow("feeds:read"),
)
async def read_reversal(session: Reading, caller: CallerDep, feed: _Feed, batch_id: _BatchId) -> ReversalView:
    """State and counts of a batch's reversal."""
    return ReversalView.model_validate(await queries.reversal_of(session, caller.scope, feed, batch_id))


@router.get(
    "/feeds/{feed}/batches/{id}/reversal/kept",
    operation_id="listKeptRows",
    summary="撤销后保留的行",
    responses=conflicts(reversal_running="撤销还在进行,请完成后再查看。"),
    openapi_extra=allow("feeds:read"),
)
async def list_kept(
    session: Reading, caller: CallerDep, feed: _Feed, batch_id: _BatchId, limit: Limit = 50, cursor: Cursor = None
) -> Page[KeptRow]:
    """Rows that the reversal left alone because they were changed or used since, by household: to be looked at by hand."""
    rows, more = await queries.kept(session, caller.scope, feed, batch_id, limit=limit, cursor=cursor)
    return Page(items=[kept_view(row) for row in rows], next=more)
