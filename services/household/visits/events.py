"""From visits to their events, whether one was recorded or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import case, func, select, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.tables import Helper
from services.household.registry.expressions import AnySelect, masked_name
from services.household.visits.tables import Visit, VisitProblem
from shared.contracts.base import EventType
from shared.contracts.household import VISIT_RECORDED
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_visit"]


def _visit_items() -> AnySelect:
    """``id, item`` of every visit 走访. Where it was, and what was said there, is not told."""
    row = Visit
    by_helper = row.helper_id.is_not(None)
    aspects = func.to_jsonb(func.array_agg(VisitProblem.aspect.distinct()), type_=JSONB)
    problems = select(func.coalesce(aspects, text("'[]'"), type_=JSONB)).where(VisitProblem.visit_id == row.id)
    item = json_object(
        id=row.id,
        version=row.version,
        household_id=row.household_id,
        visited_on=row.visited_on,
        method=row.method,
        helper_id=row.helper_id,
        helper_name=case((by_helper, masked_name(Helper.name))),
        helper_unit=case((by_helper, Helper.unit)),
        department=row.department,
        met=func.cardinality(row.persons_met),
        aspects=problems.correlate(row).scalar_subquery(),
        next_visit_on=row.next_visit_on,
        withdrawn=row.withdrawn_at.is_not(None),
    )
    return select(row.id, item.label("item")).outerjoin(Helper, Helper.id == row.helper_id)


async def publish_visit(session: AsyncSession, visit_id: UUID) -> None:
    """Tell how a visit is now."""
    await publish_from(session, VISIT_RECORDED, _visit_items().where(Visit.id == visit_id))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    VISIT_RECORDED: republisher(VISIT_RECORDED, _visit_items())
}
"""How the current state of each type is told again."""
