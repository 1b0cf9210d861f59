"""What several use cases need: the locked lead, the step that is taken with it, and telling how it is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.deadlines import parameters_of, shorten
from services.household.leads.events import publish_leads
from services.household.leads.machine import LEAD, Finding
from services.household.leads.queries import LEADS
from services.household.leads.tables import Lead
from services.household.registry.expressions import one_of
from services.household.registry.tables import Household
from shared.access import Caller
from shared.contracts.household import TASK_CHANGED
from shared.events.publishing import publish_from
from shared.web.problems import Problem
from shared.workflow.moving import Ground, Taking, move

__all__ = ["OURS", "Found", "lead_closed", "locked", "take", "tell", "tell_those"]

OURS = {"unscoped": "the lead was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Found:
    """A lead that this transaction holds, and the village of its household."""

    lead: Lead
    division_code: str


def lead_closed() -> Problem:
    """409 ``lead_closed``."""
    return Problem(409, "lead_closed", "该线索已办结。")


async def locked(session: AsyncSession, caller: Caller, lead_id: UUID) -> Found:
    """A lead of the caller's divisions, locked. Its household is not: leads are locked before households.

    Raises:
        Problem: 404 ``unknown_lead``.
    """
    found = select(Lead, Household.division_code).join(Household, Household.id == Lead.household_id).where(Lead.id == lead_id)
    statement = caller.scope.restrict(found, Household.division_code).with_for_update(of=Lead)
    row = (await session.execute(statement)).one_or_none()
    if row is None:
        raise Problem(404, "unknown_lead", "没有这条线索,或者它不在您的管辖范围内。")
    return Found(row.Lead, row.division_code)


async def take(session: AsyncSession, caller: Caller, found: Found, taking: Taking) -> None:
    """Take a lead one step along.

    Raises:
        Problem: as :func:`shared.workflow.moving.move`.
    """
    parameters = await parameters_of(session, taking.said.on)
    ground = Ground(found.division_code, Finding(found.lead.found_code), parameters)
    await move(session, caller, LEAD, found.lead, ground, taking)
    shorten(found.lead, parameters)


async def tell(session: AsyncSession, lead_ids: Sequence[UUID]) -> None:
    """Tell how these leads are now, and what is to be done with them."""
    await session.flush()
    await tell_those(session, one_of(Lead.id, lead_ids))


async def tell_those(session: AsyncSession, which: ColumnElement[bool]) -> None:
    """The same of all leads that a condition holds for."""
    await publish_leads(session, which)
    await publish_from(session, TASK_CHANGED, LEADS.tasks().where(which))
