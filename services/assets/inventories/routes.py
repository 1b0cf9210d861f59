"""Inventories over HTTP."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import Path, Query, Response

from services.assets.inventories import commands, queries
from services.assets.inventories.machine import INVENTORY
from services.assets.inventories.queries import LineFilter
from services.assets.inventories.rules import INTERVAL
from services.assets.inventories.schemas import (
    CountsEntry,
    DueInventoryView,
    InventoryDetail,
    InventoryEntry,
    InventoryLineView,
    InventoryPlaceView,
    InventoryState,
    InventoryView,
    LineChecksEntry,
    LineSettling,
    LinesRecorded,
    ResultWord,
    SurplusEntry,
)
from services.assets.inventories.views import inventory_detail, inventory_view
from services.assets.parameters.queries import bounds_today, parameters_on
from shared.standards.clock import today
from shared.web.answers import conflicts
from shared.web.bodies import Changed, Reasoned
from shared.web.idempotency import OnceDep
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import SeenVersion, etag
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["router"]

PREFIX = "/api/assets/v1"
router = Router(prefix=PREFIX, tags=["清查盘点"])
_READ, _WRITE = allow("inventories:read"), allow("inventories:write")
_NOT_COUNTING = "盘点不在盘点阶段。"
_Code = Annotated[str | None, Query(pattern=r"^[0-9]{12}$")]
InventoryId = Annotated[
    UUID,
    Path(alias="id", title="清查盘点标识", description="The inventory.", examples=["019a1b2c-0000-7000-8000-000000000094"]),
]
LineId = Annotated[
    UUID, Path(alias="line", title="条目标识", description="The line.", examples=["019a1b2c-0000-7000-8000-000000000095"])
]


@router.post(
    "/inventories",
    operation_id="planInventory",
    summary="发起清查盘点",
    status_code=201,
    response_model=Changed,
    responses=conflicts(places_overlap="该地或其上下级行政区划已有没有签结的盘点。"),
    openapi_extra=_WRITE,
)
async def plan(session: Writing, caller: CallerDep, entry: InventoryEntry, once: OnceDep) -> Response:
    """Plan an inventory of a county, town or village. `freeze` copies what is on the register there, and counting begins. Of places that have one
    in common only one inventory is open at a time. With an `Idempotency-Key` it is planned once.
    """
    return await once(f"{PREFIX}/inventories/{{id}}", lambda: commands.plan(session, caller, entry))


@router.get("/inventories", operation_id="listInventories", summary="清查盘点列表", openapi_extra=_READ)
async def list_inventories(
    session: Reading,
    caller: CallerDep,
    town: Annotated[_Code, Query(title="镇", description="Only of this town and its villages, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only of this village, 12 digits.")] = None,
    state: Annotated[InventoryState | None, Query(title="状态", description="Only this state.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[InventoryView]:
    """Inventories of the caller's divisions and of the town and county around them, the last planned first."""
    bounds = await bounds_today(session, caller.scope)
    rows, after = await queries.inventories(
        session,
        caller.scope,
        bounds,
        divisions=[code for code in (town, village) if code is not None],
        state=state,
        limit=limit,
        cursor=cursor,
    )
    return Page(items=[inventory_view(row) for row in rows], next=after)


@router.get("/inventories/due", operation_id="listDueInventories", summary="应盘点的地方", openapi_extra=_READ)
async def list_due(session: Reading, caller: CallerDep, limit: Limit = 50, cursor: Cursor = None) -> Page[DueInventoryView]:
    """Places with assets whose last closed inventory has a base date longer ago than the parameter `inventory_days`, or that had none."""
    days = int((await parameters_on(session, caller.scope, today()))[INTERVAL].value)
    rows, after = await queries.due(session, caller.scope, days, limit=limit, cursor=cursor)
    return Page(items=[DueInventoryView.model_validate(row) for row in rows], next=after)


@router.get("/inventories/{id}", operation_id="getInventory", summary="查询清查盘点", openapi_extra=_READ)
async def get_inventory(session: Reading, caller: CallerDep, inventory_id: InventoryId, response: Response) -> InventoryDetail:
    """One inventory: how far it is within the caller's divisions, what it has found, and every step that is open with all that stands against it."""
    found = await inventory_detail(session, caller, inventory_id)
    response.headers["ETag"] = etag(found.version)
    return found


@router.get("/inventories/{id}/places", operation_id="listInventoryPlaces", summary="各地盘点进度", openapi_extra=_READ)
async def list_places(session: Reading, caller: CallerDep, inventory_id: InventoryId) -> Page[InventoryPlaceView]:
    """How far each village, or other place with assets, of an inventory is, within the caller's divisions."""
    await queries.inventory(session, caller.scope, inventory_id)
    rows = await queries.progress(session, caller.scope, inventory_id)
    return Page(items=[InventoryPlaceView.model_validate(row) for row in rows])


@router.get("/inventories/{id}/lines", operation_id="listInventoryLines", summary="盘点清单", openapi_extra=_READ)
async def list_lines(  # noqa: PLR0913, PLR0917 - the parameters of the request
    session: Reading,
    caller: CallerDep,
    inventory_id: InventoryId,
    town: Annotated[_Code, Query(title="镇", description="Only in this town, 12 digits.")] = None,
    village: Annotated[_Code, Query(title="村", description="Only in this village, 12 digits.")] = None,
    asset_id: Annotated[UUID | None, Query(title="资产标识", description="Only of this asset.")] = None,
    result: Annotated[ResultWord | None, Query(title="盘点结果", description="Only with this result.")] = None,
    counted: Annotated[bool | None, Query(title="已盘点", description="Only what is counted, or only what is not.")] = None,
    checked: Annotated[bool | None, Query(title="已复核", description="Only what is checked, or only what is not.")] = None,
    differing: Annotated[
        bool | None, Query(title="有差异", description="Only what is not as the register has it, or only others.")
    ] = None,
    search: Annotated[
        str | None, Query(title="搜索", description="Part of a name or an asset code.", min_length=1, max_length=100)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[InventoryLineView]:
    """The lines of an inventory within the caller's divisions, place by place: what was frozen, and what was found."""
    divisions = tuple(code for code in (town, village) if code is not None)
    wanted = LineFilter(divisions, asset_id, result, counted, checked, differing, search)
    rows, after = await queries.lines(session, caller.scope, inventory_id, wanted, limit=limit, cursor=cursor)
    return Page(items=[InventoryLineView.model_validate(row) for row in rows], next=after)


@router.post(
    "/inventories/{id}/counts",
    operation_id="countAssets",
    summary="登记盘点结果",
    responses=conflicts(wrong_state=_NOT_COUNTING),
    openapi_extra=_WRITE,
)
async def count(session: Writing, caller: CallerDep, inventory_id: InventoryId, entry: CountsEntry) -> LinesRecorded:
    """Record what was found of up to 500 assets. Each stands or falls by itself: what is wrong of one is told with its place and the others are
    kept. What is sent again changes nothing, so that a telephone without a network sends until it is answered. A line that another has counted
    differently is overwritten only with its version (`seen`); whatever changes has to be checked again.
    """
    return await commands.count(session, caller, inventory_id, entry)


@router.post(
    "/inventories/{id}/checks",
    operation_id="checkCounts",
    summary="复核盘点结果",
    responses=conflicts(wrong_state=_NOT_COUNTING),
    openapi_extra=_WRITE,
)
async def check(session: Writing, caller: CallerDep, inventory_id: InventoryId, entry: LineChecksEntry) -> LinesRecorded:
    """Record that up to 500 lines, each as it was seen, were checked by a second person 二人盘点. Each stands or falls by itself, as with counts."""
    return await commands.check(session, caller, inventory_id, entry)


@router.post(
    "/inventories/{id}/surpluses",
    operation_id="recordSurplus",
    summary="登记盘盈",
    status_code=201,
    response_model=Changed,
    responses=conflicts(wrong_state=_NOT_COUNTING),
    openapi_extra=_WRITE,
)
async def add_surplus(
    session: Writing, caller: CallerDep, inventory_id: InventoryId, entry: SurplusEntry, once: OnceDep
) -> Response:
    """Record what is there and not on the register; the answer's id is its line's. It is to be registered: the inventory ends once an asset is
    recorded for it. With an `Idempotency-Key` it is recorded once.
    """
    return await once(None, lambda: commands.add_surplus(session, caller, inventory_id, entry))


@router.post(
    "/inventories/{id}/lines/{line}/removal",
    operation_id="removeSurplus",
    summary="撤下盘盈",
    status_code=204,
    responses=conflicts(wrong_state=_NOT_COUNTING),
    openapi_extra=_WRITE,
)
async def remove_surplus(
    session: Writing, caller: CallerDep, inventory_id: InventoryId, line_id: LineId, said: Reasoned
) -> None:
    """Take a surplus back that was recorded by mistake, with the reason."""
    await commands.remove_surplus(session, caller, inventory_id, line_id, said.reason)


@router.patch(
    "/inventories/{id}/lines/{line}",
    operation_id="settleInventoryLine",
    summary="填报差异原因和处理意见",
    responses=conflicts(
        wrong_state="结果已上报(盘盈登记:已签结),不能再填报。",
        not_differing="该条目没有差异。",
        registered="这项资产已对应另一条盘盈。",
    ),
    openapi_extra=_WRITE,
)
async def settle(
    session: Writing,
    caller: CallerDep,
    inventory_id: InventoryId,
    line_id: LineId,
    settling: LineSettling,
    seen: SeenVersion,
    response: Response,
) -> Changed:
    """Say of a differing line why, and what is to be done; of a surplus, until the inventory ends, which asset was recorded for it. `If-Match` is the line's."""
    changed = await commands.settle(session, caller, inventory_id, line_id, settling, seen)
    response.headers["ETag"] = etag(changed.version)
    return changed


add_steps(
    router,
    INVENTORY,
    dict.fromkeys(INVENTORY.transitions, Said),
    commands.take,
    path="/inventories",
    record=InventoryId,
    named="Inventory",
    of="盘点",
)
