"""What the assets service publishes. Items are after-images without personal data; people's ways in are the service's own routes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item, Value
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = [
    "ASSET_CHANGED",
    "COLLECTIVE_CHANGED",
    "NOTICE_POSTED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "AssetChanged",
    "AssetFunding",
    "CollectiveChanged",
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


class CollectiveChanged(Item):
    """A village collective 农村集体经济组织, as it stands now, with what the last month says that it made public."""

    division_code: str = Field(title="行政区划代码", description="Its village, 12 digits.")
    name: str = Field(title="名称", description="As on its registration.")
    credit_code: str = Field(title="统一社会信用代码", description="18 characters.")
    founded_on: date = Field(title="成立日期", description="When it was registered.")
    ended_on: date | None = Field(title="注销日期", description="Null: it stands.")
    households: int = Field(title="持股户数", description="Households with shares.")
    shares: Decimal = Field(title="股份总数", description="Of all kinds.")
    resources: int = Field(title="资源数", description="In the register.")
    resource_area: Decimal = Field(title="资源面积(亩)", description="Of those measured in mu.")
    published_month: date | None = Field(
        title="最近公开账期", description="The first day of the last month that was made public; null: none was."
    )
    balance: Decimal | None = Field(title="资金余额", description="Yuan, at that month's end.")
    arrears: Decimal | None = Field(title="合同拖欠", description="Yuan, of its contracts at that month's end.")


ASSET_CHANGED = EventType("zx.assets.asset.changed.v1", AssetChanged, "资产")
COLLECTIVE_CHANGED = EventType("zx.assets.collective.changed.v1", CollectiveChanged, "农村集体经济组织")
TASK_CHANGED = EventType("zx.assets.task.changed.v1", TaskChanged, "资产待办变动")
TASK_ESCALATED = EventType("zx.assets.task.escalated.v1", TaskEscalated, "资产待办催办升级")
NOTICE_POSTED = EventType("zx.assets.notice.posted.v1", NoticePosted, "资产通知")
