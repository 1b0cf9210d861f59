"""Expressions over trainees that several statements share."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, case, cast, exists, func, literal_column, null, or_, select
from sqlalchemy.orm import aliased

from services.jobs.employment.expressions import lasting
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.trainees.tables import SignIn, Trainee
from services.jobs.training.machine import HELD
from services.jobs.training.tables import TrainingClass
from shared.standards.clock import today

__all__ = ["attendance", "came", "days_of", "due_after", "employed_after", "enrolled", "in_training", "on_roster", "passed"]


def on_roster() -> ColumnElement[bool]:
    """Whether a trainee has not left their class."""
    return Trainee.left_on.is_(None)


def _counted(class_id: Any, *conditions: ColumnElement[bool]) -> ColumnElement[int]:  # noqa: ANN401 - a column
    counted = select(func.count()).select_from(Trainee).where(Trainee.class_id == class_id, on_roster(), *conditions)
    return counted.correlate(TrainingClass).scalar_subquery()


def enrolled(class_id: Any) -> ColumnElement[int]:  # noqa: ANN401
    """How many people are on the roster of a class."""
    return _counted(class_id)


def passed(class_id: Any) -> ColumnElement[int]:  # noqa: ANN401
    """How many of them passed the exam."""
    return _counted(class_id, Trainee.exam == "passed")


def days_of() -> ColumnElement[Any]:
    """How many days a class has."""
    row = TrainingClass
    return row.ends_on - row.starts_on + 1 - func.cardinality(row.days_off)


def came() -> ColumnElement[int]:
    """On how many days a trainee came."""
    row = SignIn
    counted = select(func.count()).select_from(row).where(row.trainee_id == Trainee.id, row.present)
    return counted.correlate(Trainee).scalar_subquery()


def attendance() -> ColumnElement[Any]:
    """出勤率 of a trainee in percent of the days of the class, with one decimal."""
    return func.round(came() * literal_column("100.0") / days_of(), 1)


def _day_after(months: int) -> ColumnElement[Any]:
    """The day so many months after the end of a class."""
    return cast(TrainingClass.ends_on + func.make_interval(0, months), Date)


def due_after(months: int) -> ColumnElement[bool]:
    """Whether the day so many months after the end of a class has come."""
    return _day_after(months) <= today()


def employed_after(months: int) -> ColumnElement[bool | None]:
    """Whether the ledger has a trainee at work so many months after the end, by a spell that lasts or a month that was worked; null before that day."""
    spell, of, worked, on = aliased(Spell), aliased(Spell), aliased(WorkMonth), _day_after(months)
    lasts = exists().where(spell.person_id == Trainee.person_id, lasting(spell, on))
    told = exists().where(
        worked.person_id == Trainee.person_id,
        worked.month == cast(func.date_trunc("month", on), Date),
        worked.share > 0,
        of.id == worked.spell_id,
        of.withdrawn_at.is_(None),
    )
    return case((due_after(months), or_(lasts, told)), else_=null())


def in_training(on: date) -> ColumnElement[bool]:
    """Whether somebody counts as trained with a subsidy by a day (register ②): the class has begun, and they were still in it. That never ends."""
    row, of = Trainee, TrainingClass
    stayed = or_(row.left_on.is_(None), row.left_on >= of.starts_on)
    return and_(of.subsidised, of.state.in_(HELD), of.starts_on <= on, row.enrolled_on <= on, stayed)
