"""Reads of reversals, as whoever may see the batch sees them."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, Text, Uuid, column, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.tables import Household
from services.household.reversals.kept import kept_rows
from services.household.reversals.tables import Reversal
from shared.access import Scope
from shared.intake.batches import one_batch
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["kept", "reversal_of"]

_SEEN = {"unscoped": "the batch was found within the caller's scope"}


async def reversal_of(session: AsyncSession, scope: Scope, feed: str, batch_id: UUID) -> Reversal:
    """The reversal of a batch.

    Raises:
        Problem: 404 ``unknown_batch``; 404 ``not_reversed``.
    """
    batch = await one_batch(session, scope, batch_id)
    if batch is None or batch.feed != feed:
        raise Problem(404, "unknown_batch", "没有这个批次,或它不在您的数据范围内。")
    found = select(Reversal).where(Reversal.batch_id == batch_id)
    reversal = (await session.scalars(found, execution_options=_SEEN)).one_or_none()
    if reversal is None:
        raise Problem(404, "not_reversed", "该批次没有撤销过。")
    return reversal


async def kept(
    session: AsyncSession, scope: Scope, feed: str, batch_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None]:
    """The rows that a reversal left alone.

    Raises:
        Problem: 404 ``unknown_batch`` or ``not_reversed``; 409 ``reversal_running``.
    """
    reversal = await reversal_of(session, scope, feed, batch_id)
    if reversal.finished_at is None:
        raise Problem(409, "reversal_running", "撤销还在进行,请完成后再查看。")
    columns = (column("reason", Text), column("table_name", Text), column("row_id", Text), column("household_id", Uuid))
    rows = text(kept_rows(feed)).bindparams(batch=batch_id, reversal=reversal.id).columns(*columns).subquery("kept")
    statement = select(*rows.c, Household.household_no).join(Household, Household.id == rows.c.household_id)
    restricted = scope.restrict(statement, Household.division_code)
    keys = [rows.c.household_id, rows.c.table_name, rows.c.row_id]
    return await read_page(session, restricted, keys, limit=limit, cursor=cursor)
