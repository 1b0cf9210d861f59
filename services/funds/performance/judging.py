"""From a goal table and what a unit says of it to judged indicators, and to every reason against handing them in. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Protocol

from services.funds.performance.rules import Indicator, achieved_percent, achievement, due_target, evaluate, is_low
from shared.workflow import Block

__all__ = ["Said", "judge_evaluation", "judge_monitoring"]

Rows = list[dict[str, Any]]


class Said(Protocol):
    """What a unit says of one indicator of the goal table, by its number."""

    @property
    def number(self) -> int:
        """Its number in the goal table."""

    @property
    def reached(self) -> Decimal | None:
        """What was reached, in its unit; None: it cannot be told."""

    @property
    def note(self) -> str | None:
        """Why it is less."""


@dataclass(frozen=True, slots=True)
class _Match:
    """A goal with what was said of it, where in the request, and what of it was reached; ``due`` is what should have been."""

    goal: Any
    said: Said
    place: str
    due: Decimal
    percent: Decimal | None

    @property
    def row(self) -> dict[str, Any]:
        """The columns of the judged indicator that both kinds have."""
        goal = {name: getattr(self.goal, name) for name in ("number", "kind", "name", "direction", "target", "unit")}
        return {**goal, "reached": self.said.reached, "achieved_percent": self.percent, "note": self.said.note}


def _matched(goals: Sequence[Any], told: Sequence[Said], share: Fraction) -> Iterator[_Match]:
    places = {said.number: (index, said) for index, said in enumerate(told)}
    for goal in goals:
        if goal.number not in places:
            continue
        index, said = places[goal.number]
        due = due_target(goal.kind, goal.direction, goal.target, share)
        percent = None
        if said.reached is not None:
            percent = achieved_percent(achievement(goal.direction, goal.target, due, said.reached))
        yield _Match(goal, said, f"body.indicators.{index}", due, percent)


def _unfit(goals: Sequence[Any], told: Sequence[Said]) -> Iterator[Block]:
    """What of the goal table is not told, and what is told that it does not have."""
    numbers, named = {goal.number for goal in goals}, {said.number for said in told}
    for goal in goals:
        if goal.number not in named:
            yield Block("value_missing", f"第 {goal.number} 项指标“{goal.name}”未填报", "body.indicators")
    for index, said in enumerate(told):
        if said.number not in numbers:
            yield Block("unknown_goal", f"绩效目标表没有第 {said.number} 项指标", f"body.indicators.{index}.number")


def _unexplained(matches: Sequence[_Match], threshold: Decimal) -> Iterator[Block]:
    """Which indicators need words."""
    for match in matches:
        which, place = f"第 {match.goal.number} 项指标“{match.goal.name}”", f"{match.place}.note"
        if match.said.note is not None:
            continue
        if match.percent is None:
            yield Block("note_needed", f"{which}没有完成值,须说明原因", place)
        elif is_low(match.percent, threshold):
            yield Block("note_needed", f"{which}完成率 {match.percent}%,低于 {threshold:g}%,须说明偏差原因", place)


def judge_monitoring(
    goals: Sequence[Any], told: Sequence[Said], share: Fraction, threshold: Decimal
) -> tuple[Rows, list[Block]]:
    """The indicators of a monitoring, and every reason against them. ``share`` of the planned period is over."""
    matches = list(_matched(goals, told, share))
    rows = [{**match.row, "due_target": match.due} for match in matches]
    return rows, [*_unfit(goals, told), *_unexplained(matches, threshold)]


def judge_evaluation(
    goals: Sequence[Any],
    told: Sequence[Said],
    money: tuple[Decimal, Decimal],
    weights: Mapping[str, Decimal],
    threshold: Decimal,
) -> tuple[dict[str, Any], Rows, list[Block]]:
    """The scores of an evaluation, its indicators with their points, and every reason against them. ``money``: allocated and paid."""
    matches = list(_matched(goals, told, Fraction(1)))
    known = [
        Indicator(match.goal.kind, match.goal.direction, match.goal.target, match.said.reached)
        for match in matches
        if match.said.reached is not None
    ]
    score = evaluate(known, *money, weights)
    scores = {
        "self_score": score.total,
        "execution_most": score.execution and score.execution.most,
        "execution_points": score.execution and score.execution.points,
    }
    rows = [
        {**match.row, "most": points.most, "points": points.points}
        for match, points in zip(matches, score.indicators, strict=True)
    ]
    return scores, rows, [*_unfit(goals, told), *_unexplained(matches, threshold)]
