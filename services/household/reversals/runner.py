"""The worker's task that takes batches back, one at a time in the whole service."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from services.household.reversals.commands import CHANNEL, run_next
from shared.events.faults import Backoff, keep
from shared.events.lease import hold
from shared.persistence import Database

__all__ = ["run_reversals"]

POLL_SECONDS = 1.0


async def run_reversals(database: Database, stop: asyncio.Event) -> None:
    """Run what is queued until told to stop. One that was interrupted goes on where its last piece ended."""
    arrived = asyncio.Event()

    async def work() -> None:
        while not stop.is_set():
            arrived.clear()
            if not await run_next(database, stop):
                with suppress(TimeoutError):
                    await asyncio.wait_for(arrived.wait(), POLL_SECONDS)

    async def attempt(_backoff: Backoff) -> None:
        await hold(database, "reversals", work, stop, channel=CHANNEL, on_notify=arrived.set)

    await keep("reversals", attempt, stop)
