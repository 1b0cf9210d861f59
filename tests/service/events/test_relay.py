"""Decision 3: the relay publishes in order, wakes at once, marks what was acknowledged and nothing else."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from shared.events import metrics
from shared.events import relay as relay_module
from shared.events.publishing import publish
from shared.observability import trace
from tests.harness.events import STREAM, THING, Spine, thing, until


async def messages(spine: Spine) -> list[Any]:
    """Everything in the stream, in order."""
    js = spine.deployer.jetstream()
    state = (await js.stream_info(STREAM)).state
    return [await js.get_msg(STREAM, seq) for seq in range(state.first_seq, state.last_seq + 1) if state.messages]


async def published(spine: Spine) -> None:
    async def done() -> bool:
        return not await spine.waiting()

    await until(done, "the outbox is empty")


def name_of(message: Any) -> str:
    return str(json.loads(message.data)["data"]["items"][0]["name"])


async def test_events_are_published_in_order_under_their_ids(spine: Spine) -> None:
    for number in range(250):
        await spine.change(thing(f"n{number}"))
    spine.start_relay()
    await published(spine)
    sent = await messages(spine)
    assert [name_of(message) for message in sent] == [f"n{number}" for number in range(250)]
    assert {message.subject for message in sent} == {THING.subject}
    rows = await spine.rows(spine.household, "SELECT event_id::text FROM outbox ORDER BY position")
    assert [message.headers["Nats-Msg-Id"] for message in sent] == [event_id for (event_id,) in rows]


async def test_a_commit_wakes_the_relay(spine: Spine, monkeypatch: Any) -> None:
    monkeypatch.setattr(relay_module, "POLL_SECONDS", 3600.0)
    spine.start_relay()
    await spine.change(thing("first"))
    await published(spine)
    await spine.change(thing("second"))
    await published(spine)
    assert len(await messages(spine)) == 2


async def test_a_lost_wake_up_only_costs_a_poll(spine: Spine) -> None:
    async with spine.as_owner() as owner:
        await owner.execute("ALTER TABLE outbox DISABLE TRIGGER outbox_wake")
        spine.start_relay()
        await spine.change(thing("quiet"))
        await published(spine)
        await owner.execute("ALTER TABLE outbox ENABLE TRIGGER outbox_wake")


async def test_a_row_that_commits_late_is_not_skipped(spine: Spine) -> None:
    spine.start_relay()
    async with spine.household.transaction() as slow:
        await publish(slow, THING, [thing("slow")])
        await spine.change(thing("fast"))

        async def fast_is_out() -> bool:
            return bool(await spine.rows(spine.household, "SELECT 1 FROM outbox WHERE published_at IS NOT NULL"))

        await until(fast_is_out, "the later row was published first")
    await published(spine)
    assert [name_of(message) for message in await messages(spine)] == ["fast", "slow"]


async def test_the_trace_of_the_request_travels(spine: Spine) -> None:
    trace_id = trace.begin()
    await spine.change(thing("a"))
    spine.start_relay()
    await published(spine)
    (message,) = await messages(spine)
    assert message.headers["traceparent"].split("-")[1] == trace_id


async def test_while_the_stream_is_missing_nothing_is_marked(spine: Spine) -> None:
    await spine.deployer.jetstream().delete_stream(STREAM)
    faults = metrics.RELAY_FAULTS
    before = sum(sample.value for metric in faults.collect() for sample in metric.samples if sample.name.endswith("_total"))
    await spine.change(thing("a"))
    spine.start_relay()

    async def failed() -> bool:
        after = sum(s.value for metric in faults.collect() for s in metric.samples if s.name.endswith("_total"))
        return bool(after > before)

    await until(failed, "a publication failed")
    assert await spine.waiting() == 1
    await spine.new_stream()
    await published(spine)
    assert len(await messages(spine)) == 1


async def test_only_one_relay_is_active(spine: Spine) -> None:
    first, second = spine.start_relay(), spine.start_relay()

    async def holders() -> list[Any]:
        return list(
            await spine.rows(
                spine.household,
                "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted"
                " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
            )
        )

    await until(holders, "somebody holds the lock")
    assert len(await holders()) == 1
    await spine.finish(first)
    await spine.change(thing("a"))
    await published(spine)
    await spine.finish(second)
    assert await holders() == []


async def test_old_published_rows_are_pruned_from_the_front(spine: Spine) -> None:
    for number in range(5):
        await spine.change(thing(f"n{number}"))
    async with spine.as_owner() as owner:
        await owner.execute("UPDATE outbox SET published_at = now() - interval '15 days' WHERE position < 4")
    spine.start_relay()
    await published(spine)

    async def pruned() -> bool:
        return len(await spine.rows(spine.household, "SELECT 1 FROM outbox")) == 2

    await until(pruned, "old rows are gone, new ones kept")


async def test_a_window_is_bounded_in_bytes(spine: Spine, monkeypatch: Any) -> None:
    monkeypatch.setattr(relay_module, "WINDOW_BYTES", 1000)
    for _ in range(6):
        await spine.change(thing("x" * 600))
    async with spine.relay.connection() as connection:
        rows = await connection.fetch(relay_module._WINDOW, 100, 1000)
    assert len(rows) == 2
    spine.start_relay()
    await published(spine)
    assert len(await messages(spine)) == 6


async def test_what_is_published_twice_is_stored_once(spine: Spine) -> None:
    await spine.change(thing("a"))
    relay = spine.start_relay()
    await published(spine)
    await spine.finish(relay)
    async with spine.relay.connection() as connection:
        await connection.execute("UPDATE outbox SET published_at = NULL")
    spine.start_relay()
    await published(spine)
    assert len(await messages(spine)) == 1


async def test_stopping_is_prompt_and_clean(spine: Spine) -> None:
    relay = spine.start_relay()
    await asyncio.sleep(0)
    await spine.finish(relay)
