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
from shared.disclosures.commands import Posting, close_disclosure, locked, post_disclosure, withdrawn
from shared.disclosures.rules import Standing
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.workflow.schemas import Said

__all__ = ["end_notice", "publicise"]

_LEVELS = {state: level for state in NOTICES if (level := PROJECT.states[state].level)}


async def publicise(session: AsyncSession, caller: Caller, project_id: UUID, said: Publicising, seen: int) -> Changed:
    """Record that the notice that the present state asks for was put up.

    Raises:
        Problem: 404 ``unknown_project``; 412; 409 ``wrong_state`` or ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``, ``unmasked_number``.
    """
    project = await project_locked(session, caller, project_id, seen)
    require_state(caller, project, _LEVELS, "公示")
    check_day("on", said.on, since=project.state_since)
    kind = KINDS[NOTICES[project.state]]
    told = await about(session, caller.scope, kind, project_id)
    posting = Posting(kind, "project", project_id, told.division_code, told.title, said.place, said.on, said.days, told.content)
    disclosure_id = await post_disclosure(session, caller, posting)
    bump(project)
    await finish(session, caller, project, "publicise", detail={"disclosure": disclosure_id, "kind": kind.code})
    return Changed(id=project_id, version=project.version)


async def end_notice(session: AsyncSession, caller: Caller, notice: Standing, said: Said, *, over: bool) -> None:
    """End a notice with a step: closed once its period is ``over``, taken down where the step leads back."""
    if notice.closed_on is not None:
        return
    if over:
        await close_disclosure(session, caller, notice.id, said.on)
    else:
        row = await locked(session, caller, notice.id)
        await withdrawn(session, caller, row, said.on, said.opinion or "退回修改")
