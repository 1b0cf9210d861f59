"""What an annual plan waits for, told as tasks."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.plans.queries import PLANS
from shared.contracts.funds import TASK_CHANGED
from shared.workflow.procedure import publish_task

__all__ = ["publish_plan"]


async def publish_plan(session: AsyncSession, plan_id: UUID) -> None:
    """Tell what a plan waits for."""
    await publish_task(session, TASK_CHANGED, PLANS, plan_id)
