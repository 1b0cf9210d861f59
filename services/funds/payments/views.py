"""From rows to what is shown of payments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import bounds_today
from services.funds.payments.commands import asked_of
from services.funds.payments.gathering import gather
from services.funds.payments.machine import PAYMENT
from services.funds.payments.parts import persons_of, refunds_of, sources_of
from services.funds.payments.queries import payment
from services.funds.payments.schemas import (
    PaymentDetail,
    PaymentPersonView,
    PaymentRefundView,
    PaymentSourceView,
    PaymentView,
)
from shared.access import Caller
from shared.registry.people import UNKNOWN, Payee, payees
from shared.standards.clock import today
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["payment_detail", "payment_view"]


def payment_view(row: Row[Any]) -> PaymentView:
    """A payment as lists show it."""
    return PaymentView.model_validate(standing(PAYMENT, row))


async def payment_detail(session: AsyncSession, caller: Caller, payment_id: UUID) -> PaymentDetail:
    """A payment whole, with what stands against its next steps today.

    Raises:
        Problem: 404 ``unknown_payment``.
    """
    row = await payment(session, caller.scope, payment_id, await bounds_today(session, caller.scope))
    moves = await moves_of(session, PAYMENT, payment_id)
    facts = await gather(session, caller.scope, await asked_of(session, row, today()))
    record: Any = row
    return PaymentDetail.model_validate(
        {
            **standing(PAYMENT, row),
            "sources": [PaymentSourceView.model_validate(each) for each in await sources_of(session, payment_id)],
            "persons": await _persons(session, await persons_of(session, payment_id)),
            "refunds": [PaymentRefundView.model_validate(each) for each in await refunds_of(session, payment_id)],
            "options": options_of(caller, PAYMENT, record, Ground(row.division_code, facts, {}), moves),
            "moves": move_views(PAYMENT, moves),
        }
    )


async def _persons(session: AsyncSession, rows: Sequence[Row[Any]]) -> list[PaymentPersonView]:
    known = await payees(session, [row.token for row in rows], today())
    return [_person(row, known.get(row.token, UNKNOWN)) for row in rows]


def _person(row: Row[Any], known: Payee) -> PaymentPersonView:
    return PaymentPersonView(
        number=row.number,
        name=row.name_masked,
        id_number=row.id_number_masked,
        account=row.account_masked,
        amount=row.amount,
        explanation=row.explanation,
        known=known.state != "unknown",
        household_id=known.household_id,
        died_on=known.died_on,
    )
