"""The figures of micro-credit by bank, town or county, in one statement (domain/assets-and-funds §4.1)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, case, func, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.queries.expressions import AnySelect, is_lent, is_overdue, town_of
from services.funds.credit.queries.lenders import signed
from services.funds.credit.rules import BAD_GRADES, RELIEVED
from services.funds.credit.tables import Lender, Loan, RiskFundEntry, SubsidyLine, SubsidyRun
from shared.access import Scope
from shared.registry.people import category_on
from shared.registry.tables import Division, KnownHousehold

__all__ = ["figures"]


def _key(by: str, division_code: Any) -> ColumnElement[str]:  # noqa: ANN401 - a mapped attribute
    return town_of(division_code) if by == "town" else func.rpad(func.left(division_code, 6), 12, "0")


def _eligible(scope: Scope, by: str, on: date) -> AnySelect:
    """Households that may borrow on a day, and those of them that ever did: 获贷率 counts no others."""
    home = KnownHousehold
    may = or_(home.household_type == RELIEVED, category_on(home.id, on).is_not(None))
    borrowed = select(Loan.id).where(Loan.household_id == home.id, Loan.lent_on.is_not(None)).exists()
    key = _key(by, home.division_code)
    statement = select(
        key.label("key"),
        func.count().label("eligible"),
        func.count().filter(borrowed).label("eligible_borrowers"),
    ).where(may, home.closed_on.is_(None))
    return scope.restrict(statement.group_by(key), home.division_code)


def _money(amount: Any, condition: ColumnElement[bool] | None = None) -> ColumnElement[Any]:  # noqa: ANN401
    total = func.sum(amount)
    return func.coalesce(total if condition is None else total.filter(condition), 0)


def _loans(scope: Scope, key: ColumnElement[str], on: date, cap: Any) -> AnySelect:  # noqa: ANN401 - a number
    row = Loan
    due = and_(row.lent_on.is_not(None), row.end_on <= on)
    owing = and_(is_lent(), row.balance > 0)
    statement = select(
        key.label("key"),
        func.count().filter(row.lent_on.is_not(None)).label("loans"),
        func.count(row.household_id.distinct()).filter(row.lent_on.is_not(None)).label("borrowers"),
        func.count(row.household_id.distinct()).filter(owing).label("owing"),
        _money(row.amount, row.lent_on.is_not(None)).label("lent"),
        _money(row.balance, owing).label("balance"),
        _money(row.balance, is_overdue(on)).label("overdue"),
        _money(row.balance, and_(owing, row.grade.in_(BAD_GRADES))).label("bad"),
        _money(row.amount, due).label("fallen_due"),
        _money(row.amount - row.balance, due).label("paid_back"),
        _money(func.least(row.balance, cap), owing).label("guaranteed"),
    )
    return scope.restrict(statement.group_by(key), row.division_code)


def _subsidies(scope: Scope, key: ColumnElement[str]) -> AnySelect:
    statement = (
        select(
            key.label("key"),
            _money(SubsidyLine.amount).label("subsidy"),
            _money(SubsidyLine.amount, SubsidyRun.paid_on.is_not(None)).label("subsidy_paid"),
        )
        .join(SubsidyRun, SubsidyRun.id == SubsidyLine.run_id)
        .join(Loan, Loan.id == SubsidyLine.loan_id)
        .where(SubsidyRun.approved_on.is_not(None))
    )
    return scope.restrict(statement.group_by(key), Loan.division_code)


def _keys(scope: Scope, by: str) -> AnySelect:
    """Every bank or division, with a name and, for a bank and the county, the fund."""
    if by == "lender":
        fund = select(_money(signed())).where(RiskFundEntry.lender_code == Lender.code).correlate(Lender)
        return select(Lender.code.label("key"), Lender.title.label("name"), fund.scalar_subquery().label("fund"))
    whole = case((literal(by == "county"), select(_money(signed())).scalar_subquery()))
    statement = select(Division.code.label("key"), Division.name, whole.label("fund")).where(Division.level == by)
    return scope.restrict(statement, Division.code)


async def figures(session: AsyncSession, scope: Scope, by: str, on: date, cap: Any) -> Sequence[Row[Any]]:  # noqa: ANN401
    """A row for each bank, or each town or county of the caller's divisions, as of a day; money in yuan.

    How many may borrow is not known of a bank, and a fund is the whole county's, not a town's: null there.
    """
    key: ColumnElement[str] = Loan.lender_code.expression if by == "lender" else _key(by, Loan.division_code)
    keys = _keys(scope, by).subquery("keys")
    loans, subsidies = _loans(scope, key, on, cap).subquery("loans"), _subsidies(scope, key).subquery("subsidies")
    statement = (
        select(
            *keys.c,
            *(func.coalesce(column, 0).label(column.name) for column in loans.c if column.name != "key"),
            *(func.coalesce(column, 0).label(column.name) for column in subsidies.c if column.name != "key"),
        )
        .outerjoin(loans, loans.c.key == keys.c.key)
        .outerjoin(subsidies, subsidies.c.key == keys.c.key)
        .order_by(keys.c.key)
    )
    if by != "lender":
        may = _eligible(scope, by, on).subquery("may")
        statement = statement.add_columns(
            func.coalesce(may.c.eligible, 0).label("eligible"),
            func.coalesce(may.c.eligible_borrowers, 0).label("eligible_borrowers"),
        ).outerjoin(may, may.c.key == keys.c.key)
    return (await session.execute(statement.execution_options(scope=scope))).all()
