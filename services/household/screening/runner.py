"""The worker's task that runs screenings, one at a time in the whole service."""

from __future__ import annotations

import asyncio
from functools import partial

from services.household.screening.commands import CHANNEL, claim_screening, fail_screening, run_screening
from shared.events.faults import is_outage
from shared.events.waiting import run_waiting
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_next", "run_screenings"]


async def run_screenings(database: Database, stop: asyncio.Event) -> None:
    """Run what is queued until told to stop.

    A worker that ends in the middle leaves nothing behind; the screening is begun anew by whichever worker comes next.
    """
    await run_waiting(database, "screenings", partial(run_next, database), stop, channel=CHANNEL)


async def run_next(database: Database) -> bool:
    """Run the oldest waiting screening; whether there was one for this worker.

    What fails for our own fault is marked as failed, with the reason in the log; an outage (a lost database, a lead closed at the
    same moment) is raised and the screening runs again.
    """
    async with database.transaction() as session:
        screening_id = await claim_screening(session)
    if screening_id is None:
        return False
    try:
        async with database.transaction() as session:
            done = await run_screening(session, screening_id)
    except Exception as error:
        if is_outage(error):
            raise
        logger().error("screening_failed", screening=str(screening_id), exc_info=error)
        async with database.transaction() as session:
            await fail_screening(session, screening_id, "internal_error")
        return True
    if done:
        logger().info("screening_completed", screening=str(screening_id))
    return done
