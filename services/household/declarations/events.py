"""Telling what is due of a declaration; of the declaration itself nobody else needs to know."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.declarations.queries import DECLARATIONS
from shared.contracts.household import TASK_CHANGED
from shared.workflow.procedure import publish_task

__all__ = ["publish_declaration"]


async def publish_declaration(session: AsyncSession, declaration_id: UUID) -> None:
    """Tell what a declaration waits for."""
    await publish_task(session, TASK_CHANGED, DECLARATIONS, declaration_id)
