"""The steps of a project: each is judged by its machine, kept as a move, told, and written into the trail."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import Date, and_, func, insert, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.projects.commands.common import finish, project_locked
from services.funds.projects.events import publish_project
from services.funds.projects.gathering import gather
from services.funds.projects.guards import publicised
from services.funds.projects.machine import NOTICES, PROJECT
from services.funds.projects.schemas.steps import Approving, Removing
from services.funds.projects.tables import Project
from shared.access import Caller, Scope
from shared.disclosures.steps import end_notice, hanging
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said
from shared.workflow.tables import MOVES

__all__ = ["submit", "take", "take_all", "take_locked"]

_WHY = {"unscoped": "the projects were found within the caller's scope"}
_NEXT = {"version": Project.version + 1, "changed_at": func.clock_timestamp()}
_CLEARED: dict[str, dict[str, Any]] = {
    "refuse_removal": {"removal_reason": None},
    "removal_back": {"removal_reason": None, "removal_no": None},
}


async def take(session: AsyncSession, caller: Caller, project_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a project one step along.

    Raises:
        Problem: 404 ``unknown_project``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    project = await project_locked(session, caller, project_id, seen)
    return await take_locked(session, caller, project, Taking(code, said, _changes(code, said)))


async def submit(session: AsyncSession, caller: Caller, project_id: UUID, said: Said, seen: int) -> Changed:
    """Hand in an application 申报, by the step of whoever applied. Raises as :func:`take`."""
    project = await project_locked(session, caller, project_id, seen)
    return await take_locked(session, caller, project, Taking(f"submit_{project.origin}", said))


async def take_all(session: AsyncSession, caller: Caller, ids: Collection[UUID], taking: Taking) -> None:
    """Take projects, which the session holds locked and has judged together with what they are part of, one step along at once.

    The step leads to a state without a deadline and asks for nobody else and no papers.

    Raises:
        Problem: 409 ``wrong_state`` where one of them does not stand where the step begins.
    """
    step, said = PROJECT.transitions[taking.code], taking.said
    there = and_(Project.id.in_(ids), Project.state.in_(step.sources))
    last = select(func.max(MOVES.c.number)).where(MOVES.c.machine == PROJECT.name, MOVES.c.subject_id == Project.id)
    told: dict[str, Any] = {
        "machine": literal(PROJECT.name),
        "subject_id": Project.id,
        "number": func.coalesce(last.scalar_subquery(), 0) + 1,
        "step": literal(step.code),
        "source": Project.state,
        "target": literal(step.target),
        "happened_on": literal(said.on, Date()),
        "actor": literal(caller.client_id),
        "actor_name": literal(caller.name),
        "department": literal(caller.department),
        "opinion": literal(said.opinion),
    }
    await session.execute(insert(MOVES).from_select([*told], select(*told.values()).where(there)), execution_options=_WHY)
    stands = {"state": step.target, "state_since": said.on, "due_on": None, "assignee": None, "warned": 0}
    changed = update(Project).where(there).values(**taking.changes, **stands, **_NEXT).returning(Project.id)
    moved = (await session.scalars(changed, execution_options={**_WHY, "synchronize_session": False})).all()
    if len(moved) < len(set(ids)):
        raise Problem(409, "wrong_state", f"有项目的状态已经变化,不能办理“{step.title}”。")
    await publish_project(session, *moved)


async def take_locked(session: AsyncSession, caller: Caller, project: Project, taking: Taking) -> Changed:
    """Take a project that the session holds locked one step along; raises as :func:`take`."""
    said = taking.said
    parameters = await parameters_on(session, Scope.everything(), said.on)
    facts = await gather(session, project, said.on, parameters)
    notice = await hanging(session, "project", NOTICES[project.state], project) if project.state in NOTICES else None
    number = await move(session, caller, PROJECT, project, Ground(project.division_code, facts, parameters), taking)
    await end_notice(session, caller, notice, said, over=publicised in PROJECT.transitions[taking.code].guards)
    await finish(session, caller, project, taking.code, said.opinion, {"number": number, "state": project.state})
    return Changed(id=project.id, version=project.version)


def _changes(code: str, said: Said) -> dict[str, Any]:
    """The columns of a project that a step sets."""
    match code, said:
        case "approve", Approving():
            return {"decision_no": said.decision_no}
        case "enter", _:
            return {"stocked_on": said.on}
        case "propose_removal", Removing():
            return {"removal_reason": said.removal_reason}
        case "approve_removal", Approving():
            return {"removal_no": said.decision_no}
    return dict(_CLEARED.get(code, {}))
