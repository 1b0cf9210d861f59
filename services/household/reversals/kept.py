"""What a reversal left alone: rows of the batch that somebody has changed or used since."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.reversals.pieces import IN_USE, LAST, TABLES, Job

__all__ = ["CHANGED_SINCE", "USED_SINCE", "count_kept", "kept_rows"]

CHANGED_SINCE, USED_SINCE = "changed_since", "used_since"
_WHY = {"unscoped": "the batch was found within the caller's scope"}
_USED = {"household": IN_USE, "membership": LAST}
_MADE = """
    NOT EXISTS (SELECT FROM row_history h WHERE h.table_name = '{0}' AND h.row_id = CAST({0}.id AS text) AND h.change_id = :batch)
"""


def kept_rows(feed: str) -> str:
    """SQL of ``reason, table_name, row_id, household_id`` of what stays, for ``:batch`` and its ``:reversal``."""
    parts = []
    for table in TABLES[feed]:
        name, home = table.name, "id" if table.name == "household" else "household_id"
        parts.append(
            f"""
            SELECT DISTINCT '{CHANGED_SINCE}' AS reason, h.table_name, h.row_id, t.{home} AS household_id
              FROM row_history h JOIN {name} t ON CAST(t.id AS text) = h.row_id
             WHERE h.table_name = '{name}' AND h.image ->> 'batch_id' = CAST(CAST(:batch AS uuid) AS text)
               AND t.batch_id IS DISTINCT FROM :batch
               AND NOT EXISTS (SELECT FROM row_history r WHERE r.table_name = h.table_name AND r.row_id = h.row_id
                                                           AND r.change_id = :reversal)
            """  # noqa: S608 - names are declared
        )
        if name in _USED:
            parts.append(
                f"""
                SELECT '{USED_SINCE}', '{name}', CAST({name}.id AS text), {name}.{home} FROM {name}
                 WHERE {name}.batch_id = :batch AND {_USED[name]} AND {_MADE.format(name)}
                """  # noqa: S608
            )
    return " UNION ALL ".join(parts)


def _counting(feed: str) -> TextClause:
    return text(f"SELECT reason, count(*) AS rows FROM ({kept_rows(feed)}) AS kept GROUP BY reason ORDER BY reason")  # noqa: S608


async def count_kept(session: AsyncSession, job: Job, reversal_id: UUID) -> dict[str, Any]:
    """How many rows stay, by reason."""
    values = {"batch": job.batch_id, "reversal": reversal_id}
    counted = await session.execute(_counting(job.feed), values, execution_options=_WHY)
    return {row.reason: row.rows for row in counted}
