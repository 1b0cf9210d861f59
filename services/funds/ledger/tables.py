"""Tables of the journal. Entries and transfers are only added; balances follow them in the same transaction."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.ledger.rules import KINDS, STAGES
from shared.persistence.tables import among

__all__ = ["JournalAccount", "JournalEntry", "JournalTransfer"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class JournalAccount(Base):
    """Account 科目 with its balance, yuan: what entered it less what left it."""

    __tablename__ = "journal_account"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("fund_batch.id"))
    stage: Mapped[str]
    balance: Mapped[Decimal] = mapped_column(server_default="0")

    __table_args__ = (
        CheckConstraint(among("stage", STAGES), name="stage"),
        CheckConstraint("balance >= 0 OR stage = 'outside'", name="balance"),
        UniqueConstraint("batch_id", "stage"),
        _SCOPED,
    )


class JournalEntry(Base):
    """Entry 记账凭证: what happened on a day, on what it rests, and which entry it reverses 冲销, if any. Nobody changes it."""

    __tablename__ = "journal_entry"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("fund_batch.id"), index=True)
    kind: Mapped[str]
    happened_on: Mapped[date]
    basis: Mapped[str]
    reason: Mapped[str | None]
    reverses: Mapped[UUID | None] = mapped_column(ForeignKey("journal_entry.id"), unique=True)
    recorded_by: Mapped[str]
    department: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", KINDS), name="kind"),
        CheckConstraint(
            "(kind = 'reverse') = (reverses IS NOT NULL) AND (reverses IS NULL OR reason IS NOT NULL)", name="reverses"
        ),
        _SCOPED,
    )


class JournalTransfer(Base):
    """Transfer 分录 of an entry. Nobody changes it."""

    __tablename__ = "journal_transfer"

    entry_id: Mapped[UUID] = mapped_column(ForeignKey("journal_entry.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    source_id: Mapped[UUID] = mapped_column(ForeignKey("journal_account.id"), index=True)
    target_id: Mapped[UUID] = mapped_column(ForeignKey("journal_account.id"), index=True)
    amount: Mapped[Decimal]

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("source_id <> target_id", name="accounts"),
        _SCOPED,
    )
