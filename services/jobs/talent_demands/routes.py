"""The demand directory over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.talent_demands import commands, queries
from services.jobs.talent_demands.queries import DemandFilter
from services.jobs.talent_demands.schemas import (
    DemandEditionEntry,
    DemandEditionLineView,
    DemandEditionView,
    NeedWord,
    TalentDemandCorrection,
    TalentDemandEntry,
    TalentDemandView,
    TalentDemandWithdrawal,
)
from services.jobs.talent_demands.views import demand_view, edition_line_view, edition_view
from services.jobs.talents.schemas import SubKindWord, TalentClassWord
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["乡村人才"])
_READ, _WRITE, _REVIEW = allow("talent:read"), allow("talent:write"), allow("talent:review")
_WITHDRAWN = "该人才需求已撤回。"
DemandId = Annotated[
    UUID,
    Path(alias="id", title="人才需求标识", description="The line.", examples=["019a1b2c-0000-7000-8000-0000000000e2"]),
]
EditionId = Annotated[
    UUID, Path(alias="id", title="目录版本标识", description="The edition.", examples=["019a1b2c-0000-7000-8000-0000000000e3"])
]
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
_Year = Annotated[int | None, Query(title="年度", description="Only of this year.", ge=2020, le=2100)]
_Town = Annotated[_Code, Query(title="镇", description="Only what this town needs, 12 digits.")]
_Class = Annotated[TalentClassWord | None, Query(title="人才类别", description="Only this class.")]
_Kind = Annotated[SubKindWord | None, Query(title="人才子类", description="Only this kind.")]
_Need = Annotated[NeedWord | None, Query(title="需求程度", description="Only as urgent as this.")]
_Unfilled = Annotated[
    bool | None, Query(title="未满足", description="Only lines for which people are missing, or only others.")
]
_Search = Annotated[
    str | None,
    Query(title="搜索", description="In the post or skill, the unit or the offer.", min_length=1, max_length=50),
]


@router.post(
    "/talent-demands",
    operation_id="recordTalentDemand",
    summary="登记人才需求",
    status_code=201,
    response_model=Changed,
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: TalentDemandEntry, once: OnceDep) -> Response:
    """Record a line of a year's directory. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/talent-demands/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/talent-demands", operation_id="listTalentDemands", summary="人才需求列表", openapi_extra=_READ)
async def list_demands(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    year: _Year = None,
    town: _Town = None,
    talent_class: _Class = None,
    sub_kind: _Kind = None,
    need: _Need = None,
    unfilled: _Unfilled = None,
    withdrawn: Annotated[bool | None, Query(title="已撤回", description="Only withdrawn lines, or only others.")] = None,
    search: _Search = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[TalentDemandView]:
    """Lines as they are worked on, those recorded last first: one's own, and what was ever published."""
    wanted = DemandFilter(year, (town,) if town else (), talent_class, sub_kind, need, unfilled, withdrawn, search)
    rows, after = await queries.demands(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[demand_view(row) for row in rows], next=after)


@router.get("/talent-demands/{id}", operation_id="getTalentDemand", summary="查询人才需求", openapi_extra=_READ)
async def get_demand(session: Reading, caller: CallerDep, demand_id: DemandId, response: Response) -> TalentDemandView:
    """One line as it is worked on, with how many people of the pool fill it."""
    found = demand_view(await queries.demand(session, caller.scope, demand_id))
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/talent-demands/{id}",
    operation_id="correctTalentDemand",
    summary="更正人才需求",
    responses=conflicts(withdrawn=_WITHDRAWN),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    demand_id: DemandId,
    correction: TalentDemandCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a line: the next edition has it so."""
    changed = await commands.correct(session, caller, demand_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/talent-demands/{id}/withdrawal",
    operation_id="withdrawTalentDemand",
    summary="撤回人才需求",
    responses=conflicts(withdrawn=_WITHDRAWN),
    openapi_extra=_WRITE,
)
async def withdraw(
    session: Writing,
    caller: CallerDep,
    demand_id: DemandId,
    said: TalentDemandWithdrawal,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Withdraw a line that is not needed any more: the next edition leaves it out."""
    changed = await commands.withdraw(session, caller, demand_id, said.reason, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/talent-demand-editions",
    operation_id="publishTalentDemands",
    summary="发布人才需求目录",
    status_code=201,
    response_model=Changed,
    responses=conflicts(nothing_to_publish="该年没有人才需求,或与最近一版相同。"),
    openapi_extra=_REVIEW,
)
async def publish(session: Writing, caller: CallerDep, entry: DemandEditionEntry, once: OnceDep) -> Response:
    """Publish a year's directory as it is now, in a new edition; those before stay. With an `Idempotency-Key` it is published once."""
    return await once(f"{PREFIX}/talent-demand-editions/{{id}}", lambda: commands.publish(session, caller, entry))


@router.get("/talent-demand-editions", operation_id="listTalentDemandEditions", summary="人才需求目录版本", openapi_extra=_READ)
async def list_editions(
    session: Reading, caller: CallerDep, year: _Year = None, limit: Limit = 50, cursor: Cursor = None
) -> Page[DemandEditionView]:
    """Every edition that was published, the last first."""
    rows, after = await queries.editions(session, caller.scope, year, limit=limit, cursor=cursor)
    return Page(items=[edition_view(row) for row in rows], next=after)


@router.get(
    "/talent-demand-editions/{id}", operation_id="getTalentDemandEdition", summary="查询人才需求目录", openapi_extra=_READ
)
async def get_edition(session: Reading, caller: CallerDep, edition_id: EditionId) -> DemandEditionView:
    """One edition."""
    return edition_view(await queries.edition(session, caller.scope, edition_id))


@router.get(
    "/talent-demand-editions/{id}/lines",
    operation_id="listTalentDemandEditionLines",
    summary="人才需求目录条目",
    openapi_extra=_READ,
)
async def list_lines(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    edition_id: EditionId,
    town: _Town = None,
    talent_class: _Class = None,
    sub_kind: _Kind = None,
    need: _Need = None,
    unfilled: _Unfilled = None,
    search: _Search = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[DemandEditionLineView]:
    """The lines of an edition as they were published; how many are filled is of now."""
    await queries.edition(session, caller.scope, edition_id)
    wanted = DemandFilter(None, (town,) if town else (), talent_class, sub_kind, need, unfilled, None, search)
    rows, after = await queries.edition_lines(session, caller.scope, edition_id, wanted, limit=limit, cursor=cursor)
    return Page(items=[edition_line_view(row) for row in rows], next=after)
