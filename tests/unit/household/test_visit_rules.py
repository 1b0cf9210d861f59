"""The words of helpers and visits, and the group in which a household is visited."""

from __future__ import annotations

import typing

import pytest

from services.household.helpers.rules import UNIT_LEVELS, child_length, overload
from services.household.helpers.schemas import UnitLevel
from services.household.parameters.rules import PARAMETERS
from services.household.visits.rules import ASPECTS, CHECKED, DAYS
from services.household.visits.schemas import LISTS


@pytest.mark.parametrize(("literal", "words"), [*LISTS, (UnitLevel, UNIT_LEVELS)])
def test_the_published_codes_are_those_of_the_rules(literal: object, words: typing.Iterable[str]) -> None:
    assert typing.get_args(literal) == tuple(words)


def test_what_every_visit_ticks_off_can_be_a_problem() -> None:
    assert set(CHECKED) < set(ASPECTS)


def test_every_group_has_its_days_and_the_worse_off_are_visited_no_less_often() -> None:
    days = [PARAMETERS[name].default for name in DAYS.values()]
    assert days == sorted(days)


def test_more_households_than_advised_are_warned_of() -> None:
    assert overload(8, 8) is None
    assert "9 户" in (overload(9, 8) or "")


def test_divisions_below_a_county_are_towns_and_below_a_town_villages() -> None:
    assert [child_length(code) for code in ("610925000000", "610925104000", "610925104201")] == [9, 12, 12]
