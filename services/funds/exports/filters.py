"""The filters of exports: those of the lists."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from services.funds.books.schemas import BookLevel
from services.funds.ledger.schemas import EntryKind

__all__ = ["JournalFilters", "LedgerFilters", "ProjectFilters"]

_CODE = r"^[0-9]{12}$"
_Division = Annotated[str | None, Field(title="行政区划", description="Only within this division, 12 digits.", pattern=_CODE)]
_Source = Annotated[str | None, Field(title="资金来源", description="Only this source.", max_length=3, pattern=r"^[A-Z0-9]+$")]
_Batch = Annotated[UUID | None, Field(title="资金批次标识", description="Only money of this batch.")]
_Project = Annotated[UUID | None, Field(title="项目标识", description="Only money of this project.")]


class _Filters(BaseModel):
    model_config = ConfigDict(extra="forbid")


class ProjectFilters(_Filters):
    """Which projects."""

    division: _Division = None
    year: Annotated[int | None, Field(title="年度", ge=2000, le=2100)] = None
    category: Annotated[str | None, Field(title="项目类型", pattern=r"^[A-Z]([0-9]{2}){0,2}$")] = None
    in_library: Annotated[bool | None, Field(title="在库", description="Approved and publicised.")] = None


class JournalFilters(_Filters):
    """Which movements of money."""

    kind: Annotated[EntryKind | None, Field(title="记账类型")] = None
    batch_id: _Batch = None
    project_id: _Project = None
    since: Annotated[date | None, Field(title="日期起")] = None
    until: Annotated[date | None, Field(title="日期止")] = None


class LedgerFilters(_Filters):
    """Which rows of a ledger, rolled up to which level."""

    rows: Annotated[Literal["source", "batch", "project", "division"], Field(title="账簿行")] = "batch"
    level: Annotated[BookLevel, Field(title="账簿层级")] = "county"
    division: _Division = None
    source_code: _Source = None
    budget_year: Annotated[int | None, Field(title="预算年度", ge=2000, le=2100)] = None
    as_of: Annotated[date | None, Field(title="截至日期", description="As it was at the end of this day.")] = None
