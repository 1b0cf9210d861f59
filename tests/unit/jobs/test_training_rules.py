"""The words of training, the days of a class, and who may be enrolled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.trainees import schemas as trainees
from services.jobs.trainees.figures import DIMENSIONS
from services.jobs.trainees.rules import RULES, Applicant, attended_enough, judged
from services.jobs.training.machine import TRAINING
from services.jobs.training.rules import class_days
from services.jobs.training.schemas import words
from services.jobs.training_subsidies import schemas as subsidies
from services.jobs.training_subsidies.rules import course_amount, living_amount

FITS = Applicant(ages=(16, 60), most=3, age=30)
AGAINST: dict[str, dict[str, Any]] = {
    "class_not_enrolling": {"open": False},
    "class_full": {"free": 0},
    "already_enrolled": {"enrolled": True},
    "died": {"died": True, "member": False},
    "moved_out": {"member": False},
    "age": {"age": 61},
    "same_training": {"same": ("PX000001",)},
    "too_many_in_year": {"in_year": 3},
    "meanwhile": {"meanwhile": ("PX000002",)},
}
STARTS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


@pytest.mark.parametrize(("literal", "table"), [*words.LISTS, *trainees.LISTS, *subsidies.LISTS])
def test_the_words_of_the_api_are_those_of_the_rules(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


def test_states_and_dimensions_of_the_api_are_all_there_are() -> None:
    assert get_args(words.TrainingState) == tuple(TRAINING.states)
    assert get_args(trainees.TrainingDimensionWord) == tuple(DIMENSIONS)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_every_rule_of_enrolment_stands_alone_against_who_breaks_it(rule: Any) -> None:
    assert [block.code for block in judged(replace(FITS, **AGAINST[rule.code]))] == [rule.code]


@given(st.sets(st.sampled_from(sorted(AGAINST))))
def test_whoever_breaks_several_rules_is_told_of_all(broken: set[str]) -> None:
    facts: dict[str, Any] = {}
    for code in sorted(broken, reverse=True):
        facts |= AGAINST[code]
    told = {block.code for block in judged(replace(FITS, **facts))}
    # Who is dead has not moved, and of who is no member any more no age is asked.
    gone = broken & {"died", "moved_out"}
    assert told == broken - ({"age"} if gone else set()) - ({"moved_out"} if "died" in broken else set())


@pytest.mark.parametrize(("age", "fits"), [(15, False), (16, True), (60, True), (61, False), (None, False)])
def test_ages_are_limits_that_belong_to_it(age: int | None, fits: bool) -> None:
    assert (not judged(replace(FITS, age=age))) is fits


def test_only_subsidised_training_is_counted() -> None:
    assert not judged(replace(FITS, subsidised=False, same=("PX000001",), in_year=9))


@given(STARTS, st.integers(0, 60), st.sets(st.integers(1, 59)))
def test_a_class_meets_on_every_day_but_its_days_off(starts_on: date, length: int, off: set[int]) -> None:
    ends_on = starts_on + timedelta(days=length)
    free = {starts_on + timedelta(days=at) for at in off if at < length}
    days = class_days(starts_on, ends_on, free)
    assert len(days) == length + 1 - len(free)
    assert not free & set(days)
    assert days == sorted(days)


@given(st.integers(1, 60), st.integers(0, 60), st.decimals(1, 100, places=1))
def test_attendance_is_a_limit_that_belongs_to_it(days: int, missed: int, percent: Decimal) -> None:
    present = max(days - missed, 0)
    assert attended_enough(present, days, percent) == (Decimal(present) / days >= percent / 100)


@given(st.decimals("0.01", 9999, places=2), st.decimals(0, 100, places=2), st.integers(1, 60))
def test_who_has_a_certificate_is_paid_no_less_and_days_add_up(standard: Decimal, percent: Decimal, days: int) -> None:
    whole = course_amount(standard, certified=True, uncertified_percent=percent)
    assert course_amount(standard, certified=False, uncertified_percent=percent) <= whole == standard
    assert living_amount(standard, days) + living_amount(standard, 1) == living_amount(standard, days + 1)
