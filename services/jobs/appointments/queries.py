"""Reads of appointments, cut to the caller's scope by where their posts lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.machine import APPOINTMENT, HOLDING, TAKING
from services.jobs.appointments.problems import unknown_appointment
from services.jobs.appointments.rules import months_between
from services.jobs.appointments.tables import Appointment, AppointmentTerm
from services.jobs.posts.tables import Post
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "APPOINTMENTS",
    "AppointmentFilter",
    "appointment",
    "appointments",
    "months_before",
    "posts_of",
    "taken",
    "terms_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

APPOINTMENTS = Procedure(
    APPOINTMENT,
    Appointment,
    Appointment.division_code,
    Appointment.household_id,
    "/post-appointments/",
    lambda statement: statement,
)
"""Appointments, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class AppointmentFilter:
    """Which appointments are asked for. ``until`` are those that hold a post whose last term ends by that day."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    post_id: UUID | None = None
    kind: str | None = None
    person_id: UUID | None = None
    until: date | None = None


def _appointments(scope: Scope, bounds: Bounds) -> AnySelect:
    row, post, home, member = Appointment, Post, KnownHousehold, KnownMember
    name = select(member.name).where(member.person_id == row.person_id).order_by(member.left_on.desc().nulls_first()).limit(1)
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            name.correlate(row).scalar_subquery().label("name"),
            home.household_no,
            post.number.label("post_number"),
            post.name.label("post_name"),
            post.kind,
            post.standard,
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .select_from(row)
        .join(post, post.id == row.post_id)
        .outerjoin(home, home.id == row.household_id)
    )
    return scope.restrict(statement, row.division_code)


async def appointments(
    session: AsyncSession, scope: Scope, wanted: AppointmentFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Appointments, the last applied for first."""
    row, statement = Appointment, _appointments(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    exact = (
        (row.state, wanted.state),
        (row.post_id, wanted.post_id),
        (Post.kind, wanted.kind),
        (row.person_id, wanted.person_id),
    )
    statement = statement.where(*equal(*exact))
    if wanted.until is not None:
        statement = statement.where(row.state.in_(HOLDING), row.until <= wanted.until)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def appointment(session: AsyncSession, scope: Scope, appointment_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One appointment.

    Raises:
        Problem: 404 ``unknown_post_appointment``.
    """
    statement = _appointments(scope, bounds).where(Appointment.id == appointment_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_appointment()
    return found


async def terms_of(session: AsyncSession, scope: Scope, appointment_id: UUID) -> Sequence[Row[Any]]:
    """The terms of an appointment that was found within the scope, in their order."""
    row = AppointmentTerm
    statement: AnySelect = select(*row.__table__.columns).where(row.appointment_id == appointment_id).order_by(row.number)
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def posts_of(session: AsyncSession, scope: Scope, person_id: UUID, household_id: UUID) -> Sequence[Row[Any]]:
    """``id, person_id, name`` of every appointment of somebody, and of other members of their household now, that takes a place of a post."""
    row, member = Appointment, KnownMember
    family = select(member.person_id).where(member.household_id == household_id, member.left_on.is_(None))
    statement: AnySelect = (
        select(row.id, row.person_id, Post.name)
        .join(Post, Post.id == row.post_id)
        .where(row.state.in_(TAKING), (row.person_id == person_id) | row.person_id.in_(family))
        .order_by(row.id)
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def taken(session: AsyncSession, scope: Scope, post_id: UUID, but: UUID) -> int:
    """How many places of a post are held or promised to others."""
    row = Appointment
    statement = select(func.count()).where(row.post_id == post_id, row.id != but, row.state.in_(TAKING))
    return await session.scalar(statement.execution_options(scope=scope)) or 0


async def months_before(session: AsyncSession, scope: Scope, person_id: UUID, fund: str) -> int:
    """How many months somebody has been, or is agreed to be, paid of a fund."""
    row = Appointment
    statement = select(row.starts_on, func.coalesce(row.exited_on, row.until).label("until"), row.prior_months)
    statement = statement.where(row.person_id == person_id, row.fund == fund, row.starts_on.is_not(None))
    rows: Any = await session.execute(statement.execution_options(scope=scope))
    return sum(months_between(one.starts_on, one.until) + one.prior_months for one in rows)
