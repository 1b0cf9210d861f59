"""The county's score 县级绩效评价 as a template (domain/assets-and-funds §2.10): lines with their most points, each a parameter. Pure; not official."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

__all__ = ["ENTERED", "LINES", "Line", "Measure", "points_of", "total_of"]

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Line:
    """A line 评价内容. ``parameter`` has its most points; ``derived``: counted from records, else entered with a reason; ``deducts`` 减分项."""

    code: str
    title: str
    parameter: str
    derived: bool = True
    deducts: bool = False


def _line(code: str, title: str, *, derived: bool = True, deducts: bool = False) -> Line:
    return Line(code, title, f"county_score_{code}_points", derived, deducts)


LINES: Mapping[str, Line] = {
    line.code: line
    for line in (
        _line("release", "资金下达"),
        _line("library", "项目库"),
        _line("management", "绩效管理"),
        _line("disclosure", "公开公示"),
        _line("rectification", "问题整改"),
        _line("execution", "预算执行率"),
        _line("consolidation", "巩固成果", derived=False),
        _line("industry", "产业比例"),
        _line("benefit", "分任务效益"),
        _line("bonus", "加分(机制创新)", derived=False),
        _line("penalty", "减分(弄虚作假、违规违纪)", derived=False, deducts=True),
    )
}
"""Every line by its code, in the template's order. What is consolidated, and what is added or taken away, no record of money tells."""
ENTERED = tuple(code for code, line in LINES.items() if not line.derived)


@dataclass(frozen=True, slots=True)
class Measure:
    """What a derived line rests on 依据: a part of a whole, in whatever both are counted. ``whole`` nought: there is nothing to measure."""

    title: str
    part: Decimal
    whole: Decimal

    @property
    def share(self) -> Fraction | None:
        """Between nought and one; None of nothing."""
        return None if self.whole <= 0 else max(Fraction(0), min(Fraction(1), Fraction(self.part) / Fraction(self.whole)))


def points_of(most: Decimal, measures: Sequence[Measure]) -> Decimal | None:
    """The points of a derived line: its most by the mean of its measures, of which those of nothing are left out; None of none.

    >>> points_of(Decimal(10), [Measure("分配率", Decimal(3), Decimal(4)), Measure("下达率", Decimal(1), Decimal(4)), Measure("无", Decimal(0), Decimal(0))])
    Decimal('5.00')
    """
    shares = [share for measure in measures if (share := measure.share) is not None]
    if not shares:
        return None
    found = Fraction(most) * sum(shares, Fraction()) / len(shares)
    return (Decimal(found.numerator) / found.denominator).quantize(_CENT, ROUND_HALF_UP)


def total_of(points: Iterable[tuple[Line, Decimal | None]]) -> Decimal:
    """All lines together 总分; what deducts is taken away, and what has no points yet has none. Never below nought."""
    found = sum(((-value if line.deducts else value) for line, value in points if value is not None), Decimal())
    return max(Decimal(), found)
