"""Tables of stipends: on which account somebody is paid, payrolls with their lines, what checks found, who confirmed, what is taken back."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, Identity, Index, SmallInteger, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.posts.rules import FUNDS
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.rules import LINE_KINDS, STANDINGS
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = [
    "Payroll",
    "PayrollConfirmation",
    "PayrollFinding",
    "PayrollLine",
    "PayrollPayment",
    "PayrollRecovery",
    "StipendAccount",
]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_STANDS = text("standing <> 'dropped'")


class StipendAccount(Base):
    """The account 一卡通 on which somebody is paid. Holder, number and account are encrypted; ``token`` is that of the holder's ID number."""

    __tablename__ = "stipend_account"

    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    holder_cipher: Mapped[bytes]
    holder_masked: Mapped[str]
    id_number_cipher: Mapped[bytes]
    id_number_masked: Mapped[str]
    token: Mapped[bytes]
    account_cipher: Mapped[bytes] = mapped_column(index=True)
    account_masked: Mapped[str]
    bank: Mapped[str]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (_SCOPED,)


class Payroll(StatefulMixin, Base):
    """A payroll 发放批次 of a town, ``division_code``, for a month and a fund. Of those that wait for the town there is one; ``judged_at`` is when all
    checks were run last.
    """

    __tablename__ = "payroll"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    month: Mapped[date]
    fund: Mapped[str]
    judged_at: Mapped[datetime | None]
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", PAYROLL.states), name="state"),
        CheckConstraint(among("fund", FUNDS), name="fund"),
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        Index("ix_payroll_month", "month"),
        Index("uq_payroll_open", "division_code", "month", "fund", unique=True, postgresql_where=text("state = 'confirming'")),
        _SCOPED,
    )


class PayrollLine(Base):
    """A line 发放明细, yuan: a month of an appointment. A supplementary one names the ``original_id`` that was not paid, and why.

    ``from_on`` and ``until`` are the first and last day of service in the month, ``active_days`` how many of its ``month_days`` a term covers.
    ``standard_id`` is the standard of its kind that was in force. Sent, it keeps the account to which; what the bank said follows.

    Its appointment is checked once a statement (decision 0009): thousands of lines are made at once.
    """

    __tablename__ = "payroll_line"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    payroll_id: Mapped[UUID] = mapped_column(ForeignKey("payroll.id"))
    number: Mapped[int]
    kind: Mapped[str]
    original_id: Mapped[UUID | None] = mapped_column(ForeignKey("payroll_line.id"))
    reason: Mapped[str | None]
    appointment_id: Mapped[UUID]
    person_id: Mapped[UUID] = mapped_column(index=True)
    division_code: Mapped[str]
    fund: Mapped[str]
    month: Mapped[date]
    standard: Mapped[Decimal]
    standard_id: Mapped[UUID | None] = mapped_column(ForeignKey("stipend_standard.id"))
    from_on: Mapped[date | None]
    until: Mapped[date | None]
    month_days: Mapped[int] = mapped_column(SmallInteger)
    active_days: Mapped[int] = mapped_column(SmallInteger)
    due_days: Mapped[int | None] = mapped_column(SmallInteger)
    paid_days: Mapped[int | None] = mapped_column(SmallInteger)
    gross: Mapped[Decimal]
    deduction: Mapped[Decimal]
    net: Mapped[Decimal]
    standing: Mapped[str] = mapped_column(server_default="clear")
    holder_cipher: Mapped[bytes | None]
    account_cipher: Mapped[bytes | None]
    account_masked: Mapped[str | None]
    bank: Mapped[str | None]
    answered_on: Mapped[date | None]
    result_code: Mapped[str | None]
    result_reason: Mapped[str | None]
    voucher_no: Mapped[str | None]
    recovered: Mapped[Decimal] = mapped_column(server_default="0")

    __table_args__ = (
        UniqueConstraint("payroll_id", "number"),
        CheckConstraint(among("kind", LINE_KINDS), name="kind"),
        CheckConstraint(among("standing", STANDINGS), name="standing"),
        CheckConstraint("num_nonnulls(original_id, reason) = CASE kind WHEN 'regular' THEN 0 ELSE 2 END", name="original"),
        CheckConstraint("active_days BETWEEN 0 AND month_days AND paid_days <= due_days", name="days"),
        CheckConstraint(
            "deduction >= 0 AND gross BETWEEN 0 AND standard AND net = greatest(gross - deduction, 0)", name="amounts"
        ),
        CheckConstraint(
            "standing NOT IN ('sent', 'paid', 'failed')"
            " OR net > 0 AND num_nonnulls(holder_cipher, account_cipher, account_masked, bank) = 4",
            name="sent",
        ),
        CheckConstraint("(standing IN ('paid', 'failed')) = (answered_on IS NOT NULL)", name="answered"),
        CheckConstraint("(standing = 'paid') = (voucher_no IS NOT NULL)", name="paid"),
        CheckConstraint("(standing = 'failed') = (result_reason IS NOT NULL)", name="failed"),
        CheckConstraint("recovered BETWEEN 0 AND CASE standing WHEN 'paid' THEN net ELSE 0 END", name="recovered"),
        Index(
            "uq_payroll_line_month",
            "appointment_id",
            "month",
            unique=True,
            postgresql_where=text("kind = 'regular' AND standing <> 'dropped'"),
        ),
        Index("uq_payroll_line_original", "original_id", unique=True, postgresql_where=_STANDS),
        # For who looks whether a line came again, of those that were dropped too: the unique one leaves them out.
        Index("ix_payroll_line_original", "original_id", postgresql_where=text("original_id IS NOT NULL")),
        Index("ix_payroll_line_month", "month", "fund"),
        Index("ix_payroll_line_unpaid", "fund", "month", postgresql_where=text("standing IN ('held', 'blocked', 'failed')")),
        _SCOPED,
    )


class PayrollFinding(Base):
    """What a check found of a line 核验结果: in words, and whether it blocks or may be explained. ``accepted`` is set by the town's step."""

    __tablename__ = "payroll_finding"

    line_id: Mapped[UUID] = mapped_column(ForeignKey("payroll_line.id"), primary_key=True)
    code: Mapped[str] = mapped_column(primary_key=True)
    blocks: Mapped[bool]
    told: Mapped[str]
    found_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    explanation: Mapped[str | None]
    explained_by: Mapped[str | None]
    explained_name: Mapped[str | None]
    accepted: Mapped[bool] = mapped_column(server_default=text("false"))

    __table_args__ = (
        CheckConstraint("num_nonnulls(explanation, explained_by, explained_name) IN (0, 3)", name="explanation"),
        CheckConstraint("NOT (blocks AND explanation IS NOT NULL)", name="blocks"),
        CheckConstraint("NOT accepted OR explanation IS NOT NULL", name="accepted"),
        _SCOPED,
    )


class PayrollConfirmation(Base):
    """That a village (or a town, of its own posts) has confirmed its lines 村确认. It goes when they change."""

    __tablename__ = "payroll_confirmation"

    payroll_id: Mapped[UUID] = mapped_column(ForeignKey("payroll.id"), primary_key=True)
    division_code: Mapped[str] = mapped_column(primary_key=True)
    confirmed_on: Mapped[date]
    confirmed_by: Mapped[str]
    confirmed_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (_SCOPED,)


class PayrollPayment(Base):
    """A payment that was asked for in the funds service to pay a payroll, yuan, as that service told it last; filled from events only."""

    __tablename__ = "payroll_payment"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    payroll_id: Mapped[UUID] = mapped_column(index=True)
    state: Mapped[str]
    amount: Mapped[Decimal]
    refunded: Mapped[Decimal]
    paid_on: Mapped[date | None]

    __table_args__ = (_SCOPED,)


class PayrollRecovery(Base):
    """What is to be taken back 追回 of a paid line, yuan, and its receipt, once it has come."""

    __tablename__ = "payroll_recovery"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    line_id: Mapped[UUID] = mapped_column(ForeignKey("payroll_line.id"), index=True)
    amount: Mapped[Decimal]
    reason: Mapped[str]
    decided_on: Mapped[date]
    decided_by: Mapped[str]
    decided_name: Mapped[str]
    received_on: Mapped[date | None]
    voucher_no: Mapped[str | None]
    received_by: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("num_nonnulls(received_on, voucher_no, received_by) IN (0, 3)", name="received"),
        CheckConstraint("received_on >= decided_on", name="received_on"),
        _SCOPED,
    )
