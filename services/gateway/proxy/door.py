"""The door itself: raw ASGI before the framework, so that a refusal costs little and a body is never read for nothing."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from starlette.datastructures import Headers
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from services.gateway.proxy import heads
from services.gateway.proxy.catalogue import BODY_BYTES, UNCOUNTED, Route
from services.gateway.proxy.directory import Directory
from services.gateway.proxy.exchange import STALL_SECONDS, Exchange, too_large, unavailable
from shared.access import Caller
from shared.web.limits import WINDOW_SECONDS, Buckets, Grant, address_of
from shared.web.problems import Problem, problem_response
from shared.web.routing import PUBLIC, authenticate, require

__all__ = ["Door"]

ADDRESS_PER_MINUTE = 600
"""Calls of public routes from one address: documentation, descriptions, and whatever is not there."""
OPEN_PER_CLIENT = 32
"""Requests of one client that may be under way at once: with slow uploads or streams it could hold every connection there is."""
DISCARD_BYTES = 4 << 20
"""A refused body up to this size is read and thrown away, so that a client which reads only after sending gets its answer."""
LINGER_SECONDS = 2.0
OWN = "gateway"
SIGN_IN = "/api/gateway/v1/sessions"
"""Where an old cookie does not matter."""
BY_ITSELF = {"/api/gateway/v1/me/notices/events"}
"""What an open page asks again and again without anybody at it."""
Fields = list[tuple[bytes, bytes]]


class Door:
    """Lets requests for ``/api/<service>/v1/…`` through to that service, and those for the gateway on to its own routes."""

    def __init__(self, app: ASGIApp, *, directory: Directory, limits: Buckets) -> None:
        self.app = app
        self._directory = directory
        self._limits = limits
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["path"] in UNCOUNTED:
            await self.app(scope, receive, send)
            return
        fields: Fields = []
        try:
            if scope["path"].startswith("/api/"):
                await self._enter(scope, receive, send, fields)
            else:
                self._limit_address(scope, fields)
                await self._onward(scope, receive, send, fields)
        except Problem as problem:
            await _refuse(problem, scope, receive, send, fields)

    async def _enter(self, scope: Scope, receive: Receive, send: Send, fields: Fields) -> None:
        path = heads.clean_path(scope["path"], scope["raw_path"])
        length = heads.framing(scope["headers"])
        if path != SIGN_IN:
            await self._recognise(scope)
        name = path.split("/", 3)[2]
        if name == OWN:
            await self._own(scope, receive, send, fields, length)
            return
        if name not in self._directory.addresses:
            raise Problem(404, "not_found", "没有这个地址。")
        service = self._directory.services[name]
        if service.routes is None:
            raise unavailable()
        route, values = service.routes.match(scope["method"], path)
        scope["route"] = route
        holder = ""
        if route.permission == PUBLIC:
            self._limit_address(scope, fields, route)
        else:
            caller = await self._caller(scope, fields)
            require(caller, route.permission, values)
            holder = caller.client_id
        if length is not None and length > route.body_bytes:
            raise too_large(route.body_bytes)
        with self._counted(holder):
            await Exchange(service.upstream, route, scope, receive, send).run(length, fields)

    @contextmanager
    def _counted(self, holder: str) -> Iterator[None]:
        if holder and self._open[holder] >= OPEN_PER_CLIENT:
            raise Problem(
                429,
                "too_many_open",
                f"同时进行的请求超过 {OPEN_PER_CLIENT} 个,请等其他请求完成。",
                headers={"Retry-After": "1"},
            )
        self._open[holder] += 1
        try:
            yield
        finally:
            self._open[holder] -= 1
            if not self._open[holder]:
                del self._open[holder]

    async def _own(self, scope: Scope, receive: Receive, send: Send, fields: Fields, length: int | None) -> None:
        if length is not None and length > BODY_BYTES:
            raise too_large(BODY_BYTES)
        if length is None:
            raise Problem(411, "length_required", "请提供 Content-Length。", headers={"Connection": "close"})
        if _authorization(scope):
            await self._caller(scope, fields)
        await self._onward(scope, receive, send, fields)

    async def _onward(self, scope: Scope, receive: Receive, send: Send, fields: Fields) -> None:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *fields]
            await send(message)

        await self.app(scope, receive, answer)

    async def _recognise(self, scope: Scope) -> None:
        """Let the cookie of somebody who has signed in speak as a token, here and to the services behind."""
        headers = Headers(scope=scope)
        sessions = scope["app"].state.sessions
        cookie = cookie_parser(headers.get("cookie", "")).get(sessions.cookie)
        if cookie and "authorization" not in headers:
            used = scope["path"] not in BY_ITSELF
            token = await sessions.admitted(cookie, scope["method"], headers, used=used)
            scope["headers"] = [*scope["headers"], (b"authorization", f"Bearer {token}".encode())]

    async def _caller(self, scope: Scope, fields: Fields) -> Caller:
        caller = await authenticate(scope["app"].state.tokens, _authorization(scope))
        scope.setdefault("state", {})["caller"] = caller
        self._admit(self._limits.take(caller.client_id, caller.requests_per_minute), "client", fields)
        return caller

    def _limit_address(self, scope: Scope, fields: Fields, route: Route | None = None) -> None:
        key = f"address {address_of(scope.get('client'))}"
        if route is None or not route.address_limits:
            self._admit(self._limits.take(key, ADDRESS_PER_MINUTE), "address", fields)
            return
        own = f"{key} {route.method} {route.path}"
        grants: list[Grant] = []
        for window, limit in route.address_limits:
            grants.append(self._limits.take(f"{own} {window}", limit, window))
            if not grants[-1].allowed:
                break  # who is refused for the minute has not used up the day
        self._admit(min(grants, key=lambda grant: (grant.allowed, grant.remaining)), "address", fields)

    def _admit(self, grant: Grant, policy: str, fields: Fields) -> None:
        fields.extend(grant.headers(policy))
        if not grant.allowed:
            raise Problem(429, "rate_limited", f"请求过于频繁,请在 {_told(grant.retry_after)}后重试。")


def _told(seconds: int) -> str:
    return f"{seconds} 秒" if seconds <= WINDOW_SECONDS else f"{-(-seconds // 60)} 分钟"


def _authorization(scope: Scope) -> str:
    value: bytes = next((value for name, value in scope["headers"] if name == b"authorization"), b"")
    return value.decode("latin-1")


async def _refuse(problem: Problem, scope: Scope, receive: Receive, send: Send, fields: Fields) -> None:
    """Answer, then see to the body that may still be on its way: nobody's answer should be lost to a connection cut short."""
    response = problem_response(scope["path"], problem)
    response.raw_headers.extend(fields)
    coming = _coming(scope["headers"])
    if any(name == b"expect" for name, _ in scope["headers"]):
        # It waits to be asked for its body, and never will be: what comes next on this connection could be anything.
        response.headers["connection"] = "close"
        coming = 0
    if coming == 0:
        await response(scope, receive, send)
        return
    keep = 0 < coming <= DISCARD_BYTES
    if not keep:
        response.headers["connection"] = "close"
    await send({"type": "http.response.start", "status": response.status_code, "headers": response.raw_headers})
    await send({"type": "http.response.body", "body": response.body, "more_body": True})
    if keep:
        await _discard(receive)
    else:
        # Unread. Who is still sending has a moment to see the answer.
        await asyncio.sleep(LINGER_SECONDS)
    await send({"type": "http.response.body", "body": b""})


async def _discard(receive: Receive) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(STALL_SECONDS):
            while (await receive()).get("more_body", False):
                pass


def _coming(headers: heads.Headers) -> int:
    """How many bytes of body a client is about to send; -1 for who knows."""
    size = 0
    for name, value in headers:
        if name == b"transfer-encoding":
            return -1
        if name == b"content-length":
            size = int(value) if value.isdigit() else -1
    return size
