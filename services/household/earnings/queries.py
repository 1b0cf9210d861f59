"""Reads of what others paid, cut to the caller's scope through the household."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import (
    Date,
    Integer,
    Numeric,
    Row,
    Uuid,
    and_,
    case,
    cast,
    column,
    extract,
    func,
    null,
    select,
    text,
    union_all,
)
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.earnings.rules import COMPONENTS, KINDS
from services.household.earnings.tables import IncomeShare
from services.household.registry.queries import household
from services.household.registry.tables import Household, IncomeStatement
from services.household.work.tables import KnownSpell
from shared.access import Scope
from shared.web.pages import read_page

__all__ = ["facts_of", "totals_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


def _facts() -> Any:  # noqa: ANN401 - columns of a subquery
    """What others paid, by household and year: shares of assets' income one by one, and the wages of each spell of work in a year."""
    share, spell = IncomeShare, KnownSpell
    month = func.jsonb_to_recordset(spell.months).table_valued(
        column("month", Date), column("wage", Numeric(18, 2)), joins_implicitly=True
    )
    worked = month.render_derived(name="worked", with_types=True)
    year = cast(extract("year", worked.c.month), Integer)
    wages = (
        select(
            spell.id,
            spell.household_id,
            null().cast(Uuid).label("distribution_id"),
            spell.id.label("spell_id"),
            case((spell.channel == "post", "stipend"), else_="wages").label("kind"),
            func.coalesce(spell.employer, "自主就业").label("title"),
            year.label("year"),
            func.sum(worked.c.wage).label("amount"),
            cast(func.max(worked.c.month) + text("interval '1 month' - interval '1 day'"), Date).label("paid_on"),
        )
        .where(~spell.withdrawn)
        .group_by(spell.id, year)
        .having(func.sum(worked.c.wage) > 0)
    )
    shares = select(
        share.id,
        share.household_id,
        share.distribution_id,
        null().cast(Uuid).label("spell_id"),
        share.kind,
        share.title,
        share.year,
        share.amount,
        share.paid_on,
    ).where(share.amount > 0)
    return union_all(shares, wages).subquery("fact").c


def _component(kind: Any) -> Any:  # noqa: ANN401 - an expression
    return case({code: component for code, (_, component) in KINDS.items()}, value=kind)


async def facts_of(
    session: AsyncSession, scope: Scope, household_id: UUID, year: int | None, *, limit: int, cursor: str | None
) -> Rows:
    """What others paid a household, the latest year first; what came back is not there.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await household(session, scope, household_id)
    row = _facts()
    statement = select(*row, _component(row.kind).label("component")).join(Household, Household.id == row.household_id)
    statement = statement.where(row.household_id == household_id)
    if year is not None:
        statement = statement.where(row.year == year)
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [row.year, row.id], limit=limit, cursor=cursor, descending=True)


async def totals_of(session: AsyncSession, scope: Scope, household_id: UUID) -> Sequence[Row[Any]]:
    """What others paid a household by year and income, beside what its statement of the year says; null where there is none.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await household(session, scope, household_id)
    row, said = _facts(), IncomeStatement
    component = _component(row.kind)
    stated = case({name: func.max(getattr(said, name)) for name in COMPONENTS}, value=component)
    statement = (
        select(row.year, component.label("component"), func.sum(row.amount).label("amount"), stated.label("stated"))
        .join(Household, Household.id == row.household_id)
        .outerjoin(said, and_(said.household_id == row.household_id, said.year == row.year, said.withdrawn_at.is_(None)))
        .where(row.household_id == household_id)
        .group_by(row.year, component)
        .order_by(row.year.desc(), component)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()
