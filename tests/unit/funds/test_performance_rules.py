"""Scores by numbers: monotone, capped, whatever the order; what is due by a day; and the county's lines."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.funds.parameters.rules import PARAMETERS
from services.funds.performance.machine import COMPLETED, EVALUATION, MONITORING
from services.funds.performance.rules import (
    BANDS,
    GROUPS,
    GROWING,
    WEIGHTS,
    Indicator,
    achieved_percent,
    achievement,
    due_share,
    due_target,
    evaluate,
    grade_of,
    is_low,
    last_days,
)
from services.funds.performance.schemas.steps import EvaluationSubmission, MonitoringSubmission
from services.funds.performance.schemas.words import LISTS
from services.funds.performance.template import LINES, Measure, points_of, total_of
from services.funds.projects.rules import DIRECTIONS, GOALS

SHIPPED = {group: PARAMETERS[name].default for group, name in WEIGHTS.items()}
LEAST = {grade: PARAMETERS[name].default for grade, name in BANDS.items()}
amounts = st.decimals(0, 10**9, places=2)
indicators = st.builds(
    Indicator,
    kind=st.sampled_from(sorted(GOALS)),
    direction=st.sampled_from(sorted(DIRECTIONS)),
    target=amounts,
    reached=amounts,
)
weights = st.fixed_dictionaries({group: st.decimals(0, 100, places=1) for group in WEIGHTS})
tables = st.lists(indicators, min_size=1, max_size=8)


def test_words_in_bodies_are_those_of_the_rules() -> None:
    for literal, words in LISTS:
        assert get_args(literal) == tuple(words)
    assert GROUPS.keys() == GOALS.keys()
    assert set(GROWING) < GOALS.keys()
    assert sum(SHIPPED.values()) == 100
    assert {line.parameter for line in LINES.values()} < PARAMETERS.keys()
    assert sum(PARAMETERS[line.parameter].default for code, line in LINES.items() if code not in {"bonus", "penalty"}) == 100


def test_a_score_by_hand() -> None:
    table = [
        Indicator("quantity", "at_least", Decimal(500), Decimal(480)),
        Indicator("cost", "at_most", Decimal(1600), Decimal(2000)),
        Indicator("economic", "at_least", Decimal(60000), Decimal(90000)),
        Indicator("satisfaction", "at_least", Decimal(95), Decimal(95)),
    ]
    score = evaluate(table, Decimal(800), Decimal(600), SHIPPED)
    assert score.execution is not None
    assert (score.execution.most, score.execution.points) == (Decimal("10.00"), Decimal("7.50"))
    assert [(part.most, part.points) for part in score.indicators] == [
        (Decimal("25.00"), Decimal("24.00")),
        (Decimal("25.00"), Decimal("20.00")),
        (Decimal("30.00"), Decimal("30.00")),
        (Decimal("10.00"), Decimal("10.00")),
    ]
    assert score.total == Decimal("91.50")
    assert grade_of(score.total, LEAST) == "excellent"


def test_a_group_that_is_not_there_gives_its_points_to_the_others() -> None:
    table = [
        Indicator("quantity", "at_least", Decimal(1), Decimal(1)),
        Indicator("satisfaction", "at_least", Decimal(90), Decimal(45)),
    ]
    score = evaluate(table, Decimal(0), Decimal(0), SHIPPED)
    assert score.execution is None, "no money was there to be paid"
    assert [part.most for part in score.indicators] == [Decimal("83.33"), Decimal("16.67")]
    assert score.total == Decimal("91.67")
    assert evaluate(table, Decimal(0), Decimal(0), dict.fromkeys(WEIGHTS, Decimal())).total == 0


@given(tables, amounts, amounts, weights)
def test_a_score_is_between_nought_and_a_hundred_and_no_part_beyond_its_most(
    table: list[Indicator], allocated: Decimal, paid: Decimal, given_weights: dict[str, Decimal]
) -> None:
    score = evaluate(table, allocated, paid, given_weights)
    assert 0 <= score.total <= 100
    parts = [*score.indicators, *([score.execution] if score.execution else [])]
    assert all(0 <= part.points <= part.most <= 100 for part in parts)
    assert abs(score.total - sum(part.points for part in parts)) <= Decimal("0.005") * (len(parts) + 1)


@given(tables, amounts, amounts, weights, st.randoms(use_true_random=False))
def test_a_score_does_not_depend_on_the_order_of_indicators(
    table: list[Indicator], allocated: Decimal, paid: Decimal, given_weights: dict[str, Decimal], random: Any
) -> None:
    shuffled = list(table)
    random.shuffle(shuffled)
    assert evaluate(shuffled, allocated, paid, given_weights).total == evaluate(table, allocated, paid, given_weights).total


@given(tables, st.data(), amounts, amounts, weights)
def test_whoever_reaches_or_pays_more_has_no_less(
    table: list[Indicator], data: st.DataObject, allocated: Decimal, paid: Decimal, given_weights: dict[str, Decimal]
) -> None:
    before = evaluate(table, allocated, paid, given_weights).total
    assert evaluate(table, allocated, paid + data.draw(amounts), given_weights).total >= before
    number = data.draw(st.integers(0, len(table) - 1))
    old, step = table[number], data.draw(amounts)
    match old.direction:
        case "at_least":
            better = old.reached + step
        case "at_most":
            better = max(Decimal(), old.reached - step)
        case _:
            better = min(old.reached + step, old.target) if old.reached <= old.target else max(old.reached - step, old.target)
    improved = [*table[:number], Indicator(old.kind, old.direction, old.target, better), *table[number + 1 :]]
    assert evaluate(improved, allocated, paid, given_weights).total >= before


@pytest.mark.parametrize(
    ("direction", "target", "due", "reached", "percent"),
    [
        ("at_least", 500, 250, 200, "80.00"),
        ("at_least", 500, 250, 400, "100.00"),
        ("at_least", 500, 0, 0, "100.00"),
        ("at_most", 90, 90, 60, "100.00"),
        ("at_most", 90, 90, 120, "75.00"),
        ("at_most", 0, 0, 1, "0.00"),
        ("equal", 4, 2, 1, "50.00"),
        ("equal", 4, 2, 3, "100.00"),
        ("equal", 4, 2, 5, "80.00"),
        ("at_least", 3, 3, 2, "66.66"),
    ],
)
def test_what_was_achieved_of_what_was_due(direction: str, target: int, due: int, reached: int, percent: str) -> None:
    share = achievement(direction, Decimal(target), Decimal(due), Decimal(reached))
    assert achieved_percent(share) == Decimal(percent)


@given(st.fractions(0, 1), st.decimals(0, 100, places=2))
def test_what_is_below_a_threshold_stays_below_it_when_it_is_rounded(share: Fraction, threshold: Decimal) -> None:
    assert is_low(achieved_percent(share), threshold) == (share * 100 < Fraction(threshold))
    assert not is_low(None, threshold)


def test_what_is_due_grows_with_the_planned_period() -> None:
    begin, end = date(2025, 3, 1), date(2025, 10, 31)
    assert due_share(date(2025, 2, 28), begin, end) == 0
    assert due_share(date(2025, 10, 31), begin, end) == due_share(date(2026, 6, 30), begin, end) == 1
    half = due_share(date(2025, 6, 30), None, None)
    assert half == Fraction(181, 365)
    assert due_target("quantity", "at_least", Decimal(500), half) == Decimal("247.95")
    assert due_target("quantity", "at_most", Decimal(500), half) == due_target("cost", "at_least", Decimal(500), half) == 500


@given(st.dates(), st.dates(), st.dates())
def test_a_share_of_a_period_is_a_share(as_of: date, one: date, other: date) -> None:
    begin, end = min(one, other), max(one, other)
    assert 0 <= due_share(as_of, begin, end) <= 1
    assert due_share(as_of, begin, end) <= due_share(max(as_of, one), begin, end)


def test_months_end_on_their_last_days() -> None:
    assert last_days(2024, (2, 12, 0)) == [date(2024, 2, 29), date(2024, 12, 31)]
    assert last_days(2024, (6, 6)) == [date(2024, 6, 30)]


shares = st.lists(st.builds(Measure, st.just("率"), st.decimals(0, 1000), st.decimals(0, 1000)), max_size=5)


@given(st.decimals(0, 100, places=1), shares, st.randoms(use_true_random=False))
def test_a_line_has_the_mean_of_what_can_be_measured(most: Decimal, measures: list[Measure], random: Any) -> None:
    points = points_of(most, measures)
    if all(measure.share is None for measure in measures):
        assert points is None
        return
    assert points is not None
    assert 0 <= points <= most
    shuffled = list(measures)
    random.shuffle(shuffled)
    assert points_of(most, shuffled) == points
    better = [Measure(one.title, one.part + 1, one.whole) for one in measures]
    assert (points_of(most, better) or 0) >= points


def test_what_deducts_is_taken_away_and_nothing_falls_below_nought() -> None:
    release, penalty, bonus = LINES["release"], LINES["penalty"], LINES["bonus"]
    assert total_of([(release, Decimal("7.5")), (penalty, Decimal(3)), (bonus, None)]) == Decimal("4.5")
    assert total_of([(penalty, Decimal(3))]) == 0


def test_nobody_accepts_or_reviews_what_they_handed_in() -> None:
    for machine in (MONITORING, EVALUATION):
        assert machine.transitions["accept"].not_by == ("submit",)
        assert machine.replay(["submit", "send_back", "submit", "accept"]) == "accepted"
    assert EVALUATION.transitions["review"].not_by == ("submit",)
    assert EVALUATION.replay(["submit", "accept", "review", "review", "use", "use"]) == "used"
    assert {"drafting", "submitted", "returned", "waived"} == EVALUATION.states.keys() - set(COMPLETED)


@pytest.mark.parametrize("body", [MonitoringSubmission, EvaluationSubmission])
def test_an_indicator_is_told_once(body: type[MonitoringSubmission | EvaluationSubmission]) -> None:
    told = [{"number": 1, "reached": "1"}, {"number": 1, "reached": "2"}]
    with pytest.raises(ValueError, match="同一指标只能填报一次"):
        body.model_validate({"on": "2026-01-05", "summary": "建成", "indicators": told})
