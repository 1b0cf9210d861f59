"""The second visit 抽查复核 to a household whose lead was closed as untrue (domain/household §4.5)."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands.common import OURS, Found, locked
from services.household.leads.commands.opening import open_lead
from services.household.leads.machine import LEAD
from services.household.leads.rules import OUTCOMES, Verdict, codes_of
from services.household.leads.schemas.second_visits import SecondVisitEntry
from services.household.leads.tables import Lead, LeadSecondVisit
from shared.access import Caller
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.moving import moves_of

__all__ = ["record_second_visit"]

TOGETHER = 2


async def record_second_visit(session: AsyncSession, caller: Caller, lead_id: UUID, entry: SecondVisitEntry) -> Row[Any]:
    """Record what was found at a second visit. Where the lead was true after all, one that rests on the same hits is opened in its place.

    Raises:
        Problem: 404 ``unknown_lead``; 403 ``level_needed`` below the town; 409 ``not_untrue``, ``second_visit_recorded``, ``same_person``
            or ``household_closed``; 422 ``future_date``, ``invalid_date``, ``two_needed`` or ``same_people``.
    """
    found = await locked(session, caller, lead_id)
    await _check(session, caller, found, entry)
    lead, opened = found.lead, None
    if entry.outcome == "wrong":
        opened = await open_lead(session, caller, lead.household_id, lead.channel, entry.findings, entry.rechecked_on, lead)
    new = insert(LeadSecondVisit).values(
        **entry.model_dump(),
        lead_id=lead_id,
        new_lead_id=opened,
        recorded_by=caller.client_id,
        department=caller.department,
    )
    visit = (await session.execute(new.returning(*LeadSecondVisit.__table__.columns), execution_options=OURS)).one()
    deed = Deed(
        "lead.recheck",
        resource="lead",
        resource_id=lead_id,
        households=[lead.household_id],
        about=OUTCOMES[entry.outcome],
        happened_on=entry.rechecked_on,
        purpose=entry.findings,
        detail={"outcome": entry.outcome, "new_lead": opened},
    )
    await record_deed(session, caller, deed)
    return visit


async def _check(session: AsyncSession, caller: Caller, found: Found, entry: SecondVisitEntry) -> None:
    lead: Lead = found.lead
    if not caller.scope.contains(Level.TOWN.unit(found.division_code)):
        raise Problem(403, "level_needed", "抽查复核须由镇级或者县级办理。")
    if lead.close_code not in codes_of(Verdict.FALSE):
        raise Problem(409, "not_untrue", "只有以“信息不实”办结的线索才抽查复核。")
    earlier = select(LeadSecondVisit.lead_id).where(LeadSecondVisit.lead_id == lead.id)
    if (await session.execute(earlier, execution_options=OURS)).first() is not None:
        raise Problem(409, "second_visit_recorded", "该线索已抽查复核过。")
    moves = await moves_of(session, LEAD, lead.id)
    if caller.client_id in {move.actor for move in moves if move.step in {"verify", "confirm", "close"}}:
        raise Problem(409, "same_person", "抽查复核不能由核实、确认或者办结该线索的同一人办理。")
    check_day("rechecked_on", entry.rechecked_on, since=lead.closed_on)
    people = set(entry.recheckers)
    if len(people) < TOGETHER:
        raise fault("recheckers", "two_needed", "抽查复核须两人以上")
    if people & {name for move in moves if move.step == "verify" for name in move.detail["verifiers"]}:
        raise fault("recheckers", "same_people", "抽查复核不能由原核实人进行")
