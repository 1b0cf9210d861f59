"""Visits and when the next ones are due, over HTTP."""

from __future__ import annotations

from typing import Annotated, Any
from uuid import UUID

from fastapi import Path, Query, Response
from pydantic import StringConstraints

from services.household.visits import commands, queries
from services.household.visits.schemas import Duty, Group, Point, VisitEntry, VisitProblemView, VisitView
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/household/v1"
router = Router(prefix=PREFIX, tags=["走访"])
_READ = allow("helpers:read")
_Code = Annotated[str, StringConstraints(pattern="^[0-9]{12}$")]
_SAMPLE = "019a1b2c-0000-7000-8000-000000000003"
HouseholdId = Annotated[UUID, Path(alias="id", title="农户标识", description="The household.", examples=[_SAMPLE])]
DutyId = Annotated[UUID, Path(alias="id", title="走访任务标识", description="The duty.", examples=[_SAMPLE])]
VisitId = Annotated[UUID, Path(alias="id", title="走访记录标识", description="The visit.", examples=[_SAMPLE])]


def _view(row: Any, problems: list[Any]) -> VisitView:  # noqa: ANN401 - rows
    point = None if row.latitude is None else Point(latitude=row.latitude, longitude=row.longitude)
    fields = {name: value for name, value in row._mapping.items() if name in VisitView.model_fields}  # noqa: SLF001 - documented name
    return VisitView(**fields, point=point, problems=[VisitProblemView.model_validate(problem) for problem in problems])


@router.post(
    "/households/{id}/visits",
    operation_id="recordVisit",
    summary="登记走访",
    status_code=201,
    response_model=Changed,
    responses=conflicts(household_closed="该户已销户。"),
    openapi_extra=allow("visits:write"),
)
async def record_visit(
    session: Writing, caller: CallerDep, household_id: HouseholdId, entry: VisitEntry, once: OnceDep
) -> Response:
    """Record a visit; it is never changed. The household's signature is attached to it afterwards, as a 确认单."""
    return await once(f"{PREFIX}/visits/{{id}}", lambda: commands.record_visit(session, caller, household_id, entry))


@router.get("/households/{id}/visits", operation_id="listVisits", summary="农户的走访记录", openapi_extra=_READ)
async def list_visits(
    session: Reading, caller: CallerDep, household_id: HouseholdId, limit: Limit = 50, cursor: Cursor = None
) -> Page[VisitView]:
    """The visits to a household, the last one first, withdrawn ones too."""
    rows, after = await queries.visits(session, caller.scope, household_id, limit=limit, cursor=cursor)
    found = await queries.problems_of(session, caller.scope, [row.id for row in rows])
    return Page(items=[_view(row, [one for one in found if one.visit_id == row.id]) for row in rows], next=after)


@router.get("/visits/{id}", operation_id="getVisit", summary="查询走访记录", openapi_extra=_READ)
async def get_visit(session: Reading, caller: CallerDep, visit_id: VisitId, response: Response) -> VisitView:
    """One visit."""
    row = await queries.visit(session, caller.scope, visit_id)
    response.headers["ETag"] = etag(row.version)
    return _view(row, list(await queries.problems_of(session, caller.scope, [visit_id])))


@router.post(
    "/visits/{id}/withdrawal",
    operation_id="withdrawVisit",
    summary="作废走访记录",
    responses=conflicts(visit_withdrawn="该走访记录已作废。"),
    openapi_extra=allow("visits:write"),
)
async def withdraw_visit(
    session: Writing, caller: CallerDep, visit_id: VisitId, reasoned: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Withdraw a visit that was recorded by mistake; the next one is due as if it had never been."""
    changed = await commands.withdraw_visit(session, caller, visit_id, reasoned.reason, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/visit-duties", operation_id="listVisitDuties", summary="应走访农户", openapi_extra=_READ)
async def list_visit_duties(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code | None, Query(title="镇", description="Only households of this town.")] = None,
    village: Annotated[_Code | None, Query(title="村", description="Only households of this village.")] = None,
    helper_id: Annotated[UUID | None, Query(title="帮扶责任人标识", description="Only of this main helper.")] = None,
    group: Annotated[Group | None, Query(title="走访分组", description="Only this group.")] = None,
    overdue: Annotated[
        bool | None, Query(title="已逾期", description="Only households that should have been visited, or only others.")
    ] = None,
    household: Annotated[UUID | None, Query(title="农户标识", description="Only this household.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[Duty]:
    """Households by the day on which they are to be visited next, the longest overdue first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = queries.DutyFilter(divisions, helper_id, group, overdue, household)
    rows, after = await queries.duties(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[Duty.model_validate(row) for row in rows], next=after)


@router.get("/visit-duties/{id}", operation_id="getVisitDuty", summary="查询应走访农户", openapi_extra=_READ)
async def get_visit_duty(session: Reading, caller: CallerDep, duty_id: DutyId) -> Duty:
    """One household and when it is to be visited next, as the task of it is linked."""
    return Duty.model_validate(await queries.duty(session, caller.scope, duty_id))
