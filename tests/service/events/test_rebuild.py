"""Decision 8: a read model is filled anew while the old one serves, and switched when it agrees with its owner."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from shared.events.consumer import Consumer
from shared.events.rebuild import SCHEMA, RebuildInterruptedError, RebuildRefusedError, rebuild
from shared.events.verify import ReadModel, compare
from shared.persistence import Database
from tests.harness.events import (
    CONSUMER,
    OTHER,
    STREAM,
    THING,
    VIEW,
    Spine,
    apply_things,
    thing,
    things_model,
    until,
    view_versions,
)

SHAPE = """
    SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename = 'thing_view'
    UNION ALL SELECT 'constraint', conname, pg_get_constraintdef(oid) FROM pg_constraint
               WHERE conrelid = 'public.thing_view'::regclass
    UNION ALL SELECT 'column', column_name, data_type || is_nullable || coalesce(column_default, '')
                FROM information_schema.columns WHERE table_schema = 'public' AND table_name = 'thing_view'
    UNION ALL SELECT 'grant', grantee, privilege_type FROM information_schema.role_table_grants
               WHERE table_schema = 'public' AND table_name = 'thing_view'
    ORDER BY 1, 2, 3
"""


async def run_rebuild(spine: Spine, model: ReadModel | None = None, **options: Any) -> list[Any]:
    owner = Database(spine.listener.owner_url, name="rebuild-test")
    try:
        async with asyncio.timeout(60):
            stop = options.pop("stop", asyncio.Event())
            return list(await rebuild(owner, spine.gateway_nats, model or things_model(), stop, **options))
    finally:
        await owner.close()


async def filled(spine: Spine, count: int = 1000) -> list[Any]:
    spine.start_relay()
    spine.start_control()
    spine.start_consumer()
    things = [thing(f"n{number}") for number in range(count)]
    await spine.change(*things)
    await spine.caught_up()
    return things


async def damage(spine: Spine) -> None:
    async with spine.as_owner(listener=True) as owner:
        await owner.execute("UPDATE thing_view SET name = 'wrong', version = 99 WHERE name < 'n3'")
        await owner.execute("DELETE FROM thing_view WHERE name > 'n8'")


async def leftovers(spine: Spine) -> list[Any]:
    async with spine.as_owner(listener=True) as owner:
        return [
            await owner.fetchval("SELECT count(*) FROM pg_namespace WHERE nspname = $1", SCHEMA),
            await owner.fetchval("SELECT count(*) FROM consumer_position WHERE consumer <> $1", CONSUMER),
        ]


async def shape(spine: Spine) -> list[Any]:
    async with spine.as_owner(listener=True) as owner:
        return [tuple(row) for row in await owner.fetch(SHAPE)]


async def test_a_damaged_read_model_is_made_whole(spine: Spine) -> None:
    things = await filled(spine)
    before = await shape(spine)
    await damage(spine)
    assert await compare(spine.gateway_nats, spine.gateway, things_model(), settle=0)
    assert await run_rebuild(spine) == []
    assert await spine.view() == {str(each.id): (1, each.name) for each in things}
    assert await shape(spine) == before, "names of indexes and constraints, columns and grants are the old ones"
    assert await leftovers(spine) == [0, 0]


async def test_the_consumer_goes_on_with_the_new_tables(spine: Spine) -> None:
    things = await filled(spine, 10)
    await damage(spine)
    assert await run_rebuild(spine) == []
    await spine.change(thing("after", 2, things[0].id))
    await spine.caught_up()
    assert (await spine.view())[str(things[0].id)] == (2, "after")


async def test_readers_and_changes_go_on_all_the_while(spine: Spine) -> None:
    """No reader ever fails or sees fewer rows than there were; no change of that time is lost."""
    things = await filled(spine, 500)
    done = asyncio.Event()
    reads: list[int] = []
    versions = dict.fromkeys((each.id for each in things), 1)

    async def read() -> None:
        while not done.is_set():
            reads.append(len(await spine.view()))

    async def change() -> None:
        number = 0
        while not done.is_set():
            each = things[number % len(things)]
            versions[each.id] += 1
            await spine.change(thing(f"v{versions[each.id]}", versions[each.id], each.id), thing(f"new{number}"))
            number += 1

    tasks = [asyncio.ensure_future(read()), asyncio.ensure_future(change())]
    try:
        assert await run_rebuild(spine) == []
        count = len(reads)

        async def more() -> bool:
            return len(reads) > count + 5

        await until(more, "it was read after the switch")
    finally:
        done.set()
        await asyncio.gather(*tasks)
    await spine.caught_up()
    assert reads == sorted(reads), "rows never went away"
    assert reads[0] >= 500
    view = await spine.view()
    assert {item_id: view[str(item_id)][0] for item_id in versions} == versions
    assert await compare(spine.gateway_nats, spine.gateway, things_model()) == []


async def test_one_that_does_not_agree_is_not_switched(spine: Spine) -> None:
    """Its handler refuses an item: the difference is named and the old generation stays as it was."""
    await filled(spine, 5)
    bad = thing("poison")
    await spine.change(bad)
    await spine.caught_up()
    old = await spine.view()
    differences = await run_rebuild(spine, settle=0.5)
    assert [(each.item_id, each.owner_version, each.model_version) for each in differences] == [(str(bad.id), 1, None)]
    assert await spine.view() == old
    assert await leftovers(spine) == [0, 0]
    rows = await spine.rows(spine.gateway, "SELECT consumer, state FROM dead_letter")
    assert [tuple(row) for row in rows] == [(CONSUMER, "failed")]


async def test_letters_of_the_old_generation_are_closed(spine: Spine) -> None:
    """The mended handler takes what the old one refused."""

    async def mended(session: Any, items: Any) -> None:
        await apply_things(session, type(items)([{**item, "name": "cured"} for item in items], items.event_ids))

    await filled(spine, 3)
    bad = thing("poison")
    await spine.change(bad)
    await spine.caught_up()
    for task in list(spine.tasks)[2:]:
        await spine.finish(task)
    consumer = Consumer(CONSUMER, STREAM, {THING: mended})
    model = ReadModel("things", [consumer], [VIEW], {THING: view_versions()})
    assert await run_rebuild(spine, model) == []
    assert (await spine.view())[str(bad.id)] == (1, "cured")
    rows = await spine.rows(spine.gateway, "SELECT consumer, state FROM dead_letter")
    assert [tuple(row) for row in rows] == [(CONSUMER, "discarded")]


async def test_it_can_be_interrupted_and_leaves_nothing(spine: Spine) -> None:
    things = await filled(spine, 5)
    stop = asyncio.Event()
    stop.set()
    with pytest.raises(RebuildInterruptedError):
        await run_rebuild(spine, stop=stop)
    assert await leftovers(spine) == [0, 0]
    assert len(await spine.view()) == len(things)


async def test_what_its_owner_cannot_tell_again_is_not_rebuilt(spine: Spine) -> None:
    things = await filled(spine, 5)
    consumer = Consumer(CONSUMER, STREAM, {THING: apply_things, OTHER: apply_things})
    with pytest.raises(RebuildRefusedError, match=f"stateless: {OTHER.subject}"):
        await run_rebuild(spine, ReadModel("things", [consumer], [VIEW], {THING: view_versions()}))
    assert await leftovers(spine) == [0, 0]
    assert len(await spine.view()) == len(things)


async def test_what_its_owner_does_not_know_is_not_rebuilt(spine: Spine) -> None:
    await filled(spine, 5)
    model, newer = things_model(), "zx.household.novelty.changed.v1"
    model.consumers[0].handlers[newer] = apply_things
    with pytest.raises(RebuildRefusedError, match=f"unknown_type: {newer}"):
        await run_rebuild(spine, model)
    assert await leftovers(spine) == [0, 0]


async def test_a_second_rebuild_at_once_is_refused_and_does_the_first_no_harm(spine: Spine) -> None:
    things = await filled(spine)
    entered, leave = asyncio.Event(), asyncio.Event()

    async def slow(session: Any, items: Any) -> None:
        entered.set()
        await leave.wait()
        await apply_things(session, items)

    model = ReadModel("things", [Consumer(CONSUMER, STREAM, {THING: slow})], [VIEW], {THING: view_versions()})
    await damage(spine)
    first = asyncio.ensure_future(run_rebuild(spine, model))
    await asyncio.wait_for(entered.wait(), 20)
    with pytest.raises(RebuildRefusedError, match="rebuild_running"):
        await run_rebuild(spine)
    leave.set()
    assert await first == []
    assert len(await spine.view()) == len(things)
    assert await leftovers(spine) == [0, 0]


async def test_leftovers_of_one_that_was_killed_are_cleared(spine: Spine) -> None:
    await filled(spine, 5)
    async with spine.as_owner(listener=True) as owner:
        await owner.execute(f"CREATE SCHEMA {SCHEMA}; CREATE TABLE {SCHEMA}.thing_view (nonsense int)")
        await owner.execute("INSERT INTO consumer_position VALUES ($1, $2, now(), 7, false)", f"{CONSUMER}-rebuild", STREAM)
    assert await run_rebuild(spine) == []
    assert await leftovers(spine) == [0, 0]


async def test_a_long_reader_delays_the_switch_without_harm(spine: Spine) -> None:
    await filled(spine, 5)
    async with spine.as_owner(listener=True) as reader:
        transaction = reader.transaction()
        await transaction.start()
        await reader.fetch("SELECT * FROM thing_view")
        rebuilding = asyncio.ensure_future(run_rebuild(spine))

        async def waits() -> bool:
            return bool(
                await spine.rows(
                    spine.gateway,
                    "SELECT 1 FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'"
                    " AND relation = 'thing_view'::regclass",
                )
            )

        await until(waits, "the switch waits for the reader")
        assert len(await spine.view()) == 5
        await transaction.rollback()
    assert await rebuilding == []
