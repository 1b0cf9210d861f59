"""The money of a payroll as the funds service tells of it, beside what the payroll needs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.stipends.tables import PayrollLine, PayrollPayment
from shared.access import Scope
from shared.workflow.procedure import AnySelect

__all__ = ["money_of", "payments_of"]

_PAID = ("paid", "filed")
"""States of a payment in which its money is there."""


async def money_of(session: AsyncSession, scope: Scope, payroll_id: UUID) -> tuple[Decimal | None, Decimal]:
    """What the funds service has paid for a payroll, less what came back, and what its lines come to that nothing stands against, yuan."""
    paid, line = PayrollPayment, PayrollLine
    there = select(func.sum(paid.amount - paid.refunded)).where(paid.payroll_id == payroll_id, paid.state.in_(_PAID))
    due = select(func.coalesce(func.sum(line.net), 0)).where(line.payroll_id == payroll_id, line.standing == "clear")
    statement: AnySelect = select(there.scalar_subquery().label("paid"), due.scalar_subquery().label("due"))
    row = (await session.execute(statement.execution_options(scope=scope))).one()
    return row.paid, row.due


async def payments_of(session: AsyncSession, scope: Scope, payroll_id: UUID) -> Sequence[Row[Any]]:
    """The payments that were asked for to pay a payroll that was found within the scope, the last first."""
    row = PayrollPayment
    statement: AnySelect = select(*row.__table__.columns).where(row.payroll_id == payroll_id).order_by(row.id.desc())
    return (await session.execute(statement.execution_options(scope=scope))).all()
