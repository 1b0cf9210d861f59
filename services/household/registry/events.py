"""From rows to events. The state of an aggregate is told by one statement, whether one changed or all of them.

Whoever changes a household, a member, an income statement or a fact bumps its version and publishes it in the same transaction.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Text, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import (
    AnySelect,
    Ids,
    birth_month,
    birth_year,
    masked_name,
    net_income,
    one_of,
    reference_income,
    sex_word,
    told_text,
)
from services.household.registry.records import insured_items, publish_records, record_items
from services.household.registry.tables import INCOME_AMOUNTS, Division, Household, IncomeStatement, Membership, Person
from shared.contracts.base import EventType
from shared.contracts.household import (
    DIVISION_CHANGED,
    HOUSEHOLD_CHANGED,
    INCOME_CHANGED,
    INCOME_WITHDRAWN,
    RECORD_CHANGED,
    ROSTER_CHANGED,
    WORK_INSURED,
    WORKFORCE_CHANGED,
)
from shared.events.items import amount_text, json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = [
    "REPUBLISHERS",
    "division_items",
    "household_items",
    "income_items",
    "publish_divisions",
    "publish_households",
    "publish_incomes",
    "publish_records",
    "publish_withdrawn_incomes",
    "roster_items",
    "withdrawn_income_items",
    "workforce_items",
]

Republisher: TypeAlias = Callable[[AsyncSession], Awaitable[None]]


def division_items() -> AnySelect:
    """``id, item`` of every division 行政区划."""
    item = json_object(
        id=Division.id,
        version=Division.version,
        code=Division.code,
        name=Division.name,
        level=Division.level,
        parent_code=Division.parent_code,
    )
    return select(Division.id, item.label("item"))


def _members() -> ColumnElement[Any]:
    member = json_object(
        person_id=Person.id,
        name=masked_name(Person.name),
        id_number=Person.id_number_masked,
        sex=sex_word(Person.sex),
        birth_year=birth_year(Person.birth_date),
        relation=told_text(Membership.relation),
        joined_on=Membership.joined_on,
        left_on=Membership.left_on,
        left_reason=Membership.left_reason,
    )
    members = (
        select(json_list(member, Membership.id))
        .join_from(Membership, Person, Person.id == Membership.person_id)
        .where(Membership.household_id == Household.id)
    )
    return members.correlate(Household).scalar_subquery()


def household_items() -> AnySelect:
    """``id, item`` of every household 农户, with its members past and present."""
    item = json_object(
        id=Household.id,
        version=Household.version,
        household_no=Household.household_no,
        division_code=Household.division_code,
        village_group=told_text(Household.village_group),
        household_type=Household.household_type,
        relocated=Household.relocated,
        address=told_text(Household.address_masked),
        phone=told_text(Household.phone_masked),
        closed_on=Household.closed_on,
        members=_members(),
    )
    return select(Household.id, item.label("item"))


def roster_items() -> AnySelect:
    """``id, item`` of every household's roster 花名册: its members by id token, for services that recognise people by number."""
    member = json_object(
        person_id=Person.id,
        id_token=func.encode(Person.id_token, "hex", type_=Text),
        name=masked_name(Person.name),
        left_on=Membership.left_on,
        left_reason=Membership.left_reason,
    )
    members = (
        select(json_list(member, Membership.id))
        .join_from(Membership, Person, Person.id == Membership.person_id)
        .where(Membership.household_id == Household.id)
    )
    item = json_object(
        id=Household.id,
        version=Household.version,
        household_no=Household.household_no,
        division_code=Household.division_code,
        household_type=Household.household_type,
        closed_on=Household.closed_on,
        members=members.correlate(Household).scalar_subquery(),
    )
    return select(Household.id, item.label("item"))


def workforce_items() -> AnySelect:
    """``id, item`` of every household's workforce 劳动力: who belongs to it now, as whoever finds people work knows them."""
    member = json_object(
        person_id=Person.id,
        sex=sex_word(Person.sex),
        birth_month=birth_month(Person.birth_date),
        relation=told_text(Membership.relation),
        education=told_text(Person.education),
        school_status=told_text(Person.school_status),
        health=told_text(Person.health),
        labour_skill=told_text(Person.labour_skill),
    )
    members = (
        select(json_list(member, Membership.id))
        .join_from(Membership, Person, Person.id == Membership.person_id)
        .where(Membership.household_id == Household.id, Membership.left_on.is_(None))
    )
    item = json_object(
        id=Household.id,
        version=Household.version,
        relocated=Household.relocated,
        members=members.correlate(Household).scalar_subquery(),
    )
    return select(Household.id, item.label("item"))


def income_items() -> AnySelect:
    """``id, item`` of every income statement 家庭收支, with the three figures that are computed from it."""
    row = IncomeStatement
    item = json_object(
        id=row.id,
        version=row.version,
        household_id=row.household_id,
        year=row.year,
        registered_population=row.registered_population,
        **{name: amount_text(getattr(row, name)) for name in INCOME_AMOUNTS},
        net=amount_text(net_income()),
        net_per_capita=amount_text(net_income() / row.registered_population),
        reference_per_capita=amount_text(reference_income() / row.registered_population),
    )
    return select(row.id, item.label("item"))


def withdrawn_income_items() -> AnySelect:
    """``id, item`` of every income statement that was taken back."""
    row = IncomeStatement
    item = json_object(id=row.id, version=row.version, household_id=row.household_id, year=row.year)
    return select(row.id, item.label("item")).where(row.withdrawn_at.is_not(None))


async def publish_divisions(session: AsyncSession, codes: Sequence[str]) -> int:
    """Tell how these divisions are now."""
    return await publish_from(session, DIVISION_CHANGED, division_items().where(Division.code.in_(codes)))


async def publish_households(session: AsyncSession, ids: Ids) -> int:
    """Tell how these households and their members are now. Their rows are locked and their versions bumped before."""
    await publish_from(session, ROSTER_CHANGED, roster_items().where(one_of(Household.id, ids)))
    await publish_from(session, WORKFORCE_CHANGED, workforce_items().where(one_of(Household.id, ids)))
    return await publish_from(session, HOUSEHOLD_CHANGED, household_items().where(one_of(Household.id, ids)))


async def publish_incomes(
    session: AsyncSession, household_ids: Ids, *, batch_id: UUID | None = None, year: int | None = None
) -> int:
    """Tell these households' income statements: those that a batch has just written, or that of one year, or all that stand."""
    items = income_items().where(one_of(IncomeStatement.household_id, household_ids))
    # What a batch has written stands: asking for that too would make the planner expect a handful of rows.
    items = items.where(IncomeStatement.withdrawn_at.is_(None) if batch_id is None else IncomeStatement.batch_id == batch_id)
    if year is not None:
        items = items.where(IncomeStatement.year == year)
    return await publish_from(session, INCOME_CHANGED, items)


async def publish_withdrawn_incomes(session: AsyncSession, ids: Ids) -> int:
    """Tell that these income statements were taken back."""
    items = withdrawn_income_items().where(one_of(IncomeStatement.id, ids))
    return await publish_from(session, INCOME_WITHDRAWN, items)


REPUBLISHERS: dict[EventType, Republisher] = {
    DIVISION_CHANGED: republisher(DIVISION_CHANGED, division_items()),
    HOUSEHOLD_CHANGED: republisher(HOUSEHOLD_CHANGED, household_items()),
    INCOME_CHANGED: republisher(INCOME_CHANGED, income_items().where(IncomeStatement.withdrawn_at.is_(None))),
    INCOME_WITHDRAWN: republisher(INCOME_WITHDRAWN, withdrawn_income_items()),
    RECORD_CHANGED: republisher(RECORD_CHANGED, record_items()),
    ROSTER_CHANGED: republisher(ROSTER_CHANGED, roster_items()),
    WORK_INSURED: republisher(WORK_INSURED, insured_items()),
    WORKFORCE_CHANGED: republisher(WORKFORCE_CHANGED, workforce_items()),
}
"""How the present state of everything in the registry is told again, versions unchanged."""
