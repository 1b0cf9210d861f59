"""Notices of other services, kept once whatever comes twice; and waking the pages that wait for them.

They are no read model: their owner cannot tell them again, and who has read what is known here only.
"""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from itertools import chain

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.inbox.commands import CHANNEL
from shared.contracts import assets, funds, gateway, household, jobs
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.events.faults import Backoff, keep
from shared.events.subjects import stream_name
from shared.persistence import Database

__all__ = ["CONSUMERS", "Bell"]

_ALL = {"unscoped": "notices of all divisions"}
_RING = text(
    f"SELECT pg_notify('{CHANNEL}', coalesce(account, ''))"  # noqa: S608 - a name of ours
    " FROM json_to_recordset(CAST(:items AS json)) AS told (account text) GROUP BY account"
)
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
    await session.execute(_RING, {"items": items.json}, execution_options=_ALL)


CONSUMERS = tuple(
    Consumer(f"gateway-inbox-{event_type.service}", stream_name(event_type.service), {event_type: _apply})
    for event_type in (
        household.NOTICE_POSTED,
        funds.NOTICE_POSTED,
        assets.NOTICE_POSTED,
        jobs.NOTICE_POSTED,
        gateway.NOTICE_POSTED,
    )
)
"""One for each service that posts notices, this one among them."""


class Bell:
    """Rings in every api process when notices have come or were read; one connection a process listens, not one a page."""

    POLL_SECONDS = 30.0
    """Who waits looks after this time anyhow. A lost connection is noticed and rings for all; this is for what nobody noticed."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._rings: dict[str, set[asyncio.Event]] = defaultdict(set)

    @contextmanager
    def hung(self, account: str) -> Iterator[asyncio.Event]:
        """Inside the block this is set when something has come or was read that may concern the account.

        Who clears it before looking misses none that comes while looking.
        """
        ring = asyncio.Event()
        self._rings[account].add(ring)
        try:
            yield ring
        finally:
            self._rings[account].remove(ring)
            if not self._rings[account]:
                del self._rings[account]

    async def wait(self, ring: asyncio.Event) -> None:
        """Wait for a ring, or long enough."""
        with suppress(TimeoutError):
            await asyncio.wait_for(ring.wait(), self.POLL_SECONDS)

    def _heard(self, account: str) -> None:
        # A reading, or what is for one person, makes nobody else look; what is for a role makes everybody.
        for ring in self._rings.get(account, ()) if account else chain.from_iterable(self._rings.values()):
            ring.set()

    @asynccontextmanager
    async def listening(self) -> AsyncIterator[None]:
        """Listen inside the block; a lost connection is made again."""
        stop = asyncio.Event()

        async def attempt(backoff: Backoff) -> None:
            async with self._database.connection() as connection:
                ended = asyncio.Event()
                connection.add_termination_listener(lambda _: ended.set())
                await connection.add_listener(CHANNEL, lambda *told: self._heard(str(told[-1])))
                backoff.reset()
                self._heard("")
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
