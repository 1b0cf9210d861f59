"""Reversals 批次撤销 over HTTP."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import Field

from services.household.history.schemas import table_title
from shared.web.bodies import Out

__all__ = ["KeptRow", "ReversalView", "kept_view"]

Reason = Literal["changed_since", "used_since"]


class ReversalView(Out):
    """The reversal of a batch, while it runs and afterwards."""

    id: UUID = Field(title="标识", description="The reversal.")
    batch_id: UUID = Field(title="批次号", description="The batch.")
    state: Literal["queued", "running", "completed", "failed"] = Field(title="状态", description="Its state.")
    reason: str = Field(title="事由", description="Why the batch is taken back.", examples=["上报了错误年度的数据"])
    client_id: str = Field(title="客户端编号", description="Who asked for it.", examples=["office"])
    department: str = Field(title="部门", description="Department of who asked.", examples=["乡村振兴局"])
    restored: int = Field(title="恢复行数", description="Rows that are as they were before.", examples=[12])
    withdrawn: int = Field(
        title="作废行数", description="Rows that the batch had made and that say nothing any more.", examples=[340]
    )
    kept: dict[Reason, int] = Field(
        title="保留行数",
        description="Rows left alone, by reason: `changed_since` by somebody else, `used_since` by others' data.",
        examples=[{"changed_since": 2}],
    )
    requested_at: datetime = Field(title="提交时间", description="When it was asked for.")
    finished_at: datetime | None = Field(title="完成时间", description="When it came to its end; null: not yet.")


class KeptRow(Out):
    """A row that the reversal left alone, to be looked at by hand."""

    household_id: UUID = Field(title="农户标识", description="The household.")
    household_no: str = Field(title="户编号", description="Number of the household.", examples=["610925104000001"])
    table: str = Field(title="数据", description="What kind of row.", examples=["家庭收支"])
    reason: Reason = Field(title="保留原因", description="Changed by somebody else, or used by others' data, since.")


def kept_view(row: Any) -> KeptRow:  # noqa: ANN401 - a row of ``queries.kept``
    """A row as it is told."""
    return KeptRow(
        household_id=row.household_id, household_no=row.household_no, table=table_title(row.table_name), reason=row.reason
    )
