"""The worker's task that runs screenings, one at a time in the whole service."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial

from services.household.screening.commands import CHANNEL, claim_screening, fail_screening, run_screening
from shared.events.faults import Backoff, is_outage
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_next", "run_screenings"]

POLL_SECONDS = 1.0


async def run_screenings(database: Database, stop: asyncio.Event) -> None:
    """Run what is queued until told to stop: woken by a notification, or after a second at the latest.

    A worker that dies in the middle leaves nothing behind; the screening is begun anew by whichever worker comes next.
    """
    backoff = Backoff()
    while not stop.is_set():
        try:
            async with database.connection() as listener:
                woken = asyncio.Event()
                await listener.add_listener(CHANNEL, partial(_wake, woken))
                while not stop.is_set() and not listener.is_closed():
                    woken.clear()
                    if not await run_next(database):
                        await _rest(woken, stop)
                    backoff.reset()
        except Exception as error:
            if not is_outage(error):
                raise
            logger().warning("screenings_interrupted", error=type(error).__name__)
            await backoff.wait(stop)


def _wake(woken: asyncio.Event, *_notification: object) -> None:
    woken.set()


async def _rest(woken: asyncio.Event, stop: asyncio.Event) -> None:
    waits = [asyncio.create_task(event.wait()) for event in (woken, stop)]
    await asyncio.wait(waits, timeout=POLL_SECONDS, return_when=asyncio.FIRST_COMPLETED)
    for task in waits:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


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
