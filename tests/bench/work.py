"""The jobs board of a county with 30,000 spells of work and 3,000 appointments, over HTTP: the county, a town."""

from __future__ import annotations

import asyncpg

from tests.bench.hammer import hammer, request_bytes
from tests.bench.report import Row

__all__ = ["fill_work", "work_rows"]

SPELLS, APPOINTMENTS = 30_000, 3_000
BOARD_MILLISECONDS = 400
"""Longer than of boards that add up what was counted before: who works changes with every day that passes, so people are counted when somebody asks."""
_SPELLS = """
    INSERT INTO board_spell (id, version, person_id, household_id, channel, industry, place_code, started_on, ended_on, withdrawn)
    SELECT uuidv7(), 1, uuidv7(), h.household_id, (ARRAY['enterprise', 'workshop', 'day_labour', 'post'])[1 + n % 4],
           (ARRAY['A', 'B', 'C', 'E', 'H', NULL])[1 + n % 6], (ARRAY['320500000000', '610999100000', '610100000000', '990000000000'])[1 + n % 4],
           current_date - 300 - (n % 600)::int, CASE WHEN n % 3 = 0 THEN current_date - (n % 300)::int END, false
      FROM (SELECT household_id, row_number() OVER (ORDER BY household_id) AS n FROM board_household) AS h WHERE n <= $1
"""
_APPOINTMENTS = """
    INSERT INTO board_appointment (id, version, division_code, kind, state)
    SELECT uuidv7(), 1, ($1::text[])[1 + n % cardinality($1::text[])], (ARRAY['cleaner', 'ranger', 'road'])[1 + n % 3],
           (ARRAY['serving', 'serving', 'serving', 'suspended', 'town', 'ended'])[1 + n % 6]
      FROM generate_series(1, $2) n
"""


async def fill_work(owner: asyncpg.Connection, villages: list[str]) -> None:
    """Fill the jobs board's tables."""
    await owner.execute(_SPELLS, SPELLS)
    await owner.execute(_APPOINTMENTS, villages, APPOINTMENTS)


async def work_rows(url: str, token: str, town: str) -> list[Row]:
    """How long the board takes."""
    asked = {"jobs board of the county": "610999000000", "jobs board of a town": town}
    rows = []
    for name, division in asked.items():
        requests = [request_bytes(f"{url}/api/gateway/v1/jobs-board?division={division}", token)]
        taken = await hammer(url, requests, connections=1)
        rows.append(Row(f"{name}, p95", taken.p95_milliseconds, "ms", target=BOARD_MILLISECONDS, lower_is_better=True))
    return rows
