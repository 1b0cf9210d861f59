"""The routes of parameters, the same for every service that has some."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from shared.parameters import queries
from shared.parameters.commands import set_parameter
from shared.parameters.rules import Catalogue, Parameter
from shared.parameters.schemas import ParameterSetting, ParameterView, Version
from shared.standards.clock import today
from shared.web.pages import Cursor, Limit, Page
from shared.web.problems import Problem
from shared.web.routing import CallerDep, Reading, Router, Writing, allow

__all__ = ["parameter_router"]

_On = Annotated[
    date | None,
    Query(title="适用日期", description="The day whose versions are asked for; today if empty.", examples=["2025-10-31"]),
]
_Name = Annotated[
    str, Path(title="参数名", description="Name of the parameter.", examples=["county_base_income"], max_length=100)
]


def parameter_router(prefix: str, owner: str, parameters: Catalogue) -> APIRouter:
    """Parameters under a service's prefix; ``owner`` is its name in operation ids."""
    router = Router(prefix=prefix, tags=["政策参数"])
    _add_reading(router, owner, parameters)
    _add_setting(router, prefix, owner, parameters)
    return router


def _known(parameters: Catalogue, name: str) -> Parameter:
    if name not in parameters:
        raise Problem(404, "unknown_parameter", "没有这个参数,可用的参数见参数列表。")
    return parameters[name]


def _add_reading(router: APIRouter, owner: str, parameters: Catalogue) -> None:
    read = allow("parameters:read")

    @router.get("/parameters", operation_id=f"list{owner}Parameters", summary="参数列表", openapi_extra=read)
    async def list_parameters(session: Reading, caller: CallerDep, on: _On = None) -> Page[ParameterView]:
        """Every parameter with the version that holds on a day."""
        return Page(items=list((await queries.parameters_on(session, caller.scope, parameters, on or today())).values()))

    @router.get("/parameters/{name}", operation_id=f"get{owner}Parameter", summary="查询参数", openapi_extra=read)
    async def get_parameter(session: Reading, caller: CallerDep, name: _Name, on: _On = None) -> ParameterView:
        """One parameter with the version that holds on a day."""
        known = _known(parameters, name)
        return (await queries.parameters_on(session, caller.scope, {name: known}, on or today()))[name]

    @router.get(
        "/parameters/{name}/versions", operation_id=f"list{owner}ParameterVersions", summary="参数历史版本", openapi_extra=read
    )
    async def list_versions(
        session: Reading, caller: CallerDep, name: _Name, limit: Limit = 50, cursor: Cursor = None
    ) -> Page[Version]:
        """Every recorded version of a parameter, the last recorded first."""
        return await queries.versions_of(session, caller.scope, _known(parameters, name).name, limit=limit, cursor=cursor)


def _add_setting(router: APIRouter, prefix: str, owner: str, parameters: Catalogue) -> None:
    @router.put(
        "/parameters/{name}",
        operation_id=f"set{owner}Parameter",
        summary="设置参数",
        openapi_extra=allow("parameters:write"),
        responses={201: {"model": Version, "description": "新版本已录入。A new version is recorded."}},
    )
    async def put_parameter(
        session: Writing, caller: CallerDep, name: _Name, setting: ParameterSetting, response: Response
    ) -> Version:
        """Record a version that holds from a day on; sent twice it is recorded once. Of two versions of one day the later one counts."""
        version, new = await set_parameter(session, caller, _known(parameters, name), setting)
        if new:
            response.status_code = 201
            response.headers["Location"] = f"{prefix}/parameters/{name}"
        return version
