"""How fresh each department's data is, told when a batch ends, and told again when somebody asks."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy import Select, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.household import BATCH_CHANGED
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.intake.batches import Batch

__all__ = ["batch_items", "publish_batches", "republish_batches"]


def batch_items() -> Select[Any]:
    """``id, item`` of every batch that has ended."""
    rejected = select(func.coalesce(func.sum(cast(sa.column("value"), sa.Integer)), 0)).select_from(
        func.jsonb_each_text(Batch.c.rejected_by_reason).table_valued("key", "value")
    )
    item = json_object(
        id=Batch.c.id,
        version=Batch.c.version,
        feed=Batch.c.feed,
        department=Batch.c.department,
        period=Batch.c.period,
        state=Batch.c.state,
        rows=Batch.c.rows,
        accepted=Batch.c.applied,
        rejected=rejected.scalar_subquery(),
        finished_at=Batch.c.finished_at,
    )
    return select(Batch.c.id, item.label("item")).where(Batch.c.finished_at.is_not(None))


async def publish_batches(session: AsyncSession, *where: sa.ColumnElement[bool]) -> int:
    """Tell ended batches."""
    return await publish_from(session, BATCH_CHANGED, batch_items().where(*where))


async def republish_batches(session: AsyncSession) -> None:
    """Tell all of them again."""
    await publish_batches(session)
