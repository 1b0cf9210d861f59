"""How batches, their rejected rows and the tables themselves are shown."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import Row

from shared.intake.definition import Table
from shared.intake.messages import message

__all__ = ["BatchView", "FeedView", "RejectView", "batch_view", "feed_view", "reject_view"]


class BatchView(BaseModel):
    """A batch 批次: one file that was handed over, and what became of it."""

    id: UUID = Field(title="批次号", description="The batch.", examples=["019a1b2c-0000-7000-8000-000000000007"])
    feed: str = Field(title="数据表", description="Code of the table, such as `MED-SET`.", examples=["MED-SET"])
    state: Literal["queued", "running", "completed", "refused"] = Field(
        title="状态", description="`refused` is a file that was refused whole.", examples=["completed"]
    )
    phase: str | None = Field(default=None, title="阶段", description="`parsing` or `applying` while it runs.")
    rows: int = Field(title="总行数", description="Data rows of the file, wholly empty ones included.", examples=[694])
    accepted: int = Field(
        title="接受行数", description="Rows that were accepted; while it runs, those applied so far.", examples=[681]
    )
    unchanged: int = Field(title="无变化行数", description="Accepted rows that changed nothing.", examples=[12])
    rejected: int = Field(title="拒绝行数", description="Rows that were rejected.", examples=[13])
    rejected_by_reason: dict[str, int] = Field(
        title="按原因拒绝", description="Rejected rows by reason.", examples=[{"unknown_code": 2, "unknown_division": 11}]
    )
    doubts: dict[str, int] = Field(
        title="疑点",
        description="Things to look at, by kind; the rows were accepted.",
        examples=[{"household_without_head": 1}],
    )
    refusal: dict[str, Any] | None = Field(
        default=None, title="拒收原因", description="Why the file was refused whole.", examples=[None]
    )
    ignored_columns: list[str] = Field(
        title="忽略的列", description="Titles that the table does not know.", examples=[["备注"]]
    )
    department: str = Field(title="部门", description="Department of the uploader.", examples=["医保局"])
    period: str | None = Field(
        default=None, title="数据期", description="The uploader's label of the period.", examples=["2025-10"]
    )
    file_name: str = Field(title="文件名", description="As it was uploaded.", examples=["settlements.csv"])
    file_size: int = Field(title="文件大小", description="Bytes.", examples=[48213])
    sha256: str = Field(
        title="文件摘要",
        description="SHA-256 of the file.",
        examples=["9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"],
    )
    queued_at: datetime = Field(title="上报时间", description="When it was handed over.")
    started_at: datetime | None = Field(default=None, title="开始时间", description="When reading began.")
    finished_at: datetime | None = Field(default=None, title="完成时间", description="When it ended.")


class RejectView(BaseModel):
    """A rejected row."""

    row: int = Field(title="行号", description="1-based record in the file; the header is 1.", examples=[54])
    reason: str = Field(title="错误代码", description="Stable machine code.", examples=["unknown_division"])
    column: str = Field(title="列", description="Title of the column that decides.", examples=["行政区划代码"])
    message: str = Field(
        title="错误说明",
        description="What is wrong, in Chinese.",
        examples=["“行政区划代码”不是现行行政区划表中的村(社区),或不在本账号负责的范围内。"],
    )


class ColumnView(BaseModel):
    """A column of a table."""

    header: str = Field(title="列名", description="Title in the file.", examples=["就诊类型"])
    kind: str = Field(title="类型", description="How its cells are read.", examples=["code"])
    required: bool = Field(title="必填", description="Whether it must be there and filled.", examples=[True])
    codes: list[str] = Field(
        title="代码表", description="Allowed values; empty where free.", examples=[["住院", "门诊", "门诊慢特病", "药店"]]
    )
    note: str = Field(title="说明", description="A note for people.", examples=[""])


class FeedView(BaseModel):
    """A table that a department hands over 数据表."""

    code: str = Field(title="代码", description="Code of the table.", examples=["MED-SET"])
    title: str = Field(title="名称", description="Chinese title.", examples=["医保结算"])
    department: str = Field(title="部门", description="Who hands it over.", examples=["医保局"])
    description: str = Field(title="说明", description="What a row is.", examples=["一行是一次就诊的结算。"])
    columns: list[ColumnView] = Field(title="列", description="Its columns in order.")
    key: list[str] = Field(title="主键", description="Titles of the columns that identify a row.", examples=[["结算流水号"]])


def batch_view(batch: Row[Any]) -> BatchView:
    """A batch as it is shown."""
    rejected = sum(batch.rejected_by_reason.values())
    values = {name: getattr(batch, name) for name in BatchView.model_fields if hasattr(batch, name)}
    return BatchView(**values, accepted=batch.applied - batch.set_aside, rejected=rejected, sha256=batch.file_digest.hex())


def feed_view(table: Table) -> FeedView:
    """A table as it is shown."""
    titles = {name: column.header for column in table.columns for name in (column.name, *column.staged)}
    lookups = {name: lookup.column for lookup in table.lookups for name in lookup.adds}
    return FeedView(
        code=table.code,
        title=table.title,
        department=table.department,
        description=table.description,
        columns=[
            ColumnView(
                header=column.header, kind=column.kind, required=column.required, codes=list(column.codes), note=column.note
            )
            for column in table.columns
        ],
        key=[titles.get(name) or lookups[name] for name in table.key],
    )


def reject_view(table: Table, reject: Row[Any]) -> RejectView:
    """A rejected row as it is shown."""
    told = message(table, reject.reason, reject.column)
    return RejectView(row=reject.row, reason=reject.reason, column=reject.column, message=told)
