"""Urging 催办: asking whoever has to act for a lead to be seen to."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands.common import OURS, Found, lead_closed, locked
from services.household.leads.machine import LEAD
from services.household.leads.tables import LeadUrge
from shared.access import Caller
from shared.contracts.household import NOTICE_POSTED
from shared.contracts.notices import NoticePosted, notice
from shared.events.publishing import publish
from shared.standards.clock import today
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.escalation import ROLES

__all__ = ["urge_lead"]

_BY = {Level.VILLAGE: Level.TOWN, Level.TOWN: Level.COUNTY, Level.COUNTY: Level.COUNTY}
"""Who urges whom: the level above."""


async def urge_lead(session: AsyncSession, caller: Caller, lead_id: UUID, note: str | None) -> Row[tuple[UUID]]:
    """Ask whoever has to act for an open lead to be seen to; the urging as it was kept.

    Raises:
        Problem: 404 ``unknown_lead``; 409 ``lead_closed``; 403 ``level_needed``; 409 ``urged_today``.
    """
    found = await locked(session, caller, lead_id)
    state = LEAD.states[found.lead.state]
    if state.level is None:
        raise lead_closed()
    above = _BY[state.level]
    if not caller.scope.contains(above.unit(found.division_code)):
        raise Problem(403, "level_needed", f"“{state.title}”的线索由{above.title}级催办。")
    new = insert(LeadUrge).values(
        lead_id=lead_id,
        stage=state.code,
        urged_on=today(),
        actor=caller.client_id,
        department=caller.department,
        note=note,
    )
    once = new.on_conflict_do_nothing(index_elements=[LeadUrge.lead_id, LeadUrge.urged_on])
    urged = (await session.execute(once.returning(*LeadUrge.__table__.columns), execution_options=OURS)).one_or_none()
    if urged is None:
        raise Problem(409, "urged_today", "该线索今天已催办过,请明天再催。")
    await publish(session, NOTICE_POSTED, [_notice(found, state.level, note)])
    deed = Deed(
        "lead.urge",
        resource="lead",
        resource_id=lead_id,
        households=[found.lead.household_id],
        about=state.title,
        happened_on=urged.urged_on,
        purpose=note,
    )
    await record_deed(session, caller, deed)
    return urged


def _notice(found: Found, level: Level, note: str | None) -> NoticePosted:
    lead = found.lead
    named = lead.assignee if lead.state == "dispatched" else None
    return notice(
        "lead.urged",
        f"催办:一条线索{LEAD.states[lead.state].title}",
        text=note or f"应于 {lead.due_on} 前办理。",
        link="/leads",
        account=named,
        role=None if named else ROLES[level],
        division_code=None if named else level.unit(found.division_code).ljust(12, "0"),
    )
