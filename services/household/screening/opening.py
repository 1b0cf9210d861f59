"""Opening a lead by hand: what people find, beside what the screening finds (domain/household §3.1)."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry.tables import Household
from services.household.screening.evaluation import OURS
from services.household.screening.events import publish_lead
from services.household.screening.rules import Level
from services.household.screening.tables import Lead
from shared.access import Caller
from shared.web.problems import Problem

__all__ = ["FOUND_BY", "open_lead"]

FOUND_BY = {"visit": "走访发现"}
"""发现渠道 of leads that no screening found."""


async def open_lead(
    session: AsyncSession, caller: Caller, household_id: UUID, channel: str, note: str | None, on: date
) -> UUID:
    """Open a lead 线索 for a household of the caller's divisions, or join the one that is open; the lead.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed``.
    """
    statement = caller.scope.restrict(select(Household.closed_on), Household.division_code)
    household = (await session.execute(statement.where(Household.id == household_id))).one_or_none()
    if household is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    if household.closed_on is not None:
        raise Problem(409, "household_closed", "该户已销户,不能再登记线索。")
    new = insert(Lead).values(household_id=household_id, level=Level.ORANGE, opened_on=on, screened_on=on)
    joined = new.on_conflict_do_update(
        index_elements=[Lead.household_id],
        index_where=text("state = 'open'"),
        set_={"version": Lead.version + 1, "changed_at": func.clock_timestamp(), "screening_id": None},
    )
    lead = (await session.execute(joined.returning(Lead.id, Lead.version), execution_options=OURS)).one()
    await publish_lead(session, lead.id)
    await record_deed(
        session,
        caller,
        Deed(
            "lead.open",
            resource="lead",
            resource_id=lead.id,
            households=[household_id],
            about=FOUND_BY[channel],
            happened_on=on,
            purpose=note,
            detail={"channel": channel, "joined": lead.version > 1},
        ),
    )
    found: UUID = lead.id
    return found
