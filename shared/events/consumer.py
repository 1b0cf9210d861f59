"""A durable consumer of one service's stream: one active puller, batches in stream order, each in one transaction.

What was applied is known by one row in the consumer's own database, moved in the transaction that applies. A failing batch is
replayed to find the items at fault (see :mod:`shared.events.dead_letters`); a failing database holds the batch, which is tried
again in place.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from copy import copy
from datetime import datetime
from typing import Any, TypeAlias

from nats.aio.client import Client
from nats.aio.msg import Msg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.events import metrics
from shared.events.applying import Batch, PositionMovedError, apply_batch
from shared.events.control import ControlRefusedError, request_republish
from shared.events.envelope import Items
from shared.events.faults import Backoff, is_outage, keep
from shared.events.feed import Feed, StreamState, stream_state
from shared.events.lease import hold
from shared.events.subjects import stream_name
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.clock import now

__all__ = ["Consumer", "Handler", "run_consumer"]

Handler = Callable[[AsyncSession, Items], Awaitable[None]]
"""Applies items in the given transaction, in one statement: each if its version is newer than what is stored."""

RUN_LIMIT = 50_000
Fetched: TypeAlias = "tuple[Batch | None, Msg | None]"
_OURS = {"unscoped": "the position belongs to the consumer"}


class Consumer:
    """What listens: its name, unique among all consumers of the stream (``<service>-<what>``), and a handler for each event type.

    ``run_limits`` bounds how many items a handler is given at once (else 50,000, about what a batch holds at most).
    """

    def __init__(
        self,
        name: str,
        stream: str,
        handlers: Mapping[EventType, Handler],
        run_limits: Mapping[EventType, int] | None = None,
    ) -> None:
        services = {event_type.service for event_type in handlers}
        if [stream_name(service) for service in services] != [stream]:
            raise ValueError(f"{name} handles events that are not in {stream}")
        self.name = name
        self.stream = stream
        self.service = services.pop()
        self.handlers = {event_type.subject: handler for event_type, handler in handlers.items()}
        self._run_limits = {event_type.subject: limit for event_type, limit in (run_limits or {}).items()}

    def renamed(self, name: str) -> Consumer:
        """The same under another name, and so with a position of its own."""
        other = copy(self)
        other.name = name
        return other

    def run_limit(self, event_type: str) -> int:
        """How many items the handler of this type is given at most at once."""
        return self._run_limits.get(event_type, RUN_LIMIT)


class _Runner:
    def __init__(self, database: Database, client: Client, consumer: Consumer, stop: asyncio.Event, schema: str | None) -> None:
        self._database = database
        self._client = client
        self._consumer = consumer
        self._stop = stop
        self._schema = schema
        self._key = {"consumer": consumer.name, "stream": consumer.stream}
        self._refill: asyncio.Task[None] | None = None

    async def run(self, backoff: Backoff) -> None:
        """Open the feed and apply what it brings, again and again, until told to stop."""
        try:
            while not self._stop.is_set():
                state, last_seq = await self._locate()
                created, first = state.created, max(last_seq + 1, state.first_seq)
                feed = await Feed.open(self._client, self._consumer.stream, self._consumer.name, first)
                try:
                    await self._drain(feed, created, last_seq, backoff)
                except PositionMovedError:
                    logger().info("position_moved", consumer=self._consumer.name)
                finally:
                    await feed.close()
        finally:
            if self._refill is not None:
                self._refill.cancel()
                await asyncio.gather(self._refill, return_exceptions=True)

    async def _drain(self, feed: Feed, created: datetime, last_seq: int, backoff: Backoff) -> None:
        fetching = asyncio.ensure_future(self._fetch(feed))
        try:
            while not self._stop.is_set():
                fetched = await self._unless_stopped(fetching)
                if fetched is None:
                    return
                if self._refill is not None and self._refill.done():
                    self._refill.result()  # a fault in it is the consumer's
                # The next batch is fetched and read while the database works on this one.
                fetching = asyncio.ensure_future(self._fetch(feed))
                backoff.reset()
                batch, last_message = fetched
                if feed.hole:
                    feed.hole = False
                    await self._note_hole()
                if batch is None or last_message is None:
                    continue
                if not await self._apply(batch, (created, last_seq)):
                    return
                last_seq = batch.last_seq
                await feed.ack(last_message)
        finally:
            fetching.cancel()
            await asyncio.gather(fetching, return_exceptions=True)

    async def _fetch(self, feed: Feed) -> Fetched:
        messages = await feed.fetch()
        return (Batch.of(messages, self._consumer), messages[-1]) if messages else (None, None)

    async def _unless_stopped(self, fetching: asyncio.Task[Fetched]) -> Fetched | None:
        stopping = asyncio.ensure_future(self._stop.wait())
        try:
            await asyncio.wait({fetching, stopping}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            stopping.cancel()
        return await fetching if fetching.done() else None

    async def _apply(self, batch: Batch, expected: tuple[datetime, int]) -> bool:
        """Apply a batch, for as long as it takes; False when told to stop before it could be."""
        backoff = Backoff()
        isolate = False
        while not self._stop.is_set():
            try:
                async with self._database.transaction() as session:
                    if self._schema is not None:
                        await session.execute(_search_path(self._schema), execution_options=_OURS)
                    await apply_batch(session, self._consumer, batch, expected, isolate=isolate)
            except PositionMovedError:
                raise
            except Exception as error:
                outage = is_outage(error)
                if isolate and not outage:
                    raise
                isolate = isolate or not outage
                self._tell(error, "held" if outage else "replayed")
                if outage:
                    await backoff.wait(self._stop)
            else:
                self._count(batch)
                return True
        return False

    def _tell(self, error: Exception, kind: str) -> None:
        metrics.CONSUMER_FAULTS.labels(self._consumer.name, kind).inc()
        logger().warning(f"batch_{kind}", consumer=self._consumer.name, error=type(error).__name__)

    def _count(self, batch: Batch) -> None:
        moment = now()
        lag = metrics.CONSUMER_LAG.labels(self._consumer.name)
        for event in batch.events():
            lag.observe((moment - event.time).total_seconds())
            metrics.APPLIED.labels(self._consumer.name, event.type).inc(len(event.items))

    async def _locate(self) -> tuple[StreamState, int]:
        """Where to go on, by the position row and the stream as it is. A hole between them makes the row say ``gap``."""
        state = await stream_state(self._client, self._consumer.stream)
        async with self._database.transaction() as session:
            last_seq, gap, hole = await _locate(session, self._key, state)
        if hole or (gap and (self._refill is None or self._refill.done())):
            self._ask_anew()
        return state, last_seq

    async def _note_hole(self) -> None:
        statement = text("UPDATE consumer_position SET gap = true WHERE consumer = :consumer AND stream = :stream")
        async with self._database.transaction() as session:
            await session.execute(statement, self._key, execution_options=_OURS)
        self._ask_anew()

    def _ask_anew(self) -> None:
        if self._refill is not None:
            # What the owner has told meanwhile may be what the stream lacks now.
            self._refill.cancel()
        self._refill = asyncio.ensure_future(self._ask())

    async def _ask(self) -> None:
        """Have the owner tell its state again. The answer comes through the stream; meanwhile consuming goes on."""
        logger().warning("events_missed", consumer=self._consumer.name, stream=self._consumer.stream)
        if not await self._told_again():
            return
        statement = text("UPDATE consumer_position SET gap = false WHERE consumer = :consumer AND stream = :stream")
        async with self._database.transaction() as session:
            await session.execute(statement, self._key, execution_options=_OURS)

    async def _told_again(self) -> bool:
        """Ask for as long as it takes; False when told to stop before it was told."""
        types = set(self._consumer.handlers)
        while types:
            try:
                answer = await request_republish(self._client, self._consumer.service, sorted(types), self._stop)
            except ControlRefusedError as refusal:
                # An owner of another version has nothing to tell of types that it does not know; the rest it tells.
                logger().error("republish_refused", consumer=self._consumer.name, error=str(refusal))
                types -= refusal.types
                continue
            if answer is not None and answer["stateless"]:
                logger().error("events_lost", consumer=self._consumer.name, types=answer["stateless"])
            return answer is not None
        return True


def _search_path(schema: str) -> Any:  # noqa: ANN401 - a text clause
    return text(f'SET LOCAL search_path TO "{schema}", public')


async def _locate(session: AsyncSession, key: Mapping[str, str], state: StreamState) -> tuple[int, bool, bool]:
    """Where to go on; whether the owner has to be asked; whether that is because of a hole found just now."""
    read = text(
        "SELECT stream_created_at, last_seq, gap FROM consumer_position"
        " WHERE consumer = :consumer AND stream = :stream FOR UPDATE"
    )
    row = (await session.execute(read, key, execution_options=_OURS)).first()
    last_seq, gap = (0, False) if row is None else (row.last_seq, row.gap)
    # A stream that lost its storage, or came back with less than was applied: its sequences are no longer those that we know.
    strange = row is not None and (row.stream_created_at != state.created or last_seq > state.last_seq)
    if strange:
        last_seq = 0
    hole = strange or last_seq + 1 < state.first_seq
    write = text(
        "INSERT INTO consumer_position (consumer, stream, stream_created_at, last_seq, gap)"
        " VALUES (:consumer, :stream, :created, :last_seq, :gap)"
        " ON CONFLICT (consumer, stream) DO UPDATE"
        " SET stream_created_at = excluded.stream_created_at, last_seq = excluded.last_seq, gap = excluded.gap"
    )
    values = {**key, "created": state.created, "last_seq": last_seq, "gap": gap or hole}
    await session.execute(write, values, execution_options=_OURS)
    return last_seq, gap or hole, hole


async def run_consumer(
    database: Database, client: Client, consumer: Consumer, stop: asyncio.Event, *, schema: str | None = None
) -> None:
    """Consume until told to stop, finishing the batch at hand. Any number may run; one is active.

    ``schema`` puts that schema's tables before those of the service's own (see :mod:`shared.events.rebuild`).
    """

    async def attempt(backoff: Backoff) -> None:
        runner = _Runner(database, client, consumer, stop, schema)
        await hold(database, f"consumer:{consumer.name}:{consumer.stream}", lambda: runner.run(backoff), stop)

    await keep(consumer.name, attempt, stop)
