"""The steps of an annual plan: its notice, its approval, its issue, which selects its projects, and its revisions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.disclosures.rules import KINDS
from services.funds.parameters.queries import parameters_on
from services.funds.plans.commands.common import bump, finish, plan_locked
from services.funds.plans.gathering import NOTICE, gather
from services.funds.plans.guards import publicised
from services.funds.plans.machine import PLAN
from services.funds.plans.notices import about
from services.funds.plans.queries import planned_projects
from services.funds.plans.schemas import Deciding
from services.funds.plans.tables import AnnualPlan, PlanLine
from services.funds.projects.commands.steps import take_all
from services.funds.projects.schemas.steps import Publicising
from services.funds.projects.tables import Project
from shared.access import Caller, Scope
from shared.disclosures.steps import end_notice, hanging, put_up
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["issue", "publicise", "take"]

_WHY = {"unscoped": "the plan was found within the caller's scope"}


async def take(session: AsyncSession, caller: Caller, plan_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a plan one step along.

    Raises:
        Problem: 404 ``unknown_annual_plan``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    plan = await plan_locked(session, caller, plan_id, seen)
    if code == "drop_revision":
        return await _drop_revision(session, caller, plan, said)
    done = await _take(session, caller, plan, Taking(code, said, _changes(plan, code, said)))
    if code == "revise":
        await _copy(session, plan)
    return done


def _changes(plan: AnnualPlan, code: str, said: Said) -> dict[str, Any]:
    match code, said:
        case "approve_plan", Deciding():
            return {"decision_no": said.decision_no}
        case "revise", _:
            return {"revision": plan.revision + 1}
    return {}


async def _take(
    session: AsyncSession, caller: Caller, plan: AnnualPlan, taking: Taking, told: Mapping[str, int] | None = None
) -> Changed:
    said = taking.said
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, plan, said.on, parameters)
    notice = await hanging(session, "annual_plan", "annual_plan", plan) if plan.state == NOTICE else None
    number = await move(session, caller, PLAN, plan, Ground(plan.division_code, facts, parameters), taking)
    await end_notice(session, caller, notice, said, over=publicised in PLAN.transitions[taking.code].guards)
    await finish(session, caller, plan, taking.code, said.opinion, {"number": number, "state": plan.state, **(told or {})})
    return Changed(id=plan.id, version=plan.version)


async def _copy(session: AsyncSession, plan: AnnualPlan) -> None:
    """A revision begins as what holds."""
    row = PlanLine
    held = select(row.plan_id, literal(plan.revision), row.project_id, row.source_code, row.amount)
    held = held.where(row.plan_id == plan.id, row.revision == plan.revision - 1)
    names = ["plan_id", "revision", "project_id", "source_code", "amount"]
    await session.execute(insert(row).from_select(names, held), execution_options=_WHY)


async def _drop_revision(session: AsyncSession, caller: Caller, plan: AnnualPlan, said: Said) -> Changed:
    """Give a revision up: what was issued holds on."""
    given_up = plan.revision
    done = await _take(session, caller, plan, Taking("drop_revision", said, {"revision": given_up - 1}))
    lines = delete(PlanLine).where(PlanLine.plan_id == plan.id, PlanLine.revision == given_up)
    await session.execute(lines, execution_options=_WHY)
    return done


async def issue(session: AsyncSession, caller: Caller, plan_id: UUID, said: Deciding, seen: int) -> Changed:
    """Issue 下达 a plan: its new projects are selected, those that it dropped go back to stock. Raises as :func:`take`."""
    plan = await plan_locked(session, caller, plan_id, seen)
    # Locked before they are judged: whoever begins to carry one out, or allocates money to it, comes before this or after it.
    held = select(PlanLine.project_id).where(PlanLine.plan_id == plan.id)
    ours = select(Project.id).where(Project.id.in_(held)).order_by(Project.id).with_for_update()
    await session.execute(ours, execution_options=_WHY)
    before = {row.id for row in await planned_projects(session, Scope.everything(), plan.id, plan.issued_revision or 0)}
    after = {row.id for row in await planned_projects(session, Scope.everything(), plan.id, plan.revision)}
    changes = {"issued_revision": plan.revision, "plan_no": said.decision_no, "issued_on": said.on}
    new, gone = after - before, before - after
    counts = {"selected": len(new), "deselected": len(gone)}
    done = await _take(session, caller, plan, Taking("issue", said, changes), counts)
    told = Said(on=said.on, opinion=f"{plan.name}({said.decision_no})")
    if new:
        selected = {"plan_no": said.decision_no, "selected_on": said.on}
        await take_all(session, caller, new, Taking("select", told, selected))
    if gone:
        await take_all(session, caller, gone, Taking("deselect", told, {"plan_no": None, "selected_on": None}))
    return done


async def publicise(session: AsyncSession, caller: Caller, plan_id: UUID, said: Publicising, seen: int) -> Changed:
    """Record that the plan's notice was put up.

    Raises:
        Problem: 404 ``unknown_annual_plan``; 412; 409 ``wrong_state`` or ``already_publicised``; 422 ``future_date``, ``invalid_date``,
            ``period_too_short``, ``unmasked_number``.
    """
    plan = await plan_locked(session, caller, plan_id, seen)
    if plan.state != NOTICE:
        raise Problem(409, "wrong_state", f"当前状态为“{PLAN.states[plan.state].title}”,不能公示。")
    kind = KINDS["annual_plan"]
    told = await about(session, caller.scope, kind, plan_id)
    disclosure_id = await put_up(session, caller, kind, plan, told, said)
    bump(plan)
    await finish(session, caller, plan, "publicise", detail={"disclosure": disclosure_id})
    return Changed(id=plan_id, version=plan.version)
