"""Monitorings and evaluations over HTTP: opening, finding, reading."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.funds.parameters.queries import bounds_today
from services.funds.performance import commands, queries
from services.funds.performance.machine import EVALUATION, MONITORING
from services.funds.performance.queries import ReportFilter
from services.funds.performance.routes.common import (
    PREFIX,
    READ,
    REVIEW,
    TAGS,
    Division,
    EvaluationId,
    MonitoringId,
    Project,
    Year,
)
from services.funds.performance.schemas.reports import (
    EvaluationDetail,
    EvaluationOpening,
    EvaluationView,
    MonitoringDetail,
    MonitoringOpening,
    MonitoringView,
    PerformanceOpened,
)
from services.funds.performance.schemas.words import GradeCode
from services.funds.performance.views import evaluation_detail, evaluation_view, monitoring_detail, monitoring_view
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing
from shared.web.versions import etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_Open = Annotated[
    bool | None, Query(alias="open", title="未关闭", description="Only those for which somebody has to act, or only others.")
]
_Urgency = Annotated[
    int | None, Query(title="紧急程度", description="At least so urgent: 1 due soon, 2 overdue, 3 long overdue.", ge=1, le=3)
]


@router.post(
    "/performance-monitorings",
    operation_id="openMonitorings",
    summary="发起绩效运行监控",
    status_code=201,
    response_model=PerformanceOpened,
    openapi_extra=REVIEW,
)
async def open_monitorings(session: Writing, caller: CallerDep, opening: MonitoringOpening, once: OnceDep) -> Response:
    """Have every project of the year's plan that has goals and money monitored as of a day. Who has one for that day gets no other.
    The platform opens those at the ends of the months of its parameters by itself.
    """
    return await once(None, lambda: commands.open_monitorings(session, caller, opening.as_of))


@router.get("/performance-monitorings", operation_id="listMonitorings", summary="绩效运行监控列表", openapi_extra=READ)
async def list_monitorings(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Division = None,
    year: Year = None,
    project: Project = None,
    state: Annotated[
        str | None, Query(title="状态", description="Only this state.", pattern=f"^({'|'.join(MONITORING.states)})$")
    ] = None,
    standing: _Open = None,
    urgency: _Urgency = None,
    low: Annotated[
        bool | None, Query(title="有偏低指标", description="Only those with an indicator below its share, or only others.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MonitoringView]:
    """Monitorings, those due first at the top."""
    divisions = (division,) if division else ()
    wanted = ReportFilter(divisions, year, state, standing, urgency, project, low=low)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.monitorings(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[monitoring_view(row) for row in rows], next=after)


@router.get("/performance-monitorings/{id}", operation_id="getMonitoring", summary="查询绩效运行监控", openapi_extra=READ)
async def get_monitoring(
    session: Reading, caller: CallerDep, monitoring_id: MonitoringId, response: Response
) -> MonitoringDetail:
    """One monitoring: the goals and what is due of them, what was handed in, its money, every step that is open."""
    found = await monitoring_detail(session, caller, monitoring_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/performance-evaluations",
    operation_id="openEvaluations",
    summary="发起绩效自评",
    status_code=201,
    response_model=PerformanceOpened,
    openapi_extra=REVIEW,
)
async def open_evaluations(session: Writing, caller: CallerDep, opening: EvaluationOpening, once: OnceDep) -> Response:
    """Have every project of the year's plan that has goals and money evaluate itself for a year that is over. The platform opens the
    evaluations of a year by itself when it is over.
    """
    return await once(None, lambda: commands.open_evaluations(session, caller, opening.year))


@router.get("/performance-evaluations", operation_id="listEvaluations", summary="绩效自评列表", openapi_extra=READ)
async def list_evaluations(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Division = None,
    year: Year = None,
    project: Project = None,
    state: Annotated[
        str | None, Query(title="状态", description="Only this state.", pattern=f"^({'|'.join(EVALUATION.states)})$")
    ] = None,
    standing: _Open = None,
    urgency: _Urgency = None,
    grade: Annotated[GradeCode | None, Query(title="评价等级", description="Only with this grade.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[EvaluationView]:
    """Evaluations, those due first at the top."""
    divisions = (division,) if division else ()
    wanted = ReportFilter(divisions, year, state, standing, urgency, project, grade=grade)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.evaluations(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[evaluation_view(row) for row in rows], next=after)


@router.get("/performance-evaluations/{id}", operation_id="getEvaluation", summary="查询绩效自评", openapi_extra=READ)
async def get_evaluation(
    session: Reading, caller: CallerDep, evaluation_id: EvaluationId, response: Response
) -> EvaluationDetail:
    """One evaluation: how its score came to be, the county's review, what the result is used for, every step that is open."""
    found = await evaluation_detail(session, caller, evaluation_id)
    response.headers["ETag"] = etag(found.version)
    return found
