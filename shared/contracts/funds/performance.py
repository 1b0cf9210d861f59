"""What the funds service publishes of how projects were evaluated."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import EventType, Item

__all__ = ["PERFORMANCE_CHANGED", "PerformanceChanged"]


class PerformanceChanged(Item):
    """The evaluation 绩效评价 of a project and year as it stands now. What was said in words stays with the service."""

    project_id: UUID = Field(title="项目标识", description="The project.")
    division_code: str = Field(title="行政区划代码", description="Where the project lies, 12 digits.")
    year: int = Field(title="年度", description="The year that is evaluated.")
    state: Literal["drafting", "submitted", "returned", "accepted", "reviewed", "used", "waived"] = Field(
        title="状态", description="Where it stands; from accepted on it is completed, waived is owed by nobody."
    )
    state_since: date = Field(title="进入日期", description="Since when.")
    allocated: Decimal | None = Field(
        title="分配金额", description="Yuan that the project had been given; null: not handed in."
    )
    paid: Decimal | None = Field(title="支付金额", description="Of them paid, yuan.")
    self_score: Decimal | None = Field(title="自评得分", description="Of 100; null: not handed in.")
    review: Literal["spot", "key"] | None = Field(title="评价方式", description="抽评 or 重点评价 by the county; null: none.")
    score: Decimal | None = Field(title="评价得分", description="Of 100: the county's where it has reviewed, else the own one.")
    grade: Literal["excellent", "good", "fair", "poor"] | None = Field(title="评价等级", description="优, 良, 中 or 差.")
    uses: list[str] = Field(title="结果应用", description="What the result is used for, such as next_year.")


PERFORMANCE_CHANGED = EventType("zx.funds.performance.changed.v1", PerformanceChanged, "绩效评价")
