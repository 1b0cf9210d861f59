"""Annual plans over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.funds.parameters.queries import bounds_today
from services.funds.plans import commands, queries
from services.funds.plans.machine import PLAN
from services.funds.plans.reading import detail_of, plan_view
from services.funds.plans.schemas import (
    AnnualPlanEntry,
    Deciding,
    PlanChangeView,
    PlanDetail,
    PlanLines,
    PlanLineView,
    PlanView,
)
from services.funds.projects.routes.common import PREFIX, TAGS
from services.funds.projects.schemas.steps import Publicising
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps, blockable

__all__ = ["STEPS", "router"]

router = Router(prefix=PREFIX, tags=TAGS)
_READ, _WRITE = allow("projects:read"), allow("projects:write")
_DRAFTING = conflicts(wrong_state="只有编制中的计划可以改动。")
_PLAN, _PROJECT = "019a1b2c-0000-7000-8000-000000000032", "019a1b2c-0000-7000-8000-000000000031"
PlanId = Annotated[UUID, Path(alias="id", title="年度计划标识", description="The plan.", examples=[_PLAN])]
InPlan = Annotated[UUID, Path(alias="project", title="项目标识", description="The project.", examples=[_PROJECT])]
Revision = Annotated[int | None, Query(title="修订号", description="Left out: the latest.", ge=1)]
STEPS: dict[str, type[Said]] = {
    "announce": Said,
    "close_publicity": Said,
    "back": Said,
    "approve_plan": Deciding,
    "return_plan": Said,
    "revise": Said,
    "drop_revision": Said,
    "close_plan": Said,
    "cancel_plan": Said,
}
"""Every step that is taken by its own route, with what is said; a plan is issued by a use case of its own."""


@router.post(
    "/annual-plans",
    operation_id="beginAnnualPlan",
    summary="编制年度计划",
    status_code=201,
    response_model=Changed,
    responses=conflicts(plan_exists="该年度的计划已经建立。"),
    openapi_extra=_WRITE,
)
async def begin(session: Writing, caller: CallerDep, entry: AnnualPlanEntry, once: OnceDep) -> Response:
    """Begin the county's plan of a year. With an `Idempotency-Key` it is begun once."""
    return await once(f"{PREFIX}/annual-plans/{{id}}", lambda: commands.begin(session, caller, entry))


@router.get("/annual-plans", operation_id="listAnnualPlans", summary="年度计划列表", openapi_extra=_READ)
async def list_plans(
    session: Reading,
    caller: CallerDep,
    year: Annotated[int | None, Query(title="年度", description="Only this year.", ge=2000, le=2100)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PlanView]:
    """Annual plans of the caller's county, the latest year first."""
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.plans(session, caller.scope, bounds, year=year, limit=limit, cursor=cursor)
    return Page(items=[plan_view(row) for row in rows], next=after)


@router.get("/annual-plans/{id}", operation_id="getAnnualPlan", summary="查询年度计划", openapi_extra=_READ)
async def get_plan(session: Reading, caller: CallerDep, plan_id: PlanId, response: Response) -> PlanDetail:
    """One plan: its figures with the share of industry, and every step that is open with all that stands against it."""
    found = await detail_of(session, caller, plan_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/annual-plans/{id}/lines", operation_id="listAnnualPlanLines", summary="年度计划明细", openapi_extra=_READ)
async def list_lines(
    session: Reading,
    caller: CallerDep,
    plan_id: PlanId,
    revision: Revision = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[PlanLineView]:
    """What a revision gives which project, within the caller's divisions."""
    wanted = revision or (await queries.plan(session, caller.scope, plan_id)).revision
    rows, after = await queries.lines(session, caller.scope, plan_id, wanted, limit=limit, cursor=cursor)
    return Page(items=[PlanLineView.model_validate(row) for row in rows], next=after)


@router.get("/annual-plans/{id}/changes", operation_id="listAnnualPlanChanges", summary="年度计划修订内容", openapi_extra=_READ)
async def list_changes(session: Reading, caller: CallerDep, plan_id: PlanId, revision: Revision = None) -> Page[PlanChangeView]:
    """What a revision changed of the one before it, within the caller's divisions; of the first, everything."""
    wanted = revision or (await queries.plan(session, caller.scope, plan_id)).revision
    rows = await queries.changes_of(session, caller.scope, plan_id, wanted)
    return Page(items=[PlanChangeView.model_validate(row) for row in rows])


@router.put(
    "/annual-plans/{id}/projects/{project}",
    operation_id="setAnnualPlanLine",
    summary="安排项目资金",
    responses=_DRAFTING | conflicts(not_in_library="只有储备项目才能列入年度计划。"),
    openapi_extra=_WRITE,
)
async def set_line(
    session: Writing,
    caller: CallerDep,
    plan_id: PlanId,
    project_id: InPlan,
    given: PlanLines,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Say what the plan gives a project, by source; at most what the project was planned with."""
    changed = await commands.set_line(session, caller, plan_id, project_id, given, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.delete(
    "/annual-plans/{id}/projects/{project}",
    operation_id="dropAnnualPlanLine",
    summary="移出年度计划",
    responses=_DRAFTING,
    openapi_extra=_WRITE,
)
async def drop_line(
    session: Writing, caller: CallerDep, plan_id: PlanId, project_id: InPlan, seen: SeenVersion, response: Response
) -> Changed:
    """Take a project out of the plan."""
    changed = await commands.drop_line(session, caller, plan_id, project_id, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/annual-plans/{id}/publicity",
    operation_id="publiciseAnnualPlan",
    summary="公示年度计划",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="该计划正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing, caller: CallerDep, plan_id: PlanId, said: Publicising, seen: SeenVersion, response: Response
) -> Changed:
    """Record that the notice of the plan was put up."""
    changed = await commands.publicise(session, caller, plan_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/annual-plans/{id}/issue",
    operation_id="issueAnnualPlan",
    summary="下达计划",
    responses=blockable(),
    openapi_extra=allow("projects:decide"),
)
async def issue(
    session: Writing, caller: CallerDep, plan_id: PlanId, said: Deciding, seen: SeenVersion, response: Response
) -> Changed:
    """Issue the plan: its projects are selected, those that a revision dropped go back to stock."""
    changed = await commands.issue(session, caller, plan_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(router, PLAN, STEPS, commands.take, path="/annual-plans", record=PlanId, named="OfAnnualPlan", less="_plan")
