"""From rows to what is shown of work-relief projects."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.relief import queries
from services.jobs.relief.commands import facts_of
from services.jobs.relief.judging import found_of
from services.jobs.relief.machine import RELIEF
from services.jobs.relief.rules import relief_no
from services.jobs.relief.schemas.projects import ReliefDetail, ReliefFigure, ReliefFindingView, ReliefTradeView, ReliefView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["figure_view", "relief_detail", "relief_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(RELIEF, row), "relief_no": relief_no(row.number), "pay_percent": percent(row.pay, row.aid)}


def relief_view(row: Row[Any]) -> ReliefView:
    """A project as lists show it."""
    return ReliefView.model_validate(_told(row))


async def relief_detail(session: AsyncSession, caller: Caller, project_id: UUID) -> ReliefDetail:
    """A project whole.

    Raises:
        Problem: 404 ``unknown_relief_project``.
    """
    on = today()
    parameters = await parameters_on(session, Scope.everything(), on)
    row: Any = await queries.project(session, caller.scope, project_id, Bounds.of(parameters))
    plan = await queries.plan_of(session, caller.scope, project_id)
    found = await found_of(session, [project_id]) if row.state == "running" else []
    moves = await moves_of(session, RELIEF, project_id)
    ground = Ground(row.division_code, await facts_of(session, row, on), parameters)
    return ReliefDetail.model_validate(
        {
            **_told(row),
            "plan": [ReliefTradeView.model_validate(line) for line in plan],
            "planned_pay": sum(line.people * line.days * line.day_pay for line in plan),
            "findings": [ReliefFindingView.model_validate(one) for one in found],
            "options": options_of(caller, RELIEF, row, ground, moves),
            "moves": move_views(RELIEF, moves),
        }
    )


def figure_view(row: Row[Any], names: dict[str, str]) -> ReliefFigure:
    """Projects of a division."""
    told = {"title": names.get(row.code, row.code), "pay_percent": percent(row.pay, row.aid)}
    return ReliefFigure.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name
