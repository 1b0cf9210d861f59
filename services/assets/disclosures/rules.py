"""Kinds of disclosures of assets (domain/assets-and-funds §1.5, §1.13 to §1.16, §5.1), with what asks for each. Data."""

from __future__ import annotations

from services.assets.parameters.rules import PARAMETERS
from shared.disclosures.rules import Kind, Kinds, kinds_of
from shared.workflow import Level

__all__ = ["KINDS"]

_BOARDS = (Level.VILLAGE, Level.TOWN, Level.COUNTY)

KINDS: Kinds = kinds_of(
    (
        Kind(
            "asset_title",
            "资产权属公示",
            "asset",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_asset_title_days"],
            "国办函〔2021〕51号;陕西省要求公示不少于 10 天",
            by_step=True,
        ),
        Kind(
            "income_plan",
            "收益分配方案公示",
            "distribution",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_income_plan_days"],
            "陕西省帮扶项目资产后续管理实施意见:分配方案和结果及时公开,公示不少于 10 天",
            by_step=True,
        ),
        Kind(
            "income_result",
            "收益分配结果公示",
            "distribution",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_income_result_days"],
            "陕西省帮扶项目资产后续管理实施意见:分配方案和结果及时公开",
            long_term=True,
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
        Kind(
            "asset_disposal",
            "资产处置公示",
            "disposal",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_asset_disposal_days"],
            "国办函〔2021〕51号:资产处置须公示公开",
            by_step=True,
        ),
        Kind(
            "asset_inventory",
            "清查盘点结果公示",
            "inventory",
            _BOARDS,
            "村务公开栏",
            PARAMETERS["publicity_asset_inventory_days"],
            "帮扶项目资产清查盘点规则:盘点结果公示后签结",
        ),
    )
)
"""Every kind by its code."""
