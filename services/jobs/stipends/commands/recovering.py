"""Taking back what was paid without cause 追回: a paid line is never changed, what is taken back of it is a record of its own."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.stipends.problems import unknown_line
from services.jobs.stipends.schemas.money import PayrollRecoveryEntry, PayrollRecoveryReceipt
from services.jobs.stipends.tables import PayrollLine, PayrollRecovery
from shared import audit
from shared.access import Caller
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = ["receive", "recover"]

_WHY = {"unscoped": "the line was found within the caller's scope"}


async def recover(session: AsyncSession, caller: Caller, line_id: UUID, entry: PayrollRecoveryEntry) -> Changed:
    """Decide that a part of a paid line, or all of it, is to be taken back.

    Raises:
        Problem: 404 ``unknown_payroll_line``; 409 ``not_paid``; 422 ``over_payment``, ``future_date``, ``invalid_date``.
    """
    row = PayrollLine
    statement = caller.scope.restrict(select(row).where(row.id == line_id), row.division_code).with_for_update()
    line = (await session.scalars(statement)).one_or_none()
    if line is None:
        raise unknown_line()
    if line.standing != "paid":
        raise Problem(409, "not_paid", "这条明细没有发放,不能追回。")
    check_day("on", entry.on, since=line.answered_on)
    if (left := line.net - line.recovered) < entry.amount:
        raise fault("amount", "over_payment", f"最多可追回 {left} 元")
    line.recovered += entry.amount
    await session.flush()
    who = {"decided_by": caller.client_id, "decided_name": caller.name}
    new = insert(PayrollRecovery).values(line_id=line_id, amount=entry.amount, reason=entry.reason, decided_on=entry.on, **who)
    made: UUID = (await session.execute(new.returning(PayrollRecovery.id), execution_options=_WHY)).scalar_one()
    await _told(session, caller, made, "decide", entry.reason, str(entry.amount))
    return Changed(id=made, version=1)


async def receive(session: AsyncSession, caller: Caller, recovery_id: UUID, said: PayrollRecoveryReceipt, seen: int) -> Changed:
    """Record that what was to be taken back has come.

    Raises:
        Problem: 404 ``unknown_recovery``; 412; 403 ``level_needed``; 409 ``received``; 422 ``future_date``, ``invalid_date``.
    """
    row, line = PayrollRecovery, PayrollLine
    statement = select(row, line.division_code).join(line, line.id == row.line_id).where(row.id == recovery_id)
    cut = caller.scope.restrict(statement, line.division_code).with_for_update(of=row)
    found = (await session.execute(cut)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_recovery", "没有这条追回,或其不在您的数据范围内。")
    recovery, division_code = found
    if not caller.scope.contains(Level.COUNTY.unit(division_code)):
        raise Problem(403, "level_needed", "追回到账须由县级登记。")
    check_version(seen, recovery.version)
    if recovery.received_on is not None:
        raise Problem(409, "received", f"这条追回已于 {recovery.received_on} 到账。")
    check_day("on", said.on, since=recovery.decided_on)
    recovery.received_on, recovery.voucher_no, recovery.received_by = said.on, said.voucher_no, caller.client_id
    recovery.version += 1
    await session.flush()
    await _told(session, caller, recovery_id, "receive", None, str(recovery.amount))
    return Changed(id=recovery_id, version=recovery.version)


async def _told(session: AsyncSession, caller: Caller, recovery_id: UUID, deed: str, reason: str | None, amount: str) -> None:
    await audit.record(
        session,
        caller,
        action=f"payroll_recovery.{deed}",
        resource="payroll_recovery",
        resource_id=recovery_id,
        purpose=reason,
        detail={"amount": amount},
    )
