"""Closing vacancies whose last day has passed."""

from __future__ import annotations

import asyncio
from typing import Final

from services.jobs.vacancies.commands import expire_due
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_expiry"]

EVERY_SECONDS: Final = 900.0


async def run_expiry(database: Database, stop: asyncio.Event) -> None:
    """Close what is over until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            count = await expire_due(session)
        if count:
            logger().info("vacancies_expired", vacancies=count)

    await run_every(database, "vacancy_expiry", EVERY_SECONDS, run, stop)
