"""Decision 1: CloudEvents on the wire; readers ignore what they do not know and never swallow what they cannot read."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.events.envelope import NUL, Items, UnreadableEventError, aggregate_of, read, wrap
from shared.standards.ids import uuid7

TYPE = "zx.household.thing.changed.v1"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def message(items: list[Any], **attributes: Any) -> bytes:
    return json.dumps(
        {"id": str(uuid7()), "type": TYPE, "time": NOON.isoformat(), "data": {"items": items}, **attributes}
    ).encode()


def item(**fields: Any) -> dict[str, Any]:
    return {"id": str(uuid7()), "version": 1, **fields}


def test_it_is_a_cloud_event_and_the_body_passes_byte_for_byte() -> None:
    event_id, body = uuid7(), '{"items": [ {"id" :"x"}]}'
    wrapped = wrap(event_id=event_id, service="household", event_type=TYPE, subject="s", time=NOON, data=body)
    assert wrapped.endswith(b',"data":' + body.encode() + b"}")
    assert {name: value for name, value in json.loads(wrapped).items() if name != "data"} == {
        "specversion": "1.0",
        "id": str(event_id),
        "source": "/zhenxing/household",
        "type": TYPE,
        "subject": "s",
        "time": "2026-03-01T12:00:00+00:00",
        "datacontenttype": "application/json",
    }


def test_what_is_wrapped_is_read() -> None:
    event_id, items = uuid7(), [item(name="张*三"), item(name="b")]
    body = json.dumps({"items": items})
    event = read(wrap(event_id=event_id, service="household", event_type=TYPE, subject=None, time=NOON, data=body))
    assert (event.id, event.type, event.time, event.items) == (str(event_id), TYPE, NOON, items)


def test_unknown_attributes_and_fields_are_no_fault() -> None:
    event = read(message([item(later=1)], specversion="1.0", invented={"a": 1}))
    assert event.items[0]["later"] == 1


@pytest.mark.parametrize(
    "broken",
    [
        b"",
        b"\xff\xfe",
        b"[]",
        b"null",
        b'{"id": "1"}',
        message([item(version=0)]),
        message([item(version=True)]),
        message([item(version="1")]),
        message([item(version=2**63)]),
        message([{"version": 1}]),
        message([{"id": 7, "version": 1}]),
        message([{"id": str(uuid7()).upper(), "version": 1}]),
        message(["x"]),
        message([item()], time="yesterday"),
        message([item()], time="2026-03-01T12:00:00"),
        message([item()], id=7),
        message([item()], type={"a": 1}),
        message([item()]).replace(b'"version": 1', b'"version": 1, "deep": ' + b"[" * 300 + b"]" * 300),
        message([item()], data={}),
        message([item()], data={"items": 5}),
        b"[" * 5000,
    ],
)
def test_anything_else_is_unreadable(broken: bytes) -> None:
    with pytest.raises(UnreadableEventError):
        read(broken)


@given(st.binary(max_size=200))
def test_no_bytes_break_the_reader_otherwise(noise: bytes) -> None:
    with pytest.raises(UnreadableEventError):
        read(noise)


def test_items_are_a_sequence_and_one_json_array() -> None:
    items = Items([{"id": "a", "name": "村"}, {"id": "b"}], ["e1", "e2"])
    assert (len(items), items[1], [each["id"] for each in items]) == (2, {"id": "b"}, ["a", "b"])
    assert orjson.loads(items.json) == list(items)
    assert (items[1:].event_ids, list(items[1:])) == (["e2"], [{"id": "b"}])


def test_the_aggregate_is_the_type_without_event_and_version() -> None:
    assert aggregate_of(TYPE) == "zx.household.thing"


@given(st.text(alphabet=["\\", "u", "0", "\0", "a"], max_size=20))
def test_an_escaped_nul_is_found_and_nothing_else(value: str) -> None:
    text = orjson.dumps(value).decode()
    assert bool(NUL.search(text)) == ("\0" in value)
    assert orjson.loads(NUL.sub(r"\1\\ufffd", text)) == value.replace("\0", "\ufffd")
