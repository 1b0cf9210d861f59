"""From assignments to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.tables import Helper, HelperAssignment
from services.household.registry.expressions import AnySelect, masked_name, one_of
from shared.contracts.base import EventType
from shared.contracts.household import HELPER_ASSIGNED
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_assignments"]


def _assignment_items() -> AnySelect:
    """``id, item`` of every assignment 结对帮扶. No phone is told."""
    row = HelperAssignment
    item = json_object(
        id=row.id,
        version=row.version,
        household_id=row.household_id,
        helper_id=row.helper_id,
        helper_name=masked_name(Helper.name),
        helper_unit=Helper.unit,
        unit_level=Helper.unit_level,
        post=Helper.post,
        main=row.main,
        from_on=row.from_on,
        ended_on=row.ended_on,
    )
    return select(row.id, item.label("item")).join(Helper, Helper.id == row.helper_id)


async def publish_assignments(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Tell how these assignments are now."""
    if ids:
        await publish_from(session, HELPER_ASSIGNED, _assignment_items().where(one_of(HelperAssignment.id, ids)))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    HELPER_ASSIGNED: republisher(HELPER_ASSIGNED, _assignment_items())
}
"""How the current state of each type is told again."""
