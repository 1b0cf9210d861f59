"""What fits whom: worths, keys and scores; and the words of vacancies and recommendations."""

from __future__ import annotations

import typing
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.matching import schemas as matching
from services.jobs.matching.rules import COMPONENTS, Terms, unpack
from services.jobs.recommendations import schemas as recommendations
from services.jobs.recommendations.rules import FOLLOWING, OPEN, quiet
from services.jobs.vacancies import schemas as vacancies

WORTHS = st.tuples(*(st.sampled_from(sorted(each.why)) for each in COMPONENTS))
WEIGHTS = st.tuples(*(st.integers(0, 100) for _ in COMPONENTS))


@pytest.mark.parametrize(("literal", "table"), [*vacancies.LISTS, *matching.LISTS, *recommendations.LISTS])
def test_every_literal_names_the_codes_of_its_table(literal: object, table: dict[str, str]) -> None:
    assert typing.get_args(literal) == tuple(table)


@given(st.integers(1, 2**24 - 1), WORTHS, WEIGHTS)
def test_a_key_tells_the_vacancy_and_what_it_is_worth(number: int, worth: tuple[int, ...], weights: tuple[int, ...]) -> None:
    assert unpack(Terms(weights, 80).key(number, worth)) == (number, worth)


@given(st.tuples(st.integers(1, 9999), WORTHS), st.tuples(st.integers(1, 9999), WORTHS), WEIGHTS)
def test_keys_are_in_the_order_of_scores_and_then_of_numbers(
    one: tuple[int, tuple[int, ...]], other: tuple[int, tuple[int, ...]], weights: tuple[int, ...]
) -> None:
    terms = Terms(weights, 80)

    def points(worth: tuple[int, ...]) -> int:
        return sum(each * weight for each, weight in zip(worth, weights, strict=True))

    if points(one[1]) != points(other[1]) or one[0] != other[0]:
        better = (points(one[1]), -one[0]) > (points(other[1]), -other[0])
        assert (terms.key(*one) > terms.key(*other)) == better


@given(WORTHS, WEIGHTS)
def test_the_breakdown_adds_up_to_the_score(worth: tuple[int, ...], weights: tuple[int, ...]) -> None:
    terms = Terms(weights, 80)
    parts = list(terms.breakdown(worth))
    most = sum(weights)
    points = sum((part.points for part in parts), Decimal(0))
    assert terms.score(worth) == ((100 * points / most).quantize(Decimal("0.1")) if most else 0)
    assert 0 <= terms.score(worth) <= 100


def test_something_follows_only_what_is_open() -> None:
    assert set(FOLLOWING) == set(OPEN)


@given(st.integers(0, 23), st.integers(0, 23), st.integers(0, 23))
def test_an_hour_is_quiet_in_one_of_two_complementary_spans(hour: int, begins: int, ends: int) -> None:
    if begins != ends:
        assert quiet(hour, begins, ends) != quiet(hour, ends, begins)
