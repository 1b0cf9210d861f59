"""Notices over HTTP."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

__all__ = ["NoticeView", "ReadUntil", "Unread"]


class NoticeView(BaseModel):
    """A notice 通知 to oneself or to one's role."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="The notice.")
    kind: str = Field(title="类型", description="What kind of notice.", examples=["leads.opened"])
    title: str = Field(title="标题", description="What it is about.", examples=["新增线索 3 户"])
    text: str = Field(title="内容", description="What there is to know; may be empty.", examples=["其中红色 1 户。"])
    link: str = Field(title="链接", description="The console's page where it is seen to.", examples=["/leads"])
    posted_at: datetime = Field(title="发送时间", description="When it was posted.")
    read_at: datetime | None = Field(title="阅读时间", description="When one has read it; null: not yet.")


class Unread(BaseModel):
    """How many notices wait."""

    unread: int = Field(title="未读", description="Notices that one has not read.", examples=[2])


class ReadUntil(BaseModel):
    """Up to when everything has been seen."""

    model_config = ConfigDict(extra="forbid")

    until: AwareDatetime = Field(
        title="时间止", description="What was posted until then is read.", examples=["2026-03-01T12:00:00+08:00"]
    )
