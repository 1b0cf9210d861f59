"""What the funds service publishes of issues that audits and inspections found."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["ISSUE_CHANGED", "IssueChanged"]


class IssueChanged(Item):
    """An issue 问题 as it stands now. What it is about in words stays with the service, as people may be named there."""

    division_code: str = Field(title="行政区划代码", description="Where it lies, 12 digits.")
    found_by: Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"] = Field(
        title="问题来源", description="Who found it."
    )
    year: int = Field(title="年度", description="Of the audit or inspection.")
    document: str | None = Field(title="文件", description="The report or letter in which it stands.")
    category: str = Field(title="问题类别", description="What it is about, such as project.")
    kind: Literal["prompt", "dated", "lasting"] = Field(title="整改类型", description="立行立改, 限期整改 or 长期坚持.")
    public: bool = Field(title="向社会公开", description="Whether it is to be made public.")
    found_on: date = Field(title="发现日期", description="When it was found.")
    deadline: date = Field(title="整改期限", description="By when it has to be struck off.")
    extensions: int = Field(title="延期次数", description="How often the deadline was put off since it was opened last.")
    involved: Decimal | None = Field(title="涉及金额", description="Yuan; null: no money is concerned.")
    recovered: Decimal = Field(title="已整改金额", description="Yuan that came back or were put right.")
    shortfall: Decimal = Field(title="批准不再追回金额", description="Yuan that need not come back.")
    project_id: UUID | None = Field(title="项目标识", description="The project that it is about.")
    fund_batch_id: UUID | None = Field(title="资金批次标识", description="The batch of money that it is about.")
    origin_id: UUID | None = Field(title="来源问题标识", description="The issue of which it is the like 举一反三.")
    lead_unit: str | None = Field(title="牵头单位", description="The unit in the lead; null: it is not assigned.")
    responsible_units: list[str] = Field(title="责任单位", description="Units that put it right too.")
    supporting_units: list[str] = Field(title="配合单位", description="Units that support it.")
    state: Literal[
        "registered",
        "assigned",
        "plan_submitted",
        "rectifying",
        "submitted",
        "returned",
        "verified",
        "closed",
        "reopened",
        "cancelled",
    ] = Field(title="状态", description="Where it stands; closed is 销号, reopened is 反弹.")
    state_since: date = Field(title="进入日期", description="Since when.")
    closed_on: date | None = Field(title="销号日期", description="Null: it is not struck off.")
    reopened: int = Field(title="反弹次数", description="How often it came back.")


ISSUE_CHANGED = EventType("zx.funds.issue.changed.v1", IssueChanged, "问题整改")
