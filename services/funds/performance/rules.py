"""What is monitored and evaluated, and how points come of it (domain/assets-and-funds §2.10). Pure; no number here but by parameter.

Points are counted in fractions and rounded once, so that their sum never depends on the order of the indicators.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction

__all__ = [
    "BANDS",
    "GRADES",
    "GROUPS",
    "MONITORING_MONTHS",
    "REVIEWS",
    "USES",
    "WEIGHTS",
    "Indicator",
    "Points",
    "Score",
    "achieved_percent",
    "achievement",
    "due_share",
    "due_target",
    "evaluate",
    "grade_of",
    "is_low",
    "last_days",
]

GRADES = {"excellent": "优", "good": "良", "fair": "中", "poor": "差"}
"""评价等级 by score bands (财预〔2020〕10号), the best first."""
BANDS = {"excellent": "performance_grade_excellent", "good": "performance_grade_good", "fair": "performance_grade_fair"}
"""Parameters: the least score of each grade; below them all it is poor 差."""
REVIEWS = {"spot": "抽评", "key": "重点评价"}
"""How the county evaluates again what a unit has evaluated itself."""
USES = {"next_year": "下年度资金安排", "public": "公开", "assessment": "考核", "mend": "整改"}
"""结果应用: what the result is used for."""
WEIGHTS = {
    "execution": "performance_execution_points",
    "outputs": "performance_output_points",
    "benefits": "performance_benefit_points",
    "satisfaction": "performance_satisfaction_points",
}
"""Parameters: the points of budget execution 预算执行率 and of each group of indicators (财预〔2020〕10号: 10, 50, 30, 10)."""
GROUPS = {
    "quantity": "outputs",
    "quality": "outputs",
    "timeliness": "outputs",
    "cost": "outputs",
    "economic": "benefits",
    "social": "benefits",
    "ecological": "benefits",
    "sustainable": "benefits",
    "satisfaction": "satisfaction",
}
"""To which group a kind of indicator belongs: 产出, 效益 or 满意度."""
GROWING = ("quantity", "economic", "social", "ecological")
"""Kinds that grow while a project is carried out, so that a part of the target is due at midyear; the others hold at any time."""
MONITORING_MONTHS = ("performance_monitoring_month", "performance_monitoring_again_month")
"""Parameters: at the end of which months projects are monitored; 0: not."""

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of a goal table with what was reached of it, both in its unit."""

    kind: str
    direction: str
    target: Decimal
    reached: Decimal


@dataclass(frozen=True, slots=True)
class Points:
    """Points 得分 of a part, and how many it has at most; for display, each rounded to a hundredth."""

    most: Decimal
    points: Decimal


@dataclass(frozen=True, slots=True)
class Score:
    """A score 自评得分 of 100: of budget execution (null: no money was there), of each indicator in its order, and together."""

    total: Decimal
    execution: Points | None
    indicators: Sequence[Points]


def last_days(year: int, months: Iterable[int]) -> list[date]:
    """The last days of these months of a year, the earliest first; month 0 is none.

    >>> last_days(2026, (9, 0, 6))
    [datetime.date(2026, 6, 30), datetime.date(2026, 9, 30)]
    """
    firsts = [date(year + month // 12, month % 12 + 1, 1) for month in months if month]
    return sorted(date.fromordinal(first.toordinal() - 1) for first in set(firsts))


def due_share(as_of: date, begins: date | None, ends: date | None) -> Fraction:
    """How much of a project's planned period 实施期限 is over at the end of a day; without a period that of the year.

    >>> due_share(date(2026, 6, 30), date(2026, 1, 1), date(2026, 12, 31)), due_share(date(2026, 2, 1), date(2026, 3, 1), None)
    (Fraction(181, 365), Fraction(0, 1))
    """
    first, last = begins or date(as_of.year, 1, 1), ends or date(as_of.year, 12, 31)
    if as_of >= last:
        return Fraction(1)
    return max(Fraction(0), Fraction((as_of - first).days + 1, max((last - first).days + 1, 1)))


def due_target(kind: str, direction: str, target: Decimal, share: Fraction) -> Decimal:
    """到期目标: what is to be reached by a day, of a target whose planned period is over by a share."""
    if kind not in GROWING or direction == "at_most":
        return target
    return _rounded(Fraction(target) * share)


def achievement(direction: str, target: Decimal, due: Decimal, reached: Decimal) -> Fraction:
    """Which share of what is due was reached 完成率, between nought and one.

    More than was due earns no more than all. What should be no more than its target ``at_most``, or just that ``equal``, loses in proportion to what is
    beyond the target.

    >>> achievement("at_least", Decimal(500), Decimal(500), Decimal(400)), achievement("at_most", Decimal(90), Decimal(90), Decimal(120))
    (Fraction(4, 5), Fraction(3, 4))
    """
    if direction != "at_least" and reached > target:
        return Fraction(target) / Fraction(reached)
    if direction == "at_most" or due <= 0:
        return Fraction(1)
    return min(Fraction(1), Fraction(reached) / Fraction(due))


def achieved_percent(share: Fraction) -> Decimal:
    """The same in percent, rounded down, so that whatever is below a threshold of hundredths stays below it."""
    return (Decimal(share.numerator * 100) / share.denominator).quantize(_CENT, ROUND_DOWN)


def is_low(percent: Decimal | None, threshold: Decimal) -> bool:
    """绩效偏低: whether an indicator is below the share of its due target that is asked for (F-A42)."""
    return percent is not None and percent < threshold


def evaluate(indicators: Sequence[Indicator], allocated: Decimal, paid: Decimal, weights: Mapping[str, Decimal]) -> Score:
    """Score an evaluation: budget execution by what was paid of what was allocated, the indicators of a group in equal parts.

    A group that the goal table does not have gives its points to the others in proportion, so that the whole is 100.
    """
    counts = {group: sum(GROUPS[one.kind] == group for one in indicators) for group in WEIGHTS}
    counts["execution"] = int(allocated > 0)
    whole = sum((Fraction(weights[group]) for group, count in counts.items() if count), Fraction())
    each = {group: Fraction(weights[group]) * 100 / whole / count for group, count in counts.items() if count and whole}
    parts = [
        (each.get(GROUPS[one.kind], Fraction()), achievement(one.direction, one.target, one.target, one.reached))
        for one in indicators
    ]
    money = (each["execution"], min(Fraction(1), Fraction(paid) / Fraction(allocated))) if "execution" in each else None
    together = [*parts, *([money] if money else [])]
    return Score(
        _rounded(sum((most * share for most, share in together), Fraction())),
        money and _points(*money),
        [_points(*part) for part in parts],
    )


def grade_of(score: Decimal, bands: Mapping[str, Decimal]) -> str:
    """The grade 等级 of a score; ``bands`` are the least scores of all grades but the last.

    >>> bands = {"excellent": Decimal(90), "good": Decimal(80), "fair": Decimal(60)}
    >>> [GRADES[grade_of(Decimal(score), bands)] for score in ("90", "89.99", "60", "59.99")]
    ['优', '良', '中', '差']
    """
    return next((grade for grade, least in bands.items() if score >= least), "poor")


def _points(most: Fraction, share: Fraction) -> Points:
    return Points(_rounded(most), _rounded(most * share))


def _rounded(value: Fraction) -> Decimal:
    return (Decimal(value.numerator) / value.denominator).quantize(_CENT, ROUND_HALF_UP)
