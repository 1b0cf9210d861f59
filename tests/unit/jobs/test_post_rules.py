"""The words of public-welfare posts, and for how long somebody is engaged."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.appointments import schemas as appointments
from services.jobs.appointments.rules import LEDGER_ENDS, AppointmentFacts, Candidate, Place, eligible, last_day, months_between
from services.jobs.bars import schemas as bars
from services.jobs.employment.rules import ENDS
from services.jobs.posts import schemas as posts
from services.jobs.posts.rules import PostFacts, within_standard

DAYS = st.dates(date(2016, 1, 1), date(2040, 12, 31))
OPEN = Place(open=True, vacancies=1, key_group=False, one_per_household=False, fit=False, full_time=False)


@pytest.mark.parametrize(("literal", "table"), [*posts.LISTS, *appointments.LISTS, *bars.LISTS])
def test_the_words_of_the_api_are_those_of_the_rules(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


def test_every_reason_to_leave_a_post_is_one_of_the_ledger_or_other() -> None:
    assert set(LEDGER_ENDS.values()) <= set(ENDS)


@given(DAYS, st.integers(1, 36))
def test_a_term_of_months_counts_as_that_many(starts_on: date, months: int) -> None:
    assert months_between(starts_on, last_day(starts_on, months)) == months


@given(DAYS, st.integers(1, 24))
def test_a_day_more_is_another_month(starts_on: date, months: int) -> None:
    assert months_between(starts_on, last_day(starts_on, months) + timedelta(days=1)) == months + 1


@given(st.booleans(), st.booleans(), st.booleans())
def test_whoever_is_no_member_any_more_is_told_that_and_nothing_else(of_place: bool, able: bool, key: bool) -> None:
    gone = Candidate(member=False, of_place=of_place, able=able, in_key_group=key)
    assert [block.code for block in eligible(AppointmentFacts(gone, OPEN, (16, 65)))] == ["not_member"]


@given(st.decimals(1, 5000, places=2), st.decimals(1, 5000, places=2))
def test_a_post_pays_no_more_than_its_standard(standard: object, limit: object) -> None:
    codes = [block.code for block in within_standard(PostFacts(standard, limit))]  # type: ignore[arg-type]
    assert codes == (["over_standard"] if standard > limit else [])  # type: ignore[operator]
