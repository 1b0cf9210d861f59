"""The job that keeps up with what nobody does here: days that pass, cases, parameters, loads of households, households that are closed."""

from __future__ import annotations

import asyncio
from typing import Final

from services.household.helpers.commands import end_of_closed
from services.household.visits.duties import settle, stale
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["keep_up", "run_visits"]

EVERY_SECONDS: Final = 300.0
"""What a case or a load changes is seen in the list of due visits within this time."""
PIECE: Final = 5000
"""Households that one transaction holds."""


async def keep_up(database: Database) -> int:
    """Bring everything up to date, piece by piece; how many households it was."""
    async with database.transaction() as session:
        await end_of_closed(session)
    done = 0
    while True:
        async with database.transaction() as session:
            households = await stale(session, PIECE)
            if households:
                await settle(session, households)
        done += len(households)
        if len(households) < PIECE:
            return done


async def run_visits(database: Database, stop: asyncio.Event) -> None:
    """Keep up until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        if count := await keep_up(database):
            logger().info("visit_duties_settled", households=count)

    await run_every(database, "visits", EVERY_SECONDS, run, stop)
