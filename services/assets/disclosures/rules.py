"""Kinds of disclosures of assets (domain/assets-and-funds §1.5, §5.1), with what asks for each. Data."""

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
            "collective_month",
            "三资月度公开",
            "collective_month",
            (Level.VILLAGE,),
            "村务公开栏",
            PARAMETERS["publicity_collective_month_days"],
            "村级集体经济“三资”管理制度:收支、资产、资源逐月公开",
            by_step=True,
        ),
    )
)
"""Every kind by its code."""
