"""Labour brands over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.jobs.brands import commands, queries
from services.jobs.brands.schemas import (
    BrandCorrection,
    BrandDetail,
    BrandEntry,
    BrandKindWord,
    BrandView,
    BrandYearSetting,
    BrandYearView,
)
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, SeenVersion, etag

__all__ = ["router"]

PREFIX = "/api/jobs/v1"
router = Router(prefix=PREFIX, tags=["劳务品牌"])
_READ, _WRITE = allow("brands:read"), allow("brands:write")
_RECORDED = "已登记同名的劳务品牌。"
BrandId = Annotated[
    UUID, Path(alias="id", title="劳务品牌标识", description="The brand.", examples=["019a1b2c-0000-7000-8000-0000000000f3"])
]


@router.post(
    "/labour-brands",
    operation_id="recordLabourBrand",
    summary="登记劳务品牌",
    status_code=201,
    response_model=Changed,
    responses=conflicts(already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def record(session: Writing, caller: CallerDep, entry: BrandEntry, once: OnceDep) -> Response:
    """Record a labour brand of the county. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/labour-brands/{{id}}", lambda: commands.record(session, caller, entry))


@router.get("/labour-brands", operation_id="listLabourBrands", summary="劳务品牌列表", openapi_extra=_READ)
async def list_brands(
    session: Reading,
    caller: CallerDep,
    kind: Annotated[BrandKindWord | None, Query(title="品牌类型", description="Only of this kind.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[BrandView]:
    """Labour brands with the last of their years, those recorded last first."""
    rows, after = await queries.brands(session, caller.scope, kind, limit=limit, cursor=cursor)
    return Page(items=[BrandView.model_validate(row) for row in rows], next=after)


@router.get("/labour-brands/{id}", operation_id="getLabourBrand", summary="查询劳务品牌", openapi_extra=_READ)
async def get_brand(session: Reading, caller: CallerDep, brand_id: BrandId, response: Response) -> BrandDetail:
    """One brand with all its years."""
    row = await queries.brand(session, caller.scope, brand_id)
    years = await queries.years_of(session, caller.scope, brand_id)
    response.headers["ETag"] = etag(row.version)
    shown = [BrandYearView.model_validate(year) for year in years]
    return BrandDetail.model_validate({**row._mapping, "years": shown})  # noqa: SLF001 - SQLAlchemy's documented name


@router.patch(
    "/labour-brands/{id}",
    operation_id="correctLabourBrand",
    summary="更正劳务品牌",
    responses=conflicts(already_recorded=_RECORDED),
    openapi_extra=_WRITE,
)
async def correct(
    session: Writing, caller: CallerDep, brand_id: BrandId, correction: BrandCorrection, seen: SeenVersion, response: Response
) -> Changed:
    """Correct what is told of a brand, and say why."""
    changed = await commands.correct(session, caller, brand_id, correction, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.put(
    "/labour-brands/{id}/years/{year}",
    operation_id="setLabourBrandYear",
    summary="登记劳务品牌年度数据",
    openapi_extra=_WRITE,
)
async def set_year(
    session: Writing,
    caller: CallerDep,
    brand_id: BrandId,
    year: Annotated[int, Path(title="年度", description="The year.", ge=2000, le=2100, examples=[2026])],
    setting: BrandYearSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set what a brand came to in a year. The `ETag` is the year's."""
    changed = await commands.set_year(session, caller, brand_id, year, setting, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed
