"""Notices 公示 of a project: put up where its state asks for one, ended with the period or taken down with a step back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.disclosures.rules import KINDS
from services.funds.projects.commands.common import bump, finish, project_locked, require_state
from services.funds.projects.machine import NOTICES, PROJECT
from services.funds.projects.notices import about
from services.funds.projects.schemas.steps import Publicising
from shared.access import Caller
from shared.disclosures.steps import put_up
from shared.web.bodies import Changed

__all__ = ["publicise"]

_LEVELS = {state: level for state in NOTICES if (level := PROJECT.states[state].level)}


async def publicise(session: AsyncSession, caller: Caller, project_id: UUID, said: Publicising, seen: int) -> Changed:
    """Record that the notice that the present state asks for was put up.

    Raises:
        Problem: 404 ``unknown_project``; 412; 409 ``wrong_state`` or ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``, ``unmasked_number``.
    """
    project = await project_locked(session, caller, project_id, seen)
    require_state(caller, project, _LEVELS, "公示")
    kind = KINDS[NOTICES[project.state]]
    told = await about(session, caller.scope, kind, project_id)
    disclosure_id = await put_up(session, caller, kind, project, told, said)
    bump(project)
    await finish(session, caller, project, "publicise", detail={"disclosure": disclosure_id, "kind": kind.code})
    return Changed(id=project_id, version=project.version)
