"""The job that reconciles the journal on every day."""

from __future__ import annotations

import asyncio
from typing import Final

from services.funds.reconciliation.commands import reconcile
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import today

__all__ = ["run_reconciliations"]

EVERY_SECONDS: Final = 3600.0
"""A day is reconciled within this time of its first moment, or of the start of the service."""


async def run_reconciliations(database: Database, stop: asyncio.Event) -> None:
    """Reconcile until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with database.transaction() as session:
            found = await reconcile(session, today())
        if found is not None:
            logger().info("journal_reconciled", differences=found)

    await run_every(database, "reconciliation", EVERY_SECONDS, run, stop)
