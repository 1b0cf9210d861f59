"""Servers away for long: what happens meanwhile is not lost, and what was handed out and not applied is not applied twice."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.events import HOUSEHOLD as PICTURES
from services.household.seed import load_divisions
from services.household.spine import REPUBLISHERS, VERSIONS
from shared.events.consumer import Consumer
from shared.events.control import Owner, run_control
from shared.events.envelope import Items
from shared.events.verify import compare
from tests.harness.events import CONSUMER, STREAM, THING, Spine, apply_things, no_raise, running_spine, thing, until
from tests.harness.intake import office_on
from tests.harness.picture import OF_HOUSEHOLD
from tests.harness.sample import SAMPLE_TOWN
from tests.harness.servers import Servers, ServiceDatabase
from tests.service.events.conftest import event_databases, spine

__all__ = ["event_databases", "spine"]


async def test_the_database_is_away_for_longer_than_a_message_waits_for_its_acknowledgement(
    spine: Spine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The server hands out again what is still in the consumer's hands."""
    monkeypatch.setattr("shared.events.feed.ACK_WAIT_SECONDS", 1.0)
    entered, leave = asyncio.Event(), asyncio.Event()
    applied: list[str] = []

    async def slow(session: AsyncSession, items: Items) -> None:
        entered.set()
        await leave.wait()
        await apply_things(session, items)
        applied.extend(item["name"] for item in items)

    spine.start_relay()
    consumer = spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: slow}))
    await spine.change(thing("first"))
    await asyncio.wait_for(entered.wait(), 20)
    for name in "abc":
        await spine.change(thing(name))
    other = await spine.gateway_nats.jetstream().pull_subscribe_bind(CONSUMER, STREAM)
    spine.servers.stop_postgres(kill=True)
    try:
        leave.set()

        async def handed_out_again() -> bool:
            with suppress(TimeoutError):  # nats-py raises its own and the plain one
                return any(message.metadata.num_delivered > 1 for message in await other.fetch(10, timeout=0.5))
            return False

        await until(handed_out_again, "the server gave the messages up that it had handed out")
    finally:
        await other.unsubscribe()
        spine.servers.start_postgres()
    await until(lambda: no_raise(spine.caught_up()), "all is applied")
    assert sorted(name for _, name in (await spine.view()).values()) == ["a", "b", "c", "first"]
    assert not consumer.done()
    assert await spine.rows(spine.gateway, "SELECT 1 FROM dead_letter") == []


async def test_feeds_are_applied_while_the_broker_is_away_and_all_of_it_arrives(
    platform_servers: Servers, fresh_database: Callable[..., ServiceDatabase], tmp_path: Path
) -> None:
    publisher, listener = fresh_database("household"), fresh_database("gateway")
    expected = json.loads((SAMPLE_TOWN / "expected.json").read_text())["feeds"]
    async with running_spine(platform_servers, publisher, listener) as spine, office_on(publisher, tmp_path) as office:
        spine.start_relay()
        owner = Owner("household", REPUBLISHERS, VERSIONS)
        spine.start(lambda stop: run_control(spine.household, spine.household_nats, owner, stop))
        consumer = spine.start_consumer(PICTURES)
        async with spine.household.transaction() as session:
            await load_divisions(session)
        await spine.caught_up(PICTURES.name)
        platform_servers.stop_nats(kill=True)
        try:
            for feed in expected:
                batch = await office.load(feed, next(SAMPLE_TOWN.glob(f"{feed}.*")).read_bytes())
                assert (batch.state, batch.applied) == ("completed", expected[feed]["accepted"]), feed
            assert await spine.waiting() >= 2 * len(expected)
        finally:
            platform_servers.start_nats()
        await spine.caught_up(PICTURES.name)
        assert await compare(spine.gateway_nats, spine.gateway, OF_HOUSEHOLD) == []
        households = await spine.rows(spine.gateway, "SELECT count(DISTINCT household_id) FROM profile_section")
        assert households[0][0] == expected["REG-HH"]["accepted"]
        assert await spine.rows(spine.gateway, "SELECT 1 FROM dead_letter") == []
        assert not consumer.done()
