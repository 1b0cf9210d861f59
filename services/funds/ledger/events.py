"""From accounts to their events, whether they changed or all are told again."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Select, Uuid, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch
from services.funds.ledger.tables import JournalAccount
from shared.contracts.base import EventType
from shared.contracts.funds import ACCOUNT_CHANGED
from shared.events.control import Republish
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_accounts"]


def _items() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every account."""
    row, batch = JournalAccount, FundBatch
    item = json_object(
        id=row.id,
        version=row.version,
        batch_id=row.batch_id,
        source_code=batch.source_code,
        budget_year=batch.budget_year,
        direct=batch.direct,
        project_id=row.project_id,
        division_code=row.division_code,
        stage=row.stage,
        balance=amount_text(row.balance),
    )
    return select(row.id, item.label("item")).join_from(row, batch, batch.id == row.batch_id)


async def publish_accounts(session: AsyncSession, ids: Collection[UUID]) -> None:
    """Tell what these accounts hold now."""
    some = select(func.unnest(literal(list(ids), ARRAY(Uuid))))
    await publish_from(session, ACCOUNT_CHANGED, _items().where(JournalAccount.id.in_(some)))


REPUBLISHERS: dict[EventType, Republish] = {ACCOUNT_CHANGED: republisher(ACCOUNT_CHANGED, _items())}
"""How the current state is told again."""
