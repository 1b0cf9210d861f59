"""What a village's profile answers."""

from __future__ import annotations

from pydantic import Field

from services.gateway.readmodels.asset_schemas import AssetBoard
from services.gateway.readmodels.schemas import Area, DivisionName
from shared.contracts.assets import CollectiveChanged, VillageChanged
from shared.web.bodies import Out

__all__ = ["VillageProfile"]


class VillageProfile(Out):
    """A village's profile 一村一档: its record, its people, its assets and what they earn, its collective."""

    division: DivisionName = Field(title="行政区划", description="The village.")
    town: DivisionName = Field(title="镇", description="Its town.")
    village_record: VillageChanged | None = Field(
        title="村情档案", description="Its record in the base of villages; null: there is none."
    )
    household_board: Area = Field(title="农户情况", description="Households, leads, cases, the watch list.")
    asset_board: AssetBoard = Field(
        title="资产情况", description="Its assets, their alerts, and what they have earned this year."
    )
    collective: CollectiveChanged | None = Field(
        title="集体经济组织", description="Its collective, with the last month that was made public; null: there is none."
    )
