"""The steps of monitorings and evaluations: each is judged by its machine, kept as a move, and told to whose turn is next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.performance.commands.common import WHY, finish, report_locked
from services.funds.performance.judging import Rows, judge_evaluation, judge_monitoring
from services.funds.performance.machine import PerformanceFacts
from services.funds.performance.queries import EVALUATIONS, MONITORINGS, executed
from services.funds.performance.rules import BANDS, WEIGHTS, due_share, grade_of
from services.funds.performance.schemas.steps import EvaluationReview, EvaluationSubmission, MonitoringSubmission, ResultUse
from services.funds.performance.tables import EvaluationIndicator, MonitoringIndicator
from services.funds.projects.queries import goals_of
from shared.access import Caller, Scope
from shared.parameters.schemas import ParameterView
from shared.web.bodies import Changed
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.procedure import Procedure
from shared.workflow.schemas import Said

__all__ = ["LOW", "take_evaluation", "take_monitoring"]

LOW = "performance_low_percent"
"""Parameter: below which share of its due target an indicator is low 绩效偏低 and has to be explained."""
Parameters = Mapping[str, ParameterView]


async def take_monitoring(
    session: AsyncSession, caller: Caller, monitoring_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    """Take a monitoring one step along.

    Raises:
        Problem: 404 ``unknown_performance_monitoring``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    return await _take(session, caller, MONITORINGS, monitoring_id, code, said, seen)


async def take_evaluation(
    session: AsyncSession, caller: Caller, evaluation_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    """Take an evaluation one step along.

    Raises:
        Problem: 404 ``unknown_performance_evaluation``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    return await _take(session, caller, EVALUATIONS, evaluation_id, code, said, seen)


async def _take(
    session: AsyncSession, caller: Caller, procedure: Procedure, record_id: UUID, code: str, said: Said, seen: int
) -> Changed:
    record, project = await report_locked(session, caller, procedure, record_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    goals = await goals_of(session, Scope.everything(), [project.id])
    changes, rows, blocks = await _said(session, caller, record, project, goals, said, parameters)
    ground = Ground(project.division_code, PerformanceFacts(len(goals)), parameters)
    number = await move(session, caller, procedure.machine, record, ground, Taking(code, said, changes, blocks))
    if rows:
        await _keep(session, procedure, record_id, rows)
    await finish(session, caller, procedure, record, code, said.opinion, {"number": number})
    return Changed(id=record.id, version=record.version)


async def _said(
    session: AsyncSession,
    caller: Caller,
    record: Any,  # noqa: ANN401 - a mapped object
    project: Row[Any],
    goals: Sequence[Row[Any]],
    said: Said,
    parameters: Parameters,
) -> tuple[dict[str, Any], Rows, list[Block]]:
    """What a step sets: columns of the record and its indicators; and what its content has against it."""
    match said:
        case MonitoringSubmission():
            share = due_share(record.as_of, project.planned_from, project.planned_to)
            threshold = parameters[LOW].value
            rows, blocks = judge_monitoring(goals, said.indicators, share, threshold)
            changes = await _handed_in(session, caller, record, said, parameters, (LOW,))
            low = sum(row["achieved_percent"] is not None and row["achieved_percent"] < threshold for row in rows)
            return {**changes, "low_count": low}, rows, blocks
        case EvaluationSubmission():
            changes = await _handed_in(session, caller, record, said, parameters, (LOW, *WEIGHTS.values(), *BANDS.values()))
            weights = {group: parameters[name].value for group, name in WEIGHTS.items()}
            money = changes["allocated"], changes["paid"]
            scores, rows, blocks = judge_evaluation(goals, said.indicators, money, weights, parameters[LOW].value)
            graded = _graded(scores["self_score"], changes["parameters"])
            return {**changes, **scores, **graded}, rows, blocks
        case EvaluationReview():
            graded = _graded(said.review_score, record.parameters or {})
            return {**said.model_dump(include={"review", "review_score"}), "reviewed_by": caller.client_id, **graded}, [], []
        case ResultUse():
            return said.model_dump(include={"uses", "use_note"}), [], []
    return {}, [], []


async def _handed_in(
    session: AsyncSession,
    caller: Caller,
    record: Any,  # noqa: ANN401 - a mapped object
    said: MonitoringSubmission | EvaluationSubmission,
    parameters: Parameters,
    names: Sequence[str],
) -> dict[str, Any]:
    """Who hands in what, by which parameters, with the money as the journal has it."""
    allocated, paid = await executed(session, caller.scope, record.project_id, record.as_of)
    return {
        "allocated": allocated,
        "paid": paid,
        "summary": said.summary,
        "submitted_on": said.on,
        "submitted_by": caller.client_id,
        "department": caller.department,
        "parameters": {name: parameters[name].model_dump(mode="json", include={"value", "version"}) for name in names},
    }


def _graded(score: Decimal, kept: Mapping[str, Any]) -> dict[str, Any]:
    """A score that counts, and its grade by the bands with which it was handed in."""
    return {"score": score, "grade": grade_of(score, {grade: Decimal(kept[name]["value"]) for grade, name in BANDS.items()})}


async def _keep(session: AsyncSession, procedure: Procedure, record_id: UUID, rows: Rows) -> None:
    """The indicators as they were handed in now, in the place of those before."""
    table, owner = (
        (EvaluationIndicator, "evaluation_id") if procedure is EVALUATIONS else (MonitoringIndicator, "monitoring_id")
    )
    await session.execute(delete(table).where(getattr(table, owner) == record_id), execution_options=WHY)
    await session.execute(insert(table), [{owner: record_id, **row} for row in rows], execution_options=WHY)
