"""Figures of supervision over HTTP: JSON, or `text/csv` by `Accept`."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import Query, Response
from pydantic import BaseModel

from services.funds.supervision import views
from services.funds.supervision.schemas import IndustryReport, IndustryRow, ProgressReport, ProgressRow
from shared.standards.clock import today
from shared.web.csvs import CSV, Accept, csv_answer, csv_content
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/funds/v1", tags=["监管预警"])
_Year = Annotated[
    int | None, Query(title="年度", description="Year of the budget; unless said, this one.", ge=2000, le=2100, examples=[2025])
]


def _figure(model: type[BaseModel], example: str) -> dict[str, Any]:
    told = {"content": csv_content(example), "description": "监管指标。JSON, or a table as CSV by `Accept`."}
    return {"response_model": model, "responses": {200: told}, "openapi_extra": allow("supervision:read")}


@router.get(
    "/supervision/industry-share",
    operation_id="readIndustryShare",
    summary="产业占比",
    **_figure(IndustryReport, "行政区划代码,年度,到位金额\r\n610925000000,2025,12590000.00\r\n"),
)
async def read_industry(
    session: Reading, caller: CallerDep, year: _Year = None, accept: Accept = ""
) -> Response | IndustryReport:
    """The share of industry in central linkage money by planned, allocated and paid money, against the floor and the year before.
    Of counties that the caller holds whole.
    """
    wanted = year or today().year
    told = await views.industry_report(session, caller.scope, wanted)
    return csv_answer(told.by_county, IndustryRow, f"industry-share-{wanted}") if CSV in accept else told


@router.get(
    "/supervision/progress",
    operation_id="readSpendingProgress",
    summary="支出进度与序时进度",
    **_figure(ProgressReport, "资金来源,来源名称,到位金额\r\nC1,中央衔接资金,12590000.00\r\n"),
)
async def read_progress(
    session: Reading, caller: CallerDep, year: _Year = None, accept: Accept = ""
) -> Response | ProgressReport:
    """Money of a budget year by source against the calendar, within the caller's divisions."""
    wanted = year or today().year
    told = await views.progress_report(session, caller.scope, wanted)
    return csv_answer(told.by_source, ProgressRow, f"progress-{wanted}") if CSV in accept else told
