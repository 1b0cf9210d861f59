"""Registers as they were frozen. Both tables are only added to: whoever compares months finds each version as it was locked."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base

__all__ = ["RegisterLine", "RegisterSnapshot"]

_SCOPED = {"info": {"scoped": True}}


class RegisterSnapshot(Base):
    """The registers of a village as a lock of its month froze them 定格; ``number`` counts the locks, ``registers`` are those that there were.

    ``parameters`` are those by which they were made.
    """

    __tablename__ = "register_snapshot"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    division_code: Mapped[str]
    month: Mapped[date]
    number: Mapped[int]
    registers: Mapped[list[str]]
    parameters: Mapped[dict[str, Any]]
    frozen_by: Mapped[str]
    frozen_name: Mapped[str]
    department: Mapped[str]
    frozen_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        CheckConstraint("number > 0", name="number"),
        UniqueConstraint("division_code", "month", "number"),
        Index("ix_register_snapshot_month", "month", "division_code"),
        _SCOPED,
    )


class RegisterLine(Base):
    """Somebody in a frozen register, the name masked as everywhere in this service; ``facts`` are its columns by their names.

    That the snapshot is there is checked once a statement (decision 0009): a county's month brings tens of thousands of lines.
    """

    __tablename__ = "register_line"

    snapshot_id: Mapped[UUID] = mapped_column(primary_key=True)
    register: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(primary_key=True)
    household_id: Mapped[UUID]
    household_no: Mapped[str]
    name: Mapped[str]
    facts: Mapped[dict[str, Any]]

    __table_args__ = (_SCOPED,)
