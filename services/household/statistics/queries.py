"""Reads of statistics, cut to the caller's scope. A frozen month answers as it was frozen, any other as the records are today."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeAlias

from sqlalchemy import CompoundSelect, Row, RowMapping, any_, func, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.parameters.queries import parameters_on
from services.household.registry.expressions import AnySelect, area_of
from services.household.registry.tables import Division
from services.household.statistics.counting import Conditions, case_figures, counted, lead_figures, problem_figures
from services.household.statistics.lines import MonthEnd, case_lines, lead_lines, problem_lines, village_lines
from services.household.statistics.rules import AREAS, CASES, GUARANTEES, LEADS, Subject, day_of, months
from services.household.statistics.tables import FrozenCase, FrozenLead, FrozenMonth, FrozenProblem, FrozenVillage
from shared.access import Scope
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow import Level

__all__ = [
    "SOURCES",
    "VILLAGES",
    "Asked",
    "Counted",
    "Period",
    "Source",
    "counts",
    "frozen_months",
    "month_end",
    "period",
    "populations",
]

LinesOf: TypeAlias = Callable[[Scope, MonthEnd], AnySelect]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the lines of a subject come from: of a month that runs, and of one that is frozen."""

    lines: LinesOf
    frozen: Any


@dataclass(frozen=True, slots=True)
class Counted(Source):
    """A source whose lines are counted."""

    subject: Subject
    conditions: Conditions


SOURCES = {
    "cases": Counted(case_lines, FrozenCase, CASES, case_figures),
    "leads": Counted(lead_lines, FrozenLead, LEADS, lead_figures),
    "guarantees": Counted(problem_lines, FrozenProblem, GUARANTEES, problem_figures),
}
VILLAGES = Source(village_lines, FrozenVillage)
"""The whole population, of which shares are."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which lines are counted by what. ``equal`` are columns of lines with the value that is asked for.

    ``since``: the months from then to ``month``, each for itself; ``anew``: from the records of today, also where a month is frozen.
    """

    month: date
    by: str
    since: date | None = None
    division: str | None = None
    equal: Mapping[str, str | None] = field(default_factory=dict)
    department: str | None = None
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Period:
    """The months that are counted: those that answer as they were frozen, and the ends of the others."""

    frozen: Sequence[date]
    running: Sequence[MonthEnd]


async def frozen_months(
    session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None]:
    """The frozen months, the latest first. They are of the whole county, so every scope shows all of them."""
    statement: AnySelect = select(*FrozenMonth.__table__.columns).execution_options(scope=scope)
    return await read_page(session, statement, [FrozenMonth.month], limit=limit, cursor=cursor, descending=True)


async def _frozen_of(session: AsyncSession, scope: Scope, asked: Asked) -> Sequence[date]:
    """Which of the months that are asked for answer as they were frozen."""
    if asked.anew:
        return []
    statement = select(FrozenMonth.month).where(FrozenMonth.month.between(asked.since or asked.month, asked.month))
    return (await session.scalars(statement.order_by(FrozenMonth.month), execution_options={"scope": scope})).all()


async def month_end(session: AsyncSession, scope: Scope, month: date) -> MonthEnd:
    """A month's end with its parameters."""
    day = day_of(month, today())
    parameters = await parameters_on(session, scope, day)
    return MonthEnd(month, day, {name: parameter.value for name, parameter in parameters.items()})


async def period(session: AsyncSession, scope: Scope, asked: Asked) -> Period:
    """The months that are asked for."""
    frozen = await _frozen_of(session, scope, asked)
    running = [month for month in months(asked.since or asked.month, asked.month) if month not in frozen]
    return Period(frozen, [await month_end(session, scope, month) for month in running])


def _lines(scope: Scope, source: Source, period: Period) -> CompoundSelect[Any]:
    row = source.frozen
    kept: AnySelect = select(*row.__table__.columns).where(row.month.in_(period.frozen))
    return union_all(scope.restrict(kept, row.division_code), *(source.lines(scope, end) for end in period.running))


async def counts(session: AsyncSession, scope: Scope, source: Counted, asked: Asked, period: Period) -> Sequence[RowMapping]:
    """Counts by what is asked for, areas with their names, the whole last (none where nothing was found)."""
    lines = _chosen(_lines(scope, source, period), asked)
    found = counted(lines, source.conditions, asked.by).subquery("found")
    statement = select(*found.c, Division.name.label("area")).outerjoin(Division, Division.code == found.c["key"])
    ordered = statement.order_by(found.c.whole, found.c["key"])
    return (await session.execute(ordered, execution_options={"scope": scope})).mappings().all()


def _chosen(lines: CompoundSelect[Any], asked: Asked) -> Any:  # noqa: ANN401 - a subquery
    every = lines.subquery("every")
    statement = select(*every.c)
    if asked.division is not None:
        statement = statement.where(Scope.of([asked.division]).where(every.c.division_code))
    for name, value in asked.equal.items():
        if value is not None:
            statement = statement.where(every.c[name] == value)
    if asked.department is not None:
        statement = statement.where(literal(asked.department) == any_(every.c.departments))
    return statement.subquery("lines")


async def populations(session: AsyncSession, scope: Scope, asked: Asked, period: Period) -> Mapping[str, tuple[int, int]]:
    """Households and persons of each area that is asked for; of all together under the empty word."""
    every = _lines(scope, VILLAGES, period).subquery("every")
    area = area_of(every.c.division_code, Level[asked.by.upper()]) if asked.by in AREAS else literal("")
    each = select(area.label("area"), every.c.households, every.c.persons)
    if asked.division is not None:
        each = each.where(Scope.of([asked.division]).where(every.c.division_code))
    found = each.subquery("each")
    statement = select(
        func.coalesce(found.c.area, "").label("area"),
        func.coalesce(func.sum(found.c.households), 0).label("households"),
        func.coalesce(func.sum(found.c.persons), 0).label("persons"),
    ).group_by(func.rollup(found.c.area))
    rows = (await session.execute(statement, execution_options={"scope": scope})).all()
    return {row.area: (row.households, row.persons) for row in rows}
