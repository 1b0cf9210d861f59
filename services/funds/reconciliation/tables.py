"""The table of reconciliations."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.funds.base import Base

__all__ = ["Reconciliation"]


class Reconciliation(Base):
    """Reconciliation 每日对账 of the whole journal, one a day: how much broke an invariant, and what (the first of each). Nobody changes it."""

    __tablename__ = "reconciliation"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    reconciled_on: Mapped[date] = mapped_column(unique=True)
    reconciled_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    differences: Mapped[int]
    found: Mapped[list[dict[str, Any]]] = mapped_column(JSONB)
