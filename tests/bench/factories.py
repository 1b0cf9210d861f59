"""The jobs of 200 community factories with 25,000 people, each with a year of months, beside the same questions as bare SQL: the county by town, each factory,
which fall short of what they were recognised for, and a factory's year of reports beside the ledger.

python -m tests.bench factories
"""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Sized
from datetime import date
from decimal import Decimal
from pathlib import Path
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.factories.counting import Conditions, Year, jobs_by_factory, jobs_by_unit, recognition
from services.jobs.factories.queries import months_of
from shared.access import Scope
from tests.bench.beside import PAGE, Beside
from tests.bench.context import Context
from tests.bench.jobs import COUNTY
from tests.bench.jobs import FILLING as LEDGER
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

YEAR = Year(2026, date(2026, 6, 30))
FILLING = (
    *LEDGER,
    """
    INSERT INTO factory (division_code, name, legal_person, phone, form, line, source, opened_on, recorded_by, recorded_name, department, state, state_since)
    SELECT code, n || '厂', '王*国', '0915-2520000', 'household', 'toys', 'local', '2020-01-01', 'x', 'x', 'x', 'operating', '2020-01-01'
      FROM (SELECT n, (array_agg(code ORDER BY code))[1 + n % count(*)] AS code
              FROM generate_series(1, 200) n, division WHERE level = 'village' GROUP BY n) AS made
    """,
    "INSERT INTO factory_title (factory_id, title, document_no, from_on, recorded_by, recorded_name) SELECT id, 'workshop', 'x', '2020-01-01', 'x', 'x' FROM factory",
    """
    UPDATE employment_spell SET channel = 'workshop', factory_id = made.factory_id,
           ended_on = CASE WHEN made.n % 7 = 0 THEN DATE '2026-05-31' END, end_reason = CASE WHEN made.n % 7 = 0 THEN 'changed' END
      FROM (SELECT s.id, s.n, f.id AS factory_id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM employment_spell LIMIT 25000) AS s
              JOIN (SELECT id, row_number() OVER (ORDER BY id) AS n FROM factory) AS f ON f.n = 1 + s.n % 200) AS made
     WHERE employment_spell.id = made.id
    """,
    "UPDATE work_month SET wage = 0 WHERE month < '2026-01-01' AND abs(hashtext(spell_id::text)) % 2 = 0",
    "VACUUM ANALYZE",
)
"""The ledger of a county in which 25,000 people work in factories, half of them first paid in the year that is counted."""
_JOBS = """
    SELECT code, count(*) FILTER (WHERE was AND paid < '2026-01-01'), count(*) FILTER (WHERE paid >= '2026-01-01'),
           count(*) FILTER (WHERE is_now AND paid IS NOT NULL AND NOT (was AND paid < '2026-01-01' OR paid >= '2026-01-01')),
           count(*) FILTER (WHERE (was AND paid < '2026-01-01' OR paid >= '2026-01-01') AND NOT is_now),
           count(*) FILTER (WHERE is_now AND paid IS NOT NULL), count(*) FILTER (WHERE is_now AND paid IS NOT NULL AND key_group),
           count(*) FILTER (WHERE is_now AND paid IS NOT NULL AND relocated)
      FROM (
        SELECT {unit} AS code, s.person_id,
               min((SELECT min(w.month) FROM work_month w WHERE w.spell_id = s.id AND w.share > 0 AND w.wage > 0 AND w.month <= '2026-06-30')) AS paid,
               bool_or(s.started_on <= '2025-12-31' AND (s.ended_on IS NULL OR s.ended_on >= '2025-12-31')) AS was,
               bool_or(s.ended_on IS NULL OR s.ended_on >= '2026-06-30') AS is_now,
               bool_or((s.ended_on IS NULL OR s.ended_on >= '2026-06-30') AND (h.household_type = '脱贫户' OR h.id IN
                   (SELECT household_id FROM known_case WHERE determined_on <= '2026-06-30' AND coalesce(eliminated_on, 'infinity') > '2026-06-30'
                       AND closed_on IS NULL))) AS key_group,
               bool_or((s.ended_on IS NULL OR s.ended_on >= '2026-06-30') AND k.relocated) AS relocated
          FROM factory f JOIN employment_spell s ON s.factory_id = f.id JOIN known_household h ON h.id = s.household_id
          LEFT JOIN known_workforce k ON k.id = s.household_id
         WHERE s.withdrawn_at IS NULL AND s.started_on <= '2026-06-30' AND f.division_code BETWEEN '610925000000' AND '610925999999'
           AND EXISTS (SELECT FROM factory_title t WHERE t.factory_id = f.id AND t.from_on <= '2026-06-30')
         GROUP BY 1, 2) AS engaged
     GROUP BY 1 ORDER BY 1 {limit}
"""
_TAKEN = """
    SELECT f.id, f.name, count(*), count(*) FILTER (WHERE key_group) FROM (
        SELECT s.factory_id, s.person_id, bool_or(h.household_type = '脱贫户') AS key_group
          FROM employment_spell s JOIN work_month w ON w.spell_id = s.id JOIN known_household h ON h.id = s.household_id
         WHERE s.factory_id IS NOT NULL AND s.withdrawn_at IS NULL AND w.month BETWEEN '2025-07-01' AND '2026-06-01' AND w.share > 0 AND w.wage > 0
         GROUP BY 1, 2 HAVING sum(w.share) >= 3 OR sum(w.wage) >= 5000) AS each JOIN factory f ON f.id = each.factory_id
     GROUP BY 1, 2 ORDER BY 1 DESC LIMIT {limit}
"""
_MONTHS = """
    SELECT month, count(person_id), count(person_id) FILTER (WHERE female), count(person_id) FILTER (WHERE lifted), count(person_id) FILTER (WHERE monitored),
           count(person_id) FILTER (WHERE relocated), count(person_id) FILTER (WHERE disabled), count(person_id) FILTER (WHERE contract),
           count(person_id) FILTER (WHERE insured), sum(wage)
      FROM (
        SELECT m.month, s.person_id, bool_or(k.sex = '女') AS female, bool_or(h.household_type = '脱贫户') AS lifted, bool_or(EXISTS (
                   SELECT FROM known_case c WHERE c.household_id = h.id AND c.determined_on < m.month + interval '1 month' AND c.closed_on IS NULL)) AS monitored,
               bool_or(f.relocated) AS relocated, bool_or(strpos(k.health, '残疾') > 0) AS disabled, bool_or(s.contract IN ('labour', 'service')) AS contract,
               bool_or(cardinality(s.insurances) > 0) AS insured, sum(w.wage) AS wage
          FROM generate_series(DATE '2026-01-01', DATE '2026-06-01', interval '1 month') AS m (month)
          LEFT JOIN employment_spell s ON s.factory_id = '{factory}' AND s.withdrawn_at IS NULL AND s.started_on < m.month + interval '1 month'
           AND (s.ended_on IS NULL OR s.ended_on >= m.month)
          LEFT JOIN known_household h ON h.id = s.household_id
          LEFT JOIN known_workforce f ON f.id = s.household_id
          LEFT JOIN known_worker k ON k.household_id = s.household_id AND k.person_id = s.person_id
          LEFT JOIN work_month w ON w.spell_id = s.id AND w.month = m.month GROUP BY 1, 2) AS worked
     GROUP BY 1 ORDER BY 1 DESC
"""


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
    factory: UUID = await both.owner.fetchval("SELECT id FROM factory ORDER BY id LIMIT 1")

    async def by_town(session: AsyncSession) -> Sized:
        return await jobs_by_unit(session, everywhere, COUNTY, 9, "division", YEAR)

    async def by_factory(session: AsyncSession) -> Sized:
        rows, _ = await jobs_by_factory(session, everywhere, [COUNTY], None, YEAR, limit=PAGE, cursor=None)
        return rows

    async def short(session: AsyncSession) -> Sized:
        asked = Conditions(3, Decimal(5000), 5)
        rows, _ = await recognition(session, everywhere, [], date(2026, 6, 1), asked, unmet=None, limit=PAGE, cursor=None)
        return rows

    async def months(session: AsyncSession) -> Sized:
        return await months_of(session, everywhere, factory, date(2026, 1, 1), date(2026, 6, 1))

    town, each = (
        _JOBS.format(unit="left(f.division_code, 9)", limit=""),
        _JOBS.format(unit="f.id", limit=f"DESC LIMIT {PAGE + 1}"),
    )
    return [
        await both.row("factories: jobs of the county by town", town, by_town, page=False),
        await both.row("factories: jobs by factory, a page of 50", each, by_factory),
        await both.row("factories: who was taken in, a page of 50", _TAKEN.format(limit=PAGE + 1), short),
        await both.row("factories: a factory's months beside the ledger", _MONTHS.format(factory=factory), months, page=False),
    ]
