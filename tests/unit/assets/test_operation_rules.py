"""What is due of a contract of an asset, and the words of operation, care and checks."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from services.assets.care.machine import REPAIR
from services.assets.care.schemas import LISTS as CARE
from services.assets.care.schemas import RepairState
from services.assets.checks.machine import DIFFERENCE
from services.assets.checks.rules import DIFFERENCES, LINES
from services.assets.checks.schemas import DifferenceKind, DifferenceState, LineWord
from services.assets.operation.machine import CONTRACT
from services.assets.operation.rules import Due, settled_by, standing_of
from services.assets.operation.schemas import LISTS, OperatingContractState

FIRST = date(2026, 1, 1)
CENTS = st.integers(1, 10_000_00).map(lambda cents: Decimal(cents) / 100)
SCHEDULES = st.lists(st.tuples(st.integers(0, 400), CENTS), max_size=12).map(
    lambda rows: [Due(number, FIRST + timedelta(later), amount) for number, (later, amount) in enumerate(rows, start=1)]
)


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in (*LISTS, *CARE)] == [True] * len((*LISTS, *CARE))
    assert get_args(OperatingContractState) == tuple(CONTRACT.states)
    assert get_args(RepairState) == tuple(REPAIR.states)
    assert get_args(DifferenceState) == tuple(DIFFERENCE.states)
    assert (get_args(DifferenceKind), get_args(LineWord)) == (tuple(DIFFERENCES), tuple(LINES))


@given(SCHEDULES, st.integers(0, 100))
def test_what_came_and_what_is_owed_are_all_that_is_due(dues: list[Due], percent: int) -> None:
    whole = sum((due.amount for due in dues), Decimal())
    received = (whole * percent / 100).quantize(Decimal("0.01"))
    owed = settled_by(dues, received)
    assert sum((rest for _, rest in owed), Decimal()) == whole - received
    assert all(0 <= rest <= due.amount for due, rest in owed)
    # Nothing is settled while an older one is owed.
    open_ones = [rest for _, rest in owed if rest > 0]
    assert [rest for _, rest in owed][len(owed) - len(open_ones) :] == open_ones


@given(SCHEDULES, st.integers(-10, 410))
def test_arrears_are_what_was_due_before_the_day_and_has_not_come(dues: list[Due], later: int) -> None:
    on = FIRST + timedelta(later)
    told = standing_of(dues, Decimal(0), on)
    assert told["arrears"] == told["due"] == sum((due.amount for due in dues if due.due_on < on), Decimal())
    assert (told["arrears_since"] is None) == (told["arrears"] == 0)
    paid = standing_of(dues, sum((due.amount for due in dues), Decimal()), on)
    assert (paid["arrears"], paid["next_due_on"]) == (0, None)
