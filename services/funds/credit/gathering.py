"""What the guards of a loan look at, gathered from the ledger and from what household told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.machine import Facts
from services.funds.credit.queries.expressions import is_lent, is_overdue, town_of
from services.funds.credit.rules import PENDING
from services.funds.credit.tables import Loan, LoanVisit
from shared.registry.people import Payee, payee_of
from shared.workflow.deadlines import Dated

__all__ = ["Standing", "gather", "standing_of"]

_WHY = {"unscoped": "limits count the household's loans wherever they were lent; the loan was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Standing:
    """What a household owes and asks for beside one loan, yuan, and whether one of its loans went wrong."""

    others: Decimal
    asked: Decimal
    bad: bool


async def standing_of(session: AsyncSession, household_id: UUID | None, on: date, beside: UUID | None = None) -> Standing:
    """How a household stands on a day, beside a loan that is looked at."""
    if household_id is None:
        return Standing(Decimal(), Decimal(), bad=False)
    wrong = or_(is_overdue(on), Loan.state.in_(("compensated", "recovering", "written_off")))
    statement = select(
        func.coalesce(func.sum(Loan.balance), Decimal()),
        func.coalesce(func.sum(Loan.amount).filter(Loan.state.in_(PENDING)), Decimal()),
        func.coalesce(func.bool_or(wrong), False),
    ).where(Loan.household_id == household_id)
    if beside is not None:
        statement = statement.where(Loan.id != beside)
    others, asked, bad = (await session.execute(statement, execution_options=_WHY)).one()
    return Standing(others, asked, bool(bad))


async def _breach(session: AsyncSession, lender_code: str, division_code: str, on: date) -> tuple[Decimal, Decimal]:
    """Overdue principal and balance of a bank in the town of a village, yuan."""
    town = town_of(division_code)
    here = and_(Loan.lender_code == lender_code, town_of(Loan.division_code) == town, is_lent())
    statement = select(
        func.coalesce(func.sum(Loan.balance).filter(is_overdue(on)), Decimal()),
        func.coalesce(func.sum(Loan.balance), Decimal()),
    ).where(here)
    overdue, balance = (await session.execute(statement, execution_options=_WHY)).one()
    return overdue, balance


async def gather(
    session: AsyncSession,
    loan: Any,  # noqa: ANN401 - a row or a new loan
    on: date,
    parameters: Mapping[str, Dated],
    payee: Payee | None = None,
) -> Facts:
    """The facts of a loan as of a day."""
    standing = await standing_of(session, loan.household_id, on, loan.id)
    overdue, balance = await _breach(session, loan.lender_code, loan.division_code, on)
    found = select(LoanVisit.use_found).where(LoanVisit.loan_id == loan.id).order_by(LoanVisit.id)
    return Facts(
        on=on,
        payee=payee or await payee_of(session, loan.person_id, on),
        born_on=loan.born_on,
        amount=loan.amount,
        balance=loan.balance,
        others=standing.others,
        asked=standing.asked,
        bad=standing.bad,
        topped_up=loan.top_up_reason is not None,
        end_on=loan.end_on,
        extensions=loan.extensions,
        renewals=loan.renewals,
        uses=(await session.scalars(found, execution_options=_WHY)).all(),
        overdue_here=overdue,
        balance_here=balance,
        values=parameters,
    )
