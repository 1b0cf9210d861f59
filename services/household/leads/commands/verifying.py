"""What the village found when it visited, and the town's asking for another visit."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands.common import Found, locked, take, tell
from services.household.leads.machine import LEAD
from services.household.leads.schemas.steps import Verification
from shared.access import Caller
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import Taking
from shared.workflow.schemas import Said

__all__ = ["send_lead_back", "verify_lead"]

TOGETHER = 2
"""So many visit together (domain/household §3.2 step 1)."""


async def verify_lead(session: AsyncSession, caller: Caller, lead_id: UUID, said: Verification, seen: int) -> None:
    """Record a visit 入户核实: who went, and what they found.

    Raises:
        Problem: 404 ``unknown_lead``; 412 or 428 for the version; 409 ``wrong_state``, or ``blocked`` with every reason.
    """
    found = await locked(session, caller, lead_id)
    check_version(seen, found.lead.version)
    alone = (
        [Block("two_verifiers_needed", "入户核实须两人以上", "body.verifiers")] if len(set(said.verifiers)) < TOGETHER else []
    )
    await _take(session, caller, found, Taking("verify", said, {"found_code": said.code}, alone), said.findings)


async def send_lead_back(session: AsyncSession, caller: Caller, lead_id: UUID, said: Said, seen: int) -> None:
    """Ask the village to visit again 退回.

    Raises:
        Problem: 404 ``unknown_lead``; 412 or 428 for the version; 409 ``wrong_state`` or ``blocked``; 403 ``level_needed``.
    """
    found = await locked(session, caller, lead_id)
    check_version(seen, found.lead.version)
    await _take(session, caller, found, Taking("send_back", said, {"found_code": None}), said.opinion)


async def _take(session: AsyncSession, caller: Caller, found: Found, taking: Taking, why: str | None) -> None:
    lead = found.lead
    await take(session, caller, found, taking)
    await tell(session, [lead.id])
    deed = Deed(
        f"lead.{taking.code}",
        resource="lead",
        resource_id=lead.id,
        households=[lead.household_id],
        title=LEAD.transitions[taking.code].title,
        happened_on=taking.said.on,
        purpose=why,
        detail={"code": lead.found_code} if lead.found_code else {},
    )
    await record_deed(session, caller, deed)
