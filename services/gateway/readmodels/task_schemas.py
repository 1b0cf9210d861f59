"""Tasks as they are listed and counted."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.workflow.schemas import LevelWord

__all__ = ["TaskCount", "TaskView", "UnitCount"]


class TaskView(BaseModel):
    """A task 待办: what somebody has to do, by when, and where it is done."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="The record that waits.", examples=["019a1b2c-0000-7000-8000-000000000007"])
    kind: str = Field(title="类型", description="The procedure.", examples=["case"])
    title: str = Field(title="名称", description="What has to be done.", examples=["入户核实"])
    household_id: UUID | None = Field(title="农户标识", description="The household that it is about, if any.", examples=[None])
    household_no: str | None = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    head: str | None = Field(title="户主", description="Name of the head, masked; null: there is none.", examples=["张*三"])
    division_code: str = Field(title="行政区划代码", description="Where it lies now.", examples=["610925104201"])
    level: LevelWord
    assignee: str | None = Field(
        title="承办账号", description="The account it was given to; null: whoever is in charge.", examples=[None]
    )
    since: date = Field(title="进入日期", description="Since when it waits.", examples=["2025-11-05"])
    due_on: date | None = Field(title="应办日期", description="By when it has to be done.", examples=["2025-11-08"])
    overdue: bool = Field(title="已逾期", description="Whether its day has passed.", examples=[False])
    link: str = Field(title="链接", description="The console's page where it is seen to.", examples=["/cases/019a1b2c"])


class TaskCount(BaseModel):
    """How many tasks of a kind wait."""

    model_config = ConfigDict(from_attributes=True)

    kind: str = Field(title="类型", description="The procedure.", examples=["case"])
    waiting: int = Field(title="待办数", description="Open tasks.", examples=[12])
    overdue: int = Field(title="逾期数", description="Of these whose day has passed.", examples=[3])


class UnitCount(BaseModel):
    """How many tasks wait in a town or village, or for a person."""

    model_config = ConfigDict(from_attributes=True)

    unit: str = Field(title="单位", description="Code of the division, or the account.", examples=["610925104000"])
    name: str = Field(title="名称", description="Its name; the code or account while none is known.", examples=["示范镇"])
    waiting: int = Field(title="待办数", description="Open tasks.", examples=[12])
    overdue: int = Field(title="逾期数", description="Of these whose day has passed.", examples=[3])
