"""Gathering what the conditions of a month's steps look at."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective import queries
from services.assets.collective.facts import MonthFacts
from shared.access import Scope
from shared.disclosures.queries import standing
from shared.disclosures.rules import Standing, publicity_blocks

__all__ = ["NOTICE", "gather", "hanging"]

NOTICE: Final = "collective_month"
"""The kind of disclosure by which a month is made public."""


async def gather(session: AsyncSession, month: Any, on: date) -> MonthFacts:  # noqa: ANN401 - a row
    """The facts of a month that was found within the caller's scope, on a day."""
    everywhere = Scope.everything()
    return MonthFacts(
        on=on,
        month=month.month,
        earlier_open=await queries.earlier_open(session, everywhere, month.collective_id, month.month),
        later_frozen=await queries.later_frozen(session, everywhere, month.collective_id, month.month),
        publicity=publicity_blocks(await hanging(session, month), on) if month.state == "publicity" else (),
    )


async def hanging(session: AsyncSession, month: Any) -> Standing | None:  # noqa: ANN401 - a row
    """The notice that hangs for the present state. One from before it came into this state tells of older figures."""
    found = await standing(session, "collective_month", month.id, NOTICE)
    return found if found is not None and found.posted_on >= month.state_since else None
