"""Reads of members' shares."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.tables import Collective, CollectiveShare
from shared.access import Scope
from shared.registry.tables import KnownHousehold
from shared.workflow.procedure import AnySelect

__all__ = ["equity_on", "holdings_of", "households_of", "shares_total"]


def _held_on(on: date) -> Any:  # noqa: ANN401 - a condition
    row = CollectiveShare
    return and_(row.from_on <= on, or_(row.to_on.is_(None), row.to_on > on))


async def equity_on(session: AsyncSession, scope: Scope, collective_id: UUID, on: date) -> Sequence[Row[Any]]:
    """Who holds which shares of a collective on a day, by their household numbers: a row for each household and kind, with where the household is now."""
    row, home = CollectiveShare, KnownHousehold
    statement: AnySelect = (
        select(*row.__table__.columns, home.household_no, home.closed_on, home.division_code.label("lives_in"))
        .join(Collective, Collective.id == row.collective_id)
        .outerjoin(home, home.id == row.household_id)
        .where(row.collective_id == collective_id, _held_on(on))
        .order_by(home.household_no, row.household_id, row.kind)
    )
    return (await session.execute(scope.restrict(statement, Collective.division_code))).all()


async def shares_total(session: AsyncSession, scope: Scope, collective_id: UUID, on: date) -> Row[Any]:
    """``households, shares`` of a collective on a day."""
    row = CollectiveShare
    statement: AnySelect = (
        select(
            func.count(func.distinct(row.household_id)).label("households"),
            func.coalesce(func.sum(row.shares), 0).label("shares"),
        )
        .join(Collective, Collective.id == row.collective_id)
        .where(row.collective_id == collective_id, _held_on(on))
    )
    return (await session.execute(scope.restrict(statement, Collective.division_code))).one()


async def holdings_of(session: AsyncSession, scope: Scope, collective_id: UUID, household_id: UUID) -> Sequence[Row[Any]]:
    """Every row of shares that a household ever held in a collective, the first first."""
    row = CollectiveShare
    statement: AnySelect = select(*row.__table__.columns).join(Collective, Collective.id == row.collective_id)
    statement = statement.where(row.collective_id == collective_id, row.household_id == household_id)
    ordered = statement.order_by(row.from_on, row.id)
    return (await session.execute(scope.restrict(ordered, Collective.division_code))).all()


async def households_of(
    session: AsyncSession, scope: Scope, division_code: str, numbers: Collection[str], holders: Collection[UUID]
) -> Mapping[str, Row[Any]]:
    """Households by these numbers: those of a village, and whoever holds shares already, wherever they live now."""
    row = KnownHousehold
    statement: AnySelect = select(*row.__table__.columns).where(
        row.household_no.in_(set(numbers)), or_(row.division_code == division_code, row.id.in_(set(holders)))
    )
    return {one.household_no: one for one in await session.execute(scope.restrict(statement, row.division_code))}
