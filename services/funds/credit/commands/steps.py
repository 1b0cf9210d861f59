"""The steps of a loan: each is judged by its machine, kept as a move, and told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.commands.common import WHY, finish, household_loans_locked, loan_locked, parameters_of, take, used
from services.funds.credit.commands.funds import pay_from_fund
from services.funds.credit.rules import rate_cap
from services.funds.credit.schemas.steps import Compensating, Disbursing, Extending, Rating, Renewing
from services.funds.credit.tables import Loan, LoanTerm
from shared.access import Caller
from shared.intake.cells import Sealing
from shared.parameters.schemas import ParameterView
from shared.privacy import mask_account
from shared.standards.months import months_after
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.workflow import Block
from shared.workflow.schemas import Said

__all__ = ["compensate", "disburse", "prolong", "rate", "take_step"]

_CENT = Decimal("0.01")


async def take_step(session: AsyncSession, caller: Caller, loan_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a loan a step along that says nothing of its own.

    Raises:
        Problem: 404 ``unknown_loan``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    loan = await loan_locked(session, caller, loan_id, seen)
    number = await take(session, caller, loan, code, said)
    return await _done(session, caller, loan, code, said, number)


async def rate(session: AsyncSession, caller: Caller, loan_id: UUID, said: Rating, seen: int) -> Changed:
    """Rate a household 评级授信. Raises as :func:`take_step`."""
    loan = await loan_locked(session, caller, loan_id, seen)
    blocks = []
    if said.bad_record:
        blocks.append(Block("bad_record", "借款人有不良信用记录", "body.bad_record"))
    if not said.capable:
        blocks.append(Block("not_capable", "借款人无完全民事行为能力", "body.capable"))
    if said.credit_line < loan.amount:
        blocks.append(Block("over_credit_line", f"申请金额 {loan.amount} 元超过授信额度", "body.credit_line"))
    number = await take(session, caller, loan, "rate", said, blocks=blocks)
    return await _done(session, caller, loan, "rate", said, number)


async def disburse(
    session: AsyncSession, caller: Caller, sealing: Sealing, loan_id: UUID, said: Disbursing, seen: int
) -> Changed:
    """Pay a loan out 放款. The household's loans are locked together, so that two cannot pass its limit side by side.

    Raises:
        Problem: as :func:`take_step`; 409 ``loan_no_taken``.
    """
    await household_loans_locked(session, loan_id)
    loan = await loan_locked(session, caller, loan_id, seen)
    parameters = await parameters_of(session, said.on)
    blocks = _term_blocks(said.on, said.end_on, said.rate, parameters)
    if said.end_on > months_after(said.on, loan.months):
        blocks.append(Block("term_too_long", f"到期日期超过申请的 {loan.months} 个月", "body.end_on"))
    changes = {
        "loan_no": said.loan_no,
        "account_cipher": sealing.cipher.encrypt(said.account),
        "account_masked": mask_account(said.account),
        "rate": said.rate,
        "lent_on": said.on,
        "end_on": said.end_on,
        "balance": loan.amount,
        "parameters": used(parameters, "household_max", "subsidised_max", "term_months", "lpr_1y", "lpr_5y", "overdue_breaker"),
    }
    try:
        number = await take(session, caller, loan, "disburse", said, changes, blocks)
    except IntegrityError as error:  # only the bank's number can collide
        raise Problem(409, "loan_no_taken", "该银行的这个贷款编号已经登记。") from error
    await _add_term(session, loan, "original", said.on, said.end_on, said.rate)
    return await _done(session, caller, loan, "disburse", said, number)


async def prolong(session: AsyncSession, caller: Caller, loan_id: UUID, said: Extending | Renewing, seen: int) -> Changed:
    """Extend 展期 a loan within the longest term, or renew 续贷 it for a new one. Raises as :func:`take_step`."""
    loan = await loan_locked(session, caller, loan_id, seen)
    parameters = await parameters_of(session, said.on)
    if isinstance(said, Renewing):
        code, kind, from_on, at = "renew", "renewal", said.on, said.rate
        changes: dict[str, Any] = {"renewals": loan.renewals + 1, "rate": at, "end_on": said.end_on}
        since = from_on
    else:
        code, kind, from_on, at = "extend", "extension", said.on, loan.rate or Decimal()
        changes = {"extensions": loan.extensions + 1, "end_on": said.end_on}
        since = await _began(session, loan)
    blocks = _term_blocks(since, said.end_on, at, parameters)
    if loan.end_on is not None and said.end_on <= loan.end_on:
        blocks.append(Block("not_later", f"须晚于原到期日期 {loan.end_on}", "body.end_on"))
    number = await take(session, caller, loan, code, said, changes, blocks)
    await _add_term(session, loan, kind, from_on, said.end_on, at)
    return await _done(session, caller, loan, code, said, number)


async def compensate(session: AsyncSession, caller: Caller, loan_id: UUID, said: Compensating, seen: int) -> Changed:
    """Let the compensation fund pay its share of a loan that is long overdue 代偿.

    Raises:
        Problem: as :func:`take_step`; 409 ``insufficient_fund``.
    """
    loan = await loan_locked(session, caller, loan_id, seen)
    parameters = await parameters_of(session, said.on)
    most, share = parameters["credit_subsidised_max"].value, parameters["credit_claim_percent"].value
    limit = (min(loan.balance, most) * share / 100).quantize(_CENT)
    blocks = []
    if said.amount > limit:
        told = f"代偿金额不能超过 {limit} 元(本金余额不超过 {most} 元部分的 {share}%)"
        blocks.append(Block("over_claim_limit", told, "body.amount"))
    changes = {
        "compensated": said.amount,
        "parameters": {**loan.parameters, **used(parameters, "subsidised_max", "claim_percent", "claim_days")},
    }
    number = await take(session, caller, loan, "compensate", said, changes, blocks)
    await pay_from_fund(session, caller, loan, said.on, said.amount, said.voucher_no)
    return await _done(session, caller, loan, "compensate", said, number)


def _term_blocks(since: date, end_on: date, at: Decimal, parameters: Mapping[str, ParameterView]) -> list[Block]:
    """What a term may not be: over before it begins, longer than the longest, dearer than the market rate."""
    months = int(parameters["credit_term_months"].value)
    blocks = []
    if end_on <= since:
        return [Block("invalid_period", "到期日期须晚于开始日期", "body.end_on")]
    if end_on > months_after(since, months):
        blocks.append(Block("term_too_long", f"期限不能超过 {months} 个月", "body.end_on"))
    cap = rate_cap(since, end_on, parameters["credit_lpr_1y"].value, parameters["credit_lpr_5y"].value)
    if at > cap:
        blocks.append(Block("rate_over_lpr", f"年利率不能高于同期贷款市场报价利率 {cap}%", "body.rate"))
    return blocks


async def _began(session: AsyncSession, loan: Loan) -> date:
    """When the term that runs was agreed: extensions belong to the one before them."""
    statement = select(func.max(LoanTerm.from_on)).where(LoanTerm.loan_id == loan.id, LoanTerm.kind != "extension")
    began: date | None = await session.scalar(statement, execution_options=WHY)
    return began or loan.applied_on


async def _add_term(session: AsyncSession, loan: Loan, kind: str, from_on: date, end_on: date, at: Decimal) -> None:
    number = 1 + loan.extensions + loan.renewals
    values = {"loan_id": loan.id, "number": number, "kind": kind, "from_on": from_on, "end_on": end_on, "rate": at}
    await session.execute(insert(LoanTerm).values(values), execution_options=WHY)


async def _done(session: AsyncSession, caller: Caller, loan: Loan, code: str, said: Said, number: int) -> Changed:
    await finish(session, caller, loan, code, said.opinion, number=number, state=loan.state)
    return Changed(id=loan.id, version=loan.version)
