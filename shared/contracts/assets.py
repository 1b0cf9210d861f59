"""What the assets service publishes. Items are after-images without personal data; people's ways in are the service's own routes."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.alerts import AlertItem
from shared.contracts.base import EventType, Item, Value
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = [
    "ALERT_CHANGED",
    "ASSET_CHANGED",
    "NOTICE_POSTED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "AssetAlertChanged",
    "AssetChanged",
    "AssetFunding",
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


class AssetAlertChanged(AlertItem):
    """An alert 资产风险预警 as it is now: what a rule found about an asset, its contract or its project, until it is closed."""

    rule: str = Field(title="规则", description="Code of the rule, such as RA1.")
    subject: Literal["asset", "operating_contract", "accepted_project"] = Field(title="对象", description="What it is about.")


ALERT_CHANGED = EventType("zx.assets.alert.changed.v1", AssetAlertChanged, "资产风险预警")
ASSET_CHANGED = EventType("zx.assets.asset.changed.v1", AssetChanged, "资产")
TASK_CHANGED = EventType("zx.assets.task.changed.v1", TaskChanged, "资产待办变动")
TASK_ESCALATED = EventType("zx.assets.task.escalated.v1", TaskEscalated, "资产待办催办升级")
NOTICE_POSTED = EventType("zx.assets.notice.posted.v1", NoticePosted, "资产通知")
