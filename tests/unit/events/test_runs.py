"""How a batch becomes runs for handlers: stream order, one type a run, each aggregate once in its newest version."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from shared.events.applying import Batch, Delivery
from shared.events.consumer import Consumer
from shared.events.envelope import Event, Items
from tests.harness.events import NOTED, OTHER, STREAM, THING

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
TYPES = [THING.subject, NOTED.subject, OTHER.subject]


async def ignore(session: object, items: Items) -> None:
    pass


def consumer(limit: int = 1000) -> Consumer:
    types = (THING, NOTED, OTHER)
    return Consumer("gateway-runs", STREAM, dict.fromkeys(types, ignore), dict.fromkeys(types, limit))


def batch_of(events: list[tuple[int, list[tuple[int, int]]]]) -> Batch:
    deliveries = [
        Delivery(
            seq,
            TYPES[kind],
            "",
            Event(f"e{seq}", TYPES[kind], NOON, [{"id": str(UUID(int=n)), "version": version} for n, version in items]),
        )
        for seq, (kind, items) in enumerate(events, 1)
    ]
    return Batch(len(events), deliveries)


EVENTS = st.lists(
    st.tuples(st.integers(0, 2), st.lists(st.tuples(st.integers(0, 5), st.integers(1, 5)), max_size=6)), max_size=12
)


@given(EVENTS, st.integers(1, 4))
def test_runs_apply_as_the_single_events_would(events: list[tuple[int, list[tuple[int, int]]]], limit: int) -> None:
    one_by_one: dict[tuple[str, str], int] = {}
    for kind, items in events:
        for n, version in items:
            key = (TYPES[kind], str(UUID(int=n)))
            one_by_one[key] = max(version, one_by_one.get(key, 0))
    in_runs: dict[tuple[str, str], int] = {}
    for run in batch_of(events).runs(consumer(limit)):
        ids = [item["id"] for item in run.items]
        assert len(ids) == len(set(ids)) <= limit
        for item in run.items:
            key = (run.type, item["id"])
            in_runs[key] = max(item["version"], in_runs.get(key, 0))
    assert in_runs == one_by_one


def test_runs_keep_the_order_of_types() -> None:
    events = [(0, [(1, 1)]), (0, [(1, 2), (2, 1)]), (1, [(1, 3)]), (0, [(1, 4)])]
    runs = list(batch_of(events).runs(consumer()))
    assert [(run.type, [item["version"] for item in run.items]) for run in runs] == [
        (TYPES[0], [2, 1]),
        (TYPES[1], [3]),
        (TYPES[0], [4]),
    ]


def test_each_item_knows_its_event() -> None:
    run = next(iter(batch_of([(0, [(1, 1), (2, 1)]), (0, [(1, 2)])]).runs(consumer())))
    assert dict(zip([item["id"][-1] for item in run.items], run.items.event_ids, strict=True)) == {"1": "e2", "2": "e1"}


def test_a_part_keeps_event_ids_and_sequences() -> None:
    run = next(iter(batch_of([(0, [(1, 1), (2, 1), (3, 1)])]).runs(consumer())))
    free, held = run.without({("zx.household.thing", str(UUID(int=2)))})
    assert [item["id"][-1] for item in free.items] == ["1", "3"]
    assert ([item["id"][-1] for item in held.items], held.seqs, held.items.event_ids) == (["2"], [1], ["e1"])
