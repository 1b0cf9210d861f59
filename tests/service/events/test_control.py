"""Decision 8: an owner tells its state again through its ordinary outbox, and says what it has."""

from __future__ import annotations

import asyncio
from typing import Any

import nats.errors
import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events.control import ControlRefusedError, Owner, request, request_republish, run_control
from shared.events.verify import Difference, compare
from tests.harness.events import (
    OTHER,
    THING,
    Spine,
    republish_things,
    thing,
    things_model,
    until,
)


async def republish(spine: Spine, types: list[str] | None = None) -> dict[str, Any] | None:
    async with asyncio.timeout(20):
        return await request_republish(spine.gateway_nats, "household", types, asyncio.Event())


async def test_all_state_is_told_again_in_the_same_versions(spine: Spine) -> None:
    spine.start_relay()
    spine.start_control()
    spine.start_consumer()
    things = [thing(f"n{number}", number % 7 + 1) for number in range(900)]
    await spine.change(*things)
    await spine.caught_up()
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("TRUNCATE thing_view")
    assert await republish(spine) == {"published": {THING.subject: 900}, "stateless": []}
    assert await spine.waiting() == 0, "it is answered when all of it is in the stream"
    await spine.caught_up()
    assert await spine.view() == {str(each.id): (each.version, each.name) for each in things}


async def test_types_can_be_chosen_and_must_be_known(spine: Spine) -> None:
    spine.start_relay()
    spine.start_control()
    await spine.change(thing("a"))
    assert await republish(spine, [THING.subject, OTHER.subject]) == {
        "published": {THING.subject: 1},
        "stateless": [OTHER.subject],
    }
    with pytest.raises(ControlRefusedError, match="unknown_type"):
        await republish(spine, ["zx.household.nonsense.changed.v1"])


async def test_it_is_asked_for_until_the_owner_answers(spine: Spine) -> None:
    asking = asyncio.ensure_future(republish(spine))
    spine.start_relay()
    spine.start_control()
    assert await asking == {"published": {THING.subject: 0}, "stateless": []}


async def test_asking_ends_when_told_to_stop(spine: Spine) -> None:
    stop = asyncio.Event()
    asking = asyncio.ensure_future(request_republish(spine.gateway_nats, "household", None, stop))
    stop.set()
    assert await asyncio.wait_for(asking, 20) is None


async def test_requests_that_wait_share_one_run(spine: Spine) -> None:
    runs, release = [], asyncio.Event()

    async def slow(session: AsyncSession) -> None:
        runs.append(1)
        await release.wait()

    spine.start_relay()
    owner = Owner("household", {THING: slow}, {})
    spine.start(lambda stop: run_control(spine.household, spine.household_nats, owner, stop))
    first = asyncio.ensure_future(republish(spine))

    async def running() -> bool:
        return bool(runs)

    await until(running, "the first run began")
    others = [asyncio.ensure_future(republish(spine)) for _ in range(5)]
    # An answer on the same connection proves that the five were received.
    await request(spine.gateway_nats, "household", "versions", {}, 10)
    release.set()
    await asyncio.gather(first, *others)
    assert len(runs) == 2


async def test_a_slow_answer_is_asked_for_again_and_makes_no_pile_of_runs(
    spine: Spine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whoever asks gives up waiting and asks again while the owner is still telling."""
    monkeypatch.setattr("shared.events.control.REPUBLISH_SECONDS", 0.2)
    runs: list[int] = []
    unanswered: list[str] = []
    leave = asyncio.Event()

    async def slow(session: AsyncSession) -> None:
        runs.append(1)
        await leave.wait()
        await republish_things(session)

    spine.start_relay()
    owner = Owner("household", {THING: slow}, {})
    spine.start(lambda stop: run_control(spine.household, spine.household_nats, owner, stop))
    await spine.change(thing("a"))
    asking = asyncio.ensure_future(republish(spine))

    async def asked_often() -> bool:
        unanswered.extend(line for line in capsys.readouterr().out.splitlines() if "republish_unanswered" in line)
        return bool(runs) and len(unanswered) >= 4

    await until(asked_often, "it has asked four times in vain")
    monkeypatch.setattr("shared.events.control.REPUBLISH_SECONDS", 20.0)
    leave.set()
    assert await asking == {"published": {THING.subject: 1}, "stateless": []}
    assert len(runs) <= 3, "the first, the one that all who waited share, and perhaps one after it"


async def test_a_failing_owner_says_so_and_is_asked_again(spine: Spine) -> None:
    failures = [ZeroDivisionError()]

    async def failing(session: AsyncSession) -> None:
        if failures:
            raise failures.pop()
        await republish_things(session)

    spine.start_relay()
    owner = Owner("household", {THING: failing}, {})
    spine.start(lambda stop: run_control(spine.household, spine.household_nats, owner, stop))
    await spine.change(thing("a"))
    assert await republish(spine) == {"published": {THING.subject: 1}, "stateless": []}


async def test_only_whoever_listens_may_ask(spine: Spine) -> None:
    spine.start_control()
    with pytest.raises(nats.errors.Error):
        await request(spine.gateway_nats, "nobody", "republish", {}, 0.5)


async def test_a_read_model_that_agrees_has_no_differences(spine: Spine) -> None:
    spine.start_relay()
    spine.start_control()
    spine.start_consumer()
    await spine.change(*[thing(f"n{number}") for number in range(2000)])
    await spine.caught_up()
    assert await compare(spine.gateway_nats, spine.gateway, things_model()) == []


async def test_every_difference_is_named(spine: Spine) -> None:
    spine.start_relay()
    spine.start_control()
    spine.start_consumer()
    things = [thing(f"n{number}", 5) for number in range(3000)]
    await spine.change(*things)
    await spine.caught_up()
    missing, older, newer = things[:3]
    extra = thing("extra")
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("DELETE FROM thing_view WHERE id = $1", missing.id)
        await owner.execute("UPDATE thing_view SET version = 4 WHERE id = $1", older.id)
        await owner.execute("UPDATE thing_view SET version = 6 WHERE id = $1", newer.id)
        await owner.execute("INSERT INTO thing_view VALUES ($1, 1, 'extra')", extra.id)
    found = await compare(spine.gateway_nats, spine.gateway, things_model(), settle=0.5)
    expected = [(missing.id, 5, None), (older.id, 5, 4), (newer.id, 5, 6), (extra.id, None, 1)]
    assert {(each.item_id, each.owner_version, each.model_version) for each in found} == {
        (str(item_id), theirs, ours) for item_id, theirs, ours in expected
    }
    assert {(each.read_model, each.type) for each in found} == {("things", THING.subject)}


async def test_an_empty_read_model_differs_in_everything(spine: Spine) -> None:
    spine.start_control()
    things = [thing(f"n{number}") for number in range(1500)]
    await spine.change(*things)
    found = await compare(spine.gateway_nats, spine.gateway, things_model(), settle=0)
    assert found == sorted(Difference("things", THING.subject, str(each.id), 1, None) for each in things)


async def test_what_is_under_way_is_no_difference(spine: Spine) -> None:
    spine.start_control()
    relay = None
    things = [thing(f"n{number}") for number in range(100)]
    await spine.change(*things)
    spine.start_consumer()
    comparing = asyncio.ensure_future(compare(spine.gateway_nats, spine.gateway, things_model()))
    relay = spine.start_relay()
    assert await comparing == []
    assert relay in spine.tasks
