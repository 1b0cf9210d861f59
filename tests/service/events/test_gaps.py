"""Decision 5: what the stream lost is noticed, whenever it is lost, and told again by its owner."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events.consumer import Consumer
from shared.events.control import Owner, run_control
from shared.events.envelope import Items
from tests.harness.events import (
    CONSUMER,
    OTHER,
    STREAM,
    THING,
    Spine,
    ThingChanged,
    apply_things,
    republish_things,
    thing,
    until,
)


async def published(spine: Spine) -> None:
    async def done() -> bool:
        return not await spine.waiting()

    await until(done, "all is in the stream")


async def complete(spine: Spine, things: Sequence[ThingChanged]) -> None:
    """Wait until everything is there and nobody has to be asked any more."""

    async def done() -> bool:
        gaps = await spine.rows(spine.gateway, "SELECT gap FROM consumer_position")
        return set(await spine.view()) == {str(each.id) for each in things} and not gaps[0][0]

    await until(done, "everything is there and the gap is closed")


class Gate:
    """Handlers that wait at an item named ``wait`` until they may go on."""

    def __init__(self) -> None:
        self.entered, self.leave = asyncio.Event(), asyncio.Event()

    async def apply(self, session: AsyncSession, items: Items) -> None:
        if any(item["name"] == "wait" for item in items):
            self.entered.set()
            await self.leave.wait()
        await apply_things(session, items)

    async def lose(self, spine: Spine, names: str, lost: slice) -> list[ThingChanged]:
        """Publish things of which the consumer gets the first; while it works on that, some are lost."""
        self.entered.clear()
        self.leave.clear()
        things = [thing("wait"), *map(thing, names)]
        await spine.change(things[0])
        await asyncio.wait_for(self.entered.wait(), 20)
        for each in things[1:]:
            await spine.change(each)
        await published(spine)
        js = spine.deployer.jetstream()
        last = (await js.stream_info(STREAM)).state.last_seq
        for number in range(*lost.indices(len(things))):
            await js.delete_msg(STREAM, last - len(things) + 1 + number)
        self.leave.set()
        return things


async def test_a_stream_made_anew_is_read_from_its_start_and_its_owner_asked(spine: Spine) -> None:
    spine.start_relay()
    spine.start_control()
    spine.start_consumer()
    lost, kept = thing("lost with the stream"), thing("a")
    await spine.change(kept)
    await spine.caught_up()
    consumer = list(spine.tasks)[-1]
    await spine.finish(consumer)
    await spine.change(lost)

    await published(spine)
    await spine.new_stream()
    spine.start_consumer()

    async def complete() -> bool:
        return set(await spine.view()) == {str(kept.id), str(lost.id)}

    await until(complete, "everything is there again")
    assert await gap(spine) is False


async def gap(spine: Spine) -> bool | None:
    async def answered() -> bool:
        rows = await spine.rows(spine.gateway, "SELECT gap FROM consumer_position")
        return bool(rows) and not rows[0][0]

    return not await until(answered, "the gap is closed")


async def test_messages_the_stream_dropped_are_asked_for(spine: Spine) -> None:
    spine.start_relay()
    await spine.change(*[thing(f"n{number}") for number in range(10)])
    for number in range(3):
        await spine.change(thing(f"late{number}"))

    await published(spine)
    await spine.deployer.jetstream().purge_stream(STREAM, seq=3)
    consumer = spine.start_consumer()

    async def partly() -> bool:
        return len(await spine.view()) == 2

    await until(partly, "it reads what is left, without waiting for the owner")
    assert [row[0] for row in await spine.rows(spine.gateway, "SELECT gap FROM consumer_position")] == [True]
    # The wish outlives the process that had it.
    await spine.finish(consumer)
    spine.start_consumer()
    spine.start_control()

    async def complete() -> bool:
        return len(await spine.view()) == 13

    await until(complete, "the owner told its state again")
    assert await gap(spine) is False


async def test_an_empty_or_idle_stream_is_no_gap(spine: Spine) -> None:
    spine.start_relay()
    await spine.change(thing("a"))
    task = spine.start_consumer()
    await spine.caught_up()
    await spine.finish(task)
    await spine.deployer.jetstream().purge_stream(STREAM)
    spine.start_consumer()
    await spine.change(thing("b"))
    await spine.caught_up()
    assert [row[0] for row in await spine.rows(spine.gateway, "SELECT gap FROM consumer_position")] == [False]


@pytest.mark.parametrize("lost", [slice(3, 6), slice(0, 6), slice(3, 8), slice(2, 8, 2)])
async def test_what_is_lost_while_it_runs_is_told_again(spine: Spine, lost: slice, capsys: pytest.CaptureFixture[str]) -> None:
    """From the middle of the stream (damage), from its front (it is full), from its end, and here and there."""
    gate = Gate()
    spine.start_relay()
    spine.start_control()
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: gate.apply}))
    things = await gate.lose(spine, "abcdefg", lost)
    after = thing("after")
    await spine.change(after)
    await complete(spine, [*things, after])
    assert "events_missed" in capsys.readouterr().out


async def test_what_is_lost_while_the_owner_tells_is_told_once_more(spine: Spine) -> None:
    """Its answer does not cover what was lost after it began."""
    gate, told, leave = Gate(), asyncio.Semaphore(0), asyncio.Event()

    async def slow(session: AsyncSession) -> None:
        await republish_things(session)
        told.release()
        await leave.wait()

    owner = Owner("household", {THING: slow}, {})
    spine.start(lambda stop: run_control(spine.household, spine.household_nats, owner, stop))
    spine.start_relay()
    spine.start_consumer(Consumer(CONSUMER, STREAM, {THING: gate.apply}))
    things = await gate.lose(spine, "abc", slice(2, 3))
    await asyncio.wait_for(told.acquire(), 20)
    things += await gate.lose(spine, "xyz", slice(2, 3))
    await spine.caught_up()
    leave.set()
    await asyncio.wait_for(told.acquire(), 20)
    await complete(spine, things)


async def test_types_that_the_owner_does_not_know_or_cannot_tell_do_not_end_the_refill(
    spine: Spine, capsys: pytest.CaptureFixture[str]
) -> None:
    """The consumer is of another version than the owner; what the owner has it tells, the rest is said in the log."""
    spine.start_relay()
    spine.start_control()
    things = [thing(f"n{number}") for number in range(3)]
    for each in things:
        await spine.change(each)
    await published(spine)
    await spine.deployer.jetstream().purge_stream(STREAM, seq=3)
    consumer = Consumer(CONSUMER, STREAM, {THING: apply_things, OTHER: apply_things})
    consumer.handlers["zx.household.novelty.changed.v1"] = apply_things
    running = spine.start_consumer(consumer)
    await complete(spine, things)
    assert not running.done()
    said = capsys.readouterr().out
    assert "republish_refused" in said
    assert "zx.household.novelty.changed.v1" in said
    assert "events_lost" in said


async def test_a_fault_in_asking_is_the_consumers(spine: Spine, monkeypatch: pytest.MonkeyPatch) -> None:
    async def faulty(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("shared.events.consumer.request_republish", faulty)
    spine.start_relay()
    for name in "ab":
        await spine.change(thing(name))
    await published(spine)
    await spine.deployer.jetstream().purge_stream(STREAM, seq=2)
    running = spine.start_consumer()
    with pytest.raises(ZeroDivisionError):
        await asyncio.wait_for(running, 20)
    del spine.tasks[running]
