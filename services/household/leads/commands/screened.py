"""What a screening needs of leads, which it opens and joins by statements of its own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.commands.common import tell_those
from services.household.leads.deadlines import soonest
from services.household.leads.machine import LEAD
from services.household.leads.tables import Lead
from shared.standards.clock import today
from shared.workflow.deadlines import Dated
from shared.workflow.moving import begun

__all__ = ["screened_days", "tell_screened"]


def screened_days(as_of: date, parameters: Mapping[str, Dated]) -> dict[str, date]:
    """The days that the screening's statements name.

    The county has its days for judging from today, when it learns of a lead: a screening may look back at an earlier day. Since when the
    lead waits is the day that it looks at, as what is done with it may have happened from then on.
    """
    day = today()
    return {
        "found_on": min(as_of, day),
        "judge_due": begun(LEAD, day, parameters)["due_on"],
        "visit_red_due": soonest(day, parameters).due_on,
    }


async def tell_screened(session: AsyncSession, screening_id: UUID) -> None:
    """Tell the leads that a screening has opened or changed."""
    await tell_those(session, Lead.screening_id == screening_id)
