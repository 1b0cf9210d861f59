"""The worker's task that opens monitorings and evaluations when their day has come."""

from __future__ import annotations

import asyncio
from typing import Final

from services.funds.performance.commands import open_due
from shared.access.caller import PLATFORM
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import today

__all__ = ["run_openings"]

EVERY_SECONDS: Final = 3600.0
"""What a day asks for is there within this time; a project whose allocation is recorded later is found then."""


async def run_openings(database: Database, stop: asyncio.Event) -> None:
    """Open what is owed until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            opened = await open_due(session, PLATFORM, today())
        if opened:
            logger().info("performance_opened", opened=opened)

    await run_every(database, "performance", EVERY_SECONDS, run, stop)
