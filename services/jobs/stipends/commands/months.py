"""What is recorded of a month is counted by its payroll: one that the town has passed stands, one that waits for it follows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.stipends.commands.common import WHY, refresh
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.tables import Payroll, PayrollLine
from shared.persistence.ids import among_ids
from shared.web.problems import Problem

__all__ = ["follow_months", "hold_months"]

_PASSED = ("department", "finance")
_COUNTED = ("sent", "paid", "failed", "nothing")


async def hold_months(session: AsyncSession, appointments: Sequence[UUID], month: date) -> Sequence[UUID]:
    """Hold every payroll that counts a month of these appointments, and refuse it once the town has passed one; those that wait for the town.

    A line that was held back or blocked counts nothing: what was missing may still be recorded, and its month comes again.

    Raises:
        Problem: 409 ``month_checked``.
    """
    line, roll = PayrollLine, Payroll
    of = (line.month == month, line.standing != "dropped", among_ids(line.appointment_id, appointments))
    held = select(roll.id).where(roll.id.in_(select(line.payroll_id).where(*of))).order_by(roll.id).with_for_update()
    await session.execute(held, execution_options=WHY)
    counting = select(roll.id, roll.state, line.standing).join(line, line.payroll_id == roll.id).where(*of)
    rows = (await session.execute(counting, execution_options=WHY)).all()
    if any(row.state in _PASSED or row.standing in _COUNTED for row in rows):
        raise Problem(409, "month_checked", f"{month:%Y-%m} 的补贴发放已由镇审核,考勤、考核不能再改。")
    return sorted({row.id for row in rows if row.state == PAYROLL.initial})


async def follow_months(session: AsyncSession, payrolls: Sequence[UUID]) -> None:
    """Payrolls that wait for the town are reckoned and checked anew."""
    if payrolls:
        await refresh(session, payrolls)
