"""Telling the steps of households: each once, and all of them again when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Select, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.tables import Step
from services.household.registry.expressions import one_of
from shared.contracts.household import STEP_RECORDED
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery

__all__ = ["VERSIONS", "publish_steps", "republish_steps"]

VERSIONS: VersionQuery = select(Step.id, literal(1).label("version"))


def _step_items() -> Select[Any]:
    item = json_object(
        id=Step.id,
        version=literal(1),
        household_id=Step.household_id,
        kind=Step.kind,
        title=Step.title,
        happened_on=Step.happened_on,
        recorded_at=Step.recorded_at,
        department=Step.department,
        batch_id=Step.batch_id,
    )
    return select(Step.id, item.label("item"))


async def publish_steps(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Tell these steps."""
    if ids:
        await publish_from(session, STEP_RECORDED, _step_items().where(one_of(Step.id, ids)))


republish_steps = republisher(STEP_RECORDED, _step_items())
