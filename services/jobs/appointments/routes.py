"""Appointments to public-welfare posts over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.appointments import commands, queries
from services.jobs.appointments.machine import APPOINTMENT
from services.jobs.appointments.queries import AppointmentFilter
from services.jobs.appointments.schemas import (
    AppointmentDetail,
    AppointmentEntry,
    AppointmentPublicising,
    AppointmentState,
    AppointmentView,
    ExitingAppointment,
    RenewingAppointment,
    SigningAppointment,
)
from services.jobs.appointments.views import appointment_detail, appointment_view
from services.jobs.parameters.queries import bounds_today
from services.jobs.posts.schemas import PostKindWord
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["公益性岗位"])
_READ, _WRITE = allow("posts:read"), allow("posts:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
AppointmentId = Annotated[
    UUID, Path(alias="id", title="聘用标识", description="The appointment.", examples=["019a1b2c-0000-7000-8000-0000000000b2"])
]


@router.post(
    "/post-appointments",
    operation_id="applyForPost",
    summary="登记岗位报名",
    status_code=201,
    response_model=Changed,
    responses=conflicts(post_not_open="该岗位尚未发布或已撤销。", already_applied="该人员已报名或在聘于这个岗位。"),
    openapi_extra=_WRITE,
)
async def apply(session: Writing, caller: CallerDep, entry: AppointmentEntry, once: OnceDep) -> Response:
    """Record that somebody applies for a post that is announced. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/post-appointments/{{id}}", lambda: commands.apply(session, caller, entry))


@router.get("/post-appointments", operation_id="listPostAppointments", summary="岗位聘用列表", openapi_extra=_READ)
async def list_appointments(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only posts in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only posts in this village, 12 digits.")] = None,
    state: Annotated[AppointmentState | None, Query(title="状态", description="Only this state.")] = None,
    post_id: Annotated[UUID | None, Query(title="岗位标识", description="Only of this post.")] = None,
    kind: Annotated[PostKindWord | None, Query(title="岗位类别", description="Only of posts of this kind.")] = None,
    person_id: Annotated[UUID | None, Query(title="人员标识", description="Only of this person.")] = None,
    until: Annotated[
        date | None, Query(title="聘期结束日期", description="Only who holds a post and whose last term ends by this day.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AppointmentView]:
    """Who applies for, holds or has left posts, the last applied for first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = AppointmentFilter(divisions, state, post_id, kind, person_id, until)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.appointments(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[appointment_view(row) for row in rows], next=after)


@router.get("/post-appointments/{id}", operation_id="getPostAppointment", summary="查询岗位聘用", openapi_extra=_READ)
async def get_appointment(
    session: Reading, caller: CallerDep, appointment_id: AppointmentId, response: Response
) -> AppointmentDetail:
    """One appointment: its terms, and every step that is open with what stands against it, rule by rule."""
    found = await appointment_detail(session, caller, appointment_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/post-appointments/{id}/publicity",
    operation_id="publicisePostAppointment",
    summary="公示拟聘人员",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing,
    caller: CallerDep,
    appointment_id: AppointmentId,
    said: AppointmentPublicising,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that the notice of a candidate was put up."""
    changed = await commands.publicise(session, caller, appointment_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    APPOINTMENT,
    {
        **dict.fromkeys(APPOINTMENT.transitions, Said),
        "sign": SigningAppointment,
        "renew": RenewingAppointment,
        "exit": ExitingAppointment,
    },
    commands.take,
    path="/post-appointments",
    record=AppointmentId,
    named="PostAppointment",
    of="岗位聘用",
)
