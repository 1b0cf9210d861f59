"""Work-relief projects over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.relief import commands, queries
from services.jobs.relief.catalogue import CHECKS
from services.jobs.relief.machine import RELIEF
from services.jobs.relief.queries import ReliefFilter
from services.jobs.relief.schemas.projects import (
    ReliefCheckView,
    ReliefCorrection,
    ReliefDetail,
    ReliefEntry,
    ReliefFigure,
    ReliefPublicising,
    ReliefStandardEntry,
    ReliefStandardView,
    ReliefView,
)
from services.jobs.relief.schemas.words import ReliefSourceWord, ReliefState
from services.jobs.relief.views import figure_view, relief_detail, relief_view
from shared.registry.places import names_of
from shared.standards.divisions import digits_below
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["HANGING", "STATE", "ReliefId", "router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["以工代赈"])
_READ, _WRITE, _REVIEW = allow("relief:read"), allow("relief:write"), allow("relief:review")
STATE, HANGING = "项目当前状态不能办理。", "项目正在公示,须先撤回公示再更改。"
_RECORDED = "该区划内已登记同年度、同名的以工代赈项目。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Year = Query(title="资金年度", description="Of this fund year.", ge=2000, le=2100, examples=[2026])
ReliefId = Annotated[
    UUID,
    Path(alias="id", title="以工代赈项目标识", description="The project.", examples=["019a1b2c-0000-7000-8000-0000000000e1"]),
]


@router.post(
    "/relief-projects",
    operation_id="recordReliefProject",
    summary="登记以工代赈项目",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: ReliefEntry, once: OnceDep) -> Response:
    """Record a work-relief project with its labour plan. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/relief-projects/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/relief-projects", operation_id="listReliefProjects", summary="以工代赈项目列表", openapi_extra=_READ)
async def list_projects(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    state: Annotated[ReliefState | None, Query(title="状态", description="Only this state.")] = None,
    source: Annotated[ReliefSourceWord | None, Query(title="资金来源", description="Only of this source.")] = None,
    year: Annotated[int | None, _Year] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In the name, builder or funds number.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ReliefView]:
    """Projects with who has worked there and what labour got of the aid, those recorded last first."""
    wanted = ReliefFilter(tuple(code for code in (town, village) if code is not None), state, source, year, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.projects(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[relief_view(row) for row in rows], next=after)


@router.get("/relief-projects/{id}", operation_id="getReliefProject", summary="查询以工代赈项目", openapi_extra=_READ)
async def get_project(session: Reading, caller: CallerDep, project_id: ReliefId, response: Response) -> ReliefDetail:
    """One project with its labour plan, what the checks find of it now, and every step that is open with what stands against it."""
    found = await relief_detail(session, caller, project_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/relief-projects/{id}",
    operation_id="correctReliefProject",
    summary="更正以工代赈项目",
    responses=conflicts(
        wrong_state=STATE, notice_hanging=HANGING, already_recorded=_RECORDED, has_workers="已有务工人员,不能再改用工计划。"
    ),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    project_id: ReliefId,
    correction: ReliefCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a project before it starts, and say why."""
    changed = await commands.correct(session, caller, project_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/relief-projects/{id}/publicity",
    operation_id="publiciseReliefProject",
    summary="公示以工代赈项目或劳务报酬名册",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="正在公示。"),
    openapi_extra=_WRITE,
)
async def publicise(
    session: Writing,
    caller: CallerDep,
    project_id: ReliefId,
    said: ReliefPublicising,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that a notice was put up: of a planned project what it is, of a running one who was paid what."""
    changed = await commands.publicise(session, caller, project_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    RELIEF,
    {"start": Said, "accept": Said, "cancel": Said},
    commands.take_project,
    path="/relief-projects",
    record=ReliefId,
    named="ReliefProject",
    of="以工代赈",
)


@router.get("/relief-checks", operation_id="listReliefChecks", summary="以工代赈核验规则", openapi_extra=_READ)
async def list_checks() -> list[ReliefCheckView]:
    """Every check that acceptance rests on, and its force."""
    return [ReliefCheckView.model_validate(check) for check in CHECKS.values()]


@router.post(
    "/relief-standards",
    operation_id="setReliefStandard",
    summary="设定最低劳务报酬占比",
    status_code=201,
    responses=conflicts(already_set="这类资金该年度的最低劳务报酬占比已设定。"),
    openapi_extra=_REVIEW,
)
async def set_standard(session: Writing, caller: CallerDep, entry: ReliefStandardEntry) -> Changed:
    """Set the least share of labour pay of a source and level from a fund year on, until that of a later year."""
    return await commands.set_standard(session, caller, entry)


@router.get("/relief-standards", operation_id="listReliefStandards", summary="最低劳务报酬占比", openapi_extra=_READ)
async def list_standards(
    session: Reading,
    caller: CallerDep,
    source: Annotated[ReliefSourceWord | None, Query(title="资金来源", description="Only of this source.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ReliefStandardView]:
    """Every least share that was ever set, the last recorded first."""
    rows, after = await queries.standards(session, caller.scope, source, limit=limit, cursor=cursor)
    return Page(items=[ReliefStandardView.model_validate(row) for row in rows], next=after)


@router.get("/relief-figures", operation_id="listReliefFigures", summary="以工代赈统计", openapi_extra=_READ)
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
    year: Annotated[int, _Year],
) -> list[ReliefFigure]:
    """Projects of a fund year with their people and labour pay against what least shares ask for."""
    rows = await queries.figures(session, caller.scope, division, digits_below(division), year)
    names = await names_of(session, caller.scope, [row.code for row in rows])
    return [figure_view(row, names) for row in rows]
