"""Problems 问题: arranged, solved, verified by somebody else 销号, or sent back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.commands.common import WHY, Ground, household_in_scope, state_locked
from services.household.guarantees.events import publish_guarantees
from services.household.guarantees.machine import PROBLEM, STANDING, ProblemFacts, parameters_for
from services.household.guarantees.queries import PROBLEMS
from services.household.guarantees.rules import ITEMS
from services.household.guarantees.schemas.problems import Arrangement, Solving
from services.household.guarantees.tables import GuaranteeProblem
from services.household.history.commands.deeds import Deed, record_deed
from services.household.parameters.queries import parameters_on
from services.household.registry.tables import Household
from shared.access import Caller, Scope
from shared.contracts.household import TASK_CHANGED
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import moving
from shared.workflow.moving import Taking
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["arrange", "take_problem"]


async def arrange(session: AsyncSession, caller: Caller, problem_id: UUID, plan: Arrangement, seen: int) -> Changed:
    """Say who answers for a problem and what helps until it is solved 临时措施; whose task it is by account, if given.

    Raises:
        Problem: 404 ``unknown_problem``; 412; 409 ``wrong_state`` once it has ended.
    """
    _, problem = await _locked(session, caller, problem_id, seen)
    if problem.state not in STANDING:
        raise Problem(409, "wrong_state", f"当前状态为“{PROBLEM.states[problem.state].title}”,不能再安排。")
    for name, value in plan.model_dump().items():
        setattr(problem, name, value)
    problem.version += 1
    await _finish(session, caller, problem, "guarantee.arrange", None)
    return Changed(id=problem.id, version=problem.version)


async def take_problem(session: AsyncSession, caller: Caller, problem_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a problem one step along.

    Raises:
        Problem: 404 ``unknown_problem``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    household, problem = await _locked(session, caller, problem_id, seen)
    parameters = parameters_for(problem.item, await parameters_on(session, Scope.everything(), said.on))
    facts = ProblemFacts(household_closed=household.closed_on is not None)
    ground = moving.Ground(household.division_code, facts, parameters)
    until = problem.solve_by if PROBLEM.transitions[code].target == "open" else None
    await moving.move(session, caller, PROBLEM, problem, ground, Taking(code, said, _changes(caller, code, said), until=until))
    await _finish(session, caller, problem, f"guarantee.{code}", said)
    return Changed(id=problem.id, version=problem.version)


def _changes(caller: Caller, code: str, said: Said) -> Mapping[str, Any]:
    """The columns of a problem that a step sets."""
    match code, said:
        case "solve", Solving():
            return {"solved_on": said.on, "how": said.how}
        case "verify", _:
            return {"verified_by": caller.client_id, "closed_on": said.on}
        case "drop", _:
            return {"closed_on": said.on}
    return {"solved_on": None, "how": None}


async def _locked(session: AsyncSession, caller: Caller, problem_id: UUID, seen: int) -> tuple[Ground, GuaranteeProblem]:
    row = GuaranteeProblem
    found = select(row.household_id).join(Household, Household.id == row.household_id).where(row.id == problem_id)
    household_id = (await session.scalars(caller.scope.restrict(found, Household.division_code))).one_or_none()
    if household_id is None:
        raise Problem(404, "unknown_problem", "没有这个问题,或它不在您的数据范围内。")
    await state_locked(session, household_id)
    household = await household_in_scope(session, caller, household_id)
    problem = await session.get_one(row, problem_id, with_for_update=True, populate_existing=True, execution_options=WHY)
    check_version(seen, problem.version)
    return household, problem


async def _finish(session: AsyncSession, caller: Caller, problem: GuaranteeProblem, kind: str, said: Said | None) -> None:
    await session.flush()
    await publish_guarantees(session, problem.household_id)
    await publish_task(session, TASK_CHANGED, PROBLEMS, problem.id)
    step = PROBLEM.transitions.get(kind.removeprefix("guarantee."))
    deed = Deed(
        kind,
        resource="guarantee_problem",
        resource_id=problem.id,
        households=[problem.household_id],
        about=ITEMS[problem.item],
        title=f"问题{step.title}" if step else "",
        happened_on=None if said is None else said.on,
        purpose=None if said is None else said.opinion,
        detail={"item": problem.item, "state": problem.state},
    )
    await record_deed(session, caller, deed)
