"""Projects that were carried out, as other services know them: what the assets service makes candidates of."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["PROJECT_ACCEPTED", "ProjectAccepted"]


class ProjectAccepted(Item):
    """A project 项目 that was accepted 验收; told again once it is settled 决算. Its id is the project's."""

    code: str = Field(title="项目编号", description="County, year, type, town, number.")
    name: str = Field(title="项目名称", description="What people call it.")
    division_code: str = Field(title="行政区划代码", description="The village, town or county whose project it is.")
    category: str = Field(title="项目类型", description="Code of its category; its letter is the level 1, C 产业发展.")
    accepted_on: date = Field(title="验收日期", description="When it was accepted.")
    settled_on: date | None = Field(title="决算日期", description="Null: not yet.")
    settled_value: Decimal | None = Field(title="决算价值", description="Yuan; null: not yet.")
    quantity: Decimal | None = Field(title="建设规模", description="How much of its unit; null: not stated.")
    unit: str | None = Field(title="计量单位", description="Of its quantity; null: not stated.")
    no_asset_reason: str | None = Field(title="不形成资产的原因", description="Null: it forms an asset.")


PROJECT_ACCEPTED = EventType("zx.funds.project.accepted.v1", ProjectAccepted, "项目验收")
