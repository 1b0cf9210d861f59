"""A month's stipends of 6,000 holders of posts in a county of 60,000 households: lines and all checks at once, beside the bare INSERT … SELECT of the same
lines, and every check run again, as each step does.

python -m tests.bench stipends
"""

from __future__ import annotations

import asyncio
import statistics
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from sqlalchemy import text

from services.jobs.stipends.commands import make
from services.jobs.stipends.commands.common import refresh
from services.jobs.stipends.judging import judge
from services.jobs.stipends.schemas.payrolls import PayrollEntry
from shared.access import Caller
from shared.persistence import Database
from shared.standards.clock import today
from tests.bench.beside import Beside
from tests.bench.context import Context
from tests.bench.jobs import FILLING
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

LINES, ROUNDS, TARGET_SECONDS = 6000, 5, 1.5
_POSTS = (
    """
    INSERT INTO stipend_standard (kind, from_on, amount, document_no, recorded_by, recorded_name)
    SELECT kind, '2020-01-01', 600, '文', 'x', 'x' FROM unnest(ARRAY['cleaner', 'ranger', 'road']) kind
    """,
    """
    INSERT INTO public_post (division_code, kind, fund, name, employer, site, quota, standard, full_time, due_days, workload, key_group, one_per_household,
                             starts_on, document_no, recorded_by, department, state, state_since)
    SELECT code, kind, 'environment', '岗', '村委会', '路', 100, 600, kind = 'road', 20, '扫', kind = 'ranger', kind = 'ranger', '2025-01-01', '文', 'x', 'x',
           'open', '2025-01-01'
      FROM division, unnest(ARRAY['cleaner', 'ranger', 'road']) kind WHERE level = 'village'
    """,
    f"""
    INSERT INTO post_appointment (post_id, division_code, fund, person_id, household_id, applied_on, starts_on, until, recorded_by, department, state,
                                  state_since)
    SELECT post.id, post.division_code, 'environment', w.person_id, w.household_id, '2025-01-01', '2026-01-01', '2026-12-31', 'x', 'x', 'serving',
           '2026-01-01'
      FROM (SELECT w.person_id, w.household_id, home.division_code, row_number() OVER (ORDER BY w.person_id) AS n
              FROM known_worker w JOIN known_household home ON home.id = w.household_id
             WHERE w.birth_month BETWEEN '1975-01-01' AND '2000-01-01' ORDER BY w.person_id LIMIT {LINES}) AS w
      JOIN public_post post ON post.division_code = w.division_code AND post.kind = (ARRAY['cleaner', 'ranger', 'road'])[1 + w.n % 3]
    """,
    """
    INSERT INTO appointment_term (appointment_id, number, contract_no, contract, starts_on, until, recorded_by, recorded_name)
    SELECT id, 1, '协', 'service', starts_on, until, 'x', 'x' FROM post_appointment
    """,
    """
    INSERT INTO attendance_month (appointment_id, month, due_days, present, leave, absent, recorded_by, recorded_name)
    SELECT id, DATE '2026-01-01' + CAST(n || ' months' AS interval), 20, 18 - absent, 2, absent, 'x', 'x'
      FROM (SELECT id, CASE abs(hashtext(id::text)) % 20 WHEN 0 THEN 8 WHEN 1 THEN 2 ELSE 0 END AS absent FROM post_appointment) AS a,
           generate_series(0, 9) n
    """,
    """
    INSERT INTO stipend_account (person_id, holder_cipher, holder_masked, id_number_cipher, id_number_masked, token, account_cipher, account_masked, bank,
                                 recorded_by, recorded_name)
    SELECT person_id, '', '张*三', '', '6', '', convert_to(CAST(person_id AS text), 'UTF8'), '*', '农商行', 'x', 'x'
      FROM post_appointment WHERE abs(hashtext(person_id::text)) % 50 > 0
    """,
    """
    INSERT INTO post_bar (person_id, kind, from_on, source, recorded_by, recorded_name, department)
    SELECT person_id, (ARRAY['cadre', 'fiscal', 'pension', 'owner', 'unfit', 'custody'])[1 + abs(hashtext(person_id::text)) % 6], '2024-01-01', 'x', 'x', 'x', 'x'
      FROM known_worker WHERE abs(hashtext(person_id::text || 'b')) % 30 = 0
    """,
    """
    INSERT INTO known_insured_work (year_id, person_id, started_on, status, employer)
    SELECT uuidv7(), person_id, '2026-02-01', '就业', '厂' FROM known_worker WHERE abs(hashtext(person_id::text || 'i')) % 8 = 0
    """,
    """
    INSERT INTO payroll (division_code, month, fund, state, state_since, recorded_by, department)
    SELECT code, DATE '2026-01-01' + CAST(n || ' months' AS interval), 'environment', 'archived', '2026-02-01', 'x', 'x'
      FROM division, generate_series(0, 8) n WHERE level = 'town'
    """,
    """
    INSERT INTO payroll_line (payroll_id, number, kind, appointment_id, person_id, division_code, fund, month, standard, from_on, until, month_days, active_days,
                              due_days, paid_days, gross, deduction, net, standing, holder_cipher, account_cipher, account_masked, bank, answered_on, voucher_no)
    SELECT roll.id, row_number() OVER (PARTITION BY roll.id), 'regular', a.id, a.person_id, a.division_code, a.fund, roll.month, 600, roll.month,
           roll.month + 27, 28, 28, 20, 20, 600, 0, 600, 'paid', '', '', '*', '农商行', '2026-11-01', 'YH'
      FROM post_appointment a JOIN payroll roll ON roll.division_code = rpad(left(a.division_code, 9), 12, '0')
    """,
    "ANALYZE",
)
_BARE = """
    WITH roll AS (
        INSERT INTO payroll (division_code, month, fund, state, state_since, recorded_by, department)
        SELECT DISTINCT rpad(left(division_code, 9), 12, '0'), DATE '2026-10-01', 'environment', 'confirming', DATE '2026-11-01', 'x', 'x' FROM post_appointment
        RETURNING id, division_code)
    INSERT INTO payroll_line (payroll_id, number, kind, appointment_id, person_id, division_code, fund, month, standard, standard_id, from_on, until,
                              month_days, active_days, due_days, paid_days, gross, deduction, net)
    SELECT roll.id, row_number() OVER (PARTITION BY roll.id ORDER BY a.division_code, a.id), 'regular', a.id, a.person_id, a.division_code, a.fund,
           '2026-10-01', 600, s.id, '2026-10-01', '2026-10-31', 31, 31, came.due_days, came.present + came.leave,
           round(600 * (came.present + came.leave) / came.due_days, 2), 0, round(600 * (came.present + came.leave) / came.due_days, 2)
      FROM post_appointment a JOIN roll ON roll.division_code = rpad(left(a.division_code, 9), 12, '0')
      JOIN public_post p ON p.id = a.post_id JOIN stipend_standard s ON s.kind = p.kind
      JOIN attendance_month came ON came.appointment_id = a.id AND came.month = '2026-10-01'
"""
_EMPTY = (
    "DELETE FROM payroll_finding",
    "DELETE FROM payroll_confirmation",
    "DELETE FROM payroll_line WHERE month = '2026-10-01'",
    "DELETE FROM payroll WHERE month = '2026-10-01'",
)
_OPEN = "SELECT id FROM payroll WHERE month = '2026-10-01' ORDER BY id"


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, and make a month several times."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            database = servers.database("jobs")
            async with Beside.of(database.admin_url, database.app_url) as both:
                for statement in (PLACES, *FILLING, *_POSTS):
                    await both.owner.execute(statement)
                return await _measured(both, database.app_url)
        finally:
            await asyncio.to_thread(servers.stop)


async def _measured(both: Beside, url: str) -> list[Row]:
    database = Database(url, name="bench")
    caller = Caller("bench", "王芳", "人社局", ("610925000000",), frozenset({"stipends:review"}))
    entry = PayrollEntry(month="2026-10", fund="environment", on=today())

    async def emptied() -> None:
        for statement in _EMPTY:
            await both.owner.execute(statement)

    async def bare() -> None:
        async with both.owner.transaction():
            await both.owner.execute(_BARE)

    async def made() -> None:
        async with database.transaction() as session:
            assert (await make(session, caller, entry)).lines == LINES

    try:
        limit = await _seconds(bare, emptied)
        whole = await _seconds(made, emptied)
        payrolls = [row["id"] for row in await both.owner.fetch(_OPEN)]
        assert await both.owner.fetchval("SELECT count(DISTINCT code) FROM payroll_finding") > 4

        async def judged() -> None:
            async with database.transaction() as session:
                await judge(session, payrolls)

        async def refreshed() -> None:
            async with database.transaction() as session:
                await refresh(session, payrolls)

        async def nothing() -> None:
            async with database.transaction() as session:
                await session.execute(text("SELECT 1"), execution_options={"unscoped": "a bench"})

        checks, again = await _seconds(judged, nothing), await _seconds(refreshed, nothing)
    finally:
        await database.close()
    told = f"jobs: stipends of {LINES:,}"
    return [
        Row(f"{told}, made with every check", whole, "s", limit, "s as bare INSERT", TARGET_SECONDS, lower_is_better=True),
        Row(f"{told}, every check again", checks, "s", limit, "s as bare INSERT", TARGET_SECONDS, lower_is_better=True),
        Row(f"{told}, reckoned and checked again", again, "s", limit, "s as bare INSERT", TARGET_SECONDS, lower_is_better=True),
    ]


async def _seconds(deed: Callable[[], Awaitable[None]], before: Callable[[], Awaitable[None]]) -> float:
    """The median of several rounds."""
    times = []
    for _ in range(ROUNDS):
        await before()
        began = time.perf_counter()
        await deed()
        times.append(time.perf_counter() - began)
    return statistics.median(times)
