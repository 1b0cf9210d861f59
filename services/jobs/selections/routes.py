"""Selections over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.parameters.queries import bounds_today
from services.jobs.selections import commands, queries
from services.jobs.selections.machine import NOMINATION
from services.jobs.selections.queries import NominationFilter
from services.jobs.selections.schemas import (
    HonouringTalent,
    NominationState,
    SelectionKindWord,
    TalentNominationDetail,
    TalentNominationEntry,
    TalentNominationPublicising,
    TalentNominationView,
    TalentSelectionEntry,
    TalentSelectionView,
)
from services.jobs.selections.views import nomination_detail, nomination_view
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
router = Router(prefix=PREFIX, tags=["乡村人才"])
_READ, _WRITE, _REVIEW = allow("talent:read"), allow("talent:write"), allow("talent:review")
NominationId = Annotated[
    UUID,
    Path(alias="id", title="选树推荐标识", description="The nomination.", examples=["019a1b2c-0000-7000-8000-0000000000e6"]),
]
SelectionId = Annotated[
    UUID, Path(alias="id", title="选树批次标识", description="The batch.", examples=["019a1b2c-0000-7000-8000-0000000000e5"])
]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Year = Annotated[int | None, Query(title="年度", description="Only of this year.", ge=2020, le=2100)]
_Kind = Annotated[SelectionKindWord | None, Query(title="选树类别", description="Only this kind.")]


@router.post(
    "/talent-selections",
    operation_id="openTalentSelection",
    summary="发起人才选树",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_opened="该年度同类别、同名称的选树批次已发起。"),
    openapi_extra=_REVIEW,
)
async def open_selection(session: Writing, caller: CallerDep, entry: TalentSelectionEntry, once: OnceDep) -> Response:
    """Open a batch of a year for the county. With an `Idempotency-Key` it is opened once."""
    return await once(f"{PREFIX}/talent-selections/{{id}}", lambda: commands.open_selection(session, caller, entry))


@router.get("/talent-selections", operation_id="listTalentSelections", summary="选树批次列表", openapi_extra=_READ)
async def list_selections(
    session: Reading, caller: CallerDep, year: _Year = None, kind: _Kind = None, limit: Limit = 50, cursor: Cursor = None
) -> Page[TalentSelectionView]:
    """Batches with how many were nominated and honoured, the last first."""
    rows, after = await queries.selections(session, caller.scope, year, kind, limit=limit, cursor=cursor)
    return Page(items=[TalentSelectionView.model_validate(row) for row in rows], next=after)


@router.get("/talent-selections/{id}", operation_id="getTalentSelection", summary="查询选树批次", openapi_extra=_READ)
async def get_selection(session: Reading, caller: CallerDep, selection_id: SelectionId) -> TalentSelectionView:
    """One batch."""
    return TalentSelectionView.model_validate(await queries.selection(session, caller.scope, selection_id))


@router.post(
    "/talent-nominations",
    operation_id="nominateTalent",
    summary="推荐选树人选",
    status_code=201,
    response_model=Changed,
    responses=conflicts(
        selection_closed="该批次已截止推荐。", not_in_pool="被推荐人不在人才库。", already_nominated="该人员已在本批次推荐。"
    ),
    openapi_extra=_WRITE,
)
async def nominate(session: Writing, caller: CallerDep, entry: TalentNominationEntry, once: OnceDep) -> Response:
    """Nominate somebody of the pool. With an `Idempotency-Key` they are nominated once."""
    return await once(f"{PREFIX}/talent-nominations/{{id}}", lambda: commands.nominate(session, caller, entry))


@router.get("/talent-nominations", operation_id="listTalentNominations", summary="选树推荐列表", openapi_extra=_READ)
async def list_nominations(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    selection_id: Annotated[UUID | None, Query(title="选树批次标识", description="Only of this batch.")] = None,
    talent_id: Annotated[UUID | None, Query(title="人才标识", description="Only of this talent.")] = None,
    kind: _Kind = None,
    year: _Year = None,
    state: Annotated[NominationState | None, Query(title="状态", description="Only this state.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TalentNominationView]:
    """Nominations, those recorded last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = NominationFilter(divisions, selection_id, talent_id, kind, year, state)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.nominations(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[nomination_view(row) for row in rows], next=after)


@router.get("/talent-nominations/{id}", operation_id="getTalentNomination", summary="查询选树推荐", openapi_extra=_READ)
async def get_nomination(
    session: Reading, caller: CallerDep, nomination_id: NominationId, response: Response
) -> TalentNominationDetail:
    """One nomination, with every step that is open and what stands against it."""
    found = await nomination_detail(session, caller, nomination_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.post(
    "/talent-nominations/{id}/publicity",
    operation_id="publiciseTalentNomination",
    summary="公示拟选树人员",
    responses=conflicts(wrong_state="当前状态不需公示。", already_publicised="正在公示。"),
    openapi_extra=_REVIEW,
)
async def publicise(
    session: Writing,
    caller: CallerDep,
    nomination_id: NominationId,
    said: TalentNominationPublicising,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Record that the county put up the notice. An objection against it blocks until it is answered; upheld, it takes the notice down."""
    changed = await commands.publicise(session, caller, nomination_id, said, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    NOMINATION,
    {**dict.fromkeys(NOMINATION.transitions, Said), "honour": HonouringTalent},
    commands.take_nomination,
    path="/talent-nominations",
    record=NominationId,
    named="TalentNomination",
    of="人才选树",
)
