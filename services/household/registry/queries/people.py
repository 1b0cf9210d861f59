"""Reads of persons and of whom they belong to, each cut to the caller's scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Text, func, literal, select, tuple_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect, birth_year, is_member_on, masked_name, sex_word
from services.household.registry.queries.common import PageOf, one
from services.household.registry.queries.places import household
from services.household.registry.tables import Household, Membership, Person
from shared.access import Scope
from shared.intake.normalising import name_key
from shared.web.pages import invalid_cursor, read_page

__all__ = ["PersonFilter", "members_of", "memberships_of", "person", "persons"]


@dataclass(frozen=True, slots=True)
class PersonFilter:
    """Which persons are asked for. ``name`` is any piece of a name."""

    household_id: UUID | None = None
    town: str | None = None
    village: str | None = None
    name: str | None = None


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
    return await one(session, statement, "unknown_person", "没有这个人,或不在您的数据范围内。")


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
