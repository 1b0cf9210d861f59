"""What several use cases of distribution need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.distribution.events import publish_distribution
from services.assets.distribution.machine import DISTRIBUTION
from services.assets.distribution.problems import unknown_distribution
from services.assets.distribution.tables import Distribution
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["WHY", "changed", "finish", "plan_locked", "require_state"]

WHY = {"unscoped": "the plan was found within the caller's scope"}


async def plan_locked(session: AsyncSession, caller: Caller, distribution_id: UUID, seen: int | None = None) -> Distribution:
    """A plan in the caller's scope, locked.

    Raises:
        Problem: 404 ``unknown_distribution``; 412 ``version_mismatch``.
    """
    row = Distribution
    statement = caller.scope.restrict(select(row).where(row.id == distribution_id), row.division_code)
    plan = (await session.scalars(statement.with_for_update())).one_or_none()
    if plan is None:
        raise unknown_distribution()
    if seen is not None:
        check_version(seen, plan.version)
    return plan


def require_state(plan: Distribution, state: str, what: str) -> None:
    """Refuse what only a plan in a state can have.

    Raises:
        Problem: 409 ``wrong_state``.
    """
    if plan.state != state:
        raise Problem(409, "wrong_state", f"方案当前状态为“{DISTRIBUTION.states[plan.state].title}”,不能{what}。")


async def changed(
    session: AsyncSession, caller: Caller, plan: Distribution, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> Changed:
    """A change that is no step makes a new version too."""
    await next_version(session, plan)
    await finish(session, caller, plan, deed, reason, detail)
    return Changed(id=plan.id, version=plan.version)


async def finish(
    session: AsyncSession, caller: Caller, plan: Distribution, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> None:
    """Tell how the plan is now, and write the deed into the trail."""
    await publish_distribution(session, plan.id)
    await audit.record(
        session,
        caller,
        action=f"distribution.{deed}",
        resource="distribution",
        resource_id=plan.id,
        purpose=reason,
        detail=dict(detail),
    )
