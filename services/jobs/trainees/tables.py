"""Trainees of classes, and on which days they came."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, Numeric, SmallInteger, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.trainees.rules import CERTIFICATES, EXAMS, LEAVES, SIGN_SOURCES
from shared.persistence.tables import among

__all__ = ["SignIn", "SignInDay", "Trainee"]

_SCOPED = {"info": {"scoped": True}}


class Trainee(Base):
    """Somebody on the roster of a class 学员. ``household_id`` is where they belonged when they were enrolled, ``key_group`` whether it was out of poverty
    or monitored: then they are paid for days on which they come. ``left_on`` is the day on which they left before the end 退学.
    """

    __tablename__ = "trainee"

    id: Mapped[UUID] = mapped_column(server_default=text("uuidv7()"), primary_key=True)
    class_id: Mapped[UUID] = mapped_column(ForeignKey("training_class.id"), index=True)
    person_id: Mapped[UUID] = mapped_column(index=True)
    household_id: Mapped[UUID]
    division_code: Mapped[str] = mapped_column(index=True)
    key_group: Mapped[bool]
    enrolled_on: Mapped[date]
    left_on: Mapped[date | None]
    left_reason: Mapped[str | None]
    exam: Mapped[str | None]
    score: Mapped[Decimal | None] = mapped_column(Numeric(4, 1))
    examined_on: Mapped[date | None]
    certificate_kind: Mapped[str | None]
    certificate_no: Mapped[str | None]
    certified_on: Mapped[date | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint("(left_on IS NULL) = (left_reason IS NULL)", name="left"),
        CheckConstraint("left_on >= enrolled_on", name="left_on"),
        CheckConstraint(among("left_reason", LEAVES), name="left_reason"),
        CheckConstraint(among("exam", EXAMS), name="exam"),
        CheckConstraint("(exam IS NULL) = (examined_on IS NULL) AND (exam IS NULL OR left_on IS NULL)", name="examined"),
        CheckConstraint(
            "score IS NULL OR score BETWEEN 0 AND 100 AND coalesce(exam, '') IN ('passed', 'failed')", name="score"
        ),
        CheckConstraint(among("certificate_kind", CERTIFICATES), name="certificate_kind"),
        CheckConstraint("num_nonnulls(certificate_kind, certificate_no, certified_on) IN (0, 3)", name="certificate"),
        CheckConstraint("certificate_no IS NULL OR coalesce(exam, '') = 'passed'", name="certified"),
        CheckConstraint("certified_on >= examined_on", name="certified_on"),
        Index("uq_trainee_person", "class_id", "person_id", unique=True, postgresql_where=text("left_on IS NULL")),
        Index("uq_trainee_certificate", "certificate_kind", "certificate_no", unique=True),
        _SCOPED,
    )


class SignInDay(Base):
    """A day of a class of which the sign-in 签到 was recorded; its version counts what was changed of it."""

    __tablename__ = "sign_in_day"

    class_id: Mapped[UUID] = mapped_column(ForeignKey("training_class.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (_SCOPED,)


class SignIn(Base):
    """Whether a trainee came on a day of the class, and by what it is known. It is corrected until the class has ended."""

    __tablename__ = "sign_in"

    trainee_id: Mapped[UUID] = mapped_column(ForeignKey("trainee.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    present: Mapped[bool]
    source: Mapped[str]
    note: Mapped[str | None]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    changes: Mapped[int] = mapped_column(SmallInteger, server_default="0")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (CheckConstraint(among("source", SIGN_SOURCES), name="source"), _SCOPED)
