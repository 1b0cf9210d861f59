"""From leads, the watch list and screenings to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import func, literal_column, select, text, true
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect
from services.household.registry.tables import Household
from services.household.screening.tables import Lead, LeadHit, Screening, Watch
from shared.contracts.base import EventType
from shared.contracts.household import LEAD_CHANGED, SCREENING_COMPLETED, WATCH_CHANGED
from shared.events.items import json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_lead", "publish_screening"]


def _lead_items() -> AnySelect:
    """``id, item`` of every lead 线索."""
    hit = json_object(
        rule=LeadHit.rule,
        level=LeadHit.level,
        value=LeadHit.value,
        person_id=LeadHit.person_id,
        screening_id=LeadHit.screening_id,
        facts=LeadHit.facts,
    )
    # A lead that people opened rests on no hit.
    rules = func.coalesce(func.to_jsonb(func.array_agg(LeadHit.rule.distinct()), type_=JSONB), text("'[]'"), type_=JSONB)
    rests_on = (
        select(json_list(hit, LeadHit.rule, LeadHit.subject_id).label("hits"), rules.label("rules"))
        .where(LeadHit.lead_id == Lead.id)
        .lateral("rests_on")
    )
    item = json_object(
        id=Lead.id,
        version=Lead.version,
        household_id=Lead.household_id,
        household_no=Household.household_no,
        level=Lead.level,
        category=Lead.category,
        state=Lead.state,
        opened_on=Lead.opened_on,
        closed_on=Lead.closed_on,
        rules=rests_on.c.rules,
        hits=rests_on.c.hits,
    )
    joined = select(Lead.id, item.label("item")).join(Household, Household.id == Lead.household_id)
    return joined.join(rests_on, true())


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


async def publish_lead(session: AsyncSession, lead_id: UUID) -> None:
    """Tell how one lead is now."""
    await publish_from(session, LEAD_CHANGED, _lead_items().where(Lead.id == lead_id))


async def publish_screening(session: AsyncSession, screening_id: UUID) -> None:
    """Tell what a screening changed, and that it has finished."""
    await publish_from(session, LEAD_CHANGED, _lead_items().where(Lead.screening_id == screening_id))
    await publish_from(session, WATCH_CHANGED, _watch_items().where(Watch.screening_id == screening_id))
    await publish_from(session, SCREENING_COMPLETED, _screening_items().where(Screening.id == screening_id))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    LEAD_CHANGED: republisher(LEAD_CHANGED, _lead_items()),
    WATCH_CHANGED: republisher(WATCH_CHANGED, _watch_items()),
    SCREENING_COMPLETED: republisher(SCREENING_COMPLETED, _screening_items()),
}
"""How the current state of each type is told again (``zhenxing republish household``)."""
