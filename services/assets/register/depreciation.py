"""Depreciation 折旧 by straight line, month by month (domain/assets-and-funds §1.17; 财会〔2023〕14号). Pure: what an asset is worth follows from its card."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["LIVES", "RESIDUAL", "Worth", "life_of", "worth_on"]

RESIDUAL = "depreciation_residual_percent"
"""Parameter: what is left of the original value at the end, percent."""
LIVES: Mapping[str, tuple[str, int, tuple[str, ...]]] = {
    "building": (
        "房屋、厂房和设施",
        20,
        ("base", "plant", "factory", "tourism", "operating_works", "sanitation", "education", "culture", "health", "service"),
    ),
    "greenhouse": ("大棚、圈舍", 10, ("shed",)),
    "water": ("农田水利和供水工程", 20, ("irrigation", "water")),
    "road": ("农村道路", 15, ("road",)),
    "photovoltaic": ("光伏电站", 20, ("photovoltaic",)),
    "machinery": ("机械、电力和体育设备", 10, ("power", "sport")),
    "cold_store": ("冷库", 10, ("cold_store",)),
    "electronic": ("电子和网络设备", 5, ("ecommerce", "network")),
    "breeding": ("种畜", 3, ("breeding",)),
    "orchard": ("经济林", 20, ("orchard",)),
    "intangible": ("品牌、商标、专利(摊销)", 10, ("brand",)),
}
"""Groups of kinds with their title and shipped useful life, years. What is in none (equity, forests, what households own) is not depreciated."""
_GROUP_OF = {kind: group for group, (_, _, kinds) in LIVES.items() for kind in kinds}
_MONTHS, _HUNDRED = 12, 100
_CENT = Decimal("0.01")


def life_of(kind: str) -> str | None:
    """The parameter with the useful life of a kind, years; None where it is not depreciated.

    >>> life_of("road"), life_of("shares")
    ('depreciation_road_years', None)
    """
    group = _GROUP_OF.get(kind)
    return None if group is None else f"depreciation_{group}_years"


@dataclass(frozen=True, slots=True)
class Worth:
    """What an asset is worth on a day, yuan: what was written off 累计折旧 and what is left 净值."""

    depreciated: Decimal
    net: Decimal


def worth_on(original: Decimal, used_from: date | None, on: date, years: int | None, residual_percent: Decimal) -> Worth:
    """The worth of an asset at the end of a day. It is written off from the month after its use began 次月起, to its residual value.

    >>> worth_on(Decimal("120000.00"), date(2025, 1, 15), date(2026, 1, 31), 10, Decimal(5))
    Worth(depreciated=Decimal('11400.00'), net=Decimal('108600.00'))
    """
    if years is None or used_from is None:
        return Worth(Decimal("0.00"), original)
    over = (on.year - used_from.year) * _MONTHS + on.month - used_from.month
    months = min(max(over, 0), years * _MONTHS)
    whole = original * (_HUNDRED - residual_percent) / _HUNDRED
    gone = (whole * months / (years * _MONTHS)).quantize(_CENT, rounding=ROUND_HALF_UP)
    return Worth(gone, original - gone)
