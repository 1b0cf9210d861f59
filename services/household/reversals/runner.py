"""The worker's task that takes batches back, one at a time in the whole service."""

from __future__ import annotations

import asyncio
from functools import partial

from services.household.reversals.commands import CHANNEL, run_next
from shared.events.waiting import run_waiting
from shared.persistence import Database

__all__ = ["run_reversals"]


async def run_reversals(database: Database, stop: asyncio.Event) -> None:
    """Run what is queued until told to stop. One that was interrupted goes on where its last piece ended."""
    await run_waiting(database, "reversals", partial(run_next, database), stop, channel=CHANNEL)
