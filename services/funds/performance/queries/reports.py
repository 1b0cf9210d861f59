"""Reads of monitorings and evaluations, cut to the caller's scope through where their projects lie."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.machine import EVALUATION, MONITORING
from services.funds.performance.tables import (
    EvaluationIndicator,
    MonitoringIndicator,
    PerformanceEvaluation,
    PerformanceMonitoring,
)
from services.funds.projects.tables import Project
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, as_urgent_as, due_order, urgency_of

__all__ = [
    "EVALUATIONS",
    "MONITORINGS",
    "ReportFilter",
    "evaluation",
    "evaluation_indicators",
    "evaluations",
    "monitoring",
    "monitoring_indicators",
    "monitorings",
    "unknown",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


def _of_project(record: Any) -> Callable[[AnySelect], AnySelect]:  # noqa: ANN401 - a mapped class
    def joined(statement: AnySelect) -> AnySelect:
        return statement.join(Project, Project.id == record.project_id)

    return joined


MONITORINGS = Procedure(
    MONITORING,
    PerformanceMonitoring,
    Project.division_code,
    cast(null(), Uuid),
    "/performance-monitorings/",
    _of_project(PerformanceMonitoring),
)
"""Monitorings, as tasks and escalations know them."""
EVALUATIONS = Procedure(
    EVALUATION,
    PerformanceEvaluation,
    Project.division_code,
    cast(null(), Uuid),
    "/performance-evaluations/",
    _of_project(PerformanceEvaluation),
)
"""Evaluations, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which are asked for; all that is named must hold. ``open``: somebody has to act; ``urgency`` is the least that counts.

    ``low``: of monitorings, those with an indicator below its share, or without; ``grade``: of evaluations.
    """

    divisions: tuple[str, ...] = ()
    year: int | None = None
    state: str | None = None
    open: bool | None = None
    urgency: int | None = None
    project_id: UUID | None = None
    low: bool | None = None
    grade: str | None = None


def unknown(procedure: Procedure) -> Problem:
    """404 of a monitoring or an evaluation that is not there, or not the caller's."""
    return Problem(404, f"unknown_{procedure.machine.name}", f"没有这项{procedure.machine.title},或它不在您的数据范围内。")


def _records(procedure: Procedure, scope: Scope, bounds: Bounds) -> AnySelect:
    row = procedure.record
    statement = select(
        *row.__table__.columns,
        due_order(row.due_on).label("due_order"),
        urgency_of(row.due_on, bounds).label("urgency"),
        Project.code.label("project_code"),
        Project.name.label("project_name"),
        Project.division_code,
        Project.planned_from,
        Project.planned_to,
    ).select_from(row)
    return scope.restrict(procedure.joined(statement), Project.division_code)


async def _listed(
    session: AsyncSession,
    scope: Scope,
    procedure: Procedure,
    wanted: ReportFilter,
    bounds: Bounds,
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    row, statement = procedure.record, _records(procedure, scope, bounds)
    statement = statement.where(*equal((row.year, wanted.year), (row.state, wanted.state), (row.project_id, wanted.project_id)))
    statement = statement.where(*within(wanted.divisions, Project.division_code))
    if wanted.open is not None:
        waits = row.state.in_(procedure.waiting)
        statement = statement.where(waits if wanted.open else ~waits)
    if wanted.urgency is not None:
        statement = statement.where(as_urgent_as(wanted.urgency, row.due_on, bounds))
    if wanted.low is not None:
        statement = statement.where(row.low_count > 0 if wanted.low else row.low_count == 0)
    if wanted.grade is not None:
        statement = statement.where(row.grade == wanted.grade)
    return await read_page(session, statement, [due_order(row.due_on).label("due_order"), row.id], limit=limit, cursor=cursor)


async def _one(session: AsyncSession, scope: Scope, procedure: Procedure, record_id: UUID, bounds: Bounds) -> Row[Any]:
    statement = _records(procedure, scope, bounds).where(procedure.record.id == record_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown(procedure)
    return found


async def monitorings(
    session: AsyncSession, scope: Scope, wanted: ReportFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Monitorings, those due first at the top."""
    return await _listed(session, scope, MONITORINGS, wanted, bounds, limit=limit, cursor=cursor)


async def monitoring(session: AsyncSession, scope: Scope, monitoring_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One monitoring.

    Raises:
        Problem: 404 ``unknown_performance_monitoring``.
    """
    return await _one(session, scope, MONITORINGS, monitoring_id, bounds)


async def evaluations(
    session: AsyncSession, scope: Scope, wanted: ReportFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Evaluations, those due first at the top."""
    return await _listed(session, scope, EVALUATIONS, wanted, bounds, limit=limit, cursor=cursor)


async def evaluation(session: AsyncSession, scope: Scope, evaluation_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One evaluation.

    Raises:
        Problem: 404 ``unknown_performance_evaluation``.
    """
    return await _one(session, scope, EVALUATIONS, evaluation_id, bounds)


async def monitoring_indicators(session: AsyncSession, scope: Scope, monitoring_id: UUID) -> Sequence[Row[Any]]:
    """The indicators of a monitoring as they were handed in last, in their order."""
    row = MonitoringIndicator
    statement = MONITORINGS.joined(
        select(*row.__table__.columns).join(PerformanceMonitoring, PerformanceMonitoring.id == row.monitoring_id)
    )
    return await _parts(session, scope, statement.where(row.monitoring_id == monitoring_id).order_by(row.number))


async def evaluation_indicators(session: AsyncSession, scope: Scope, evaluation_id: UUID) -> Sequence[Row[Any]]:
    """The indicators of an evaluation as they were handed in last, in their order."""
    row = EvaluationIndicator
    statement = EVALUATIONS.joined(
        select(*row.__table__.columns).join(PerformanceEvaluation, PerformanceEvaluation.id == row.evaluation_id)
    )
    return await _parts(session, scope, statement.where(row.evaluation_id == evaluation_id).order_by(row.number))


async def _parts(session: AsyncSession, scope: Scope, statement: AnySelect) -> Sequence[Row[Any]]:
    return (await session.execute(scope.restrict(statement, Project.division_code))).all()
