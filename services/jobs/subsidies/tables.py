"""Tables of employment subsidies: versions of policies with their amounts, claims, lines of payment with what the bank said."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Identity, Index, Numeric, SmallInteger, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.subsidies.machine import SUBSIDY_CLAIM
from services.jobs.subsidies.rules import SUBSIDY_KINDS, TIERS
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["SubsidyAmount", "SubsidyAnswer", "SubsidyClaim", "SubsidyPayment", "SubsidyPolicy"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_LIVE = text("state <> 'refused'")
_FACTORY = ", ".join(f"'{code}'" for code, kind in SUBSIDY_KINDS.items() if kind.factory)


class SubsidyPolicy(Base):
    """A version of a policy 政策版本 of a kind of subsidy, in force from a day on until ``until`` or until the next. Nobody changes it: a later one follows.

    ``months`` are the least months of work in the year; ``limit_yuan`` what one person or factory may have of the kind in all years, null: no limit.
    ``not_organised``: not beside an organised free transfer 点对点; ``key_group_only``: out of poverty or monitored; ``once_only``: in one year only.
    """

    __tablename__ = "subsidy_policy"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    kind: Mapped[str]
    document_no: Mapped[str]
    from_on: Mapped[date]
    until: Mapped[date | None]
    months: Mapped[int] = mapped_column(SmallInteger)
    key_group_only: Mapped[bool]
    not_organised: Mapped[bool]
    once_only: Mapped[bool]
    limit_yuan: Mapped[Decimal | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", SUBSIDY_KINDS), name="kind"),
        CheckConstraint("months BETWEEN 0 AND 12", name="months"),
        CheckConstraint("until >= from_on", name="period"),
        CheckConstraint("limit_yuan > 0", name="limit_yuan"),
        Index("uq_subsidy_policy_kind", "kind", "from_on", unique=True),
    )


class SubsidyAmount(Base):
    """What a version of a policy pays in a class 补助标准, yuan: once a year, to a factory for each person that it took in."""

    __tablename__ = "subsidy_amount"

    policy_id: Mapped[UUID] = mapped_column(ForeignKey("subsidy_policy.id"), primary_key=True)
    tier: Mapped[str] = mapped_column(primary_key=True)
    amount: Mapped[Decimal]

    __table_args__ = (CheckConstraint(among("tier", TIERS), name="tier"), CheckConstraint("amount > 0", name="amount"))


class SubsidyClaim(StatefulMixin, Base):
    """A claim 申领 of a person, or of a community factory, for a year, by the version of the policy that was in force when it was made.

    ``tier``, ``months``, ``people`` and ``amount`` are as the ledger had them when it was made or declared last; ``recovered`` is what is taken back, yuan.
    """

    __tablename__ = "subsidy_claim"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    kind: Mapped[str]
    year: Mapped[int] = mapped_column(SmallInteger)
    person_id: Mapped[UUID | None]
    household_id: Mapped[UUID | None]
    factory_id: Mapped[UUID | None] = mapped_column(ForeignKey("factory.id"))
    division_code: Mapped[str] = mapped_column(index=True)
    policy_id: Mapped[UUID] = mapped_column(ForeignKey("subsidy_policy.id"))
    tier: Mapped[str]
    months: Mapped[Decimal] = mapped_column(Numeric(3, 1))
    people: Mapped[int | None]
    amount: Mapped[Decimal | None]
    recovered: Mapped[Decimal] = mapped_column(server_default="0")
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", SUBSIDY_CLAIM.states), name="state"),
        CheckConstraint(among("kind", SUBSIDY_KINDS), name="kind"),
        CheckConstraint(among("tier", TIERS), name="tier"),
        CheckConstraint("year BETWEEN 2000 AND 2100", name="year"),
        CheckConstraint(
            f"num_nonnulls(person_id, factory_id) = 1 AND (kind IN ({_FACTORY})) = (factory_id IS NOT NULL)", name="claimant"
        ),
        CheckConstraint("(person_id IS NULL) = (household_id IS NULL)", name="household"),
        CheckConstraint("(factory_id IS NULL) = (people IS NULL)", name="people"),
        CheckConstraint("state IN ('draft', 'refused') OR amount > 0", name="amount"),
        CheckConstraint("recovered BETWEEN 0 AND coalesce(amount, 0)", name="recovered"),
        Index("uq_subsidy_claim_person", "person_id", "kind", "year", unique=True, postgresql_where=_LIVE),
        Index("uq_subsidy_claim_factory", "factory_id", "kind", "year", unique=True, postgresql_where=_LIVE),
        _SCOPED,
    )


class SubsidyPayment(Base):
    """A line of payment 发放明细 of a claim as it was sent, yuan, with the version of the policy by which. Sent, it never changes.

    ``account_masked`` and ``bank`` are those of the person's own registered account; null: none is registered, finance pays by its list.
    """

    __tablename__ = "subsidy_payment"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    claim_id: Mapped[UUID] = mapped_column(ForeignKey("subsidy_claim.id"))
    number: Mapped[int] = mapped_column(SmallInteger)
    policy_id: Mapped[UUID] = mapped_column(ForeignKey("subsidy_policy.id"))
    tier: Mapped[str]
    amount: Mapped[Decimal]
    sent_on: Mapped[date]
    account_masked: Mapped[str | None]
    bank: Mapped[str | None]
    sent_by: Mapped[str]
    sent_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        UniqueConstraint("claim_id", "number"),
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("(account_masked IS NULL) = (bank IS NULL)", name="account"),
        _SCOPED,
    )


class SubsidyAnswer(Base):
    """What the bank said of a line 银行回盘: paid, by which voucher, or returned 退汇, and why. Nobody changes it."""

    __tablename__ = "subsidy_answer"

    payment_id: Mapped[UUID] = mapped_column(ForeignKey("subsidy_payment.id"), primary_key=True)
    answered_on: Mapped[date]
    voucher_no: Mapped[str | None]
    result_reason: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (CheckConstraint("num_nonnulls(voucher_no, result_reason) = 1", name="result"), _SCOPED)
