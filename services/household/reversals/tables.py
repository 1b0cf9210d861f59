"""The table of reversals."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base

__all__ = ["Reversal"]


class Reversal(Base):
    """Reversal 批次撤销 of one batch: asked for once, run by the worker, in pieces that each stand for themselves.

    ``restored`` rows are as they were before, ``withdrawn`` ones are gone from what is known; ``kept`` counts, by reason, what was
    changed or used since and stays.
    """

    __tablename__ = "batch_reversal"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    batch_id: Mapped[UUID] = mapped_column(unique=True)
    feed: Mapped[str]
    state: Mapped[str] = mapped_column(server_default="queued")
    client_id: Mapped[str]
    department: Mapped[str]
    divisions: Mapped[list[str]]
    reason: Mapped[str]
    trace: Mapped[str]
    restored: Mapped[int] = mapped_column(server_default="0")
    withdrawn: Mapped[int] = mapped_column(server_default="0")
    kept: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    attempts: Mapped[int] = mapped_column(server_default="0")
    requested_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    finished_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (CheckConstraint("state IN ('queued', 'running', 'completed', 'failed')", name="state"),)
