"""The monthly update's days and words, without any database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.employment.indicators import GROUPS
from services.jobs.employment.schemas import GroupWord
from services.jobs.updates import schemas
from services.jobs.updates.machine import HANDED_IN, UPDATE
from services.jobs.updates.rules import CORRECTION, COUNTY_DAY, TOWN_DAY, VILLAGE_DAY, UpdateFacts, due_in, filled, fitting

_MONTHS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)).map(lambda day: day.replace(day=1))


@dataclass(frozen=True)
class Days:
    """A parameter as it holds."""

    value: Decimal
    version: int = 1


USUAL = {
    VILLAGE_DAY: Days(Decimal(25)),
    TOWN_DAY: Days(Decimal(28)),
    COUNTY_DAY: Days(Decimal(5)),
    CORRECTION: Days(Decimal(3)),
}


@pytest.mark.parametrize(("literal", "table"), schemas.LISTS)
def test_the_literals_are_the_codes_of_their_tables(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


def test_the_states_and_groups_are_those_that_can_be_asked_for() -> None:
    assert get_args(schemas.UpdateState) == tuple(UPDATE.states)
    assert get_args(GroupWord) == tuple(GROUPS)


def test_whatever_was_handed_in_stands_in_every_state_but_the_first() -> None:
    assert {UPDATE.initial, *HANDED_IN} == set(UPDATE.states)


@given(month=_MONTHS, late=st.integers(min_value=0, max_value=400), state=st.sampled_from(["village", "town", "county"]))
def test_a_state_has_its_day_of_the_calendar_and_never_less_than_a_correction_takes(month: date, late: int, state: str) -> None:
    entered = month + timedelta(days=late)
    due = due_in(state, month, USUAL, entered)
    assert due is not None
    assert due >= entered + timedelta(days=3)
    if due > entered + timedelta(days=3):
        assert due.day == {"village": 25, "town": 28, "county": 5}[state]
        assert (due.year, due.month) == (month.year, month.month) or state == "county"


def test_all_that_stands_against_a_confirmation_is_told() -> None:
    facts = UpdateFacts(unfilled=2, overfull=1)
    assert [block.code for block in (*filled(facts), *fitting(facts))] == ["unfilled", "too_many_months"]
    assert [*filled(UpdateFacts()), *fitting(UpdateFacts())] == []
