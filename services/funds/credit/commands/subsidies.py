"""Counting a quarter's subsidy 贴息测算, approving and paying it: three deeds, the second by somebody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import case, delete, func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.credit.commands.common import WHY, parameters_of, used
from services.funds.credit.schemas.others import SubsidyCounting, SubsidyPaying
from services.funds.credit.subsidy import Credit, Subsidised, subsidies, yuan
from services.funds.credit.tables import Loan, LoanRepayment, LoanTerm, SubsidyLine, SubsidyRun
from shared import audit
from shared.access import Caller
from shared.standards.clock import today
from shared.standards.months import months_after
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.schemas import Said

__all__ = ["approve_run", "count_run", "pay_run"]

_ALL = {"unscoped": "the subsidy is counted for the whole county, which the caller has"}


def _county(caller: Caller) -> None:
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "贴息须由县级测算、审批和支付。")


async def count_run(session: AsyncSession, caller: Caller, counting: SubsidyCounting) -> Changed:
    """Count a quarter that is over, and anew until it is approved.

    Raises:
        Problem: 403 ``level_needed``; 409 ``approved``; 422 ``future_date``.
    """
    _county(caller)
    since = date(counting.year, 3 * counting.quarter - 2, 1)
    until = months_after(since, 3)
    if until > today():
        raise fault("quarter", "future_date", "该季度尚未结束")
    parameters = await parameters_of(session, since)
    kept = used(parameters, "subsidised_max", "subsidy_percent")
    run = await _opened(session, caller, counting, kept)
    cap, ratio = parameters["credit_subsidised_max"].value, parameters["credit_subsidy_percent"].value
    lines = [_line(run.id, each, ratio, kept) for each in await _subsidised(session, since, until, cap)]
    if lines:
        await session.execute(insert(SubsidyLine), lines, execution_options=_ALL)
    total = sum((line["amount"] for line in lines), Decimal())
    await _audit(session, caller, run, "count", lines=len(lines), amount=str(total))
    return Changed(id=run.id, version=run.version)


async def _opened(session: AsyncSession, caller: Caller, counting: SubsidyCounting, kept: dict[str, Any]) -> SubsidyRun:
    """The quarter's run, empty, locked."""
    county = _county_of(caller)
    values = {**counting.model_dump(), "division_code": county, "parameters": kept, "counted_by": caller.client_id}
    made = postgresql.insert(SubsidyRun).values(values).on_conflict_do_nothing().returning(SubsidyRun.id)
    new = (await session.execute(made, execution_options=_ALL)).first() is not None
    found = select(SubsidyRun).where(SubsidyRun.division_code == county, SubsidyRun.year == counting.year)
    locked = found.where(SubsidyRun.quarter == counting.quarter).with_for_update()
    run: SubsidyRun = (await session.execute(locked, execution_options=_ALL)).scalar_one()
    if new:
        return run
    if run.approved_on is not None:
        raise Problem(409, "approved", f"该季度贴息已于 {run.approved_on} 审批,不能重新测算。")
    await session.execute(delete(SubsidyLine).where(SubsidyLine.run_id == run.id), execution_options=_ALL)
    run.parameters, run.counted_by, run.counted_at = kept, caller.client_id, func.clock_timestamp()
    run.version += 1
    await session.flush()
    return run


def _county_of(caller: Caller) -> str:
    prefix = next(prefix for prefix in caller.scope.prefixes if len(prefix) <= 6)  # noqa: PLR2004 - a county's digits
    return prefix.ljust(12, "0")


def _line(run_id: UUID, each: Subsidised, ratio: Decimal, kept: dict[str, Any]) -> dict[str, Any]:
    segments = [
        {
            "since": segment.since.isoformat(),
            "until": segment.until.isoformat(),
            "days": segment.days,
            "principal": str(segment.principal),
            "rate": str(segment.rate),
        }
        for segment in each.segments
    ]
    return {
        "run_id": run_id,
        "loan_id": each.id,
        "segments": segments,
        "yuan_days": each.yuan_days,
        "amount": yuan(each.weight, ratio),
        "parameters": kept,
    }


async def _subsidised(session: AsyncSession, since: date, until: date, cap: Decimal) -> list[Subsidised]:
    """What of every household's loans is subsidised in a period."""
    there = (Loan.lent_on < until, Loan.end_on > since)
    loans = (await session.execute(select(Loan.id, Loan.household_id, Loan.amount).where(*there), execution_options=_ALL)).all()
    terms = await _parts(session, there, LoanTerm, LoanTerm.from_on, LoanTerm.end_on, LoanTerm.rate, order=LoanTerm.number)
    amount = case((LoanRepayment.reverses.is_not(None), -LoanRepayment.principal), else_=LoanRepayment.principal)
    repayments = await _parts(session, there, LoanRepayment, LoanRepayment.paid_on, amount, order=LoanRepayment.id)
    households: dict[UUID, list[Credit]] = defaultdict(list)
    for row in loans:
        households[row.household_id].append(Credit(row.id, row.amount, terms[row.id], repayments[row.id]))
    return [line for held in households.values() for line in subsidies(held, since, until, cap)]


async def _parts(
    session: AsyncSession,
    there: Sequence[Any],
    kind: Any,  # noqa: ANN401 - a mapped class
    *columns: Any,  # noqa: ANN401 - its columns
    order: Any,  # noqa: ANN401 - one of them
) -> dict[UUID, list[Any]]:
    statement = select(kind.loan_id, *columns).join(Loan, Loan.id == kind.loan_id).where(*there).order_by(order)
    found: dict[UUID, list[Any]] = defaultdict(list)
    for loan_id, *values in await session.execute(statement, execution_options=_ALL):
        found[loan_id].append(tuple(values))
    return found


async def approve_run(session: AsyncSession, caller: Caller, run_id: UUID, said: Said, seen: int) -> Changed:
    """Approve what was counted; somebody else than who counted it.

    Raises:
        Problem: 403 ``level_needed``; 404 ``unknown_subsidy_run``; 412; 409 ``approved``, ``same_person``; 422 ``future_date``.
    """
    run = await _locked(session, caller, run_id, seen)
    check_day("on", said.on)
    if run.approved_on is not None:
        raise Problem(409, "approved", f"该季度贴息已于 {run.approved_on} 审批。")
    if run.counted_by == caller.client_id:
        raise Problem(409, "same_person", "测算和审批不能是同一人。")
    run.approved_on, run.approved_by = said.on, caller.client_id
    return await _finish(session, caller, run, "approve", on=said.on.isoformat())


async def pay_run(session: AsyncSession, caller: Caller, run_id: UUID, said: SubsidyPaying, seen: int) -> Changed:
    """Record that an approved subsidy was paid.

    Raises:
        Problem: 403 ``level_needed``; 404 ``unknown_subsidy_run``; 412; 409 ``not_approved``, ``paid``; 422 ``future_date``, ``invalid_date``.
    """
    run = await _locked(session, caller, run_id, seen)
    if run.approved_on is None:
        raise Problem(409, "not_approved", "该季度贴息尚未审批。")
    if run.paid_on is not None:
        raise Problem(409, "paid", f"该季度贴息已于 {run.paid_on} 支付。")
    check_day("on", said.on, since=run.approved_on)
    run.paid_on, run.voucher_no = said.on, said.voucher_no
    return await _finish(session, caller, run, "pay", on=said.on.isoformat(), voucher=said.voucher_no)


async def _locked(session: AsyncSession, caller: Caller, run_id: UUID, seen: int) -> SubsidyRun:
    _county(caller)
    statement = select(SubsidyRun).where(SubsidyRun.id == run_id).with_for_update()
    run = (await session.execute(statement, execution_options=WHY)).scalar_one_or_none()
    if run is None:
        raise Problem(404, "unknown_subsidy_run", "没有这一期贴息。")
    check_version(seen, run.version)
    return run


async def _finish(session: AsyncSession, caller: Caller, run: SubsidyRun, action: str, **detail: str) -> Changed:
    run.version += 1
    await session.flush()
    await _audit(session, caller, run, action, **detail)
    return Changed(id=run.id, version=run.version)


async def _audit(session: AsyncSession, caller: Caller, run: SubsidyRun, action: str, **detail: object) -> None:
    named = {"year": run.year, "quarter": run.quarter, **detail}
    await audit.record(session, caller, action=f"subsidy.{action}", resource="subsidy_run", resource_id=run.id, detail=named)
