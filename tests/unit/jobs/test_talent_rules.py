"""The words of rural talents, and who counts."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.managers import schemas as managers
from services.jobs.selections import schemas as selections
from services.jobs.talent_demands import schemas as talent_demands
from services.jobs.talent_effects import schemas as talent_effects
from services.jobs.talent_effects.rules import Standing, counts, reasons, reference_day
from services.jobs.talents import schemas as talents
from services.jobs.talents.rules import (
    BY_THEMSELVES,
    CLASSES,
    LEAVINGS,
    SUB_KINDS,
    TOLD_LEAVINGS,
    TalentFacts,
    class_of,
    present,
)

STANDINGS = st.builds(Standing, st.booleans(), st.integers(0, 9), st.integers(0, 9))


@pytest.mark.parametrize(
    ("literal", "table"),
    [*talents.LISTS, *talent_effects.LISTS, *talent_demands.LISTS, *selections.LISTS, *managers.LISTS],
)
def test_the_words_of_the_api_are_those_of_the_rules(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


def test_every_class_has_kinds_and_every_kind_a_class() -> None:
    assert {class_of(kind) for kind in SUB_KINDS} == set(CLASSES)


def test_what_household_tells_of_is_said_by_nobody() -> None:
    assert not BY_THEMSELVES.keys() & TOLD_LEAVINGS.keys()
    assert LEAVINGS.keys() == BY_THEMSELVES.keys() | TOLD_LEAVINGS.keys()


@given(STANDINGS)
def test_whoever_counts_is_in_the_pool_with_a_verified_effect(standing: Standing) -> None:
    assert counts(standing) == (standing.in_pool and standing.verified > 0)


@given(STANDINGS)
def test_whoever_does_not_count_is_told_why_and_one_verified_effect_more_never_harms(standing: Standing) -> None:
    assert bool(reasons(standing)) == (not counts(standing))
    more = Standing(standing.in_pool, standing.verified + 1, standing.waiting)
    assert set(reasons(more)) <= set(reasons(standing))


@given(st.dates(date(2021, 1, 1), date(2040, 12, 31)), st.integers(2021, 2040))
def test_a_year_is_looked_at_on_a_day_of_it_that_is_not_to_come(today: date, year: int) -> None:
    day = reference_day(year, today)
    assert day <= today
    assert day == today or day == date(year, 12, 31)


@given(st.booleans(), st.booleans())
def test_of_the_dead_nothing_else_is_told(dead: bool, left: bool) -> None:
    codes = [block.code for block in present(TalentFacts(dead, left))]
    assert codes == (["died"] if dead else ["not_member"] if left else [])
