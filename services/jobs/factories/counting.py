"""The jobs that community factories give, and which of them still meet what they were recognised for (domain/jobs-and-platform §3.2, I-08, I-12).

A post counts as new 新增岗位 with the first month that somebody is paid for in a factory. People count once in whatever is told apart: who changes from
one factory of a town to another is new to the factory, and not to the town. Of every unit, what there was, came, came back and was lost adds up:
``workers = before + new + returned - lost``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy import Boolean, ColumnElement, Row, Subquery, Text, and_, cast, func, literal, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.expressions import lasting
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.factories.expressions import cleared_by, first_paid, holding_title, paid, recognised_by
from services.jobs.factories.tables import Factory, FactoryMonth
from services.jobs.labour.expressions import in_key_group
from services.jobs.labour.tables import KnownWorkforce
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold
from shared.standards.months import last_of
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["DIMENSIONS", "Conditions", "Year", "figures", "jobs_by_factory", "jobs_by_unit", "recognition"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
DIMENSIONS: Final = {"whole": "合计", "division": "行政区划", "form": "工厂形式", "line": "主营行业"}
"""By what factories and their jobs are counted."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year, counted up to a day of it: its last, or today."""

    year: int
    until: date

    @property
    def begins(self) -> date:
        """Its first day."""
        return date(self.year, 1, 1)


def _unit(by: str, division: str, digits: int) -> ColumnElement[str]:
    """What is told apart of a division's factories."""
    row = Factory
    units: dict[str, Any] = {
        "whole": cast(literal(division), Text),
        "division": func.rpad(func.left(row.division_code, digits), 12, literal("0")),
        "form": row.form,
        "line": row.line,
    }
    return units[by]  # type: ignore[no-any-return]  # of columns and expressions


def _engaged(scope: Scope, unit: Any, year: Year, *conditions: Any) -> Subquery:  # noqa: ANN401 - expressions
    """``unit, person_id`` of whoever the ledger ever had in a factory, with when they were first paid there, and whether they were there when the year began
    and are there now.
    """
    row, spell, home, force = Factory, Spell, KnownHousehold, KnownWorkforce
    eve, until = year.begins - timedelta(days=1), year.until
    now = lasting(spell, until)
    statement: AnySelect = (
        select(
            unit.label("unit"),
            spell.person_id,
            func.min(first_paid(until)).label("first_paid"),
            func.bool_or(lasting(spell, eve)).label("then"),
            func.bool_or(now).label("now"),
            func.bool_or(and_(now, in_key_group(until))).label("key_group"),
            func.bool_or(and_(now, func.coalesce(force.relocated, cast(literal(value=False), Boolean)))).label("relocated"),
        )
        .select_from(row)
        .join(spell, spell.factory_id == row.id)
        .join(home, home.id == spell.household_id)
        .outerjoin(force, force.id == spell.household_id)
        .where(spell.withdrawn_at.is_(None), spell.started_on <= until, *conditions)
        .group_by("unit", spell.person_id)
    )
    return scope.restrict(statement, row.division_code).subquery("engaged")


def _counted(engaged: Any, year: Year) -> list[ColumnElement[Any]]:  # noqa: ANN401 - columns of the subquery
    """How many of them there were, came, came back, were lost and are."""
    before = and_(engaged.then, engaged.first_paid < year.begins)
    new = engaged.first_paid >= year.begins
    here = and_(engaged.now, engaged.first_paid.is_not(None))

    def people(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count().filter(condition)

    return [
        people(before).label("before"),
        people(new).label("new"),
        people(and_(here, not_(or_(before, new)))).label("returned"),
        people(and_(or_(before, new), not_(here))).label("lost"),
        people(here).label("workers"),
        people(and_(here, engaged.key_group)).label("key_group"),
        people(and_(here, engaged.relocated)).label("relocated"),
    ]


async def jobs_by_unit(
    session: AsyncSession, scope: Scope, division: str, digits: int, by: str, year: Year
) -> Sequence[Row[Any]]:
    """``code, before, new, returned, lost, workers, key_group, relocated`` of a division's factories that were ever recognised, by a dimension."""
    among = (recognised_by(year.until), *within([division], Factory.division_code))
    of = _engaged(scope, _unit(by, division, digits), year, *among).c
    statement = select(of.unit.label("code"), *_counted(of, year)).group_by(of.unit).order_by(of.unit)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def units(session: AsyncSession, scope: Scope, division: str, digits: int, by: str, until: date) -> Sequence[Row[Any]]:
    """``code, factories, recognised, standing, monitored, cleared`` of a division's factories up to a day, by a dimension.

    ``recognised`` are all that ever were, ``standing`` those of them that were not cleared by then; watched is who is today.
    """
    row, gone = Factory, cleared_by(until)
    known = recognised_by(until)
    statement: AnySelect = (
        select(
            _unit(by, division, digits).label("code"),
            func.count().label("factories"),
            func.count().filter(known).label("recognised"),
            func.count().filter(and_(known, not_(gone))).label("standing"),
            func.count().filter(and_(known, row.state == "monitored")).label("monitored"),
            func.count().filter(and_(known, gone)).label("cleared"),
        )
        .where(row.opened_on <= until, *within([division], row.division_code))
        .order_by("code")
    )
    if by != "whole":  # a whole division has its figures, and its targets, before it has a factory
        statement = statement.group_by("code")
    return (await session.execute(scope.restrict(statement, row.division_code))).all()


async def figures(
    session: AsyncSession, scope: Scope, division: str, digits: int, by: str, year: Year
) -> list[tuple[Row[Any], Row[Any] | None]]:
    """The factories of each unit with their jobs; None where nobody ever worked."""
    jobs = {row.code: row for row in await jobs_by_unit(session, scope, division, digits, by, year)}
    return [(unit, jobs.get(unit.code)) for unit in await units(session, scope, division, digits, by, year.until)]


async def jobs_by_factory(
    session: AsyncSession,
    scope: Scope,
    divisions: Sequence[str],
    factory_id: UUID | None,
    year: Year,
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """The same of each factory, whether it was recognised or not; those recorded last first."""
    row = Factory
    asked = [*within(divisions, row.division_code), *equal((row.id, factory_id))]
    of = _engaged(scope, row.id, year, *asked).c
    counted = select(of.unit, *_counted(of, year)).group_by(of.unit).subquery("counted")
    names = [each.name for each in counted.c if each.name != "unit"]
    statement: AnySelect = (
        select(
            row.id,
            row.number,
            row.name,
            row.division_code,
            row.form,
            row.line,
            row.state,
            recognised_by(year.until).label("recognised"),
            *(func.coalesce(counted.c[name], 0).label(name) for name in names),
        )
        .outerjoin(counted, counted.c.unit == row.id)
        .where(row.opened_on <= year.until, *asked)
    )
    statement = scope.restrict(statement, row.division_code)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


@dataclass(frozen=True, slots=True)
class Conditions:
    """What a recognised factory has to meet: so many people of the key groups taken in, who count as that after so many ``months`` paid, or so much
    ``wage``, within twelve months.
    """

    months: int
    wage: Decimal
    people: int


async def recognition(
    session: AsyncSession,
    scope: Scope,
    divisions: Sequence[str],
    month: date,
    conditions: Conditions,
    *,
    unmet: bool | None,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Factories that hold a title on the last day of a month, with how many people they have taken in 吸纳 within twelve months up to it, of whom of the
    key groups, and whether the month was reported; only those that fall short if ``unmet`` is asked.
    """
    row, said, on = Factory, FactoryMonth, last_of(month)
    taken = _taken_in(month, on, conditions)
    key_group = func.coalesce(taken.c.key_group, 0)
    statement: AnySelect = (
        select(
            row.id,
            row.number,
            row.name,
            row.division_code,
            row.form,
            row.line,
            row.state,
            row.opened_on,
            row.off_season,
            func.coalesce(taken.c.people, 0).label("taken_in"),
            key_group.label("key_group"),
            (key_group >= conditions.people).label("met"),
            said.month.is_not(None).label("reported"),
        )
        .select_from(row)
        .outerjoin(taken, taken.c.factory_id == row.id)
        .outerjoin(said, and_(said.factory_id == row.id, said.month == month))
        .where(holding_title(on), not_(cleared_by(on)), *within(divisions, row.division_code))
    )
    if unmet is not None:
        statement = statement.where((key_group < conditions.people) == unmet)
    statement = scope.restrict(statement, row.division_code)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


def _taken_in(month: date, on: date, conditions: Conditions) -> Subquery:
    """``factory_id, people, key_group`` of who meets the test of intake 吸纳就业认定."""
    spell, worked, home = Spell, WorkMonth, KnownHousehold
    since = date(month.year - 1 + month.month // 12, month.month % 12 + 1, 1)
    each: AnySelect = (
        select(spell.factory_id, spell.person_id, func.bool_or(in_key_group(on)).label("key_group"))
        .join(worked, worked.spell_id == spell.id)
        .join(home, home.id == spell.household_id)
        .where(spell.factory_id.is_not(None), spell.withdrawn_at.is_(None))
        .where(worked.month.between(since, month), paid(worked))
        .group_by(spell.factory_id, spell.person_id)
        .having(or_(func.sum(worked.share) >= conditions.months, func.sum(worked.wage) >= conditions.wage))
    )
    of = each.subquery("each").c
    counted = select(of.factory_id, func.count().label("people"), func.count().filter(of.key_group).label("key_group"))
    return counted.group_by(of.factory_id).subquery("taken")
