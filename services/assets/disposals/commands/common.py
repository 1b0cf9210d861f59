"""What several use cases of disposals need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.disposals.machine import DISPOSAL
from services.assets.disposals.problems import unknown_disposal
from services.assets.disposals.queries import DISPOSALS
from services.assets.disposals.tables import Disposal
from shared import audit
from shared.access import Caller
from shared.contracts.assets import TASK_CHANGED
from shared.persistence.versions import next_version
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level
from shared.workflow.procedure import publish_task

__all__ = ["WHY", "changed", "disposal_locked", "finish", "require_own", "wrong_state"]

WHY = {"unscoped": "the disposal was found within the caller's scope"}


async def disposal_locked(session: AsyncSession, caller: Caller, disposal_id: UUID, seen: int | None = None) -> Disposal:
    """A disposal in the caller's scope, locked.

    Raises:
        Problem: 404 ``unknown_disposal``; 412 ``version_mismatch``.
    """
    statement = caller.scope.restrict(select(Disposal).where(Disposal.id == disposal_id), Disposal.division_code)
    row = (await session.scalars(statement.with_for_update())).one_or_none()
    if row is None:
        raise unknown_disposal()
    if seen is not None:
        check_version(seen, row.version)
    return row


def require_own(caller: Caller, unit_code: str, what: str) -> None:
    """Refuse a caller who does not answer for the owner's office.

    Raises:
        Problem: 403 ``level_needed``.
    """
    if not caller.scope.contains(Level.VILLAGE.unit(unit_code)):
        raise Problem(403, "level_needed", f"处置须由{Level.VILLAGE.at(unit_code).word}级(所有权人)办理,不能{what}。")


def wrong_state(disposal: Disposal, what: str) -> Problem:
    """409 of what is not done in the present state."""
    return Problem(409, "wrong_state", f"当前状态为“{DISPOSAL.states[disposal.state].title}”,不能{what}。")


async def changed(
    session: AsyncSession, caller: Caller, disposal: Disposal, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> Changed:
    """A change that is no step makes a new version too."""
    await next_version(session, disposal)
    await finish(session, caller, disposal.id, deed, reason, detail)
    return Changed(id=disposal.id, version=disposal.version)


async def finish(
    session: AsyncSession, caller: Caller, disposal_id: UUID, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> None:
    """Tell what the disposal waits for, and write the deed into the trail."""
    await publish_task(session, TASK_CHANGED, DISPOSALS, disposal_id)
    await audit.record(
        session,
        caller,
        action=f"disposal.{deed}",
        resource="disposal",
        resource_id=disposal_id,
        purpose=reason,
        detail=dict(detail),
    )
