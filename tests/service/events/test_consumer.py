"""Decisions 5 and 6: each event is applied once, in order, in the transaction that moves the position."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import Any
from uuid import UUID

import nats.errors
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events import feed as feed_module
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.observability import trace
from shared.standards.ids import uuid7
from tests.harness.events import (
    CONSUMER,
    NOTED,
    OTHER,
    OURS,
    STREAM,
    THING,
    Spine,
    ThingChanged,
    apply_things,
    thing,
    until,
)


async def send(
    spine: Spine, things: list[Any], *, event_type: str = THING.subject, raw: bytes | None = None, **extra: Any
) -> None:
    """Publish an event by hand, as a producer of any version might."""
    items = [json.loads(each.model_dump_json()) if isinstance(each, ThingChanged) else each for each in things]
    event = {"id": str(uuid7()), "type": event_type, "time": "2026-03-01T00:00:00+00:00", "data": {"items": items}, **extra}
    await spine.household_nats.jetstream().publish(event_type, raw if raw is not None else json.dumps(event).encode())


async def test_events_are_applied_and_the_position_moves(spine: Spine) -> None:
    spine.start_relay()
    spine.start_consumer()
    things = [thing(f"n{number}") for number in range(1200)]
    await spine.change(*things)
    await spine.caught_up()
    assert await spine.view() == {str(each.id): (1, each.name) for each in things}
    assert await spine.last_seq() == 3

    async def acknowledged() -> bool:
        info = await spine.gateway_nats.jetstream().consumer_info(STREAM, CONSUMER)
        return bool(info.ack_floor and info.ack_floor.stream_seq == 3 and not info.num_pending)

    await until(acknowledged, "the batch is acknowledged")


async def test_older_and_repeated_versions_change_nothing(spine: Spine) -> None:
    spine.start_consumer()
    item_id = uuid7()
    for version, name in ((2, "two"), (1, "one"), (3, "three"), (3, "again"), (2, "two")):
        await send(spine, [thing(name, version, item_id)])
    await spine.caught_up()
    assert await spine.view() == {str(item_id): (3, "three")}


async def test_a_gap_in_versions_is_no_fault(spine: Spine) -> None:
    spine.start_consumer()
    item_id = uuid7()
    await send(spine, [thing("seven", 7, item_id)])
    await spine.caught_up()
    assert await spine.view() == {str(item_id): (7, "seven")}


async def test_unknown_types_and_fields_are_passed_over(spine: Spine) -> None:
    spine.start_consumer()
    known = thing("known")
    await send(spine, [thing("x")], event_type=OTHER.subject)
    await send(spine, [thing("x")], event_type="zx.household.thing.changed.v2", raw=b"not even json")
    await send(spine, [{**json.loads(known.model_dump_json()), "invented": {"deep": [1]}}], invented=1)
    await spine.caught_up()
    assert await spine.view() == {str(known.id): (1, "known")}
    assert await spine.rows(spine.gateway, "SELECT 1 FROM dead_letter") == []


async def test_what_was_applied_is_skipped_when_it_is_delivered_again(spine: Spine) -> None:
    """The server forgets what was acknowledged (or the acknowledgement was lost): the database knows."""
    calls: list[int] = []

    async def counting(session: AsyncSession, items: Items) -> None:
        calls.append(len(items))
        await apply_things(session, items)

    consumer = Consumer(CONSUMER, STREAM, {THING: counting})
    first = spine.start_consumer(consumer)
    for name in ("a", "b"):
        await send(spine, [thing(name)])
    await spine.caught_up()
    await spine.finish(first)
    await spine.gateway_nats.jetstream().delete_consumer(STREAM, CONSUMER)
    applied = sum(calls)
    spine.start_consumer(consumer)
    await send(spine, [thing("c")])
    await spine.caught_up()
    assert (applied, sum(calls)) == (2, 3)


async def test_rows_and_position_are_one_transaction(spine: Spine) -> None:
    """A process that dies after applying and before committing leaves neither; one after it, both."""
    died = asyncio.Event()

    async def dies(session: AsyncSession, items: Items) -> None:
        await apply_things(session, items)
        died.set()
        await asyncio.Event().wait()

    task = spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: dies}))
    await send(spine, [thing("a")])
    await asyncio.wait_for(died.wait(), 20)
    spine.tasks.pop(task)
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    assert (await spine.view(), await spine.last_seq()) == ({}, 0)
    spine.start_consumer()
    await spine.caught_up()
    assert len(await spine.view()) == 1


async def test_a_database_set_back_to_a_backup_gets_what_it_missed(spine: Spine) -> None:
    task = spine.start_consumer()
    things = [thing(name) for name in "abcde"]
    for each in things:
        await send(spine, [each])
    await spine.caught_up()
    await spine.finish(task)
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("UPDATE consumer_position SET last_seq = 2; DELETE FROM thing_view WHERE name IN ('c', 'd', 'e')")
    spine.start_consumer()
    await spine.caught_up()
    assert {name for _, name in (await spine.view()).values()} == set("abcde")


async def test_a_position_moved_under_a_running_consumer_is_followed(spine: Spine) -> None:
    spine.start_consumer()
    for name in "abc":
        await send(spine, [thing(name)])
    await spine.caught_up()
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("UPDATE consumer_position SET last_seq = 1; DELETE FROM thing_view WHERE name <> 'a'")
    await send(spine, [thing("d")])
    await spine.caught_up()
    assert {name for _, name in (await spine.view()).values()} == set("abcd")


async def test_only_one_puller_is_active_and_another_takes_over(spine: Spine) -> None:
    first, _second = spine.start_consumer(), spine.start_consumer()
    await send(spine, [thing("a")])
    await spine.caught_up()
    await spine.finish(first)
    await send(spine, [thing("b")])
    await spine.caught_up()
    assert len(await spine.view()) == 2


async def test_a_missing_delivery_is_noticed(spine: Spine) -> None:
    """Another client of the same durable takes messages away: no hole may be left."""
    spine.start_consumer()
    await send(spine, [thing("a")])
    await spine.caught_up()
    js = spine.gateway_nats.jetstream()
    thief = await js.pull_subscribe_bind(CONSUMER, STREAM)
    things = [thing(f"n{number}") for number in range(50)]

    stolen = 0

    async def steal() -> None:
        nonlocal stolen
        while not stolen:
            with suppress(nats.errors.Error):
                stolen += len(await thief.fetch(1, timeout=0.2))

    stealing = asyncio.ensure_future(steal())
    for each in things:
        await send(spine, [each])
    while not stolen:
        await send(spine, [things[0]])
    await stealing
    await thief.unsubscribe()
    await spine.caught_up()
    assert len(await spine.view()) == 51


async def test_a_deleted_durable_is_made_again(spine: Spine) -> None:
    spine.start_consumer()
    await send(spine, [thing("a")])
    await spine.caught_up()
    await spine.gateway_nats.jetstream().delete_consumer(STREAM, CONSUMER)
    await send(spine, [thing("b")])
    await spine.caught_up()
    assert len(await spine.view()) == 2


async def test_a_handler_gets_runs_no_longer_than_it_wants(spine: Spine) -> None:
    sizes: list[int] = []

    async def sized(session: AsyncSession, items: Items) -> None:
        sizes.append(len(items))

    for start in range(0, 1000, 100):
        await send(spine, [thing(str(n)) for n in range(start, start + 100)])
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: sized}, {THING: 300}))
    await spine.caught_up()
    assert (max(sizes), sum(sizes)) == (300, 1000)


async def test_a_batch_is_bounded_in_bytes(spine: Spine, monkeypatch: Any) -> None:
    monkeypatch.setattr(feed_module, "BATCH_BYTES", 100_000)
    sizes: list[int] = []

    async def sized(session: AsyncSession, items: Items) -> None:
        sizes.append(len(items))

    for _ in range(10):
        await send(spine, [thing("x" * 40_000)])
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: sized}))
    await spine.caught_up()
    assert (max(sizes), sum(sizes)) == (2, 10)


async def test_the_trace_arrives(spine: Spine) -> None:
    seen: list[str] = []

    async def traced(session: AsyncSession, items: Items) -> None:
        seen.append(trace.current())

    spine.start_relay()
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: traced}))
    request = trace.begin()
    await spine.change(thing("a"))
    await spine.caught_up()
    assert seen == [request]


async def test_an_effect_happens_once_although_it_is_told_again(spine: Spine) -> None:
    """Decision 9: the handler records event and item with its effect; the item's identity is what is unique."""
    async with spine.as_owner(listener=True) as owner:
        await owner.execute(
            "CREATE TABLE IF NOT EXISTS payment (item_id uuid, version int, event_id uuid, UNIQUE (item_id, version))"
        )
        await owner.execute("TRUNCATE payment")

    async def pay(session: AsyncSession, items: Items) -> None:
        for item, event_id in zip(items, items.event_ids, strict=True):
            insert = text("INSERT INTO payment VALUES (:item, :version, :event) ON CONFLICT DO NOTHING")
            values = {"item": UUID(item["id"]), "version": item["version"], "event": UUID(event_id)}
            await session.execute(insert, values, execution_options=OURS)

    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: pay}))
    due = thing("due")
    await send(spine, [due])
    await send(spine, [due])
    await spine.caught_up()
    await send(spine, [due])
    await spine.caught_up()
    assert len(await spine.rows(spine.gateway, "SELECT 1 FROM payment")) == 1
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("DROP TABLE payment")


async def test_consumers_of_one_stream_do_not_hinder_each_other(spine: Spine) -> None:
    seen: list[str] = []

    async def notes(session: AsyncSession, items: Items) -> None:
        seen.extend(item["note"] for item in items)

    spine.start_consumer()
    spine.start_consumer(Consumer("gateway-notes", STREAM, {NOTED: notes}))
    await send(spine, [thing("a")])
    await send(spine, [{"id": str(uuid7()), "version": 1, "note": "n"}], event_type=NOTED.subject)
    await spine.caught_up()
    await spine.caught_up("gateway-notes")
    assert (len(await spine.view()), seen) == (1, ["n"])


async def test_stopping_finishes_the_batch_at_hand(spine: Spine) -> None:
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(session: AsyncSession, items: Items) -> None:
        entered.set()
        await leave.wait()
        await apply_things(session, items)

    task = spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: slow}))
    await send(spine, [thing("a")])
    await asyncio.wait_for(entered.wait(), 20)
    finishing = asyncio.ensure_future(spine.finish(task))
    leave.set()
    await finishing
    assert (len(await spine.view()), await spine.last_seq()) == (1, 1)
