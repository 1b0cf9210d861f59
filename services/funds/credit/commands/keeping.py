"""What happens to a loan while it is out: instalments and their reversal, visits, and the bank's class of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.commands.common import WHY, finish, loan_locked, take
from services.funds.credit.machine import LOAN
from services.funds.credit.rules import LENT
from services.funds.credit.schemas.loans import LoanGrading, LoanRepaymentEntry, LoanRepaymentReversal, LoanVisitEntry
from services.funds.credit.tables import Loan, LoanRepayment, LoanVisit
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.privacy import mask_account
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow.schemas import Said

__all__ = ["grade_loan", "record_repayment", "record_visit", "reverse_repayment"]

OWED = (*LENT, "compensated", "recovering")
"""States in which instalments come in."""
_AFTER = {"repaid": "reopen", "recovered": "pursue_again"}


def _owed(loan: Loan) -> None:
    if loan.state not in OWED:
        raise Problem(409, "wrong_state", f"当前状态为“{LOAN.states[loan.state].title}”,没有可归还的贷款。")


async def record_repayment(
    session: AsyncSession, caller: Caller, sealing: Sealing, loan_id: UUID, entry: LoanRepaymentEntry
) -> Changed:
    """Record an instalment 还款; the last one ends the loan.

    Raises:
        Problem: 404 ``unknown_loan``; 409 ``wrong_state``, ``over_balance``; 422 ``future_date``, ``invalid_date``, ``missing_value``.
    """
    loan = await loan_locked(session, caller, loan_id)
    _owed(loan)
    check_day("paid_on", entry.paid_on, since=loan.lent_on)
    if not entry.principal and not entry.interest:
        raise fault("principal", "missing_value", "本金和利息不能都为零")
    if entry.payer == "company" and entry.payer_account is None:
        raise fault("payer_account", "missing_value", "企业还款须写明还款账户")
    if entry.principal > loan.balance:
        raise Problem(409, "over_balance", f"尚有本金 {loan.balance} 元,不能归还 {entry.principal} 元。")
    account = entry.payer_account
    values = {
        **entry.model_dump(exclude={"payer_account"}),
        "payer_cipher": None if account is None else sealing.cipher.encrypt(account),
        "payer_masked": None if account is None else mask_account(account),
    }
    line_id = await _line(session, caller, loan, values)
    loan.balance -= entry.principal
    if loan.balance:
        _touch(loan)
    else:
        on = max(entry.paid_on, loan.state_since)
        await take(session, caller, loan, "settle" if loan.state in LENT else "collect", Said(on=on))
    detail = {"principal": str(entry.principal), "interest": str(entry.interest)}
    await finish(session, caller, loan, "repay", None, line=line_id, **detail)
    return Changed(id=line_id, version=1)


async def reverse_repayment(session: AsyncSession, caller: Caller, line_id: UUID, reversal: LoanRepaymentReversal) -> Changed:
    """Undo an instalment that was recorded by mistake by its opposite 冲销; a loan that it had ended goes on.

    Raises:
        Problem: 404 ``unknown_repayment``; 409 ``reversed``, ``wrong_state``; 422 ``future_date``, ``invalid_date``.
    """
    line = await _found(session, caller, line_id)
    loan = await loan_locked(session, caller, line.loan_id)
    check_day("on", reversal.on, since=line.paid_on)
    undone = select(LoanRepayment.id).where(LoanRepayment.reverses == line_id)
    if line.reverses is not None or (await session.execute(undone, execution_options=WHY)).first() is not None:
        raise Problem(409, "reversed", "该笔还款已经冲销。")
    if loan.state not in {*OWED, *_AFTER}:
        _owed(loan)
    kept = ("principal", "interest", "payer", "payer_cipher", "payer_masked")
    values = {name: getattr(line, name) for name in kept}
    # The day of the mistake: the subsidy counts as if it had never been paid.
    values |= {"paid_on": line.paid_on, "reverses": line_id, "reason": reversal.reason}
    new_id = await _line(session, caller, loan, values)
    loan.balance += line.principal
    step = _AFTER.get(loan.state) if line.principal else None
    if step is None:
        _touch(loan)
    else:
        await take(session, caller, loan, step, Said(on=max(reversal.on, loan.state_since), opinion=reversal.reason))
    await finish(session, caller, loan, "repayment_reverse", reversal.reason, line=line_id, on=reversal.on.isoformat())
    return Changed(id=new_id, version=1)


async def record_visit(session: AsyncSession, caller: Caller, loan_id: UUID, entry: LoanVisitEntry) -> Changed:
    """Record a visit after lending 贷后走访.

    Raises:
        Problem: 404 ``unknown_loan``; 409 ``wrong_state``; 422 ``future_date``, ``invalid_date``.
    """
    loan = await loan_locked(session, caller, loan_id)
    _owed(loan)
    check_day("visited_on", entry.visited_on, since=loan.lent_on)
    whose = {"recorded_by": caller.client_id, "department": caller.department}
    made = insert(LoanVisit).values(loan_id=loan_id, **entry.model_dump(), **whose).returning(LoanVisit.id)
    visit_id: UUID = (await session.execute(made, execution_options=WHY)).scalar_one()
    _touch(loan)
    await finish(session, caller, loan, "visit", None, visit=visit_id, use=entry.use_found)
    return Changed(id=visit_id, version=1)


async def grade_loan(session: AsyncSession, caller: Caller, loan_id: UUID, grading: LoanGrading, seen: int) -> Changed:
    """Set the bank's class 五级分类 of a loan. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_loan``; 412; 409 ``wrong_state``.
    """
    loan = await loan_locked(session, caller, loan_id, seen)
    _owed(loan)
    if loan.grade != grading.grade:
        loan.grade = grading.grade
        _touch(loan)
        await finish(session, caller, loan, "grade", grading.reason, grade=grading.grade)
    return Changed(id=loan.id, version=loan.version)


def _touch(loan: Loan) -> None:
    loan.version += 1


async def _found(session: AsyncSession, caller: Caller, line_id: UUID) -> Row[Any]:
    statement = select(*LoanRepayment.__table__.columns).join(Loan, Loan.id == LoanRepayment.loan_id)
    statement = caller.scope.restrict(statement.where(LoanRepayment.id == line_id), Loan.division_code)
    line: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if line is None:
        raise Problem(404, "unknown_repayment", "没有这笔还款,或它不在您的数据范围内。")
    return line


async def _line(session: AsyncSession, caller: Caller, loan: Loan, values: dict[str, Any]) -> UUID:
    whose = {"loan_id": loan.id, "recorded_by": caller.client_id, "department": caller.department}
    made = insert(LoanRepayment).values(**values, **whose).returning(LoanRepayment.id)
    line_id: UUID = (await session.execute(made, execution_options=WHY)).scalar_one()
    return line_id
