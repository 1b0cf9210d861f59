"""The money and shares of a collective: replaying what moved gives the balance, and parts of all shares are parts of a hundred."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from services.assets.collective.facts import MonthFacts
from services.assets.collective.machine import COLLECTIVE_MONTH, FROZEN, PUBLIC
from services.assets.collective.rules import (
    DIRECTIONS,
    SUBJECTS,
    Movement,
    balance_of,
    next_month,
    percents,
    preserved,
    spendable,
)
from services.assets.collective.schemas.words import LISTS, MonthState
from shared.standards.months import last_of

FIRST = date(2026, 1, 1)
CENTS = st.integers(-10_000_00, 10_000_00).map(lambda cents: Decimal(cents) / 100)
DAYS = st.integers(0, 60).map(lambda later: FIRST + timedelta(later))
JOURNALS = st.lists(st.builds(Movement, DAYS, CENTS), max_size=30).map(lambda rows: sorted(rows, key=lambda one: one.on))
SHARES = st.lists(st.decimals(0, 1000, places=4), min_size=1, max_size=200)


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
    assert get_args(MonthState) == tuple(COLLECTIVE_MONTH.states)
    assert set(PUBLIC) < set(FROZEN) < COLLECTIVE_MONTH.states.keys()
    assert {subject.direction for subject in SUBJECTS.values()} == DIRECTIONS.keys()


@given(JOURNALS, DAYS)
def test_replaying_what_moved_gives_the_balance_of_every_day(journal: list[Movement], on: date) -> None:
    balance = Decimal()
    for one in journal:
        if one.on > on:
            break
        balance += one.amount
    assert balance_of(journal, on) == balance
    assert balance_of(journal, date.max) == balance_of(journal, on) + sum(one.amount for one in journal if one.on > on)


@given(JOURNALS, DAYS)
def test_what_may_leave_leaves_no_day_below_nought_and_a_cent_more_would(journal: list[Movement], on: date) -> None:
    left = spendable(balance_of(journal, on), [one for one in journal if one.on > on])
    # At the end of each day, as the days' own movements come in one after the other.
    after = [balance_of(journal, day) for day in {on, *(one.on for one in journal if one.on > on)}]
    assert left <= min(after)
    spent = sorted([*journal, Movement(on, -max(left, Decimal()))], key=lambda one: one.on)
    if left >= 0:
        assert all(balance_of(spent, on + timedelta(later)) >= 0 for later in range(70))


@given(SHARES)
def test_the_parts_of_all_shares_are_exactly_a_hundred(shares: list[Decimal]) -> None:
    parts = percents(shares)
    assert sum(parts) == (100 if any(shares) else 0)
    whole = sum(shares, Decimal())
    assert all(abs(part - 100 * held / whole) < Decimal("0.01") for part, held in zip(parts, shares, strict=True) if whole)
    ranked = sorted(zip(shares, parts, strict=True))
    assert [part for _, part in ranked] == sorted(parts)


@given(DAYS)
def test_months_follow_each_other_without_a_gap(day: date) -> None:
    month = day.replace(day=1)
    assert last_of(month) + timedelta(days=1) == next_month(month)
    assert (next_month(month).day, last_of(month) >= day) == (1, True)


def test_every_reason_against_handing_in_is_told_at_once() -> None:
    facts = MonthFacts(on=date(2026, 3, 31), month=date(2026, 3, 1), earlier_open=date(2026, 2, 1))
    assert [block.code for block in COLLECTIVE_MONTH.blocks("submit", facts)] == ["month_running", "earlier_open"]
    later = MonthFacts(on=date(2026, 5, 2), month=date(2026, 3, 1), later_frozen=date(2026, 4, 1))
    for step in ("send_back", "take_back"):
        assert [block.code for block in COLLECTIVE_MONTH.blocks(step, later)] == ["later_submitted"]
    assert COLLECTIVE_MONTH.blocks("submit", later) == []


def test_nothing_is_kept_of_nothing() -> None:
    assert preserved(Decimal(0), Decimal(5)) is None
    assert preserved(Decimal("150.00"), Decimal("149.99")) == Decimal("99.99")
