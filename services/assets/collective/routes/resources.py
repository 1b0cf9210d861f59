"""Resources of collectives over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.collective import commands, queries
from services.assets.collective.queries import ResourceFilter
from services.assets.collective.routes.common import PREFIX, READ, WRITE, Code, router
from services.assets.collective.schemas.resources import (
    CollectiveResourceCorrection,
    CollectiveResourceForm,
    CollectiveResourceView,
    CollectiveResourceWithdrawal,
)
from services.assets.collective.schemas.words import ResourceWord, UseWord
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Writing
from shared.web.versions import SeenVersion, etag

__all__: list[str] = []

_ENDED = "该集体经济组织已注销。"
_EXISTS = "该集体经济组织已登记同名的资源。"
_WITHDRAWN = "该资源已注销。"
_ResourceId = Annotated[
    UUID, Path(alias="id", title="资源标识", description="The resource.", examples=["019a1b2c-0000-7000-8000-000000000093"])
]


@router.post(
    "/collective-resources",
    operation_id="registerCollectiveResource",
    summary="登记集体资源",
    status_code=201,
    response_model=Changed,
    responses=conflicts(collective_ended=_ENDED, resource_exists=_EXISTS),
    openapi_extra=WRITE,
)
async def register(session: Writing, caller: CallerDep, entry: CollectiveResourceForm, once: OnceDep) -> Response:
    """Register a resource of a collective: land, forest, water. It is contracted by an operating contract that names it."""
    return await once(f"{PREFIX}/collective-resources/{{id}}", lambda: commands.register_resource(session, caller, entry))


@router.get("/collective-resources", operation_id="listCollectiveResources", summary="集体资源列表", openapi_extra=READ)
async def list_resources(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    town: Annotated[Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    collective_id: Annotated[UUID | None, Query(title="集体经济组织标识", description="Only of this collective.")] = None,
    kind: Annotated[ResourceWord | None, Query(title="资源类型", description="Only this kind.")] = None,
    use: Annotated[UseWord | None, Query(title="使用状态", description="Only what is used so today.")] = None,
    standing: Annotated[
        bool | None, Query(title="在册", description="Only what is in the register, or only what was withdrawn.")
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or parcel code.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CollectiveResourceView]:
    """Resources with what they are used for today, those recorded last first."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = ResourceFilter(divisions, collective_id, kind, use, standing, search)
    rows, after = await queries.resources(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[CollectiveResourceView.model_validate(row) for row in rows], next=after)


@router.get("/collective-resources/{id}", operation_id="getCollectiveResource", summary="查询集体资源", openapi_extra=READ)
async def get_resource(
    session: Reading, caller: CallerDep, resource_id: _ResourceId, response: Response
) -> CollectiveResourceView:
    """One resource."""
    row = await queries.resource(session, caller.scope, resource_id)
    response.headers["ETag"] = etag(row.version)
    return CollectiveResourceView.model_validate(row)


@router.patch(
    "/collective-resources/{id}",
    operation_id="correctCollectiveResource",
    summary="更正集体资源",
    responses=conflicts(collective_ended=_ENDED, resource_withdrawn=_WITHDRAWN, resource_exists=_EXISTS),
    openapi_extra=WRITE,
)
async def correct(
    session: Writing,
    caller: CallerDep,
    resource_id: _ResourceId,
    correction: CollectiveResourceCorrection,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Correct a resource, with the reason; what it was stays in the log of its collective."""
    changed = await commands.correct_resource(session, caller, resource_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/collective-resources/{id}/withdrawal",
    operation_id="withdrawCollectiveResource",
    summary="注销集体资源",
    responses=conflicts(
        collective_ended=_ENDED, resource_withdrawn=_WITHDRAWN, contract_in_force="该资源有待备案或履行中的合同。"
    ),
    openapi_extra=WRITE,
)
async def withdraw(
    session: Writing,
    caller: CallerDep,
    resource_id: _ResourceId,
    withdrawal: CollectiveResourceWithdrawal,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Take a resource off the register, of which no contract is handed in or in force."""
    changed = await commands.withdraw_resource(session, caller, resource_id, withdrawal, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed
