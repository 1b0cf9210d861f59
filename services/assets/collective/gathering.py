"""Gathering what the conditions of a month's steps look at."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective import queries
from services.assets.collective.facts import MonthFacts
from shared.access import Scope
from shared.disclosures.steps import notice_blocks

__all__ = ["NOTICE", "gather"]

NOTICE: Final = "collective_month"
"""The kind of disclosure by which a month is made public; it is called as its subject is."""


async def gather(session: AsyncSession, month: Any, on: date) -> MonthFacts:  # noqa: ANN401 - a row
    """The facts of a month that was found within the caller's scope, on a day."""
    everywhere = Scope.everything()
    return MonthFacts(
        on=on,
        month=month.month,
        earlier_open=await queries.earlier_open(session, everywhere, month.collective_id, month.month),
        later_frozen=await queries.later_frozen(session, everywhere, month.collective_id, month.month),
        publicity=await notice_blocks(session, NOTICE, NOTICE, month, on) if month.state == "publicity" else (),
    )
