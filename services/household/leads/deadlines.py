"""By when the steps of a lead are due, by the parameters of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.tables import Lead
from services.household.parameters.queries import parameters_on
from shared.access import Scope
from shared.standards.working_days import add_days
from shared.workflow.deadlines import Dated, Limit

__all__ = ["parameters_of", "shorten", "soonest"]

RED = "lead_visit_red_days"


async def parameters_of(session: AsyncSession, on: date) -> Mapping[str, Dated]:
    """The parameters of a day, which are the same for everybody."""
    return await parameters_on(session, Scope.everything(), on)


def soonest(since: date, parameters: Mapping[str, Dated]) -> Limit:
    """By when a red or urgent lead is visited, instead of the ordinary deadline of its state (domain/household §4.5).

    Its days are calendar days and end on a holiday too: a household in need does not wait for the office to open.
    """
    parameter = parameters[RED]
    days = int(parameter.value)
    return Limit(add_days(since, days), RED, parameter.version, days)


def shorten(lead: Lead, parameters: Mapping[str, Dated]) -> None:
    """Give a lead that waits for a visit the shorter deadline where it is red or urgent."""
    if lead.state == "dispatched" and lead.due_on is not None and (lead.level == "red" or lead.urgent):
        lead.due_on = min(lead.due_on, soonest(lead.state_since, parameters).due_on)
