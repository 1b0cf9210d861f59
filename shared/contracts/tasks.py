"""Tasks 待办: what somebody has to do by a day, told by every service that has procedures and gathered by the gateway into one list."""

from __future__ import annotations

from datetime import date
from typing import Literal
from uuid import UUID

from pydantic import Field

from shared.contracts.base import Item

__all__ = ["TaskChanged", "TaskEscalated"]


class TaskChanged(Item):
    """A task 待办: the step that a record in a procedure waits for. Its id and version are those of the record."""

    kind: str = Field(title="类型", description="The procedure, such as case.")
    title: str = Field(title="名称", description="What has to be done, in Chinese.")
    household_id: UUID | None = Field(title="农户标识", description="The household that it is about, if any.")
    division_code: str = Field(title="行政区划代码", description="Where the record lies.")
    level: Literal["village", "town", "county"] | None = Field(title="办理层级", description="Who has to act; null: nobody.")
    assignee: str | None = Field(title="承办账号", description="The account it was given to; null: whoever is in charge.")
    since: date = Field(title="进入日期", description="Since when it waits.")
    due_on: date | None = Field(title="应办日期", description="By when it has to be done; null: no deadline.")
    link: str = Field(title="链接", description="The console's page where it is seen to.")
    open: bool = Field(title="未办结", description="Whether somebody still has to act.")


class TaskEscalated(Item):
    """A task became due soon, overdue or long overdue 催办升级. Told once for each; its version is always 1."""

    task_id: UUID = Field(title="待办标识", description="The task.")
    kind: str = Field(title="类型", description="The procedure, such as case.")
    title: str = Field(title="名称", description="What has to be done, in Chinese.")
    household_id: UUID | None = Field(title="农户标识", description="The household that it is about, if any.")
    division_code: str = Field(title="行政区划代码", description="Where the record lies.")
    level: Literal["village", "town", "county"] = Field(title="办理层级", description="Who has to act.")
    due_on: date = Field(title="应办日期", description="By when it had to be done.")
    urgency: int = Field(ge=1, le=3, title="紧急程度", description="1 due soon, 2 overdue, 3 long overdue.")
