"""20,000 people trained: register ② of a county of 60,000 households frozen beside raw ``INSERT … SELECT``; who works after one, three and six months
beside the same question by hand, and beside a bare aggregate.

python -m tests.bench training
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import Any

import asyncpg

from services.jobs.registers.catalogue import REGISTERS
from services.jobs.registers.commands import freezing
from services.jobs.registers.queries import ground_of
from services.jobs.trainees.figures import training_figures
from shared.access import Scope
from shared.persistence import Database
from tests.bench.context import Context
from tests.bench.jobs import FILLING as PEOPLE
from tests.bench.postings import PLACES
from tests.bench.report import Row
from tests.harness.servers import Servers

__all__ = ["run"]

COUNTY = "610925000000"
TRAINED, CLASSES = 20_000, 400
MONTH = date(2026, 3, 1)
ROUNDS = 5
TARGET_TIMES = 2.0
_TRAINING = (
    """
    INSERT INTO training_class (division_code, kind, trade, grade, organiser, site, starts_on, ends_on, hours, planned, teachers, subsidised,
                                recorded_by, recorded_name, department, state, state_since)
    SELECT (610925100000 + (1 + n % 12) * 1000)::text, 'skill', '工种' || n % 40, 'primary', '机构' || n % 20, '教室', DATE '2025-03-01' + n % 180,
           DATE '2025-03-10' + n % 180, 80, 50, '{李老师}', true, 'x', 'x', 'x', 'paid', DATE '2025-03-10' + n % 180
      FROM generate_series(1, 400) n
    """,
    """
    INSERT INTO trainee (class_id, person_id, household_id, division_code, key_group, enrolled_on, exam, examined_on, recorded_by, recorded_name)
    SELECT c.id, w.person_id, w.household_id, c.division_code, true, c.starts_on, CASE WHEN w.n % 9 = 0 THEN 'failed' ELSE 'passed' END, c.ends_on, 'x', 'x'
      FROM (SELECT person_id, household_id, row_number() OVER (ORDER BY person_id) AS n FROM known_worker
             WHERE birth_month BETWEEN '1968-01-01' AND '2008-01-01' ORDER BY person_id LIMIT 20000) w
      JOIN (SELECT *, row_number() OVER (ORDER BY number) AS n FROM training_class) c ON c.n = 1 + w.n % 400
    """,
    """
    INSERT INTO sign_in (trainee_id, day, present, source, recorded_by, recorded_name)
    SELECT t.id, c.starts_on + n, (n + abs(hashtext(t.id::text))) % 8 > 0, 'sign', 'x', 'x'
      FROM trainee t JOIN training_class c ON c.id = t.class_id, generate_series(0, 9) n
    """,
    "ANALYZE",
)
_SNAPSHOTS = """
    INSERT INTO register_snapshot (division_code, month, number, registers, parameters, frozen_by, frozen_name, department)
    SELECT code, '2026-03-01', 1, '{training}', '{}', 'x', 'x', 'x' FROM division WHERE level = 'village' RETURNING id
"""
_REGISTER = """
    INSERT INTO register_line
    SELECT snap.id, 'training', told.person_id, told.household_id, told.household_no, told.name, told.facts
      FROM (SELECT DISTINCT ON (t.person_id) h.division_code, t.person_id, h.id AS household_id, h.household_no, m.name,
                   jsonb_build_object('sex', k.sex, 'birth_month', to_char(k.birth_month, 'YYYY-MM'), 'class_no', 'PX' || c.number, 'organiser', c.organiser,
                     'trade', c.trade, 'grade', c.grade, 'hours', c.hours, 'starts_on', c.starts_on, 'ends_on', c.ends_on, 'exam', t.exam,
                     'attendance', round(100.0 * (SELECT count(*) FROM sign_in s WHERE s.trainee_id = t.id AND s.present) / (c.ends_on - c.starts_on + 1), 1),
                     'subsidy', (SELECT sum(p.amount) FROM training_subsidy p WHERE p.trainee_id = t.id AND p.standing = 'paid'),
                     'employed_on', (SELECT min(s.started_on) FROM employment_spell s WHERE s.person_id = t.person_id AND s.withdrawn_at IS NULL
                                        AND s.started_on <= '2026-03-31' AND (s.ended_on IS NULL OR s.ended_on > c.ends_on))) AS facts
              FROM trainee t
              JOIN training_class c ON c.id = t.class_id AND c.state = 'paid' AND c.starts_on <= '2026-03-31'
              JOIN known_member m ON m.person_id = t.person_id
              JOIN known_household h ON h.id = m.household_id
              LEFT JOIN known_worker k ON k.person_id = t.person_id
             ORDER BY t.person_id, m.left_on DESC NULLS FIRST, c.starts_on DESC) told
      JOIN register_snapshot snap ON snap.division_code = told.division_code
"""
_WORKS = """EXISTS (SELECT FROM employment_spell s WHERE s.person_id = t.person_id AND s.withdrawn_at IS NULL
                     AND s.started_on <= c.ends_on + interval '{n} months' AND (s.ended_on IS NULL OR s.ended_on >= c.ends_on + interval '{n} months'))
                OR EXISTS (SELECT FROM work_month w JOIN employment_spell s ON s.id = w.spell_id AND s.withdrawn_at IS NULL
                            WHERE w.person_id = t.person_id AND w.month = date_trunc('month', c.ends_on + interval '{n} months') AND w.share > 0)"""
_BY_HAND = f"""
    SELECT left(c.division_code, 9), count(DISTINCT c.id), count(*), count(*) FILTER (WHERE t.exam = 'passed'),
           {", ".join(f"count(*) FILTER (WHERE {_WORKS.format(n=n)})" for n in (1, 3, 6))}
      FROM trainee t JOIN training_class c ON c.id = t.class_id WHERE t.left_on IS NULL AND c.state = 'paid' GROUP BY 1
"""
_BARE = """
    SELECT left(c.division_code, 9), count(*), count(*) FILTER (WHERE t.exam = 'passed')
      FROM trainee t JOIN training_class c ON c.id = t.class_id GROUP BY 1
"""


async def run(_: Context) -> list[Row]:
    """Fill a database of its own, freeze and count."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        Path(folder).chmod(0o755)
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            served = servers.database("jobs")
            owner, database = await asyncpg.connect(served.admin_url), Database(served.app_url, name="bench")
            try:
                for statement in (PLACES, *PEOPLE, *_TRAINING):
                    await owner.execute(statement)
                return [await _frozen(owner, database), *await _counted(owner, database)]
            finally:
                await owner.close()
                await database.close()
        finally:
            await asyncio.to_thread(servers.stop)


async def _timed(ask: Callable[[], Awaitable[Any]]) -> float:
    seconds = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await ask()
        seconds.append(time.perf_counter() - began)
    return 1000 * sorted(seconds)[ROUNDS // 2]


async def _frozen(owner: asyncpg.Connection, database: Database) -> Row:
    """All villages of the county; nothing of it is kept."""
    villages = [row["code"] for row in await owner.fetch("SELECT code FROM division WHERE level = 'village'")]
    ids = [row["id"] for row in await owner.fetch(_SNAPSHOTS)]

    async def ours() -> None:
        async with database.transaction() as session:
            ground = await ground_of(session, Scope.everything(), MONTH)
            statement = freezing(REGISTERS["training"], ground, villages, ids)
            done: Any = await session.execute(statement, execution_options={"unscoped": "a bench's"})
            assert done.rowcount == TRAINED, done.rowcount
            await session.rollback()

    async def by_hand() -> None:
        undone = owner.transaction()
        await undone.start()
        assert await owner.execute(_REGISTER) == f"INSERT 0 {TRAINED}"
        await undone.rollback()

    taken, limit = await _timed(ours), await _timed(by_hand)
    name, share = f"training: freezing register ② of {TRAINED:,}", 1 / TARGET_TIMES
    return Row(name, taken, "ms", limit, "ms as raw INSERT … SELECT", target_share=share, lower_is_better=True)


async def _counted(owner: asyncpg.Connection, database: Database) -> list[Row]:
    async def ours() -> None:
        async with database.reading() as session:
            rows = await training_figures(session, Scope.everything(), COUNTY, 9, "division", None)
        assert sum(row.trained for row in rows) == TRAINED, rows

    taken = await _timed(ours)
    name, share = f"training: who of {TRAINED:,} works after 1, 3, 6 months", 1 / TARGET_TIMES
    by_hand, bare = await _timed(lambda: owner.fetch(_BY_HAND)), await _timed(lambda: owner.fetch(_BARE))
    return [
        Row(name, taken, "ms", by_hand, "ms by hand", target_share=share, lower_is_better=True),
        Row("training: the same beside a bare aggregate", taken, "ms", bare, "ms as a bare aggregate", lower_is_better=True),
    ]
