"""Writing events into the outbox, in the transaction that makes them true.

The caller has locked (updated, inserted) the aggregates' rows before it publishes: that is what keeps each aggregate's events in
the order of its changes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import orjson
from pydantic import ValidationError
from sqlalchemy import ARRAY, BigInteger, Integer, Select, Text, bindparam, column, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql.selectable import TextualSelect

from shared.contracts.base import EventType, Item
from shared.events.envelope import MAX_EVENT_BYTES, MAX_ITEMS, NUL
from shared.observability import trace

__all__ = ["ContractViolationError", "EventTooLargeError", "publish", "publish_from", "published"]

MAX_BODY_BYTES = MAX_EVENT_BYTES - 16 * 1024
"""Room for data: what is left of an event's 256 KiB for its other attributes."""
_FRAME_BYTES = len('{"items":[]}')
_OURS = {"unscoped": "events carry the state of all divisions"}
_PUBLISHED = "published_items"


class ContractViolationError(ValueError):
    """Items are not what their event type's contract says: a fault in our code."""


class EventTooLargeError(ValueError):
    """One item alone is larger than an event may be."""


_INSERT = text(
    "INSERT INTO outbox (type, subject, body, headers)"
    " SELECT :type, subject, body, CAST(:headers AS jsonb)"
    " FROM unnest(:subjects, :bodies) WITH ORDINALITY AS t(subject, body, position) ORDER BY position"
).bindparams(bindparam("subjects", type_=ARRAY(Text)), bindparam("bodies", type_=ARRAY(Text)))

# The items in the order of their ids, numbered into groups of 500.
_NUMBERED = """
    SELECT id, body, octet_length(body) + 1 AS size, (row_number() OVER (ORDER BY id) - 1) / :max_items AS part
      FROM (SELECT id, item::text AS body FROM source OFFSET 0) t
"""
# A group that is too large for one event is cut by running size; a cut never exceeds the room, whatever item stands at it.
_CUT = """
    SELECT id, body, part,
           (sum(size) OVER (PARTITION BY part ORDER BY id) - size)
           / greatest(1, :room - max(size) OVER (PARTITION BY part)) AS piece
      FROM numbered
"""
_WRITTEN = """
    INSERT INTO outbox (type, subject, body, headers)
    SELECT :type, CASE WHEN count(*) = 1 THEN min(id::text) END,
           '{"items":[' || string_agg(body, ',' ORDER BY id) || ']}', CAST(:headers AS jsonb)
      FROM cut GROUP BY part, piece ORDER BY part, piece
    RETURNING position
"""
_SUMMARY = """
    SELECT count(*) AS items, coalesce(max(size), 0) AS largest, any_value(body) AS sample, (SELECT count(*) FROM written) AS events
      FROM numbered
"""


def published(session: AsyncSession) -> Counter[str]:
    """How many items this session has published so far, by event type."""
    counter: Counter[str] = session.info.setdefault(_PUBLISHED, Counter())
    return counter


def _headers() -> str:
    return orjson.dumps({"traceparent": trace.traceparent()}).decode()


def _chunks(items: Sequence[Item]) -> Iterator[tuple[str | None, str]]:
    """Subject and body of each event that the items fill."""
    ids: list[str] = []
    texts: list[str] = []
    size = _FRAME_BYTES

    def chunk() -> tuple[str | None, str]:
        return ids[0] if len(ids) == 1 else None, f'{{"items":[{",".join(texts)}]}}'

    for item in items:
        body = item.model_dump_json()
        if NUL.search(body):
            raise ContractViolationError(f"an item of {type(item).__name__} holds a NUL character")
        length = len(body.encode()) + 1
        if length + _FRAME_BYTES > MAX_BODY_BYTES:
            raise EventTooLargeError(f"an item of {type(item).__name__} has {length} bytes")
        if texts and (len(texts) == MAX_ITEMS or size + length > MAX_BODY_BYTES):
            yield chunk()
            ids, texts, size = [], [], _FRAME_BYTES
        ids.append(str(item.id))
        texts.append(body)
        size += length
    if texts:
        yield chunk()


async def publish(session: AsyncSession, event_type: EventType, items: Sequence[Item]) -> int:
    """Write items into the outbox as events of up to 500 items and 256 KiB, in their order.

    Returns the number of items.

    :raises ContractViolationError: an item is of another event type, or holds what no database can store.
    :raises EventTooLargeError: one item alone does not fit into an event.
    """
    if any(type(item) is not event_type.item for item in items):
        raise ContractViolationError(f"{event_type.subject} carries {event_type.item.__name__} only")
    if not items:
        return 0
    subjects, bodies = zip(*_chunks(items), strict=True)
    values = {"type": event_type.subject, "headers": _headers(), "subjects": list(subjects), "bodies": list(bodies)}
    await session.execute(_INSERT, values, execution_options=_OURS)
    published(session)[event_type.subject] += len(items)
    return len(items)


def _part(name: str, statement: str, columns: dict[str, Any], **values: Any) -> Any:  # noqa: ANN401 - a CTE
    typed = [bindparam(key, value, type_=ARRAY(Text) if isinstance(value, list) else None) for key, value in values.items()]
    return text(statement).bindparams(*typed).columns(**columns).cte(name)


def _publish_statement(event_type: EventType, source: Select[*tuple[Any, ...]] | TextualSelect) -> TextualSelect:
    body = {"id": Text, "body": Text, "part": BigInteger}
    parts = [
        # Materialized: inlined, a costly item would be made anew for each of its uses.
        source.cte("source").prefix_with("MATERIALIZED"),
        _part("numbered", _NUMBERED, body, max_items=MAX_ITEMS),
        _part("cut", _CUT, body, room=MAX_BODY_BYTES - _FRAME_BYTES),
        _part("written", _WRITTEN, {"position": BigInteger}, type=event_type.subject, headers=_headers()),
    ]
    summary = text(_SUMMARY).columns(
        column("items", BigInteger),
        column("largest", Integer),
        column("sample", Text),
        column("events", BigInteger),
    )
    return summary.add_cte(*parts)


async def publish_from(session: AsyncSession, event_type: EventType, source: Select[*tuple[Any, ...]] | TextualSelect) -> int:
    """Write a set of any size into the outbox in one statement, no row of it passing through Python.

    ``source`` selects two columns, ``id`` (uuid) and ``item`` (the whole item as JSON, made by :mod:`shared.events.items`). Items go out in the order of their ids, 500 and 256 KiB to an event. All come from one expression, so one
    of them is checked against the contract. Returns the number of items. The transaction must end when this raises.

    :raises ContractViolationError: the sample does not fit the contract.
    :raises EventTooLargeError: one item alone does not fit into an event.
    """
    statement = _publish_statement(event_type, source)
    summary = (await session.execute(statement, execution_options=_OURS)).one()
    if summary.largest + _FRAME_BYTES > MAX_BODY_BYTES:
        raise EventTooLargeError(f"an item of {event_type.subject} has {summary.largest} bytes")
    if summary.sample is not None:
        _check_sample(event_type, summary.sample)
    published(session)[event_type.subject] += summary.items
    return int(summary.items)


def _check_sample(event_type: EventType, sample: str) -> None:
    try:
        event_type.item.model_validate_json(sample)
    except ValidationError as error:
        # Places and kinds only: what stands there may not be told.
        faults = "; ".join(
            f"{'.'.join(map(str, fault['loc']))}: {fault['type']}" for fault in error.errors(include_input=False)
        )
        raise ContractViolationError(f"an item of {event_type.subject} does not fit its contract ({faults})") from None
