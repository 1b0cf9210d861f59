"""HTTP of the asset board."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query

from services.gateway.readmodels import assets
from services.gateway.readmodels.asset_schemas import AssetBoard, ProjectAssets
from services.gateway.readmodels.assets import ProjectAssetFilter
from shared.web import CallerDep, Problem, Reading, Router
from shared.web.answers import problems
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1", tags=["县级看板"])
_READ = allow("board:read")
_Code = Annotated[str | None, Query(title="行政区划", pattern="^[0-9]{12}$", examples=["610925000000"])]


@router.get("/asset-board", operation_id="readAssetBoard", summary="读取资产看板", responses=problems(404), openapi_extra=_READ)
async def read_asset_board(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        _Code,
        Query(description="County, town or village; without it the smallest division that holds all the caller may see."),
    ] = None,
) -> AssetBoard:
    """How many assets there are and what they cost, by class, owner, state and place, and how many of them are approved and handed over, with the open alerts."""
    found = await assets.asset_board(session, caller.scope, division)
    if found is None:
        raise Problem(404, "unknown_division", "没有这个行政区划,或不在您的数据范围内。")
    return found


@router.get("/asset-board/projects", operation_id="listProjectAssets", summary="项目资金与资产核对", openapi_extra=_READ)
async def list_project_assets(
    session: Reading,
    caller: CallerDep,
    division: Annotated[_Code, Query(description="Only projects that lie in this division.")] = None,
    differing: Annotated[
        bool | None, Query(title="不一致", description="Only those whose money and assets differ, or only those that agree.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[ProjectAssets]:
    """Accepted projects that form assets, with their settled value beside what of it is on the register; those accepted last first."""
    wanted = ProjectAssetFilter(division, differing)
    found, after = await assets.project_assets(session, caller.scope, wanted, limit=limit, cursor=cursor)
    return Page(items=found, next=after)
