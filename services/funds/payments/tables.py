"""Tables of payments, the batches of which they are paid, who of the people is paid, and refunds."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.payments.machine import PAYMENT
from services.funds.payments.rules import STAGES
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Payment", "PaymentPerson", "PaymentRefund", "PaymentSource"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Payment(StatefulMixin, Base):
    """Payment 支付申请 of a project, yuan: to the party of a contract on its agreed account, or to people by a list or a payroll of stipends.

    ``refunded`` is what came back of it.
    """

    __tablename__ = "payment"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    project_id: Mapped[UUID] = mapped_column(ForeignKey("project.id"), index=True)
    division_code: Mapped[str] = mapped_column(index=True)
    stage: Mapped[str]
    contract_id: Mapped[UUID | None] = mapped_column(ForeignKey("contract.id"), index=True)
    account_id: Mapped[UUID | None] = mapped_column(ForeignKey("party_account.id"))
    payroll_id: Mapped[UUID | None]
    purpose: Mapped[str]
    amount: Mapped[Decimal]
    refunded: Mapped[Decimal] = mapped_column(server_default="0")
    asked_on: Mapped[date]
    paid_on: Mapped[date | None]
    asked_by: Mapped[str]
    department: Mapped[str]
    asked_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("state", PAYMENT.states), name="state"),
        CheckConstraint(among("stage", STAGES), name="stage"),
        CheckConstraint("amount > 0 AND refunded BETWEEN 0 AND amount", name="amount"),
        CheckConstraint(
            "(stage = 'persons') = (contract_id IS NULL) AND (contract_id IS NULL) = (account_id IS NULL)", name="payee"
        ),
        CheckConstraint("(state IN ('paid', 'filed', 'reversed')) = (paid_on IS NOT NULL)", name="paid"),
        CheckConstraint("payroll_id IS NULL OR stage = 'persons'", name="payroll"),
        Index(
            "uq_payment_payroll",
            "payroll_id",
            unique=True,
            postgresql_where=text("payroll_id IS NOT NULL AND state NOT IN ('cancelled', 'reversed')"),
        ),
        Index("ix_payment_state", "state", "id"),
        _SCOPED,
    )


class PaymentSource(Base):
    """Of which batch how much of a payment is paid, yuan."""

    __tablename__ = "payment_source"

    payment_id: Mapped[UUID] = mapped_column(ForeignKey("payment.id"), primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("fund_batch.id"), primary_key=True)
    amount: Mapped[Decimal]

    __table_args__ = (CheckConstraint("amount > 0", name="amount"), Index("ix_payment_source_batch", "batch_id"), _SCOPED)


class PaymentPerson(Base):
    """Somebody who is paid 收款人, on their own card 一卡通. Number and account are encrypted, the name is masked; ``token`` matches the registry."""

    __tablename__ = "payment_person"

    payment_id: Mapped[UUID] = mapped_column(ForeignKey("payment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[bytes] = mapped_column(index=True)
    name_masked: Mapped[str]
    id_number_cipher: Mapped[bytes]
    id_number_masked: Mapped[str]
    account_cipher: Mapped[bytes]
    account_masked: Mapped[str]
    amount: Mapped[Decimal]
    explanation: Mapped[str | None]

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        Index("uq_payment_person_token", "payment_id", "token", unique=True),
        _SCOPED,
    )


class PaymentRefund(Base):
    """Refund 退款 of a part of a payment, yuan, to the batch of which it was paid. Nobody changes it."""

    __tablename__ = "payment_refund"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    payment_id: Mapped[UUID] = mapped_column(ForeignKey("payment.id"), index=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("fund_batch.id"))
    amount: Mapped[Decimal]
    refunded_on: Mapped[date]
    reason: Mapped[str]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (CheckConstraint("amount > 0", name="amount"), _SCOPED)
