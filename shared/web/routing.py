"""Routes that cannot be declared without a permission, and that check it before a byte of the body is read."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Mapping
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.routing import APIRoute
from sqlalchemy.ext.asyncio import AsyncSession
from starlette.routing import BaseRoute

from shared.access import Caller
from shared.access.tokens import InvalidTokenError, TokenVerifier
from shared.contracts.permissions import PERMISSIONS, alternatives
from shared.web.problems import Problem

__all__ = ["PUBLIC", "CallerDep", "Reading", "Router", "Writing", "allow", "authenticate", "require", "routes_of"]

PUBLIC = "public"
"""The permission of a route that anybody may call; said on purpose, never by omission."""

_WHOLE_COUNTY = frozenset({"audit:read", "disclosures:read", "events:admin", "statistics:freeze"})
"""Permissions over what lies in no division: the trail, dead letters and frozen months are of the whole county."""
_DETAILS = {
    "invalid_token": "访问令牌无效,请重新获取。",
    "expired_token": "访问令牌已过期,请重新获取。",
    "revoked_token": "令牌已作废(客户端已停用,或其权限、密钥已变更),请重新获取;仍失败请联系县级管理员。",
}


def _unauthorised(code: str, detail: str) -> Problem:
    challenge = f'Bearer realm="zhenxing", error="{"invalid_token" if code != "missing_token" else "invalid_request"}"'
    return Problem(401, code, detail, headers={"WWW-Authenticate": challenge})


async def authenticate(tokens: TokenVerifier, authorization: str) -> Caller:
    """The caller that an ``Authorization`` header speaks for.

    Raises:
        Problem: 401 ``missing_token``, ``invalid_token``, ``expired_token`` or ``revoked_token``.
    """
    scheme, _, token = authorization.partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise _unauthorised("missing_token", "请在 Authorization 请求头中提供访问令牌。")
    try:
        return await tokens.verify(token.strip())
    except InvalidTokenError as error:
        raise _unauthorised(error.code, _DETAILS[error.code]) from error


def require(caller: Caller, permission: str, path_values: Mapping[str, str]) -> None:
    """Refuse a caller without a permission, or without any of its alternatives; ``{name}`` in it is filled from the path.

    Raises:
        Problem: 403 ``insufficient_scope``, or ``whole_county_needed`` where the caller sees a part of the county only.
    """
    needed = permission.format_map(path_values) if "{" in permission else permission
    if not any(caller.may(permission) for permission in alternatives(needed)):
        raise Problem(403, "insufficient_scope", f"缺少权限 {needed.replace('|', ' 或 ')}。")
    if needed in _WHOLE_COUNTY and not caller.scope.whole_county:
        raise Problem(403, "whole_county_needed", f"权限 {needed} 涉及全县的数据,只对行政区划为全县的客户端有效。")


async def _authorise(request: Request, permission: str) -> None:
    caller = await authenticate(request.app.state.tokens, request.headers.get("authorization", ""))
    require(caller, permission, request.path_params)
    request.state.caller = caller


class SecuredRoute(APIRoute):
    """A route whose permission stands in its own OpenAPI entry (``x-permission``)."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler behind its lock. FastAPI reads a body before any dependency runs, so the lock is not one."""
        extra = self.openapi_extra or {}
        if "x-permission" not in extra:
            raise TypeError(f"{self.path} is declared without a permission")
        permission = str(extra["x-permission"])
        handler = super().get_route_handler()
        if permission == PUBLIC:
            return handler

        async def secured(request: Request) -> Response:
            await _authorise(request, permission)
            return await handler(request)

        return secured


class Router(APIRouter):
    """A router whose every route names its ``permission``; ``{name}`` in it is filled from the path."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - FastAPI's own options
        super().__init__(route_class=SecuredRoute, **options)

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:  # noqa: ANN401
        """Declare a route; its permission goes into its OpenAPI entry."""
        extra = dict(options.pop("openapi_extra", None) or {})
        permission = extra.get("x-permission")
        if permission is not None and permission != PUBLIC:
            extra.setdefault("security", [{"oauth2": [one]} for one in alternatives(permission)])
        super().add_api_route(path, endpoint, openapi_extra=extra, **options)


def routes_of(routers: Iterable[APIRouter]) -> list[BaseRoute]:
    """The routes of these routers, for ``Router(routes=...)`` and ``FastAPI(routes=...)``: whole as they were declared.

    FastAPI's own ``include_router`` builds each of them a second time for every application, and looks twice for the one that is
    called.
    """
    return [route for router in routers for route in router.routes]


def allow(*permissions: str, **bounds: int) -> dict[str, Any]:
    """The route option that names its permission: ``@router.get("/x", openapi_extra=allow("household:read"))``. Of several any one opens it.

    ``bounds`` are what the door keeps for this route alone: ``address_per_minute`` and ``address_per_day``, the calls of one address
    at a public route, and ``body_bytes``, the largest body. They stand in its OpenAPI entry (``x-address-per-minute`` …).

    Raises:
        ValueError: nobody could be granted it.
    """
    if unknown := set(permissions) - PERMISSIONS.keys() - {PUBLIC}:
        raise ValueError(f"{', '.join(sorted(unknown))} does not stand in shared/contracts/permissions.py")
    return {"x-permission": "|".join(permissions), **{f"x-{name.replace('_', '-')}": bound for name, bound in bounds.items()}}


async def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


async def _writing(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.database.transaction() as session:
        yield session


async def _reading(request: Request) -> AsyncIterator[AsyncSession]:
    async with request.app.state.database.reading() as session:
        yield session


CallerDep = Annotated[Caller, Depends(_caller)]
# scope="function": the transaction ends before the answer is sent, so that a failed commit is never answered 200.
Writing = Annotated[AsyncSession, Depends(_writing, scope="function")]
Reading = Annotated[AsyncSession, Depends(_reading, scope="function")]

Endpoint = Callable[..., Awaitable[Any]]
