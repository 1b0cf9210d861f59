"""Tables of history: nobody changes or removes what is in them."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from shared.persistence.history import RowHistoryMixin

__all__ = ["RowHistory", "Step"]


class RowHistory(RowHistoryMixin, Base):
    """What rows of the registry and of department facts were before."""


class Step(Base):
    """Step 时间线节点 of a household: who did what with it, when and why.

    ``kind`` is the deed's name in the audit trail; ``change_id`` leads to what it changed in ``row_history``.
    """

    __tablename__ = "household_step"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    household_id: Mapped[UUID]
    kind: Mapped[str]
    title: Mapped[str]
    happened_on: Mapped[date | None]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    actor: Mapped[str]
    department: Mapped[str]
    reason: Mapped[str | None]
    change_id: Mapped[UUID | None]
    batch_id: Mapped[UUID | None]

    __table_args__ = (
        Index("ix_household_step_household", "household_id", "recorded_at", "id"),
        Index("ix_household_step_change", "change_id"),
        {"info": {"scoped": True}},
    )
