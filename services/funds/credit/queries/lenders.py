"""Reads of banks, of the towns' main banks and of the compensation fund. Banks are the same for the whole county."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import Row, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.queries.expressions import AnySelect
from services.funds.credit.tables import Lender, MainBank, RiskFundEntry
from shared.access import Scope
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["fund_balance", "fund_entries", "lender", "lenders", "main_banks", "signed"]

Rows = tuple[list[Row[Any]], str | None]


def signed() -> Any:  # noqa: ANN401 - an expression
    """An entry of the fund with its sign: what leaves the fund is negative."""
    out = RiskFundEntry.kind.in_(("compensation", "withdrawal"))
    return case((out, -RiskFundEntry.amount), else_=RiskFundEntry.amount)


def _lenders() -> Any:  # noqa: ANN401 - a statement
    fund = select(func.coalesce(func.sum(signed()), 0)).where(RiskFundEntry.lender_code == Lender.code)
    return select(*Lender.__table__.columns, fund.correlate(Lender).scalar_subquery().label("fund"))


async def lenders(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """Every bank with what its compensation fund holds, closed ones too."""
    return (await session.execute(_lenders().order_by(Lender.code).execution_options(scope=scope))).all()


async def lender(session: AsyncSession, scope: Scope, code: str) -> Row[Any]:
    """One bank.

    Raises:
        Problem: 404 ``unknown_lender``.
    """
    found: Row[Any] | None = (
        await session.execute(_lenders().where(Lender.code == code).execution_options(scope=scope))
    ).one_or_none()
    if found is None:
        raise Problem(404, "unknown_lender", "没有这家银行。")
    return found


async def main_banks(session: AsyncSession, scope: Scope) -> Sequence[Row[Any]]:
    """The main bank of each town of the caller's divisions."""
    statement: AnySelect = select(*MainBank.__table__.columns, Lender.title.label("lender_title"))
    statement = statement.join(Lender, Lender.code == MainBank.lender_code).order_by(MainBank.division_code)
    return (await session.execute(scope.restrict(statement, MainBank.division_code))).all()


async def fund_balance(session: AsyncSession, scope: Scope, lender_code: str) -> Decimal:
    """What the compensation fund with a bank holds, yuan."""
    statement = select(func.coalesce(func.sum(signed()), Decimal())).where(RiskFundEntry.lender_code == lender_code)
    balance: Decimal = (await session.execute(statement.execution_options(scope=scope))).scalar_one()
    return balance


async def fund_entries(session: AsyncSession, scope: Scope, lender_code: str, *, limit: int, cursor: str | None) -> Rows:
    """The movements of a bank's fund, the last recorded first."""
    statement = select(*RiskFundEntry.__table__.columns).where(RiskFundEntry.lender_code == lender_code)
    statement = statement.execution_options(scope=scope)
    return await read_page(session, statement, [RiskFundEntry.id], limit=limit, cursor=cursor, descending=True)
