"""One batch of messages, applied in one transaction that also moves the consumer's position."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from nats.aio.msg import Msg
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.events import dead_letters
from shared.events.dead_letters import Aggregate, Refusal
from shared.events.envelope import Event, Items, UnreadableEventError, aggregate_of, read
from shared.events.faults import is_outage
from shared.observability import trace

if TYPE_CHECKING:
    from shared.events.consumer import Consumer

__all__ = ["Batch", "Delivery", "PositionMovedError", "Run", "apply_batch"]

_OURS = {"unscoped": "the position belongs to the consumer"}


class PositionMovedError(ConnectionError):
    """The position is not where this consumer left it: another one applied, or a rebuild set it back."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One message that this consumer has a handler for; ``event`` is None where it cannot be read."""

    seq: int
    type: str
    traceparent: str
    event: Event | None
    error: str | None = None
    text: str = ""


@dataclass(slots=True)
class Run:
    """Consecutive events of one type: each aggregate once, in its newest version, with the message that carried it."""

    type: str
    traceparent: str
    items: Items
    seqs: Sequence[int]

    def part(self, start: int, end: int) -> Run:
        """A stretch of it."""
        return Run(self.type, self.traceparent, self.items[start:end], self.seqs[start:end])

    def without(self, aggregates: set[Aggregate]) -> tuple[Run, Run]:
        """Itself without items of these aggregates, and those items."""
        kind = aggregate_of(self.type)
        free = [n for n, item in enumerate(self.items) if (kind, item["id"]) not in aggregates]
        held = [n for n, item in enumerate(self.items) if (kind, item["id"]) in aggregates]
        return self.pick(free), self.pick(held)

    def pick(self, numbers: Sequence[int]) -> Run:
        """The items with these numbers."""
        items = Items([self.items[n] for n in numbers], [self.items.event_ids[n] for n in numbers])
        return Run(self.type, self.traceparent, items, [self.seqs[n] for n in numbers])


@dataclass(slots=True)
class Batch:
    """What was fetched at once: the deliveries to apply and the sequence that the position moves to."""

    last_seq: int
    deliveries: list[Delivery] = field(default_factory=list)

    @classmethod
    def of(cls, messages: Sequence[Msg], consumer: Consumer) -> Batch:
        """Read the messages that the consumer handles; the others only move the position."""
        batch = cls(messages[-1].metadata.sequence.stream)
        for message in messages:
            if message.subject not in consumer.handlers:
                continue
            seq = message.metadata.sequence.stream
            traceparent = (message.headers or {}).get("traceparent", "")
            try:
                delivery = Delivery(seq, message.subject, traceparent, read(message.data))
            except UnreadableEventError as error:
                raw = message.data.decode(errors="replace").replace("\0", "")
                delivery = Delivery(seq, message.subject, traceparent, None, dead_letters.describe(error), raw)
            batch.deliveries.append(delivery)
        return batch

    def events(self) -> list[Event]:
        """Everything readable in it."""
        return [delivery.event for delivery in self.deliveries if delivery.event is not None]

    def runs(self, consumer: Consumer) -> Iterator[Run]:
        """Its readable events as runs no longer than the consumer wants them."""
        run: list[Delivery] = []
        for delivery in self.deliveries:
            if delivery.event is None:
                continue
            if run and run[-1].type != delivery.type:
                yield from _cut(_merge(run), consumer)
                run = []
            run.append(delivery)
        if run:
            yield from _cut(_merge(run), consumer)


def _merge(deliveries: Sequence[Delivery]) -> Run:
    items: list[dict[str, Any]] = []
    events: list[str] = []
    seqs: list[int] = []
    for delivery in deliveries:
        assert delivery.event is not None  # noqa: S101 - runs() passes readable ones only
        items += delivery.event.items
        events += [delivery.event.id] * len(delivery.event.items)
        seqs += [delivery.seq] * len(delivery.event.items)
    run = Run(deliveries[0].type, deliveries[0].traceparent, Items(items, events), seqs)
    newest: dict[str, int] = {}
    for number, item in enumerate(items):
        known = newest.setdefault(item["id"], number)
        if known != number and item["version"] > items[known]["version"]:
            newest[item["id"]] = number
    return run if len(newest) == len(items) else run.pick(list(newest.values()))


def _cut(run: Run, consumer: Consumer) -> Iterator[Run]:
    limit = consumer.run_limit(run.type)
    for start in range(0, len(run.items), limit):
        yield run.part(start, start + limit)


async def apply_batch(
    session: AsyncSession, consumer: Consumer, batch: Batch, expected: tuple[datetime, int], *, isolate: bool
) -> None:
    """Apply a batch that follows ``expected`` (stream creation, sequence) in this transaction, and move the position.

    With ``isolate`` items that their handler refuses go to the dead letters; without, the first refusal is raised.

    :raises PositionMovedError: the position is not ``expected``.
    """
    await _lock_position(session, consumer, expected)
    held = await dead_letters.waiting(session, consumer.name)
    refusals = [
        Refusal(delivery.type, delivery.seq, None, {"message": delivery.text}, delivery.error, delivery.traceparent)
        for delivery in batch.deliveries
        if delivery.event is None
    ]
    for whole in batch.runs(consumer):
        trace.begin(whole.traceparent)
        run = whole
        if held:
            run, parked = whole.without(held)
            refusals += _refusals(parked, None)
        if not run.items:
            continue
        if isolate:
            refused = await _isolate(session, consumer, run)
            held |= {(aggregate_of(refusal.event_type), refusal.item["id"]) for refusal in refused}
            refusals += refused
        else:
            await consumer.handlers[run.type](session, run.items)
    if refusals:
        await dead_letters.keep_letters(session, consumer.name, consumer.stream, refusals)
    await _move_position(session, consumer, batch.last_seq)


async def _isolate(session: AsyncSession, consumer: Consumer, run: Run) -> list[Refusal]:
    """Apply a run under a savepoint; where it is refused, its halves, down to the single items at fault."""
    try:
        async with session.begin_nested():
            await consumer.handlers[run.type](session, run.items)
    except Exception as error:
        if is_outage(error):
            raise
        if len(run.items) == 1:
            return _refusals(run, dead_letters.describe(error))
        middle = len(run.items) // 2
        refused = await _isolate(session, consumer, run.part(0, middle))
        return refused + await _isolate(session, consumer, run.part(middle, len(run.items)))
    return []


def _refusals(run: Run, error: str | None) -> list[Refusal]:
    carried = zip(run.items, run.items.event_ids, run.seqs, strict=True)
    return [Refusal(run.type, seq, event_id, item, error, run.traceparent) for item, event_id, seq in carried]


async def _lock_position(session: AsyncSession, consumer: Consumer, expected: tuple[datetime, int]) -> None:
    statement = text(
        "SELECT stream_created_at, last_seq FROM consumer_position WHERE consumer = :consumer AND stream = :stream FOR UPDATE"
    )
    values = {"consumer": consumer.name, "stream": consumer.stream}
    row = (await session.execute(statement, values, execution_options=_OURS)).first()
    if row is None or (row.stream_created_at, row.last_seq) != expected:
        raise PositionMovedError(consumer.name)


async def _move_position(session: AsyncSession, consumer: Consumer, last_seq: int) -> None:
    statement = text("UPDATE consumer_position SET last_seq = :seq WHERE consumer = :consumer AND stream = :stream")
    values = {"consumer": consumer.name, "stream": consumer.stream, "seq": last_seq}
    await session.execute(statement, values, execution_options=_OURS)
