"""What somebody's training is subsidised by (domain/jobs-and-platform §3.5). Pure; the statement of ``reckoning`` says the same in SQL."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

__all__ = ["LINE_STANDINGS", "course_amount", "living_amount"]

LINE_STANDINGS = {"reckoned": "已核算", "paid": "已核拨", "dropped": "已撤销"}
"""明细状态."""
_CENT = Decimal("0.01")


def course_amount(standard: Decimal, *, certified: bool, uncertified_percent: Decimal) -> Decimal:
    """What is paid, yuan, for who came often enough and passed: whole with a certificate, else a part of it.

    >>> course_amount(Decimal(1500), certified=True, uncertified_percent=Decimal(60))
    Decimal('1500.00')
    >>> course_amount(Decimal("999.99"), certified=False, uncertified_percent=Decimal(50))
    Decimal('500.00')
    """
    percent = Decimal(100) if certified else uncertified_percent
    return (standard * percent / 100).quantize(_CENT, ROUND_HALF_UP)


def living_amount(standard: Decimal, days: int) -> Decimal:
    """What somebody of the key groups who came often enough gets for the days on which they came, yuan.

    >>> living_amount(Decimal(50), 9)
    Decimal('450.00')
    """
    return (standard * days).quantize(_CENT, ROUND_HALF_UP)
