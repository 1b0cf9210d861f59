"""Seals the trail every second, and says its head, so that a copy of the logs convicts whoever rewrites the whole chain."""

from __future__ import annotations

import asyncio
from contextlib import suppress

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from shared.audit.trail import seal
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_sealer"]

EVERY_SECONDS = 1.0
_TURN = text("SELECT pg_try_advisory_xact_lock(hashtextextended('audit', 0))")


async def seal_once(database: Database) -> tuple[int, str] | None:
    """Seal what is there; None where there is nothing, or where another worker is sealing."""
    async with database.transaction() as session:
        if not (await session.execute(_TURN, execution_options={"unscoped": "a lock"})).scalar_one():
            return None
        return await seal(session)


async def run_sealer(database: Database, stop: asyncio.Event) -> None:
    """Seal until told to stop; ``database`` is the service's as the relay's user, whom alone it lets write seals.

    A lost database is waited for; what it holds is sealed afterwards.
    """
    while not stop.is_set():
        try:
            if sealed := await seal_once(database):
                logger().info("audit_sealed", number=sealed[0], digest=sealed[1])
        except (SQLAlchemyError, OSError) as error:
            logger().warning("audit_unsealed", error=type(error).__name__)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), EVERY_SECONDS)
