"""The money board of a county with more accounts and projects than it gets in years, over HTTP: the county, a town, a page of projects."""

from __future__ import annotations

import asyncpg

from tests.bench.beside import PAGE, TARGET_MILLISECONDS
from tests.bench.hammer import hammer, request_bytes
from tests.bench.report import Row

__all__ = ["fill_money", "money_rows"]

PROJECTS, BATCHES = 2000, 200
"""Each project has money of three batches at three stages: with the county's own that are some 20,000 accounts."""

_FILL = """
    INSERT INTO board_project (id, version, code, name, division_code, category, year, state, planned_amount)
    SELECT uuidv7(), 1, '610999-2025-C-100-' || n, '项目' || n, ($1::text[])[1 + n % cardinality($1::text[])], 'C0201', 2020 + n % 6,
           (ARRAY['selected', 'selected', 'stock', 'town_audit'])[1 + n % 4], 800000
      FROM generate_series(1, $2) n
"""
_ACCOUNTS = """
    WITH batch AS (SELECT n, uuidv7() AS id, (ARRAY['C1', 'C2', 'P1', 'M1', 'X1', 'S1', 'I1'])[1 + n % 7] AS source, 2020 + n % 7 AS year
                     FROM generate_series(0, {batches} - 1) n),
         fund AS (INSERT INTO board_fund (id, version, source_code, source_title, fund_level, received_on)
                  SELECT id, 1, source, '来源' || source, 'central', current_date FROM batch),
         project AS (SELECT id, division_code, row_number() OVER (ORDER BY id) AS n FROM board_project)
    INSERT INTO board_account (id, version, batch_id, source_code, budget_year, direct, project_id, division_code, stage, balance)
    SELECT uuidv7(), 1, b.id, b.source, b.year, b.n % 3 = 0, p.id, p.division_code, stage, 1000 + p.n
      FROM project p CROSS JOIN generate_series(0, 2) part JOIN batch b ON b.n = (p.n * 7 + part * 13) % {batches},
           unnest(ARRAY['allocated', 'released', 'paid']) stage
    UNION ALL
    SELECT uuidv7(), 1, b.id, b.source, b.year, b.n % 3 = 0, NULL, '610999000000', stage, CASE stage WHEN 'outside' THEN -9e6 ELSE 5e5 END
      FROM batch b, unnest(ARRAY['outside', 'unallocated', 'recovered']) stage
"""


async def fill_money(owner: asyncpg.Connection, villages: list[str]) -> None:
    """Fill the money board's tables."""
    await owner.execute(_FILL, villages, PROJECTS)
    await owner.execute(_ACCOUNTS.format(batches=BATCHES))


async def money_rows(url: str, token: str, town: str) -> list[Row]:
    """How long the board and a page of projects take."""
    asked = {
        "money board of the county": ["?division=610999000000"],
        "money board of a town": [f"?division={town}"],
        "money board of a source and year": ["?division=610999000000&source_code=C1&budget_year=2025"],
        "a page of 50 projects with their money": [
            f"/projects?limit={PAGE}",
            f"/projects?limit={PAGE}&division={town}&source_code=C1",
        ],
    }
    rows = []
    for name, queries in asked.items():
        requests = [request_bytes(f"{url}/api/gateway/v1/money-board{query}", token) for query in queries]
        taken = await hammer(url, requests, connections=1)
        rows.append(Row(f"{name}, p95", taken.p95_milliseconds, "ms", target=TARGET_MILLISECONDS, lower_is_better=True))
    return rows
