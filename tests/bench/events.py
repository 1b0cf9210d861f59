"""Events from the commit that wrote them to the commit that applied them, beside raw JetStream with the same bodies."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from nats.js.api import AckPolicy, ConsumerConfig
from sqlalchemy import text

from shared.events.envelope import MAX_ITEMS, wrap
from shared.events.publishing import publish_from
from shared.standards.clock import now
from shared.standards.ids import uuid7
from tests.bench.report import Row
from tests.harness.events import OURS, STREAM, THING, Spine, create_tables, running_spine, thing_rows
from tests.harness.servers import Servers

__all__ = ["TARGET_ITEMS_PER_SECOND", "measure", "run"]

ITEMS = 400_000
CHUNK = 20_000
WINDOW = 100
TARGET_ITEMS_PER_SECOND = 50_000
NAME = "组" * 60
"""Makes an item about 320 bytes long, as a record of a household is."""


async def _raw(spine: Spine, bodies: Sequence[str]) -> float:
    """Seconds to publish the bodies in windows and to pull them with one acknowledgement a batch, nothing else."""
    js = spine.household_nats.jetstream()
    messages = [
        wrap(event_id=uuid7(), service="household", event_type=THING.subject, subject=None, time=now(), data=body)
        for body in bodies
    ]
    began = time.perf_counter()
    for start in range(0, len(messages), WINDOW):
        await asyncio.gather(*(js.publish(THING.subject, message) for message in messages[start : start + WINDOW]))
    puller = spine.gateway_nats.jetstream()
    await puller.add_consumer(STREAM, ConsumerConfig(name="raw", durable_name="raw", ack_policy=AckPolicy.ALL))
    subscription = await puller.pull_subscribe_bind("raw", STREAM)
    left = len(messages)
    while left:
        batch = await subscription.fetch(min(WINDOW, left), timeout=5)
        left -= len(batch)
        await batch[-1].ack()
    seconds = time.perf_counter() - began
    await subscription.unsubscribe()
    return seconds


async def _write(spine: Spine, items: int) -> float:
    """Seconds to commit that many items in chunks, outbox rows included; each chunk is one transaction."""
    began = time.perf_counter()
    for _ in range(0, items, CHUNK):
        async with spine.household.transaction() as session:
            insert = text("INSERT INTO thing SELECT uuidv7(), 1, :name FROM generate_series(1, :count) RETURNING id")
            after = uuid7()
            await session.execute(insert, {"name": NAME, "count": CHUNK}, execution_options=OURS)
            rows = thing_rows().where(text("thing.id > :after").bindparams(after=after))
            await publish_from(session, THING, rows)
    return time.perf_counter() - began


async def measure(spine: Spine, *, items: int = ITEMS) -> list[Row]:
    """Commit a county's worth of items, then let relay and consumer bring them over; and everything at once."""
    consumer, relay = spine.start_consumer(), spine.start_relay()
    began = time.perf_counter()
    writing = await _write(spine, items)
    await spine.caught_up()
    live = time.perf_counter() - began
    await spine.finish(relay)
    await _write(spine, items)
    began = time.perf_counter()
    spine.start_relay()
    await spine.caught_up()
    applied = time.perf_counter() - began
    await spine.finish(consumer)
    statement = "SELECT body FROM outbox ORDER BY position LIMIT :n"
    bodies = [body for (body,) in await spine.rows(spine.household, statement, n=items // MAX_ITEMS)]
    await spine.new_stream()
    raw = items / await _raw(spine, bodies)
    size = sum(len(body.encode()) for body in bodies)
    print(
        f"      {len(bodies):,} events, {size / items:.0f} B an item; writing them alone took {writing / live:.0%} of the time"
    )
    return [
        Row(
            "events: commit -> applied",
            items / applied,
            "items/s",
            raw,
            "items/s raw JetStream",
            target=TARGET_ITEMS_PER_SECOND,
        ),
        Row("events: written and applied at once", items / live, "items/s", raw, "items/s raw JetStream"),
    ]


async def run(context: object) -> list[Row]:
    """Measure on servers of its own."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            publisher = servers.database("household", migrated=False)
            listener = servers.database("gateway", migrated=False)
            for database in (publisher, listener):
                await create_tables(database)
            async with running_spine(servers, publisher, listener) as spine:
                return await measure(spine)
        finally:
            await asyncio.to_thread(servers.stop)
