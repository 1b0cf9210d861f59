"""Closing a lead, whoever does it: at once, when the town confirms, or because its household goes into the procedure."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands.common import Found, lead_closed, locked, take, tell
from services.household.leads.commands.feedback import give_feedback
from services.household.leads.machine import LEAD
from services.household.leads.schemas.steps import LeadClosing
from shared.access import Caller
from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version
from shared.workflow.moving import Taking, moves_of
from shared.workflow.schemas import Said

__all__ = ["close_lead", "confirm_lead", "register_lead"]


class _Ended(Said):
    """What is kept of the step that closes a lead."""

    code: str


async def close_lead(session: AsyncSession, caller: Caller, lead_id: UUID, closing: LeadClosing, seen: int) -> None:
    """Close a lead at once with what was found, at whichever stage it is.

    Raises:
        Problem: 404 ``unknown_lead``; 412 or 428 for the version; 409 ``lead_closed``; 403 ``level_needed`` below the town; 422
            ``invalid_date`` or ``note_required``.
    """
    found = await locked(session, caller, lead_id)
    check_version(seen, found.lead.version)
    if found.lead.state == "closed":
        raise lead_closed()
    _check(closing, found)
    said = _Ended(on=closing.closed_on, opinion=closing.note or None, code=closing.code)
    await _end(session, caller, found, "close", said, note=said.opinion)


async def confirm_lead(session: AsyncSession, caller: Caller, lead_id: UUID, said: Said, seen: int) -> None:
    """Close a verified lead with what the village found.

    Raises:
        Problem: 404 ``unknown_lead``; 412 or 428 for the version; 409 ``wrong_state`` or ``blocked``; 403 ``level_needed``.
    """
    found = await locked(session, caller, lead_id)
    check_version(seen, found.lead.version)
    visits = [each for each in await moves_of(session, LEAD, lead_id) if each.step == "verify"]
    ended = _Ended(**said.model_dump(), code=found.lead.found_code or "other")
    await _end(session, caller, found, "confirm", ended, note=visits[-1].detail["findings"] if visits else None)


async def register_lead(session: AsyncSession, caller: Caller, lead_id: UUID, on: date) -> UUID:
    """Close a lead as 属实-已纳入程序, in the transaction that opens the case; its household. One that was closed so before stays as it is.

    Raises:
        Problem: 404 ``unknown_lead``; 409 ``lead_closed`` with another code; 409 ``blocked`` where the day does not fit.
    """
    found = await locked(session, caller, lead_id)
    household_id: UUID = found.lead.household_id
    if found.lead.state != "closed":
        await _end(session, caller, found, "register", _Ended(on=on, code="registered"), note=None)
    elif found.lead.close_code != "registered":
        raise lead_closed()
    return household_id


async def _end(session: AsyncSession, caller: Caller, found: Found, step: str, said: _Ended, *, note: str | None) -> None:
    lead = found.lead
    changes = {
        "closed_on": said.on,
        "closed_by": caller.client_id,
        "close_code": said.code,
        "close_note": note,
        "screening_id": None,
    }
    await take(session, caller, found, Taking(step, said, changes))
    await tell(session, [lead.id])
    await give_feedback(session, lead.id, said.code)
    deed = Deed(
        "lead.close",
        resource="lead",
        resource_id=lead.id,
        households=[lead.household_id],
        happened_on=said.on,
        purpose=note,
        detail={"code": said.code, "closed_on": said.on},
    )
    await record_deed(session, caller, deed)


def _check(closing: LeadClosing, found: Found) -> None:
    earliest, latest = found.lead.state_since, today()
    if not earliest <= closing.closed_on <= latest:
        message = f"办结日期应在 {earliest} 与 {latest} 之间"
        fault = FieldFault(place="body.closed_on", code="invalid_date", message=message)
        raise Problem(422, "invalid_date", f"{message}。", errors=[fault])
    if closing.code == "other" and not closing.note:
        fault = FieldFault(place="body.note", code="note_required", message="选择“其他”时须填写办结说明")
        raise Problem(422, "note_required", "选择“其他”时须填写办结说明。", errors=[fault])
