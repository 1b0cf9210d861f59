"""Saying why a candidate is not to be registered, and taking that back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.candidates.queries import candidate
from services.assets.candidates.tables import Dismissal
from shared import audit
from shared.access import Caller
from shared.web.problems import Problem
from shared.workflow import Level

__all__ = ["dismiss", "take_up"]

_WHY = {"unscoped": "the candidate was found within the caller's scope"}


async def dismiss(session: AsyncSession, caller: Caller, project_id: UUID, reason: str) -> None:
    """Dismiss a candidate: it leaves the list of what is to be registered.

    Raises:
        Problem: 404 ``unknown_candidate``; 403 ``level_needed``; 409 ``not_open``.
    """
    found = await candidate(session, caller.scope, project_id)
    if not caller.scope.contains(Level.COUNTY.unit(found.division_code)):
        raise Problem(403, "level_needed", "不再登记须由县级决定。")
    if found.state != "open":
        raise Problem(409, "not_open", "该项目已登记完毕或已决定不再登记。")
    values = {"reason": reason, "dismissed_by": caller.client_id, "dismissed_at": func.clock_timestamp(), "ended_at": None}
    new = postgresql.insert(Dismissal).values(project_id=project_id, **values)
    again = {**values, "version": Dismissal.version + 1}
    stored = new.on_conflict_do_update(index_elements=["project_id"], set_=again, where=Dismissal.ended_at.is_not(None))
    await session.execute(stored, execution_options=_WHY)
    await _record(session, caller, project_id, "dismiss", reason)


async def take_up(session: AsyncSession, caller: Caller, project_id: UUID, reason: str) -> None:
    """Take a dismissal back: the candidate is to be registered after all.

    Raises:
        Problem: 404 ``unknown_candidate``; 403 ``level_needed``; 409 ``not_dismissed``, also where funds says that no asset is formed.
    """
    found = await candidate(session, caller.scope, project_id)
    if not caller.scope.contains(Level.COUNTY.unit(found.division_code)):
        raise Problem(403, "level_needed", "恢复登记须由县级决定。")
    ended = update(Dismissal).where(Dismissal.project_id == project_id, Dismissal.ended_at.is_(None))
    ended = ended.values(ended_at=func.clock_timestamp(), version=Dismissal.version + 1).returning(Dismissal.project_id)
    options = {**_WHY, "synchronize_session": False}
    if (await session.scalars(ended, execution_options=options)).one_or_none() is None:
        raise Problem(409, "not_dismissed", "该项目没有被决定不再登记。")
    await _record(session, caller, project_id, "take_up", reason)


async def _record(session: AsyncSession, caller: Caller, project_id: UUID, deed: str, reason: str) -> None:
    await audit.record(
        session, caller, action=f"candidate.{deed}", resource="candidate", resource_id=project_id, purpose=reason
    )
