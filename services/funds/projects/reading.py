"""A project read whole: everything that belongs to it, and what its machine says of today."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.projects import queries
from services.funds.projects.facts import ProjectFacts
from services.funds.projects.gathering import gather
from services.funds.projects.machine import NOTICES, PROJECT, STEP_ORIGIN
from services.funds.projects.schemas.parts import ExplanationView
from services.funds.projects.schemas.projects import ProjectDetail, PublicityView
from services.funds.projects.schemas.words import AmountView
from services.funds.projects.views import fields_of, goal_view, hint_view, mechanism_view
from shared.access import Caller, Scope
from shared.disclosures.steps import hanging
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.schemas import OptionView, ReasonView
from shared.workflow.views import move_views

__all__ = ["detail_of"]


async def detail_of(session: AsyncSession, caller: Caller, project_id: UUID) -> ProjectDetail:
    """A project with everything that belongs to it.

    Raises:
        Problem: 404 ``unknown_project``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.project(session, caller.scope, project_id, Bounds.of(parameters))
    facts = await gather(session, row, today(), parameters)
    moves = await moves_of(session, PROJECT, project_id)
    return ProjectDetail.model_validate(
        {
            **fields_of(row),
            **await _parts(session, caller.scope, row, facts),
            "gaps": [ReasonView(code=block.code, told=block.told) for block in PROJECT.blocks("select", facts)],
            "options": _own(row, options_of(caller, PROJECT, row, Ground(row.division_code, facts, parameters), moves)),
            "moves": move_views(PROJECT, moves),
        }
    )


async def _parts(session: AsyncSession, scope: Scope, row: Row[Any], facts: ProjectFacts) -> dict[str, Any]:
    notice = await hanging(session, "project", NOTICES[row.state], row) if row.state in NOTICES else None
    return {
        "amounts": [AmountView.model_validate(one) for one in await queries.amounts_of(session, scope, row.id)],
        "goals": [goal_view(one) for one in await queries.goals_of(session, scope, [row.id])],
        "mechanism": [mechanism_view(one) for one in await queries.mechanism_of(session, scope, [row.id])],
        "hints": [hint_view(hit, explained=hit.word in facts.explained) for hit in facts.hits],
        "explanations": [
            ExplanationView.model_validate(one) for one in await queries.explanations_of(session, scope, [row.id])
        ],
        "publicity": notice and PublicityView.model_validate(notice),
    }


def _own(row: Row[Any], options: list[OptionView]) -> list[OptionView]:
    """Without the steps of other origins, which this project never takes."""
    return [option for option in options if STEP_ORIGIN.get(option.step, row.origin) == row.origin]
