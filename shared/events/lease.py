"""One active worker at a time, by an advisory lock that a stopped or cut-off holder loses within seconds."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import asyncpg

from shared.events.faults import stopped
from shared.persistence import Database

__all__ = ["LeaseLostError", "LeaseTakenError", "hold"]

BEAT_SECONDS = 1.0
IDLE_LIMIT_MILLISECONDS = 2500
"""PostgreSQL ends the holder's session, and so frees the lock, when it has been silent for so long."""
RETRY_SECONDS = 0.5


class LeaseLostError(ConnectionError):
    """The lock's session has ended: somebody else may hold the lock."""


class LeaseTakenError(RuntimeError):
    """Somebody else holds the lock, and it was not to be waited for."""


async def _beat(connection: asyncpg.Connection[asyncpg.Record]) -> None:
    while True:
        try:
            await connection.fetchval("SELECT 1", timeout=IDLE_LIMIT_MILLISECONDS / 1000)
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError) as error:
            raise LeaseLostError(type(error).__name__) from error
        await asyncio.sleep(BEAT_SECONDS)


async def hold(
    database: Database,
    name: str,
    work: Callable[[], Awaitable[None]],
    stop: asyncio.Event,
    *,
    wait: bool = True,
    channel: str | None = None,
    on_notify: Callable[[], None] = lambda: None,
) -> None:
    """Wait for the lock ``name`` of this database, then run ``work`` while holding it; ``work`` is cancelled when it is lost.

    The lock lives on a connection of its own, which also listens to ``channel``.

    :raises LeaseLostError: the lock was lost while ``work`` ran.
    :raises LeaseTakenError: somebody else holds it, and this is not to ``wait``.
    """
    async with database.connection(idle_session_timeout=str(IDLE_LIMIT_MILLISECONDS)) as connection:
        while not await connection.fetchval("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", name):
            if not wait:
                raise LeaseTakenError(name)
            if await stopped(stop, RETRY_SECONDS):
                return
        if channel is not None:
            await connection.add_listener(channel, lambda *_: on_notify())
        beat = asyncio.ensure_future(_beat(connection))
        job = asyncio.ensure_future(work())
        try:
            await asyncio.wait({beat, job}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (beat, job):
                if not task.done():
                    task.cancel()
            results = await asyncio.gather(beat, job, return_exceptions=True)
        for result in reversed(results):
            if isinstance(result, Exception):
                raise result
