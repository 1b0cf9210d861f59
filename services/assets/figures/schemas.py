"""Figures of the register as they are shown. All amounts are yuan."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from shared.web.bodies import Out

__all__ = ["AreaWorth", "AssetWorth", "ClassWorth", "OwnerWorth", "StateWorth", "WorthFigures"]


class WorthFigures(Out):
    """What assets are worth, and how they are cared for (domain/assets-and-funds §1.11, §1.17, §1.18)."""

    assets: int = Field(title="资产数", description="On the register.", examples=[31])
    original_value: Decimal = Field(title="原值", description="What they cost.", examples=["24180000.00"])
    depreciated: Decimal = Field(title="累计折旧", description="What of that is written off.", examples=["3120000.00"])
    net_value: Decimal = Field(title="净值", description="What is left.", examples=["21060000.00"])
    to_keep: int = Field(title="须管护资产数", description="Taken over, and neither households' nor operators'.", examples=[27])
    well_kept: int = Field(title="“五有”齐全资产数", description="Of those, with all five of their care.", examples=[21])
    well_kept_rate: Decimal | None = Field(
        title="“五有”齐全率", description="Percent; null: none is to be cared for.", examples=["77.8"]
    )


class AreaWorth(WorthFigures):
    """The assets that lie in a division."""

    division_code: str = Field(title="行政区划代码", description="Which.", examples=["610925104000"])
    division_name: str = Field(title="行政区划名称", description="What it is called.", examples=["四季镇"])


class ClassWorth(WorthFigures):
    """The assets of a class."""

    asset_class: str = Field(title="资产类别", description="`operating`, `public` or `household`.", examples=["operating"])


class OwnerWorth(WorthFigures):
    """The assets of owners of a level."""

    owner_level: str = Field(title="所有权归属", description="Such as `village` 村集体.", examples=["village"])


class StateWorth(WorthFigures):
    """The assets of a state."""

    state: str = Field(title="状态", description="Where they stand.", examples=["in_use"])


class AssetWorth(WorthFigures):
    """What the assets of a division are worth on a day 资产价值统计."""

    on: date = Field(title="日期", description="Up to which they are written off.", examples=["2026-06-30"])
    by_area: list[AreaWorth] = Field(title="按行政区划", description="By the divisions right below; a village's own.")
    by_class: list[ClassWorth] = Field(title="按资产类别", description="By class.")
    by_owner: list[OwnerWorth] = Field(title="按所有权归属", description="By level of ownership.")
    by_state: list[StateWorth] = Field(title="按状态", description="By state.")
