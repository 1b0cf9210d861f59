"""Reads of the registry, each cut to the caller's scope: what lies outside does not exist for her."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Text, func, literal, or_, select, tuple_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import (
    AnySelect,
    birth_year,
    income_columns,
    is_member_on,
    masked_name,
    sex_word,
)
from services.household.registry.tables import Division, Household, IncomeStatement, Membership, Person
from shared.access import Scope
from shared.intake.normalising import name_key
from shared.web.pages import invalid_cursor, read_page
from shared.web.problems import Problem

__all__ = [
    "HouseholdFilter",
    "PersonFilter",
    "division",
    "divisions",
    "household",
    "households",
    "income",
    "incomes_of",
    "members_of",
    "memberships_of",
    "person",
    "persons",
]

PageOf = tuple[list[Row[Any]], str | None]
"""The rows of a page and the cursor of the next."""


@dataclass(frozen=True, slots=True)
class HouseholdFilter:
    """Which households are asked for; None asks for all."""

    town: str | None = None
    village: str | None = None
    household_type: str | None = None
    relocated: bool | None = None
    closed: bool | None = None
    changed_since: datetime | None = None
    household_no: str | None = None


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """Which persons are asked for. ``name`` is any piece of a name."""

    household_id: UUID | None = None
    town: str | None = None
    village: str | None = None
    name: str | None = None


async def divisions(
    session: AsyncSession,
    scope: Scope,
    *,
    parent: str | None,
    level: str | None,
    valid_on: date | None,
    limit: int,
    cursor: str | None,
) -> PageOf:
    """Divisions in scope, in the order of their codes."""
    statement = scope.restrict(select(*Division.__table__.columns), Division.code)
    if parent is not None:
        statement = statement.where(Division.parent_code == parent)
    if level is not None:
        statement = statement.where(Division.level == level)
    if valid_on is not None:
        statement = statement.where(
            or_(Division.valid_from.is_(None), Division.valid_from <= valid_on),
            or_(Division.valid_to.is_(None), Division.valid_to >= valid_on),
        )
    return await read_page(session, statement, [Division.code], limit=limit, cursor=cursor)


async def division(session: AsyncSession, scope: Scope, code: str) -> Row[Any]:
    """One division.

    Raises:
        Problem: 404 ``unknown_division``.
    """
    statement = scope.restrict(select(*Division.__table__.columns), Division.code).where(Division.code == code)
    return await _one(session, statement, "unknown_division", "没有这个行政区划,或它不在您的数据范围内。")


async def _one(session: AsyncSession, statement: AnySelect, code: str, detail: str) -> Row[Any]:
    row = (await session.execute(statement)).first()
    if row is None:
        raise Problem(404, code, detail)
    return row


def _households(scope: Scope) -> AnySelect:
    statement = select(
        Household.id,
        Household.version,
        Household.household_no,
        Household.division_code,
        Household.village_group,
        Household.household_type,
        Household.relocated,
        Household.address_masked.label("address"),
        Household.phone_masked.label("phone"),
        Household.closed_on,
        Household.close_reason,
        Household.changed_at,
    )
    return scope.restrict(statement, Household.division_code)


async def households(session: AsyncSession, scope: Scope, wanted: HouseholdFilter, *, limit: int, cursor: str | None) -> PageOf:
    """Households in the order of their numbers."""
    statement = _households(scope)
    equal = {
        Household.division_code: wanted.village,
        Household.household_type: wanted.household_type,
        Household.relocated: wanted.relocated,
        Household.household_no: wanted.household_no,
    }
    statement = statement.where(*(column == value for column, value in equal.items() if value is not None))
    if wanted.town is not None:
        statement = statement.where(Scope.of((wanted.town,)).where(Household.division_code))
    if wanted.closed is not None:
        statement = statement.where(Household.closed_on.is_not(None) if wanted.closed else Household.closed_on.is_(None))
    if wanted.changed_since is not None:
        statement = statement.where(Household.changed_at >= wanted.changed_since)
    return await read_page(session, statement, [Household.household_no], limit=limit, cursor=cursor)


async def household(session: AsyncSession, scope: Scope, household_id: UUID) -> Row[Any]:
    """One household, masked.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    statement = _households(scope).where(Household.id == household_id)
    return await _one(session, statement, "unknown_household", "没有这个农户,或它不在您的数据范围内。")


def _persons(scope: Scope) -> AnySelect:
    latest = (
        select(Membership)
        .where(Membership.person_id == Person.id, Membership.household_id == Person.household_id)
        .order_by(Membership.left_on.desc().nulls_first())
        .limit(1)
        .lateral("latest")
    )
    statement = (
        select(
            Person.id,
            Person.version,
            Person.household_id,
            masked_name(Person.name).label("name"),
            Person.id_number_masked.label("id_number"),
            sex_word(Person.sex).label("sex"),
            birth_year(Person.birth_date).label("birth_year"),
            latest.c.relation,
            latest.c.joined_on,
            latest.c.left_on,
            latest.c.left_reason,
            Person.ethnicity,
            Person.political_status,
            Person.education,
            Person.school_status,
            Person.health,
            Person.labour_skill,
            Person.work_place,
            Person.work_months,
            Person.phone_masked.label("phone"),
            Person.changed_at,
            Person.name_sort,
        )
        .join(Household, Household.id == Person.household_id)
        .join(latest, literal(value=True))
    )
    return scope.restrict(statement, Household.division_code)


async def persons(session: AsyncSession, scope: Scope, wanted: PersonFilter, *, limit: int, cursor: str | None) -> PageOf:
    """Persons in the order of a dictionary (拼音序). The cursor is the last person's id: the sort key would tell the name."""
    statement = _persons(scope)
    if wanted.household_id is not None:
        statement = statement.where(Person.household_id == wanted.household_id)
    if wanted.town is not None:
        statement = statement.where(Scope.of((wanted.town,)).where(Household.division_code))
    if wanted.village is not None:
        statement = statement.where(Household.division_code == wanted.village)
    if wanted.name is not None:
        piece = func.lower(name_key(wanted.name))
        grams = func.name_grams(Person.name_key, type_=ARRAY(Text))
        statement = statement.where(grams.contains(func.name_grams(piece)), func.strpos(func.lower(Person.name_key), piece) > 0)
    if cursor is not None:
        statement = statement.where(tuple_(Person.name_sort, Person.id) > tuple_(*await _place(session, scope, cursor)))
    rows, more = await read_page(session, statement, [Person.name_sort, Person.id], limit=limit, cursor=None)
    return rows, str(rows[-1].id) if more else None


async def _place(session: AsyncSession, scope: Scope, cursor: str) -> tuple[str, UUID]:
    statement = select(Person.name_sort, Person.id).join(Household, Household.id == Person.household_id)
    try:
        last = scope.restrict(statement, Household.division_code).where(Person.id == UUID(cursor))
    except ValueError:
        raise invalid_cursor() from None
    row = (await session.execute(last)).first()
    if row is None:
        raise invalid_cursor()
    return row.name_sort, row.id


async def person(session: AsyncSession, scope: Scope, person_id: UUID) -> Row[Any]:
    """One person, masked.

    Raises:
        Problem: 404 ``unknown_person``.
    """
    statement = _persons(scope).where(Person.id == person_id)
    return await _one(session, statement, "unknown_person", "没有这个人,或不在您的数据范围内。")


async def members_of(
    session: AsyncSession, scope: Scope, household_id: UUID, *, as_of: date | None, limit: int, cursor: str | None
) -> PageOf:
    """Members of a household on a day, or all that it ever had.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await household(session, scope, household_id)
    statement = (
        select(
            Membership.id.label("membership_id"),
            Membership.person_id,
            masked_name(Person.name).label("name"),
            Person.id_number_masked.label("id_number"),
            sex_word(Person.sex).label("sex"),
            birth_year(Person.birth_date).label("birth_year"),
            Membership.relation,
            Membership.joined_on,
            Membership.left_on,
            Membership.left_reason,
        )
        .join(Person, Person.id == Membership.person_id)
        .join(Household, Household.id == Membership.household_id)
        .where(Membership.household_id == household_id)
    )
    if as_of is not None:
        statement = statement.where(is_member_on(as_of))
    restricted = scope.restrict(statement, Household.division_code)
    key = Membership.id.label("membership_id")
    return await read_page(session, restricted, [key], limit=limit, cursor=cursor)


async def memberships_of(session: AsyncSession, scope: Scope, person_id: UUID, *, limit: int, cursor: str | None) -> PageOf:
    """A person's memberships, the oldest first, wherever they were.

    Raises:
        Problem: 404 ``unknown_person``.
    """
    await person(session, scope, person_id)
    statement = (
        select(*Membership.__table__.columns)
        .join(Person, Person.id == Membership.person_id)
        .join(Household, Household.id == Person.household_id)
        .where(Membership.person_id == person_id)
    )
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [Membership.id], limit=limit, cursor=cursor)


def _incomes(scope: Scope, household_id: UUID) -> AnySelect:
    statement = (
        select(*income_columns(IncomeStatement.__table__.c))
        .join(Household, Household.id == IncomeStatement.household_id)
        .where(IncomeStatement.household_id == household_id, IncomeStatement.withdrawn_at.is_(None))
    )
    return scope.restrict(statement, Household.division_code)


async def incomes_of(session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None) -> PageOf:
    """A household's income statements, the latest year first.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await household(session, scope, household_id)
    statement = _incomes(scope, household_id)
    return await read_page(session, statement, [IncomeStatement.year], limit=limit, cursor=cursor, descending=True)


async def income(session: AsyncSession, scope: Scope, household_id: UUID, year: int) -> Row[Any]:
    """A household's income statement of one year.

    Raises:
        Problem: 404 ``unknown_income``.
    """
    statement = _incomes(scope, household_id).where(IncomeStatement.year == year)
    return await _one(session, statement, "unknown_income", "没有该农户这一年度的收支记录,或它不在您的数据范围内。")
