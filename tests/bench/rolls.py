"""The registers of a county of 60,000 households: freezing a month of all villages beside raw ``INSERT … SELECT``, figures and pages beside bare SQL.

python -m tests.bench rolls
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sized
from datetime import date
from pathlib import Path

import asyncpg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.commands import freeze
from services.jobs.registers.editions import Wanted
from services.jobs.registers.queries import counts, edition, lines
from shared.access import Scope
from shared.access.caller import PLATFORM
from shared.persistence import Database
from tests.bench.beside import PAGE, Beside
from tests.bench.context import Context
from tests.bench.jobs import FILLING
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

COUNTY, VILLAGE = "610925000000", "610925104201"
MONTH = date(2026, 3, 1)
ROUNDS = 5
TARGET_TIMES = 2.0

_HERE = """
      FROM known_member m JOIN known_household h ON h.id = m.household_id AND (h.closed_on IS NULL OR h.closed_on > '2026-03-31')
      JOIN known_worker k ON k.household_id = m.household_id AND k.person_id = m.person_id
"""
_THERE = """
    {inside} AND (m.left_on IS NULL OR m.left_on > '2026-03-31')
       AND NOT EXISTS (SELECT FROM known_member o JOIN known_household e ON e.id = o.household_id
                        WHERE o.person_id = m.person_id AND o.left_on > '2026-03-31' AND (e.closed_on IS NULL OR e.closed_on > '2026-03-31')
                          AND (m.left_on IS NULL OR o.left_on < m.left_on))
"""
"""Who lived there on the last of March; ``inside`` are the villages that are meant."""
_LABOUR = f"""
    SELECT h.division_code, m.person_id, h.id AS household_id, h.household_no, m.name,
           jsonb_build_object('sex', k.sex, 'birth_month', to_char(k.birth_month, 'YYYY-MM'), 'relation', k.relation, 'education', k.education,
             'health', k.health, 'ability', k.labour_skill, 'household_type', h.household_type, 'relocated', w.relocated, 'want', p.want,
             'skills', (SELECT array_agg(s.trade ORDER BY s.number) FROM labour_skill s WHERE s.person_id = k.person_id),
             'category', (SELECT min(c.category) FROM known_case c WHERE c.household_id = h.id AND c.determined_on <= '2026-03-31'
                             AND coalesce(c.eliminated_on, 'infinity') > '2026-03-31' AND c.closed_on IS NULL),
             'working', EXISTS (SELECT FROM employment_spell s WHERE s.person_id = k.person_id AND s.withdrawn_at IS NULL
                                   AND s.started_on <= '2026-03-31' AND coalesce(s.ended_on, '2026-03-31') >= '2026-03-31')) AS facts
      {_HERE} JOIN known_workforce w ON w.id = h.id LEFT JOIN labour_profile p ON p.person_id = k.person_id
     WHERE {_THERE} AND k.labour_skill IS DISTINCT FROM '丧失劳动力'
       AND (k.birth_month BETWEEN DATE '1966-04-01' AND '2010-03-01' OR p.over_age AND k.birth_month < '1966-04-01')
       AND (h.household_type = '脱贫户' OR h.id IN (SELECT household_id FROM known_case WHERE closed_on IS NULL))
"""
_SPELLS = f"""
    SELECT DISTINCT ON (m.person_id) h.division_code, m.person_id, h.id AS household_id, h.household_no, m.name,
           jsonb_build_object('sex', k.sex, 'birth_month', to_char(k.birth_month, 'YYYY-MM'), 'employer', s.employer, 'industry', s.industry,
             'trade', s.trade, 'place_code', s.place_code, 'started_on', s.started_on, 'channel', s.channel, 'organiser', s.organiser,
             'contract', s.contract, 'months', (SELECT sum(w.share) FROM work_month w WHERE w.person_id = s.person_id
                                                   AND w.month BETWEEN '2026-01-01' AND '2026-03-01'),
             'wage', (SELECT sum(w.wage) FROM work_month w WHERE w.person_id = s.person_id AND w.month = '2026-03-01')) AS facts
      {_HERE} JOIN employment_spell s ON s.person_id = m.person_id
     WHERE {_THERE} AND s.withdrawn_at IS NULL AND s.started_on <= '2026-03-31' AND coalesce(s.ended_on, '2026-03-31') >= '2026-03-31'
       AND {{which}} ORDER BY m.person_id, s.full_time DESC, s.started_on DESC, s.id
"""
_BARE = {
    "labour": _LABOUR,
    "transfer": _SPELLS.replace("{which}", "s.form <> 'farming' AND left(s.place_code, 9) <> left(h.division_code, 9)"),
    "business": _SPELLS.replace("{which}", "s.form IN ('business', 'self_employed')"),
    "posts": _SPELLS.replace("{which}", "s.form = 'post'"),
}
"""The same questions as a careful hand writes them."""
_SNAPSHOTS = """
    INSERT INTO register_snapshot (division_code, month, number, registers, parameters, frozen_by, frozen_name, department)
    SELECT code, '2026-03-01', 1, '{}', '{}', 'x', 'x', 'x' FROM division WHERE level = 'village'
"""
_INSERT = """
    INSERT INTO register_line SELECT snap.id, '{code}', told.person_id, told.household_id, told.household_no, told.name, told.facts
      FROM ({select}) told JOIN register_snapshot snap ON snap.division_code = told.division_code
"""
_PAGE = "SELECT * FROM ({select}) told ORDER BY household_no, person_id LIMIT {limit}"
_FIGURES = "SELECT left(division_code, 9), count(*), count(DISTINCT household_id) FROM ({select}) told GROUP BY 1"


def _inside(select: str, villages: str = "true") -> str:
    return select.replace("{inside}", villages)


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, freeze and ask."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("jobs")
            async with Beside.of(database.admin_url, database.app_url) as both:
                for statement in (PLACES, *FILLING):
                    await both.owner.execute(statement)
                return [await _freezing(both.owner, database.app_url), *await _asked(both)]
        finally:
            await asyncio.to_thread(servers.stop)


async def _freezing(owner: asyncpg.Connection, url: str) -> Row:
    """All villages of the county; nothing of it is kept."""
    villages = [row["code"] for row in await owner.fetch("SELECT code FROM division WHERE level = 'village'")]
    database, bare, taken = Database(url, name="bench"), [], []
    try:
        for _ in range(ROUNDS):
            lines_bare, seconds = await _bare(owner)
            bare.append(seconds)
            lines_made, seconds = await _freeze(database, villages)
            taken.append(seconds)
            assert lines_bare == lines_made, (lines_bare, lines_made)
    finally:
        await database.close()
    name = f"jobs: freezing a county's month, {lines_made:,} lines"
    limit = 1000 * sorted(bare)[ROUNDS // 2]
    return Row(
        name,
        1000 * sorted(taken)[ROUNDS // 2],
        "ms",
        limit,
        "ms as raw INSERT … SELECT",
        target_share=1 / TARGET_TIMES,
        lower_is_better=True,
    )


async def _bare(owner: asyncpg.Connection) -> tuple[int, float]:
    undone = owner.transaction()
    await undone.start()
    began = time.perf_counter()
    await owner.execute(_SNAPSHOTS)
    for code, select in _BARE.items():
        await owner.execute(_INSERT.format(code=code, select=_inside(select)))
    seconds = time.perf_counter() - began
    count = await owner.fetchval("SELECT count(*) FROM register_line")
    await undone.rollback()
    return int(count), seconds


async def _freeze(database: Database, villages: list[str]) -> tuple[int, float]:
    counted = text("SELECT count(*) FROM register_line")
    async with database.transaction() as session:
        began = time.perf_counter()
        await freeze(session, PLATFORM, MONTH, villages)
        seconds = time.perf_counter() - began
        count = (await session.execute(counted, execution_options={"unscoped": "a bench"})).scalar_one()
        await session.rollback()
    return int(count), seconds


async def _asked(both: Beside) -> list[Row]:
    everywhere, rows = Scope.everything(), []

    async def by_town(session: AsyncSession) -> Sized:
        of = await edition(session, everywhere, Wanted(MONTH, (COUNTY,)))
        return await counts(session, everywhere, REGISTERS["labour"], of, 9)

    rows.append(
        await both.row("jobs: a register of the county by town", _FIGURES.format(select=_inside(_LABOUR)), by_town, page=False)
    )
    for code in ("labour", "transfer"):

        async def a_page(session: AsyncSession, code: str = code) -> Sized:
            of = await edition(session, everywhere, Wanted(MONTH, (VILLAGE,)))
            found, _ = await lines(session, everywhere, REGISTERS[code], of, limit=PAGE, cursor=None)
            return found

        bare = _PAGE.format(select=_inside(_BARE[code], f"h.division_code = '{VILLAGE}'"), limit=PAGE + 1)
        rows.append(await both.row(f"jobs: register {code} of a village, a page of 50", bare, a_page))
    return rows
