"""Projects of the library, as other services know them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["PROJECT_CHANGED", "ProjectChanged"]


class ProjectChanged(Item):
    """A project 项目 of the library, as it stands now."""

    code: str = Field(title="项目编号", description="County, year, type, town, number.")
    name: str = Field(title="项目名称", description="What people call it.")
    division_code: str = Field(title="行政区划代码", description="The village, town or county whose project it is.")
    origin: Literal["village", "town", "county"] = Field(title="申报主体", description="Who applied for it.")
    category: str = Field(title="项目类型", description="Code of its category; its letter is the level 1, C 产业发展.")
    year: int = Field(title="年度", description="Year for which it was applied for.")
    state: str = Field(title="状态", description="Where it stands in its procedure.")
    planned_amount: Decimal = Field(title="计划总投资", description="Yuan of all sources.")
    operating: bool = Field(title="经营性项目", description="Whether it is to earn money.")
    forms_asset: bool = Field(title="形成资产", description="Whether an asset remains of it.")
    beneficiary_households: int | None = Field(title="受益户数", description="Households that gain; null: not stated.")
    beneficiary_persons: int | None = Field(title="受益人数", description="Persons that gain; null: not stated.")
    monitored_households: int | None = Field(
        title="其中脱贫户和监测对象户数", description="Of these: lifted out of poverty or monitored; null: not stated."
    )
    monitored_persons: int | None = Field(
        title="其中脱贫人口和监测对象人数", description="Of these: lifted out of poverty or monitored; null: not stated."
    )
    stocked_on: date | None = Field(title="入库日期", description="When it came into stock; null: it never did.")
    selected_on: date | None = Field(title="列入计划日期", description="When the year's plan took it up; null: none has.")


PROJECT_CHANGED = EventType("zx.funds.project.changed.v1", ProjectChanged, "项目")
