"""Parameters over HTTP."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Path, Query, Response

from services.household.parameters import queries
from services.household.parameters.commands import set_parameter
from services.household.parameters.rules import PARAMETERS
from services.household.parameters.schemas import Parameter, ParameterSetting, Version
from shared.standards.clock import today
from shared.web import CallerDep, Problem, Reading, Router, Writing
from shared.web.pages import Cursor, Limit, Page
from shared.web.routing import allow

__all__ = ["router"]

PREFIX = "/api/household/v1"
router = Router(prefix=PREFIX, tags=["政策参数"])

_On = Annotated[
    date | None,
    Query(title="适用日期", description="The day whose versions are asked for; today if empty.", examples=["2025-10-31"]),
]
_Name = Annotated[
    str, Path(title="参数名", description="Name of the parameter.", examples=["county_base_income"], max_length=100)
]


def _known(name: str) -> str:
    if name not in PARAMETERS:
        raise Problem(404, "unknown_parameter", "没有这个参数,可用的参数见参数列表。")
    return name


@router.get("/parameters", operation_id="listParameters", summary="参数列表", openapi_extra=allow("parameters:read"))
async def list_parameters(session: Reading, caller: CallerDep, on: _On = None) -> Page[Parameter]:
    """Every parameter with the version that holds on a day."""
    return Page(items=list((await queries.parameters_on(session, caller.scope, on or today())).values()))


@router.get(
    "/parameters/{name}",
    operation_id="getParameter",
    summary="查询参数",
    openapi_extra=allow("parameters:read"),
)
async def get_parameter(session: Reading, caller: CallerDep, name: _Name, on: _On = None) -> Parameter:
    """One parameter with the version that holds on a day."""
    return await queries.parameter_on(session, caller.scope, _known(name), on or today())


@router.get(
    "/parameters/{name}/versions",
    operation_id="listParameterVersions",
    summary="参数历史版本",
    openapi_extra=allow("parameters:read"),
)
async def list_versions(
    session: Reading, caller: CallerDep, name: _Name, limit: Limit = 50, cursor: Cursor = None
) -> Page[Version]:
    """Every recorded version of a parameter, the last recorded first."""
    return await queries.versions_of(session, caller.scope, _known(name), limit=limit, cursor=cursor)


@router.put(
    "/parameters/{name}",
    operation_id="setParameter",
    summary="设置参数",
    openapi_extra=allow("parameters:write"),
    responses={201: {"model": Version, "description": "新版本已录入。A new version is recorded."}},
)
async def put_parameter(
    session: Writing, caller: CallerDep, name: _Name, setting: ParameterSetting, response: Response
) -> Version:
    """Record a version that holds from a day on; sent twice it is recorded once. Of two versions of one day the later one counts."""
    version, new = await set_parameter(session, caller, _known(name), setting)
    if new:
        response.status_code = 201
        response.headers["Location"] = f"{PREFIX}/parameters/{name}"
    return version
