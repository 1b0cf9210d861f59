"""What goes in and out over HTTP about attachments."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.attachments.rules import KINDS
from shared.intake.definition import Kind
from shared.web.fields import required

__all__ = ["AttachmentEntry", "AttachmentReading", "AttachmentView", "AttachmentWithdrawing"]


class AttachmentEntry(BaseModel):
    """The form fields that come with an attachment."""

    kind: Annotated[str, required("附件种类", Kind.CODE, codes=KINDS), Field(title="附件种类")]
    title: Annotated[str, required("名称", longest=100), Field(title="名称")]


class AttachmentReading(BaseModel):
    """What the content of an attachment is read for."""

    model_config = ConfigDict(extra="forbid")

    purpose: Annotated[
        str,
        required("用途", longest=200),
        Field(title="用途", description="What for; goes into the audit trail.", examples=["核实住院报销情况"]),
    ]


class AttachmentWithdrawing(BaseModel):
    """Why an attachment is taken back."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[
        str,
        required("事由", longest=500),
        Field(title="事由", description="Why; goes into the audit trail.", examples=["传错了农户"]),
    ]


class AttachmentView(BaseModel):
    """An attachment 附件 without its content."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="The attachment.", examples=["019a1b2c-0000-7000-8000-00000000000a"])
    kind: str = Field(title="附件种类", description="One of a closed list.", examples=["医疗票据"])
    title: str = Field(title="名称", description="What it is, in the adder's words.", examples=["2025年3月住院票据"])
    media_type: str = Field(title="文件类型", description="By its content.", examples=["application/pdf"])
    file_size: int = Field(title="文件大小", description="Bytes.", examples=[48213])
    sha256: str = Field(
        title="文件摘要",
        description="SHA-256 of the file.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )
    file_kept_until: datetime | None = Field(title="文件保存至", description="When the file ends; null when it has.")
    added_by: str = Field(title="上传账号", description="Account or client that added it.", examples=["staff:li"])
    department: str = Field(title="部门", description="Its department.", examples=["乡村振兴局"])
    added_at: datetime = Field(title="上传时间", description="When it was added.")
    withdrawn_at: datetime | None = Field(title="作废时间", description="Null while it stands.")
    withdrawn_reason: str | None = Field(title="作废事由", description="Why it was taken back.", examples=[None])
    version: int = Field(title="版本", description="Grows with every change.", examples=[1])
