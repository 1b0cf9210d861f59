"""Tables of screening: runs with their hits, and the watch list."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, func, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base

__all__ = ["Screening", "ScreeningHit", "ScreeningHousehold", "Watch"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_LEVEL = "level IN ('red', 'orange', 'yellow')"


class Screening(Base):
    """Screening 筛查: one run of all rules over the whole county as of a day, with the parameter versions it used."""

    __tablename__ = "screening"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    as_of: Mapped[date]
    state: Mapped[str] = mapped_column(server_default="queued")
    failure: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(server_default="0")
    requested_by: Mapped[str]
    requested_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())
    started_at: Mapped[datetime | None]
    finished_at: Mapped[datetime | None]
    parameters: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    households: Mapped[int | None]
    persons: Mapped[int | None]
    hits: Mapped[int | None]
    hits_by_rule: Mapped[dict[str, Any]] = mapped_column(server_default=text("'{}'"))
    leads: Mapped[int | None]
    opened: Mapped[int | None]
    watched: Mapped[int | None]
    trace: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (
        CheckConstraint("state IN ('queued', 'running', 'completed', 'failed')", name="state"),
        Index("ix_screening_waiting", "id", postgresql_where=text("state IN ('queued', 'running')")),
    )


# Rows that a screening writes in bulk have no foreign keys beyond their household: they are made by one statement from the rows that they
# name, and nothing is ever deleted; checking each again would take as long as the screening.


class ScreeningHit(Base):
    """Hit 命中: a fact that a screening found. ``measure`` is the unrounded number behind ``value``, where it has one.

    ``silent``: it would open a lead, but one for the same subject and rule was closed a short while ago.
    """

    __tablename__ = "screening_hit"

    screening_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    rule: Mapped[str]
    level: Mapped[str]
    household_id: Mapped[UUID]
    person_id: Mapped[UUID | None]
    value: Mapped[str | None]
    measure: Mapped[Decimal | None] = mapped_column(Numeric())
    silent: Mapped[bool]
    facts: Mapped[dict[str, Any]]

    __table_args__ = (CheckConstraint(_LEVEL, name="level"), _SCOPED)


class ScreeningHousehold(Base):
    """What a screening made of a household with hits: its open lead (as it was then) and whether all its hits are yellow."""

    __tablename__ = "screening_household"

    screening_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    household_id: Mapped[UUID]
    lead_id: Mapped[UUID | None]
    level: Mapped[str]
    category: Mapped[str | None]
    opened: Mapped[bool]
    watched: Mapped[bool]

    __table_args__ = (CheckConstraint(_LEVEL, name="level"), _SCOPED)


class Watch(Base):
    """Watch list 重点关注: whether a household had yellow hits only in the last screening, and which."""

    __tablename__ = "watch"

    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"), primary_key=True)
    watched: Mapped[bool]
    as_of: Mapped[date]
    hits: Mapped[list[Any]] = mapped_column(JSONB())
    screening_id: Mapped[UUID]
    version: Mapped[int] = mapped_column(server_default="1")

    __table_args__ = (_SCOPED,)
