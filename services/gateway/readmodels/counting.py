"""The board's households, counted when they are told instead of when the board is read.

A household's row says under which figures its leads and cases count it; ``board_count`` says how many households of a village are
alike in all that the board tells apart. Those whose people or whose own end lie on coming days are counted when the board is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncSession

__all__ = ["COUNTED_AS", "DATED", "MISCOUNTED", "change_households", "count_anew"]

_ALL = {"unscoped": "read models hold all divisions"}
_ALIKE = "division_code, household_type, watched, counted_as"
DATED = "(joining IS NOT NULL OR leaving IS NOT NULL OR closed_on IS NOT NULL)"
"""Households that count otherwise on another day."""
_COUNTED = f"division_code IS NOT NULL AND NOT {DATED}"

COUNTED_AS = """
    (SELECT coalesce(array_agg(DISTINCT figure ORDER BY figure) FILTER (WHERE figure IS NOT NULL), '{}') FROM (
        SELECT unnest(ARRAY['level:' || level, 'category:' || coalesce(category, 'NONE')]
                      || (SELECT array_agg('rule:' || rule) FROM unnest(rules) AS rule))
          FROM board_lead WHERE household_id = h.household_id AND state = 'open'
        UNION ALL
        SELECT unnest(ARRAY['case_state:' || state, 'case:' || standing,
                            CASE WHEN standing = 'not_eliminated' THEN 'case_category:' || category END])
          FROM (SELECT state, category, CASE WHEN state IN ('rejected', 'cancelled') THEN NULL
                                             WHEN state = 'eliminated' THEN 'eliminated'
                                             WHEN determined_on IS NOT NULL THEN 'not_eliminated' ELSE 'under_way' END AS standing
                  FROM board_case WHERE household_id = h.household_id ORDER BY entry_no DESC LIMIT 1) AS newest
        UNION ALL
        SELECT unnest(ARRAY['case:identified', to_char(determined_on, '"determined:"YYYY-MM')])
          FROM board_case WHERE household_id = h.household_id AND determined_on IS NOT NULL
    ) AS counted (figure))
"""
"""``counted_as`` of the household in a row ``h``, by what is known of its leads and cases."""

MISCOUNTED = f"""
    SELECT division_code FROM (
        SELECT {_ALIKE}, households, persons FROM board_count
        UNION ALL SELECT {_ALIKE}, -1, -persons FROM board_household WHERE {_COUNTED}
    ) AS both_ways GROUP BY {_ALIKE} HAVING sum(households) <> 0 OR sum(persons) <> 0
"""  # noqa: S608 - no input in it
"""Divisions whose count is not that of their households."""


def _kept(change: str) -> TextClause:
    """A change of ``board_household AS known`` and of the counts in one statement, whose reads see the rows as they were before."""
    return text(
        f"""
        WITH changed AS ({change} RETURNING known.*),
        difference AS (
            SELECT {_ALIKE}, 1 AS households, persons FROM changed WHERE {_COUNTED}
            UNION ALL SELECT before.* FROM changed, LATERAL (
                -- By its key whatever is known of the table's size: OFFSET keeps it apart.
                SELECT {_ALIKE}, -1, -persons FROM board_household
                 WHERE household_id = changed.household_id AND {_COUNTED} OFFSET 0
            ) AS before
        )
        INSERT INTO board_count AS known ({_ALIKE}, households, persons)
        SELECT {_ALIKE}, sum(households), sum(persons) FROM difference GROUP BY {_ALIKE}
        HAVING sum(households) <> 0 OR sum(persons) <> 0
        ON CONFLICT ({_ALIKE}) DO UPDATE
           SET households = known.households + excluded.households, persons = known.persons + excluded.persons
        """  # noqa: S608
    )


_NOBODY = text("DELETE FROM board_count WHERE households = 0")
_COUNT_ANEW = f"""
    INSERT INTO board_household AS known (household_id, counted_as)
    SELECT h.household_id, {COUNTED_AS}
      FROM (SELECT DISTINCT unnest(CAST(:households AS uuid[]))) AS h (household_id)
    ON CONFLICT (household_id) DO UPDATE SET counted_as = excluded.counted_as
     WHERE excluded.counted_as <> known.counted_as
"""  # noqa: S608


async def change_households(session: AsyncSession, change: str, values: dict[str, Any]) -> None:
    """Insert or update rows of ``board_household AS known``, and count them."""
    await session.execute(_kept(change), values, execution_options=_ALL)
    await session.execute(_NOBODY, execution_options=_ALL)


async def count_anew(session: AsyncSession, households: Sequence[str]) -> None:
    """Count households as their leads and cases, some of which were told just now, have it."""
    await change_households(session, _COUNT_ANEW, {"households": households})
