"""Where somebody works, and the words of the ledger."""

from __future__ import annotations

from typing import get_args

import pytest

from services.jobs.employment import schemas
from shared.registry.regions import ABROAD, CLASSES, NATIONAL, SUBSIDY, THREE_WAY, Classification, is_place

HOME = "610925104201"


@pytest.mark.parametrize(("literal", "table"), schemas.LISTS)
def test_the_literals_are_the_codes_of_their_tables(literal: object, table: dict[str, str]) -> None:
    assert get_args(literal) == tuple(table)


def test_the_classifications_are_those_that_can_be_asked_for() -> None:
    assert get_args(schemas.ClassificationWord) == tuple(CLASSES)
    assert all(set(each.agreeing) | {each.abroad} == set(each.words) for each in CLASSES.values())


@pytest.mark.parametrize(
    ("place", "classes"),
    [
        (HOME, ("town", "county", "county")),
        ("610925104000", ("town", "county", "county")),
        ("610925000000", ("county", "county", "county")),
        ("610902000000", ("province", "city", "province")),
        ("610000000000", ("province", "province", "province")),
        ("320500000000", ("other_province", "other_province", "other_province")),
        ("810000000000", ("abroad", "other_province", "other_province")),
        (ABROAD, ("abroad", "other_province", "other_province")),
    ],
)
def test_a_place_has_its_class_in_each_classification(place: str, classes: tuple[str, ...]) -> None:
    assert tuple(each.of(HOME, place) for each in (NATIONAL, SUBSIDY, THREE_WAY)) == classes


@pytest.mark.parametrize("each", CLASSES.values(), ids=lambda each: str(each.name))
def test_what_is_nearer_is_never_of_a_farther_class(each: Classification) -> None:
    classes = list(each.agreeing)
    places = [HOME[:digits].ljust(12, "9") for digits in (12, 9, 6, 4, 2)]
    found = [classes.index(each.of(HOME, place)) for place in places]
    assert found == sorted(found)


@pytest.mark.parametrize("code", ["100000000000", "61092510420", "6109251042011", "６１０９２５１０４２０１", "", "abc"])
def test_what_no_division_can_be_is_no_place(code: str) -> None:
    assert not is_place(code)
