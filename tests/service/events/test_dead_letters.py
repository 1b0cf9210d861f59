"""Decision 7: one item that cannot be applied stops nothing but its own aggregate, and people decide about it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.events import dead_letters
from shared.events.consumer import Consumer
from shared.events.control import request_republish
from shared.events.dead_letters import (
    ConsumerGoneError,
    DeadLetter,
    LetterClosedError,
    LetterNotFirstError,
    UnknownLetterError,
    UnreadableLetterError,
)
from shared.events.envelope import Items
from shared.events.publishing import publish
from shared.standards.ids import uuid7
from tests.harness.events import (
    CONSUMER,
    NOTED,
    OURS,
    STREAM,
    THING,
    Spine,
    ThingNoted,
    apply_things,
    thing,
    things_consumer,
    until,
)

CALLER = Caller(
    client_id="officer",
    name="县局",
    department="PLATFORM",
    divisions=("000000000000",),
    permissions=frozenset({"events:admin"}),
    token_id="t",
)


async def letters(spine: Spine, **filters: Any) -> list[DeadLetter]:
    async with spine.gateway.reading() as session:
        return await dead_letters.list_letters(session, **filters)


async def states(spine: Spine) -> list[tuple[str, int]]:
    return [(letter.values["state"], letter.values["version"]) for letter in await letters(spine)]


async def act(spine: Spine, deed: Any, letter_id: UUID, consumer: Consumer | None = None) -> DeadLetter:
    consumers = {CONSUMER: consumer or things_consumer()}
    async with spine.gateway.transaction() as session:
        letter: DeadLetter = await deed(session, consumers, letter_id, caller=CALLER, reason="检查后处理")
        return letter


async def cured(session: AsyncSession, items: Items) -> None:
    """The handler after it was mended."""
    await apply_things(session, Items([{**item, "name": "cured"} for item in items], items.event_ids))


async def start(spine: Spine) -> None:
    spine.start_relay()
    spine.start_consumer()


async def test_a_poisoned_item_is_kept_and_the_rest_of_its_batch_applied(spine: Spine) -> None:
    things = [thing(f"n{number}") for number in range(700)]
    bad = thing("poison")
    await spine.change(*things[:333], bad, *things[333:])
    await start(spine)
    await spine.caught_up()
    assert set(await spine.view()) == {str(each.id) for each in things}
    (letter,) = await letters(spine)
    kept = {
        name: letter.values[name]
        for name in ("consumer", "stream", "type", "aggregate", "item_id", "version", "state", "attempts")
    }
    assert kept == {
        "consumer": CONSUMER,
        "stream": STREAM,
        "type": THING.subject,
        "aggregate": "zx.household.thing",
        "item_id": bad.id,
        "version": 1,
        "state": "failed",
        "attempts": 1,
    }
    assert letter.values["error"] == "ValueError: poison"
    assert letter.values["item"]["name"] == "poison"
    assert letter.values["stream_seq"] == 1
    rows = await spine.rows(
        spine.household, "SELECT event_id::text, headers->>'traceparent' FROM outbox ORDER BY position LIMIT 1"
    )
    assert (letter.values["event_id"], letter.values["trace"]) == tuple(rows[0])


async def test_a_later_item_takes_its_place_in_the_letter_others_pass(spine: Spine) -> None:
    await start(spine)
    item_id = uuid7()
    await spine.change(thing("poison", 1, item_id))
    await spine.caught_up()
    (before,) = await letters(spine)
    await spine.change(thing("fine", 2, item_id), thing("other"))
    await spine.caught_up()
    assert [name for _, name in (await spine.view()).values()] == ["other"]
    (letter,) = await letters(spine)
    assert (letter.id, letter.values["state"], letter.values["version"]) == (before.id, "failed", 2)
    assert (letter.values["error"], letter.values["item"]["name"]) == ("ValueError: poison", "fine")
    assert letter.values["stream_seq"] > before.values["stream_seq"]
    assert letter.values["event_id"] != before.values["event_id"]


async def test_an_older_item_does_not(spine: Spine) -> None:
    await start(spine)
    item_id = uuid7()
    for version, name in ((3, "poison"), (2, "older"), (1, "oldest")):
        await spine.change(thing(name, version, item_id))
        await spine.caught_up()
    assert [(letter.values["version"], letter.values["item"]["name"]) for letter in await letters(spine)] == [(3, "poison")]


async def test_of_one_batch_the_newest_item_is_kept(spine: Spine) -> None:
    item_id = uuid7()
    async with spine.household.transaction() as session:
        for version in (1, 3, 2):
            await publish(session, THING, [thing("poison", version, item_id)])
            await publish(session, NOTED, [ThingNoted(id=item_id, version=version, note=str(version))])
    spine.start_relay()

    async def published() -> bool:
        return not await spine.waiting()

    await until(published, "all is in the stream, to be fetched at once")
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: apply_things, NOTED: apply_things}))
    await spine.caught_up()
    assert [(letter.values["type"], letter.values["state"], letter.values["version"]) for letter in await letters(spine)] == [
        (THING.subject, "failed", 3),
        (NOTED.subject, "parked", 3),
    ]


async def test_what_its_owner_tells_again_mended_can_be_retried(spine: Spine) -> None:
    """The owner's telling was at fault: a republish in the same version brings the item that can be applied."""
    await start(spine)
    spine.start_control()
    bad = thing("poison")
    await spine.change(bad)
    await spine.caught_up()
    async with spine.as_owner() as owner:
        await owner.execute("UPDATE thing SET name = 'mended'")
    await request_republish(spine.gateway_nats, "household", [THING.subject], asyncio.Event())
    await spine.caught_up()
    (letter,) = await letters(spine)
    assert (await act(spine, dead_letters.retry, letter.id)).values["state"] == "applied"
    assert await spine.view() == {str(bad.id): (1, "mended")}


def noting(noted: list[str], apply: Any = apply_things) -> Consumer:
    """The consumer with a handler of another event type about the same aggregates."""

    async def note(session: AsyncSession, items: Items) -> None:
        if any(item["note"] == "poison" for item in items):
            raise ValueError("poison")
        noted.extend(item["note"] for item in items)

    return Consumer(CONSUMER, STREAM, {THING: apply, NOTED: note})


async def one_poisoned_with_a_follower(spine: Spine, note: str = "held") -> tuple[UUID, Sequence[DeadLetter]]:
    """A thing refused, by now told in version 3, and a note about it that waits."""
    spine.start_relay()
    spine.start_consumer(noting([]))
    item_id = uuid7()
    await spine.change(thing("poison", 1, item_id))
    async with spine.household.transaction() as session:
        await publish(session, NOTED, [ThingNoted(id=item_id, version=2, note=note)])
    await spine.change(thing("poison", 3, item_id))
    await spine.caught_up()
    assert await states(spine) == [("failed", 3), ("parked", 2)]
    return item_id, await letters(spine)


async def test_a_retry_after_the_cure_applies_it_and_all_that_waits(spine: Spine) -> None:
    noted: list[str] = []
    item_id, (failed, _) = await one_poisoned_with_a_follower(spine)
    settled = await act(spine, dead_letters.retry, failed.id, noting(noted, cured))
    assert settled.values["state"] == "applied"
    assert await states(spine) == [("applied", 3), ("applied", 2)]
    assert (await spine.view(), noted) == ({str(item_id): (3, "cured")}, ["held"])
    await spine.change(thing("four", 4, item_id))
    await spine.caught_up()
    assert await spine.view() == {str(item_id): (4, "four")}


async def test_a_retry_without_a_cure_says_so_again(spine: Spine) -> None:
    _, (failed, _) = await one_poisoned_with_a_follower(spine)
    settled = await act(spine, dead_letters.retry, failed.id)
    assert (settled.values["state"], settled.values["attempts"]) == ("failed", 2)
    assert await states(spine) == [("failed", 3), ("parked", 2)]
    assert await spine.view() == {}


async def test_a_discarded_item_makes_way_for_what_waits(spine: Spine) -> None:
    noted: list[str] = []
    item_id, (failed, _) = await one_poisoned_with_a_follower(spine)
    settled = await act(spine, dead_letters.discard, failed.id, noting(noted))
    assert settled.values["state"] == "discarded"
    assert await states(spine) == [("discarded", 3), ("applied", 2)]
    assert noted == ["held"]
    await spine.change(thing("four", 4, item_id))
    await spine.caught_up()
    assert await spine.view() == {str(item_id): (4, "four")}


async def test_what_waits_may_be_refused_in_its_turn(spine: Spine) -> None:
    _, (failed, waiting) = await one_poisoned_with_a_follower(spine, "poison")
    await act(spine, dead_letters.discard, failed.id, noting([]))
    assert await states(spine) == [("discarded", 3), ("failed", 2)]
    await act(spine, dead_letters.discard, waiting.id, noting([]))
    assert await states(spine) == [("discarded", 3), ("discarded", 2)]


async def test_only_an_open_first_letter_can_be_decided(spine: Spine) -> None:
    _, (failed, parked) = await one_poisoned_with_a_follower(spine)
    for deed in (dead_letters.retry, dead_letters.discard):
        with pytest.raises(LetterNotFirstError):
            await act(spine, deed, parked.id)
        with pytest.raises(UnknownLetterError):
            await act(spine, deed, uuid7())
    await act(spine, dead_letters.discard, failed.id, noting([]))
    for deed in (dead_letters.retry, dead_letters.discard):
        with pytest.raises(LetterClosedError):
            await act(spine, deed, failed.id)


async def test_letters_of_a_consumer_that_is_gone_can_only_be_discarded(spine: Spine) -> None:
    _, (failed, _) = await one_poisoned_with_a_follower(spine)
    async with spine.gateway.transaction() as session:
        with pytest.raises(ConsumerGoneError):
            await dead_letters.retry(session, {}, failed.id, caller=CALLER, reason="检查后处理")
        await dead_letters.discard(session, {}, failed.id, caller=CALLER, reason="检查后处理")
    assert await states(spine) == [("discarded", 3), ("parked", 2)]


async def test_every_decision_is_in_the_audit_trail(spine: Spine) -> None:
    _, (failed, _) = await one_poisoned_with_a_follower(spine)
    await act(spine, dead_letters.retry, failed.id)
    await act(spine, dead_letters.discard, failed.id, noting([]))
    rows = await spine.rows(spine.gateway, "SELECT action, actor, resource_id, purpose FROM audit_entry ORDER BY position")
    assert [tuple(row) for row in rows] == [
        ("dead_letter.retry", "officer", str(failed.id), "检查后处理"),
        ("dead_letter.discard", "officer", str(failed.id), "检查后处理"),
    ]


async def test_events_of_another_type_about_the_aggregate_wait_too(spine: Spine) -> None:
    noted: list[str] = []
    item_id = uuid7()
    await spine.change(thing("poison", 1, item_id))
    async with spine.household.transaction() as session:
        await publish(
            session, NOTED, [ThingNoted(id=item_id, version=2, note="held"), ThingNoted(id=uuid7(), version=1, note="free")]
        )
    spine.start_relay()
    spine.start_consumer(noting(noted))
    await spine.caught_up()
    assert (noted.count("held"), noted.count("free") > 0) == (0, True)
    assert [(letter.values["type"], letter.values["state"]) for letter in await letters(spine)] == [
        (THING.subject, "failed"),
        (NOTED.subject, "parked"),
    ]


async def test_the_same_item_told_again_waits_once(spine: Spine) -> None:
    await start(spine)
    bad = thing("poison")
    for _ in range(3):
        await spine.change(bad)
        await spine.caught_up()
    assert await states(spine) == [("failed", 1)]


async def test_a_message_nobody_can_read_is_kept_too(spine: Spine) -> None:
    spine.start_consumer()
    js = spine.household_nats.jetstream()
    await js.publish(THING.subject, b'{"data": {"items": [\xff\x00')
    await spine.caught_up()
    (letter,) = await letters(spine)
    assert letter.values["item"] == {"message": '{"data": {"items": [\ufffd'}
    assert letter.values["state"] == "failed"
    with pytest.raises(UnreadableLetterError):
        await act(spine, dead_letters.retry, letter.id)
    assert (await act(spine, dead_letters.discard, letter.id)).values["state"] == "discarded"


BODY = '{"id":"e","type":"t","time":"%s","data":{"items":[{"id":"%s","version":1,"name":%s}]}}'
NOON = "2026-03-01T00:00:00+00:00"


async def test_an_item_no_database_can_hold_is_kept_legibly(spine: Spine) -> None:
    spine.start_consumer()
    await spine.household_nats.jetstream().publish(THING.subject, (BODY % (NOON, uuid7(), '"a\\u0000b"')).encode())
    await spine.caught_up()
    (letter,) = await letters(spine)
    assert letter.values["item"]["name"] == "a\ufffdb"


@pytest.mark.parametrize(
    ("time", "name", "says"),
    [
        (NOON, "[" * 251 + "]" * 251, "TypeError"),  # can be read, but not be written again
        (NOON, "[" * 2000 + "]" * 2000, "JSONDecodeError"),
        (NOON, '"\\ud800"', "JSONDecodeError"),
        (NOON, "1e999", "JSONDecodeError"),
        ("2026-03-01T00:00:00", '"x"', "no zone"),
    ],
)
async def test_what_nobody_can_keep_as_it_is_does_not_stop_the_consumer(spine: Spine, time: str, name: str, says: str) -> None:
    consumer = spine.start_consumer()
    js = spine.household_nats.jetstream()
    await js.publish(THING.subject, (BODY % (time, uuid7(), name)).encode())
    fine = uuid7()
    await js.publish(THING.subject, (BODY % (NOON, fine, '"fine"')).encode())
    await spine.caught_up()
    assert not consumer.done()
    assert await spine.view() == {str(fine): (1, "fine")}
    (letter,) = await letters(spine)
    assert says in letter.values["error"]
    assert name in letter.values["item"]["message"]


async def test_a_constraint_names_itself(spine: Spine) -> None:
    async def strict(session: AsyncSession, items: Items) -> None:
        await apply_things(session, items)
        if any(item["name"] == "double" for item in items):
            insert = text("INSERT INTO thing_view (id, version, name) SELECT id, 1, 'x' FROM thing_view LIMIT 1")
            await session.execute(insert, execution_options=OURS)

    spine.start_relay()
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: strict}))
    await spine.change(thing("a"), thing("double"), thing("b"))
    await spine.caught_up()
    (letter,) = await letters(spine)
    assert "pk_thing_view" in letter.values["error"]
    assert {name for _, name in (await spine.view()).values()} == {"a", "b"}


async def test_a_failing_database_is_no_poison(spine: Spine) -> None:
    """It holds the batch and tries again in place: nothing becomes a dead letter, nothing is skipped."""
    failures = [asyncpg.SerializationError(), asyncpg.DiskFullError(), asyncpg.UndefinedTableError(), ConnectionResetError()]

    async def shaky(session: AsyncSession, items: Items) -> None:
        if failures:
            raise failures.pop()
        await apply_things(session, items)

    spine.start_relay()
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: shaky}))
    await spine.change(thing("a"))
    await spine.caught_up()
    assert (failures, len(await spine.view()), await letters(spine)) == ([], 1, [])


async def test_lists_are_filtered_and_paged(spine: Spine) -> None:
    await start(spine)
    await spine.change(*[thing("poison") for _ in range(5)])
    await spine.caught_up()
    everything = await letters(spine)
    assert len(everything) == 5
    assert [letter.id for letter in await letters(spine, limit=2)] == [letter.id for letter in everything[:2]]
    assert [letter.id for letter in await letters(spine, after=everything[1].id)] == [letter.id for letter in everything[2:]]
    assert await letters(spine, state="parked") == await letters(spine, consumer="nobody") == []
    assert len(await letters(spine, consumer=CONSUMER, state="failed", event_type=THING.subject)) == 5
