"""Reads of loans and what belongs to them, cut to the caller's scope through the village."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.machine import LOAN
from services.funds.credit.queries.expressions import AnySelect, is_overdue, town_of
from services.funds.credit.tables import Lender, Loan, LoanRepayment, LoanTerm, LoanVisit
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import Procedure, urgency_of

__all__ = ["LOANS", "LoanFilter", "loan", "loan_unknown", "loans", "repayments_of", "terms_of", "visits_of"]

Rows = tuple[list[Row[Any]], str | None]

LOANS = Procedure(
    LOAN,
    record=Loan,
    division=Loan.division_code,
    household=Loan.household_id,
    link="/loans/",
    joined=lambda statement: statement,
)
"""小额信贷 as tasks."""


@dataclass(frozen=True, slots=True)
class LoanFilter:
    """Which loans are asked for. ``divisions`` are towns or villages, all of which a loan lies in; both days of being due count."""

    divisions: tuple[str, ...] = ()
    lender: str | None = None
    state: str | None = None
    household_id: UUID | None = None
    overdue: bool | None = None
    grade: str | None = None
    due_from: date | None = None
    due_to: date | None = None


def loan_unknown() -> Problem:
    """404 ``unknown_loan``."""
    return Problem(404, "unknown_loan", "没有这笔贷款,或它不在您的数据范围内。")


def _loans(scope: Scope, bounds: Bounds) -> AnySelect:
    columns = [column for column in Loan.__table__.columns if not column.name.endswith(("_cipher", "_token"))]
    overdue = is_overdue(today())
    statement = select(
        *columns,
        Lender.title.label("lender_title"),
        overdue.label("overdue"),
        func.coalesce(urgency_of(Loan.due_on, bounds), 0).label("urgency"),
    ).join(Lender, Lender.code == Loan.lender_code)
    return scope.restrict(statement, Loan.division_code)


async def loans(
    session: AsyncSession, scope: Scope, wanted: LoanFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Loans, the last applied for first."""
    statement = _loans(scope, bounds)
    for code in wanted.divisions:
        statement = statement.where(or_(Loan.division_code == code, town_of(Loan.division_code) == code))
    statement = statement.where(
        *equal(
            (Loan.lender_code, wanted.lender),
            (Loan.state, wanted.state),
            (Loan.household_id, wanted.household_id),
            (Loan.grade, wanted.grade),
        )
    )
    if wanted.due_from is not None:
        statement = statement.where(Loan.end_on >= wanted.due_from)
    if wanted.due_to is not None:
        statement = statement.where(Loan.end_on <= wanted.due_to)
    if wanted.overdue is not None:
        late = is_overdue(today())
        statement = statement.where(late if wanted.overdue else or_(~late, Loan.end_on.is_(None)))
    return await read_page(session, statement, [Loan.applied_on, Loan.id], limit=limit, cursor=cursor, descending=True)


async def loan(session: AsyncSession, scope: Scope, loan_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One loan.

    Raises:
        Problem: 404 ``unknown_loan``.
    """
    found: Row[Any] | None = (await session.execute(_loans(scope, bounds).where(Loan.id == loan_id))).one_or_none()
    if found is None:
        raise loan_unknown()
    return found


async def _parts(session: AsyncSession, scope: Scope, kind: Any, loan_id: UUID, *order: Any) -> Sequence[Row[Any]]:  # noqa: ANN401
    columns = [column for column in kind.__table__.columns if not column.name.endswith("_cipher")]
    statement = select(*columns).join(Loan, Loan.id == kind.loan_id).where(kind.loan_id == loan_id).order_by(*order)
    return (await session.execute(scope.restrict(statement, Loan.division_code))).all()


async def terms_of(session: AsyncSession, scope: Scope, loan_id: UUID) -> Sequence[Row[Any]]:
    """The terms of a loan, the first agreed first."""
    return await _parts(session, scope, LoanTerm, loan_id, LoanTerm.number)


async def repayments_of(session: AsyncSession, scope: Scope, loan_id: UUID) -> Sequence[Row[Any]]:
    """The instalments of a loan and their reversals, as they were recorded."""
    return await _parts(session, scope, LoanRepayment, loan_id, LoanRepayment.id)


async def visits_of(session: AsyncSession, scope: Scope, loan_id: UUID) -> Sequence[Row[Any]]:
    """The visits after lending, as they were recorded."""
    return await _parts(session, scope, LoanVisit, loan_id, LoanVisit.id)
