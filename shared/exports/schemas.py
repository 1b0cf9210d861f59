"""What goes in and out over HTTP about exports."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from shared.exports.definition import Export
from shared.exports.rules import ExportFormat, ExportState
from shared.web.fields import required

__all__ = ["Decision", "ExportAsking", "ExportKind", "ExportView", "FilterView", "kind_view"]

_Code = Annotated[str, Field(title="导出代码", description="The list, as the catalogue names it.", examples=["households"])]
_Format = Annotated[ExportFormat, Field(title="文件格式", description="`xlsx`, `pdf` or `csv`.", examples=["xlsx"])]
_Full = Annotated[
    bool,
    Field(title="含完整个人信息", description="With full values: needs `pii:read` and a second person.", examples=[False]),
]
_Filters = Annotated[
    dict[str, Any],
    Field(
        title="筛选条件",
        description="The list's own filters by their names; the catalogue lists them.",
        examples=[{"town": "610925104000"}],
    ),
]


class ExportAsking(BaseModel):
    """What is to be exported, and what for."""

    model_config = ConfigDict(extra="forbid")

    export: _Code
    format: _Format
    filters: _Filters = Field(default_factory=dict)
    purpose: Annotated[
        str,
        required("用途", longest=200),
        Field(title="用途", description="What for; it stands in the watermark and the audit trail.", examples=["月度会商"]),
    ]
    full: _Full = False


class Decision(BaseModel):
    """A step on an export with its reason, which the people concerned can read."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[
        str,
        required("事由", longest=500),
        Field(title="事由", description="Why; goes into the audit trail.", examples=["用途明确,同意导出"]),
    ]


class ExportView(BaseModel):
    """An export 导出: who asked for which list and what for, and how far it is."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID = Field(title="标识", description="The export.", examples=["019a1b2c-0000-7000-8000-000000000009"])
    export: _Code
    title: str = Field(title="名称", description="The list in Chinese.", examples=["农户"])
    format: _Format
    filters: _Filters
    full: _Full
    purpose: str = Field(title="用途", description="What for, in the asker's words.", examples=["月度会商"])
    state: ExportState = Field(
        title="状态",
        description="`waiting_approval`, `refused`, `queued`, `running`, `ready`, `failed`, `withdrawn` or `expired`.",
        examples=["ready"],
    )
    rows: int = Field(title="总行数", description="Rows when it was asked for.", examples=[694])
    account: str = Field(title="申请账号", description="Account or client that asked.", examples=["staff:li"])
    asked_by: str = Field(title="申请人", description="Its name.", examples=["李四"])
    department: str = Field(title="部门", description="The asker's department.", examples=["乡村振兴局"])
    asked_at: datetime = Field(title="申请时间", description="When it was asked for.")
    decided_by: str | None = Field(title="审批账号", description="Who agreed or refused.", examples=["staff:wang"])
    decided_at: datetime | None = Field(title="审批时间", description="When.")
    decision: str | None = Field(title="审批意见", description="The reason given.", examples=["用途明确,同意导出"])
    finished_at: datetime | None = Field(title="完成时间", description="When it ended.")
    file_size: int | None = Field(title="文件大小", description="Bytes.", examples=[48213])
    file_kept_until: datetime | None = Field(title="文件保存至", description="Until when it can be fetched.")
    version: int = Field(title="版本", description="Grows with every change.", examples=[3])


class FilterView(BaseModel):
    """A filter of a list."""

    name: str = Field(title="名称", description="Its name in `filters`.", examples=["town"])
    title: str = Field(title="名称", description="In Chinese.", examples=["镇"])


class ExportKind(BaseModel):
    """A list that can be exported."""

    export: _Code
    title: str = Field(title="名称", description="The list in Chinese.", examples=["农户"])
    permission: str = Field(title="所需权限", description="The list's own permission.", examples=["household:read"])
    headers: list[str] = Field(title="列标题", description="Headings of the file.", examples=[["户编号", "户类型"]])
    filters: list[FilterView] = Field(title="筛选条件", description="Filters that may be given.")


def kind_view(export: Export) -> ExportKind:
    """A declaration as the catalogue shows it."""
    fields = export.filters.model_fields.items()
    return ExportKind(
        export=export.code,
        title=export.title,
        permission=export.permission,
        headers=[column.header for column in export.columns],
        filters=[FilterView(name=name, title=field.title or name) for name, field in fields],
    )
