"""Where the board begins, what lies below, and who counts as a member."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway.readmodels.rules import PLATFORM, child_length, head_count, home, range_of

DAY = date(2025, 10, 31)


@pytest.mark.parametrize(
    ("code", "length"),
    [(PLATFORM, 6), ("610900000000", 6), ("610925000000", 9), ("610925104000", 12), ("610925104201", 12)],
)
def test_divisions_below_are_told_apart_by_so_many_digits(code: str, length: int) -> None:
    assert child_length(code) == length


@pytest.mark.parametrize(
    ("prefixes", "code"),
    [
        ([""], PLATFORM),
        ([], PLATFORM),
        (["610925"], "610925000000"),
        (["610925104"], "610925104000"),
        (["610925104201"], "610925104201"),
        (["610925104", "610925105"], "610925000000"),
        (["610925104201", "610925104202"], "610925104000"),
        (["610925", "610926"], PLATFORM),
        (["", "610925"], PLATFORM),
    ],
)
def test_a_caller_begins_at_the_smallest_division_that_holds_the_scope(prefixes: list[str], code: str) -> None:
    assert home(prefixes) == code


def test_a_division_spans_the_codes_that_begin_like_it() -> None:
    assert range_of(PLATFORM) == ("0" * 12, "9" * 12)
    assert range_of("610925104000") == ("610925104000", "610925104999")
    assert range_of("610925104201") == ("610925104201", "610925104201")


_days = st.none() | st.integers(-3, 6).map(lambda days: DAY + timedelta(days=days))


@given(st.lists(st.tuples(_days, _days)), st.integers(0, 6))
def test_a_head_count_is_right_on_every_later_day_too(spells: list[tuple[date | None, date | None]], days: int) -> None:
    told = [{"joined_on": a and a.isoformat(), "left_on": b and b.isoformat()} for a, b in spells]
    later = DAY + timedelta(days=days)

    count = head_count(told, DAY.isoformat())

    # A spell that ends before it begins is nobody's time in a household.
    real = [(a, b) for a, b in spells if a is None or b is None or a < b]
    active = sum((a is None or a <= later) and (b is None or b > later) for a, b in real)
    counted = count.persons + sum(day <= later.isoformat() for day in count.joining)
    assert counted - sum(day <= later.isoformat() for day in count.leaving) == active
    assert (count.joining, count.leaving) == (sorted(count.joining), sorted(count.leaving))
