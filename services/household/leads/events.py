"""From leads and what departments are told of them to their events, whether one changed or all are told again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from sqlalchemy import ColumnElement, case, func, select, true
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.tables import OPEN_OR_CLOSED, Lead, LeadFeedback, LeadHit
from services.household.registry.expressions import AnySelect, masked_name
from services.household.registry.tables import Household, Person
from shared.contracts.base import EventType
from shared.contracts.household import LEAD_CHANGED, LEAD_CHANGED_2, LEAD_FEEDBACK_GIVEN
from shared.events.items import json_list, json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher

__all__ = ["REPUBLISHERS", "publish_feedback", "publish_leads"]


def _lead_items(**more: Any) -> AnySelect:  # noqa: ANN401 - columns
    """``id, item`` of every lead 线索; ``more`` are fields that a later version of the event has."""
    hit = json_object(
        rule=LeadHit.rule,
        level=LeadHit.level,
        value=LeadHit.value,
        person_id=LeadHit.person_id,
        screening_id=LeadHit.screening_id,
        facts=LeadHit.facts,
    )
    # A lead that was opened by hand rests on no hit.
    rules = func.coalesce(func.to_jsonb(func.array_agg(LeadHit.rule.distinct())), func.jsonb_build_array(), type_=JSONB)
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
        state=OPEN_OR_CLOSED,
        opened_on=Lead.opened_on,
        closed_on=Lead.closed_on,
        rules=rests_on.c.rules,
        hits=rests_on.c.hits,
        **more,
    )
    joined = select(Lead.id, item.label("item")).join(Household, Household.id == Lead.household_id)
    return joined.join(rests_on, true())


_ITEMS = {
    LEAD_CHANGED: _lead_items(),
    LEAD_CHANGED_2: _lead_items(stage=Lead.state, due_on=Lead.due_on, channel=Lead.channel, assignee=Lead.assignee),
}


def _feedback_items() -> AnySelect:
    """``id, item`` of everything that departments were told 反馈."""
    item = json_object(
        id=LeadFeedback.id,
        version=LeadFeedback.version,
        lead_id=LeadFeedback.lead_id,
        household_id=LeadFeedback.household_id,
        household_no=Household.household_no,
        department=LeadFeedback.department,
        rule=LeadFeedback.rule,
        person_id=LeadFeedback.person_id,
        person_name=case((LeadFeedback.person_id.is_not(None), masked_name(Person.name))),
        verdict=LeadFeedback.verdict,
        code=LeadFeedback.code,
        given_on=LeadFeedback.given_on,
        due_on=LeadFeedback.due_on,
        acknowledged_on=LeadFeedback.acknowledged_on,
    )
    return (
        select(LeadFeedback.id, item.label("item"))
        .join(Household, Household.id == LeadFeedback.household_id)
        .join(Person, Person.id == LeadFeedback.person_id, isouter=True)
    )


async def publish_leads(session: AsyncSession, which: ColumnElement[bool]) -> None:
    """Tell how these leads are now, to readers of either version."""
    for event_type, items in _ITEMS.items():
        await publish_from(session, event_type, items.where(which))


async def publish_feedback(session: AsyncSession, which: ColumnElement[bool]) -> None:
    """Tell departments what became of their hits."""
    await publish_from(session, LEAD_FEEDBACK_GIVEN, _feedback_items().where(which))


REPUBLISHERS: dict[EventType, Callable[[AsyncSession], Awaitable[None]]] = {
    **{event_type: republisher(event_type, items) for event_type, items in _ITEMS.items()},
    LEAD_FEEDBACK_GIVEN: republisher(LEAD_FEEDBACK_GIVEN, _feedback_items()),
}
"""How the current state of each type is told again (``zhenxing republish household``)."""
