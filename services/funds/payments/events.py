"""From payments to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.payments.tables import Payment, PaymentPerson
from services.funds.payrolls.tables import StipendPayroll
from shared.contracts.base import EventType
from shared.contracts.funds import PAYMENT_CHANGED, PAYROLL_PAYMENT_CHANGED
from shared.events.control import Republish
from shared.events.items import amount_text, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery

__all__ = ["REPUBLISHERS", "VERSIONS", "publish_payments"]


def _items() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every payment."""
    row, person = Payment, PaymentPerson
    people = select(func.count()).where(person.payment_id == row.id).correlate(row).scalar_subquery()
    of_payroll = select(StipendPayroll.lines).where(StipendPayroll.id == row.payroll_id).correlate(row).scalar_subquery()
    item = json_object(
        id=row.id,
        version=row.version,
        project_id=row.project_id,
        division_code=row.division_code,
        contract_id=row.contract_id,
        stage=row.stage,
        state=row.state,
        amount=amount_text(row.amount),
        refunded=amount_text(row.refunded),
        people=func.coalesce(of_payroll, people),
        paid_on=row.paid_on,
    )
    return select(row.id, item.label("item")).select_from(row)


def _of_payrolls() -> Select[*tuple[Any, ...]]:
    """``id, item`` of every payment of a payroll."""
    row = Payment
    item = json_object(
        id=row.id,
        version=row.version,
        payroll_id=row.payroll_id,
        state=row.state,
        amount=amount_text(row.amount),
        refunded=amount_text(row.refunded),
        paid_on=row.paid_on,
    )
    return select(row.id, item.label("item")).where(row.payroll_id.is_not(None))


async def publish_payments(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Tell how these payments are now."""
    await publish_from(session, PAYMENT_CHANGED, _items().where(Payment.id.in_(ids)))
    await publish_from(session, PAYROLL_PAYMENT_CHANGED, _of_payrolls().where(Payment.id.in_(ids)))


REPUBLISHERS: dict[EventType, Republish] = {
    PAYMENT_CHANGED: republisher(PAYMENT_CHANGED, _items()),
    PAYROLL_PAYMENT_CHANGED: republisher(PAYROLL_PAYMENT_CHANGED, _of_payrolls()),
}
"""How the current state is told again."""
VERSIONS: dict[EventType, VersionQuery] = {
    PAYMENT_CHANGED: select(Payment.id, Payment.version),
    PAYROLL_PAYMENT_CHANGED: select(Payment.id, Payment.version).where(Payment.payroll_id.is_not(None)),
}
