"""Gathering what the conditions of an annual plan look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.plans.facts import DroppedProject, PlanFacts, PlannedProject
from services.funds.plans.queries import money_of, planned_projects
from services.funds.projects.gathering import gather_all
from services.funds.projects.machine import PROJECT
from shared.access import Scope
from shared.disclosures.steps import notice_blocks
from shared.parameters.schemas import ParameterView
from shared.workflow import Block

__all__ = ["NOTICE", "gather"]

NOTICE = "plan_publicity"
"""The state in which a plan's notice hangs."""


async def gather(session: AsyncSession, plan: Any, on: date, parameters: Mapping[str, ParameterView]) -> PlanFacts:  # noqa: ANN401
    """The facts of a plan, a row of its table that was found within the caller's scope, on a day."""
    rows = await planned_projects(session, Scope.everything(), plan.id, plan.revision)
    held = await planned_projects(session, Scope.everything(), plan.id, plan.issued_revision or 0)
    issued = {row.id for row in held}
    money = {row.id: row for row in await money_of(session, Scope.everything(), plan.id)}
    facts = await gather_all(session, rows, on, parameters)
    projects = [
        PlannedProject(
            row.code,
            row.state,
            row.amount,
            row.planned_amount,
            money[row.id].allocated,
            row.id in issued,
            PROJECT.blocks("select", facts[row.id]),
        )
        for row in rows
    ]
    kept = {row.id for row in rows}
    dropped = [
        DroppedProject(row.code, under_way=money[row.id].allocated > 0 or money[row.id].begun)
        for row in held
        if row.id not in kept
    ]
    return PlanFacts(on, plan.revision, projects, dropped, await _publicity(session, plan, on))


async def _publicity(session: AsyncSession, plan: Any, on: date) -> Sequence[Block]:  # noqa: ANN401 - a row
    return await notice_blocks(session, "annual_plan", "annual_plan", plan, on) if plan.state == NOTICE else []
