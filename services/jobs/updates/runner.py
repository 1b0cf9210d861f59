"""Opening months: every village is asked every month, and the task is there whether anybody did anything or not."""

from __future__ import annotations

import asyncio
from typing import Final

from services.jobs.updates.commands import open_due
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_months"]

EVERY_SECONDS: Final = 3600.0


async def run_months(database: Database, stop: asyncio.Event) -> None:
    """Open months until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            count = await open_due(session)
        if count:
            logger().info("ledger_months_opened", months=count)

    await run_every(database, "ledger_months", EVERY_SECONDS, run, stop)
