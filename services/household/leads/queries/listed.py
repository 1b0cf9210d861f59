"""Reads of leads and of what belongs to one, each cut to the caller's scope through its village."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Row, Text, exists, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.machine import LEAD
from services.household.leads.tables import OPEN_OR_CLOSED, Lead, LeadHit, LeadUrge
from services.household.registry.expressions import AnySelect, masked_name
from services.household.registry.tables import Household, Person
from services.household.screening.tables import ScreeningHousehold
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import Procedure, as_urgent_as, due_order, urgency_of

__all__ = [
    "HOUSEHOLD",
    "LEADS",
    "PERSON",
    "LeadFilter",
    "Rows",
    "hits_of_lead",
    "lead",
    "leads",
    "urges_of_lead",
    "wanted_leads",
]

Rows = tuple[list[Row[Any]], str | None]
LEADS = Procedure(
    LEAD,
    Lead,
    Household.division_code,
    Lead.household_id,
    "/leads?lead=",
    lambda statement: statement.join(Household, Household.id == Lead.household_id),
)
"""Leads, as tasks and escalations know them."""
HOUSEHOLD = (Household.id.label("household_id"), Household.household_no, Household.division_code)
PERSON = (Person.id.label("person_id"), masked_name(Person.name).label("name"), Person.id_number_masked.label("id_number"))


@dataclass(frozen=True, slots=True)
class LeadFilter:
    """Which leads are asked for; all ``divisions`` that are named must hold. ``urgency`` is the least that counts."""

    divisions: tuple[str, ...] = ()
    level: str | None = None
    rule: str | None = None
    category: str | None = None
    state: str | None = None
    stage: str | None = None
    channel: str | None = None
    assignee: str | None = None
    screening: UUID | None = None
    urgency: int | None = None


def _conditions(wanted: LeadFilter, bounds: Bounds) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = equal(
        (Lead.level, wanted.level),
        (Lead.category, wanted.category),
        (OPEN_OR_CLOSED.element, wanted.state),
        (Lead.state, wanted.stage),
        (Lead.channel, wanted.channel),
        (Lead.assignee, wanted.assignee),
    )
    found += within(wanted.divisions, Household.division_code)
    if wanted.rule is not None:
        found.append(exists().where(LeadHit.lead_id == Lead.id, LeadHit.rule == wanted.rule))
    if wanted.screening is not None:
        touched = select(ScreeningHousehold.lead_id).where(ScreeningHousehold.screening_id == wanted.screening)
        found.append(Lead.id.in_(touched))
    if wanted.urgency is not None:
        found.append(as_urgent_as(wanted.urgency, Lead.due_on, bounds))
    return found


def wanted_leads(scope: Scope, wanted: LeadFilter, bounds: Bounds, *columns: Any) -> AnySelect:  # noqa: ANN401 - mapped
    """These columns of the leads that are asked for."""
    statement = select(*columns).join_from(Lead, Household, Household.id == Lead.household_id)
    statement = statement.where(*_conditions(wanted, bounds))
    return scope.restrict(statement, Household.division_code)


def _shown(bounds: Bounds) -> tuple[Any, ...]:
    rules = select(func.array_agg(LeadHit.rule.distinct())).where(LeadHit.lead_id == Lead.id).correlate(Lead)
    urged = select(func.count()).where(LeadUrge.lead_id == Lead.id).correlate(Lead)
    return (
        *HOUSEHOLD,
        Lead.id,
        Lead.version,
        Lead.level,
        Lead.category,
        OPEN_OR_CLOSED,
        Lead.state.label("stage"),
        Lead.state_since.label("stage_since"),
        Lead.due_on,
        due_order(Lead.due_on).label("due_order"),
        urgency_of(Lead.due_on, bounds).label("urgency"),
        Lead.channel,
        Lead.urgent,
        Lead.assignee,
        Lead.note.label("opening_note"),
        Lead.found_code,
        Lead.opened_on,
        Lead.screened_on,
        Lead.closed_on,
        Lead.close_code,
        Lead.close_note,
        func.coalesce(rules.scalar_subquery(), literal([], ARRAY(Text))).label("rules"),
        urged.scalar_subquery().label("urged"),
    )


async def leads(
    session: AsyncSession, scope: Scope, wanted: LeadFilter, bounds: Bounds, *, by_due: bool, limit: int, cursor: str | None
) -> Rows:
    """Leads, the last opened first; ``by_due``: those due first at the top, closed ones at the end."""
    statement = wanted_leads(scope, wanted, bounds, *_shown(bounds))
    if by_due:
        keys = [due_order(Lead.due_on).label("due_order"), Lead.id]
        return await read_page(session, statement, keys, limit=limit, cursor=cursor)
    return await read_page(session, statement, [Lead.id], limit=limit, cursor=cursor, descending=True)


async def lead(session: AsyncSession, scope: Scope, lead_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One lead.

    Raises:
        Problem: 404 ``unknown_lead``.
    """
    statement = wanted_leads(scope, LeadFilter(), bounds, *_shown(bounds)).where(Lead.id == lead_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_lead", "没有这条线索,或者它不在您的管辖范围内。")
    return found


async def hits_of_lead(session: AsyncSession, scope: Scope, lead_id: UUID) -> Sequence[Row[Any]]:
    """The hits that a lead rests on, rule by rule."""
    row = LeadHit
    statement = (
        select(*PERSON, row.rule, row.level, row.value, row.facts)
        .join_from(row, Lead, Lead.id == row.lead_id)
        .join(Household, Household.id == Lead.household_id)
        .join(Person, Person.id == row.person_id, isouter=True)
        .where(row.lead_id == lead_id)
        .order_by(row.rule, row.subject_id)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()


async def urges_of_lead(session: AsyncSession, scope: Scope, lead_id: UUID) -> Sequence[Row[Any]]:
    """Who urged a lead 催办, the last one first."""
    row = LeadUrge
    statement: AnySelect = (
        select(row.urged_on, row.urged_at, row.stage, row.actor, row.department, row.note)
        .join_from(row, Lead, Lead.id == row.lead_id)
        .join(Household, Household.id == Lead.household_id)
        .where(row.lead_id == lead_id)
        .order_by(row.urged_on.desc())
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()
