"""The rest of a county's work: problems of the guarantees, visits that are due, households without a helper, coverage.

Each list and board beside the same rows as bare SQL, and over HTTP.

python -m tests.bench helping
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sized
from typing import Any, NamedTuple

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.board import board
from services.household.guarantees.queries import ProblemFilter, problems
from services.household.helpers.queries import coverage, orphans
from services.household.visits.queries import DutyFilter, duties
from shared.access import Scope
from shared.standards.clock import today
from shared.workflow import Level
from shared.workflow.deadlines import Bounds
from tests.bench.beside import PAGE, TARGET_MILLISECONDS, county_of
from tests.bench.cases import CASES
from tests.bench.context import Context
from tests.bench.hammer import hammer, request_bytes
from tests.bench.proxy import fetch_token
from tests.bench.report import Row

__all__ = ["run"]

COUNTY_CODE, TOWN = "610925000000", "610925104000"
BOUNDS = Bounds(2, 5)

# Every household was checked this year; one in eight had a problem, of which half have been struck off.
_GUARANTEES = """
    INSERT INTO guarantee_check (household_id, checked_on, checkers, recorded_by)
    SELECT id, current_date - 200 + (random() * 190)::int, ARRAY['李强', '王芳'], 'bench' FROM household WHERE closed_on IS NULL;
    INSERT INTO guarantee_state (household_id, check_id) SELECT household_id, id FROM guarantee_check ON CONFLICT DO NOTHING;
    INSERT INTO guarantee_problem (household_id, item, check_id, found_on, solve_by, told, state, state_since, due_on, solved_on,
                                   verified_by, closed_on)
    SELECT household_id, (ARRAY['education', 'medical', 'housing', 'water'])[1 + n % 4], id, checked_on, checked_on + 90, '不达标',
           state, checked_on, CASE WHEN state = 'verified' THEN NULL ELSE current_date + n % 61 - 20 END,
           CASE WHEN state <> 'open' THEN checked_on + 5 END, CASE WHEN state = 'verified' THEN 'bench' END,
           CASE WHEN state = 'verified' THEN checked_on + 7 END
      FROM (SELECT *, row_number() OVER (ORDER BY id)::int AS n,
                   (ARRAY['open', 'open', 'solved', 'verified', 'verified', 'verified'])[1 + floor(random() * 6)::int] AS state
              FROM guarantee_check WHERE random() < 0.13) c
    ON CONFLICT DO NOTHING;
"""
# Two visits a household; those out of poverty and those with a case have a helper, but for one in thirty.
_VISITS = """
    INSERT INTO helper (name, unit, unit_level, division_code, recorded_by)
    SELECT '王芳', '县医保局', 'county', code, 'bench' FROM division, generate_series(1, 10) WHERE level = 'village';
    INSERT INTO visit (household_id, visited_on, method, persons_met, checks, changes, recorded_by, recorder_name, department)
    SELECT id, current_date - n * 45 - (random() * 40)::int, 'home', '{}', '{}', '[]', 'bench', '王芳', '县医保局'
      FROM household, generate_series(1, 2) n;
    INSERT INTO visit_duty (household_id, "group", visited_on, state, state_since, due_on)
    SELECT h.id, CASE WHEN c.state = 'eliminated' THEN 'eliminated' WHEN c.id IS NOT NULL THEN 'monitored'
                      WHEN h.household_type = '脱贫户' THEN 'lifted' ELSE 'ordinary' END,
           current_date - 60, 'idle', current_date - 60, current_date + (random() * 120)::int - 20
      FROM household h LEFT JOIN monitoring_case c ON c.household_id = h.id WHERE h.closed_on IS NULL
    ON CONFLICT DO NOTHING;
    INSERT INTO helper_assignment (household_id, helper_id, main, from_on, recorded_by)
    SELECT DISTINCT ON (d.household_id) d.household_id, a.id, true, current_date - 300, 'bench'
      FROM visit_duty d JOIN household h ON h.id = d.household_id JOIN helper a ON a.division_code = h.division_code
     WHERE d."group" <> 'ordinary' AND right(md5(h.household_no), 2) > '08'
     ORDER BY d.household_id, md5(d.household_id::text || a.id) ON CONFLICT DO NOTHING;
    UPDATE visit_duty d SET helper_id = a.helper_id FROM helper_assignment a WHERE a.household_id = d.household_id AND a.main;
"""
_ANALYZE = "ANALYZE guarantee_check, guarantee_state, guarantee_problem, helper, visit, visit_duty, helper_assignment"

_HEAD = """
    (SELECT left(p.name, 1) || '*' || right(p.name, 1) FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.household_id = h.id AND m.relation = '户主' AND m.left_on IS NULL LIMIT 1) AS head
"""
_PERSONS = """
    SELECT m.household_id, count(*) AS persons FROM membership m JOIN person p ON p.id = m.person_id
     WHERE (m.left_on IS NULL OR m.left_on > current_date)
"""
_PROBLEMS = f"""
    SELECT x.*, CASE WHEN due_on IS NULL THEN 0 WHEN due_on < current_date - 5 THEN 3 WHEN due_on < current_date THEN 2
                     WHEN due_on <= current_date + 2 THEN 1 ELSE 0 END AS urgency,
           h.household_no, h.division_code, h.closed_on IS NOT NULL AS household_closed, {_HEAD},
           (SELECT count(*) FROM membership m JOIN person p ON p.id = m.person_id
             WHERE m.household_id = h.id AND m.left_on IS NULL) AS persons
      FROM guarantee_problem x JOIN household h ON h.id = x.household_id
     WHERE x.state IN ('open', 'solved') AND {{where}} ORDER BY coalesce(x.due_on, '9999-12-31'), x.id LIMIT 51
"""
_BOARD = f"""
    WITH each AS (
        SELECT x.household_id, x.item, h.division_code, bool_or(x.state IN ('open', 'solved')) AS standing,
               bool_or(x.state = 'open' AND x.due_on < current_date) AS overdue
          FROM guarantee_problem x JOIN household h ON h.id = x.household_id
         WHERE x.state NOT IN ('mistaken', 'dropped') AND h.closed_on IS NULL
         GROUP BY GROUPING SETS ((x.household_id, h.division_code, x.item), (x.household_id, h.division_code))
    ), sized AS ({_PERSONS} AND m.household_id IN (SELECT household_id FROM each) GROUP BY 1)
    SELECT left(division_code, 9), item, count(*), sum(persons), count(*) FILTER (WHERE standing),
           sum(persons) FILTER (WHERE standing), count(*) FILTER (WHERE overdue), sum(persons) FILTER (WHERE overdue),
           count(*) FILTER (WHERE NOT standing), sum(persons) FILTER (WHERE NOT standing)
      FROM each LEFT JOIN sized USING (household_id) GROUP BY 1, 2 ORDER BY 1, 2
"""
_DUTIES = f"""
    SELECT d.id, d.household_id, d."group", d.visited_on, d.due_on, current_date - d.due_on AS days, a.name, a.unit,
           h.household_no, h.division_code, {_HEAD}
      FROM visit_duty d JOIN household h ON h.id = d.household_id LEFT JOIN helper a ON a.id = d.helper_id
     WHERE h.closed_on IS NULL AND d.due_on < current_date AND {{where}}
     ORDER BY coalesce(d.due_on, '9999-12-31'), d.id LIMIT 51
"""
_ORPHANS = f"""
    SELECT d.household_id, d."group", d.visited_on, h.household_no, h.division_code, {_HEAD}
      FROM visit_duty d JOIN household h ON h.id = d.household_id
     WHERE h.closed_on IS NULL AND d."group" <> 'ordinary'
       AND NOT EXISTS (SELECT FROM helper_assignment a WHERE a.household_id = d.household_id AND a.ended_on IS NULL)
     ORDER BY d.household_id LIMIT 51
"""
_COVERAGE = f"""
    SELECT left(h.division_code, 9), d."group", count(*), sum(s.persons), count(*) FILTER (WHERE a.household_id IS NOT NULL),
           sum(s.persons) FILTER (WHERE a.household_id IS NOT NULL), count(*) FILTER (WHERE d.due_on >= current_date),
           sum(s.persons) FILTER (WHERE d.due_on >= current_date)
      FROM household h JOIN visit_duty d ON d.household_id = h.id
      LEFT JOIN ({_PERSONS} GROUP BY 1) s ON s.household_id = h.id
      LEFT JOIN (SELECT DISTINCT household_id FROM helper_assignment WHERE ended_on IS NULL) a ON a.household_id = h.id
     WHERE h.closed_on IS NULL GROUP BY 1, 2 ORDER BY 1, 2
"""
_OF_TOWN = f"h.division_code LIKE '{TOWN[:9]}%'"


class _Question(NamedTuple):
    name: str
    bare: str
    path: str
    ask: Callable[[AsyncSession], Awaitable[Sized]]
    page: bool = True


def _page(list_: Callable[..., Any], *asked: Any, **named: Any) -> Callable[[AsyncSession], Awaitable[Sized]]:
    async def ask(session: AsyncSession) -> Sized:
        found: Sized = (await list_(session, Scope.everything(), *asked, limit=PAGE, cursor=None, **named))[0]
        return found

    return ask


def _whole(count: Callable[..., Any], *asked: Any) -> Callable[[AsyncSession], Awaitable[Sized]]:
    async def ask(session: AsyncSession) -> Sized:
        found: Sized = await count(session, Scope.everything(), *asked)
        return found

    return ask


_STANDING = ProblemFilter(standing=True)
_OVERDUE = ProblemFilter((TOWN,), standing=True, urgency=2)
_OF_ITEM = ProblemFilter(item="water", standing=True)
_QUESTIONS = (
    _Question(
        "problems of the county",
        _PROBLEMS.format(where="true"),
        "guarantee-problems?open=true",
        _page(problems, _STANDING, BOUNDS),
    ),
    _Question(
        "problems overdue, of a town",
        _PROBLEMS.format(where=f"{_OF_TOWN} AND x.due_on < current_date"),
        f"guarantee-problems?open=true&urgency=2&town={TOWN}",
        _page(problems, _OVERDUE, BOUNDS),
    ),
    _Question(
        "problems of an item",
        _PROBLEMS.format(where="x.item = 'water'"),
        "guarantee-problems?open=true&item=water",
        _page(problems, _OF_ITEM, BOUNDS),
    ),
    _Question(
        "visits overdue, county",
        _DUTIES.format(where="true"),
        "visit-duties?overdue=true",
        _page(duties, DutyFilter(overdue=True)),
    ),
    _Question(
        "visits overdue to monitored of a town",
        _DUTIES.format(where=f"{_OF_TOWN} AND d.\"group\" = 'monitored'"),
        f"visit-duties?overdue=true&group=monitored&town={TOWN}",
        _page(duties, DutyFilter((TOWN,), group="monitored", overdue=True)),
    ),
    _Question("households without a helper", _ORPHANS, "orphan-households?", _page(orphans)),
    _Question(
        "guarantees: board by town",
        _BOARD,
        "guarantee-board?level=town",
        _whole(board, Level.TOWN, None, None, None),
        page=False,
    ),
    _Question(
        "helpers: coverage by town",
        _COVERAGE,
        f"helper-coverage?division={COUNTY_CODE}",
        _whole(coverage, COUNTY_CODE, 9, today()),
        page=False,
    ),
)


async def run(context: Context) -> list[Row]:
    """Fill the platform's household database with checks, problems, helpers and visits, then ask for them."""
    async with county_of(context) as both:
        if not await both.owner.fetchval("SELECT EXISTS (SELECT FROM helper)"):
            await both.owner.execute(CASES)
            await both.owner.execute(_GUARANTEES)
            await both.owner.execute(_VISITS)
            await both.owner.execute(_ANALYZE)
        counts = [
            f"{await both.owner.fetchval(f'SELECT count(*) FROM {table}'):,} {table}" for table in _ANALYZE[8:].split(", ")
        ]
        print(f"      {', '.join(counts)}")
        rows = [await both.row(one.name, one.bare, one.ask, page=one.page) for one in _QUESTIONS]
    token = fetch_token(context.up.bootstrap)
    url = f"{context.up.url}/api/household/v1"

    async def through_the_door(*asked: _Question, connections: int = 4) -> float:
        requests = [request_bytes(f"{url}/{one.path}{'&limit=50' if one.page else ''}", token) for one in asked]
        return (await hammer(context.up.url, requests, connections=connections)).p95_milliseconds

    for name, asked in (
        ("50 problems", _QUESTIONS[:3]),
        ("50 visits due", _QUESTIONS[3:5]),
        ("50 without a helper", _QUESTIONS[5:6]),
    ):
        taken = await through_the_door(*asked)
        rows.append(Row(f"{name} through the door, p95", taken, "ms", target=TARGET_MILLISECONDS, lower_is_better=True))
    boards = [(f"{one.name}, through the door, p95", await through_the_door(one, connections=1)) for one in _QUESTIONS[6:]]
    return [*rows, *(Row(name, taken, "ms") for name, taken in boards)]
