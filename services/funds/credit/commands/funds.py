"""Banks that lend, the towns' main banks, and the compensation fund 风险补偿金."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.commands.common import WHY, lender_open, loan_locked
from services.funds.credit.queries import fund_balance
from services.funds.credit.schemas.others import LenderSetting, MainBankSetting, RiskFundMovement
from services.funds.credit.tables import Lender, Loan, MainBank, RiskFundEntry
from shared import audit
from shared.access import Caller, Scope
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import Precondition

__all__ = ["move_fund", "pay_from_fund", "set_lender", "set_main_bank"]

_COUNTY = {"unscoped": "banks and their funds are the whole county's"}


async def set_lender(
    session: AsyncSession, caller: Caller, code: str, setting: LenderSetting, precondition: Precondition
) -> bool:
    """Record a bank, or replace what is said of it; whether it is new.

    Raises:
        Problem: 412; 428; 403 ``level_needed``; 409 ``title_taken``; 422 ``missing_value`` for a replacement without its reason.
    """
    _county(caller)
    values = setting.model_dump(exclude={"reason"})
    try:
        new, version = await _put(session, Lender, {"code": code}, values, setting.reason, precondition)
    except IntegrityError as error:  # only the name can collide
        raise Problem(409, "title_taken", "已有同名的银行。") from error
    await audit.record(
        session,
        caller,
        action="lender.set",
        resource="lender",
        resource_id=code,
        purpose=setting.reason,
        detail={"version": version},
    )
    return new


async def set_main_bank(
    session: AsyncSession, caller: Caller, code: str, setting: MainBankSetting, precondition: Precondition
) -> bool:
    """Say which bank is a town's main one 主责任银行; whether it is the first.

    Raises:
        Problem: 412; 428; 403 ``level_needed``; 422 ``unknown_division``, ``unknown_lender``, ``lender_closed``, ``missing_value``.
    """
    _county(caller)
    await place_within(session, caller.scope, code, ("town",))
    await lender_open(session, setting.lender_code, setting.from_on)
    values = setting.model_dump(exclude={"reason"})
    new, version = await _put(session, MainBank, {"division_code": code}, values, setting.reason, precondition)
    await audit.record(
        session,
        caller,
        action="main_bank.set",
        resource="main_bank",
        resource_id=code,
        purpose=setting.reason,
        detail={"lender": setting.lender_code, "version": version},
    )
    return new


async def _put(
    session: AsyncSession,
    kind: Any,  # noqa: ANN401 - a mapped class
    key: dict[str, Any],
    values: dict[str, Any],
    reason: str | None,
    precondition: Precondition,
) -> tuple[bool, int]:
    """Make a row, or replace the one that is there as it was seen; whether it is new, and its version."""
    made = postgresql.insert(kind).values(**key, **values).on_conflict_do_nothing(index_elements=list(key))
    if (await session.execute(made.returning(kind.version), execution_options=_COUNTY)).first() is not None:
        precondition.check(None)
        return True, 1
    found: Row[Any] = (
        await session.execute(select(*kind.__table__.columns).filter_by(**key).with_for_update(), execution_options=_COUNTY)
    ).one()
    precondition.check(found.version)
    if all(getattr(found, name) == value for name, value in values.items()):
        return False, found.version
    if reason is None:
        raise fault("reason", "missing_value", "修改须写明事由")
    changed = update(kind).filter_by(**key).values(**values, version=found.version + 1)
    await session.execute(changed, execution_options={**_COUNTY, "synchronize_session": False})
    return False, found.version + 1


def _county(caller: Caller) -> None:
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "银行和风险补偿金须由县级办理。")


async def move_fund(session: AsyncSession, caller: Caller, movement: RiskFundMovement) -> Changed:
    """Record money that enters or leaves a bank's compensation fund.

    Raises:
        Problem: 403 ``level_needed``; 404 ``unknown_loan``; 409 ``insufficient_fund``, ``not_compensated``, ``over_compensation``; 422 ``future_date``,
            ``unknown_lender``, ``missing_value`` or ``invalid_value`` for the loan.
    """
    _county(caller)
    check_day("happened_on", movement.happened_on)
    await _fund_locked(session, movement.lender_code)
    if (movement.kind == "return") is (movement.loan_id is None):
        raise fault("loan_id", "missing_value", "追偿返还须且只须写明所属贷款")
    if movement.loan_id is not None:
        await _returnable(session, caller, movement.loan_id, movement)
    elif movement.kind == "withdrawal":
        await _enough(session, movement.lender_code, movement.amount)
    entry_id = await _entry(session, caller, movement.model_dump())
    return Changed(id=entry_id, version=1)


async def pay_from_fund(session: AsyncSession, caller: Caller, loan: Loan, on: date, amount: Decimal, basis: str) -> None:
    """Pay a claim of a loan.

    Raises:
        Problem: 409 ``insufficient_fund``.
    """
    await _fund_locked(session, loan.lender_code)
    await _enough(session, loan.lender_code, amount)
    values = {
        "lender_code": loan.lender_code,
        "kind": "compensation",
        "happened_on": on,
        "amount": amount,
        "basis": basis,
        "loan_id": loan.id,
    }
    await _entry(session, caller, values)


async def _fund_locked(session: AsyncSession, lender_code: str) -> None:
    found = select(Lender.code).where(Lender.code == lender_code).with_for_update()
    if (await session.execute(found, execution_options=_COUNTY)).first() is None:
        raise fault("lender_code", "unknown_lender", "没有这家银行")


async def _enough(session: AsyncSession, lender_code: str, amount: Decimal) -> None:
    balance = await fund_balance(session, Scope.everything(), lender_code)
    if amount > balance:
        raise Problem(409, "insufficient_fund", f"该银行的风险补偿金只有 {balance} 元。")


async def _returnable(session: AsyncSession, caller: Caller, loan_id: UUID, movement: RiskFundMovement) -> None:
    """What comes back of a claim is of a loan of that bank for which the fund paid, and no more than it paid."""
    loan = await loan_locked(session, caller, loan_id)
    if loan.lender_code != movement.lender_code or not loan.compensated:
        raise Problem(409, "not_compensated", "风险补偿金没有为该笔贷款代偿。")
    statement = select(RiskFundEntry.amount).where(RiskFundEntry.loan_id == loan_id, RiskFundEntry.kind == "return")
    returned = sum((await session.scalars(statement, execution_options=WHY)).all(), Decimal())
    if returned + movement.amount > loan.compensated:
        raise Problem(409, "over_compensation", f"代偿 {loan.compensated} 元,已返还 {returned} 元。")


async def _entry(session: AsyncSession, caller: Caller, values: dict[str, Any]) -> UUID:
    whose = {"recorded_by": caller.client_id, "department": caller.department}
    made = insert(RiskFundEntry).values(**values, **whose).returning(RiskFundEntry.id)
    entry_id: UUID = (await session.execute(made, execution_options=_COUNTY)).scalar_one()
    detail = {"lender": values["lender_code"], "kind": values["kind"], "amount": str(values["amount"])}
    await audit.record(
        session, caller, action="risk_fund.move", resource="risk_fund_entry", resource_id=entry_id, detail=detail
    )
    return entry_id
