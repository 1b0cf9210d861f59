"""The labour force of a county of 60,000 households and its employment ledger beside the same questions as bare SQL: pages, figures of the county,
figures of a month, indicators, a village's monthly update.

python -m tests.bench jobs
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sized
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.indicators import indicators
from services.jobs.employment.queries import SpellFilter, spells
from services.jobs.employment.queries import figures as of_a_month
from services.jobs.labour.households import household_figures
from services.jobs.labour.queries import LabourFilter, figures, labour_force
from services.jobs.parameters.queries import ages_on, stable_months
from services.jobs.updates.queries import lines
from shared.access import Scope
from shared.standards.clock import today
from tests.bench.beside import PAGE, Beside
from tests.bench.context import Context
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["FILLING", "run"]

COUNTY, TOWN, VILLAGE = "610925000000", "610925104000", "610925104201"
MONTH = date(2026, 3, 1)
FILLING = (
    """
    INSERT INTO known_household
    SELECT uuidv7(), 1, 'H' || n, code, CASE WHEN n % 3 = 0 THEN '脱贫户' ELSE '一般农户' END, NULL
      FROM (SELECT n, (array_agg(code ORDER BY code))[1 + n % count(*)] AS code
              FROM generate_series(1, 60000) n, division WHERE level = 'village' GROUP BY n) AS made
    """,
    "INSERT INTO known_workforce SELECT id, 1, false FROM known_household",
    """
    INSERT INTO known_worker
    SELECT id, uuidv7(), '男', DATE '1940-01-01' + CAST((abs(hashtext(id::text || m)) % 1020) || ' months' AS interval), '成员', '初中', NULL, '健康',
           (ARRAY['普通劳动力', '普通劳动力', '普通劳动力', '技能劳动力', '弱劳动力或半劳动力', '丧失劳动力', NULL])[1 + abs(hashtext(m || id::text)) % 7]
      FROM known_household, generate_series(1, 3) m
    """,
    """
    INSERT INTO known_member
    SELECT household_id, row_number() OVER (PARTITION BY household_id), person_id, '', '张*三', NULL, NULL FROM known_worker
    """,
    """
    INSERT INTO labour_profile (person_id, want, asked_on, recorded_by)
    SELECT person_id, (ARRAY['away', 'county', 'none'])[1 + abs(hashtext(person_id::text)) % 3], '2026-03-01', 'x'
      FROM known_worker WHERE abs(hashtext(person_id::text)) % 4 = 0
    """,
    """
    INSERT INTO labour_verification (person_id, verified_on, way, result, division_code, verified_by, verified_name, department)
    SELECT person_id, CURRENT_DATE - abs(hashtext(person_id::text)) % 60, 'phone', 'true', '610925104201', 'x', 'x', 'x'
      FROM known_worker WHERE abs(hashtext(person_id::text)) % 2 = 0
    """,
    """
    INSERT INTO employment_spell (person_id, household_id, form, channel, organiser, employer, industry, place_code, full_time, started_on, source,
                                  recorded_by, recorded_name, department)
    SELECT person_id, household_id, 'employed', 'enterprise', 'self', '厂', chr(65 + abs(hashtext(person_id::text)) % 20),
           (ARRAY['320500000000', '610925104000', '610902000000', '440300000000'])[1 + abs(hashtext(person_id::text)) % 4], true,
           '2025-06-01', 'officer', 'x', 'x', 'x'
      FROM known_worker WHERE abs(hashtext(person_id::text)) % 3 = 0 AND birth_month BETWEEN '1968-01-01' AND '2009-01-01'
    """,
    """
    INSERT INTO work_month (spell_id, month, person_id, share, wage, source, recorded_by, recorded_name)
    SELECT id, DATE '2025-07-01' + CAST(n || ' months' AS interval), person_id, 1, 2500 + n * 100, 'officer', 'x', 'x'
      FROM employment_spell, generate_series(0, 11) n
    """,
    "ANALYZE",
)
"""60,000 households with 180,000 people, and a ledger of those who work with a year of months."""
_FIGURES = """
    SELECT left(division_code, 9), key_group, count(*), count(*) FILTER (WHERE employed), count(*) FILTER (WHERE NOT employed AND cannot IS NOT NULL),
           count(*) FILTER (WHERE NOT employed AND cannot IS NULL AND want IS NULL), count(*) FILTER (WHERE NOT employed AND want = 'none'),
           count(*) FILTER (WHERE NOT employed AND want <> 'none'), count(*) FILTER (WHERE verified)
      FROM (
        SELECT h.division_code, p.want, p.cannot,
               h.household_type = '脱贫户' OR h.id IN (SELECT household_id FROM known_case WHERE determined_on <= CURRENT_DATE
                   AND coalesce(eliminated_on, 'infinity') > CURRENT_DATE AND closed_on IS NULL) AS key_group,
               EXISTS (SELECT FROM employment_spell s WHERE s.person_id = k.person_id AND s.withdrawn_at IS NULL AND s.started_on <= CURRENT_DATE
                   AND (s.ended_on IS NULL OR s.ended_on >= CURRENT_DATE)) AS employed,
               EXISTS (SELECT FROM labour_verification v WHERE v.person_id = k.person_id AND v.verified_on >= date_trunc('month', CURRENT_DATE)) AS verified
          FROM known_worker k
          JOIN known_household h ON h.id = k.household_id
          JOIN known_workforce f ON f.id = k.household_id
          JOIN known_member m ON m.household_id = k.household_id AND m.person_id = k.person_id AND m.left_on IS NULL
          LEFT JOIN labour_profile p ON p.person_id = k.person_id
         WHERE (k.birth_month BETWEEN CURRENT_DATE - interval '60 years' AND CURRENT_DATE - interval '16 years'
                OR p.over_age AND k.birth_month < CURRENT_DATE - interval '60 years')
           AND k.labour_skill IS DISTINCT FROM '丧失劳动力' AND h.closed_on IS NULL AND h.division_code BETWEEN '610925000000' AND '610925999999') AS w
     GROUP BY 1, 2
"""
_HOUSEHOLDS = """
    SELECT left(division_code, 9), relocated, count(*), count(*) FILTER (WHERE stable > 0), count(*) FILTER (WHERE employed = 0 AND seeking > 0)
      FROM (
        SELECT id, division_code, relocated, count(*) FILTER (WHERE employed) AS employed,
               count(*) FILTER (WHERE NOT employed AND cannot IS NULL AND want <> 'none') AS seeking,
               count(*) FILTER (WHERE employed AND months >= 3) AS stable
          FROM (
            SELECT h.id, h.division_code, coalesce(f.relocated, false) AS relocated, p.want, p.cannot,
                   EXISTS (SELECT FROM employment_spell s WHERE s.person_id = k.person_id AND s.withdrawn_at IS NULL AND s.started_on <= CURRENT_DATE
                       AND (s.ended_on IS NULL OR s.ended_on >= CURRENT_DATE)) AS employed,
                   (SELECT coalesce(sum(w.share), 0) FROM work_month w JOIN employment_spell s ON s.id = w.spell_id AND s.withdrawn_at IS NULL
                     WHERE w.person_id = k.person_id AND w.month <= CURRENT_DATE
                       AND w.month > date_trunc('month', CURRENT_DATE) - interval '1 year') AS months
              FROM known_worker k
              JOIN known_household h ON h.id = k.household_id
              JOIN known_workforce f ON f.id = k.household_id
              JOIN known_member m ON m.household_id = k.household_id AND m.person_id = k.person_id AND m.left_on IS NULL
              LEFT JOIN labour_profile p ON p.person_id = k.person_id
             WHERE (k.birth_month BETWEEN CURRENT_DATE - interval '60 years' AND CURRENT_DATE - interval '16 years'
                    OR p.over_age AND k.birth_month < CURRENT_DATE - interval '60 years')
               AND k.labour_skill IS DISTINCT FROM '丧失劳动力' AND h.closed_on IS NULL
               AND h.division_code BETWEEN '610925000000' AND '610925999999') AS person
         WHERE employed OR cannot IS NULL
         GROUP BY 1, 2, 3) AS home
     GROUP BY 1, 2
"""
_MONTH = """
    SELECT CASE WHEN left(h.division_code, 9) = left(s.place_code, 9) THEN 1 WHEN left(h.division_code, 6) = left(s.place_code, 6) THEN 2
                WHEN left(h.division_code, 2) = left(s.place_code, 2) THEN 3 ELSE 4 END, count(DISTINCT s.person_id), count(DISTINCT s.person_id) FILTER (WHERE w.share > 0), sum(w.wage)
      FROM employment_spell s JOIN known_household h ON h.id = s.household_id LEFT JOIN work_month w ON w.spell_id = s.id AND w.month = '2026-03-01'
     WHERE s.withdrawn_at IS NULL AND s.started_on <= '2026-03-31' AND coalesce(s.ended_on, '2026-03-01') >= '2026-03-01' GROUP BY 1
"""
_PEOPLE = """
    SELECT k.person_id, m.name, k.birth_month, h.household_no FROM known_worker k JOIN known_household h ON h.id = k.household_id
      JOIN known_member m ON m.household_id = k.household_id AND m.person_id = k.person_id AND m.left_on IS NULL
     WHERE h.division_code BETWEEN '610925104000' AND '610925104999' AND k.labour_skill IS DISTINCT FROM '丧失劳动力'
       AND k.birth_month BETWEEN CURRENT_DATE - interval '60 years' AND CURRENT_DATE - interval '16 years' ORDER BY k.person_id LIMIT {limit}
"""
_LINES = """
    SELECT s.id, m.name, h.household_no, s.employer, s.place_code, s.started_on, coalesce(w.share, b.share), coalesce(w.wage, b.wage), b.month
      FROM employment_spell s JOIN known_household h ON h.id = s.household_id
      JOIN known_member m ON m.household_id = s.household_id AND m.person_id = s.person_id
      LEFT JOIN work_month w ON w.spell_id = s.id AND w.month = '2026-07-01'
      LEFT JOIN work_month b ON b.spell_id = s.id AND b.month = '2026-06-01'
     WHERE h.division_code = '610925104201' AND s.withdrawn_at IS NULL AND s.started_on <= '2026-07-31' AND s.ended_on IS NULL
     ORDER BY h.household_no, s.id LIMIT {limit}
"""
_INDICATORS = """
    SELECT g.name, count(DISTINCT person_id) FILTER (WHERE working), count(DISTINCT person_id) FILTER (WHERE last_year),
           count(*) FILTER (WHERE departed)
      FROM (VALUES ('all'), ('key_group'), ('relocated')) AS g (name)
      LEFT JOIN (
        SELECT s.person_id, f.relocated,
               h.household_type = '脱贫户' OR h.id IN (SELECT household_id FROM known_case WHERE closed_on IS NULL) AS key_group,
               s.started_on <= '2026-03-31' AND (s.ended_on IS NULL OR s.ended_on >= '2026-03-31') AS working,
               EXISTS (SELECT FROM work_month w WHERE w.spell_id = s.id AND w.month BETWEEN '2025-01-01' AND '2025-12-01' AND w.share > 0) AS last_year,
               s.started_on BETWEEN '2026-01-01' AND '2026-03-31' AND left(h.division_code, 6) <> left(s.place_code, 6) AS departed
          FROM employment_spell s JOIN known_household h ON h.id = s.household_id JOIN known_workforce f ON f.id = h.id
         WHERE s.withdrawn_at IS NULL AND s.form <> 'farming') AS told
        ON g.name = 'all' OR g.name = 'key_group' AND told.key_group OR g.name = 'relocated' AND told.relocated
     GROUP BY 1
"""
_SPELLS = """
    SELECT s.*, h.household_no FROM employment_spell s JOIN known_household h ON h.id = s.household_id
     WHERE h.division_code = '610925104201' AND s.withdrawn_at IS NULL ORDER BY s.id DESC LIMIT {limit}
"""


class Asked(NamedTuple):
    """An update, as far as its lines ask for it."""

    division_code: str
    month: date
    state: str


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, and ask."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("jobs")
            async with Beside.of(database.admin_url, database.app_url) as both:
                for statement in (PLACES, *FILLING):
                    await both.owner.execute(statement)
                return await _asked(both)
        finally:
            await asyncio.to_thread(servers.stop)


async def _asked(both: Beside) -> list[Row]:
    everywhere = Scope.everything()

    async def counted(session: AsyncSession) -> Sized:
        ages = await ages_on(session, everywhere, today())
        return await figures(session, everywhere, COUNTY, 9, ages, today().replace(day=1))

    async def at_home(session: AsyncSession) -> Sized:
        on = today()
        ages, months = await ages_on(session, everywhere, on), await stable_months(session, everywhere, on)
        return await household_figures(session, everywhere, COUNTY, 9, ages, months)

    async def in_march(session: AsyncSession) -> Sized:
        return await of_a_month(session, everywhere, COUNTY, MONTH, "region", "national")

    async def by_groups(session: AsyncSession) -> Sized:
        return await indicators(session, everywhere, COUNTY, date(2026, 3, 31))

    async def lines_of_a_village(session: AsyncSession) -> Sized:
        asked: Any = Asked(VILLAGE, date(2026, 7, 1), "village")
        rows, _ = await lines(session, everywhere, asked, None, limit=PAGE, cursor=None)
        return rows

    async def people(session: AsyncSession) -> Sized:
        ages = await ages_on(session, everywhere, today())
        rows, _ = await labour_force(session, everywhere, LabourFilter((TOWN,)), ages, limit=PAGE, cursor=None)
        return rows

    async def worked(session: AsyncSession) -> Sized:
        rows, _ = await spells(session, everywhere, SpellFilter((VILLAGE,)), limit=PAGE, cursor=None)
        return rows

    return [
        await both.row("jobs: labour force of the county by town", _FIGURES, counted, page=False),
        await both.row("jobs: households of the county by town", _HOUSEHOLDS, at_home, page=False),
        await both.row("jobs: a month by region", _MONTH, in_march, page=False),
        await both.row("jobs: indicators of the county by group", _INDICATORS, by_groups, page=False),
        await both.row("jobs: a village's month, a page of 50", _LINES.format(limit=PAGE + 1), lines_of_a_village),
        await both.row("jobs: labour force of a town, a page of 50", _PEOPLE.format(limit=PAGE + 1), people),
        await both.row("jobs: spells of a village, a page of 50", _SPELLS.format(limit=PAGE + 1), worked),
    ]
