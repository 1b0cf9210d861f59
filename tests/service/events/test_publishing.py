"""Decisions 1 and 2: what a transaction writes into the outbox, and who may touch it afterwards."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import asyncpg
import pytest
from pydantic import ValidationError
from sqlalchemy import column, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import DBAPIError
from sqlalchemy.types import Uuid

from shared.events.envelope import MAX_EVENT_BYTES
from shared.events.publishing import ContractViolationError, EventTooLargeError, publish, publish_from
from shared.observability import trace
from tests.harness.events import OURS, THING, Spine, Thing, ThingChanged, ThingNoted, thing, thing_rows


async def outbox(spine: Spine) -> list[Any]:
    return list(await spine.rows(spine.household, "SELECT * FROM outbox ORDER BY position"))


def bodies(rows: list[Any]) -> list[list[dict[str, Any]]]:
    return [json.loads(row.body)["items"] for row in rows]


async def make_things(spine: Spine, count: int, name: str = "x") -> None:
    async with spine.household.transaction() as session:
        insert = text("INSERT INTO thing SELECT uuidv7(), 1, :name FROM generate_series(1, :count)")
        await session.execute(insert, {"count": count, "name": name}, execution_options=OURS)


async def publish_things(spine: Spine) -> int:
    async with spine.household.transaction() as session:
        return await publish_from(session, THING, thing_rows())


async def test_one_item_is_one_event_about_it(spine: Spine) -> None:
    told = thing("张*三")
    trace_id = trace.begin()
    await spine.change(told)
    (row,) = await outbox(spine)
    assert (row.type, row.subject, row.published_at) == (THING.subject, str(told.id), None)
    assert row.event_id.version == 7
    assert row.headers["traceparent"].split("-")[1] == trace_id
    assert ThingChanged.model_validate_json(json.dumps(bodies([row])[0][0])) == told


async def test_many_items_fill_events_of_500_in_their_order(spine: Spine) -> None:
    things = [thing(f"n{number}") for number in range(1001)]
    await spine.change(*things)
    rows = await outbox(spine)
    assert [len(items) for items in bodies(rows)] == [500, 500, 1]
    assert [item["name"] for items in bodies(rows) for item in items] == [each.name for each in things]
    assert [row.subject for row in rows] == [None, None, str(things[-1].id)]


async def test_events_stay_under_256_kib(spine: Spine) -> None:
    things = [thing("村" * 300) for _ in range(600)]
    async with spine.household.transaction() as session:
        await publish(session, THING, things)
    rows = await outbox(spine)
    assert len(rows) == 3
    assert max(len(row.body.encode()) for row in rows) < MAX_EVENT_BYTES - 8192
    assert sum(len(items) for items in bodies(rows)) == 600


async def test_nothing_is_told_when_the_transaction_fails(spine: Spine) -> None:
    async def fail() -> None:
        async with spine.household.transaction() as session:
            await publish(session, THING, [thing("a")])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    assert await outbox(spine) == []


async def test_no_items_no_event(spine: Spine) -> None:
    async with spine.household.transaction() as session:
        assert await publish(session, THING, []) == 0
        assert await publish_from(session, THING, thing_rows()) == 0
    assert await outbox(spine) == []


async def test_a_producer_cannot_say_what_the_contract_does_not_name(spine: Spine) -> None:
    with pytest.raises(ValidationError):
        ThingChanged(id=thing("a").id, version=1, name="a", invented=1)  # type: ignore[call-arg]
    async with spine.household.transaction() as session:
        with pytest.raises(ContractViolationError):
            await publish(session, THING, [ThingNoted(id=thing("a").id, version=1, note="n")])
        with pytest.raises(ContractViolationError):
            await publish(session, THING, [thing("a\0b")])
        with pytest.raises(EventTooLargeError):
            await publish(session, THING, [thing("x" * MAX_EVENT_BYTES)])
    assert await outbox(spine) == []


async def test_a_set_is_told_in_one_statement_in_the_order_of_ids(spine: Spine) -> None:
    await make_things(spine, 20_123)
    assert await publish_things(spine) == 20_123
    rows = await outbox(spine)
    told = bodies(rows)
    assert [len(items) for items in told] == [500] * 40 + [123]
    ids = [item["id"] for items in told for item in items]
    assert ids == sorted(ids)
    assert len({row.event_id for row in rows}) == 41
    assert {row.headers["traceparent"] for row in rows} == {rows[0].headers["traceparent"]}


async def test_a_set_is_cut_by_size_too(spine: Spine) -> None:
    await make_things(spine, 700, "村" * 300)
    await make_things(spine, 700, "x")
    await make_things(spine, 3, "y" * 200_000)
    assert await publish_things(spine) == 1403
    rows = await outbox(spine)
    assert max(len(row.body.encode()) for row in rows) < MAX_EVENT_BYTES - 8192
    assert max(len(items) for items in bodies(rows)) <= 500
    ids = [item["id"] for items in bodies(rows) for item in items]
    assert (ids, len(ids)) == (sorted(ids), 1403)


async def test_the_same_set_makes_the_same_events(spine: Spine) -> None:
    await make_things(spine, 1200, "村" * 100)
    await publish_things(spine)
    await publish_things(spine)
    rows = await outbox(spine)
    half = len(rows) // 2
    assert [row.body for row in rows[:half]] == [row.body for row in rows[half:]]


def items_of(item: str) -> Any:
    return text(f"SELECT id, {item} AS item FROM thing").columns(column("id", Uuid), column("item", JSONB))


@pytest.mark.parametrize(
    "item",
    [
        "jsonb_build_object('id', id, 'version', version)",
        "jsonb_build_object('id', id, 'version', version, 'name', name, 'invented', 1)",
        "jsonb_build_object('id', id, 'version', 'one', 'name', name)",
        "jsonb_build_object('id', id, 'version', 0, 'name', name)",
        "'7'::jsonb",
    ],
)
async def test_a_set_must_fit_its_contract(spine: Spine, item: str) -> None:
    await make_things(spine, 3, "geheim")
    with pytest.raises((ContractViolationError, DBAPIError)) as raised:
        async with spine.household.transaction() as session:
            await publish_from(session, THING, items_of(item))
    assert "geheim" not in str(raised.value)
    assert await outbox(spine) == []


async def test_one_item_of_a_set_may_not_be_larger_than_an_event(spine: Spine) -> None:
    await make_things(spine, 3)
    await make_things(spine, 1, "x" * MAX_EVENT_BYTES)
    with pytest.raises(EventTooLargeError):
        await publish_things(spine)
    assert await outbox(spine) == []


async def test_a_set_takes_parameters_and_filters(spine: Spine) -> None:
    await spine.change(thing("a"), thing("b"))
    async with spine.household.transaction() as session:
        assert await publish_from(session, THING, thing_rows().where(Thing.name == "b")) == 1
    assert [item["name"] for item in bodies(await outbox(spine))[-1]] == ["b"]


async def refused(connection: Any, statement: str) -> bool:
    try:
        await connection.execute(statement)
    except asyncpg.InsufficientPrivilegeError:
        return True
    return False


async def test_the_application_inserts_and_the_relay_marks_nobody_else_nothing_else(spine: Spine) -> None:
    await spine.change(thing("a"))
    async with spine.household.connection() as app, spine.relay.connection() as relay:
        assert await refused(app, "UPDATE outbox SET published_at = now()")
        assert await refused(app, "UPDATE outbox SET body = '{}'")
        assert await refused(app, "DELETE FROM outbox")
        assert await refused(app, "TRUNCATE outbox")
        assert await refused(relay, "UPDATE outbox SET body = '{}'")
        assert await refused(relay, "INSERT INTO outbox (type, body) VALUES ('a', '')")
        assert await refused(relay, "SELECT * FROM thing")
        assert await relay.execute("UPDATE outbox SET published_at = now()") == "UPDATE 1"


async def test_positions_follow_inserts_and_ids_are_unique(spine: Spine) -> None:
    for name in ("a", "b", "c"):
        await spine.change(thing(name))
    rows = await outbox(spine)
    assert [items[0]["name"] for items in bodies(rows)] == ["a", "b", "c"]
    assert all(isinstance(row.event_id, UUID) for row in rows)
