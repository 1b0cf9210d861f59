"""Items that a handler refused: kept with their error, with later items of the same aggregate behind them, until people decide.

A letter that was refused is *failed*; events of other types about its aggregate are *parked*. An aggregate has one open letter a type:
a newer item, or the same told again, takes the place of the item in it. **Retry** runs the consumer's handler on the failed letter,
then on the parked ones from the oldest version on: what succeeds is *applied*, until one is refused, which is then the failed one.
**Discard** closes the failed letter unapplied and goes on with the parked ones in the same way. So an aggregate never moves
backwards, and with its last letter closed it takes new events directly again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.audit import record
from shared.events.envelope import NUL, Items, aggregate_of
from shared.events.faults import is_outage

if TYPE_CHECKING:
    from shared.events.consumer import Consumer

__all__ = [
    "ConsumerGoneError",
    "DeadLetter",
    "LetterClosedError",
    "LetterNotFirstError",
    "UnknownLetterError",
    "UnreadableLetterError",
    "count",
    "discard",
    "list_letters",
    "retry",
    "show",
]

Aggregate = tuple[str, str]
"""Aggregate type and id (text)."""

_OURS = {"unscoped": "dead letters belong to the platform"}
_MAX_ERROR = 2000
_COLUMNS = (
    "id, consumer, stream, stream_seq, event_id, type, aggregate, item_id, version, item, state, error, attempts, trace,"
    " failed_at, closed_at"
)


class UnknownLetterError(LookupError):
    """There is no such dead letter."""


class ConsumerGoneError(LookupError):
    """The service no longer has the consumer that refused the letter: it can be discarded, not retried."""


class LetterClosedError(ValueError):
    """The letter was applied or discarded before."""


class LetterNotFirstError(ValueError):
    """The letter waits behind a failed one of its aggregate, which has to be settled first."""


class UnreadableLetterError(ValueError):
    """The message was never readable: it can be discarded, not retried."""


@dataclass(frozen=True, slots=True)
class DeadLetter:
    """A dead letter as the operator sees it; fields as in the table."""

    values: Mapping[str, Any]

    @property
    def id(self) -> UUID:
        """Its identifier."""
        letter_id: UUID = self.values["id"]
        return letter_id


def describe(error: BaseException) -> str:
    """What a handler said, for the operator. Event data are masked, so nothing personal stands in it."""
    original = getattr(error, "orig", None) or error
    return f"{type(original).__name__}: {original}"[:_MAX_ERROR]


async def waiting(session: AsyncSession, consumer: str) -> set[Aggregate]:
    """Aggregates of this consumer that have an open letter; almost always none."""
    statement = text(
        "SELECT DISTINCT aggregate, item_id::text FROM dead_letter"
        " WHERE consumer = :consumer AND state IN ('failed', 'parked') AND item_id IS NOT NULL"
    )
    return {tuple(row) for row in await session.execute(statement, {"consumer": consumer}, execution_options=_OURS)}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An item or message to be kept: why (None: it waits behind another), from which message."""

    event_type: str
    stream_seq: int
    event_id: str | None
    item: dict[str, Any]
    error: str | None
    trace: str

    @property
    def row(self) -> dict[str, Any]:
        """Its row."""
        return {
            "type": self.event_type,
            "aggregate": aggregate_of(self.event_type),
            "stream_seq": self.stream_seq,
            "event_id": self.event_id,
            "item_id": self.item.get("id"),
            "version": self.item.get("version"),
            "item": self.item,
            "state": "parked" if self.error is None else "failed",
            "error": self.error,
            "trace": self.trace,
        }


def _newest(refusals: Sequence[Refusal]) -> list[Refusal]:
    """One refusal a type and aggregate: the newest item, with the error of the one that was refused."""
    kept: dict[object, Refusal] = {}
    for number, refusal in enumerate(refusals):
        key = (refusal.event_type, refusal.item["id"]) if "id" in refusal.item else number
        known = kept.get(key, refusal)
        newest = refusal if refusal.item.get("version", 0) >= known.item.get("version", 0) else known
        kept[key] = replace(newest, error=known.error or refusal.error)
    return list(kept.values())


async def keep_letters(session: AsyncSession, consumer: str, stream: str, refusals: Sequence[Refusal]) -> None:
    """Write refused and parked items, in their order, in the transaction that moves the position past them."""
    statement = text(
        "INSERT INTO dead_letter (consumer, stream, stream_seq, event_id, type, aggregate, item_id, version, item, state, error,"
        " attempts, trace)"
        " SELECT :consumer, :stream, stream_seq, event_id, type, aggregate, item_id, version, item, state, error,"
        " CASE state WHEN 'failed' THEN 1 ELSE 0 END, trace"
        " FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS t(stream_seq bigint, event_id text, type text, aggregate text,"
        " item_id uuid, version bigint, item jsonb, state text, error text, trace text)"
        " ON CONFLICT (consumer, type, item_id) WHERE state IN ('failed', 'parked') DO UPDATE"
        " SET stream_seq = excluded.stream_seq, event_id = excluded.event_id, version = excluded.version, item = excluded.item,"
        " trace = excluded.trace WHERE excluded.version >= dead_letter.version"
    )
    rows = NUL.sub(r"\1\\ufffd", orjson.dumps([refusal.row for refusal in _newest(refusals)]).decode())
    await session.execute(statement, {"consumer": consumer, "stream": stream, "rows": rows}, execution_options=_OURS)


async def list_letters(
    session: AsyncSession,
    *,
    consumer: str | None = None,
    state: str | None = None,
    event_type: str | None = None,
    after: UUID | None = None,
    limit: int = 100,
) -> list[DeadLetter]:
    """Dead letters, oldest first, optionally of one consumer, state or event type; the page behind ``after``."""
    statement = text(
        f"SELECT {_COLUMNS} FROM dead_letter"  # noqa: S608 - fixed names
        " WHERE (CAST(:consumer AS text) IS NULL OR consumer = :consumer)"
        " AND (CAST(:state AS text) IS NULL OR state = :state)"
        " AND (CAST(:type AS text) IS NULL OR type = :type)"
        " AND (CAST(:after AS uuid) IS NULL OR id > :after) ORDER BY id LIMIT :limit"
    )
    values = {"consumer": consumer, "state": state, "type": event_type, "after": after, "limit": limit}
    rows = await session.execute(statement, values, execution_options=_OURS)
    return [DeadLetter(dict(row)) for row in rows.mappings()]


async def show(session: AsyncSession, letter_id: UUID) -> DeadLetter:
    """One dead letter.

    :raises UnknownLetterError: there is none.
    """
    statement = text(f"SELECT {_COLUMNS} FROM dead_letter WHERE id = :id")  # noqa: S608
    row = (await session.execute(statement, {"id": letter_id}, execution_options=_OURS)).mappings().first()
    if row is None:
        raise UnknownLetterError(str(letter_id))
    return DeadLetter(dict(row))


async def count(session: AsyncSession) -> dict[tuple[str, str], int]:
    """How many open letters there are, by consumer and state."""
    statement = text(
        "SELECT consumer, state, count(*) FROM dead_letter WHERE state IN ('failed', 'parked') GROUP BY consumer, state"
    )
    rows = await session.execute(statement, execution_options=_OURS)
    return {(consumer, state): number for consumer, state, number in rows}


async def retry(
    session: AsyncSession, consumers: Mapping[str, Consumer], letter_id: UUID, *, caller: Caller, reason: str
) -> DeadLetter:
    """Run the consumer's handler again on this failed letter and, while that succeeds, on what waits behind it.

    Returns the letter as it is afterwards: ``applied``, or ``failed`` with the new error.

    :raises UnknownLetterError, LetterClosedError, LetterNotFirstError, UnreadableLetterError, ConsumerGoneError: it cannot be.
    """
    letter = await _claim(session, letter_id)
    if letter["item_id"] is None:
        raise UnreadableLetterError(str(letter_id))
    if letter["consumer"] not in consumers:
        raise ConsumerGoneError(letter["consumer"])
    await _resume(session, consumers[letter["consumer"]], letter)
    await _audit(session, caller, "retry", letter, reason)
    return await show(session, letter_id)


async def discard(
    session: AsyncSession, consumers: Mapping[str, Consumer], letter_id: UUID, *, caller: Caller, reason: str
) -> DeadLetter:
    """Close this failed letter unapplied, then go on with what waits behind it. Returns it as it is afterwards.

    :raises UnknownLetterError, LetterClosedError, LetterNotFirstError: it cannot be discarded.
    """
    letter = await _claim(session, letter_id)
    await _close(session, letter_id, "discarded")
    if letter["item_id"] is not None and letter["consumer"] in consumers:
        await _resume(session, consumers[letter["consumer"]], letter)
    await _audit(session, caller, "discard", letter, reason)
    return await show(session, letter_id)


async def _claim(session: AsyncSession, letter_id: UUID) -> Mapping[str, Any]:
    letter = (await show(session, letter_id)).values
    # The consumer holds its position while it applies a batch: with the lock on it nothing new is parked meanwhile.
    lock = text("SELECT FROM consumer_position WHERE consumer = :consumer FOR UPDATE")
    await session.execute(lock, {"consumer": letter["consumer"]}, execution_options=_OURS)
    letter = (await show(session, letter_id)).values
    if letter["closed_at"] is not None:
        raise LetterClosedError(str(letter_id))
    if letter["item_id"] is not None and (await _open_letters(session, letter))[0]["id"] != letter_id:
        raise LetterNotFirstError(str(letter_id))
    return letter


async def _open_letters(session: AsyncSession, letter: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    statement = text(
        f"SELECT {_COLUMNS} FROM dead_letter WHERE consumer = :consumer AND aggregate = :aggregate"  # noqa: S608
        " AND item_id = :item_id AND state IN ('failed', 'parked') ORDER BY state, version, stream_seq, id"
    )
    values = {name: letter[name] for name in ("consumer", "aggregate", "item_id")}
    rows = await session.execute(statement, values, execution_options=_OURS)
    return [dict(row) for row in rows.mappings()]


async def _resume(session: AsyncSession, consumer: Consumer, letter: Mapping[str, Any]) -> None:
    for waiting_letter in await _open_letters(session, letter):
        error = await _apply(session, consumer, waiting_letter)
        if error is not None:
            await _refused_again(session, waiting_letter["id"], error)
            return
        await _close(session, waiting_letter["id"], "applied")


async def _apply(session: AsyncSession, consumer: Consumer, letter: Mapping[str, Any]) -> str | None:
    if (handler := consumer.handlers.get(letter["type"])) is None:
        return "NoHandler: this consumer no longer handles this event type"
    try:
        async with session.begin_nested():
            await handler(session, Items([letter["item"]], [str(letter["event_id"])]))
    except Exception as error:
        if is_outage(error):
            raise
        return describe(error)
    return None


async def _refused_again(session: AsyncSession, letter_id: UUID, error: str) -> None:
    statement = text("UPDATE dead_letter SET state = 'failed', error = :error, attempts = attempts + 1 WHERE id = :id")
    await session.execute(statement, {"id": letter_id, "error": error}, execution_options=_OURS)


async def _close(session: AsyncSession, letter_id: UUID, state: str) -> None:
    statement = text("UPDATE dead_letter SET state = :state, closed_at = clock_timestamp() WHERE id = :id")
    await session.execute(statement, {"id": letter_id, "state": state}, execution_options=_OURS)


async def _audit(session: AsyncSession, caller: Caller, deed: str, letter: Mapping[str, Any], reason: str) -> None:
    await record(
        session,
        caller,
        action=f"dead_letter.{deed}",
        resource="dead_letter",
        resource_id=letter["id"],
        purpose=reason,
        detail={"consumer": letter["consumer"], "type": letter["type"], "item": str(letter["item_id"])},
    )
