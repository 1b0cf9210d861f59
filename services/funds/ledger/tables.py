"""Tables of the journal. Entries and transfers are only added; balances follow them in the same transaction."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.ledger.rules import KINDS, MONTH_STATES, OF_PROJECTS, STAGES, UNITS, unit_of
from shared.persistence.tables import among

__all__ = ["AccountMonth", "JournalAccount", "JournalEntry", "JournalTransfer", "LedgerMonth"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class JournalAccount(Base):
    """Account 科目 with its balance, yuan: what entered it less what left it. It lies where its money is: in the county or where its project lies."""

    __tablename__ = "journal_account"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("fund_batch.id"))
    stage: Mapped[str]
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project.id"), index=True)
    division_code: Mapped[str]
    balance: Mapped[Decimal] = mapped_column(server_default="0")
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint(among("stage", STAGES), name="stage"),
        CheckConstraint("balance >= 0 OR stage = 'outside'", name="balance"),
        CheckConstraint(f"(project_id IS NOT NULL) = ({among('stage', OF_PROJECTS)})", name="project"),
        UniqueConstraint("batch_id", "stage", "project_id", postgresql_nulls_not_distinct=True),
        # In the order of each shipped ledger at each level: a page is read from its beginning to its end.
        *(
            Index(f"ix_journal_account_{level}_{key}", text(unit_of(level).replace("journal_account.", "")), f"{key}_id")
            for level in UNITS
            for key in ("batch", "project")
        ),
        _SCOPED,
    )


class JournalEntry(Base):
    """Entry 记账凭证: what happened on a day, on what it rests, and which entry it reverses 冲销, if any. Nobody changes it.

    ``subject`` and ``subject_id`` are the record by which it was posted: a batch, an allotment, a payment.
    """

    __tablename__ = "journal_entry"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str]
    kind: Mapped[str]
    happened_on: Mapped[date]
    basis: Mapped[str]
    subject: Mapped[str]
    subject_id: Mapped[UUID]
    reason: Mapped[str | None]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("journal_entry.id"))
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint(
            "(kind = 'reverse') = (reverses IS NOT NULL) AND (reverses IS NULL OR reason IS NOT NULL)", name="reverses"
        ),
        Index("uq_journal_entry_reverses", "reverses", unique=True, postgresql_where=text("reverses IS NOT NULL")),
        Index("ix_journal_entry_subject", "subject", "subject_id"),
        Index("ix_journal_entry_happened_on", "happened_on", "id"),
        _SCOPED,
    )


class JournalTransfer(Base):
    """Transfer 分录 of an entry, on its day. Nobody changes it.

    That its entry and accounts are there is checked once a statement, over all that it inserts (decision 0009).
    """

    __tablename__ = "journal_transfer"

    entry_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[UUID]
    target_id: Mapped[UUID]
    amount: Mapped[Decimal]
    happened_on: Mapped[date] = mapped_column(index=True)

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("source_id <> target_id", name="accounts"),
        Index("ix_journal_transfer_source_id", "source_id", "happened_on"),
        Index("ix_journal_transfer_target_id", "target_id", "happened_on"),
        _SCOPED,
    )


class AccountMonth(Base):
    """By how much an account changed in a month, named by its first day; yuan, what entered less what left.

    A sum of transfers like the balance, kept with it in the same transaction: what accounts held on an earlier day is read from few rows.
    """

    __tablename__ = "account_month"

    account_id: Mapped[UUID] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    change: Mapped[Decimal]

    __table_args__ = (CheckConstraint("extract(day FROM month) = 1", name="month"), _SCOPED)


class LedgerMonth(Base):
    """Month of a town's or the county's ledger 账期, by its first day. One without a row is open.

    ``paid`` is what was paid in it and ``unpaid`` what was released and not paid at its end, yuan, as the books of the treasury and the
    bank say and the journal agreed; two people signed for it. Into a month that is confirmed nothing is posted any more.
    """

    __tablename__ = "ledger_month"

    division_code: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    state: Mapped[str]
    paid: Mapped[Decimal]
    unpaid: Mapped[Decimal]
    balanced_by: Mapped[str]
    balanced_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    confirmed_by: Mapped[str | None]
    confirmed_at: Mapped[datetime | None]
    reopened_by: Mapped[str | None]
    reopen_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint(among("state", MONTH_STATES), name="state"),
        CheckConstraint("division_code LIKE '%000' AND extract(day FROM month) = 1", name="month"),
        CheckConstraint("confirmed_by <> balanced_by", name="signatures"),
        CheckConstraint("state <> 'confirmed' OR (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL)", name="confirmed"),
        CheckConstraint("state <> 'reopened' OR (reopened_by IS NOT NULL AND reopen_reason IS NOT NULL)", name="reopened"),
        _SCOPED,
    )
