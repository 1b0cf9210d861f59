"""What several use cases of classes need."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.training.machine import STANDING
from services.jobs.training.problems import unknown_class
from services.jobs.training.queries import CLASSES
from services.jobs.training.tables import TrainingClass
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.web.versions import check_version
from shared.workflow.procedure import publish_task

__all__ = ["class_locked", "told"]


async def class_locked(
    session: AsyncSession, scope: Scope, class_id: UUID, seen: int | None = None, *, public: bool = False
) -> TrainingClass:
    """A class within a scope, or (``public``) one that the county has approved wherever it is held, locked: who works on its roster takes turns.

    Raises:
        Problem: 404 ``unknown_training_class``; 412.
    """
    row = TrainingClass
    where = scope.where(row.division_code)
    shown = or_(where, row.state.in_(STANDING)) if public else where
    statement = select(row).where(row.id == class_id, shown).with_for_update().execution_options(populate_existing=True)
    found = (await session.scalars(statement.execution_options(scope=scope))).one_or_none()
    if found is None:
        raise unknown_class()
    if seen is not None:
        check_version(seen, found.version)
    return found


async def told(
    session: AsyncSession, caller: Caller, class_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    """Tell of a class's task, and write the deed into the trail."""
    await publish_task(session, TASK_CHANGED, CLASSES, class_id)
    await audit.record(
        session,
        caller,
        action=f"training_class.{deed}",
        resource="training_class",
        resource_id=class_id,
        purpose=reason,
        detail=detail,
    )
