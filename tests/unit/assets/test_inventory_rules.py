"""Rules of inventories (domain/assets-and-funds §1.16): whose count stands, who may check it, and what the register learns."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assets.inventories.machine import DONE, INVENTORY, OPEN
from services.assets.inventories.rules import (
    INTERVAL,
    RESULTS,
    Count,
    Fault,
    InventoryFacts,
    Line,
    adjustment_of,
    checked,
    counted,
)
from services.assets.inventories.schemas import LISTS, InventoryState
from services.assets.parameters.rules import PARAMETERS
from services.assets.register.machine import ASSET, STANDS

PEOPLE = st.sampled_from(["cun", "zhen", "xian"])
COUNTS = st.builds(
    Count,
    result=st.sampled_from([code for code in RESULTS if code not in {"moved", "surplus"}]),
    counted_quantity=st.none() | st.decimals(0, 1000, places=4),
    note=st.none() | st.sampled_from(["完好", "破损"]),
)


def after(line: Line, count: Count, who: str) -> Line:
    """A line that was counted: whatever was checked of it has to be checked again."""
    return replace(line, version=line.version + 1, count=count, counted_by=who, checked_by=None)


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
    assert get_args(InventoryState) == tuple(INVENTORY.states)


def test_deadlines_are_parameters_and_an_open_inventory_is_none_that_is_over() -> None:
    deadlines = {state.deadline.parameter for state in INVENTORY.states.values() if state.deadline is not None}
    assert deadlines | {INTERVAL, "publicity_asset_inventory_days"} <= PARAMETERS.keys()
    assert {*OPEN, "closed", "cancelled"} == set(INVENTORY.states)
    assert set(DONE) <= set(INVENTORY.states)


@given(st.lists(st.tuples(PEOPLE, COUNTS, st.booleans()), max_size=8))
def test_what_is_sent_again_changes_nothing_and_nobody_overwrites_what_they_have_not_seen(
    sent: list[tuple[str, Count, bool]],
) -> None:
    line = Line(1)
    for who, count, looked in sent:
        seen = line.version if looked else None
        verdict = counted(line, count, who, seen)
        if line.count == count:
            assert verdict is False
        elif line.count is not None and line.counted_by != who and not looked:
            assert isinstance(verdict, Fault)
        else:
            assert verdict is True
            line = after(line, count, who)
            assert counted(line, count, "anybody", None) is False


@given(COUNTS, PEOPLE, PEOPLE)
def test_nobody_checks_what_they_have_counted(count: Count, counter: str, checker: str) -> None:
    line = after(Line(1), count, counter)
    verdict = checked(line, checker, line.version)
    assert (verdict is True) == (counter != checker)
    assert checked(replace(line, checked_by="dritte"), "zweite", 1) is False, "who sends it again is answered the same"
    assert isinstance(checked(line, "anybody", line.version - 1), Fault)
    assert isinstance(checked(Line(1), "anybody", 1), Fault)


def test_a_place_is_told_whole_and_of_what_has_moved() -> None:
    there = Count("moved", longitude=Decimal("108.9"), latitude=Decimal("32.3"))
    assert counted(Line(1), there, "cun", None) is True
    for count, field in ((Count("moved"), "longitude"), (Count("ok", longitude=Decimal("108.9")), "latitude")):
        fault = counted(Line(1), count, "cun", None)
        assert isinstance(fault, Fault)
        assert (fault.field, fault.code) == (field, "missing_value")
    assert isinstance(counted(Line(1, surplus=True), Count("ok"), "cun", None), Fault)


@pytest.mark.parametrize("state", STANDS)
def test_the_register_learns_only_what_its_own_steps_allow(state: str) -> None:
    for result in RESULTS:
        for repairing in (False, True):
            adjustment = adjustment_of(result, state, repairing=repairing)
            if adjustment in {"miss", "find_idle"}:
                assert state in ASSET.transitions[adjustment].sources
            assert (adjustment == "move") == (result == "moved")
            assert not (adjustment == "repair" and repairing)


@pytest.mark.parametrize(
    ("step", "facts", "codes"),
    [
        ("freeze", InventoryFacts(), ["nothing_listed"]),
        ("reconcile", InventoryFacts(uncounted=2, unchecked=3), ["uncounted", "unchecked"]),
        ("report", InventoryFacts(unchecked=1, unsettled=2), ["unchecked", "unsettled"]),
        ("confirm", InventoryFacts(uncounted=1, unchecked=1, unsettled=1), ["uncounted", "unchecked", "unsettled"]),
        ("close", InventoryFacts(unregistered=1), ["surplus_unregistered"]),
        ("close", InventoryFacts(), []),
    ],
)
def test_every_reason_is_told_at_once(step: str, facts: InventoryFacts, codes: list[str]) -> None:
    assert [block.code for block in INVENTORY.blocks(step, facts)] == codes
