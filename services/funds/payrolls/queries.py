"""Reads of payrolls of stipends, cut to the caller's scope by their town."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Numeric, Row, and_, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.payments.tables import Payment
from services.funds.payrolls.tables import StipendPayroll
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["PayrollFilter", "payroll", "payrolls"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_GONE = ("cancelled", "reversed")


@dataclass(frozen=True, slots=True)
class PayrollFilter:
    """Which payrolls are asked for; all that is named must hold. ``waiting``: those that wait for money for which nobody has asked, or the contrary."""

    divisions: tuple[str, ...] = ()
    month: date | None = None
    fund: str | None = None
    state: str | None = None
    waiting: bool | None = None


async def payroll(session: AsyncSession, scope: Scope, payroll_id: UUID, *, lock: bool = False) -> Row[Any]:
    """One payroll, locked on request: what is told of it meanwhile waits.

    Raises:
        Problem: 404 ``unknown_payroll``.
    """
    row = StipendPayroll
    statement = scope.restrict(select(*row.__table__.columns).where(row.id == payroll_id), row.division_code)
    found: Row[Any] | None = (await session.execute(statement.with_for_update() if lock else statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_payroll", "没有这个补贴发放批次,或它不在您的数据范围内。")
    return found


async def payrolls(session: AsyncSession, scope: Scope, wanted: PayrollFilter, *, limit: int, cursor: str | None) -> Rows:
    """Payrolls with the payment that was asked for each, the last made first; what was paid and the bank has sent back is ``to_refund``."""
    row, paid = StipendPayroll, Payment
    over = paid.amount - paid.refunded - row.paid
    left: ColumnElement[Any] = case((and_(row.state.in_(("publicity", "archived")), paid.paid_on.is_not(None)), over), else_=0)
    statement = (
        select(
            *row.__table__.columns,
            paid.id.label("payment_id"),
            paid.state.label("payment_state"),
            paid.paid_on,
            cast(func.coalesce(left, 0), Numeric(18, 2)).label("to_refund"),
        )
        .select_from(row)
        .outerjoin(paid, and_(paid.payroll_id == row.id, paid.state.not_in(_GONE)))
        .where(*within(wanted.divisions, row.division_code))
        .where(*equal((row.month, wanted.month), (row.fund, wanted.fund), (row.state, wanted.state)))
    )
    if wanted.waiting is not None:
        waits = and_(row.state == "finance", paid.id.is_(None))
        statement = statement.where(waits if wanted.waiting else ~waits)
    return await read_page(
        session, scope.restrict(statement, row.division_code), [row.id], limit=limit, cursor=cursor, descending=True
    )
