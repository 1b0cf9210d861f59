"""What happens when a batch ends: doubts are counted, the planner learns of the new rows, and everybody is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.events import publish_batches
from services.household.feeds.tables import FACTS
from shared.contracts.household import NOTICE_POSTED
from shared.intake.batches import Batch
from shared.intake.definition import Table
from shared.intake.ending import tell_ended
from shared.intake.tables import staging_name
from shared.persistence.days import TODAY

__all__ = ["finish_batch"]

_SYSTEM = {"unscoped": "the worker ends the batches of all uploaders"}
_DOUBTS = text(
    f"""
    SELECT count(*) FILTER (WHERE heads = 0) AS household_without_head,
           count(*) FILTER (WHERE heads > 1) AS household_with_two_heads
      FROM (SELECT count(*) FILTER (WHERE m.relation = '户主') AS heads
              FROM membership m
             WHERE (m.left_on IS NULL OR m.left_on > {TODAY}) AND (m.joined_on IS NULL OR m.joined_on <= {TODAY})
             GROUP BY m.household_id) h
    """  # noqa: S608 - no input in it
)
_LOADED = {
    # Columns that rows are found and counted by; nobody asks the planner about a sealed address.
    "REG-HH": ("household (id, household_no, division_code, household_type)",),
    "REG-PER": ("person (id, household_id, id_token, name_sort, birth_date)", "membership"),
    "REG-INC": ("income_statement (household_id, year, withdrawn_at)",),
}


async def finish_batch(session: AsyncSession, table: Table, batch: Row[Any]) -> Mapping[str, int]:
    """End a batch within its last transaction; returns the doubts of contracts/feeds by kind."""
    if batch.state == "completed":
        loaded = _LOADED.get(batch.feed) or (FACTS[batch.feed].name, "record_sheet (household_id, feed)")
        await session.execute(text(f"TRUNCATE {staging_name(table)}"), execution_options=_SYSTEM)
        await session.execute(text(f"ANALYZE {', '.join(loaded)}"), execution_options=_SYSTEM)
    doubts: dict[str, int] = {}
    if batch.feed == "REG-PER":
        counted = (await session.execute(_DOUBTS, execution_options=_SYSTEM)).mappings().one()
        doubts = {kind: number for kind, number in counted.items() if number}
    await publish_batches(session, Batch.c.id == batch.id)
    await tell_ended(session, NOTICE_POSTED, table, batch)
    return doubts
