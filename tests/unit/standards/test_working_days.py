"""Time limits by the calendar that the State Council announces."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.standards.working_days import add_days, add_working_days, calendar_deadline, is_working_day, next_working_day

DAYS = st.dates(date(2003, 1, 1), date(2030, 12, 31))  # beyond the known years on both sides
FEW = st.integers(0, 40)


def test_national_day_2025_is_eight_days_off_and_two_weekends_worked() -> None:
    off = [day for n in range(35) if not is_working_day(day := date(2025, 9, 15) + timedelta(days=n))]
    weekends = (
        [date(2025, 9, 20), date(2025, 9, 21), date(2025, 9, 27)],
        [date(2025, 10, 12), date(2025, 10, 18), date(2025, 10, 19)],
    )
    assert off == weekends[0] + [date(2025, 10, day) for day in range(1, 9)] + weekends[1]
    assert is_working_day(date(2025, 9, 28))  # a Sunday
    assert is_working_day(date(2025, 10, 11))  # a Saturday


def test_the_start_is_not_counted() -> None:
    """A lead of Monday, 3 March 2025 is due within 15 calendar days on the 18th."""
    assert calendar_deadline(date(2025, 3, 3), 15) == date(2025, 3, 18)
    assert add_working_days(date(2025, 3, 3), 1) == date(2025, 3, 4)


def test_a_period_that_has_to_last_ends_on_a_saturday_too() -> None:
    """A notice of 10 March 2025 hangs for five days: to the end of Saturday, the 15th."""
    assert add_days(date(2025, 3, 10), 5) == date(2025, 3, 15)


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2025, 3, 10), 5, date(2025, 3, 17)),  # Saturday
        (date(2025, 9, 23), 5, date(2025, 9, 28)),  # a Sunday that is worked
        (date(2025, 9, 26), 5, date(2025, 10, 9)),  # the first day of the holiday
        (date(2025, 9, 30), 8, date(2025, 10, 9)),  # its last
        (date(2025, 10, 9), 2, date(2025, 10, 11)),  # a Saturday that is worked
        (date(2025, 10, 1), 0, date(2025, 10, 9)),
    ],
)
def test_a_limit_in_calendar_days_does_not_end_on_a_day_off(start: date, days: int, due: date) -> None:
    assert calendar_deadline(start, days) == due


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (date(2025, 9, 26), 1, date(2025, 9, 28)),  # Friday, then a Sunday that is worked
        (date(2025, 9, 26), 5, date(2025, 10, 10)),
        (date(2025, 9, 30), 1, date(2025, 10, 9)),
        (date(2025, 9, 30), 3, date(2025, 10, 11)),
        (date(2025, 9, 30), 4, date(2025, 10, 13)),
        (date(2025, 10, 4), 2, date(2025, 10, 10)),  # told on a day off
        (date(2025, 10, 4), 0, date(2025, 10, 4)),
    ],
)
def test_working_days_pass_over_the_holiday_and_count_the_weekends_worked(start: date, days: int, due: date) -> None:
    assert add_working_days(start, days) == due


@pytest.mark.parametrize("day", [date(1999, 10, 1), date(2099, 10, 1)])
def test_of_an_unknown_year_monday_to_friday_are_worked(day: date) -> None:
    week = [day + timedelta(days=n) for n in range(7)]
    assert [is_working_day(day) for day in week] == [day.weekday() < 5 for day in week]


@pytest.mark.parametrize("count", [add_days, add_working_days, calendar_deadline])
def test_limits_never_run_backward(count: Callable[[date, int], date]) -> None:
    with pytest.raises(ValueError, match="forward"):
        count(date(2025, 3, 3), -1)


@given(DAYS, FEW, FEW)
def test_working_days_add_up(start: date, first: int, second: int) -> None:
    assert add_working_days(add_working_days(start, first), second) == add_working_days(start, first + second)


@given(DAYS, st.integers(1, 40))
def test_between_start_and_end_lie_as_many_working_days_as_were_given(start: date, days: int) -> None:
    end = add_working_days(start, days)
    assert is_working_day(end)
    assert sum(is_working_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1)) == days


@given(DAYS, DAYS, FEW, FEW)
def test_who_starts_later_or_has_longer_is_never_due_earlier(one: date, other: date, few: int, more: int) -> None:
    (one, other), (few, more) = sorted((one, other)), sorted((few, more))
    for count in (add_working_days, calendar_deadline):
        assert count(one, few) <= count(other, few) <= count(other, more)


@given(DAYS, FEW)
def test_a_limit_moves_over_days_off_only(start: date, days: int) -> None:
    plain, due = add_days(start, days), calendar_deadline(start, days)
    assert is_working_day(due)
    assert not any(is_working_day(plain + timedelta(days=n)) for n in range((due - plain).days))
    assert next_working_day(due) == due
