"""Tables of micro-credit. Instalments, visits, terms and movements of the compensation fund are only added."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, UniqueConstraint, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.credit.rules import CATEGORIES, FUND_KINDS, GRADES, PAYERS, PURPOSES, TERMS, USES
from shared.persistence.tables import among
from shared.workflow import StatefulMixin
from shared.workflow.procedure import due_order

__all__ = [
    "Lender",
    "Loan",
    "LoanRepayment",
    "LoanTerm",
    "LoanVisit",
    "MainBank",
    "RiskFundEntry",
    "SubsidyLine",
    "SubsidyRun",
]

_NEW_ID = text("uuidv7()")
_NOW = func.clock_timestamp()
_SCOPED = {"info": {"scoped": True}}
_RATE = Numeric(7, 4)


class Lender(Base):
    """A bank 贷款银行 that lends, by a code of the county's own."""

    __tablename__ = "lender"

    code: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str] = mapped_column(unique=True)
    valid_to: Mapped[date | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (CheckConstraint("code ~ '^[A-Z][A-Z0-9]{1,11}$'", name="code"),)


class MainBank(Base):
    """The main responsible bank 主责任银行 of a town."""

    __tablename__ = "main_bank"

    division_code: Mapped[str] = mapped_column(primary_key=True)
    lender_code: Mapped[str] = mapped_column(ForeignKey("lender.code"))
    from_on: Mapped[date]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (_SCOPED,)


class Loan(StatefulMixin, Base):
    """A loan 小额信贷 of a household, money in yuan, ``rate`` in percent a year.

    The borrower is who household knew by the id token on the day of application; ``category`` as what the household could borrow,
    ``division_code`` its village then. ``balance`` follows the instalments in the same transaction; ``compensated`` is what the
    risk-compensation fund paid. ``overdue_told`` is whether it was overdue when it was last told.
    """

    __tablename__ = "loan"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(index=True)
    household_no: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    person_id: Mapped[UUID]
    id_token: Mapped[bytes] = mapped_column(index=True)
    id_number_cipher: Mapped[bytes]
    id_number_masked: Mapped[str]
    name: Mapped[str]
    born_on: Mapped[date]
    phone_cipher: Mapped[bytes]
    phone_masked: Mapped[str]
    category: Mapped[str]
    lender_code: Mapped[str] = mapped_column(ForeignKey("lender.code"))
    purpose: Mapped[str]
    purpose_note: Mapped[str]
    amount: Mapped[Decimal]
    months: Mapped[int] = mapped_column(SmallInteger)
    applied_on: Mapped[date]
    top_up_reason: Mapped[str | None]
    loan_no: Mapped[str | None]
    account_cipher: Mapped[bytes | None]
    account_masked: Mapped[str | None]
    rate: Mapped[Decimal | None] = mapped_column(_RATE)
    lent_on: Mapped[date | None]
    end_on: Mapped[date | None]
    balance: Mapped[Decimal] = mapped_column(server_default="0")
    extensions: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    renewals: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    grade: Mapped[str] = mapped_column(server_default="normal")
    compensated: Mapped[Decimal] = mapped_column(server_default="0")
    overdue_told: Mapped[bool] = mapped_column(server_default=text("false"))
    parameters: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    recorded_by: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint("amount > 0 AND months > 0", name="amount"),
        CheckConstraint("balance BETWEEN 0 AND amount", name="balance"),
        CheckConstraint("compensated BETWEEN 0 AND amount", name="compensated"),
        CheckConstraint(among("purpose", PURPOSES), name="purpose"),
        CheckConstraint(among("category", CATEGORIES), name="category"),
        CheckConstraint(among("grade", GRADES), name="grade"),
        CheckConstraint(
            "(lent_on IS NULL) = (end_on IS NULL) AND (lent_on IS NULL) = (rate IS NULL)"
            " AND (lent_on IS NULL) = (loan_no IS NULL) AND (lent_on IS NOT NULL OR balance = 0)",
            name="lent",
        ),
        CheckConstraint("lent_on >= applied_on AND end_on > lent_on", name="days"),
        Index("uq_loan_number", "lender_code", "loan_no", unique=True, postgresql_where=text("loan_no IS NOT NULL")),
        Index("ix_loan_applied", "applied_on", "id"),
        Index("ix_loan_end", "end_on", postgresql_where=text("balance > 0")),
        _SCOPED,
    )


Index("ix_loan_due", due_order(Loan.due_on), Loan.id)


class LoanTerm(Base):
    """A term 借款期: the one that was agreed, an extension, a renewal. Nobody changes it."""

    __tablename__ = "loan_term"

    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"), primary_key=True)
    number: Mapped[int] = mapped_column(SmallInteger, primary_key=True)
    kind: Mapped[str]
    from_on: Mapped[date]
    end_on: Mapped[date]
    rate: Mapped[Decimal] = mapped_column(_RATE)

    __table_args__ = (
        CheckConstraint(among("kind", TERMS), name="kind"),
        CheckConstraint("end_on > from_on AND rate >= 0", name="days"),
        _SCOPED,
    )


class LoanRepayment(Base):
    """An instalment 还款, or the opposite of one that was recorded by mistake 冲销. Nobody changes it."""

    __tablename__ = "loan_repayment"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"), index=True)
    paid_on: Mapped[date]
    principal: Mapped[Decimal]
    interest: Mapped[Decimal]
    payer: Mapped[str]
    payer_cipher: Mapped[bytes | None]
    payer_masked: Mapped[str | None]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("loan_repayment.id"), unique=True)
    reason: Mapped[str | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=_NOW)

    __table_args__ = (
        CheckConstraint("principal >= 0 AND interest >= 0 AND principal + interest > 0", name="amounts"),
        CheckConstraint(among("payer", PAYERS), name="payer"),
        CheckConstraint("(reverses IS NULL) = (reason IS NULL)", name="reverses"),
        _SCOPED,
    )


class LoanVisit(Base):
    """A visit after lending 贷后走访 and what the money was found to be used for. Nobody changes it."""

    __tablename__ = "loan_visit"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"), index=True)
    visited_on: Mapped[date]
    use_found: Mapped[str]
    note: Mapped[str]
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=_NOW)

    __table_args__ = (CheckConstraint(among("use_found", USES), name="use_found"), _SCOPED)


class SubsidyRun(Base):
    """The subsidy 贴息 of a county's loans for a quarter: counted, approved by somebody else, paid."""

    __tablename__ = "subsidy_run"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str]
    year: Mapped[int] = mapped_column(SmallInteger)
    quarter: Mapped[int] = mapped_column(SmallInteger)
    parameters: Mapped[dict[str, Any]]
    counted_by: Mapped[str]
    counted_at: Mapped[datetime] = mapped_column(server_default=_NOW)
    approved_on: Mapped[date | None]
    approved_by: Mapped[str | None]
    paid_on: Mapped[date | None]
    voucher_no: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        UniqueConstraint("division_code", "year", "quarter"),
        CheckConstraint("quarter BETWEEN 1 AND 4", name="quarter"),
        CheckConstraint("(approved_on IS NULL) = (approved_by IS NULL) AND approved_by <> counted_by", name="approved"),
        CheckConstraint("paid_on IS NULL OR (paid_on >= approved_on AND voucher_no IS NOT NULL)", name="paid"),
        _SCOPED,
    )


class SubsidyLine(Base):
    """What of one loan is subsidised in a run: days with their principal and rate, and the yuan that come of them."""

    __tablename__ = "subsidy_line"

    run_id: Mapped[UUID] = mapped_column(ForeignKey("subsidy_run.id"), primary_key=True)
    loan_id: Mapped[UUID] = mapped_column(ForeignKey("loan.id"), primary_key=True)
    segments: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
    yuan_days: Mapped[Decimal]
    amount: Mapped[Decimal]
    parameters: Mapped[dict[str, Any]]

    __table_args__ = (CheckConstraint("amount >= 0", name="amount"), _SCOPED)


class RiskFundEntry(Base):
    """A movement of a bank's risk-compensation fund 风险补偿金, yuan more than nought. Nobody changes it."""

    __tablename__ = "risk_fund_entry"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    lender_code: Mapped[str] = mapped_column(ForeignKey("lender.code"), index=True)
    kind: Mapped[str]
    happened_on: Mapped[date]
    amount: Mapped[Decimal]
    basis: Mapped[str]
    loan_id: Mapped[UUID | None] = mapped_column(ForeignKey("loan.id"), index=True)
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=_NOW)

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint(among("kind", FUND_KINDS), name="kind"),
        CheckConstraint("(kind IN ('compensation', 'return')) = (loan_id IS NOT NULL)", name="loan"),
        Index("uq_risk_fund_compensation", "loan_id", unique=True, postgresql_where=text("kind = 'compensation'")),
    )
