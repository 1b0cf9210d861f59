"""The sealer: one worker at a time closes the trail into its chain every second and says the chain's head in its log."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from shared.audit.trail import seal
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_sealer"]

INTERVAL_SECONDS = 1.0
_ONE_SEALER = text("SELECT pg_try_advisory_xact_lock(hashtextextended('audit-seal', 0))")


async def seal_once(database: Database) -> tuple[int, str] | None:
    """Seal what waits, unless another worker is at it; the new seal's number and digest (hex)."""
    async with database.transaction() as session:
        held = await session.scalar(_ONE_SEALER, execution_options={"unscoped": "a lock, no rows"})
        return await seal(session) if held else None


async def run_sealer(database: Database, stop: asyncio.Event) -> None:
    """Seal every second until told to stop. A database that is away is waited for."""
    while not stop.is_set():
        try:
            if sealed := await seal_once(database):
                logger().info("audit_sealed", seal=sealed[0], digest=sealed[1])
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            logger().warning("audit_unsealed", error=type(error).__name__)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), INTERVAL_SECONDS)
