"""Measuring the spine every few seconds: what waits in the outbox, how far consumers are behind, dead letters, full streams."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import nats.errors
import orjson
from nats.aio.client import Client
from sqlalchemy import text

from shared.events import dead_letters, metrics
from shared.events.consumer import Consumer
from shared.events.faults import Backoff, keep, stopped
from shared.events.streams import FILL_ALARM, stream_name
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


async def _measure_database(database: Database, consumers: Sequence[Consumer]) -> None:
    async with database.reading() as session:
        depth, age = (await session.execute(_WAITING, execution_options=_OURS)).one()
        letters = await dead_letters.count(session)
    metrics.OUTBOX_DEPTH.set(depth)
    metrics.OUTBOX_AGE.set(age)
    for consumer in consumers:
        for state in OPEN_STATES:
            metrics.DEAD_LETTERS.labels(consumer.name, state).set(letters.get((consumer.name, state), 0))


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


async def _measure_consumer(client: Client, consumer: Consumer) -> None:
    subject = f"$JS.API.CONSUMER.INFO.{consumer.stream}.{consumer.name}"
    answer = orjson.loads((await client.request(subject, b"", timeout=ANSWER_SECONDS)).data)
    if "error" not in answer:
        pending = answer["num_pending"] + answer["num_ack_pending"]
        metrics.CONSUMER_PENDING.labels(consumer.name, consumer.stream).set(pending)


async def run_watch(
    database: Database, client: Client, service: str, consumers: Sequence[Consumer], stop: asyncio.Event
) -> None:
    """Keep the gauges of this worker fresh until told to stop. ``database`` is the service's, as its application user."""

    async def attempt(backoff: Backoff) -> None:
        while not stop.is_set():
            await _measure_database(database, consumers)
            # The broker being away must not hide how the outbox grows.
            if client.is_connected:
                try:
                    await _measure_stream(client, service)
                    for consumer in consumers:
                        await _measure_consumer(client, consumer)
                except nats.errors.Error as error:
                    logger().warning("streams_unmeasured", error=type(error).__name__)
            backoff.reset()
            await stopped(stop, EVERY_SECONDS)

    await keep("watch", attempt, stop)
