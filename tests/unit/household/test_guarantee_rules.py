"""When a guarantee is met (domain/household §5, §10.5 golden test 13): measured values decide, people may only be stricter."""

from __future__ import annotations

import typing
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.household.guarantees.machine import PROBLEM, STANDING, parameters_for
from services.household.guarantees.rules import CONCLUSIONS, DAYS, ITEMS, concluded, faults, unsaid
from services.household.guarantees.schemas.words import LISTS, ProblemState
from services.household.parameters.rules import PARAMETERS

LIMITS = {name: parameter.default for name, parameter in PARAMETERS.items()}
SAFE: dict[str, dict[str, Any]] = {
    "food": {"staple": True, "protein": True},
    "clothing": {"seasonal": True, "spare": True, "bedding": True},
    "education": {"school_age": 1, "out_of_school": 0},
    "medical": {"uninsured": 0, "treatable": True, "affordable": True},
    "housing": {"grade": "B", "remedy": None, "appraiser": "县住建局", "appraised_on": None, "remedied_on": None},
    "water": {
        "litres": Decimal(35),
        "quality": "senses",
        "clean": True,
        "at_home": False,
        "minutes": 20,
        "metres": 800,
        "climb": 80,
        "outage_days": 36,
    },
}
"""Everything at the very threshold: basically met 基本达标."""


def _codes(item: str, **changes: Any) -> list[str]:
    return [fault.code for fault in faults(item, SAFE[item] | changes, LIMITS)]


@pytest.mark.parametrize("item", ITEMS)
def test_what_is_at_the_threshold_is_met(item: str) -> None:
    assert _codes(item) == []
    assert concluded(item, SAFE[item], []) == "met"


@pytest.mark.parametrize(
    ("item", "changes", "code"),
    [
        ("water", {"litres": Decimal("34.9")}, "too_little_water"),
        ("water", {"litres": Decimal(34)}, "too_little_water"),
        ("water", {"outage_days": 37}, "unreliable_water"),
        ("water", {"minutes": 21}, "water_far"),
        ("water", {"minutes": 21, "metres": None, "climb": None}, "water_far"),
        ("water", {"metres": 801}, "water_far"),
        ("water", {"climb": 81}, "water_far"),
        ("water", {"clean": False}, "unclean_water"),
        ("water", {"minutes": None, "metres": None, "climb": None}, "way_not_measured"),
        ("housing", {"grade": "C"}, "unsafe_house"),
        ("housing", {"grade": "D"}, "unsafe_house"),
        ("housing", {"grade": None}, "not_appraised"),
        ("education", {"out_of_school": 1}, "out_of_school"),
        ("education", {"out_of_school": 2}, "more_than_children"),
        ("medical", {"uninsured": 1}, "uninsured"),
        ("medical", {"treatable": False}, "untreatable"),
        ("medical", {"affordable": False}, "unaffordable"),
        ("food", {"protein": False}, "protein_short"),
        ("clothing", {"bedding": False}, "bedding"),
    ],
)
def test_each_indicator_alone_makes_an_item_unmet(item: str, changes: dict[str, Any], code: str) -> None:
    assert _codes(item, **changes) == [code]


@pytest.mark.parametrize("grade", ["A", "B", "C", "D", None])
def test_a_repair_or_another_safe_home_makes_any_house_safe(grade: str | None) -> None:
    assert _codes("housing", grade=grade, remedy="repaired") == []


def test_water_that_comes_to_the_house_is_fetched_nowhere() -> None:
    assert _codes("water", at_home=True, minutes=90, metres=None, climb=None) == []


def test_thresholds_are_parameters() -> None:
    dry = LIMITS | {"water_litres": Decimal(20), "outage_year_days": Decimal(100)}
    assert faults("water", SAFE["water"] | {"litres": Decimal(20), "outage_days": 100}, dry) == []


_water = st.fixed_dictionaries(
    {
        "litres": st.decimals(0, 200, places=1),
        "quality": st.just("senses"),
        "clean": st.booleans(),
        "at_home": st.booleans(),
        "minutes": st.none() | st.integers(0, 120),
        "metres": st.none() | st.integers(0, 5000),
        "climb": st.none() | st.integers(0, 500),
        "outage_days": st.integers(0, 366),
    }
)


@given(_water, st.integers(0, 100), st.integers(0, 100))
def test_less_water_and_more_outages_never_make_water_safe(measured: dict[str, Any], litres: int, days: int) -> None:
    worse = measured | {"litres": measured["litres"] - litres, "outage_days": measured["outage_days"] + days}
    before = {fault.code for fault in faults("water", measured, LIMITS)}
    assert before <= {fault.code for fault in faults("water", worse, LIMITS)}


@given(st.sampled_from(sorted(ITEMS)), st.sampled_from(sorted(CONCLUSIONS)), st.booleans(), st.none() | st.just("入户所见"))
def test_nobody_overrules_what_was_measured_for_the_better(item: str, stated: str, bad: bool, reason: str | None) -> None:
    broken: dict[str, Any] = {
        "food": {"staple": False},
        "clothing": {"spare": False},
        "education": {"out_of_school": 1},
        "medical": {"uninsured": 1},
        "housing": {"grade": "D"},
        "water": {"clean": False},
    }
    measured = SAFE[item] | (broken[item] if bad else {})
    found = faults(item, measured, LIMITS)
    derived = concluded(item, measured, found)
    blocks = [block.code for block in unsaid(item, stated, derived, found, reason)]
    if bad:
        assert blocks == ([] if stated == "not_met" else ["contradicted"])
    elif stated == "met":
        assert blocks == []
    else:
        assert blocks == ([] if reason else ["reason_needed"])


def test_a_household_without_children_has_nothing_to_do_with_schooling() -> None:
    measured = {"school_age": 0, "out_of_school": 0}
    assert concluded("education", measured, []) == "not_applicable"
    assert [block.code for block in unsaid("education", "met", "not_applicable", [], None)] == ["contradicted"]


def test_words_of_the_api_are_those_of_the_rules_and_of_the_machine() -> None:
    for literal, table in LISTS:
        assert set(typing.get_args(literal)) == set(typing.cast("dict[str, str]", table))
    assert set(typing.get_args(ProblemState)) == PROBLEM.states.keys()


def test_every_item_has_its_days_and_every_deadline_its_parameter() -> None:
    for item in ITEMS:
        found = parameters_for(item, PARAMETERS)
        assert found["guarantee_*_days"] is PARAMETERS[DAYS[item]]
        assert all(state.deadline is None or state.deadline.parameter in found for state in PROBLEM.states.values())


def test_a_problem_is_struck_off_by_somebody_else_and_stands_until_then() -> None:
    assert PROBLEM.replay(["solve", "send_back", "solve", "verify"]) == "verified"
    assert PROBLEM.transitions["verify"].not_by == ("solve",)
    assert {code for code in PROBLEM.states if PROBLEM.states[code].level} == set(STANDING)
