"""Households without a helper, and figures by division."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Query

from services.household.helpers import queries
from services.household.helpers.routes.common import PREFIX, READ, TAGS, DivisionCode, Divisions
from services.household.helpers.rules import child_length
from services.household.helpers.schemas import Coverage, Orphan
from shared.standards.clock import today
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=TAGS)
_Group = Literal["monitored", "eliminated", "lifted"]


@router.get("/orphan-households", operation_id="listOrphanHouseholds", summary="无帮扶责任人农户", openapi_extra=READ)
async def list_orphan_households(
    session: Reading,
    caller: CallerDep,
    divisions: Divisions,
    group: Annotated[_Group | None, Query(title="走访分组", description="Only this group.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[Orphan]:
    """Households that are or were monitored or are out of poverty, and have no helper at all."""
    rows, after = await queries.orphans(session, caller.scope, divisions=divisions, group=group, limit=limit, cursor=cursor)
    return Page(items=[Orphan.model_validate(row) for row in rows], next=after)


@router.get("/helper-coverage", operation_id="readHelperCoverage", summary="帮扶和走访覆盖情况", openapi_extra=READ)
async def read_helper_coverage(
    session: Reading,
    caller: CallerDep,
    division: Annotated[
        DivisionCode, Query(title="行政区划", description="County, town or village.", examples=["610925000000"])
    ],
) -> Page[Coverage]:
    """Of the divisions right below one (of a village itself): households and persons of each group, with a helper, visited in time."""
    rows = await queries.coverage(session, caller.scope, division, child_length(division), today())
    return Page(items=[Coverage.model_validate(row) for row in rows])
