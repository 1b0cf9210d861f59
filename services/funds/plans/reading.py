"""An annual plan read whole: its figures, and what its machine says of today."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.plans import queries
from services.funds.plans.gathering import gather
from services.funds.plans.machine import PLAN
from services.funds.plans.schemas import PlanDetail, PlanView
from services.funds.projects.rules import share
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.schemas import ReasonView
from shared.workflow.views import move_views, standing

__all__ = ["detail_of", "plan_view"]


def plan_view(row: Row[Any]) -> PlanView:
    """A plan as lists show one."""
    return PlanView.model_validate(standing(PLAN, row))


async def detail_of(session: AsyncSession, caller: Caller, plan_id: UUID) -> PlanDetail:
    """A plan with its figures.

    Raises:
        Problem: 404 ``unknown_annual_plan``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row = await queries.plan(session, caller.scope, plan_id, Bounds.of(parameters))
    facts = await gather(session, row, today(), parameters)
    moves = await moves_of(session, PLAN, plan_id)
    totals = await queries.totals_of(session, Scope.everything(), plan_id, row.revision)
    return PlanDetail.model_validate(
        {
            **standing(PLAN, row),
            **totals._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
            "industry_percent": share(totals.industry_amount, totals.amount),
            "central_industry_percent": share(totals.central_industry_amount, totals.central_amount),
            "gaps": [ReasonView(code=block.code, told=block.told) for block in PLAN.blocks("announce", facts)],
            "options": options_of(caller, PLAN, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(PLAN, moves),
        }
    )
