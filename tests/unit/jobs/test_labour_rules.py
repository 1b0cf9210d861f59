"""Who belongs to the labour force, and the words of it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.labour import schemas
from services.jobs.labour.rules import Ages

_DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(("literal", "table"), schemas.LISTS)
def test_the_literals_are_the_codes_of_their_tables(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


@given(on=_DAYS, born=st.dates(min_value=date(1900, 1, 1), max_value=date(1999, 12, 31)))
def test_nobody_is_counted_older_than_they_are_and_younger_by_a_month_at_most(on: date, born: date) -> None:
    exact = on.year - born.year - ((on.month, on.day) < (born.month, born.day))
    counted = Ages(on, 16, 59).age(born.replace(day=1))
    assert counted <= exact
    assert counted >= (on - timedelta(days=31)).year - born.year - 1


@given(on=_DAYS, age=st.integers(0, 99))
def test_the_last_month_of_an_age_is_the_last_one(on: date, age: int) -> None:
    ages = Ages(on, 16, 59)
    last = ages.born_by(age)
    following = date(last.year + last.month // 12, last.month % 12 + 1, 1)
    assert (ages.age(last), ages.age(following)) == (age, age - 1)
