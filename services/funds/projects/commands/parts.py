"""Goal table, beneficiary mechanism and negative check: each is set whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.projects.commands.common import bump, finish, project_locked, require_state
from services.funds.projects.machine import FILLED_IN
from services.funds.projects.schemas.parts import GoalTable, MechanismTable, NegativeCheck
from services.funds.projects.tables import Project, ProjectExplanation, ProjectGoal, ProjectMechanism
from shared.access import Caller
from shared.web.bodies import Changed, In

__all__ = ["check_negative", "set_goals", "set_mechanism"]

_WHY = {"unscoped": "the project was found within the caller's scope"}
_AUDITED_IN = {state: level for state, level in FILLED_IN.items() if state != "applying"}


async def set_goals(session: AsyncSession, caller: Caller, project_id: UUID, table: GoalTable, seen: int) -> Changed:
    """Set the goal table 绩效目标表 (domain/assets-and-funds §2.10).

    Raises:
        Problem: 404 ``unknown_project``; 412; 409 ``wrong_state``; 403 ``level_needed``.
    """
    project = await project_locked(session, caller, project_id, seen)
    require_state(caller, project, FILLED_IN, "填报绩效目标")
    project.overall_goal = table.overall_goal
    await _replace(session, ProjectGoal, project_id, table.goals)
    return await _kept(session, caller, project, "set_goals", {"goals": len(table.goals)})


async def set_mechanism(session: AsyncSession, caller: Caller, project_id: UUID, table: MechanismTable, seen: int) -> Changed:
    """Set the beneficiary mechanism 联农带农机制 (domain/assets-and-funds §3.8). Raises as :func:`set_goals`."""
    project = await project_locked(session, caller, project_id, seen)
    require_state(caller, project, FILLED_IN, "填报联农带农机制")
    await _replace(session, ProjectMechanism, project_id, table.mechanism)
    return await _kept(session, caller, project, "set_mechanism", {"parts": len(table.mechanism)})


async def check_negative(session: AsyncSession, caller: Caller, project_id: UUID, check: NegativeCheck, seen: int) -> Changed:
    """Keep what an auditor found of the negative list; reasons that were given before stay. Raises as :func:`set_goals`."""
    project = await project_locked(session, caller, project_id, seen)
    require_state(caller, project, _AUDITED_IN, "核查负面清单")
    project.negative = sorted(set(check.negative))
    if check.explanations:
        reasons = {one.word: one.reason for one in check.explanations}
        rows = [
            {"project_id": project_id, "word": word, "reason": reason, "explained_by": caller.client_id}
            for word, reason in reasons.items()
        ]
        await session.execute(insert(ProjectExplanation).on_conflict_do_nothing(), rows, execution_options=_WHY)
    return await _kept(session, caller, project, "check_negative", {"negative": project.negative})


async def _replace(session: AsyncSession, table: Any, project_id: UUID, entries: Sequence[In]) -> None:  # noqa: ANN401 - mapped
    await session.execute(delete(table).where(table.project_id == project_id), execution_options=_WHY)
    rows = [{"project_id": project_id, "number": number, **one.model_dump()} for number, one in enumerate(entries, 1)]
    if rows:
        await session.execute(insert(table), rows, execution_options=_WHY)


async def _kept(session: AsyncSession, caller: Caller, project: Project, action: str, detail: dict[str, Any]) -> Changed:
    bump(project)
    await finish(session, caller, project, action, detail=detail)
    return Changed(id=project.id, version=project.version)
