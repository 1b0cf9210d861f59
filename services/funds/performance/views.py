"""From rows to what is shown of performance."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.performance import queries
from services.funds.performance.machine import EVALUATION, MONITORING, PerformanceFacts
from services.funds.performance.rules import GRADES, due_share, due_target
from services.funds.performance.schemas.county import PerformanceFigures, PerformanceStatistics
from services.funds.performance.schemas.reports import (
    EvaluationDetail,
    EvaluationIndicatorView,
    EvaluationView,
    GoalDue,
    MonitoringDetail,
    MonitoringIndicatorView,
    MonitoringView,
)
from services.funds.projects.queries import goals_of
from services.funds.projects.rules import GOALS
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.workflow import Machine
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["evaluation_detail", "evaluation_view", "monitoring_detail", "monitoring_view", "statistics"]

_PLACES = 2


def _shown(machine: Machine[PerformanceFacts], row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    stands = standing(machine, row)
    return {
        **stands,
        "level": stands["level"] and stands["level"].at(row.division_code),
        "execution_percent": None if row.paid is None else percent(row.paid, row.allocated, places=_PLACES),
    }


def _graded(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**_shown(EVALUATION, row), "grade_title": row.grade and GRADES[row.grade]}


def monitoring_view(row: Any) -> MonitoringView:  # noqa: ANN401 - a row
    """A monitoring as lists show one."""
    return MonitoringView.model_validate(_shown(MONITORING, row))


def evaluation_view(row: Any) -> EvaluationView:  # noqa: ANN401 - a row
    """An evaluation as lists show one."""
    return EvaluationView.model_validate(_graded(row))


async def _whole(
    session: AsyncSession, caller: Caller, machine: Machine[PerformanceFacts], row: Row[Any], share: Fraction
) -> dict[str, Any]:
    """What both kinds show in full: the goals that there are, the money as it is, the steps."""
    parameters = await parameters_on(session, Scope.everything(), today())
    goals = await goals_of(session, caller.scope, [row.project_id])
    moves = await moves_of(session, machine, row.id)
    ground = Ground(row.division_code, PerformanceFacts(len(goals)), parameters)
    money: dict[str, Any] = {}
    if row.submitted_on is None:
        allocated, paid = await queries.executed(session, caller.scope, row.project_id, row.as_of)
        money = {"allocated": allocated, "paid": paid, "execution_percent": percent(paid, allocated, places=_PLACES)}
    return {
        **money,
        "goals": [_goal(goal, share) for goal in goals],
        "options": options_of(caller, machine, row, ground, moves),
        "moves": move_views(machine, moves),
    }


def _goal(goal: Any, share: Fraction) -> GoalDue:  # noqa: ANN401 - a row
    due = due_target(goal.kind, goal.direction, goal.target, share)
    return GoalDue.model_validate({**_titled(goal), "due_target": due})


def _titled(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**row._mapping, "kind_title": GOALS[row.kind]}  # noqa: SLF001 - SQLAlchemy's documented name


async def monitoring_detail(session: AsyncSession, caller: Caller, monitoring_id: UUID) -> MonitoringDetail:
    """A monitoring with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_performance_monitoring``.
    """
    bounds = Bounds.of(await parameters_on(session, Scope.everything(), today()))
    row = await queries.monitoring(session, caller.scope, monitoring_id, bounds)
    rows = await queries.monitoring_indicators(session, caller.scope, monitoring_id)
    share = due_share(row.as_of, row.planned_from, row.planned_to)
    return MonitoringDetail.model_validate(
        {
            **_shown(MONITORING, row),
            **await _whole(session, caller, MONITORING, row, share),
            "indicators": [MonitoringIndicatorView.model_validate(_titled(one)) for one in rows],
        }
    )


async def evaluation_detail(session: AsyncSession, caller: Caller, evaluation_id: UUID) -> EvaluationDetail:
    """An evaluation with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_performance_evaluation``.
    """
    bounds = Bounds.of(await parameters_on(session, Scope.everything(), today()))
    row = await queries.evaluation(session, caller.scope, evaluation_id, bounds)
    rows = await queries.evaluation_indicators(session, caller.scope, evaluation_id)
    return EvaluationDetail.model_validate(
        {
            **_graded(row),
            **await _whole(session, caller, EVALUATION, row, Fraction(1)),
            "indicators": [EvaluationIndicatorView.model_validate(_titled(one)) for one in rows],
        }
    )


async def statistics(session: AsyncSession, scope: Scope, year: int, divisions: Sequence[str]) -> PerformanceStatistics:
    """Count the evaluations and monitorings of a year within a scope."""
    *towns, whole = await queries.counted(session, scope, year, tuple(divisions))
    by_town = [_figures(row, row.code, row.name or row.code) for row in towns]
    return PerformanceStatistics(year=year, as_of=today(), by_town=by_town, whole=_figures(whole, "", "合计"))


def _figures(row: Any, code: str, name: str) -> PerformanceFigures:  # noqa: ANN401 - a row
    rates = {
        "completion_rate": percent(row.completed_count, row.owed_count),
        "monitoring_rate": percent(row.monitoring_done_count, row.monitoring_owed_count),
    }
    return PerformanceFigures.model_validate({**row._mapping, **rates, "code": code, "name": name})  # noqa: SLF001
