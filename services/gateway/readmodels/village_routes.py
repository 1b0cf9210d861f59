"""HTTP of a village's profile."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path

from services.gateway.readmodels import villages
from services.gateway.readmodels.village_schemas import VillageProfile
from shared.web import CallerDep, Problem, Reading, Router
from shared.web.answers import problems
from shared.web.routing import allow

__all__ = ["router"]

router = Router(prefix="/api/gateway/v1", tags=["县级看板"])


@router.get(
    "/villages/{code}/profile",
    operation_id="readVillageProfile",
    summary="读取一村一档",
    responses=problems(404),
    openapi_extra=allow("board:read"),
)
async def read_village(
    session: Reading,
    caller: CallerDep,
    code: Annotated[
        str,
        Path(title="行政区划代码", description="Of the village, 12 digits.", pattern="^[0-9]{12}$", examples=["610925104201"]),
    ],
) -> VillageProfile:
    """Everything that is known of a village: its record, its people, its assets and their income, its collective."""
    found = await villages.village_profile(session, caller.scope, code)
    if found is None:
        raise Problem(404, "unknown_division", "没有这个村(社区),或不在您的数据范围内。")
    return found
