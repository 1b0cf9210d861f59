"""The words of community factories and labour brands, months of grace, and what of a report is refused or asked."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.brands import schemas as brands
from services.jobs.employment.rules import WageLimits
from services.jobs.factories.machine import FACTORY
from services.jobs.factories.rules import (
    AT_ONCE,
    CLEARANCES,
    PARTS,
    FactoryFacts,
    Jump,
    Reported,
    buffered,
    closes_on,
    exceeding,
    far,
    in_season,
)
from services.jobs.factories.schemas import months, words
from shared.standards.months import last_of, months_after

DAYS = st.dates(date(2016, 1, 1), date(2040, 12, 31))
LIMITS = WageLimits(Decimal(300), Decimal(5000), Decimal(3))
JUMP = Jump(Decimal(50), 5)


@pytest.mark.parametrize(("literal", "table"), [*words.LISTS, *months.LISTS, *brands.LISTS])
def test_the_words_of_the_api_are_those_of_the_rules(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


def test_the_states_of_the_api_are_those_of_the_machine() -> None:
    assert get_args(words.FactoryState) == tuple(FACTORY.states)


@given(DAYS, st.integers(-36, 36))
def test_months_later_is_in_that_month_and_on_no_later_day(day: date, count: int) -> None:
    later = months_after(day, count)
    assert (later.year - day.year) * 12 + later.month - day.month == count
    assert later.day == min(day.day, last_of(later.replace(day=1)).day)


@given(DAYS, st.integers(1, 24), st.sampled_from(sorted(CLEARANCES)), DAYS)
def test_nobody_is_cleared_within_the_months_of_grace_unless_the_reason_needs_no_waiting(
    watched: date, grace: int, reason: str, on: date
) -> None:
    until = months_after(watched, grace)
    found = [block.code for block in buffered(FactoryFacts(on, reason, until))]
    assert found == ([] if reason in AT_ONCE or on > until else ["buffer_running"])
    assert (reason in AT_ONCE) == (not list(buffered(FactoryFacts(on, reason))))


@given(DAYS, st.sets(st.integers(1, 12)))
def test_only_standing_still_is_excused_by_the_season(on: date, off_season: set[int]) -> None:
    idle, unsafe = (list(in_season(FactoryFacts(on, reason, None, off_season))) for reason in ("idle", "unsafe"))
    assert (bool(idle), unsafe) == (on.month in off_season, [])


@given(st.integers(0, 500), st.fixed_dictionaries({name: st.integers(0, 500) for name in PARTS}))
def test_a_part_that_is_more_than_the_whole_is_named(workers: int, parts: dict[str, int]) -> None:
    assert {name for name, _ in exceeding(workers, parts)} == {name for name, part in parts.items() if part > workers}


@pytest.mark.parametrize(
    ("said", "before", "told"),
    [
        (Reported(2, Decimal(6400), Decimal(0)), None, 0),
        (Reported(2, Decimal(0), Decimal(0)), None, 1),
        (Reported(0, Decimal(100), Decimal(0)), None, 1),
        (Reported(2, Decimal(500), Decimal(0)), None, 1),
        (Reported(2, Decimal(30_002), Decimal(0)), None, 1),
        (Reported(2, Decimal(6400), Decimal(1), Decimal(0)), None, 1),
        (Reported(2, Decimal(6400), Decimal(1), Decimal(1)), 8, 1),
        (Reported(2, Decimal(500), Decimal(1), Decimal(0)), 8, 3),
    ],
)
def test_everything_that_is_far_from_usual_is_asked_at_once(said: Reported, before: int | None, told: int) -> None:
    assert len(list(far(said, before, LIMITS, JUMP))) == told


def test_out_of_season_it_is_not_asked_where_the_workers_are() -> None:
    assert list(far(Reported(0, Decimal(0), Decimal(0)), 40, LIMITS, JUMP, resting=True)) == []


@given(DAYS, st.integers(1, 366))
def test_a_month_closes_after_it_has_ended(day: date, days: int) -> None:
    assert (closes_on(day.replace(day=1), days) - last_of(day.replace(day=1))).days == days
