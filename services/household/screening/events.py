"""From the watch list and screenings to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import literal_column, select
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect
from services.household.screening.tables import Screening, Watch
from shared.contracts.base import EventType
from shared.contracts.household import SCREENING_COMPLETED, WATCH_CHANGED
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_screening"]


def _watch_items() -> AnySelect:
    """``id, item`` of every household that is or was on the watch list 重点关注."""
    hits = literal_column(
        "(SELECT coalesce(jsonb_agg(hit || jsonb_build_object('screening_id', watch.screening_id) ORDER BY n), '[]')"
        " FROM jsonb_array_elements(watch.hits) WITH ORDINALITY AS h(hit, n))",
        JSONB(),
    )
    item = json_object(
        id=Watch.household_id,
        version=Watch.version,
        household_id=Watch.household_id,
        watched=Watch.watched,
        as_of=Watch.as_of,
        hits=hits,
    )
    return select(Watch.household_id.label("id"), item.label("item"))


def _screening_items() -> AnySelect:
    """``id, item`` of every completed screening 筛查."""
    item = json_object(
        id=Screening.id,
        version=Screening.version,
        as_of=Screening.as_of,
        hits=Screening.hits,
        leads=Screening.leads,
        opened=Screening.opened,
        finished_at=Screening.finished_at,
    )
    return select(Screening.id, item.label("item")).where(Screening.state == "completed")


async def publish_screening(session: AsyncSession, screening_id: UUID) -> None:
    """Tell what a screening changed on the watch list, and that it has finished; its leads are told by :mod:`leads.events`."""
    await publish_from(session, WATCH_CHANGED, _watch_items().where(Watch.screening_id == screening_id))
    await publish_from(session, SCREENING_COMPLETED, _screening_items().where(Screening.id == screening_id))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    WATCH_CHANGED: republisher(WATCH_CHANGED, _watch_items()),
    SCREENING_COMPLETED: republisher(SCREENING_COMPLETED, _screening_items()),
}
"""How the current state of each type is told again (``zhenxing republish household``)."""
