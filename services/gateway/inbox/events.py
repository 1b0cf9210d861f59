"""Notices of other services, kept once whatever comes twice; and waking the pages that wait for them.

They are no read model: their owner cannot tell them again, and who has read what is known here only.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.inbox.commands import CHANNEL, WAKE
from shared.contracts import gateway, household
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.events.faults import Backoff, keep
from shared.events.streams import stream_name
from shared.persistence import Database

__all__ = ["CONSUMERS", "Bell"]

_ALL = {"unscoped": "notices of all divisions"}
_KEEP = text(
    """
    INSERT INTO notice (id, kind, title, text, link, account, role, division_code, posted_at)
    SELECT id, kind, title, text, link, account, role, division_code, posted_at
      FROM json_to_recordset(CAST(:items AS json))
        AS told (id uuid, kind text, title text, text text, link text, account text, role text, division_code text,
                 posted_at timestamptz)
    ON CONFLICT (id) DO NOTHING
    """
)


async def _apply(session: AsyncSession, items: Items) -> None:
    await session.execute(_KEEP, {"items": items.json}, execution_options=_ALL)
    await session.execute(WAKE, execution_options=_ALL)


CONSUMERS = tuple(
    Consumer(f"gateway-inbox-{event_type.service}", stream_name(event_type.service), {event_type: _apply})
    for event_type in (household.NOTICE_POSTED, gateway.NOTICE_POSTED)
)
"""One for each service that posts notices, this one among them."""


class Bell:
    """Rings in every api process when notices have come or were read; one connection a process listens, not one a page."""

    POLL_SECONDS = 5.0
    """Who waits looks after this time anyhow: a ring may be lost with its connection."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.next = asyncio.Event()
        """The next ring. Who takes it before looking misses none that comes while looking."""

    async def wait(self, ring: asyncio.Event) -> None:
        """Wait for a ring that was taken, or long enough."""
        with suppress(TimeoutError):
            await asyncio.wait_for(ring.wait(), self.POLL_SECONDS)

    def _heard(self, *_: object) -> None:
        ring, self.next = self.next, asyncio.Event()
        ring.set()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Listen inside the block; a lost connection is made again."""
        stop = asyncio.Event()

        async def attempt(backoff: Backoff) -> None:
            async with self._database.connection() as connection:
                ended = asyncio.Event()
                connection.add_termination_listener(lambda _: ended.set())
                await connection.add_listener(CHANNEL, self._heard)
                backoff.reset()
                self._heard()
                await ended.wait()
            if not stop.is_set():
                await backoff.wait(stop)

        task = asyncio.ensure_future(keep("bell", attempt, stop))
        try:
            yield
        finally:
            stop.set()
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
