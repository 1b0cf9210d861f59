"""The five things 五有 that the care of an asset needs, derived and never typed in (domain/assets-and-funds §1.11). Data and pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

__all__ = ["FIVE", "GRADES", "KEEPERS", "MONEY", "Care", "five_of"]

FIVE = {
    "unit": "有管护主体",
    "person": "有管护人员",
    "standard": "有管护制度",
    "money": "有管护经费",
    "supervision": "有监督考核",
}
"""五有: the conditions of a cared-for asset, each derived from its plan and patrols."""
KEEPERS = {
    "cadre": "村干部",
    "welfare_post": "公益岗位",
    "firm": "服务企业",
    "operator": "经营主体",
    "other": "其他",
}
"""Who keeps it 管护人员类别."""
MONEY = {
    "village": "村集体收益",
    "fiscal": "财政资金",
    "operating": "经营收入",
    "welfare_post": "公益岗位补贴",
    "other": "其他",
}
"""Where the money comes from 管护经费来源."""
GRADES = {"good": "完好", "worn": "一般破损", "damaged": "损毁", "idle": "闲置"}
"""What a patrol found 巡查结论."""


@dataclass(frozen=True, slots=True)
class Care:
    """The care of an asset as it is judged on a day; ``patrolled_on`` is the last patrol, ``every_days`` how often it is to be patrolled."""

    unit: str | None
    keeper: str | None
    standard: str | None
    annual_fee: Decimal | None
    every_days: int | None
    patrolled_on: date | None


def five_of(care: Care | None, on: date) -> dict[str, bool]:
    """Which of the five an asset has on a day. It is supervised 有监督考核 while its last patrol is not older than its plan asks for.

    >>> five_of(Care("四坪村委会", "张三", None, Decimal(3000), 30, date(2026, 1, 1)), date(2026, 1, 31))
    {'unit': True, 'person': True, 'standard': False, 'money': True, 'supervision': True}
    """
    if care is None:
        return dict.fromkeys(FIVE, False)
    last, every = care.patrolled_on, care.every_days
    return {
        "unit": bool(care.unit),
        "person": bool(care.keeper),
        "standard": bool(care.standard),
        "money": bool(care.annual_fee),
        "supervision": last is not None and every is not None and last + timedelta(every) >= on,
    }
