"""Divisions 行政区划."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query, Response

from services.household.registry import queries
from services.household.registry.commands.divisions import set_division
from services.household.registry.routes.common import PREFIX, Code, CodeFilter
from services.household.registry.schemas.divisions import Division, DivisionSetting, Level
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import CallerDep, Reading, Router, Writing, allow
from shared.web.versions import PreconditionDep, etag

__all__ = ["router"]

router = Router(prefix=PREFIX, tags=["行政区划"])


@router.get("/divisions", operation_id="listDivisions", summary="行政区划列表", openapi_extra=allow("household:read"))
async def list_divisions(
    session: Reading,
    caller: CallerDep,
    parent: Annotated[CodeFilter | None, Query(title="上级代码", description="Only those right below this division.")] = None,
    level: Annotated[Level | None, Query(title="层级", description="Only this level.")] = None,
    valid_on: Annotated[date | None, Query(title="有效日期", description="Only codes that hold on this day.")] = None,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[Division]:
    """Divisions that the caller may see, in the order of their codes."""
    rows, more = await queries.divisions(
        session, caller.scope, parent=parent, level=level, valid_on=valid_on, limit=limit, cursor=cursor
    )
    return Page(items=[Division.model_validate(row) for row in rows], next=more)


@router.get(
    "/divisions/{code}",
    operation_id="getDivision",
    summary="查询行政区划",
    openapi_extra=allow("household:read"),
)
async def get_division(session: Reading, caller: CallerDep, code: Code, response: Response) -> Division:
    """One division, with its ETag."""
    found = Division.model_validate(await queries.division(session, caller.scope, code))
    response.headers["ETag"] = etag(found.version)
    return found


@router.put(
    "/divisions/{code}",
    operation_id="setDivision",
    summary="登记或更新行政区划",
    openapi_extra=allow("divisions:write"),
    responses={201: {"model": Division, "description": "已登记。Registered."}},
)
async def put_division(
    session: Writing,
    caller: CallerDep,
    code: Code,
    setting: DivisionSetting,
    precondition: PreconditionDep,
    response: Response,
) -> Division:
    """Take over a division of a newer code table. A new code needs no `If-Match`, a known one does; codes end, and never go away."""
    row, first = await set_division(session, caller, code, setting, precondition)
    stored = Division.model_validate(row)
    response.headers["ETag"] = etag(stored.version)
    if first:
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/divisions/{code}"
    return stored
