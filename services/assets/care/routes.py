"""Care over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.care import commands, queries
from services.assets.care.machine import REPAIR
from services.assets.care.queries import CareFilter, RepairFilter
from services.assets.care.schemas import (
    AssetCareView,
    AssigningRepair,
    CarePlanSetting,
    CareView,
    FinishingRepair,
    PatrolEntry,
    RepairDetail,
    RepairEntry,
    RepairState,
    RepairView,
    SettlingRepair,
)
from services.assets.care.views import asset_care, care_view, repair_detail, repair_view
from services.assets.parameters.queries import bounds_today
from services.assets.register.schemas import words
from shared.web.answers import conflicts
from shared.web.bodies import Changed
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["资产管护"])
_READ, _WRITE = allow("care:read"), allow("care:write")
_PRIVATE = "农户和其他经营主体的资产自行管护。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
AssetId = Annotated[
    UUID, Path(alias="id", title="资产标识", description="The asset.", examples=["019a1b2c-0000-7000-8000-000000000051"])
]
RepairId = Annotated[
    UUID, Path(alias="id", title="维修单标识", description="The repair.", examples=["019a1b2c-0000-7000-8000-000000000082"])
]


@router.get("/asset-care", operation_id="listAssetCare", summary="资产管护", openapi_extra=_READ)
async def list_care(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    asset_class: Annotated[words.ClassWord | None, Query(title="资产类别", description="Only this class.")] = None,
    lacking: Annotated[
        bool | None, Query(title="管护缺失", description="Only those that lack one of the five, or only others.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[CareView]:
    """The care of assets in use: which of the five 五有 each has, as its plan and patrols say."""
    wanted = CareFilter(tuple(code for code in (town, village) if code is not None), asset_class, lacking)
    rows, after = await queries.cares(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=[care_view(row) for row in rows], next=after)


@router.get("/assets/{id}/care", operation_id="getAssetCare", summary="查询资产管护", openapi_extra=_READ)
async def get_care(session: Reading, caller: CallerDep, asset_id: AssetId, response: Response) -> AssetCareView:
    """The care of an asset in use: its plan, the five, its last patrols."""
    found = await asset_care(session, caller, asset_id)
    if found.version is not None:
        response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/assets/{id}/care",
    operation_id="setAssetCare",
    summary="设置管护方案",
    responses=conflicts(private=_PRIVATE),
    openapi_extra=_WRITE,
)
async def set_care(
    session: Writing,
    caller: CallerDep,
    asset_id: AssetId,
    setting: CarePlanSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Changed:
    """Set the care plan of an asset, whole. Whether it has the five follows from it and from patrols."""
    changed = await commands.set_plan(session, caller, asset_id, setting, precondition)
    response.headers["ETag"] = etag(changed.version)
    return changed


@router.post(
    "/assets/{id}/patrols",
    operation_id="recordPatrol",
    summary="登记巡查",
    status_code=201,
    response_model=Changed,
    responses=conflicts(private=_PRIVATE),
    openapi_extra=_WRITE,
)
async def record_patrol(session: Writing, caller: CallerDep, asset_id: AssetId, entry: PatrolEntry, once: OnceDep) -> Response:
    """Record a patrol: what was found and where. With an `Idempotency-Key` it is recorded once."""
    return await once(f"{PREFIX}/assets/{asset_id}/care", lambda: commands.patrol(session, caller, asset_id, entry))


@router.post(
    "/repairs",
    operation_id="reportRepair",
    summary="报修",
    status_code=201,
    response_model=Changed,
    responses=conflicts(private=_PRIVATE),
    openapi_extra=_WRITE,
)
async def report(session: Writing, caller: CallerDep, entry: RepairEntry, once: OnceDep) -> Response:
    """Report what is to be repaired. With an `Idempotency-Key` it is reported once."""
    return await once(f"{PREFIX}/repairs/{{id}}", lambda: commands.report_repair(session, caller, entry))


@router.get("/repairs", operation_id="listRepairs", summary="维修单列表", openapi_extra=_READ)
async def list_repairs(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    asset_id: Annotated[UUID | None, Query(title="资产标识", description="Only of this asset.")] = None,
    state: Annotated[RepairState | None, Query(title="状态", description="Only this state.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[RepairView]:
    """Repairs, those reported last first."""
    wanted = RepairFilter(tuple(code for code in (town, village) if code is not None), asset_id, state)
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.repairs(session, caller.scope, wanted, bounds, limit=limit, cursor=cursor)
    return Page(items=[repair_view(row) for row in rows], next=after)


@router.get("/repairs/{id}", operation_id="getRepair", summary="查询维修单", openapi_extra=_READ)
async def get_repair(session: Reading, caller: CallerDep, repair_id: RepairId, response: Response) -> RepairDetail:
    """One repair with its history, and every step that is open with what stands against it."""
    found = await repair_detail(session, caller, repair_id)
    response.headers["ETag"] = etag(found.version)
    return found


_BODIES: dict[str, type[Said]] = {"assign": AssigningRepair, "finish": FinishingRepair, "settle": SettlingRepair}
add_steps(
    router,
    REPAIR,
    {code: _BODIES.get(code, Said) for code in REPAIR.transitions},
    commands.take_repair,
    path="/repairs",
    record=RepairId,
    named="Repair",
    of="维修",
)
