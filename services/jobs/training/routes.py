"""Training classes and the standards of their subsidy over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.training import commands, queries
from services.jobs.training.machine import TRAINING
from services.jobs.training.queries import ClassFilter
from services.jobs.training.schemas.bases import TrainingStandardEntry, TrainingStandardView
from services.jobs.training.schemas.classes import (
    PayingTraining,
    TrainingClassCorrection,
    TrainingClassDetail,
    TrainingClassEntry,
    TrainingClassView,
    TrainingPublicising,
)
from services.jobs.training.schemas.words import TrainingKindWord, TrainingState
from services.jobs.training.views import class_detail, class_view, standard_view
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["ClassId", "router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["技能培训"])
_READ, _WRITE, _REVIEW = allow("training:read"), allow("training:write"), allow("training:review")
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
ClassId = Annotated[
    UUID,
    Path(alias="id", title="培训班标识", description="The class.", examples=["019a1b2c-0000-7000-8000-0000000000e1"]),
]


@router.post(
    "/training-classes",
    operation_id="planTrainingClass",
    summary="登记培训计划",
    status_code=201,
    response_model=Changed,
    openapi_extra=_WRITE,
)
async def plan(session: Writing, caller: CallerDep, entry: TrainingClassEntry, once: OnceDep) -> Response:
    """Record the plan of a class. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/training-classes/{{id}}", lambda: commands.plan(session, caller, entry))


@router.get("/training-classes", operation_id="listTrainingClasses", summary="培训班列表", openapi_extra=_READ)
async def list_classes(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    division: Annotated[_Code, Query(title="行政区划", description="Only held in this division, of any level.")] = None,
    state: Annotated[TrainingState | None, Query(title="状态", description="Only this state.")] = None,
    kind: Annotated[TrainingKindWord | None, Query(title="培训类型", description="Only this kind.")] = None,
    base_id: Annotated[UUID | None, Query(title="实训基地标识", description="Only held at this base.")] = None,
    subsidised: Annotated[bool | None, Query(title="补贴性培训", description="Only subsidised, or only others.")] = None,
    year: Annotated[
        int | None, Query(title="年度", description="Only those that begin in this year.", ge=2000, le=2100)
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="In the trade, the organiser or the site.", min_length=1, max_length=50)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TrainingClassView]:
    """Classes, those recorded last first: what the county approved is shown to everybody, a plan to who made it."""
    divisions = () if division is None else (division,)
    wanted = ClassFilter(divisions, state, kind, base_id, subsidised, year, search)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.training_classes(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[class_view(row) for row in rows], next=after)


@router.get("/training-classes/{id}", operation_id="getTrainingClass", summary="查询培训班", openapi_extra=_READ)
async def get_class(session: Reading, caller: CallerDep, class_id: ClassId, response: Response) -> TrainingClassDetail:
    """One class: how far it is, what was reckoned for it, and every step that is open with what stands against it."""
    found = await class_detail(session, caller, class_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/training-classes/{id}",
    operation_id="correctTrainingClass",
    summary="更正培训计划",
    responses=conflicts(wrong_state="培训计划已提交,只能更正休息日、教师和地点,结业后不再更正。"),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    class_id: ClassId,
    correction: TrainingClassCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a plan before it is handed in; until the class has ended, its days off, teachers and site, such as for a day that is called off."""
    changed = await commands.correct(session, caller, class_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    TRAINING,
    {**dict.fromkeys(TRAINING.transitions, Said), "pay": PayingTraining},
    commands.take_class,
    path="/training-classes",
    record=ClassId,
    named="TrainingClass",
    of="培训班",
)


@router.post(
    "/training-classes/{id}/publicity",
    operation_id="publiciseTrainingClass",
    summary="公示培训补贴",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="正在公示。"),
    openapi_extra=_REVIEW,
)
async def publicise(
    session: Writing, caller: CallerDep, class_id: ClassId, said: TrainingPublicising, seen: SeenVersion, response: Response
) -> Changed:
    """Record that the notice of a class's subsidy was put up."""
    changed = await commands.publicise(session, caller, class_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/training-standards",
    operation_id="setTrainingStandard",
    summary="设定培训补贴标准",
    status_code=201,
    responses=conflicts(already_set="这类培训从该日起的标准已设定。"),
    openapi_extra=_REVIEW,
)
async def set_standard(session: Writing, caller: CallerDep, entry: TrainingStandardEntry) -> Changed:
    """Set what a kind of training is subsidised by from a day on; earlier ones stay for classes that began earlier."""
    return await commands.set_standard(session, caller, entry)


@router.get("/training-standards", operation_id="listTrainingStandards", summary="培训补贴标准", openapi_extra=_READ)
async def list_standards(
    session: Reading,
    caller: CallerDep,
    kind: Annotated[TrainingKindWord | None, Query(title="培训类型", description="Only of this kind.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TrainingStandardView]:
    """Every standard that was ever set, the last recorded first."""
    rows, after = await queries.standards(session, caller.scope, kind, limit=limit, cursor=cursor)
    return Page(items=[standard_view(row) for row in rows], next=after)
