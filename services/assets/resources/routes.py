"""Registers of resources over HTTP. Their files come in by the routes of all feeds."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response
from pydantic import AfterValidator

from services.assets.resources import commands, queries
from services.assets.resources.declarations import REGISTERS
from services.assets.resources.problems import unknown_rule
from services.assets.resources.quality import QUALITY
from services.assets.resources.queries import ResourceFilter
from services.assets.resources.reading import field_value, known_register, search_text
from services.assets.resources.schemas import (
    BaseWord,
    CorrectionBody,
    EntryBody,
    Grouping,
    QualityLineView,
    RegisterView,
    ResourceChangeView,
    ResourceView,
)
from services.assets.resources.views import quality_views, register_views, resource_views
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资源库"])
_READ, _WRITE = allow("resources:read"), allow("resources:write")
_WITHDRAWN = "该记录已作废,不能再改。"
_CODE = r"^[0-9]{12}$"
_REGISTER = r"^RES-[A-Z]{3}$"
_ResourceId = Annotated[
    UUID,
    Path(alias="id", title="资源标识", description="The record.", examples=["019a1b2c-0000-7000-8000-000000000091"]),
]
_Register = Annotated[str, Path(title="资源登记表", description="Code of the register.", max_length=20, examples=["RES-VIL"])]
_Town = Annotated[str | None, Query(title="镇", description="Only in this town, 12 digits.", pattern=_CODE)]
_Village = Annotated[str | None, Query(title="村", description="Only in this village, 12 digits.", pattern=_CODE)]
_Only = Annotated[
    str | None,
    AfterValidator(known_register),
    Query(alias="register", title="资源登记表", description="Only this register.", pattern=_REGISTER, examples=["RES-VIL"]),
]
_Base = Annotated[BaseWord | None, Query(title="基础数据库", description="Only registers of this base.")]


def _registers(register: str | None, base: str | None) -> tuple[str, ...] | None:
    """Which registers are meant; None: all."""
    if register is None and base is None:
        return None
    return tuple(code for code, one in REGISTERS.items() if register in (None, code) and base in (None, one.base))


@router.get("/resource-registers", operation_id="listResourceRegisters", summary="资源登记表目录", openapi_extra=_READ)
async def list_registers(session: Reading, caller: CallerDep) -> Page[RegisterView]:
    """Every register with its columns, how many records the caller may see, how fresh and how good they are, on one page."""
    return Page(items=await register_views(session, caller.scope))


@router.post(
    "/resource-registers/{register}/resources",
    operation_id="recordResource",
    summary="登记一条资源",
    status_code=201,
    response_model=Changed,
    responses=conflicts(resource_exists="这条资源已经登记,请读取后更正。"),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, register: _Register, body: EntryBody, once: OnceDep) -> Response:
    """Record something by the rules of the register's files. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/resources/{{id}}", lambda: commands.record(session, caller, register, body))


@router.get("/resources", operation_id="listResources", summary="资源检索", openapi_extra=_READ)
async def list_resources(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    register: _Only = None,
    base: _Base = None,
    town: _Town = None,
    village: _Village = None,
    search: Annotated[
        str | None,
        Query(title="搜索", description="Part of a key, a name or another text.", min_length=1, max_length=100),
    ] = None,
    field: Annotated[
        str | None,
        Query(
            alias="field_name",
            title="字段名",
            description="A field of `register`, with `equals`.",
            max_length=40,
            examples=["facility_kind"],
        ),
    ] = None,
    equals: Annotated[
        str | None, Query(title="字段值", description="What this field says.", max_length=200, examples=["道路"])
    ] = None,
    withdrawn: Annotated[bool, Query(title="已作废", description="What was taken back instead of what stands.")] = False,  # noqa: FBT002 - a parameter of the request
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ResourceView]:
    """Records of one register or several, by their keys; found by a part of any of their texts, or by what a field says."""
    divisions = tuple(code for code in (town, village) if code is not None)
    fields = field_value(register, field, equals)
    wanted = ResourceFilter(divisions, _registers(register, base), search_text(search), fields, withdrawn)
    rows, after = await queries.resources(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=await resource_views(session, caller.scope, rows), next=after)


@router.get("/resources/{id}", operation_id="getResource", summary="查询资源", openapi_extra=_READ)
async def get_resource(session: Reading, caller: CallerDep, resource_id: _ResourceId, response: Response) -> ResourceView:
    """One record, withdrawn or not, with its ETag."""
    row = await queries.resource(session, caller.scope, resource_id)
    (view,) = await resource_views(session, caller.scope, [row])
    response.headers["ETag"] = etag(view.version)
    return view


@router.get("/resources/{id}/changes", operation_id="listResourceChanges", summary="资源变更记录", openapi_extra=_READ)
async def list_changes(
    session: Reading, caller: CallerDep, resource_id: _ResourceId, limit: Limit = 50, cursor: Cursor = None
) -> Page[ResourceChangeView]:
    """Every change of a record, the last first: the fields that differ, before and after, by whom or by which file."""
    await queries.resource(session, caller.scope, resource_id)
    rows, after = await queries.changes_of(session, caller.scope, resource_id, limit=limit, cursor=cursor)
    return Page(items=[ResourceChangeView.model_validate(row) for row in rows], next=after)


@router.patch(
    "/resources/{id}",
    operation_id="correctResource",
    summary="更正资源",
    responses=conflicts(resource_withdrawn=_WITHDRAWN),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing, caller: CallerDep, resource_id: _ResourceId, body: CorrectionBody, seen: SeenVersion, response: Response
) -> Changed:
    """Correct some fields of a record, all but its key, with the reason; saying again what is so confirms it."""
    changed = await commands.correct(session, caller, resource_id, body, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/resources/{id}/withdrawal",
    operation_id="withdrawResource",
    summary="作废资源",
    responses=conflicts(resource_withdrawn=_WITHDRAWN),
    openapi_extra=_WRITE,
)
async def withdraw(
    session: Writing, caller: CallerDep, resource_id: _ResourceId, reasoned: Reasoned, seen: SeenVersion, response: Response
) -> Changed:
    """Take back a record of what is not there, or no longer is. It stays readable; its key may be recorded anew."""
    changed = await commands.withdraw(session, caller, resource_id, reasoned.reason, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.get("/resource-quality", operation_id="listResourceQuality", summary="资源数据质量", openapi_extra=_READ)
async def list_quality(
    session: Reading,
    caller: CallerDep,
    register: _Only = None,
    base: _Base = None,
    town: _Town = None,
    by: Annotated[Grouping, Query(title="分组", description="What a line is of.")] = "register",
) -> Page[QualityLineView]:
    """How good registers are, computed now: each rule with what it looked at and what failed, the light of freshness, the score; on one page."""
    judging = await queries.judging_today(session, caller.scope)
    codes = _registers(register, base) or tuple(REGISTERS)
    lines = await queries.counted(session, caller.scope, judging, codes, () if town is None else (town,))
    return Page(items=await quality_views(session, caller.scope, judging, lines, by))


@router.get("/resource-quality/{rule}", operation_id="listResourcesFailing", summary="不合格的资源记录", openapi_extra=_READ)
async def list_failing(
    session: Reading,
    caller: CallerDep,
    rule: Annotated[str, Path(title="规则", description="Code of the rule.", max_length=40, examples=["filled"])],
    register: _Only = None,
    town: _Town = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ResourceView]:
    """The records that do not satisfy a rule."""
    if rule not in QUALITY:
        raise unknown_rule(rule)
    judging = await queries.judging_today(session, caller.scope)
    wanted = ResourceFilter(() if town is None else (town,), _registers(register, None))
    rows, after = await queries.failing(session, caller.scope, judging, QUALITY[rule], wanted, limit=limit, cursor=cursor)
    return Page(items=await resource_views(session, caller.scope, rows), next=after)
