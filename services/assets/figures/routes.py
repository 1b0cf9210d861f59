"""Figures over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query

from services.assets.figures.schemas import AssetWorth
from services.assets.figures.views import asset_worth
from shared.standards.clock import today
from shared.web.routing import CallerDep, Reading, Router, allow

__all__ = ["router"]

router = Router(prefix="/api/assets/v1", tags=["资产台账"])


@router.get("/asset-worth", operation_id="readAssetWorth", summary="资产价值统计", openapi_extra=allow("assets:read"))
async def read_worth(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        str | None,
        Query(title="行政区划", description="Only in this county, town or village, 12 digits.", pattern=r"^[0-9]{12}$"),
    ] = None,
    on: Annotated[date | None, Query(title="日期", description="Up to which assets are written off; left out: today.")] = None,
) -> AssetWorth:
    """What the register is worth, original and net, by place, class, owner and state, and how many assets have all five of their care."""
    return await asset_worth(session, caller.scope, division, on or today())
