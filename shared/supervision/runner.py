"""The worker's task that runs the rules once a day."""

from __future__ import annotations

import asyncio
from typing import Final

from shared.access.caller import PLATFORM
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import today
from shared.supervision.commands import ran_today, run_rules
from shared.supervision.definition import Watch

__all__ = ["run_daily", "run_supervision"]

EVERY_SECONDS: Final = 900.0
"""A day's run begins within this time of its first moment."""


async def run_daily(database: Database, watch: Watch) -> bool:
    """Run the rules unless the platform has done so today; whether it did."""
    async with database.transaction() as session:
        if await ran_today(session, today()):
            return False
        run_id = await run_rules(session, PLATFORM, watch, today())
    logger().info("supervision_ran", run=str(run_id))
    return True


async def run_supervision(database: Database, watch: Watch, stop: asyncio.Event) -> None:
    """Run the rules every day until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        await run_daily(database, watch)

    await run_every(database, "supervision", EVERY_SECONDS, run, stop)
