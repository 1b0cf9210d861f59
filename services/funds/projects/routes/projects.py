"""Applying for projects, finding, reading and correcting them."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.funds.parameters.queries import bounds_today
from services.funds.projects import commands
from services.funds.projects.machine import PROJECT
from services.funds.projects.queries import ProjectFilter, projects
from services.funds.projects.reading import detail_of
from services.funds.projects.routes.common import PREFIX, TAGS, ProjectId
from services.funds.projects.schemas.projects import (
    CategoryView,
    ProjectContact,
    ProjectCorrection,
    ProjectDetail,
    ProjectEntry,
    ProjectView,
)
from services.funds.projects.schemas.words import Origin
from services.funds.projects.views import category_views, project_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Purpose
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.sealing import CipherDep
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_READ, _WRITE = allow("projects:read"), allow("projects:write")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_STATES = f"^({'|'.join(PROJECT.states)})$"


@router.get("/project-categories", operation_id="listProjectCategories", summary="项目类型", openapi_extra=_READ)
async def list_categories() -> Page[CategoryView]:
    """Every category of projects, each after the one above it."""
    return Page(items=category_views())


@router.post(
    "/projects",
    operation_id="applyForProject",
    summary="申报项目",
    status_code=201,
    response_model=Changed,
    responses=conflicts(series_full="该镇当年该类型的项目编号已用完。"),
    openapi_extra=_WRITE,
)
async def apply(session: Writing, caller: CallerDep, cipher: CipherDep, entry: ProjectEntry, once: OnceDep) -> Response:
    """Begin an application of a village, a town or the county. With an `Idempotency-Key` it is begun once."""
    return await once(f"{PREFIX}/projects/{{id}}", lambda: commands.apply(session, caller, cipher, entry))


@router.get("/projects", operation_id="listProjects", summary="项目列表", openapi_extra=_READ)
async def list_projects(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only projects of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only projects of this village, 12 digits.")] = None,
    state: Annotated[str | None, Query(title="状态", description="Only this state.", pattern=_STATES)] = None,
    category: Annotated[
        str | None,
        Query(title="项目类型", description="Only this category, of any level.", pattern=r"^[A-Z]([0-9]{2}){0,2}$"),
    ] = None,
    year: Annotated[int | None, Query(title="年度", description="Only this year.", ge=2000, le=2100)] = None,
    origin: Annotated[Origin | None, Query(title="申报主体", description="Only applied for by this level.")] = None,
    in_library: Annotated[
        bool | None, Query(title="在库", description="Only approved and publicised projects, or only others.")
    ] = None,
    under_way: Annotated[
        bool | None, Query(alias="open", title="未关闭", description="Only those that have not ended, or only ended ones.")
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or a code.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProjectView]:
    """Projects, those of the latest year and applied for last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = ProjectFilter(divisions, state, category, year, origin, in_library, under_way, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await projects(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[project_view(row) for row in rows], next=after)


@router.get("/projects/{id}", operation_id="getProject", summary="查询项目", openapi_extra=_READ)
async def get_project(session: Reading, caller: CallerDep, project_id: ProjectId, response: Response) -> ProjectDetail:
    """One project: its goals, mechanism, history, and every step that is open with all that stands against it."""
    found = await detail_of(session, caller, project_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/projects/{id}",
    operation_id="correctProject",
    summary="更正项目申报",
    responses=conflicts(wrong_state="已提交的申报不能更正,须先退回。"),
    openapi_extra=_WRITE,
)
async def correct_project(
    session: Writing,
    caller: CallerDep,
    cipher: CipherDep,
    project_id: ProjectId,
    correction: ProjectCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct an application that is not handed in, with the reason."""
    changed = await commands.correct(session, caller, cipher, project_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/projects/{id}/contact",
    operation_id="discloseProjectContact",
    summary="查看项目责任人完整电话",
    openapi_extra=allow("pii:read"),
)
async def disclose_contact(
    session: Writing, caller: CallerDep, cipher: CipherDep, project_id: ProjectId, purpose: Purpose, response: Response
) -> ProjectContact:
    """The phone of who answers for a project, in full. Reader, purpose and time go into the audit trail."""
    response.headers["Cache-Control"] = "no-store"
    return await commands.disclose_phone(session, caller, cipher, project_id, purpose.purpose)
