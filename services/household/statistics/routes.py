"""Statistics over HTTP: JSON, or `text/csv` by `Accept`."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import Query, Response

from services.household.cases.schemas.words import Category, Channel, Risk
from services.household.guarantees.schemas.words import Item
from services.household.screening.rules import Level
from services.household.statistics import commands, queries
from services.household.statistics.queries import Asked
from services.household.statistics.rules import month_of, months
from services.household.statistics.schemas import Freezing, FrozenMonthView, Month, StatisticsReport
from services.household.statistics.views import csv_of, report
from shared.standards.clock import today
from shared.web.answers import conflicts
from shared.web.csvs import CSV, CSV_TYPE, Accept, csv_content, disposition
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.problems import FieldFault, Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow

__all__ = ["router"]

PREFIX = "/api/household/v1"
MOST_MONTHS = 24

router = Router(prefix=PREFIX, tags=["统计"])
_READ = allow("statistics:read")
_EXAMPLE = "代码,名称,累计识别(户),累计识别(人)\r\n610925104000,官元镇,12,41\r\n"
_Month = Annotated[
    Month | None, Query(title="月份", description="Which month; unless said, the one that runs.", examples=["2026-11"])
]
_Since = Annotated[
    Month | None,
    Query(
        title="时间起",
        description=f"With `by=month`: the first month, of {MOST_MONTHS} at most; unless said, a year.",
        examples=["2026-01"],
    ),
]
_Division = Annotated[
    str | None, Query(title="行政区划", description="Only within this division, 12 digits.", pattern=r"^[0-9]{12}$")
]
_Anew = Annotated[
    bool, Query(title="重新计算", description="Count a frozen month anew from the records of today, to see what has changed.")
]


_REPORT: dict[str, Any] = {
    "response_model": StatisticsReport,
    "responses": {200: {"content": csv_content(_EXAMPLE), "description": "统计表。JSON, or a table as CSV by `Accept`."}},
    "openapi_extra": _READ,
}
"""What every report has in common."""


def _refused(field: str, code: str, told: str) -> Problem:
    return Problem(422, code, f"{told}。", errors=[FieldFault(place=f"query.{field}", code=code, message=told)])


def _asked(month: str | None, since: str | None, by: str, division: str | None, anew: bool, **equal: str | None) -> Asked:  # noqa: FBT001
    """What is asked for.

    Raises:
        Problem: 422 ``future_month``, ``invalid_period``.
    """
    running = today().replace(day=1)
    until = running if month is None else month_of(month)
    if until > running:
        raise _refused("month", "future_month", "月份不能晚于本月")
    first: date | None = None
    if by == "month":
        first = month_of(since) if since else until.replace(year=until.year - 1)
        if not 1 <= len(list(months(first, until))) <= MOST_MONTHS:
            raise _refused("since", "invalid_period", f"起始月份应不晚于月份,且不超过 {MOST_MONTHS} 个月")
    department = equal.pop("department", None)
    return Asked(until, by, first, division, equal, department, anew)


async def _answer(session: Reading, caller: CallerDep, subject: str, asked: Asked, accept: str) -> Response | StatisticsReport:
    told = await report(session, caller.scope, subject, asked)
    if CSV not in accept:
        return told
    return Response(csv_of(told), media_type=CSV_TYPE, headers=disposition(f"{subject}-{asked.month:%Y-%m}.csv"))


@router.get(
    "/statistics/cases",
    operation_id="readCaseStatistics",
    summary="监测对象统计",
    **_REPORT,
)
async def read_cases(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    by: Annotated[
        Literal["county", "town", "village", "month", "category", "state", "risk", "channel", "band"],
        Query(title="分组", description="By what; `risk` is the main one, `band` income against the monitoring line."),
    ] = "town",
    month: _Month = None,
    since: _Since = None,
    division: _Division = None,
    category: Annotated[Category | None, Query(title="监测对象类别", description="Only this category.")] = None,
    risk: Annotated[Risk | None, Query(title="致贫返贫风险", description="Only this main risk.")] = None,
    state: Annotated[str | None, Query(title="状态", description="Only this state of the month's end.", max_length=40)] = None,
    channel: Annotated[Channel | None, Query(title="发现渠道", description="Only this channel.")] = None,
    anew: _Anew = False,  # noqa: FBT002 - a query parameter
    accept: Accept = "",
) -> Response | StatisticsReport:
    """Monitoring cases of a month, always 户 and 人: found, eliminated, rolled back, not eliminated, with their rates (domain §3.8)."""
    asked = _asked(month, since, by, division, anew, category=category, risk=risk, state=state, channel=channel)
    return await _answer(session, caller, "cases", asked, accept)


@router.get(
    "/statistics/leads",
    operation_id="readLeadStatistics",
    summary="线索统计",
    **_REPORT,
)
async def read_leads(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    by: Annotated[
        Literal["county", "town", "village", "month", "channel", "department", "level"],
        Query(title="分组", description="By what; `department`: whose data made the lead, each of them."),
    ] = "channel",
    month: _Month = None,
    since: _Since = None,
    division: _Division = None,
    department: Annotated[
        str | None, Query(title="部门", description="Only leads that this department's data made.", max_length=60)
    ] = None,
    level: Annotated[Level | None, Query(title="级别", description="Only this level.")] = None,
    anew: _Anew = False,  # noqa: FBT002 - a query parameter
    accept: Accept = "",
) -> Response | StatisticsReport:
    """Leads that were open in a month, by channel or department, and how often they were right 命中率."""
    asked = _asked(month, since, by, division, anew, level=level, department=department)
    return await _answer(session, caller, "leads", asked, accept)


@router.get(
    "/statistics/guarantees",
    operation_id="readGuaranteeStatistics",
    summary="“三保障”和饮水安全统计",
    **_REPORT,
)
async def read_guarantees(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    by: Annotated[Literal["county", "town", "village", "month", "item"], Query(title="分组", description="By what.")] = "item",
    month: _Month = None,
    since: _Since = None,
    division: _Division = None,
    item: Annotated[Item | None, Query(title="核查项目", description="Only this item.")] = None,
    anew: _Anew = False,  # noqa: FBT002 - a query parameter
    accept: Accept = "",
) -> Response | StatisticsReport:
    """Problems of the guarantees and water as a month left them: found, solved, still standing, 动态清零率."""
    return await _answer(session, caller, "guarantees", _asked(month, since, by, division, anew, item=item), accept)


@router.get("/statistics/months", operation_id="listFrozenMonths", summary="已冻结月份", openapi_extra=_READ)
async def list_months(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[FrozenMonthView]:
    """The frozen months, the latest first."""
    rows, after = await queries.frozen_months(session, caller.scope, limit=limit, cursor=cursor)
    return Page(items=[FrozenMonthView.model_validate(row) for row in rows], next=after)


@router.post(
    "/statistics/months",
    operation_id="freezeMonth",
    summary="冻结月度统计",
    status_code=201,
    response_model=FrozenMonthView,
    responses=conflicts(frozen="该月的统计已经冻结。"),
    openapi_extra=allow("statistics:freeze"),
)
async def freeze_month(session: Writing, caller: CallerDep, wanted: Freezing, once: OnceDep) -> Response:
    """Freeze a month that is over. The platform does it by itself some days later (parameter `statistics_freeze_days`)."""

    async def freeze() -> FrozenMonthView:
        return FrozenMonthView.model_validate(await commands.freeze(session, caller, month_of(wanted.month)))

    return await once(f"{PREFIX}/statistics/months", freeze, 201)
