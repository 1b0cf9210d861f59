"""Tables of fund sources and batches."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base
from services.funds.batches.rules import LEVELS, USES
from shared.persistence.tables import all_among, among

__all__ = ["FundBatch", "FundSource"]

_NEW_ID = text("uuidv7()")


class FundSource(Base):
    """Source 资金来源 by its code. It never goes away: after ``valid_to`` it takes no more money."""

    __tablename__ = "fund_source"

    code: Mapped[str] = mapped_column(primary_key=True)
    title: Mapped[str]
    fund_level: Mapped[str]
    integrated: Mapped[bool]
    valid_to: Mapped[date | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("code ~ '^[A-Z][0-9]{1,2}$'", name="code"),
        CheckConstraint(among("fund_level", LEVELS), name="fund_level"),
    )


class FundBatch(Base):
    """Batch 资金批次: a sum, yuan, that a document sent to the county on a day.

    ``allocate_by`` is the day by which it is to be allocated, ``uses`` to what its document restricts it (empty: to nothing),
    ``original_name`` its own name where it is integrated, ``direct`` 直达资金. A batch that was recorded by mistake is cancelled 冲销.
    """

    __tablename__ = "fund_batch"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    division_code: Mapped[str]
    source_code: Mapped[str] = mapped_column(ForeignKey("fund_source.code"))
    document_no: Mapped[str]
    sent_by: Mapped[str]
    document_date: Mapped[date]
    received_on: Mapped[date]
    budget_year: Mapped[int]
    amount: Mapped[Decimal]
    direct: Mapped[bool]
    uses: Mapped[list[str]]
    conditions: Mapped[str | None]
    original_name: Mapped[str | None]
    allocate_by: Mapped[date]
    recorded_by: Mapped[str]
    department: Mapped[str]
    cancelled_on: Mapped[date | None]
    cancel_reason: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        CheckConstraint("received_on >= document_date AND allocate_by >= received_on", name="days"),
        CheckConstraint(all_among("uses", USES), name="uses"),
        CheckConstraint("(cancelled_on IS NULL) = (cancel_reason IS NULL)", name="cancelled"),
        Index(
            "uq_fund_batch_document",
            "division_code",
            "source_code",
            "document_no",
            unique=True,
            postgresql_where=text("cancelled_on IS NULL"),
        ),
        Index("ix_fund_batch_received", "received_on", "id"),
        {"info": {"scoped": True}},
    )
