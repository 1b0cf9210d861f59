"""Figures of community factories over HTTP: how many there are, the jobs that they give, and which fall short of what they were recognised for."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Query

from services.jobs.employment.rules import MONTH, first_of
from services.jobs.factories import counting
from services.jobs.factories.counting import Conditions, Year
from services.jobs.factories.schemas.months import FactoryDimensionWord, FactoryFigure, FactoryJobs, FactoryRecognition
from services.jobs.factories.views import figure_view, jobs_view, recognition_view, title_of
from services.jobs.parameters.queries import parameters_on
from shared.access import Scope
from shared.registry.places import names_of
from shared.standards.clock import today
from shared.standards.divisions import digits_below
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["社区工厂"])
_READ = allow("factories:read")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Year = Annotated[int, Query(title="年度", description="Counted up to its end, or today.", ge=2000, le=2100, examples=[2026])]


def _counted(year: int) -> Year:
    return Year(year, min(date(year, 12, 31), today()))


@router.get("/factory-figures", operation_id="listFactoryFigures", summary="社区工厂统计", openapi_extra=_READ)
async def list_figures(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str,
        Query(
            title="行政区划",
            description="Of which division, 12 digits; those below it are told apart.",
            pattern=r"^[0-9]{12}$",
            examples=["610925000000"],
        ),
    ],
    year: _Year,
    by: Annotated[FactoryDimensionWord, Query(title="统计维度", description="By what it is counted.")] = "whole",
) -> list[FactoryFigure]:
    """Factories recognised and in operation, and their jobs in a year: new, lost and net, against the county's targets."""
    counted, digits, scope = _counted(year), digits_below(division), caller.scope
    rows = await counting.figures(session, scope, division, digits, by, counted)
    held = await parameters_on(session, Scope.everything(), counted.until)
    targets = (int(held["factory_jobs_target"].value), int(held["factory_total_target"].value))
    whole = by == "whole" and division.endswith("000000")
    names = await names_of(session, scope, [unit.code for unit, _ in rows]) if by in {"whole", "division"} else {}
    return [figure_view(unit, jobs, title_of(unit.code, by, names), targets if whole else None) for unit, jobs in rows]


@router.get("/factory-jobs", operation_id="listFactoryJobs", summary="社区工厂新增岗位", openapi_extra=_READ)
async def list_jobs(
    session: Reading,
    caller: CallerDep,
    year: _Year,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    factory_id: Annotated[UUID | None, Query(title="社区工厂标识", description="Only this factory.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[FactoryJobs]:
    """The jobs of each factory in a year: who was there, who came, came back and left."""
    divisions = [code for code in (town, village) if code is not None]
    rows, after = await counting.jobs_by_factory(
        session, caller.scope, divisions, factory_id, _counted(year), limit=limit, cursor=cursor
    )
    return Page(items=[jobs_view(row) for row in rows], next=after)


@router.get("/factory-recognition", operation_id="listFactoryRecognition", summary="社区工厂认定条件核查", openapi_extra=_READ)
async def list_recognition(
    session: Reading,
    caller: CallerDep,
    month: Annotated[
        str,
        Query(title="月份", description="Within twelve months up to this one, `YYYY-MM`.", pattern=MONTH, examples=["2026-03"]),
    ],
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    unmet: Annotated[bool | None, Query(title="不符合条件", description="Only those that fall short, or only others.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[FactoryRecognition]:
    """Recognised factories with how many people they have taken in, by the test of intake, and whether that is enough. It tells, and decides nothing."""
    first = first_of(month)
    held = await parameters_on(session, Scope.everything(), first)
    asked = Conditions(
        int(held["factory_intake_months"].value), held["factory_intake_wage"].value, int(held["factory_least_people"].value)
    )
    rows, after = await counting.recognition(
        session, caller.scope, [] if town is None else [town], first, asked, unmet=unmet, limit=limit, cursor=cursor
    )
    return Page(items=[recognition_view(row, asked.people, first.month) for row in rows], next=after)
