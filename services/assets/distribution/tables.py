"""Tables of distribution. What a plan draws is whole receipts, or a village's whole shares of them, so that no cent is in two plans or in none."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, Index, SmallInteger, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base
from services.assets.distribution.machine import DISTRIBUTION
from services.assets.distribution.rules import HOUSEHOLD_KINDS, KINDS
from services.assets.operation.rules import ACCOUNTS
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Distribution", "DistributionLine", "DistributionPayment", "DistributionSource"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class Distribution(StatefulMixin, Base):
    """A plan 收益分配方案 of a village, town or county for what its assets have earned until its ``cut_off``; ``year`` is the year of the income."""

    __tablename__ = "distribution"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    year: Mapped[int] = mapped_column(SmallInteger)
    cut_off: Mapped[date]
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (CheckConstraint(among("state", DISTRIBUTION.states), name="state"), _SCOPED)


class DistributionSource(Base):
    """A receipt 收益 that a plan draws, or its place's share of one, yuan; ``released`` once the plan was cancelled, so that another may draw it."""

    __tablename__ = "distribution_source"

    distribution_id: Mapped[UUID] = mapped_column(ForeignKey("distribution.id"), primary_key=True)
    receipt_id: Mapped[UUID] = mapped_column(primary_key=True)
    division_code: Mapped[str]
    amount: Mapped[Decimal]
    released: Mapped[bool] = mapped_column(server_default=text("false"))

    __table_args__ = (
        ForeignKeyConstraint(["receipt_id", "division_code"], ["receipt_share.receipt_id", "receipt_share.division_code"]),
        Index(
            "uq_distribution_source_drawn", "receipt_id", "division_code", unique=True, postgresql_where=text("NOT released")
        ),
        _SCOPED,
    )


class DistributionLine(Base):
    """A line 分配明细 of a plan, yuan: for what, to which household or unit, and on what it rests.

    ``paid_on`` and ``voucher_no`` are those of the payment that stands. One that is stopped 停发 is followed by a line of the reserve.
    """

    __tablename__ = "distribution_line"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    distribution_id: Mapped[UUID] = mapped_column(ForeignKey("distribution.id"))
    number: Mapped[int]
    kind: Mapped[str]
    amount: Mapped[Decimal]
    household_id: Mapped[UUID | None] = mapped_column(index=True)
    payee: Mapped[str | None]
    basis: Mapped[str]
    paid_on: Mapped[date | None]
    voucher_no: Mapped[str | None]
    stopped_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        UniqueConstraint("distribution_id", "number"),
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint(
            f"num_nonnulls(household_id, payee) = 1 AND (household_id IS NOT NULL) = ({among('kind', HOUSEHOLD_KINDS)})",
            name="receiver",
        ),
        CheckConstraint("(paid_on IS NULL) = (voucher_no IS NULL)", name="paid"),
        CheckConstraint("stopped_reason IS NULL OR paid_on IS NULL", name="stopped"),
        _SCOPED,
    )


class DistributionPayment(Base):
    """A payment 兑付 of a line, yuan, or the return 退回 of one. Nobody changes it."""

    __tablename__ = "distribution_payment"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    line_id: Mapped[UUID] = mapped_column(ForeignKey("distribution_line.id"), index=True)
    amount: Mapped[Decimal]
    paid_on: Mapped[date]
    account: Mapped[str]
    voucher_no: Mapped[str]
    reason: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("account", ACCOUNTS), name="account"),
        CheckConstraint("amount <> 0 AND (amount < 0) = (reason IS NOT NULL)", name="amount"),
        _SCOPED,
    )
