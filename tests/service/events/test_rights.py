"""Each service has users of its own in PostgreSQL and NATS, and they reach nothing of the others."""

from __future__ import annotations

import json
from typing import Any

import asyncpg
import nats.errors
import pytest

from shared.events.broker import Client
from shared.events.subjects import stream_name
from tests.harness.events import CONSUMER, STREAM, THING, Spine, thing


async def attempt(client: Any, subject: str, body: Any = None) -> dict[str, Any] | None:
    """The server's answer, or None where the user may not even ask."""
    try:
        answer = await client.request(subject, json.dumps(body or {}).encode(), timeout=0.4)
    except nats.errors.Error:
        return None
    return dict(json.loads(answer.data))


async def test_a_service_cannot_publish_on_anothers_subjects(spine: Spine) -> None:
    assert await attempt(spine.gateway_nats, THING.subject) is None
    assert await attempt(spine.gateway_nats, "zx.gateway.nothing.v1") is None, "no stream in this test takes it"
    info = await spine.deployer.jetstream().stream_info(STREAM)
    assert info.state.messages == 0
    assert await attempt(spine.household_nats, THING.subject) is not None


async def test_a_service_cannot_make_change_empty_or_delete_streams(spine: Spine) -> None:
    await spine.household_nats.jetstream().publish(THING.subject, b"{}")
    for client in (spine.household_nats, spine.gateway_nats):
        for call in ("CREATE", "UPDATE", "PURGE", "DELETE", "MSG.DELETE"):
            body = {"name": STREAM, "subjects": ["zx.household.>"], "seq": 1}
            assert await attempt(client, f"$JS.API.STREAM.{call}.{STREAM}", body) is None
    assert (await spine.deployer.jetstream().stream_info(STREAM)).state.messages == 1


async def test_a_service_hears_only_its_own_answers(spine: Spine) -> None:
    """Nobody listens to another's inbox, control subject or raw events."""
    heard: list[Any] = []

    async def hear(message: Any) -> None:
        heard.append(message)

    for subject in ("_INBOX_household.>", "zxctl.household.*", "zx.>", "$JS.>", ">"):
        await spine.gateway_nats.subscribe(subject, cb=hear)
    await spine.gateway_nats.flush()
    await spine.household_nats.jetstream().publish(THING.subject, b"{}")
    await spine.household_nats.flush()
    await spine.gateway_nats.flush()
    assert heard == []


async def test_a_wrong_password_does_not_connect(spine: Spine) -> None:
    for user, password in (("household", "guess"), (None, None)):
        client = Client()
        with pytest.raises(nats.errors.Error):
            await client.connect(spine.servers.nats_url, user=user, password=password, allow_reconnect=False)
        await client.close()


async def test_a_service_cannot_reach_anothers_database(spine: Spine) -> None:
    for mine, other in ((spine.listener, spine.publisher), (spine.publisher, spine.listener)):
        for url in (mine.app_url, mine.relay_url, mine.owner_url):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await asyncpg.connect(url.replace(f"/{mine.name}?", f"/{other.name}?"))


async def test_the_application_cannot_change_tables(spine: Spine) -> None:
    async with spine.household.connection() as app:
        for statement in ("DROP TABLE thing", "ALTER TABLE thing ADD x int", "CREATE TABLE x ()", "CREATE SCHEMA x"):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await app.execute(statement)


async def test_who_listens_may_consume(spine: Spine) -> None:
    spine.start_relay()
    spine.start_consumer()
    await spine.change(thing("a"))
    await spine.caught_up()
    assert stream_name("household") == STREAM
    assert (await spine.gateway_nats.jetstream().consumer_info(STREAM, CONSUMER)).name == CONSUMER
