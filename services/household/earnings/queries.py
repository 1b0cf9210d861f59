"""Reads of what others paid, cut to the caller's scope through the household."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, and_, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.earnings.rules import COMPONENTS, KINDS
from services.household.earnings.tables import IncomeShare
from services.household.registry.queries import household
from services.household.registry.tables import Household, IncomeStatement
from shared.access import Scope
from shared.web.pages import read_page

__all__ = ["facts_of", "totals_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_PAID = IncomeShare.amount > 0


def _component() -> Any:  # noqa: ANN401 - an expression
    return case({code: component for code, (_, component) in KINDS.items()}, value=IncomeShare.kind)


async def facts_of(
    session: AsyncSession, scope: Scope, household_id: UUID, year: int | None, *, limit: int, cursor: str | None
) -> Rows:
    """What others paid a household, the latest first; what came back is not there.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await household(session, scope, household_id)
    row = IncomeShare
    statement = select(*row.__table__.columns, _component().label("component")).join(
        Household, Household.id == row.household_id
    )
    statement = statement.where(row.household_id == household_id, _PAID)
    if year is not None:
        statement = statement.where(row.year == year)
    restricted = scope.restrict(statement, Household.division_code)
    return await read_page(session, restricted, [row.id], limit=limit, cursor=cursor, descending=True)


async def totals_of(session: AsyncSession, scope: Scope, household_id: UUID) -> Sequence[Row[Any]]:
    """What others paid a household by year and income, beside what its statement of the year says; null where there is none.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await household(session, scope, household_id)
    row, said = IncomeShare, IncomeStatement
    component = _component()
    stated = case({name: func.max(getattr(said, name)) for name in COMPONENTS}, value=component)
    statement = (
        select(row.year, component.label("component"), func.sum(row.amount).label("amount"), stated.label("stated"))
        .join(Household, Household.id == row.household_id)
        .outerjoin(said, and_(said.household_id == row.household_id, said.year == row.year, said.withdrawn_at.is_(None)))
        .where(row.household_id == household_id, _PAID)
        .group_by(row.year, component)
        .order_by(row.year.desc(), component)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()
