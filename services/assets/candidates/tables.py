"""What the funds service tells of accepted projects, and what was decided about those that leave no asset."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import BigInteger, Numeric, func
from sqlalchemy.orm import Mapped, mapped_column

from services.assets.base import Base

__all__ = ["AcceptedProject", "Dismissal"]

_SCOPED = {"info": {"scoped": True}}


class AcceptedProject(Base):
    """A project 项目 that was accepted, as funds told it last: a copy, filled from events only. Its id is the project's."""

    __tablename__ = "accepted_project"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(BigInteger)
    code: Mapped[str]
    name: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    category: Mapped[str]
    accepted_on: Mapped[date] = mapped_column(index=True)
    settled_on: Mapped[date | None]
    settled_value: Mapped[Decimal | None]
    quantity: Mapped[Decimal | None] = mapped_column(Numeric(14, 4))
    unit: Mapped[str | None]
    no_asset_reason: Mapped[str | None]

    __table_args__ = (_SCOPED,)


class Dismissal(Base):
    """Why nothing, or nothing more, of what a project built is to be registered 不再登记; ``ended_at`` says when that was taken back."""

    __tablename__ = "candidate_dismissal"

    project_id: Mapped[UUID] = mapped_column(primary_key=True)
    reason: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    dismissed_by: Mapped[str]
    dismissed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    ended_at: Mapped[datetime | None]

    __table_args__ = (_SCOPED,)
