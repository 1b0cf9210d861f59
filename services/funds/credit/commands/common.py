"""What several use cases of loans need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.events import publish_loans
from services.funds.credit.gathering import gather
from services.funds.credit.machine import LOAN
from services.funds.credit.queries import loan_unknown
from services.funds.credit.rules import LENT
from services.funds.credit.tables import Lender, Loan
from services.funds.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.parameters.schemas import ParameterView
from shared.standards.clock import today
from shared.web.faults import fault
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["WHY", "finish", "household_loans_locked", "lender_open", "loan_locked", "parameters_of", "take", "used"]

WHY = {"unscoped": "the loan was found within the caller's scope"}


async def parameters_of(session: AsyncSession, on: date) -> Mapping[str, ParameterView]:
    """The parameters of a day, which are the same for everybody."""
    return await parameters_on(session, Scope.everything(), on)


def used(parameters: Mapping[str, ParameterView], *names: str) -> dict[str, Any]:
    """Values and versions of parameters, as a record keeps which it was made with."""
    found = {f"credit_{name}": parameters[f"credit_{name}"] for name in names}
    return {name: {"value": str(each.value), "version": each.version} for name, each in found.items()}


async def loan_locked(session: AsyncSession, caller: Caller, loan_id: UUID, seen: int | None = None) -> Loan:
    """A loan in the caller's scope, locked.

    Raises:
        Problem: 404 ``unknown_loan``; 412 ``version_mismatch``.
    """
    statement = caller.scope.restrict(select(Loan).where(Loan.id == loan_id), Loan.division_code).with_for_update()
    loan = (await session.execute(statement)).scalar_one_or_none()
    if loan is None:
        raise loan_unknown()
    if seen is not None:
        check_version(seen, loan.version)
    return loan


async def household_loans_locked(session: AsyncSession, loan_id: UUID) -> None:
    """Lock every loan of a loan's household, in one order: of two that would be over the limit together, the second sees the first."""
    household = select(Loan.household_id).where(Loan.id == loan_id).scalar_subquery()
    statement = select(Loan.id).where(Loan.household_id == household).order_by(Loan.id).with_for_update()
    await session.execute(statement, execution_options=WHY)


async def lender_open(session: AsyncSession, code: str, on: date) -> None:
    """Refuse a bank that is not known, or lends no more.

    Raises:
        Problem: 422 ``unknown_lender``, ``lender_closed``.
    """
    statement = select(Lender.valid_to).where(Lender.code == code)
    row = (await session.execute(statement, execution_options={"unscoped": "banks are the whole county's"})).one_or_none()
    if row is None:
        raise fault("lender_code", "unknown_lender", "没有这家银行")
    if row.valid_to is not None and row.valid_to < on:
        raise fault("lender_code", "lender_closed", f"该银行已于 {row.valid_to} 停止放贷")


async def take(
    session: AsyncSession,
    caller: Caller,
    loan: Loan,
    code: str,
    said: Said,
    changes: Mapping[str, Any] | None = None,
    blocks: Sequence[Block] = (),
) -> int:
    """Take a loan that the session holds locked one step along; the number of the move.

    Raises:
        Problem: as :func:`shared.workflow.moving.move`.
    """
    parameters = await parameters_of(session, said.on)
    facts = await gather(session, loan, said.on, parameters)
    ground = Ground(loan.division_code, facts, parameters)
    return await move(session, caller, LOAN, loan, ground, Taking(code, said, changes or {}, blocks))


async def finish(
    session: AsyncSession,
    caller: Caller,
    loan: Loan,
    action: str,
    reason: str | None = None,
    **detail: Any,  # noqa: ANN401
) -> None:
    """Tell how the loan is now, and write what was done into the trail."""
    late = loan.end_on is not None and loan.end_on < today()
    loan.overdue_told = late and loan.balance > 0 and loan.state in LENT
    await session.flush()
    await publish_loans(session, [loan.id])
    await audit.record(
        session, caller, action=f"loan.{action}", resource="loan", resource_id=loan.id, purpose=reason, detail=detail
    )
