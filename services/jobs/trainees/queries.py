"""Reads of trainees, cut to the caller's scope by where their classes are held or where they live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.tables import KnownWorker, LabourProfile
from services.jobs.trainees.expressions import attendance, came, days_of, employed_after, on_roster
from services.jobs.trainees.problems import unknown_trainee
from services.jobs.trainees.rules import AFTER
from services.jobs.trainees.tables import SignIn, SignInDay, Trainee
from services.jobs.training.machine import STANDING
from services.jobs.training.tables import TrainingClass
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = [
    "TraineeFilter",
    "birth_month",
    "classes_of",
    "roster_facts",
    "sign_in_days",
    "sign_ins_of",
    "trainee",
    "trainees",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class TraineeFilter:
    """Which trainees are asked for: of a class or a person, with a result of the exam, who left before the end or did not."""

    divisions: tuple[str, ...] = ()
    class_id: UUID | None = None
    person_id: UUID | None = None
    exam: str | None = None
    left: bool | None = None


def _trainees(scope: Scope) -> AnySelect:
    """Trainees with their class, their attendance, what they wish to learn, and whether they work afterwards."""
    row, of, home, member, profile = Trainee, TrainingClass, KnownHousehold, KnownMember, LabourProfile
    name = select(member.name).where(member.person_id == row.person_id).order_by(member.left_on.desc().nulls_first()).limit(1)
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            name.correlate(row).scalar_subquery().label("name"),
            home.household_no,
            home.division_code.label("home_code"),
            of.number.label("class_number"),
            of.trade,
            of.grade,
            of.starts_on,
            of.ends_on,
            of.state.label("class_state"),
            came().label("present"),
            days_of().label("days"),
            attendance().label("attendance"),
            profile.training.label("training_wish"),
            *(employed_after(months).label(f"employed_{months}") for months in AFTER),
        )
        .select_from(row)
        .join(of, of.id == row.class_id)
        .outerjoin(home, home.id == row.household_id)
        .outerjoin(profile, profile.person_id == row.person_id)
        .where(or_(scope.where(row.division_code), scope.where(home.division_code)))
    )
    return statement.execution_options(scope=scope)


async def trainees(session: AsyncSession, scope: Scope, wanted: TraineeFilter, *, limit: int, cursor: str | None) -> Rows:
    """Trainees in the order in which they were enrolled."""
    row = Trainee
    statement = _trainees(scope).where(
        *within(wanted.divisions, row.division_code),
        *equal((row.class_id, wanted.class_id), (row.person_id, wanted.person_id), (row.exam, wanted.exam)),
    )
    if wanted.left is not None:
        statement = statement.where(row.left_on.is_not(None) == wanted.left)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor)


async def trainee(session: AsyncSession, scope: Scope, trainee_id: UUID) -> Row[Any]:
    """One trainee.

    Raises:
        Problem: 404 ``unknown_trainee``.
    """
    found: Row[Any] | None = (await session.execute(_trainees(scope).where(Trainee.id == trainee_id))).one_or_none()
    if found is None:
        raise unknown_trainee()
    return found


async def sign_ins_of(session: AsyncSession, scope: Scope, trainee_id: UUID) -> Sequence[Row[Any]]:
    """The sign-ins of a trainee who was found within the scope, day by day."""
    row = SignIn
    statement: AnySelect = select(*row.__table__.columns).where(row.trainee_id == trainee_id).order_by(row.day)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def sign_in_days(session: AsyncSession, scope: Scope, class_id: UUID) -> dict[date, Row[Any]]:
    """Every day of a class, held within the scope, of which the sign-in was recorded: its version, how many came and how many did not."""
    row, came_in, of = SignInDay, SignIn, Trainee
    counted = (
        select(func.count().filter(came_in.present).label("present"), func.count().filter(~came_in.present).label("absent"))
        .select_from(came_in)
        .join(of, of.id == came_in.trainee_id)
        .where(of.class_id == row.class_id, came_in.day == row.day, on_roster())
        .correlate(row)
        .lateral("counted")
    )
    statement: AnySelect = (
        select(row.day, row.version, row.recorded_name, row.changed_at, *counted.c)
        .join(counted, row.class_id.is_not(None))
        .join(TrainingClass, TrainingClass.id == row.class_id)
        .where(row.class_id == class_id)
    )
    found = await session.execute(scope.restrict(statement, TrainingClass.division_code))
    return {one.day: one for one in found}


async def roster_facts(session: AsyncSession, scope: Scope, class_id: UUID, on: date) -> Row[Any]:
    """``trainees, gone, signed, unexamined`` of a class on a day: who is on its roster, who of them belongs to no household any more, how many sign-ins
    are recorded of them, who has no result.
    """
    row, member, home, signed = Trainee, KnownMember, KnownHousehold, SignIn
    here = (
        exists()
        .where(member.person_id == row.person_id, home.id == member.household_id)
        .where(or_(member.left_on.is_(None), member.left_on > on), or_(home.closed_on.is_(None), home.closed_on > on))
    )
    days = select(func.count()).select_from(signed).where(signed.trainee_id == row.id).correlate(row).scalar_subquery()
    statement: AnySelect = select(
        func.count().label("trainees"),
        func.count().filter(~here).label("gone"),
        func.coalesce(func.sum(days), 0).label("signed"),
        func.count().filter(row.exam.is_(None)).label("unexamined"),
    ).where(row.class_id == class_id, on_roster())
    return (await session.execute(statement.execution_options(scope=scope))).one()


async def classes_of(session: AsyncSession, scope: Scope, person_id: UUID, of: Any) -> Sequence[Row[Any]]:  # noqa: ANN401 - a class
    """``number, same, in_year, meanwhile, this`` of every class on whose roster somebody is, as it stands to a class: a subsidised one of the same trade and
    grade, a subsidised one of the same year, one on the same days, the class itself.
    """
    row, one = Trainee, TrainingClass
    other = one.id != of.id
    statement: AnySelect = (
        select(
            one.number,
            and_(other, one.subsidised, one.trade == of.trade, one.grade == of.grade).label("same"),
            and_(other, one.subsidised, func.extract("year", one.starts_on) == of.starts_on.year).label("in_year"),
            and_(other, one.starts_on <= of.ends_on, one.ends_on >= of.starts_on).label("meanwhile"),
            (~other).label("this"),
        )
        .select_from(row)
        .join(one, one.id == row.class_id)
        .where(row.person_id == person_id, on_roster(), one.state.in_(STANDING))
        .order_by(one.number)
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def birth_month(session: AsyncSession, scope: Scope, person_id: UUID, household_id: UUID) -> date | None:
    """The month of birth of a member of a household, by its first day."""
    row = KnownWorker
    statement = select(row.birth_month).where(row.person_id == person_id, row.household_id == household_id)
    found: date | None = await session.scalar(statement.execution_options(scope=scope))
    return found
