"""Measuring the spine every few seconds: what waits in the outbox, how far consumers are behind, dead letters, full streams."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

import nats.errors
import orjson
from nats.aio.client import Client
from sqlalchemy import text

from shared.events import dead_letters, metrics
from shared.events.consumer import Consumer
from shared.events.faults import Backoff, keep, stopped
from shared.events.feed import stream_state
from shared.events.streams import FILL_ALARM
from shared.events.subjects import stream_name
from shared.events.tables import OPEN_STATES
from shared.observability.logs import logger
from shared.persistence import Database

__all__ = ["run_watch"]

EVERY_SECONDS = 5.0
ANSWER_SECONDS = 5.0
_OURS = {"unscoped": "measuring"}
_WAITING = text(
    "SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0)::float8"
    " FROM outbox WHERE published_at IS NULL"
)
_POSITIONS = text("SELECT consumer, stream_created_at, last_seq FROM consumer_position")

Positions = dict[str, tuple[datetime, int]]
"""What each consumer has applied: the stream by its creation, and up to which sequence."""


async def _measure_database(database: Database, service: str, consumers: Sequence[Consumer]) -> Positions:
    async with database.reading() as session:
        depth, age = (await session.execute(_WAITING, execution_options=_OURS)).one()
        letters = await dead_letters.count(session)
        positions = (await session.execute(_POSITIONS, execution_options=_OURS)).all()
    metrics.OUTBOX_DEPTH.labels(service).set(depth)
    metrics.OUTBOX_AGE.labels(service).set(age)
    for consumer in consumers:
        for state in OPEN_STATES:
            metrics.DEAD_LETTERS.labels(consumer.name, state).set(letters.get((consumer.name, state), 0))
    return {name: (created, last_seq) for name, created, last_seq in positions}


async def _measure_stream(client: Client, service: str) -> None:
    name = stream_name(service)
    answer = orjson.loads((await client.request(f"$JS.API.STREAM.INFO.{name}", b"", timeout=ANSWER_SECONDS)).data)
    if "error" in answer:
        logger().warning("stream_missing", stream=name)
        return
    fill = answer["state"]["bytes"] / answer["config"]["max_bytes"]
    metrics.STREAM_FILL.labels(name).set(fill)
    if fill >= FILL_ALARM:
        logger().warning("stream_filling", stream=name, fill=round(fill, 3))


async def _measure_consumer(client: Client, consumer: Consumer, positions: Positions) -> None:
    """What the server handed out is not yet applied: the position in the database counts."""
    state = await stream_state(client, consumer.stream)
    created, applied = positions.get(consumer.name, (state.created, 0))
    if created != state.created or applied > state.last_seq:
        applied = 0
    first = max(state.first_seq, applied + 1)
    metrics.CONSUMER_PENDING.labels(consumer.name, consumer.stream).set(state.last_seq + 1 - first)


async def _measure_streams(client: Client, service: str, consumers: Sequence[Consumer], positions: Positions | None) -> None:
    try:
        await _measure_stream(client, service)
        if positions is not None:
            for consumer in consumers:
                await _measure_consumer(client, consumer, positions)
    except nats.errors.Error as error:
        logger().warning("streams_unmeasured", error=type(error).__name__)


async def run_watch(
    database: Database, client: Client, service: str, consumers: Sequence[Consumer], stop: asyncio.Event
) -> None:
    """Keep the gauges of this worker fresh until told to stop. ``database`` is the service's, as its application user."""
    positions: Positions | None = None

    async def attempt(backoff: Backoff) -> None:
        nonlocal positions
        while not stop.is_set():
            try:
                positions = await _measure_database(database, service, consumers)
            finally:
                # Neither server being away hides what waits at the other.
                if client.is_connected:
                    await _measure_streams(client, service, consumers, positions)
            backoff.reset()
            await stopped(stop, EVERY_SECONDS)

    await keep("watch", attempt, stop)
