"""Drafting 编制 an annual plan: beginning it, and what it gives each project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.plans.commands.common import bump, finish, plan_locked
from services.funds.plans.machine import PLAN
from services.funds.plans.schemas import AnnualPlanEntry, PlanLines
from services.funds.plans.tables import AnnualPlan, PlanLine
from services.funds.projects.commands.common import check_amounts
from services.funds.projects.problems import unknown_project
from services.funds.projects.schemas.words import PlannedAmount
from services.funds.projects.tables import Project
from shared.access import Caller, Scope
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow.moving import begun
from shared.workflow.procedure import AnySelect

__all__ = ["begin", "drop_line", "set_line"]

_WHY = {"unscoped": "the plan was found within the caller's scope"}


async def begin(session: AsyncSession, caller: Caller, entry: AnnualPlanEntry) -> Changed:
    """Begin a county's plan of a year; it has one.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``; 409 ``plan_exists``.
    """
    check_day("on", entry.on)
    await place_within(session, caller.scope, entry.division_code, ("county",))
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values = {
        **entry.model_dump(exclude={"on"}),
        **begun(PLAN, entry.on, parameters),
        "drafted_by": caller.client_id,
        "department": caller.department,
    }
    made = insert(AnnualPlan).values(values).on_conflict_do_nothing().returning(AnnualPlan)
    plan = (await session.scalars(made, execution_options=_WHY)).one_or_none()
    if plan is None:
        raise Problem(409, "plan_exists", f"{entry.year} 年度的项目计划已经建立,年中调整请修订该计划。")
    await finish(session, caller, plan, "begin")
    return Changed(id=plan.id, version=plan.version)


async def set_line(
    session: AsyncSession, caller: Caller, plan_id: UUID, project_id: UUID, given: PlanLines, seen: int
) -> Changed:
    """Say what the plan gives a project.

    Raises:
        Problem: 404 ``unknown_annual_plan``, ``unknown_project``; 412; 409 ``wrong_state``, ``not_in_library``; 422 ``over_planned``,
            ``repeated``, ``unknown_source``, ``source_closed``.
    """
    plan = await _drafting(session, caller, plan_id, seen)
    project = await _project(session, caller, project_id)
    if project.state not in {"stock", "selected"}:
        raise Problem(409, "not_in_library", "只有储备项目才能列入年度计划。")
    amount = sum(one.amount for one in given.amounts)
    if amount > project.planned_amount:
        raise fault("amounts", "over_planned", f"合计 {amount} 元,超过项目计划总投资 {project.planned_amount} 元,须先调整项目")
    await check_amounts(session, given.amounts)
    await _replace(session, plan, project_id, given.amounts)
    detail = {"project": project.code, "amount": str(amount)}
    return await _kept(session, caller, plan, "set_line", detail)


async def drop_line(session: AsyncSession, caller: Caller, plan_id: UUID, project_id: UUID, seen: int) -> Changed:
    """Take a project out of the plan. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_annual_plan``, ``unknown_project``; 412; 409 ``wrong_state``.
    """
    plan = await _drafting(session, caller, plan_id, seen)
    project = await _project(session, caller, project_id)
    await _replace(session, plan, project_id, ())
    return await _kept(session, caller, plan, "drop_line", {"project": project.code})


async def _drafting(session: AsyncSession, caller: Caller, plan_id: UUID, seen: int) -> AnnualPlan:
    plan = await plan_locked(session, caller, plan_id, seen)
    if plan.state != "drafting":
        raise Problem(409, "wrong_state", f"当前状态为“{PLAN.states[plan.state].title}”,只有编制中的计划可以改动。")
    return plan


async def _project(session: AsyncSession, caller: Caller, project_id: UUID) -> Row[Any]:
    statement: AnySelect = select(Project.code, Project.state, Project.planned_amount).where(Project.id == project_id)
    row: Row[Any] | None = (await session.execute(caller.scope.restrict(statement, Project.division_code))).one_or_none()
    if row is None:
        raise unknown_project()
    return row


async def _replace(session: AsyncSession, plan: AnnualPlan, project_id: UUID, amounts: Sequence[PlannedAmount]) -> None:
    row, key = PlanLine, {"plan_id": plan.id, "revision": plan.revision, "project_id": project_id}
    stored = delete(row).where(row.plan_id == plan.id, row.revision == plan.revision, row.project_id == project_id)
    await session.execute(stored, execution_options=_WHY)
    if amounts:
        rows = [{**key, "source_code": one.source_code, "amount": one.amount} for one in amounts]
        await session.execute(insert(row), rows, execution_options=_WHY)


async def _kept(session: AsyncSession, caller: Caller, plan: AnnualPlan, action: str, detail: dict[str, Any]) -> Changed:
    bump(plan)
    await finish(session, caller, plan, action, detail=detail)
    return Changed(id=plan.id, version=plan.version)
