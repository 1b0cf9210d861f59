"""Words and sums of village collectives (domain/assets-and-funds §5.1, §8.1). Data and pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from services.assets.register.rules import apportioned
from shared.standards.percentages import percent

__all__ = [
    "CONTRACTED",
    "DIRECTIONS",
    "KEPT_ELSEWHERE",
    "RESOURCES",
    "SHARES",
    "SUBJECTS",
    "USES",
    "Movement",
    "Subject",
    "balance_of",
    "first_of",
    "next_month",
    "percents",
    "preserved",
    "spendable",
]

SHARES = {"population": "人口股", "labour": "劳龄股", "land": "土地股", "other": "其他股"}
"""Kinds of shares 股权类型 of members."""
RESOURCES = {
    "arable": "耕地",
    "garden": "园地",
    "forest": "林地",
    "grass": "草地",
    "water": "水面",
    "wasteland": "四荒地",
    "construction": "集体建设用地",
    "minerals": "砂石、矿产",
    "other": "其他资源",
}
"""Kinds of resources 资源类型."""
CONTRACTED = "contracted"
USES = {"self": "自用", CONTRACTED: "发包经营", "idle": "闲置"}
"""What a resource is used for 使用状态. That it is contracted follows from a contract in force and is never typed."""
DIRECTIONS = {"in": "收入", "out": "支出"}
"""Directions 收支方向."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A subject 科目 with its title and the direction in which its money moves."""

    title: str
    direction: str


SUBJECTS: Mapping[str, Subject] = {
    "operation": Subject("经营收入", "in"),
    "subsidy": Subject("补助收入", "in"),
    "donation": Subject("捐赠收入", "in"),
    "interest": Subject("利息收入", "in"),
    "other_income": Subject("其他收入", "in"),
    "maintenance": Subject("管护支出", "out"),
    "welfare": Subject("公益支出", "out"),
    "management": Subject("管理费用", "out"),
    "investment": Subject("投资支出", "out"),
    "purchase": Subject("购置支出", "out"),
    "other_expense": Subject("其他支出", "out"),
}
"""Subjects that are typed: each has one direction, so that nothing is income of an expense."""
KEPT_ELSEWHERE: Mapping[str, Subject] = {
    "contract": Subject("合同收益", "in"),
    "disposal": Subject("处置收入", "in"),
    "distributed": Subject("收益分配", "out"),
}
"""Subjects of what other records tell, and nobody types again: receipts of contracts, proceeds of disposals, payments of what was distributed."""


@dataclass(frozen=True, slots=True)
class Movement:
    """What a day did to the money of a collective: yuan, less than nought where more went out than came in."""

    on: date
    amount: Decimal


def balance_of(movements: Iterable[Movement], on: date) -> Decimal:
    """The balance 余额 at the end of a day: all that moved until then."""
    return sum((one.amount for one in movements if one.on <= on), Decimal("0.00"))


def spendable(before: Decimal, later: Sequence[Movement]) -> Decimal:
    """How much may leave on a day, yuan, so that the balance never falls below nought from then on. ``before`` is the balance at the end of that day,
    ``later`` what the days after it did, in their order.

    >>> spendable(Decimal(100), [Movement(date(2026, 2, 1), Decimal(-70)), Movement(date(2026, 3, 1), Decimal(500))])
    Decimal('30')
    """
    least = now = before
    for one in later:
        now += one.amount
        least = min(least, now)
    return least


def percents(shares: Sequence[Decimal]) -> list[Decimal]:
    """Each household's part 占比 of all shares, percent with two decimals; together exactly 100, or nothing where there are no shares.

    >>> percents([Decimal(1), Decimal(1), Decimal(1)])
    [Decimal('33.34'), Decimal('33.33'), Decimal('33.33')]
    """
    return apportioned(Decimal("100.00"), shares) if any(shares) else [Decimal("0.00") for _ in shares]


def preserved(opening: Decimal, closing: Decimal) -> Decimal | None:
    """The ratio 保值增值率 of what a collective has to what it had (M06-22), percent; None where it had nothing.

    >>> preserved(Decimal(200), Decimal(210))
    Decimal('105.00')
    """
    return percent(closing, opening, places=2) if opening > 0 else None


def first_of(day: date) -> date:
    """The first day of a day's month."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The first day of the month after.

    >>> next_month(date(2025, 12, 1))
    datetime.date(2026, 1, 1)
    """
    return first_of(first_of(month) + timedelta(days=31))
