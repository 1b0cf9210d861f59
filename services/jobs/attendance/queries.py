"""Reads of attendance and assessment, cut to the caller's scope by where posts lie."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, and_, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.tables import Appointment, AppointmentTerm
from services.jobs.attendance.expressions import serving_in
from services.jobs.attendance.tables import AssessmentMonth, AttendanceMonth
from services.jobs.posts.tables import Post
from shared.access import Scope, within
from shared.persistence.ids import among_ids
from shared.registry.tables import KnownMember
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["failed_in_term", "months"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


async def months(
    session: AsyncSession,
    scope: Scope,
    divisions: Sequence[str],
    month: date,
    ids: Sequence[UUID] | None,
    missing: bool | None,  # noqa: FBT001 - a filter of the list
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Everybody who holds a post in a month, with what is recorded of it; of these appointments, or with or without attendance."""
    row, came, marks, member = Appointment, AttendanceMonth, AssessmentMonth, KnownMember
    name = select(member.name).where(member.person_id == row.person_id).order_by(member.left_on.desc().nulls_first()).limit(1)
    statement: AnySelect = (
        select(
            row.id.label("appointment_id"),
            cast(month, came.month.type).label("month"),
            name.correlate(row).scalar_subquery().label("name"),
            Post.name.label("post_name"),
            Post.kind,
            Post.due_days.label("usual_days"),
            row.division_code,
            came.due_days,
            came.present,
            came.leave,
            came.absent,
            came.note,
            came.version.label("attendance_version"),
            came.recorded_name,
            came.changed_at,
            marks.village_score,
            marks.town_score,
            marks.democratic_score,
            marks.deduction,
            marks.deduction_reason,
            marks.told_on,
            marks.version.label("assessment_version"),
            row.id,
        )
        .select_from(row)
        .join(Post, Post.id == row.post_id)
        .outerjoin(came, and_(came.appointment_id == row.id, came.month == month))
        .outerjoin(marks, and_(marks.appointment_id == row.id, marks.month == month))
        .where(serving_in(month), *within(divisions, row.division_code))
    )
    if ids is not None:
        statement = statement.where(among_ids(row.id, ids))
    if missing is not None:
        statement = statement.where(came.appointment_id.is_(None) == missing)
    return await read_page(session, scope.restrict(statement, row.division_code), [row.id], limit=limit, cursor=cursor)


async def failed_in_term(session: AsyncSession, scope: Scope, appointment_id: UUID, passed: Decimal) -> int:
    """How many months of the running term of an appointment were assessed below what passes."""
    row, term = AssessmentMonth, AppointmentTerm
    began = select(func.max(term.starts_on)).where(term.appointment_id == appointment_id).scalar_subquery()
    points = row.village_score + row.town_score + row.democratic_score
    statement = select(func.count()).where(
        row.appointment_id == appointment_id, row.month >= func.date_trunc("month", began), points < passed
    )
    return await session.scalar(statement.execution_options(scope=scope)) or 0
