"""Attendance and assessment over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query, Response

from services.jobs.appointments.routes import AppointmentId
from services.jobs.attendance import commands, queries
from services.jobs.attendance.rules import Grading
from services.jobs.attendance.schemas import (
    MONTH,
    AttendanceMonths,
    AttendanceMonthsSet,
    AttendanceMonthView,
    AttendanceSetting,
    TownAssessment,
    VillageAssessment,
)
from services.jobs.attendance.views import month_view
from services.jobs.employment.rules import first_of
from services.jobs.parameters.queries import parameters_on
from shared.access import Scope
from shared.standards.months import last_of
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["公益性岗位"])
_READ, _WRITE, _REVIEW = allow("posts:read"), allow("posts:write"), allow("posts:review")
_CHECKED, _SAME = "该月的补贴发放已由镇审核,考勤、考核不能再改。", "村评分和镇考核不能由同一人登记。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Month = Annotated[str, Path(title="月份", description="`YYYY-MM`.", pattern=MONTH, examples=["2026-10"])]


@router.get("/attendance-months", operation_id="listAttendanceMonths", summary="岗位月考勤和考核", openapi_extra=_READ)
async def list_months(
    session: Reading,
    caller: CallerDep,
    month: Annotated[str, Query(title="月份", description="Of which month, `YYYY-MM`.", pattern=MONTH, examples=["2026-10"])],
    town: Annotated[_Code, Query(title="镇", description="Only posts in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only posts in this village, 12 digits.")] = None,
    missing: Annotated[
        bool | None, Query(title="缺考勤", description="Only whose attendance is missing, or only others.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AttendanceMonthView]:
    """Everybody who holds a post in a month, with attendance and assessment as far as they are recorded."""
    divisions, first = [code for code in (town, village) if code is not None], first_of(month)
    rows, after = await queries.months(session, caller.scope, divisions, first, None, missing, limit=limit, cursor=cursor)
    grading = Grading.of(await parameters_on(session, Scope.everything(), last_of(first)))
    return Page(items=[month_view(row, grading) for row in rows], next=after)


@router.post(
    "/attendance-months",
    operation_id="setAttendanceMonths",
    summary="整村登记月考勤",
    status_code=201,
    response_model=AttendanceMonthsSet,
    responses=conflicts(month_checked=_CHECKED, changed_meanwhile="有人的考勤已被他人登记或修改。"),
    openapi_extra=_WRITE,
)
async def set_months(session: Writing, caller: CallerDep, entries: AttendanceMonths, once: OnceDep) -> Response:
    """Set the attendance of many at once, all or none. With an `Idempotency-Key` it is set once."""
    return await once(None, lambda: commands.set_months(session, caller, entries))


@router.put(
    "/post-appointments/{id}/attendance/{month}",
    operation_id="setAttendance",
    summary="登记月考勤",
    responses=conflicts(month_checked=_CHECKED),
    openapi_extra=_WRITE,
)
async def set_month(
    session: Writing,
    caller: CallerDep,
    appointment_id: AppointmentId,
    month: _Month,
    setting: AttendanceSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set somebody's attendance of a month. A payroll that counts it and waits for the town is reckoned anew, and its village confirms again."""
    changed = await commands.set_month(session, caller, appointment_id, month, setting, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/post-appointments/{id}/village-assessments/{month}",
    operation_id="setVillageAssessment",
    summary="登记村评分",
    responses=conflicts(month_checked=_CHECKED, same_person=_SAME),
    openapi_extra=_WRITE,
)
async def score_by_village(
    session: Writing,
    caller: CallerDep,
    appointment_id: AppointmentId,
    month: _Month,
    said: VillageAssessment,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set the village's score of a month, 30 of 100."""
    changed = await commands.score_by_village(session, caller, appointment_id, month, said, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/post-appointments/{id}/town-assessments/{month}",
    operation_id="setTownAssessment",
    summary="登记镇考核、民主评议和扣款",
    responses=conflicts(month_checked=_CHECKED, same_person=_SAME),
    openapi_extra=_REVIEW,
)
async def score_by_town(
    session: Writing,
    caller: CallerDep,
    appointment_id: AppointmentId,
    month: _Month,
    said: TownAssessment,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set the town's score (50), that of the democratic review (20), and a deduction with the day on which the person was told of it."""
    changed = await commands.score_by_town(session, caller, appointment_id, month, said, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed
