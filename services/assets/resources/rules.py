"""What registers of resources have in common, as pure rules (domain/jobs-and-platform §6.2, §6.5)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

__all__ = [
    "BASES",
    "CHANGES",
    "CYCLES",
    "DIMENSIONS",
    "HOLDERS",
    "LIGHTS",
    "PARCEL",
    "RIGHTS",
    "Counted",
    "Parcel",
    "late_since",
    "light_of",
    "parcel_of",
    "rate_of",
    "score_of",
]

BASES = {"village": "行政村(社区)库", "natural": "自然资源库", "special": "特色资源库"}
"""The bases 基础数据库 that registers belong to; people and workers are kept by other services."""
CYCLES = {"yearly": "每年", "half_year": "每半年"}
"""How often a register is confirmed 更新周期; the days of each are parameters ``resource_<cycle>_days``."""
CHANGES = {"record": "登记", "correct": "更正", "withdraw": "作废"}
LIGHTS = {"green": "正常", "yellow": "超期", "red": "严重超期"}
DIMENSIONS = {
    "norm": "规范性",
    "complete": "完整性",
    "unique": "唯一性",
    "consistent": "一致性",
    "timely": "时效性",
    "related": "关联性",
}
"""Dimensions of quality 质量维度 by GB/T 36344-2018 as §6.5 has them. 准确性 needs a visit, 可追溯 is a column of every row: neither is counted."""

HOLDERS = {"G": "国家土地所有权", "J": "集体土地所有权", "Z": "土地所有权争议"}
RIGHTS = {
    "A": "土地所有权宗地",
    "B": "建设用地使用权宗地(地表)",
    "S": "建设用地使用权宗地(地上)",
    "X": "建设用地使用权宗地(地下)",
    "C": "宅基地使用权宗地",
    "D": "土地承包经营权宗地(耕地)",
    "E": "土地承包经营权宗地(林地)",
    "F": "土地承包经营权宗地(草地)",
    "L": "林地使用权宗地",
    "N": "农用地使用权宗地",
    "H": "海域使用权宗海",
    "G": "无居民海岛使用权海岛",
    "W": "使用权未确定或有争议的土地",
    "Y": "其他使用权土地",
}
PARCEL = f"^[1-9][0-9]{{5}}[0-9]{{3}}[0-9]{{3}}[{''.join(HOLDERS)}][{''.join(RIGHTS)}](?!00000)[0-9]{{5}}$"
"""The form of a parcel code 宗地代码 (GB/T 37346-2019): county 6, cadastral district 3 and sub-district 3, kind of right 2, number 5."""
_PARCEL = re.compile(PARCEL).fullmatch


class Parcel(NamedTuple):
    """The parts of a parcel code."""

    county: str
    district: str
    subdistrict: str
    right: str
    number: str


def parcel_of(code: str) -> Parcel | None:
    """The parts of a parcel code; None for what is none.

    >>> parcel_of("610925004001JC00001")
    Parcel(county='610925', district='004', subdistrict='001', right='JC', number='00001')
    """
    if not code.isascii() or _PARCEL(code) is None:
        return None
    return Parcel(code[:6], code[6:9], code[9:12], code[12:14], code[14:])


@dataclass(frozen=True, slots=True)
class Counted:
    """How many records a rule has looked at, and how many of them do not satisfy it."""

    dimension: str
    checked: int
    failed: int


def rate_of(checked: int, failed: int) -> Decimal | None:
    """The pass rate 合格率, percent with two decimals, never rounded up to what was not reached; None where there is nothing to look at."""
    if checked == 0:
        return None
    return Decimal((checked - failed) * 10_000 // checked) / 100


def score_of(counted: Iterable[Counted], weights: Mapping[str, Decimal]) -> Decimal | None:
    """The quality score 质量得分: the sum of weight times pass rate over the dimensions that have something to look at (§6.5)."""
    sums: dict[str, tuple[int, int]] = {}
    for one in counted:
        checked, failed = sums.get(one.dimension, (0, 0))
        sums[one.dimension] = checked + one.checked, failed + one.failed
    rated = {name: (checked, failed) for name, (checked, failed) in sums.items() if checked and weights[name]}
    if not rated:
        return None
    whole = sum((weights[name] for name in rated), Decimal())
    got = sum((weights[name] * (checked - failed) / checked for name, (checked, failed) in rated.items()), Decimal())
    return (got * 100 / whole).quantize(Decimal("0.01"))


def late_since(today: date, period_days: Decimal, factor: Decimal) -> date:
    """The day before which what was confirmed last is late: its age is more than ``factor`` periods."""
    return today - timedelta(days=int(period_days * factor))


def light_of(confirmed_on: date, yellow: date, red: date) -> str:
    """How fresh a register is, by the newest of its records and the days before which it is late, and very late."""
    return "red" if confirmed_on < red else "yellow" if confirmed_on < yellow else "green"
