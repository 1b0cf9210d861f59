"""Events from the commit that wrote them to the commit that applied them, beside raw JetStream with the same bodies.

python -m tests.bench.events
"""

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
from tests.harness.events import OURS, STREAM, THING, Spine, create_tables, running_spine, thing_rows
from tests.harness.servers import Servers

__all__ = ["TARGET_ITEMS_PER_SECOND", "main", "run"]

ITEMS = 400_000
CHUNK = 20_000
WINDOW = 100
TARGET_ITEMS_PER_SECOND = 50_000
NAME = "组" * 60
"""Makes an item about 320 bytes long, as a record of a household is."""

Row = tuple[str, float, str]


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


async def run(spine: Spine, *, items: int = ITEMS) -> list[Row]:
    """Rows to print: what, how many items a second, how it is meant."""
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
    bodies = [
        body
        for (body,) in await spine.rows(
            spine.household, "SELECT body FROM outbox ORDER BY position LIMIT :n", n=items // MAX_ITEMS
        )
    ]
    await spine.new_stream()
    raw = await _raw(spine, bodies)
    size = sum(len(body.encode()) for body in bodies)
    return [
        (
            "events: commit -> applied",
            items / applied,
            f">= {TARGET_ITEMS_PER_SECOND:,}; {len(bodies):,} events, {size / items:.0f} B an item",
        ),
        (
            "events: written, published and applied at once",
            items / live,
            f"writing rows and outbox alone took {writing / live:.0%}",
        ),
        ("events: raw JetStream publish + pull", items / raw, "the same bodies, synced writes"),
    ]


async def main() -> None:
    """Run it alone."""
    with tempfile.TemporaryDirectory(prefix="zxb-") as folder:
        servers = await asyncio.to_thread(Servers.start, Path(folder))
        try:
            publisher = servers.database("household", migrated=False)
            listener = servers.database("gateway", migrated=False)
            for database in (publisher, listener):
                await create_tables(database)
            async with running_spine(servers, publisher, listener) as spine:
                for what, rate, meaning in await run(spine):
                    print(f"{what:45} {rate:12,.0f} items/s   {meaning}")
        finally:
            await asyncio.to_thread(servers.stop)


if __name__ == "__main__":
    asyncio.run(main())
