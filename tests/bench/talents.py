"""The 500: who counts of 20,000 talents with 60,000 effects, by kind of the plan, class and town at once, beside a bare aggregate of the same rows.

python -m tests.bench talents
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from services.jobs.talent_effects.counting import CountFilter, count_figures, counted_talents
from shared.access import Scope
from shared.persistence import Database
from shared.standards.clock import today
from tests.bench.beside import Beside
from tests.bench.context import Context
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

COUNTY, PEOPLE, ROUNDS, TARGET_SECONDS = "610925000000", 20_000, 5, 0.5
_FILLING = (
    f"""
    INSERT INTO talent (token, division_code, name_cipher, name_masked, id_number_cipher, id_number_masked, sub_kind, plan_kind, origin, talent_level,
                        recorded_by, recorded_name, department, state, state_since)
    SELECT convert_to('t' || n, 'UTF8'), '6109251' || lpad(CAST(n % 12 AS text), 2, '0') || '2' || lpad(CAST(n % 11 AS text), 2, '0'), '', '李*', '', '6',
           (ARRAY['farmer', 'artisan', 'teacher', 'cadre', 'envoy'])[1 + n % 5], (ARRAY['industry', 'people', 'craft'])[1 + n % 3], 'local', 'none',
           'x', 'x', 'x', CASE WHEN n % 10 = 0 THEN 'left' ELSE 'pool' END, CURRENT_DATE
      FROM generate_series(1, {PEOPLE}) n
    """,
    """
    INSERT INTO talent_stay (talent_id, number, joined_on, left_on, left_reason)
    SELECT id, 1, CURRENT_DATE - 900, CASE WHEN state = 'left' THEN CURRENT_DATE - number % 700 END, CASE WHEN state = 'left' THEN 'idle' END FROM talent
    """,
    """
    INSERT INTO talent_effect (talent_id, division_code, happened_on, driven, lifted, output, income_gained, apprentices, note, recorded_by, recorded_name,
                               department, state, state_since)
    SELECT id, division_code, CURRENT_DATE - CAST(365 * age AS integer), 12, 8, 1000, 500, 1, '带动种植', 'x', 'x', 'x',
           (ARRAY['verified', 'verified', 'county', 'returned'])[1 + (number + age) % 4], CURRENT_DATE
      FROM talent, generate_series(0, 2) age
    """,
    "ANALYZE",
)
_BARE = """
    SELECT talent.plan_kind, talent.sub_kind, left(talent.division_code, 9), count(*), sum(driven), sum(lifted), sum(output), sum(income_gained), sum(apprentices)
      FROM talent LEFT JOIN (SELECT talent_id, sum(driven) AS driven, sum(lifted) AS lifted, sum(output) AS output, sum(income_gained) AS income_gained,
                                    sum(apprentices) AS apprentices
                               FROM talent_effect WHERE state = 'verified' AND happened_on >= date_trunc('year', CURRENT_DATE) GROUP BY talent_id) effect
             ON effect.talent_id = talent.id
     GROUP BY 1, 2, 3
"""


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, and count it."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            served = servers.database("jobs")
            async with Beside.of(served.admin_url, served.app_url) as both:
                for statement in _FILLING:
                    await both.owner.execute(statement)
                return await _measured(both, served.app_url)
        finally:
            await asyncio.to_thread(servers.stop)


async def _measured(both: Beside, url: str) -> list[Row]:
    database, scope, year = Database(url, name="bench"), Scope.of([COUNTY]), today().year

    async def bare() -> None:
        await both.owner.fetch(_BARE)

    async def figures() -> None:
        async with database.transaction() as session:
            rows = await count_figures(session, scope, COUNTY, 9, year)
            assert [row.by for row in rows].count("division") == 12
            assert 0 < rows[0].counted < rows[0].pool < PEOPLE

    async def page() -> None:
        async with database.transaction() as session:
            rows, after = await counted_talents(session, scope, CountFilter(year, counted=False), limit=50, cursor=None)
            assert len(rows) == 50
            assert after is not None

    try:
        limit, whole, first = await _seconds(bare), await _seconds(figures), await _seconds(page)
    finally:
        await database.close()
    told = f"jobs: who counts of {PEOPLE:,} talents"
    return [
        Row(f"{told}, all figures", whole, "s", limit, "s as a bare aggregate", TARGET_SECONDS, lower_is_better=True),
        Row(
            f"{told}, a page of who does not and why",
            first,
            "s",
            limit,
            "s as a bare aggregate",
            TARGET_SECONDS,
            lower_is_better=True,
        ),
    ]


async def _seconds(deed: Callable[[], Awaitable[None]]) -> float:
    """The median of several rounds, after one that warms up."""
    times = []
    for _ in range(ROUNDS + 1):
        began = time.perf_counter()
        await deed()
        times.append(time.perf_counter() - began)
    return statistics.median(times[1:])
