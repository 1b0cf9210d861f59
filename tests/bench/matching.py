"""Matching a county: the best 20 of 2,000 vacancies for each of 25,000 who seek work, beside the bare join of both.

python -m tests.bench matching
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from pathlib import Path

import asyncpg
from sqlalchemy import text

from services.jobs.matching.commands import match_waiting
from shared.persistence import Database
from tests.bench.context import Context
from tests.bench.jobs import FILLING as PEOPLE
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

ROUNDS = 3
TARGET_SECONDS = 10.0
SEEKERS, VACANCIES = 25_000, 2_000
_FILLING = (
    *PEOPLE[:4],
    """
    INSERT INTO labour_profile (person_id, want, places, trades, wage, reason, asked_on, recorded_by)
    SELECT person_id, (ARRAY['away', 'county', 'away', 'post'])[1 + a % 4],
           CASE b % 4 WHEN 0 THEN ARRAY['610925000000'] WHEN 1 THEN ARRAY['320000000000', '610900000000'] WHEN 2 THEN ARRAY['440000000000'] ELSE '{}' END,
           CASE c % 3 WHEN 0 THEN '{}' ELSE ARRAY['工种' || c % 60, '工种' || d % 60] END,
           CASE d % 5 WHEN 0 THEN NULL ELSE 2500 + d % 8 * 500 END, CASE a % 10 WHEN 0 THEN 'care' ELSE 'no_skill' END, '2026-03-01', 'x'
      FROM (SELECT person_id, abs(hashtext(person_id::text)) AS a, abs(hashtext('b' || person_id)) AS b, abs(hashtext('c' || person_id)) AS c,
                   abs(hashtext('d' || person_id)) AS d
              FROM known_worker
             WHERE birth_month BETWEEN '1968-01-01' AND '2008-01-01' AND labour_skill IS DISTINCT FROM '丧失劳动力'
             ORDER BY person_id LIMIT 25000) AS who
    """,
    """
    INSERT INTO labour_skill (person_id, number, trade, level)
    SELECT person_id, 1, '工种' || abs(hashtext('s' || person_id)) % 60, (ARRAY['none', 'primary', 'middle'])[1 + abs(hashtext(person_id::text)) % 3]
      FROM labour_profile WHERE abs(hashtext(person_id::text)) % 2 = 0
    """,
    """
    INSERT INTO vacancy (division_code, employer, title, trade, place_code, places, wage_from, wage_to, pay_form, full_time, age_from, age_to, education,
                         skill_level, part_ability, meals, lodging, valid_until, source, contact_phone, recorded_by, recorded_name, department, state, state_since)
    SELECT '610925000000', '厂', '岗位', '工种' || abs(hashint4(n)) % 60,
           (ARRAY['610925104000', '610925000000', '610925104201', '320500000000', '320506000000', '440300000000', '610902000000', '610100000000',
                  '330100000000', '440600000000'])[1 + abs(hashint4(n + 1)) % 10],
           5, 2500 + n % 8 * 250, 3500 + n % 8 * 500, 'monthly', true, 18, (ARRAY[45, 50, 55, 60])[1 + n % 4],
           (ARRAY[NULL, NULL, 'middle', 'high'])[1 + n % 4], (ARRAY[NULL, NULL, NULL, 'primary', 'middle'])[1 + n % 5], n % 4 = 0, true, true,
           CURRENT_DATE + 30, 'cooperation', '0512-66660000', 'x', 'x', 'x', 'open', CURRENT_DATE
      FROM generate_series(1, 2000) n
    """,
    "ANALYZE",
)
# What any matching has to look at: each pair once, by the least that can be asked of it.
_BARE = """
    SELECT count(*) FROM (SELECT coalesce(wage, 0)::int AS wage FROM labour_profile OFFSET 0) AS p,
                         (SELECT wage_to::int AS wage FROM vacancy OFFSET 0) AS v WHERE v.wage >= p.wage
"""


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, and match it."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            served = servers.database("jobs")
            owner, database = await asyncpg.connect(served.admin_url), Database(served.app_url, name="bench")
            try:
                for statement in (PLACES, *_FILLING):
                    await owner.execute(statement)
                return await _measured(owner, database)
            finally:
                await owner.close()
                await database.close()
        finally:
            await asyncio.to_thread(servers.stop)


async def _measured(owner: asyncpg.Connection, database: Database) -> list[Row]:
    times, bare = [], []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await owner.fetchval(_BARE)
        bare.append(time.perf_counter() - began)
        async with database.transaction() as session:
            asked = text("INSERT INTO matching_run (state, requested_by, requested_name) VALUES ('queued', 'bench', 'bench')")
            await session.execute(asked, execution_options={"unscoped": "a bench's"})
        began = time.perf_counter()
        async with database.transaction() as session:
            await match_waiting(session)
        times.append(time.perf_counter() - began)
    seekers, most = await owner.fetchrow("SELECT count(*), max(cardinality(keys)) FROM seeker_match")
    assert (seekers, most) == (SEEKERS, 20), (seekers, most)
    name = f"matching: best 20 of {VACANCIES} vacancies for {SEEKERS} people"
    middle, limit = sorted(times)[ROUNDS // 2], sorted(bare)[ROUNDS // 2]
    return [
        Row(name, middle, "s", target=TARGET_SECONDS, lower_is_better=True),
        Row("matching: the same beside a bare join", middle, "s", limit, "s as a bare join", lower_is_better=True),
    ]
