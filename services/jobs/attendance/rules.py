"""How a month of a holder of a post is scored and graded (domain/jobs-and-platform §2.4). Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol, Self

__all__ = ["GRADES", "MOST", "Grading", "total"]

GRADES = {"excellent": "优", "good": "良", "pass": "合格", "fail": "不合格"}
"""考核等次, the best first."""
MOST = {"village": 30, "town": 50, "democratic": 20}
"""The most that each part of an assessment gives: village, town, democratic review 民主评议."""


class Valued(Protocol):
    """A parameter as it holds on a day."""

    @property
    def value(self) -> Decimal:
        """How many."""


@dataclass(frozen=True, slots=True)
class Grading:
    """From which total on a month is excellent, good, passed."""

    excellent: Decimal
    good: Decimal
    passed: Decimal

    @classmethod
    def of(cls, parameters: Mapping[str, Valued]) -> Self:
        """As the parameters of a day have it."""
        return cls(*(parameters[f"post_grade_{name}"].value for name in ("excellent", "good", "pass")))

    def grade(self, points: Decimal | None) -> str | None:
        """The grade of a total; None while parts of it are missing.

        >>> grading = Grading(Decimal(90), Decimal(80), Decimal(60))
        >>> [GRADES[grading.grade(Decimal(each)) or ""] for each in ("90", "89.9", "60", "59.9")]
        ['优', '良', '合格', '不合格']
        """
        if points is None:
            return None
        bounds = zip((self.excellent, self.good, self.passed), GRADES, strict=False)
        return next((code for bound, code in bounds if points >= bound), "fail")


def total(*parts: Decimal | None) -> Decimal | None:
    """The sum of the parts of an assessment; None while one is missing.

    >>> total(Decimal(28), Decimal(45), Decimal("18.5")), total(Decimal(28), None, Decimal(18))
    (Decimal('91.5'), None)
    """
    given = [part for part in parts if part is not None]
    return sum(given, Decimal()) if len(given) == len(parts) else None
