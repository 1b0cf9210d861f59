"""Bad days of the event spine: processes stopped and killed, servers away. Nothing is lost, nothing happens twice."""

from __future__ import annotations

import asyncio
import random
import signal
import subprocess
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
import pytest

from shared.events.verify import compare
from tests.harness.events import STREAM, Spine, no_raise, thing, things_model, until
from tests.harness.events_process import start_worker
from tests.service.events.conftest import event_databases, spine

__all__ = ["event_databases", "spine"]

Start = Callable[[str], subprocess.Popen[bytes]]
HOLDER = (
    "SELECT pid FROM pg_stat_activity JOIN pg_locks USING (pid)"
    " WHERE locktype = 'advisory' AND granted AND datname = current_database()"
)


@pytest.fixture
def start(spine: Spine) -> Iterator[Start]:
    """Start worker processes; whatever is left of them is killed at the end."""
    started: list[subprocess.Popen[bytes]] = []

    def begin(service: str) -> subprocess.Popen[bytes]:
        started.append(start_worker(spine, service))
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.wait()


async def holder(spine: Spine, *, but: int | None = None) -> int:
    """Which session has the relay's lock."""

    async def held() -> int | None:
        rows = [row[0] for row in await spine.rows(spine.household, HOLDER)]
        return rows[0] if rows and rows[0] != but else None

    session = await until(held, "a relay holds the lock")
    return session or 0


async def stored(spine: Spine) -> int:
    return int((await spine.deployer.jetstream().stream_info(STREAM)).state.messages)


async def published(spine: Spine) -> None:
    async def done() -> bool:
        return not await spine.waiting()

    await until(done, "the outbox is empty")


@asynccontextmanager
async def unmarkable(spine: Spine) -> AsyncIterator[Any]:
    """Hold the outbox so that a relay publishes and then waits to mark."""
    async with spine.as_owner() as owner:
        transaction = owner.transaction()
        await transaction.start()
        await owner.execute("SELECT FROM outbox FOR UPDATE")
        try:
            yield owner
        finally:
            await transaction.rollback()


@asynccontextmanager
async def as_admin(spine: Spine) -> AsyncIterator[Any]:
    """Only an administrator sees what other users' sessions do."""
    admin = await asyncpg.connect(spine.publisher.admin_url)
    try:
        yield admin
    finally:
        await admin.close()


MARKING = (
    "FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'UPDATE outbox%' AND wait_event_type = 'Lock'"
)


async def test_a_relay_killed_between_publishing_and_marking(spine: Spine, start: Start) -> None:
    for number in range(20):
        await spine.change(thing(f"n{number}"))
    async with unmarkable(spine), as_admin(spine) as admin:
        relay = start("household")

        async def marking() -> bool:
            return bool(await admin.fetchval(f"SELECT count(*) {MARKING}"))

        await until(marking, "it has published and wants to mark")
        assert (await stored(spine), await spine.waiting()) == (20, 20)
        relay.kill()
        relay.wait()
        # The server would still carry out what a dead client asked for.
        assert await admin.fetchval(f"SELECT bool_and(pg_terminate_backend(pid, 5000)) {MARKING}")
    assert await spine.waiting() == 20
    spine.start_relay()
    spine.start_consumer()
    await published(spine)
    assert await stored(spine) == 20, "what was published again was recognised"
    await spine.caught_up()
    assert len(await spine.view()) == 20


async def test_a_stopped_relay_loses_its_place_and_cannot_do_harm_when_it_wakes(spine: Spine, start: Start) -> None:
    relay = start("household")
    first = await holder(spine)
    await spine.change(thing("before"))
    await published(spine)
    relay.send_signal(signal.SIGSTOP)
    await spine.change(thing("during"))
    spine.start_relay()
    await holder(spine, but=first)
    await published(spine)
    relay.send_signal(signal.SIGCONT)
    for number in range(30):
        await spine.change(thing(f"after{number}"))
    await published(spine)
    assert await stored(spine) == 32
    assert relay.poll() is None, "it waits for its next turn"


async def test_a_relay_stopped_between_publishing_and_marking(spine: Spine, start: Start) -> None:
    relay = start("household")
    first = await holder(spine)
    async with spine.as_owner() as owner:
        # It stays so: who alters the table would wait for the transaction of the relay that stands still.
        await owner.execute("ALTER TABLE outbox DISABLE TRIGGER outbox_wake")
        for number in range(5):
            await spine.change(thing(f"n{number}"))
        async with unmarkable(spine):

            async def all_sent() -> bool:
                return await stored(spine) == 5

            await until(all_sent, "everything is published")
            relay.send_signal(signal.SIGSTOP)
            spine.start_relay()
            await holder(spine, but=first)
    await published(spine)
    relay.send_signal(signal.SIGCONT)
    await spine.change(thing("after"))
    await published(spine)
    assert await stored(spine) == 6


async def test_the_broker_is_away_while_events_are_written(spine: Spine) -> None:
    spine.start_relay()
    spine.start_consumer()
    await spine.change(thing("before"))
    await spine.caught_up()
    spine.servers.stop_nats(kill=True)
    try:
        for number in range(150):
            await spine.change(thing(f"n{number}"))
        assert await spine.waiting() == 150
    finally:
        spine.servers.start_nats()
    await spine.caught_up()
    assert len(await spine.view()) == 151
    assert await stored(spine) == 151


async def test_a_worker_starts_while_the_broker_is_away(spine: Spine, start: Start) -> None:
    spine.servers.stop_nats()
    try:
        await spine.change(thing("a"))
        household, gateway = start("household"), start("gateway")
        # Its first connection to the database shows that it is up.
        await until(
            lambda: spine.rows(spine.household, "SELECT 1 FROM pg_stat_activity WHERE application_name LIKE 'worker%'"),
            "it runs",
        )
    finally:
        spine.servers.start_nats()
    await spine.caught_up()
    assert len(await spine.view()) == 1
    for process in (household, gateway):
        process.terminate()
        assert await asyncio.to_thread(process.wait, 10) == 0


async def test_the_database_is_restarted(spine: Spine) -> None:
    spine.start_relay()
    spine.start_control()
    spine.start_consumer()
    await spine.change(*[thing(f"n{number}") for number in range(600)])
    await spine.caught_up()
    for kill in (False, True):
        spine.servers.stop_postgres(kill=kill)
        spine.servers.start_postgres()

        async def writes_again() -> bool:
            try:
                await spine.change(thing("after"))
            except Exception:  # noqa: BLE001 - pooled connections find out one by one
                return False
            return True

        await until(writes_again, "the database takes writes")
        await until(lambda: no_raise(spine.caught_up()), "all is applied")
    assert len(await spine.view()) == 602
    assert await compare(spine.gateway_nats, spine.gateway, things_model()) == []


async def test_a_consumer_killed_at_any_moment(spine: Spine, start: Start) -> None:
    """Killed again and again under load, it ends with exactly what the owner has."""
    spine.start_relay()
    spine.start_control()
    things = [thing(f"n{number}") for number in range(4000)]
    dice = random.Random(7)
    for round_number in range(4):
        target = (await spine.last_seq() or 0) + dice.randint(1, 18)
        consumer = start("gateway")

        async def write(now: tuple[Any, ...] = tuple(things)) -> None:
            for first in range(0, len(now), 200):
                await spine.change(*now[first : first + 200])

        async def reached(target: int = target) -> bool:
            return (await spine.last_seq() or 0) >= target

        writing = asyncio.ensure_future(write())
        await until(reached, "it applies")
        consumer.kill()
        consumer.wait()
        await writing
        things = [thing(f"r{round_number}", each.version + 1, each.id) for each in things]
    start("gateway")
    await spine.caught_up()
    assert len(await spine.view()) == 4000
    assert await compare(spine.gateway_nats, spine.gateway, things_model()) == []
    assert await spine.rows(spine.gateway, "SELECT 1 FROM dead_letter") == []


async def test_a_stopped_consumer_loses_its_place_and_cannot_do_harm_when_it_wakes(spine: Spine, start: Start) -> None:
    spine.start_relay()
    spine.start_control()
    consumer = start("gateway")
    await spine.change(thing("before"))
    await spine.caught_up()
    consumer.send_signal(signal.SIGSTOP)
    spine.start_consumer()
    await spine.change(thing("during"))
    await spine.caught_up()
    consumer.send_signal(signal.SIGCONT)
    for number in range(20):
        await spine.change(thing(f"after{number}"))
    await spine.caught_up()
    assert len(await spine.view()) == 22
    assert consumer.poll() is None
