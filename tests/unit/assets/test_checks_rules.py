"""Comparing two lists: whatever they hold, every item is told once, pairs are one to one, and both lists may change places."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from services.assets.checks.rules import PARTS, Item, compared, likeness

_VALUES = st.sampled_from([Decimal("100.00"), Decimal("100.01"), Decimal("250.00")])


def _items(draw: st.DrawFn) -> list[Item]:
    count = draw(st.integers(0, 6))
    return [
        Item(
            number,
            draw(st.sampled_from(["610925104201", "610925104202"])),
            draw(st.sampled_from(["冷库", "蔬菜冷库", "产业路"])),
            draw(st.sampled_from(["cold_store", "road"])),
            draw(st.sampled_from(["village", "joint"])),
            draw(_VALUES),
            draw(st.sampled_from([None, Decimal(5)])),
            draw(st.sampled_from([None, "P1"])),
            draw(st.sampled_from([None, "A1", "A2"])),
        )
        for number in range(1, count + 1)
    ]


@given(data=st.data())
def test_every_item_of_both_lists_is_told_once(data: st.DataObject) -> None:
    lists = st.composite(_items)()
    industry, local = data.draw(lists), data.draw(lists)
    found = compared(industry, local, 75, Decimal("0.01"))
    assert Counter(one.industry for one in found if one.industry) == Counter(item.number for item in industry)
    assert Counter(one.local for one in found if one.local) == Counter(item.number for item in local)
    for one in found:
        paired = one.industry is not None and one.local is not None
        assert paired == (one.found_by != "none")
        assert bool(set(one.differences) & {"only_industry", "only_local", "duplicate"}) is not paired
        if one.found_by == "likeness":
            assert 75 <= one.score == sum(one.parts.values())


@given(data=st.data())
def test_a_list_compared_with_itself_differs_in_nothing_but_what_it_repeats(data: st.DataObject) -> None:
    items = data.draw(st.composite(_items)())
    found = compared(items, items, 75, Decimal("0.01"))
    assert {kind for one in found for kind in one.differences} <= {"duplicate", "value", "quantity", "kind", "owner"}
    once = [
        Item(item.number, item.division_code, f"{item.name}{item.number}", item.kind, item.owner_level, item.original_value)
        for item in items
    ]
    assert all(not one.differences for one in compared(once, once, 75, Decimal("0.01")))


def test_likeness_is_a_hundred_for_the_same_and_falls_by_parts() -> None:
    item = Item(1, "610925104201", "四坪村蔬菜冷库", "cold_store", "village", Decimal(780_000), Decimal(500))
    assert likeness(item, item) == dict(PARTS)
    other = Item(1, "610925104201", "通村公路", "road", "village", Decimal(390_000), None)
    assert likeness(item, other) == {"name": 0, "value": 10, "kind": 0, "quantity": 0}
