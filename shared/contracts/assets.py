"""What the assets service publishes. Items are after-images without personal data; people's ways in are the service's own routes."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item, Value
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = [
    "ASSET_CHANGED",
    "NOTICE_POSTED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "VILLAGE_CHANGED",
    "AssetChanged",
    "AssetFunding",
    "VillageChanged",
]


class AssetFunding(Value):
    """What an asset was paid with."""

    source: str = Field(title="资金来源", description="Code, such as linkage 衔接资金.")
    amount: Decimal = Field(title="金额", description="Yuan.")
    year: int = Field(title="年度", description="Year of the money.")
    project_id: UUID | None = Field(title="项目标识", description="The project of the funds service that built it; null: none.")


class AssetChanged(Item):
    """An asset 资产 of the register, as it stands now."""

    code: str = Field(title="资产编码", description="Place, class and form, year, number, check digit; it never changes.")
    name: str = Field(title="资产名称", description="What people call it.")
    division_code: str = Field(title="行政区划代码", description="Where it lies, 12 digits.")
    kind: str = Field(title="资产类型", description="Code, such as cold_store 冷库.")
    asset_class: Literal["operating", "public", "household"] = Field(title="资产类别", description="What it is for.")
    form: Literal["fixed", "equity", "biological", "intangible"] = Field(title="资产形态", description="What it is.")
    formed_year: int = Field(title="形成年份", description="When it came to be.")
    original_value: Decimal = Field(title="原值", description="Yuan.")
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"] = Field(
        title="所有权归属", description="Whose it is."
    )
    owner_division: str | None = Field(
        title="所有权单位代码", description="The village, town or county that owns it; null for others."
    )
    owner_household_id: UUID | None = Field(title="农户标识", description="The household that owns it; null for others.")
    state: str = Field(title="状态", description="Where it stands; split, merged and withdrawn ones are off the register.")
    fundings: list[AssetFunding] = Field(
        title="资金来源明细", description="What it was paid with; together its original value once it was proposed."
    )


class VillageChanged(Item):
    """A village 行政村(社区) as the base of villages has it; its fields are those of its own record. Null: not filled in."""

    division_code: str = Field(title="行政区划代码", description="The village, 12 digits.")
    name: str = Field(title="名称", description="What people call it.")
    village_class: str = Field(title="类别", description="行政村 or 社区.")
    village_type: str = Field(title="村类型", description="脱贫村, 示范村, 重点帮扶村 or 一般村.")
    natural_villages: int | None = Field(title="自然村数", description="How many settlements it has.")
    group_count: int = Field(title="村民小组数", description="How many groups of villagers it has.")
    area_km2: Decimal | None = Field(title="面积(平方公里)", description="Its area.")
    hukou_households: int = Field(title="户籍户数", description="Households that are registered there.")
    hukou_population: int = Field(title="户籍人口", description="People who are registered there.")
    residents: int | None = Field(title="常住人口", description="People who live there.")
    cadres: int | None = Field(title="村干部数", description="How many cadres it has.")
    party_branch: str | None = Field(title="党组织名称", description="Its Party branch.")
    party_members: int | None = Field(title="党员数", description="Members of the branch.")
    collective_income: Decimal | None = Field(title="集体经济年收入", description="Yuan, of the year before.")
    work_team: bool | None = Field(title="派驻工作队", description="Whether a work team is stationed there.")
    helping_unit: str | None = Field(title="帮扶单位", description="The unit that helps it.")
    hardened_road: bool | None = Field(title="通硬化路", description="Whether a hardened road leads there.")
    tap_water: bool | None = Field(title="通自来水", description="Whether it has tap water.")
    broadband: bool | None = Field(title="通宽带", description="Whether it has broadband.")
    clinic: bool | None = Field(title="有卫生室", description="Whether it has a clinic.")
    school: bool | None = Field(title="有学校或教学点", description="Whether it has a school or a place of teaching.")
    waste_treated: bool | None = Field(title="生活垃圾有效治理", description="Whether its waste is seen to.")
    toilet_percent: Decimal | None = Field(title="卫生厕所普及率", description="Percent of households.")
    longitude: Decimal | None = Field(title="经度", description="Degrees east, CGCS2000.")
    latitude: Decimal | None = Field(title="纬度", description="Degrees north, CGCS2000.")
    withdrawn: bool = Field(title="已作废", description="Whether the record was taken back.")


ASSET_CHANGED = EventType("zx.assets.asset.changed.v1", AssetChanged, "资产")
VILLAGE_CHANGED = EventType("zx.assets.village.changed.v1", VillageChanged, "行政村(社区)档案")
TASK_CHANGED = EventType("zx.assets.task.changed.v1", TaskChanged, "资产待办变动")
TASK_ESCALATED = EventType("zx.assets.task.escalated.v1", TaskEscalated, "资产待办催办升级")
NOTICE_POSTED = EventType("zx.assets.notice.posted.v1", NoticePosted, "资产通知")
