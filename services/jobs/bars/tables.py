"""Bars against holding a post."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.bars.rules import BARS
from services.jobs.base import Base
from shared.persistence.tables import among

__all__ = ["PostBar"]


class PostBar(Base):
    """From one day to another, both included, somebody may not hold a public-welfare post 比对名单, with what says so; ``until`` null: still."""

    __tablename__ = "post_bar"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    person_id: Mapped[UUID]
    kind: Mapped[str]
    from_on: Mapped[date]
    until: Mapped[date | None]
    source: Mapped[str]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("kind", BARS), name="kind"),
        CheckConstraint("until >= from_on", name="period"),
        Index("uq_post_bar_person", "person_id", "kind", unique=True, postgresql_where=text("until IS NULL")),
        Index("ix_post_bar_person", "person_id"),
        {"info": {"scoped": True}},
    )
