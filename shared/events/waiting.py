"""Work that one replica of a service does: what waits in a table, piece after piece, and what comes again with the clock."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from shared.events.faults import Backoff, keep, stopped
from shared.events.lease import hold
from shared.persistence import Database

__all__ = ["run_every", "run_waiting"]

POLL_SECONDS = 1.0
"""A piece is begun at its notification; one that got lost is found after this time."""


async def _nothing() -> None: ...


async def run_waiting(
    database: Database,
    name: str,
    run_next: Callable[[], Awaitable[bool]],
    stop: asyncio.Event,
    *,
    channel: str,
    close: Callable[[], Awaitable[None]] = _nothing,
) -> None:
    """Call ``run_next`` until told to stop, at once while it has found something, else when ``channel`` rings.

    The lease ``name`` sees to it that of all replicas one does. A lost database or broker is waited for. Told to stop, or without the
    lease, it drops what it is doing, which stands where its last transaction left it, and calls ``close``.
    """
    arrived = asyncio.Event()

    async def run_all() -> None:
        while True:
            arrived.clear()
            if not await run_next():
                with suppress(TimeoutError):
                    await asyncio.wait_for(arrived.wait(), POLL_SECONDS)

    async def work() -> None:
        running, stopping = asyncio.ensure_future(run_all()), asyncio.ensure_future(stop.wait())
        try:
            await asyncio.wait({running, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                await running
        finally:
            for task in (running, stopping):
                task.cancel()
            await asyncio.gather(running, stopping, return_exceptions=True)
            await close()

    async def attempt(_backoff: Backoff) -> None:
        await hold(database, name, work, stop, channel=channel, on_notify=arrived.set)

    await keep(name, attempt, stop)


async def run_every(
    database: Database, name: str, seconds: float, run: Callable[[], Awaitable[object]], stop: asyncio.Event
) -> None:
    """Call ``run`` at once and again after each pause until told to stop; of all replicas, the holder of the lease ``name`` does.

    A lost database or broker is waited for.
    """

    async def work() -> None:
        await run()
        while not await stopped(stop, seconds):
            await run()

    async def attempt(_backoff: Backoff) -> None:
        await hold(database, name, work, stop)

    await keep(name, attempt, stop)
