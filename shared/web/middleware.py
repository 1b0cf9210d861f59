"""Around each request: its trace, its metrics, and a log line where something changed or failed."""

from __future__ import annotations

import time
from urllib.parse import quote

import structlog
from prometheus_client import Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.observability import trace
from shared.observability.logs import logger
from shared.web.problems import unexpected

__all__ = ["RequestMiddleware"]

REQUESTS = Histogram(
    "zx_http_request_seconds",
    "Time from request to the end of its answer.",
    ("method", "route", "status"),
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10),
)
SLOW_SECONDS = 1.0
_QUIET = {"/livez", "/readyz", "/metrics"}


class RequestMiddleware:
    """Pure ASGI, so that it neither buffers bodies nor breaks streaming."""

    def __init__(self, app: ASGIApp, *, service: str) -> None:
        self.app = app
        self.service = service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started = time.perf_counter()
        header = next((value for name, value in scope["headers"] if name == b"traceparent"), b"")
        trace_id = trace.begin(header.decode("latin-1"))
        status = 500
        answering = False

        async def answer(message: Message) -> None:
            nonlocal status, answering
            if message["type"] == "http.response.start":
                answering = True
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), (b"x-trace-id", trace_id.encode())]
            await send(message)

        try:
            await self.app(scope, receive, answer)
        except Exception as error:  # noqa: BLE001 - told here: the server would write its text, values and all, into the log
            told = unexpected(scope["path"], error)
            if not answering:
                await told(scope, receive, answer)
        finally:
            self._account(scope, status, time.perf_counter() - started)

    def _account(self, scope: Scope, status: int, seconds: float) -> None:
        route = scope.get("route")
        path = getattr(route, "path", "unmatched")
        REQUESTS.labels(scope["method"], path, str(status)).observe(seconds)
        if path in _QUIET or (scope["method"] == "GET" and status < 500 and seconds < SLOW_SECONDS):  # noqa: PLR2004
            return
        caller = scope.get("state", {}).get("caller")
        with structlog.contextvars.bound_contextvars(actor=getattr(caller, "client_id", None)):
            logger().info(
                "request",
                method=scope["method"],
                path=quote(scope["path"])[:200],
                status=status,
                milliseconds=round(seconds * 1000, 1),
            )
