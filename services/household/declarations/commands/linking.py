"""Leading a declaration to the household that is to be visited."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.rules import RISKS
from services.household.declarations.rules import MACHINE, WAYS, Way
from services.household.declarations.tables import Declaration
from services.household.history.commands.deeds import Deed, record_deed
from services.household.leads.commands.opening import open_lead
from services.household.leads.tables import Lead
from shared.access import Caller
from shared.workflow.deadlines import Dated
from shared.workflow.moving import Ground, Taking, move
from shared.workflow.schemas import Said

__all__ = ["link"]

_OURS = {"unscoped": "the lead that was just opened or joined"}


async def link(
    session: AsyncSession,
    caller: Caller,
    declaration: Declaration,
    household_id: UUID,
    said: Said,
    parameters: Mapping[str, Dated],
) -> None:
    """Take a declaration, which the session holds locked, to ``linked``: a lead of the household is opened or joined.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed``; what :func:`shared.workflow.moving.move` raises.
    """
    told = f"{WAYS[Way(declaration.via)]}:{'、'.join(RISKS[risk] for risk in declaration.risks)}"
    lead_id = await open_lead(session, caller, household_id, "declaration", told, declaration.declared_on)
    stage = select(Lead.state).where(Lead.id == lead_id)
    declaration.household_id, declaration.lead_id = household_id, lead_id
    declaration.lead_stage = (await session.execute(stage, execution_options=_OURS)).scalar_one()
    taking = Taking("link", said, {"household_id": str(household_id), "lead_id": str(lead_id)})
    await move(session, caller, MACHINE, declaration, Ground(declaration.division_code, None, parameters), taking)
    deed = Deed(
        "declaration.link",
        resource="declaration",
        resource_id=declaration.id,
        households=[household_id],
        about=told,
        happened_on=declaration.declared_on,
        purpose=said.opinion,
        detail={"lead_id": lead_id},
    )
    await record_deed(session, caller, deed)
