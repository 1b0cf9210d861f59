"""Monthly updates."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.updates.machine import UPDATE
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["LedgerUpdate"]


class LedgerUpdate(StatefulMixin, Base):
    """The update 月度更新 of a village's part of the ledger in a month, by its first day. Its lines are the ledger's own and not stored again."""

    __tablename__ = "ledger_update"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    division_code: Mapped[str]
    month: Mapped[date]

    __table_args__ = (
        CheckConstraint(among("state", UPDATE.states), name="state"),
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        UniqueConstraint("division_code", "month"),
        {"info": {"scoped": True}},
    )
