"""What several use cases of annual plans need."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.plans.events import publish_plan
from services.funds.plans.problems import unknown_plan
from services.funds.plans.tables import AnnualPlan
from shared import audit
from shared.access import Caller
from shared.web.versions import check_version

__all__ = ["bump", "finish", "plan_locked"]


async def plan_locked(session: AsyncSession, caller: Caller, plan_id: UUID, seen: int) -> AnnualPlan:
    """A plan of the caller's own county, locked. Plans are locked before projects.

    Raises:
        Problem: 404 ``unknown_annual_plan``; 412 ``version_mismatch``.
    """
    statement = caller.scope.restrict(select(AnnualPlan).where(AnnualPlan.id == plan_id), AnnualPlan.division_code)
    plan = (await session.scalars(statement.with_for_update())).one_or_none()
    if plan is None:
        raise unknown_plan()
    check_version(seen, plan.version)
    return plan


def bump(plan: AnnualPlan) -> None:
    """A change that is no step makes a new version too."""
    plan.version += 1
    plan.changed_at = func.clock_timestamp()


async def finish(
    session: AsyncSession,
    caller: Caller,
    plan: AnnualPlan,
    action: str,
    reason: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Tell what the plan waits for now, and write what was done into the trail."""
    await session.flush()
    await publish_plan(session, plan.id)
    await audit.record(
        session,
        caller,
        action=f"annual_plan.{action}",
        resource="annual_plan",
        resource_id=plan.id,
        purpose=reason,
        detail={"year": plan.year, "revision": plan.revision, **(detail or {})},
    )
