"""Collectives over HTTP."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Response

from services.assets.collective import commands, queries
from services.assets.collective.queries import CollectiveFilter
from services.assets.collective.routes.common import PREFIX, READ, WRITE, Code, CollectiveId, router
from services.assets.collective.schemas.collectives import (
    CollectiveChangeView,
    CollectiveCorrection,
    CollectiveDetail,
    CollectiveEnding,
    CollectiveForm,
    CollectivePreservationView,
    CollectiveView,
)
from services.assets.collective.views import collective_detail, preservation
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Writing
from shared.web.versions import SeenVersion, etag

__all__: list[str] = []

_ENDED = "该集体经济组织已注销。"
_TAKEN = "该统一社会信用代码已登记。"


@router.post(
    "/collectives",
    operation_id="registerCollective",
    summary="登记集体经济组织",
    status_code=201,
    response_model=Changed,
    responses=conflicts(collective_exists="该村已登记集体经济组织。", credit_code_taken=_TAKEN),
    openapi_extra=WRITE,
)
async def register(session: Writing, caller: CallerDep, entry: CollectiveForm, once: OnceDep) -> Response:
    """Register the collective of a village, by its town. Every month that is over since its books begin waits for its village from then on."""
    return await once(f"{PREFIX}/collectives/{{id}}", lambda: commands.register_collective(session, caller, entry))


@router.get("/collectives", operation_id="listCollectives", summary="集体经济组织列表", openapi_extra=READ)
async def list_collectives(
    session: Reading,
    caller: CallerDep,
    town: Annotated[Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    ended: Annotated[bool | None, Query(title="已注销", description="Only ended ones, or only others.")] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or credit code.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CollectiveView]:
    """Collectives by their villages, with the last month that each has made public."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = CollectiveFilter(divisions, ended, search)
    rows, after = await queries.collectives(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[CollectiveView.model_validate(row) for row in rows], next=after)


@router.get("/collectives/{id}", operation_id="getCollective", summary="查询集体经济组织", openapi_extra=READ)
async def get_collective(
    session: Reading, caller: CallerDep, collective_id: CollectiveId, response: Response
) -> CollectiveDetail:
    """One collective: its accounts, and how its funds, assets, resources and shares stand today."""
    found = await collective_detail(session, caller, collective_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.patch(
    "/collectives/{id}",
    operation_id="correctCollective",
    summary="更正集体经济组织",
    responses=conflicts(collective_ended=_ENDED, credit_code_taken=_TAKEN),
    openapi_extra=WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    collective_id: CollectiveId,
    correction: CollectiveCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct what is said of a collective, by its town, with the reason; what it was stays in the log."""
    changed = await commands.correct_collective(session, caller, collective_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/collectives/{id}/ending",
    operation_id="endCollective",
    summary="注销集体经济组织",
    responses=conflicts(collective_ended=_ENDED, blocked="有账户未销户或有资源未注销,errors 中逐条列出。"),
    openapi_extra=WRITE,
)
async def end(
    session: Writing,
    caller: CallerDep,
    collective_id: CollectiveId,
    ending: CollectiveEnding,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """End a collective whose accounts are closed and whose resources are off the register, as when villages merge."""
    changed = await commands.end_collective(session, caller, collective_id, ending, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get(
    "/collectives/{id}/changes", operation_id="listCollectiveChanges", summary="集体经济组织变更记录", openapi_extra=READ
)
async def list_changes(
    session: Reading, caller: CallerDep, collective_id: CollectiveId, limit: Limit = 50, cursor: Cursor = None
) -> Page[CollectiveChangeView]:
    """Every change of a collective, its resources and accounts, with before and after, the last first."""
    await queries.collective(session, caller.scope, collective_id)
    rows, after = await queries.changes_of(session, caller.scope, collective_id, limit=limit, cursor=cursor)
    return Page(items=[CollectiveChangeView.model_validate(row) for row in rows], next=after)


@router.get(
    "/collectives/{id}/preservation",
    operation_id="getCollectivePreservation",
    summary="集体资产保值增值",
    openapi_extra=READ,
)
async def get_preservation(
    session: Reading,
    caller: CallerDep,
    collective_id: CollectiveId,
    year: Annotated[int, Query(title="年度", description="Since its books begin.", ge=2000, le=2100, examples=[2026])],
) -> CollectivePreservationView:
    """Whether a collective has kept its value over a year: money and assets, net of depreciation, at the end to those at the beginning (M06-22)."""
    return await preservation(session, caller, collective_id, year)
