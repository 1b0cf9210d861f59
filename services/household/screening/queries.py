"""Reads of screenings, their hits and leads, and the watch list. Everything about a household is cut to the caller's scope through its village."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect, masked_name
from services.household.registry.tables import Household, Person
from services.household.screening.tables import Screening, ScreeningHit, ScreeningHousehold
from shared.access import Scope
from shared.persistence import Database
from shared.web.pages import read_page

__all__ = [
    "every_row",
    "hits",
    "leads_of_screening",
    "page_of",
    "screening",
    "screenings",
    "watched",
]

PIECE = 5000
"""Rows that an export holds in memory at once."""

Rows = tuple[list[Row[Any]], str | None]
_HOUSEHOLD = (Household.id.label("household_id"), Household.household_no, Household.division_code)
_PERSON = (Person.id.label("person_id"), masked_name(Person.name).label("name"), Person.id_number_masked.label("id_number"))


async def screening(session: AsyncSession, scope: Scope, screening_id: UUID) -> Screening | None:
    """One screening."""
    statement = select(Screening).where(Screening.id == screening_id).execution_options(scope=scope)
    return (await session.scalars(statement)).one_or_none()


async def screenings(session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None) -> Rows:
    """Screenings, the last one first."""
    statement = select(Screening, Screening.id).execution_options(scope=scope)
    return await read_page(session, statement, [Screening.id], limit=limit, cursor=cursor, descending=True)


def hits(scope: Scope, screening_id: UUID, rule: str | None = None, level: str | None = None) -> AnySelect:
    """Hits of a screening, by their number: household by household, rule by rule."""
    row = ScreeningHit
    statement = (
        select(*_HOUSEHOLD, *_PERSON, row.number, row.rule, row.level, row.value, row.silent, row.facts)
        .join_from(row, Household, Household.id == row.household_id)
        .join(Person, Person.id == row.person_id, isouter=True)
        .where(row.screening_id == screening_id)
    )
    if rule is not None:
        statement = statement.where(row.rule == rule)
    if level is not None:
        statement = statement.where(row.level == level)
    return scope.restrict(statement, Household.division_code)


def leads_of_screening(scope: Scope, screening_id: UUID) -> AnySelect:
    """Leads that a screening opened or joined, as they were then, by number."""
    row = ScreeningHousehold
    statement = (
        select(*_HOUSEHOLD, row.number, row.lead_id, row.level, row.category, row.opened)
        .join_from(row, Household, Household.id == row.household_id)
        .where(row.screening_id == screening_id, row.lead_id.is_not(None))
    )
    return scope.restrict(statement, Household.division_code)


def watched(scope: Scope, screening_id: UUID) -> AnySelect:
    """Households of which a screening found yellow hits only, by number."""
    row = ScreeningHousehold
    statement = (
        select(*_HOUSEHOLD, row.number)
        .join_from(row, Household, Household.id == row.household_id)
        .where(row.screening_id == screening_id, row.watched)
    )
    return scope.restrict(statement, Household.division_code)


async def page_of(session: AsyncSession, scope: Scope, statement: AnySelect, *, limit: int, cursor: str | None) -> Rows:
    """A page of one of the numbered lists above."""
    numbered = statement.execution_options(scope=scope)
    return await read_page(session, numbered, [statement.selected_columns["number"]], limit=limit, cursor=cursor)


async def every_row(database: Database, scope: Scope, statement: AnySelect) -> AsyncIterator[Sequence[Row[Any]]]:
    """All rows of one of the numbered lists above, in pieces. They are final once their screening is completed."""
    number = statement.selected_columns["number"]
    ordered = statement.execution_options(scope=scope).order_by(number).limit(PIECE)
    last = 0
    while True:
        async with database.reading() as session:
            rows = (await session.execute(ordered.where(number > last))).all()
        if rows:
            yield rows
        if len(rows) < PIECE:
            return
        last = rows[-1].number
