"""From payrolls to their events, and what the funds service tells of the money that they asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.stipends.tables import Payroll, PayrollLine, PayrollPayment
from shared.contracts.base import EventType
from shared.contracts.funds import PAYROLL_PAYMENT_CHANGED
from shared.contracts.jobs import PAYROLL_CHANGED
from shared.events.consumer import Handler
from shared.events.control import Republish
from shared.events.items import amount_text, json_object
from shared.events.keeping import keeping
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.persistence.ids import among_ids
from shared.persistence.tables import table_of
from shared.workflow.procedure import AnySelect

__all__ = ["HANDLERS", "PAYMENT_VERSIONS", "REPUBLISHERS", "VERSIONS", "publish_payrolls"]

_PAYS = ("clear", "sent", "paid", "failed")
"""Lines that are paid as far as anybody knows, or were sent."""


def _items() -> AnySelect:
    """``id, item`` of every payroll with what its lines come to."""
    row, line = Payroll, PayrollLine

    def sums(*standings: str) -> Any:  # noqa: ANN401 - an expression
        return func.coalesce(func.sum(line.net).filter(line.standing.in_(standings)), 0)

    counted = (
        select(
            func.count().filter(line.standing.in_(_PAYS), line.net > 0).label("lines"),
            sums(*_PAYS).label("amount"),
            sums("paid").label("paid"),
            sums("failed").label("failed"),
        )
        .where(line.payroll_id == row.id)
        .correlate(row)
        .lateral("counted")
    )
    item = json_object(
        id=row.id,
        version=row.version,
        payroll_no=literal("BT") + func.to_char(row.number, "FM9999000000"),
        division_code=row.division_code,
        month=row.month,
        fund=row.fund,
        state=row.state,
        lines=counted.c.lines,
        amount=amount_text(counted.c.amount),
        paid=amount_text(counted.c.paid),
        failed=amount_text(counted.c.failed),
    )
    return select(row.id, item.label("item")).select_from(row).join(counted, literal(value=True))


async def publish_payrolls(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Tell how these payrolls are now."""
    await publish_from(session, PAYROLL_CHANGED, _items().where(among_ids(Payroll.id, ids)))


REPUBLISHERS: dict[EventType, Republish] = {PAYROLL_CHANGED: republisher(PAYROLL_CHANGED, _items())}
"""How the current state is told again."""
VERSIONS: dict[EventType, VersionQuery] = {PAYROLL_CHANGED: select(Payroll.id, Payroll.version)}
HANDLERS: dict[EventType, Handler] = {PAYROLL_PAYMENT_CHANGED: keeping(table_of(PayrollPayment))}
"""What funds tells of payments is kept."""
PAYMENT_VERSIONS: dict[EventType, VersionQuery] = {PAYROLL_PAYMENT_CHANGED: select(PayrollPayment.id, PayrollPayment.version)}
"""In which versions the copy holds what was told."""
