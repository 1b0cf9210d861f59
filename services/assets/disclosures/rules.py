"""Kinds of disclosures of assets (domain/assets-and-funds §1.5, §1.14, §1.16), with what asks for each. Data."""

from __future__ import annotations

from services.assets.parameters.rules import PARAMETERS
from shared.disclosures.rules import Kind, Kinds, kinds_of
from shared.workflow import Level

__all__ = ["KINDS"]

KINDS: Kinds = kinds_of(
    (
        Kind(
            "asset_title",
            "资产权属公示",
            "asset",
            (Level.VILLAGE, Level.TOWN, Level.COUNTY),
            "村务公开栏",
            PARAMETERS["publicity_asset_title_days"],
            "国办函〔2021〕51号;陕西省要求公示不少于 10 天",
            by_step=True,
        ),
        Kind(
            "asset_disposal",
            "资产处置公示",
            "disposal",
            (Level.VILLAGE, Level.TOWN, Level.COUNTY),
            "村务公开栏",
            PARAMETERS["publicity_asset_disposal_days"],
            "国办函〔2021〕51号:资产处置须公示公开",
            by_step=True,
        ),
        Kind(
            "asset_inventory",
            "清查盘点结果公示",
            "inventory",
            (Level.VILLAGE, Level.TOWN, Level.COUNTY),
            "村务公开栏",
            PARAMETERS["publicity_asset_inventory_days"],
            "帮扶项目资产清查盘点规则:盘点结果公示后签结",
        ),
    )
)
"""Every kind by its code."""
