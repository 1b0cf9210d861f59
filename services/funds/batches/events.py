"""From batches to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch, FundSource
from shared.contracts.base import EventType
from shared.contracts.funds import FUND_BATCH_CHANGED
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_batches"]


def _items() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every batch."""
    row = FundBatch
    item = json_object(
        id=row.id,
        version=row.version,
        division_code=row.division_code,
        source_code=row.source_code,
        source_title=FundSource.title,
        fund_level=FundSource.fund_level,
        document_no=row.document_no,
        received_on=row.received_on,
        budget_year=row.budget_year,
        amount=amount_text(row.amount),
        direct=row.direct,
        uses=row.uses,
        allocate_by=row.allocate_by,
        cancelled_on=row.cancelled_on,
    )
    return select(row.id, item.label("item")).join(FundSource, FundSource.code == row.source_code)


async def publish_batches(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Tell how these batches are now."""
    await publish_from(session, FUND_BATCH_CHANGED, _items().where(FundBatch.id.in_(ids)))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    FUND_BATCH_CHANGED: republisher(FUND_BATCH_CHANGED, _items())
}
"""How the current state is told again."""
