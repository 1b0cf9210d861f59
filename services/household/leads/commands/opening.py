"""Opening a lead by hand: what people find, beside what the screening finds (domain/household §3.1), also at a second visit (§4.5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import and_, case, func, literal, select, text
from sqlalchemy.dialects.postgresql import Insert, insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands.common import OURS, tell
from services.household.leads.deadlines import parameters_of, soonest
from services.household.leads.machine import LEAD
from services.household.leads.rules import BY_HAND, CHANNELS
from services.household.leads.tables import Lead, LeadHit
from services.household.registry.tables import Household
from shared.access import Caller
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.workflow.deadlines import Dated
from shared.workflow.moving import begun

__all__ = ["open_lead"]


async def open_lead(
    session: AsyncSession,
    caller: Caller,
    household_id: UUID,
    channel: str,
    note: str | None,
    on: date,
    again: Lead | None = None,
) -> UUID:
    """Open a lead 线索 for a household of the caller's divisions, or add the note to the one that is open.

    ``again`` is an earlier lead that was closed by mistake: the new one rests on its hits and is as bad.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed``; 422 ``invalid_date`` for a day to come.
    """
    if on > today():
        fault = FieldFault(place="body.on", code="invalid_date", message="日期不能晚于今天")
        raise Problem(422, "invalid_date", "日期不能晚于今天。", errors=[fault])
    statement = caller.scope.restrict(select(Household.closed_on), Household.division_code)
    household = (await session.execute(statement.where(Household.id == household_id))).one_or_none()
    if household is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    if household.closed_on is not None:
        raise Problem(409, "household_closed", "该户已销户,不能再登记线索。")
    joined = _opened(household_id, channel, note, on, again, await parameters_of(session, on))
    lead = (await session.execute(joined.returning(Lead.id, Lead.version), execution_options=OURS)).one()
    if again is not None:
        await _rest_on(session, lead.id, again)
    await tell(session, [lead.id])
    deed = Deed(
        "lead.open" if lead.version == 1 else "lead.join",
        resource="lead",
        resource_id=lead.id,
        households=[household_id],
        about=CHANNELS[channel],
        happened_on=on,
        purpose=note,
        detail={"channel": channel},
    )
    await record_deed(session, caller, deed)
    found: UUID = lead.id
    return found


def _opened(
    household_id: UUID, channel: str, note: str | None, on: date, again: Lead | None, parameters: Mapping[str, Dated]
) -> Insert:
    """A new lead, or the open one with what this adds to it."""
    new = insert(Lead).values(
        household_id=household_id,
        level=again.level if again else BY_HAND,
        category=again.category if again else None,
        channel=channel,
        note=note,
        opened_on=on,
        screened_on=on,
        **begun(LEAD, on, parameters),
    )
    turns_red = new.excluded.level == "red"
    return new.on_conflict_do_update(
        index_elements=[Lead.household_id],
        index_where=text("state <> 'closed'"),
        set_={
            "note": func.concat_ws("\n", Lead.note, new.excluded.note),
            "level": case((turns_red, new.excluded.level), else_=Lead.level),
            "category": func.coalesce(Lead.category, new.excluded.category),
            "due_on": case(
                (and_(turns_red, Lead.state == "dispatched"), func.least(Lead.due_on, soonest(on, parameters).due_on)),
                else_=Lead.due_on,
            ),
            "version": Lead.version + 1,
            "changed_at": func.clock_timestamp(),
        },
    )


async def _rest_on(session: AsyncSession, lead_id: UUID, earlier: Lead) -> None:
    """Let a lead rest on the hits of an earlier one too."""
    others = [column for column in LeadHit.__table__.columns if column.name != "lead_id"]
    hits = select(literal(lead_id), *others).where(LeadHit.lead_id == earlier.id)
    copied = insert(LeadHit).from_select(["lead_id", *(column.name for column in others)], hits)
    await session.execute(copied.on_conflict_do_nothing(), execution_options=OURS)
