"""Reads of approved goals 绩效目标批复, with whether they were disclosed in time; cut to the caller's scope through where projects lie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, func, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.tables import GoalApproval
from services.funds.projects.tables import Project
from shared.access import Scope, within
from shared.disclosures.tables import DISCLOSURES
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.procedure import AnySelect

__all__ = ["ApprovalFilter", "approval", "approvals", "unknown_approval"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class ApprovalFilter:
    """Which approvals are asked for. ``overdue``: not disclosed by their day, or later than it."""

    divisions: tuple[str, ...] = ()
    year: int | None = None
    project_id: UUID | None = None
    disclosed: bool | None = None
    overdue: bool | None = None


def _disclosed_on() -> ColumnElement[Any]:
    """When the goals were first made public 绩效目标公开 since their approval; null: they are not."""
    row, notice = GoalApproval, DISCLOSURES.c
    found = select(func.min(notice.posted_on)).where(
        notice.subject == "project",
        notice.subject_id == row.project_id,
        notice.kind == "goal",
        notice.withdrawn_on.is_(None),
        notice.posted_on >= row.approved_on,
    )
    return found.correlate(row).scalar_subquery()


def _overdue() -> ColumnElement[bool]:
    public = _disclosed_on()
    return or_(public > GoalApproval.disclose_by, and_(public.is_(None), GoalApproval.disclose_by < today()))


def unknown_approval() -> Problem:
    """404 of an approval that is not there, or not the caller's."""
    return Problem(404, "unknown_goal_approval", "没有这项绩效目标批复,或它不在您的数据范围内。")


def _approvals(scope: Scope) -> AnySelect:
    row = GoalApproval
    statement = (
        select(
            *row.__table__.columns,
            Project.code.label("project_code"),
            Project.name.label("project_name"),
            Project.division_code,
            _disclosed_on().label("disclosed_on"),
            _overdue().label("overdue"),
        )
        .select_from(row)
        .join(Project, Project.id == row.project_id)
    )
    return scope.restrict(statement, Project.division_code)


async def approvals(session: AsyncSession, scope: Scope, wanted: ApprovalFilter, *, limit: int, cursor: str | None) -> Rows:
    """Approvals that hold, those to be disclosed first at the top."""
    row, statement = GoalApproval, _approvals(scope).where(GoalApproval.withdrawn_at.is_(None))
    statement = statement.where(*equal((row.year, wanted.year), (row.project_id, wanted.project_id)))
    statement = statement.where(*within(wanted.divisions, Project.division_code))
    if wanted.disclosed is not None:
        statement = statement.where(_disclosed_on().is_not(None) if wanted.disclosed else _disclosed_on().is_(None))
    if wanted.overdue is not None:
        statement = statement.where(_overdue() if wanted.overdue else not_(func.coalesce(_overdue(), False)))
    return await read_page(session, statement, [row.disclose_by, row.id], limit=limit, cursor=cursor)


async def approval(session: AsyncSession, scope: Scope, approval_id: UUID) -> Row[Any]:
    """One approval, a withdrawn one too.

    Raises:
        Problem: 404 ``unknown_goal_approval``.
    """
    found: Row[Any] | None = (await session.execute(_approvals(scope).where(GoalApproval.id == approval_id))).one_or_none()
    if found is None:
        raise unknown_approval()
    return found
