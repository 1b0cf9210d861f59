"""Paying lines of a plan, taking returns back, stopping who is not to be paid: every cent ends with a household, a unit or the reserve."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution.commands.common import WHY, changed, plan_locked, require_state
from services.assets.distribution.events import publish_paid
from services.assets.distribution.gathering import homes_of, shares_of
from services.assets.distribution.problems import unknown_line
from services.assets.distribution.rules import KINDS, RESERVE, unpayable
from services.assets.distribution.schemas import DistributionPaying, DistributionReturn, DistributionStopping
from services.assets.distribution.tables import Distribution, DistributionLine, DistributionPayment
from shared.access import Caller
from shared.persistence.ids import among_ids
from shared.registry.places import names_of
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.moving import blocked

__all__ = ["give_back", "pay", "stop"]


async def pay(session: AsyncSession, caller: Caller, distribution_id: UUID, paying: DistributionPaying) -> Changed:
    """Record that lines were paid; who has died or moved away meanwhile is not, and every reason is told.

    Raises:
        Problem: 404 ``unknown_distribution``; 403 ``level_needed``; 409 ``wrong_state``, ``nothing_to_pay``, ``blocked``; 422 ``future_date``,
            ``invalid_date``, ``unknown_line``.
    """
    plan = await _to_pay(session, caller, distribution_id)
    check_day("paid_on", paying.paid_on, since=plan.state_since)
    lines = await _open_lines(session, plan.id, paying.numbers)
    wanted = {line.household_id for line in lines if line.household_id is not None}
    homes = await homes_of(session, wanted, plan.division_code, paying.paid_on)
    if blocks := list(unpayable(homes, shares_of(lines))):
        raise blocked("兑付", blocks)
    line, payment, ids = DistributionLine, DistributionPayment, [one.id for one in lines]
    paid = {"paid_on": paying.paid_on, "voucher_no": paying.voucher_no, "version": line.version + 1}
    changing = update(line).where(among_ids(line.id, ids)).values(paid)
    await session.execute(changing, execution_options={**WHY, "synchronize_session": False})
    who = {"paid_on": paying.paid_on, "account": paying.account, "voucher_no": paying.voucher_no, **_who(caller)}
    await session.execute(
        insert(payment), [{"line_id": one.id, "amount": one.amount, **who} for one in lines], execution_options=WHY
    )
    await publish_paid(session, *ids)
    return await changed(session, caller, plan, "pay", None, {"lines": len(lines), "voucher": paying.voucher_no})


async def give_back(session: AsyncSession, caller: Caller, distribution_id: UUID, said: DistributionReturn) -> Changed:
    """Record that a payment came back; the line waits for its payment again.

    Raises:
        Problem: 404 ``unknown_distribution``, ``unknown_line``; 403 ``level_needed``; 409 ``wrong_state``, ``not_paid``; 422 ``future_date``,
            ``invalid_date``.
    """
    plan = await _to_pay(session, caller, distribution_id)
    line = await _line(session, plan, said.number)
    if line.paid_on is None:
        raise Problem(409, "not_paid", f"第 {said.number} 行尚未兑付。")
    check_day("on", said.on, since=line.paid_on)
    back = {
        "paid_on": said.on,
        "account": await _account_of(session, line.id),
        "voucher_no": line.voucher_no,
        "reason": said.reason,
        **_who(caller),
    }
    made = insert(DistributionPayment).values(line_id=line.id, amount=-line.amount, **back)
    await session.execute(made, execution_options=WHY)
    line.paid_on = line.voucher_no = None
    line.version += 1
    await session.flush()
    await publish_paid(session, line.id)
    return await changed(session, caller, plan, "give_back", said.reason, {"line": said.number})


async def stop(session: AsyncSession, caller: Caller, distribution_id: UUID, said: DistributionStopping) -> Changed:
    """Stop a line that is not paid; its money becomes a line of the reserve, so that the plan stays whole.

    Raises:
        Problem: 404 ``unknown_distribution``, ``unknown_line``; 403 ``level_needed``; 409 ``wrong_state``, ``already_paid``, ``is_reserve``.
    """
    plan = await _to_pay(session, caller, distribution_id)
    line = await _line(session, plan, said.number)
    if line.paid_on is not None:
        raise Problem(409, "already_paid", f"第 {said.number} 行已经兑付,须先登记退回。")
    if line.kind == RESERVE:
        raise Problem(409, "is_reserve", f"第 {said.number} 行就是公积公益金,不能停发。")
    line.stopped_reason = said.reason
    await session.flush()
    last = select(func.max(DistributionLine.number)).where(DistributionLine.distribution_id == plan.id)
    names = await names_of(session, caller.scope, [plan.division_code])
    values = {
        "distribution_id": plan.id,
        "number": (await session.scalar(last, execution_options=WHY) or 0) + 1,
        "kind": RESERVE,
        "amount": line.amount,
        "payee": f"{names[plan.division_code]}集体",
        "basis": f"第 {said.number} 行“{KINDS[line.kind].title}”停发转入",
    }
    await session.execute(insert(DistributionLine).values(values), execution_options=WHY)
    return await changed(session, caller, plan, "stop", said.reason, {"line": said.number, "amount": str(line.amount)})


async def _to_pay(session: AsyncSession, caller: Caller, distribution_id: UUID) -> Distribution:
    plan = await plan_locked(session, caller, distribution_id)
    if not caller.scope.contains(Level.TOWN.unit(plan.division_code)):
        raise Problem(403, "level_needed", f"收益须由{Level.TOWN.at(plan.division_code).word}级兑付。")
    require_state(plan, "paying", "兑付")
    return plan


async def _open_lines(
    session: AsyncSession, distribution_id: UUID, numbers: Collection[int] | None
) -> Sequence[DistributionLine]:
    row = DistributionLine
    statement = select(row).where(row.distribution_id == distribution_id, row.stopped_reason.is_(None), row.paid_on.is_(None))
    if numbers is not None:
        statement = statement.where(row.number.in_(numbers))
    lines = (await session.scalars(statement.order_by(row.number), execution_options=WHY)).all()
    if numbers is not None and (missing := sorted(set(numbers) - {line.number for line in lines})):
        raise fault("numbers", "unknown_line", f"没有这些行,或已兑付、已停发:{'、'.join(map(str, missing))}")
    if not lines:
        raise Problem(409, "nothing_to_pay", "没有待兑付的明细。")
    return lines


async def _line(session: AsyncSession, plan: Distribution, number: int) -> DistributionLine:
    row = DistributionLine
    statement = select(row).where(row.distribution_id == plan.id, row.number == number, row.stopped_reason.is_(None))
    found = (await session.scalars(statement, execution_options=WHY)).one_or_none()
    if found is None:
        raise unknown_line()
    return found


async def _account_of(session: AsyncSession, line_id: UUID) -> str:
    """From which account a line was paid last: there it comes back."""
    row = DistributionPayment
    statement = select(row.account).where(row.line_id == line_id).order_by(row.id.desc()).limit(1)
    return (await session.scalars(statement, execution_options=WHY)).one()


def _who(caller: Caller) -> dict[str, Any]:
    return {"recorded_by": caller.client_id, "department": caller.department}
