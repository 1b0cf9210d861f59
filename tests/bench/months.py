"""A month's statistics of a county: the report on cases by town, running and frozen, beside hand-written SQL; and freezing a month.

python -m tests.bench cases months
"""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from datetime import date

import asyncpg

from services.household.statistics.commands import freeze
from services.household.statistics.queries import Asked
from services.household.statistics.rules import month_before
from services.household.statistics.views import report
from shared.access import Scope
from shared.access.caller import PLATFORM
from shared.persistence import Database
from shared.standards.clock import today
from tests.bench.context import Context
from tests.bench.report import Row

__all__ = ["run"]

ROUNDS = 7
TARGET_TIMES = 2.0
TARGET_SECONDS = 1.0

# What cases of a bench have gone through: thirteen moves each, a measure that is carried out for every second one.
_MOVES = """
    INSERT INTO workflow_move (machine, subject_id, number, step, source, target, happened_on, actor, actor_name, department)
    SELECT 'case', c.id, n, CASE WHEN n = 13 THEN 'step' ELSE 'visit' END, 'visiting', CASE WHEN n = 13 THEN c.state ELSE 'comparing' END,
           c.opened_on + n, 'bench', 'bench', 'bench'
      FROM monitoring_case c, generate_series(1, 13) n ON CONFLICT DO NOTHING;
    INSERT INTO case_measure (case_id, "group", item, department, owner, planned_from, planned_to, started_on, state, state_since, recorded_by)
    SELECT id, 'industry', '养殖', 'bench', 'bench', opened_on, opened_on + 90, opened_on + 20, 'running', opened_on + 20, 'bench'
      FROM monitoring_case WHERE right(id::text, 1) < '8' AND NOT EXISTS (SELECT FROM case_measure);
    ANALYZE workflow_move, case_measure
"""

# The same question as a careful hand writes it: where each case stood on the day, its household's members, income and measures; and everybody.
_BARE = (
    """
    SELECT left(h.division_code, 9), count(*), sum(p.persons), count(*) FILTER (WHERE c.determined_on >= $1),
           count(*) FILTER (WHERE s.state = 'eliminated'), sum(p.persons) FILTER (WHERE s.state = 'eliminated'),
           count(*) FILTER (WHERE a.measured), count(*) FILTER (WHERE i.per_head < 6540), avg(c.determined_on - c.opened_on)
      FROM monitoring_case c JOIN household h ON h.id = c.household_id
      JOIN LATERAL (SELECT count(*) AS persons FROM membership m JOIN person p ON p.id = m.person_id
                     WHERE m.household_id = h.id AND (m.left_on IS NULL OR m.left_on > $1)
                       AND (p.birth_date IS NULL OR p.birth_date <= $1)) p ON true
      JOIN (SELECT DISTINCT ON (subject_id) subject_id, target AS state FROM workflow_move
             WHERE machine = 'case' AND happened_on <= $2 ORDER BY subject_id, number DESC) s ON s.subject_id = c.id
      LEFT JOIN (SELECT case_id, bool_or(started_on <= $2) AS measured FROM case_measure GROUP BY case_id) a ON a.case_id = c.id
      LEFT JOIN LATERAL (SELECT (wage + business + property + transfer - business_cost) / registered_population AS per_head
                           FROM income_statement WHERE household_id = h.id ORDER BY year DESC LIMIT 1) i ON true
     GROUP BY 1
    """,
    """
    SELECT left(h.division_code, 9), count(*)
      FROM household h JOIN membership m ON m.household_id = h.id JOIN person p ON p.id = m.person_id
     WHERE h.closed_on IS NULL AND (m.left_on IS NULL OR m.left_on > $1) AND (p.birth_date IS NULL OR p.birth_date <= $1)
     GROUP BY 1
    """,
)


async def run(context: Context) -> list[Row]:
    """Count the cases that the bench before has filled in."""
    service = next(one for one in context.installation.topology.services if one.name == "household")
    owner = await asyncpg.connect(context.installation.owner_url(service), statement_cache_size=0)
    database = Database(context.installation.app_url(service), name="bench")
    running = today().replace(day=1)
    try:
        await owner.execute(_MOVES)
        bare = await _median(lambda: _bare(owner, running))
        live = await _median(lambda: _report(database, Asked(running, "town")))
        last = month_before(running)
        began = time.perf_counter()
        async with database.transaction() as session:
            await freeze(session, PLATFORM, month_before(last))
        freezing = time.perf_counter() - began
        frozen = await _median(lambda: _report(database, Asked(month_before(last), "town")))
    finally:
        await owner.close()
        await database.close()
    share = 1 / TARGET_TIMES
    return [
        Row("a running month by town", live, "ms", bare, "ms as bare SQL", target_share=share, lower_is_better=True),
        Row("a frozen month by town", frozen, "ms", bare, "ms as bare SQL", target_share=share, lower_is_better=True),
        Row("freezing a month", 1000 * freezing, "ms", target=1000 * TARGET_SECONDS, lower_is_better=True),
    ]


async def _bare(owner: asyncpg.Connection, month: date) -> None:
    await owner.fetch(_BARE[0], month, today())
    await owner.fetch(_BARE[1], today())


async def _report(database: Database, asked: Asked) -> None:
    async with database.reading() as session:
        told = await report(session, Scope.everything(), "cases", asked)
    assert told.groups


async def _median(ask: Callable[[], Awaitable[None]]) -> float:
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        await ask()
        times.append(1000 * (time.perf_counter() - began))
    return sorted(times)[ROUNDS // 2]
