"""What several use cases of collectives need. Who changes a collective's money, months or shares holds its row, so that they take turns."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.events import publish_collectives
from services.assets.collective.problems import need_level, unknown_collective
from services.assets.collective.tables import Collective, CollectiveChange
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = ["bump", "collective_locked", "plain", "record", "written"]

_WHY = {"unscoped": "the collective was found within the caller's scope"}


async def collective_locked(
    session: AsyncSession,
    caller: Caller,
    collective_id: UUID,
    what: str,
    *,
    level: Level = Level.VILLAGE,
    seen: int | None = None,
) -> Collective:
    """A collective that stands, locked, for who answers for its village or town; ``what`` is done to it.

    Raises:
        Problem: 404 ``unknown_collective``; 412; 403 ``level_needed``; 409 ``collective_ended``.
    """
    statement = caller.scope.restrict(select(Collective).where(Collective.id == collective_id), Collective.division_code)
    found = (await session.scalars(statement.with_for_update())).one_or_none()
    if found is None:
        raise unknown_collective()
    if seen is not None:
        check_version(seen, found.version)
    need_level(caller, level, found.division_code, what)
    if found.ended_on is not None:
        raise Problem(409, "collective_ended", f"{found.name}已于 {found.ended_on} 注销。")
    return found


async def bump(session: AsyncSession, collective: Collective) -> int:
    """A change of what others are told of a collective makes a new version and is told; the version."""
    await next_version(session, collective)
    await publish_collectives(session, collective.id)
    return collective.version


def plain(value: Any) -> Any:  # noqa: ANN401 - of any column
    """A value as the log keeps it."""
    return str(value) if isinstance(value, Decimal | date | UUID) else value


async def written(
    session: AsyncSession,
    caller: Caller,
    collective_id: UUID,
    of: str,
    record_id: UUID,
    reason: str,
    before: Mapping[str, Any],
    after: Mapping[str, Any],
) -> None:
    """Write a change of a collective, or of a resource or an account of it, into its log."""
    values = {
        "collective_id": collective_id,
        "record": of,
        "record_id": record_id,
        "reason": reason,
        "before": {name: plain(value) for name, value in before.items()},
        "after": {name: plain(value) for name, value in after.items()},
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
    }
    await session.execute(insert(CollectiveChange).values(values), execution_options=_WHY)


async def record(
    session: AsyncSession,
    caller: Caller,
    action: str,
    resource: str,
    resource_id: UUID,
    reason: str | None,
    detail: Mapping[str, Any],
) -> None:
    """Write a deed into the trail."""
    await audit.record(
        session, caller, action=action, resource=resource, resource_id=resource_id, purpose=reason, detail=dict(detail)
    )
