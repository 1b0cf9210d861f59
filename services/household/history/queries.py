"""Reads of history, each cut to the caller's scope by the household as it is today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Row, Select, Uuid, and_, case, cast, func, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.feeds.tables import FACTS
from services.household.history.tables import RowHistory, Step
from services.household.registry import queries as registry
from services.household.registry.expressions import birth_year, income_columns, masked_name, sex_word
from services.household.registry.records import told_fact
from services.household.registry.tables import Household, IncomeStatement, Membership, Person
from shared.access import Scope
from shared.persistence.history import as_of
from shared.persistence.tables import table_of
from shared.standards.clock import SHANGHAI
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["Then", "changes", "household_at", "household_then", "steps"]

_SEEN = {"unscoped": "the household was found within the caller's scope"}
PageOf = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class Then:
    """A household as it stood at the end of a day: its row, who was a member that day, its statements, its facts."""

    household: Row[Any]
    members: list[Row[Any]]
    incomes: list[Row[Any]]
    facts: list[Row[Any]]


async def household_then(session: AsyncSession, scope: Scope, household_id: UUID, day: date) -> Then:
    """A household as the registry had it at the end of a day in China.

    Raises:
        Problem: 404 ``unknown_household``; 404 ``not_recorded_yet`` where it was registered later.
    """
    return await household_at(session, scope, household_id, day, datetime.combine(day + timedelta(days=1), time.min, SHANGHAI))


async def household_at(session: AsyncSession, scope: Scope, household_id: UUID, day: date, moment: datetime) -> Then:
    """What the registry had at a moment of a household and its members on a day; raises as :func:`household_then`."""
    await registry.household(session, scope, household_id)
    rows = as_of(table_of(Household), moment, by="id", values=[household_id]).c
    shown = ("household_no", "division_code", "village_group", "household_type", "relocated", "closed_on", "close_reason")
    masked = [rows.address_masked.label("address"), rows.phone_masked.label("phone")]
    found = await session.execute(select(rows.id, *(rows[name] for name in shown), *masked), execution_options=_SEEN)
    household = found.one_or_none()
    if household is None:
        raise Problem(404, "not_recorded_yet", f"该户在 {day} 之后才登记,当时没有记录。")
    return Then(
        household,
        await _members_then(session, household_id, day, moment),
        await _incomes_then(session, household_id, moment),
        await _facts_then(session, household_id, moment),
    )


async def _members_then(session: AsyncSession, household_id: UUID, day: date, moment: datetime) -> list[Row[Any]]:
    spells = as_of(table_of(Membership), moment, by="household_id", values=[household_id])
    inside = and_(
        or_(spells.c.joined_on.is_(None), spells.c.joined_on <= day), or_(spells.c.left_on.is_(None), spells.c.left_on > day)
    )
    ids = list(await session.scalars(select(spells.c.person_id).where(inside), execution_options=_SEEN))
    persons = as_of(table_of(Person), moment, by="id", values=ids)
    statement = (
        select(
            persons.c.id.label("person_id"),
            masked_name(persons.c.name).label("name"),
            persons.c.id_number_masked.label("id_number"),
            sex_word(persons.c.sex).label("sex"),
            birth_year(persons.c.birth_date).label("birth_year"),
            spells.c.relation,
            spells.c.joined_on,
            persons.c.education,
            persons.c.health,
            persons.c.labour_skill,
        )
        .join(spells, spells.c.person_id == persons.c.id)
        .where(inside, or_(persons.c.birth_date.is_(None), persons.c.birth_date <= day))
        .order_by(spells.c.id)
    )
    return list(await session.execute(statement, execution_options=_SEEN))


async def _incomes_then(session: AsyncSession, household_id: UUID, moment: datetime) -> list[Row[Any]]:
    rows = as_of(table_of(IncomeStatement), moment, by="household_id", values=[household_id]).c
    statement = select(*income_columns(rows)).where(rows.withdrawn_at.is_(None)).order_by(rows.year.desc())
    return list(await session.execute(statement, execution_options=_SEEN))


async def _facts_then(session: AsyncSession, household_id: UUID, moment: datetime) -> list[Row[Any]]:
    facts: list[Row[Any]] = []
    for feed, table in FACTS.items():
        rows = as_of(table, moment, by="household_id", values=[household_id], since="recorded_at")
        statement = select(*told_fact(feed, rows)).order_by(rows.c.year, rows.c.id)
        facts += await session.execute(statement, execution_options=_SEEN)
    return facts


async def steps(session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None) -> PageOf:
    """The steps of a household, the newest first, with their reasons.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await registry.household(session, scope, household_id)
    statement = select(*table_of(Step).columns).join(Household, Household.id == Step.household_id)
    restricted = scope.restrict(statement.where(Step.household_id == household_id), Household.division_code)
    return await read_page(session, restricted, [Step.recorded_at, Step.id], limit=limit, cursor=cursor, descending=True)


def _row_now() -> ColumnElement[Any]:
    """The row of an image as it is now."""
    tables = [table_of(mapped) for mapped in (Household, Person, Membership, IncomeStatement)]
    keys = {table: Uuid() for table in tables} | dict.fromkeys(FACTS.values(), BigInteger())
    now: dict[str, Any] = {}
    for table, kind in keys.items():
        row = table.alias("now")
        here = select(func.to_jsonb(row.table_valued())).where(row.c.id == cast(RowHistory.row_id, kind))
        now[table.name] = here.correlate(RowHistory).scalar_subquery()
    return case(now, value=RowHistory.table_name)


def _next_image() -> ColumnElement[Any]:
    later = table_of(RowHistory).alias("later")
    same = and_(later.c.table_name == RowHistory.table_name, later.c.row_id == RowHistory.row_id)
    statement = select(later.c.image).where(same, later.c.position > RowHistory.position)
    return statement.order_by(later.c.position).limit(1).scalar_subquery()


def _deed() -> ColumnElement[Any]:
    """Who made the change, when it was a deed or a batch that left a step: in this household, else anywhere."""
    told = {name: getattr(Step, name) for name in ("kind", "title", "actor", "department", "reason", "batch_id")}
    pairs = [part for name, value in told.items() for part in (name, value)]
    any_of = select(func.jsonb_build_object(*pairs)).where(Step.change_id == RowHistory.change_id).limit(1)
    here = any_of.where(Step.household_id == RowHistory.root_id)
    return func.coalesce(here.scalar_subquery(), any_of.scalar_subquery())


def _changes() -> Select[Any]:
    about = cast(RowHistory.image["person_id"].astext, Uuid)
    return select(
        RowHistory.position,
        RowHistory.table_name,
        RowHistory.root_id.label("household_id"),
        Household.household_no,
        RowHistory.replaced_at,
        RowHistory.removed,
        RowHistory.image.label("before"),
        case((RowHistory.removed, null()), else_=func.coalesce(_next_image(), _row_now())).label("after"),
        func.coalesce(RowHistory.image["name"].astext, select(Person.name).where(Person.id == about).scalar_subquery()).label(
            "person_name"
        ),
        _deed().label("deed"),
    ).join(Household, Household.id == RowHistory.root_id)


async def changes(
    session: AsyncSession,
    scope: Scope,
    *,
    household_id: UUID | None = None,
    change_id: UUID | None = None,
    limit: int,
    cursor: str | None,
) -> PageOf:
    """What was changed in a household, or by one change (such as a batch), the newest first: each row before and after.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    statement = _changes()
    if household_id is not None:
        await registry.household(session, scope, household_id)
        statement = statement.where(RowHistory.root_id == household_id)
    if change_id is not None:
        statement = statement.where(RowHistory.change_id == change_id)
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [RowHistory.position], limit=limit, cursor=cursor, descending=True)
