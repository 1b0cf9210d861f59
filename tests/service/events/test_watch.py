"""Decision 11: what a worker tells Prometheus about its events, and what it says when a stream fills."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Sequence

import pytest
from prometheus_client import REGISTRY
from pydantic import SecretStr
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events import metrics
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.events.publishing import publish
from shared.events.watch import run_watch
from shared.events.worker import EventsWorker
from shared.settings import Settings
from tests.harness.events import CONSUMER, NOTED, STREAM, THING, Spine, ThingNoted, apply_things, thing, things_consumer, until
from tests.harness.events_process import ROOT


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Measure without waiting for it."""
    monkeypatch.setattr("shared.events.watch.EVERY_SECONDS", 0.05)


def value(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def becomes(name: str, expected: float, **labels: str) -> None:
    async def measured() -> bool:
        return value(name, **labels) == expected

    await until(measured, f"{name} is {expected}")


def watch_publisher(spine: Spine) -> None:
    spine.start(lambda stop: run_watch(spine.household, spine.household_nats, "household", [], stop))


def watch_listener(spine: Spine, consumers: Sequence[Consumer]) -> None:
    spine.start(lambda stop: run_watch(spine.gateway, spine.gateway_nats, "household", consumers, stop))


async def test_the_outbox_is_measured(spine: Spine) -> None:
    watch_publisher(spine)
    await becomes("zx_outbox_depth", 0, service="household")
    for number in range(3):
        await spine.change(thing(f"n{number}"))
    await becomes("zx_outbox_depth", 3, service="household")

    async def ages() -> bool:
        return value("zx_outbox_age_seconds", service="household") > 0.1

    await until(ages, "the oldest event gets older")
    relayed = value("zx_relay_events_total", type=THING.subject)
    spine.start_relay()
    await becomes("zx_outbox_depth", 0, service="household")
    await becomes("zx_outbox_age_seconds", 0, service="household")
    assert value("zx_relay_events_total", type=THING.subject) == relayed + 3


async def test_lag_items_and_pending_of_a_consumer_are_measured(spine: Spine) -> None:
    applied = value("zx_consumer_items_total", consumer=CONSUMER, type=THING.subject)
    events = value("zx_consumer_lag_seconds_count", consumer=CONSUMER)
    spine.start_relay()
    consumer = spine.start_consumer()
    await spine.change(*[thing(f"n{number}") for number in range(700)])
    await spine.caught_up()
    await spine.finish(consumer)
    assert value("zx_consumer_items_total", consumer=CONSUMER, type=THING.subject) == applied + 700
    assert value("zx_consumer_lag_seconds_count", consumer=CONSUMER) == events + 2
    await spine.change(thing("waits"))
    watch_listener(spine, [things_consumer()])
    await becomes("zx_consumer_pending", 1, consumer=CONSUMER, stream=STREAM)


async def test_what_was_handed_out_and_not_applied_is_pending(spine: Spine) -> None:
    """Whatever the server believes: the durable consumer may be new, gone, or ahead of a database from a backup."""
    spine.start_relay()
    for number in range(5):
        await spine.change(thing(f"n{number}"))
    watch_listener(spine, [things_consumer()])
    await becomes("zx_consumer_pending", 5, consumer=CONSUMER, stream=STREAM)

    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(session: AsyncSession, items: Items) -> None:
        entered.set()
        await leave.wait()
        await apply_things(session, items)

    consumer = spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: slow}))
    await asyncio.wait_for(entered.wait(), 20)
    metrics.CONSUMER_PENDING.clear()
    await becomes("zx_consumer_pending", 5, consumer=CONSUMER, stream=STREAM)
    leave.set()
    await becomes("zx_consumer_pending", 0, consumer=CONSUMER, stream=STREAM)
    await spine.finish(consumer)
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("UPDATE consumer_position SET last_seq = 2")
    await becomes("zx_consumer_pending", 3, consumer=CONSUMER, stream=STREAM)
    await spine.new_stream()
    await spine.change(thing("in a stream made anew"))
    await becomes("zx_consumer_pending", 1, consumer=CONSUMER, stream=STREAM)


def test_an_api_tells_nothing_that_only_a_worker_measures() -> None:
    program = (
        "import services.gateway.app, services.household.app, prometheus_client\n"
        "print(prometheus_client.generate_latest().decode())"
    )
    told = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True, timeout=60
    ).stdout
    samples = [line for line in told.splitlines() if line.startswith("zx_")]
    assert "# TYPE zx_outbox_depth gauge" in told
    assert samples == []


async def test_dead_letters_are_counted(spine: Spine) -> None:
    consumer = Consumer(CONSUMER, STREAM, {THING: apply_things, NOTED: apply_things})
    watch_listener(spine, [consumer])
    spine.start_relay()
    spine.start_consumer(consumer)
    bad = thing("poison")
    await spine.change(bad, thing("poison"))
    async with spine.household.transaction() as session:
        await publish(session, NOTED, [ThingNoted(id=bad.id, version=2, note="later")])
    await becomes("zx_dead_letters", 2, consumer=CONSUMER, state="failed")
    await becomes("zx_dead_letters", 1, consumer=CONSUMER, state="parked")


async def test_a_filling_stream_is_measured_and_said(spine: Spine, capsys: pytest.CaptureFixture[str]) -> None:
    await spine.new_stream(max_bytes=100_000)
    watch_publisher(spine)
    spine.start_relay()
    await spine.change(thing("x" * 50_000))

    async def half() -> bool:
        return 0.5 < value("zx_stream_fill_ratio", stream=STREAM) < 0.7

    await until(half, "the stream is half full")
    assert "stream_filling" not in capsys.readouterr().out
    await spine.change(thing("x" * 30_000))

    async def said() -> bool:
        return "stream_filling" in capsys.readouterr().out

    await until(said, "the alarm is given")


async def test_a_worker_is_ready_while_it_is_connected(spine: Spine) -> None:
    worker = EventsWorker("gateway", consumers=[things_consumer()])
    with pytest.raises(ConnectionError):
        await worker.check()
    config = Settings(
        service="gateway",
        role="worker",
        database_url=SecretStr(spine.listener.app_url),
        nats_url=spine.servers.nats_url,
        nats_user="gateway",
        nats_password=SecretStr(spine.servers.nats_password("gateway")),
    )
    spine.start_relay()
    running = spine.start(lambda stop: worker.run(config, spine.gateway, spine.gateway, stop))
    await spine.change(thing("a"))
    await spine.caught_up()
    await worker.check()
    await spine.finish(running)
    with pytest.raises(ConnectionError):
        await worker.check()


async def test_a_worker_stops_also_while_it_never_was_connected(spine: Spine) -> None:
    config = Settings(
        service="gateway", database_url=SecretStr(spine.listener.app_url), nats_url="nats://127.0.0.1:1", nats_user="gateway"
    )
    running = spine.start(lambda stop: EventsWorker("gateway").run(config, spine.gateway, spine.gateway, stop))
    await spine.change(thing("a"))
    await asyncio.sleep(0)
    await spine.finish(running)
