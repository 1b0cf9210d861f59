"""Which errors pass by themselves, and how long to wait for that."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

import asyncpg
import nats.errors
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from shared.observability.logs import logger

__all__ = ["Backoff", "is_outage", "keep", "stopped"]

# SQLSTATE classes that blame the database, its load or its schema, never one item: connection, transaction state, rollback
# (serialization, deadlock), privilege or missing object (a migration still to come), resources, lock, operator, system, internal.
_OUTAGE_CLASSES = frozenset({"08", "25", "40", "42", "53", "55", "57", "58", "XX"})


def _sqlstate(error: BaseException) -> str:
    return str(getattr(error, "sqlstate", None) or "")


def is_outage(error: BaseException) -> bool:
    """Whether the world is at fault (hold and try again), not the item at hand."""
    if isinstance(error, DBAPIError):
        if error.connection_invalidated:
            return True
        original = error.orig
        return original is not None and (is_outage(original) or is_outage(original.__cause__ or original.__class__()))
    if state := _sqlstate(error):
        return state[:2] in _OUTAGE_CLASSES
    if isinstance(error, asyncpg.InterfaceError):
        # asyncpg's own refusals of an argument are ValueErrors too; those are the item's fault.
        return not isinstance(error, ValueError)
    return isinstance(error, OSError | TimeoutError | PoolTimeoutError | asyncpg.InternalClientError | nats.errors.Error)


class Backoff:
    """Waits that double from 0.1 s to 5 s until something succeeds."""

    FIRST = 0.1
    LAST = 5.0

    def __init__(self) -> None:
        self._next = self.FIRST

    def reset(self) -> None:
        """It works again."""
        self._next = self.FIRST

    async def wait(self, stop: asyncio.Event) -> None:
        """Wait the next time span, or until told to stop."""
        await stopped(stop, self._next)
        self._next = min(self._next * 2, self.LAST)


async def stopped(stop: asyncio.Event, seconds: float) -> bool:
    """Wait for ``stop``, at most so long; whether it came."""
    if stop.is_set():
        return True
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return False
    return True


async def keep(name: str, attempt: Callable[[Backoff], Awaitable[None]], stop: asyncio.Event) -> None:
    """Run ``attempt`` until told to stop, again after every outage. It resets the back-off when it got somewhere.

    Anything that is not an outage is a fault of ours and ends the process, which its supervisor starts anew.
    """
    backoff = Backoff()
    while not stop.is_set():
        try:
            await attempt(backoff)
        except Exception as error:
            if not is_outage(error):
                raise
            logger().warning("events_interrupted", task=name, error=type(error).__name__)
            await backoff.wait(stop)
