"""Training bases, training classes, and the standards of what they are subsidised by."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, Date, ForeignKey, Identity, Index, Numeric, func, text
from sqlalchemy.orm import Mapped, mapped_column

from services.jobs.base import Base
from services.jobs.training.machine import TRAINING
from services.jobs.training.rules import BASE_LEVELS, GRADES, PURPOSES, TRAINING_KINDS
from shared.persistence.tables import among
from shared.workflow.tables import StatefulMixin

__all__ = ["TrainingBase", "TrainingClass", "TrainingStandard"]

_NEW_ID = text("uuidv7()")
_SCOPED = {"info": {"scoped": True}}


class TrainingBase(Base):
    """A public training base 公共实训基地 of the county or a town: ``area`` in m², ``capacity`` people a year. ``closed_on`` is its last day."""

    __tablename__ = "training_base"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    name: Mapped[str]
    level: Mapped[str]
    division_code: Mapped[str] = mapped_column(index=True)
    area: Mapped[Decimal] = mapped_column(Numeric(12, 2))
    stations: Mapped[int]
    trades: Mapped[list[str]]
    teachers: Mapped[int]
    equipment_value: Mapped[Decimal]
    capacity: Mapped[int]
    partners: Mapped[list[str]] = mapped_column(server_default=text("'{}'"))
    closed_on: Mapped[date | None]
    recorded_by: Mapped[str]
    department: Mapped[str]
    version: Mapped[int] = mapped_column(server_default="1")
    changed_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("level", BASE_LEVELS), name="level"),
        CheckConstraint("area > 0", name="area"),
        CheckConstraint("least(stations, teachers, equipment_value) >= 0", name="figures"),
        CheckConstraint("capacity > 0", name="capacity"),
        CheckConstraint("cardinality(trades) > 0", name="trades"),
        _SCOPED,
    )


class TrainingClass(StatefulMixin, Base):
    """A training class 培训班; ``division_code`` is the town or county that holds it, ``planned`` how many it takes, ``days_off`` days between its first and
    last on which it does not meet. ``subsidised``: who is in it is in register ②, once it has begun.
    """

    __tablename__ = "training_class"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    number: Mapped[int] = mapped_column(Identity(always=True), unique=True)
    division_code: Mapped[str] = mapped_column(index=True)
    kind: Mapped[str]
    trade: Mapped[str]
    grade: Mapped[str]
    organiser: Mapped[str]
    base_id: Mapped[UUID | None] = mapped_column(ForeignKey("training_base.id"), index=True)
    site: Mapped[str]
    starts_on: Mapped[date] = mapped_column(index=True)
    ends_on: Mapped[date]
    days_off: Mapped[list[date]] = mapped_column(ARRAY(Date), server_default=text("'{}'"))
    hours: Mapped[int]
    planned: Mapped[int]
    teachers: Mapped[list[str]]
    subsidised: Mapped[bool]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    department: Mapped[str]

    __table_args__ = (
        CheckConstraint(among("state", TRAINING.states), name="state"),
        CheckConstraint(among("kind", TRAINING_KINDS), name="kind"),
        CheckConstraint(among("grade", GRADES), name="grade"),
        CheckConstraint("ends_on >= starts_on", name="period"),
        CheckConstraint("hours > 0", name="hours"),
        CheckConstraint("planned > 0", name="planned"),
        CheckConstraint("cardinality(days_off) <= ends_on - starts_on", name="days"),
        _SCOPED,
    )


class TrainingStandard(Base):
    """What a kind of training is subsidised by 补贴标准, yuan, from a day on, for a grade or (null) for every other one, with the document that says so.

    Nobody changes it: a later one follows.
    """

    __tablename__ = "training_standard"

    id: Mapped[UUID] = mapped_column(server_default=_NEW_ID, primary_key=True)
    purpose: Mapped[str]
    kind: Mapped[str]
    grade: Mapped[str | None]
    from_on: Mapped[date]
    amount: Mapped[Decimal]
    document_no: Mapped[str]
    recorded_by: Mapped[str]
    recorded_name: Mapped[str]
    recorded_at: Mapped[datetime] = mapped_column(server_default=func.clock_timestamp())

    __table_args__ = (
        CheckConstraint(among("purpose", PURPOSES), name="purpose"),
        CheckConstraint(among("kind", TRAINING_KINDS), name="kind"),
        CheckConstraint(among("grade", GRADES), name="grade"),
        CheckConstraint("amount > 0", name="amount"),
        Index(
            "uq_training_standard",
            "purpose",
            "kind",
            "grade",
            "from_on",
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
    )
