"""Rules of monitoring cases (domain/household §3.3–3.5, §10.5): matching measures to risks, and when a risk is gone."""

from __future__ import annotations

import typing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.household.cases.facts import CaseFacts, MeasureFact
from services.household.cases.guards import compared, household_stands, matched, publicity_over, risk_gone
from services.household.cases.rules import GROUPS, MAX_RISKS, RISKS, fits, missing_measures
from services.household.cases.schemas.words import LISTS

DONE = MeasureFact("health", "confirmed", date(2025, 5, 1))
SAFE = CaseFacts(
    on=date(2025, 10, 1),
    risks=("illness",),
    measures=(DONE,),
    determined_on=date(2025, 3, 18),
    income_year=2025,
    per_capita=Decimal("8125.00"),
    line=Decimal(6540),
)


def _codes(facts: CaseFacts) -> list[str]:
    return [block.code for block in risk_gone(facts)]


def test_a_household_that_is_safe_has_nothing_against_it() -> None:
    assert _codes(SAFE) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"on": date(2025, 8, 18)}, "too_early"),
        ({"measures": ()}, "no_measure_done"),
        ({"measures": (MeasureFact("health", "finished"),)}, "no_measure_done"),
        ({"measures": (replace(DONE, group="industry"),)}, "no_measure_done"),
        ({"measures": (replace(DONE, confirmed_on=date(2025, 10, 2)),)}, "no_measure_done"),
        ({"per_capita": Decimal("6540.00")}, "income_below_line"),
        ({"per_capita": None}, "income_unknown"),
        ({"income_year": 2024}, "income_stale"),
        ({"guarantees": ("住房安全",)}, "guarantee_open"),
        ({"guarantees_checked": False}, "guarantees_unchecked"),
        ({"open_lead": True}, "new_risk"),
        ({"no_labour": True}, "no_labour"),
    ],
)
def test_each_condition_alone_keeps_the_risk_open(change: dict[str, typing.Any], code: str) -> None:
    assert _codes(replace(SAFE, **change)) == [code]


def test_half_a_year_is_full_on_its_day() -> None:
    assert _codes(replace(SAFE, on=date(2025, 9, 18))) == []
    assert _codes(replace(SAFE, on=date(2025, 9, 17))) == ["too_early"]


def test_everything_that_is_missing_is_told_at_once() -> None:
    facts = replace(SAFE, on=date(2025, 8, 18), measures=(), per_capita=Decimal(1), no_labour=True, open_lead=True)
    assert _codes(facts) == ["no_labour", "too_early", "no_measure_done", "income_below_line", "new_risk"]


def test_the_countys_exemption_spares_time_and_measures_but_never_a_household_without_labour() -> None:
    early = replace(SAFE, on=date(2025, 4, 1), measures=(), exempted=True)
    assert _codes(early) == []
    assert _codes(replace(early, no_labour=True)) == ["no_labour"]


@pytest.mark.parametrize(
    ("risks", "groups", "no_labour", "codes"),
    [
        (["disability"], ["industry"], False, ["risk_without_measure"]),
        (["disability"], ["society", "industry"], False, []),
        (["illness", "housing"], ["health", "employment"], False, ["risk_without_measure"]),
        (["illness"], ["health"], False, ["development_missing"]),
        (["illness"], ["health"], True, ["social_security_missing"]),
        (["illness"], ["social_security"], True, []),
        (["other"], [], False, ["risk_without_measure", "development_missing"]),
    ],
)
def test_a_plan_names_what_it_lacks(risks: list[str], groups: list[str], no_labour: bool, codes: list[str]) -> None:
    assert [block.code for block in missing_measures(risks, groups, no_labour=no_labour)] == codes


@given(
    st.lists(st.sampled_from(list(RISKS)), min_size=1, max_size=MAX_RISKS, unique=True),
    st.lists(st.sampled_from(list(GROUPS)), unique=True),
    st.booleans(),
)
def test_a_measure_more_never_makes_a_plan_worse(risks: list[str], groups: list[str], no_labour: bool) -> None:
    whole = missing_measures(risks, groups, no_labour=no_labour)
    for left_out in groups:
        fewer = missing_measures(risks, [group for group in groups if group != left_out], no_labour=no_labour)
        assert {block.told for block in whole} <= {block.told for block in fewer}
    assert missing_measures(risks, list(GROUPS), no_labour=no_labour) == []


def test_a_stopped_measure_does_not_count_for_the_plan() -> None:
    stopped = [MeasureFact("health", "stopped"), MeasureFact("employment", "planned")]
    assert [block.code for block in matched(replace(SAFE, measures=stopped))] == ["risk_without_measure"]


def test_every_risk_has_a_measure_that_fits_it() -> None:
    assert [risk for risk in RISKS if not any(fits(group, [risk]) for group in GROUPS)] == []


def test_a_notice_of_five_days_may_end_on_the_sixth() -> None:
    facts = CaseFacts(on=date(2025, 3, 15), posted_until=date(2025, 3, 15))
    assert [block.told for block in publicity_over(facts)] == ["公示期未满,2025-03-16 起方可结束公示"]
    assert list(publicity_over(replace(facts, on=date(2025, 3, 16)))) == []


def test_comparisons_are_asked_answered_and_explained() -> None:
    facts = CaseFacts(on=date(2025, 3, 5))
    assert [block.code for block in compared(facts)] == ["not_compared"]
    assert list(compared(replace(facts, on_dibao=True))) == []
    waiting = replace(facts, compared=2, waiting=("公安局",), unexplained=1)
    assert [block.code for block in compared(waiting)] == ["comparison_waiting", "exclusion_unexplained"]
    assert list(compared(replace(facts, compared=2))) == []


def test_a_household_needs_a_head_and_must_not_be_closed() -> None:
    facts = CaseFacts(on=date(2025, 3, 5))
    assert list(household_stands(facts)) == []
    assert [block.code for block in household_stands(replace(facts, has_head=False))] == ["no_head"]
    assert [block.code for block in household_stands(replace(facts, household_closed=True))] == ["household_closed"]


@pytest.mark.parametrize(("literal", "words"), LISTS)
def test_the_published_codes_are_those_of_the_rules(literal: object, words: typing.Iterable[str]) -> None:
    assert typing.get_args(literal) == tuple(words)
