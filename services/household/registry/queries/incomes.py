"""Reads of income statements, each cut to the caller's scope."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect, income_columns
from services.household.registry.queries.common import PageOf, one
from services.household.registry.queries.places import household
from services.household.registry.tables import Household, IncomeStatement
from shared.access import Scope
from shared.web.pages import read_page

__all__ = ["income", "incomes_of"]


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
    return await one(session, statement, "unknown_income", "没有该农户这一年度的收支记录,或它不在您的数据范围内。")
