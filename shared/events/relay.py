"""The relay: publishes a service's outbox in order, one active relay a service, at least once and in effect exactly once.

It publishes before it marks, under the event's id; what it publishes twice after a crash the stream drops by that id.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from typing import TypeAlias

import asyncpg
import orjson
from nats.aio.client import Client
from nats.js import JetStreamContext
from nats.js.api import Header

from shared.events import metrics
from shared.events.envelope import wrap
from shared.events.faults import Backoff, keep, stopped
from shared.events.lease import hold
from shared.events.streams import KEEP_SECONDS
from shared.events.subjects import stream_name
from shared.events.tables import OUTBOX_CHANNEL
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_relay"]

WINDOW_EVENTS = 100
WINDOW_BYTES = 8 * 1024 * 1024
PUBLISH_SECONDS = 5.0
POLL_SECONDS = 1.0
PRUNE_EVERY_SECONDS = 600.0
PRUNE_ROWS = 1000

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"

_WINDOW = """
    SELECT position, event_id, type, subject, body, headers, occurred_at
      FROM (SELECT *, sum(octet_length(body)) OVER (ORDER BY position) - octet_length(body) AS before
              FROM (SELECT * FROM outbox WHERE published_at IS NULL ORDER BY position LIMIT $1) AS waiting) AS sized
     WHERE before < $2 ORDER BY position
"""
_MARK = "UPDATE outbox SET published_at = clock_timestamp() WHERE position = ANY($1::bigint[])"
# Only from the front: a row that waits for its publication keeps what is behind it, which is rare and harmless.
_PRUNE = """
    DELETE FROM outbox WHERE position IN (
        SELECT position FROM (SELECT position, published_at FROM outbox ORDER BY position LIMIT $1) AS oldest
         WHERE published_at < clock_timestamp() - $2::interval)
"""


class _Relay:
    def __init__(self, client: Client, service: str, stop: asyncio.Event) -> None:
        self._client = client
        self._js: JetStreamContext = client.jetstream()
        self._service = service
        self._stop = stop
        self.woken = asyncio.Event()

    async def pump(self, connection: Connection, backoff: Backoff) -> None:
        """Publish what waits, for as long as the lock is held."""
        next_prune = 0.0
        while not self._stop.is_set():
            self.woken.clear()
            rows = await connection.fetch(_WINDOW, WINDOW_EVENTS, WINDOW_BYTES)
            if rows and not await self._publish(connection, rows):
                await backoff.wait(self._stop)
                continue
            backoff.reset()
            if (clock := asyncio.get_running_loop().time()) >= next_prune:
                next_prune = clock + PRUNE_EVERY_SECONDS
                await self._prune(connection)
            if not rows:
                await self._wait()

    async def _wait(self) -> None:
        waiters = [asyncio.ensure_future(self.woken.wait()), asyncio.ensure_future(self._stop.wait())]
        try:
            await asyncio.wait(waiters, timeout=POLL_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for waiter in waiters:
                waiter.cancel()

    async def _publish(self, connection: Connection, rows: Sequence[asyncpg.Record]) -> bool:
        """Publish a window and mark its acknowledged prefix; whether all of it went."""
        results = await asyncio.gather(*(self._send(row) for row in rows), return_exceptions=True)
        failure = next((number for number, result in enumerate(results) if result is not None), len(rows))
        if sent := rows[:failure]:
            await connection.execute(_MARK, [row["position"] for row in sent])
            for row in sent:
                metrics.RELAYED.labels(row["type"]).inc()
        if failure == len(rows):
            return True
        error = type(results[failure]).__name__
        metrics.RELAY_FAULTS.labels(error).inc()
        logger().warning("event_unpublished", event_id=str(rows[failure]["event_id"]), error=error, unsent=len(rows) - failure)
        return False

    async def _send(self, row: asyncpg.Record) -> None:
        message = wrap(
            event_id=row["event_id"],
            service=self._service,
            event_type=row["type"],
            subject=row["subject"],
            time=row["occurred_at"],
            data=row["body"],
        )
        headers = {**orjson.loads(row["headers"]), Header.MSG_ID.value: str(row["event_id"])}
        stream = stream_name(self._service)
        await self._js.publish(row["type"], message, timeout=PUBLISH_SECONDS, stream=stream, headers=headers)

    async def _prune(self, connection: Connection) -> None:
        keep_for = timedelta(seconds=KEEP_SECONDS)
        while not self._stop.is_set():
            status = await connection.execute(_PRUNE, PRUNE_ROWS, keep_for)
            if status != f"DELETE {PRUNE_ROWS}":
                return


async def run_relay(database: Database, client: Client, service: str, stop: asyncio.Event) -> None:
    """Relay this service's outbox until told to stop; ``database`` is its database as the relay's user.

    Any number may run; one is active. Failures of the broker or the database are retried for ever.
    """
    relay = _Relay(client, service, stop)

    async def attempt(backoff: Backoff) -> None:
        async def work() -> None:
            async with database.connection() as connection:
                await relay.pump(connection, backoff)

        await hold(database, f"relay:{service}", work, stop, channel=OUTBOX_CHANNEL, on_notify=relay.woken.set)

    await keep("relay", attempt, stop)


async def wait_relayed(database: Database, position: int, stop: asyncio.Event) -> bool:
    """Wait until every event up to this position of the outbox is published; False when told to stop before."""
    statement = "SELECT EXISTS (SELECT FROM outbox WHERE published_at IS NULL AND position <= $1)"
    async with database.connection() as connection:
        while await connection.fetchval(statement, position):
            if await stopped(stop, POLL_SECONDS / 5):
                return False
    return True
