"""The worker's task that matches the county, one run at a time, begun anew wherever it was cut off."""

from __future__ import annotations

import asyncio
from functools import partial

from services.jobs.matching.commands import CHANNEL, fail_waiting, match_waiting
from shared.events.faults import is_outage
from shared.events.waiting import run_waiting
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_matching", "run_next"]


async def run_next(database: Database) -> bool:
    """Do the matching that waits; False when there is none. Nothing is kept of one that was cut off, and it waits still."""
    try:
        async with database.transaction() as session:
            run_id = await match_waiting(session)
    except Exception as error:
        if is_outage(error):
            raise
        logger().error("matching_failed", error=type(error).__name__)
        async with database.transaction() as session:
            await fail_waiting(session)
        return True
    if run_id is not None:
        logger().info("matched", run=str(run_id))
    return run_id is not None


async def run_matching(database: Database, stop: asyncio.Event) -> None:
    """Do what waits until told to stop; of all replicas of the service one does."""
    await run_waiting(database, "matching", partial(run_next, database), stop, channel=CHANNEL)
