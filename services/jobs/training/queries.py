"""Reads of training: bases are everybody's, a class too once the county has approved it, a plan theirs who made it; standards hold for the county."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, func, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.trainees.expressions import enrolled, passed
from services.jobs.training.machine import HELD, STANDING, TRAINING
from services.jobs.training.problems import unknown_base, unknown_class
from services.jobs.training.tables import TrainingBase, TrainingClass, TrainingStandard
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "CLASSES",
    "BaseFilter",
    "ClassFilter",
    "base",
    "bases",
    "standard_on",
    "standards",
    "training_class",
    "training_classes",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

CLASSES = Procedure(
    TRAINING,
    TrainingClass,
    TrainingClass.division_code,
    cast(null(), Uuid),
    "/training-classes/",
    lambda statement: statement,
)
"""Classes, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class BaseFilter:
    """Which bases are asked for; ``open`` are those that were not closed."""

    divisions: tuple[str, ...] = ()
    level: str | None = None
    open: bool | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ClassFilter:
    """Which classes are asked for; ``year`` is that of their first day."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    kind: str | None = None
    base_id: UUID | None = None
    subsidised: bool | None = None
    year: int | None = None
    text: str | None = None


def _bases(scope: Scope, year: int) -> AnySelect:
    """Bases with how many people were trained there in classes that began in a year."""
    row, of = TrainingBase, TrainingClass
    in_year = (of.starts_on >= date(year, 1, 1), of.starts_on < date(year + 1, 1, 1))
    held = select(func.count(), func.coalesce(func.sum(enrolled(of.id)), 0))
    held = held.select_from(of).where(of.base_id == row.id, of.state.in_(HELD), *in_year)
    counted = held.correlate(row).subquery("counted").lateral("counted")
    classes, people = counted.c
    statement: AnySelect = select(
        *row.__table__.columns, classes.label("classes"), people.label("people"), cast(year, row.capacity.type).label("year")
    ).join(counted, row.id.is_not(None))
    return statement.execution_options(scope=scope)


async def bases(session: AsyncSession, scope: Scope, wanted: BaseFilter, year: int, *, limit: int, cursor: str | None) -> Rows:
    """Bases of the whole county, the last recorded first."""
    row = TrainingBase
    statement = _bases(scope, year).where(*within(wanted.divisions, row.division_code), *equal((row.level, wanted.level)))
    if wanted.open is not None:
        statement = statement.where(row.closed_on.is_(None) == wanted.open)
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, func.array_to_string(row.trades, " ")))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def base(session: AsyncSession, scope: Scope, base_id: UUID, year: int) -> Row[Any]:
    """One base with its use in a year.

    Raises:
        Problem: 404 ``unknown_training_base``.
    """
    found: Row[Any] | None = (await session.execute(_bases(scope, year).where(TrainingBase.id == base_id))).one_or_none()
    if found is None:
        raise unknown_base()
    return found


def _classes(scope: Scope, bounds: Bounds) -> AnySelect:
    row = TrainingClass
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            TrainingBase.name.label("base_name"),
            enrolled(row.id).label("enrolled"),
            passed(row.id).label("passed"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .outerjoin(TrainingBase, TrainingBase.id == row.base_id)
        .where(or_(row.state.in_(STANDING), scope.where(row.division_code)))
    )
    return statement.execution_options(scope=scope)


async def training_classes(
    session: AsyncSession, scope: Scope, wanted: ClassFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Classes, those recorded last first."""
    row, statement = TrainingClass, _classes(scope, bounds)
    statement = statement.where(
        *within(wanted.divisions, row.division_code),
        *equal(
            (row.state, wanted.state),
            (row.kind, wanted.kind),
            (row.base_id, wanted.base_id),
            (row.subsidised, wanted.subsidised),
        ),
    )
    if wanted.year is not None:
        statement = statement.where(row.starts_on >= date(wanted.year, 1, 1), row.starts_on < date(wanted.year + 1, 1, 1))
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.trade, row.organiser, row.site))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def training_class(session: AsyncSession, scope: Scope, class_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One class.

    Raises:
        Problem: 404 ``unknown_training_class``.
    """
    statement = _classes(scope, bounds).where(TrainingClass.id == class_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_class()
    return found


async def standard_on(session: AsyncSession, scope: Scope, purpose: str, kind: str, grade: str, on: date) -> Row[Any] | None:
    """The standard that holds on a day: that of the grade, else that of every other one."""
    row = TrainingStandard
    statement: AnySelect = select(*row.__table__.columns).where(
        row.purpose == purpose, row.kind == kind, or_(row.grade == grade, row.grade.is_(None)), row.from_on <= on
    )
    ordered = statement.order_by(row.grade.nulls_last(), row.from_on.desc()).limit(1)
    return (await session.execute(ordered.execution_options(scope=scope))).first()


async def standards(session: AsyncSession, scope: Scope, kind: str | None, *, limit: int, cursor: str | None) -> Rows:
    """Every standard that was ever set, the last recorded first."""
    row = TrainingStandard
    statement: AnySelect = select(*row.__table__.columns).where(*equal((row.kind, kind))).execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)
