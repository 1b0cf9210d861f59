"""The form of an event on the wire, CloudEvents 1.0 in structured JSON, and the items a handler is given."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, overload
from uuid import UUID

import orjson

__all__ = ["MAX_EVENT_BYTES", "MAX_ITEMS", "NUL", "Event", "Items", "UnreadableEventError", "aggregate_of", "read", "wrap"]

MAX_ITEMS = 500
MAX_EVENT_BYTES = 256 * 1024
MAX_VERSION = 2**63 - 1
NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")
"""An escaped NUL in JSON text, which PostgreSQL can store neither as text nor as jsonb."""

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}").fullmatch
_CONTENT_TYPE = "application/json"


class UnreadableEventError(ValueError):
    """A message is not an event as :func:`wrap` makes it; its text says why, without quoting it."""


@dataclass(frozen=True, slots=True)
class Event:
    """One event as it was read: ``items`` are after-images of one aggregate type."""

    id: str
    type: str
    time: datetime
    items: list[dict[str, Any]]


class Items(Sequence[dict[str, Any]]):
    """What a handler applies: items of one event type in stream order, each aggregate once, in its newest version.

    ``json`` is the same as one JSON array, for ``jsonb_to_recordset``; ``texts[i]`` is item ``i`` alone as JSON, for who keeps it
    whole; ``event_ids[i]`` is the event that carried it, for handlers with ledger-like effects. Numbers pass as IEEE doubles: exact to 15 digits, so money up to 9.9 trillion yuan.
    """

    def __init__(self, items: Sequence[dict[str, Any]], event_ids: Sequence[str]) -> None:
        self._items = items
        self.event_ids = event_ids

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Items: ...
    def __getitem__(self, index: int | slice) -> dict[str, Any] | Items:
        """An item, or some of them with their event ids."""
        if isinstance(index, slice):
            return Items(self._items[index], self.event_ids[index])
        return self._items[index]

    def __len__(self) -> int:
        """How many."""
        return len(self._items)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """In stream order."""
        return iter(self._items)

    @cached_property
    def json(self) -> str:
        """All items as one JSON array."""
        return orjson.dumps(self._items).decode()

    @cached_property
    def texts(self) -> list[str]:
        """Each item as JSON."""
        return [orjson.dumps(item).decode() for item in self._items]


def aggregate_of(event_type: str) -> str:
    """The aggregate type of an event type: ``zx.household.lead.changed.v1`` is about ``zx.household.lead``."""
    return event_type.rsplit(".", 2)[0]


def wrap(*, event_id: UUID, service: str, event_type: str, subject: str | None, time: datetime, data: str) -> bytes:
    """The CloudEvent around ``data``, a JSON text that is passed on byte for byte."""
    attributes = {
        "specversion": "1.0",
        "id": str(event_id),
        "source": f"/zhenxing/{service}",
        "type": event_type,
        "time": time.isoformat(),
        "datacontenttype": _CONTENT_TYPE,
    }
    if subject is not None:
        attributes["subject"] = subject
    return orjson.dumps(attributes)[:-1] + b',"data":' + data.encode() + b"}"


def read(message: bytes) -> Event:
    """The event in a message. Fields it does not know are ignored.

    :raises UnreadableEventError: it is not a CloudEvent with items that each have an ``id`` (UUID) and a ``version``, or it is
        nested more deeply than JSON can be written again.
    """
    try:
        event = orjson.loads(message)
        items = event["data"]["items"]
        _check([item["id"] for item in items], [item["version"] for item in items])
        orjson.dumps([[items]])  # a row of handlers and dead letters has an item no deeper than this
        return Event(_text(event["id"]), _text(event["type"]), _moment(event["time"]), items)
    except UnreadableEventError:
        raise
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableEventError(f"not an event: {type(error).__name__}") from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise UnreadableEventError("its id or type is no text")
    return value


def _moment(value: str) -> datetime:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise UnreadableEventError("its time has no zone")
    return moment


def _check(ids: list[str], versions: list[int]) -> None:
    if not all(map(_UUID, ids)):
        raise UnreadableEventError("an item's id is no UUID in small letters")
    if {*map(type, versions)} - {int} or (versions and not 1 <= min(versions) <= max(versions) <= MAX_VERSION):
        raise UnreadableEventError("an item's version is no whole number from 1 on")
