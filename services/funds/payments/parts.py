"""What belongs to a payment that was found within the caller's scope, and what is answered where it was not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundBatch
from services.funds.payments.tables import PaymentPerson, PaymentRefund, PaymentSource
from shared.web.problems import Problem
from shared.workflow.procedure import AnySelect

__all__ = ["persons_of", "refunds_of", "sources_of", "unknown_payment"]

_WHY = {"unscoped": "the payment was found within the caller's scope"}


def unknown_payment() -> Problem:
    """404 of a payment that is not there, or not the caller's."""
    return Problem(404, "unknown_payment", "没有这笔支付,或它不在您的数据范围内。")


async def sources_of(session: AsyncSession, payment_id: UUID) -> Sequence[Row[Any]]:
    """The batches of a payment that was found within the caller's scope, the first received first."""
    row, batch = PaymentSource, FundBatch
    statement: AnySelect = (
        select(row.batch_id, row.amount, batch.document_no, batch.source_code)
        .join(batch, batch.id == row.batch_id)
        .where(row.payment_id == payment_id)
        .order_by(batch.received_on, row.batch_id)
    )
    return (await session.execute(statement, execution_options=_WHY)).all()


async def persons_of(session: AsyncSession, payment_id: UUID) -> Sequence[Row[Any]]:
    """Who is paid by a payment that was found within the caller's scope, in their order."""
    row = PaymentPerson
    statement = select(*row.__table__.columns).where(row.payment_id == payment_id).order_by(row.number)
    return (await session.execute(statement, execution_options=_WHY)).all()


async def refunds_of(session: AsyncSession, payment_id: UUID) -> Sequence[Row[Any]]:
    """What came back of a payment that was found within the caller's scope, in the order in which it was recorded."""
    row = PaymentRefund
    statement = select(*row.__table__.columns).where(row.payment_id == payment_id).order_by(row.id)
    return (await session.execute(statement, execution_options=_WHY)).all()
