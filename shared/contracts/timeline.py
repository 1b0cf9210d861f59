"""Steps 时间线 of a household: what any service did with it, told once and never changed."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from pydantic import Field

from shared.contracts.base import Item

__all__ = ["StepRecorded"]


class StepRecorded(Item):
    """A step 时间线节点 in the life of a household: masked, without reasons, which its owner keeps. Its version is always 1."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    kind: str = Field(title="类型", description="What kind of step, such as household.split.")
    title: str = Field(title="名称", description="What was done, in Chinese, masked.")
    happened_on: date | None = Field(title="发生日期", description="When it happened; null: when it was recorded.")
    recorded_at: datetime = Field(title="录入时间", description="When it was recorded.")
    department: str = Field(title="部门", description="Who recorded it; empty: the platform itself.")
    batch_id: UUID | None = Field(title="批次号", description="The batch by which it was done; null: by hand.")
