"""The journal over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query

from services.funds.feeds.queries import imported
from services.funds.ledger import queries
from services.funds.ledger.queries import EntryFilter
from services.funds.ledger.schemas import EntryKind, JournalEntryDetail, JournalEntryView, TransferView
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["资金"])
_READ = allow("funds:read")


@router.get("/journal-entries", operation_id="listJournalEntries", summary="记账凭证列表", openapi_extra=_READ)
async def list_entries(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    kind: Annotated[EntryKind | None, Query(title="记账类型", description="Only this kind.")] = None,
    batch_id: Annotated[UUID | None, Query(title="资金批次标识", description="Only what moved money of this batch.")] = None,
    project_id: Annotated[UUID | None, Query(title="项目标识", description="Only what moved money of this project.")] = None,
    subject_id: Annotated[UUID | None, Query(title="业务标识", description="Only what was posted by this record.")] = None,
    since: Annotated[date | None, Query(title="日期起", description="Happened on this day or later.")] = None,
    until: Annotated[date | None, Query(title="日期止", description="Happened on this day or earlier.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[JournalEntryView]:
    """Entries of the journal, the last to happen first. Of what concerns the county and a village alike, both see it."""
    wanted = EntryFilter(kind, batch_id, project_id, subject_id, since, until)
    rows, after = await queries.entries(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[JournalEntryView.model_validate(row) for row in rows], next=after)


@router.get("/journal-entries/{id}", operation_id="getJournalEntry", summary="查询记账凭证", openapi_extra=_READ)
async def get_entry(
    session: Reading,
    caller: CallerDep,
    entry_id: Annotated[
        UUID,
        Path(alias="id", title="记账凭证标识", description="The entry.", examples=["019a1b2c-0000-7000-8000-000000000031"]),
    ],
) -> JournalEntryDetail:
    """One entry with its transfers, as far as they touch the caller's divisions."""
    row = await queries.entry(session, caller.scope, entry_id)
    transfers = await queries.transfers_of(session, caller.scope, entry_id)
    told = [TransferView.model_validate(each) for each in transfers]
    brought = await imported(session, caller.scope, entry_id)
    return JournalEntryDetail.model_validate({**row._mapping, "transfers": told, "imported": brought})  # noqa: SLF001 - SQLAlchemy's documented name
