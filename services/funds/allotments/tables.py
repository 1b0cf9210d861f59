"""Tables of allotments and their lines."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.allotments.machine import ALLOTMENT
from services.funds.allotments.rules import KINDS_OF_ALLOTMENTS
from services.funds.base import Base
from shared.persistence.tables import among
from shared.workflow import StatefulMixin

__all__ = ["Allotment", "AllotmentLine"]

_STANDING = "state IN ('proposed', 'posted')"


class Allotment(StatefulMixin, Base):
    """Allotment 指标单 of a county: the document by which money is moved on a day. Its entries are those whose subject it is."""

    __tablename__ = "allotment"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    division_code: Mapped[str]
    kind: Mapped[str]
    document_no: Mapped[str]
    happens_on: Mapped[date]
    note: Mapped[str | None]
    written_by: Mapped[str]
    department: Mapped[str]
    written_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", KINDS_OF_ALLOTMENTS), name="kind"),
        CheckConstraint(among("state", ALLOTMENT.states), name="state"),
        Index("uq_allotment_document", "division_code", "kind", "document_no", unique=True, postgresql_where=text(_STANDING)),
        {"info": {"scoped": True}},
    )


class AllotmentLine(Base):
    """Line 明细 of an allotment: an amount, yuan, of a batch, and the project to or from which it goes; none where it is given back."""

    __tablename__ = "allotment_line"

    allotment_id: Mapped[UUID] = mapped_column(ForeignKey("allotment.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(ForeignKey("fund_batch.id"), index=True)
    project_id: Mapped[UUID | None] = mapped_column(ForeignKey("project.id"), index=True)
    amount: Mapped[Decimal]

    __table_args__ = (
        CheckConstraint("amount > 0", name="amount"),
        UniqueConstraint("allotment_id", "batch_id", "project_id", postgresql_nulls_not_distinct=True),
        {"info": {"scoped": True}},
    )
