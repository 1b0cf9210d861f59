"""Tables of helpers and of the households that they answer for (domain/jobs-and-platform §5.3)."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.household.base import Base
from services.household.helpers.rules import UNIT_LEVELS

__all__ = ["Helper", "HelperAssignment"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}
_LEVELS = ", ".join(f"'{code}'" for code in UNIT_LEVELS)
_ACTIVE = text("ended_on IS NULL")


class Helper(Base):
    """Helper 帮扶责任人: a person of a unit who answers for households. ``division_code`` is the area in which he or she helps.

    ``account`` is whoever signs in as this person, if anybody does; ``ended_on`` the day from which he or she helps no more.
    """

    __tablename__ = "helper"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    name: Mapped[str]
    unit: Mapped[str]
    unit_level: Mapped[str]
    post: Mapped[str | None]
    phone_cipher: Mapped[bytes | None]
    phone_masked: Mapped[str | None]
    account: Mapped[str | None]
    division_code: Mapped[str] = mapped_column(ForeignKey("division.code"), index=True)
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]
    recorded_by: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(f"unit_level IN ({_LEVELS})", name="unit_level"),
        CheckConstraint("(ended_on IS NULL) = (end_reason IS NULL)", name="ended"),
        Index("uq_helper_account", "account", unique=True, postgresql_where=_ACTIVE),
        _SCOPED,
    )


class HelperAssignment(Base):
    """Assignment 结对帮扶 of a helper to a household, from a day on until the day ``ended_on``, which itself no longer counts.

    A household has several helpers, one of them the main one 主要责任人. What has ended stays as it was.
    """

    __tablename__ = "helper_assignment"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    household_id: Mapped[UUID] = mapped_column(ForeignKey("household.id"))
    helper_id: Mapped[UUID] = mapped_column(ForeignKey("helper.id"))
    main: Mapped[bool]
    from_on: Mapped[date]
    reason: Mapped[str | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None]
    recorded_by: Mapped[str]
    ended_by: Mapped[str | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("ended_on >= from_on", name="period"),
        CheckConstraint("(ended_on IS NULL) = (ended_by IS NULL)", name="ended"),
        Index("uq_helper_assignment_main", "household_id", unique=True, postgresql_where=text("main AND ended_on IS NULL")),
        Index("uq_helper_assignment_pair", "household_id", "helper_id", unique=True, postgresql_where=_ACTIVE),
        Index("ix_helper_assignment_household", "household_id", "id"),
        Index("ix_helper_assignment_helper", "helper_id", "id"),
        _SCOPED,
    )
