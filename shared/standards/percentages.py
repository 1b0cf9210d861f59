"""Percentages as reports print them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

__all__ = ["percent"]


def percent(part: int | Decimal, whole: int | Decimal, *, places: int = 1) -> Decimal | None:
    """A share 百分比 in percent, half-up (四舍五入); None of nothing, which has no share.

    >>> percent(2, 3), percent(1, 3, places=2), percent(0, 0)
    (Decimal('66.7'), Decimal('33.33'), None)
    """
    return (Decimal(100) * part / whole).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) if whole else None
