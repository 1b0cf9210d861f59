"""The county's score and figures of evaluations over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Response

from services.funds.performance import commands, views
from services.funds.performance.county import county_score
from services.funds.performance.routes.common import PREFIX, READ, REVIEW, TAGS, Division
from services.funds.performance.schemas.county import CountyScore, PerformanceFigures, PerformanceStatistics, ScoreEntry
from services.funds.performance.schemas.words import LineCode
from shared.standards.clock import today
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.csvs import CSV, Accept, csv_answer, csv_content
from shared.web.routing import CallerDep, Reading, Router, Writing

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_County = Annotated[
    str,
    Path(
        alias="division",
        title="行政区划",
        description="The county, 12 digits.",
        pattern=r"^[0-9]{12}$",
        examples=["610925000000"],
    ),
]
_OfYear = Annotated[
    int, Path(alias="year", title="年度", description="The year of the budget.", ge=2000, le=2100, examples=[2025])
]
_Line = Annotated[LineCode, Path(alias="line", title="评价内容代码", description="Which line.", examples=["consolidation"])]

_EXAMPLE = "代码,名称,应评价项目数\r\n610925104000,官元镇,42\r\n"


@router.get("/county-scores/{division}/{year}", operation_id="readCountyScore", summary="县级绩效评价", openapi_extra=READ)
async def read_score(session: Reading, caller: CallerDep, division: _County, year: _OfYear) -> CountyScore:
    """How a county scores in a year: each line by the records, with what it rests on, or as people entered it, with the reason. The
    template is the platform's own (parameters `county_score_…_points`), not an official one.
    """
    return await county_score(session, caller.scope, division, year)


@router.put(
    "/county-scores/{division}/{year}/lines/{line}",
    operation_id="enterCountyScoreLine",
    summary="填报县级绩效评价",
    responses=conflicts(line_derived="该项由系统按记录计算。"),
    openapi_extra=REVIEW,
)
async def enter_line(
    session: Writing, caller: CallerDep, division: _County, year: _OfYear, line: _Line, entry: ScoreEntry
) -> Changed:
    """Enter the points of a line that no record tells, with the reason. What was entered last holds; all that was entered is kept."""
    return await commands.enter_points(session, caller, division, year, line, entry)


@router.get(
    "/statistics/performance",
    operation_id="readPerformanceStatistics",
    summary="绩效评价统计",
    response_model=PerformanceStatistics,
    responses={200: {"content": csv_content(_EXAMPLE), "description": "统计表。JSON, or a table as CSV by `Accept`."}},
    openapi_extra=READ,
)
async def read_statistics(
    session: Reading,
    caller: CallerDep,
    division: Division = None,
    year: Annotated[
        int | None, Query(title="年度", description="Year of the budget; unless said, the last one.", ge=2000, le=2100)
    ] = None,
    accept: Accept = "",
) -> Response | PerformanceStatistics:
    """How many evaluations of a year are owed and completed (M14-04), their grades, and how many monitorings were handed in; by town."""
    divisions = (division,) if division else ()
    told = await views.statistics(session, caller.scope, year or today().year - 1, divisions)
    return csv_answer([*told.by_town, told.whole], PerformanceFigures, f"performance-{told.year}") if CSV in accept else told
