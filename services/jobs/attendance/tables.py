"""Attendance and assessment of a holder of a post in a month; ``month`` is its first day."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, func
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.attendance.rules import MOST
from services.jobs.base import Base

__all__ = ["AssessmentMonth", "AttendanceMonth"]

_SCOPED = {"info": {"scoped": True}}
_SCORE = Numeric(4, 1)


class AttendanceMonth(Base):
    """Days of a month 月考勤: due, worked, on paid leave, absent. The village sets them; the town's payroll freezes them."""

    __tablename__ = "attendance_month"

    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("post_appointment.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    due_days: Mapped[int] = mapped_column(SmallInteger)
    present: Mapped[int] = mapped_column(SmallInteger)
    leave: Mapped[int] = mapped_column(SmallInteger)
    absent: Mapped[int] = mapped_column(SmallInteger)
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        CheckConstraint("due_days BETWEEN 1 AND 31", name="due_days"),
        CheckConstraint(
            "least(present, leave, absent) >= 0 AND present + leave + absent = due_days",
            name="days",
        ),
        Index("ix_attendance_month_month", "month"),
        _SCOPED,
    )


class AssessmentMonth(Base):
    """Scores of a month 月考核 by village, town and democratic review, and what is deducted of the stipend, yuan; ``told_on`` is the day on which the
    person was told of the deduction, without which it is not taken.
    """

    __tablename__ = "assessment_month"

    appointment_id: Mapped[UUID] = mapped_column(ForeignKey("post_appointment.id"), primary_key=True)
    month: Mapped[date] = mapped_column(primary_key=True)
    village_score: Mapped[Decimal | None] = mapped_column(_SCORE)
    village_by: Mapped[str | None]
    town_score: Mapped[Decimal | None] = mapped_column(_SCORE)
    democratic_score: Mapped[Decimal | None] = mapped_column(_SCORE)
    town_by: Mapped[str | None]
    deduction: Mapped[Decimal] = mapped_column(server_default="0")
    deduction_reason: Mapped[str | None]
    told_on: Mapped[date | None]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("extract(day FROM month) = 1", name="month"),
        *(CheckConstraint(f"{name}_score BETWEEN 0 AND {most}", name=f"{name}_score") for name, most in MOST.items()),
        CheckConstraint("(village_score IS NULL) = (village_by IS NULL)", name="village"),
        CheckConstraint("num_nonnulls(town_score, democratic_score, town_by) IN (0, 3)", name="town"),
        CheckConstraint("deduction >= 0 AND (deduction > 0) = (deduction_reason IS NOT NULL)", name="deduction"),
        CheckConstraint("told_on IS NULL OR deduction > 0", name="told_on"),
        _SCOPED,
    )
