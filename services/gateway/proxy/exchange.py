"""One request on its way through: body up, answer down, each no faster than the other side takes it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from starlette.types import Receive, Scope, Send

from services.gateway.proxy import heads
from services.gateway.proxy.catalogue import Route
from shared.observability import trace
from shared.observability.logs import logger
from shared.web.problems import Problem
from shared.web.upstream import (
    Answer,
    Upstream,
    UpstreamError,
    UpstreamTimeoutError,
    UpstreamUnreachableError,
)

__all__ = ["STALL_SECONDS", "Exchange", "too_large", "unavailable"]

STALL_SECONDS = 30.0
"""The longest a client may keep its upload waiting."""
AT_ONCE_BYTES = 64 << 10
"""Bodies up to this size are handed over whole."""
WATCH_AFTER_SECONDS = 0.2
"""A request that takes longer than this is watched for its client going away."""


class _GoneError(Exception):
    """The client hung up in the middle of its upload."""


class _Body:
    """The request's body as the service gets it, counted and timed."""

    def __init__(self, receive: Receive, limit: int) -> None:
        self._receive = receive
        self._limit = limit
        self.fault: Problem | None = None
        self.gone = False
        self.read = asyncio.Event()

    async def chunks(self) -> AsyncIterator[bytes]:
        """Its pieces. A fault of the client's ends them with an error, so that the service never takes a part for the whole."""
        size = 0
        more = True
        while more:
            try:
                async with asyncio.timeout(STALL_SECONDS):
                    message = await self._receive()
            except TimeoutError:
                raise self._fail(Problem(408, "upload_stalled", "上传中断:长时间没有收到数据。")) from None
            if message["type"] == "http.disconnect":
                self.gone = True
                raise _GoneError
            piece = message.get("body", b"")
            more = message.get("more_body", False)
            size += len(piece)
            if size > self._limit:
                raise self._fail(too_large(self._limit))
            if piece:
                yield piece
        self.read.set()

    def _fail(self, problem: Problem) -> Problem:
        self.fault = problem
        return problem


def too_large(limit: int) -> Problem:
    """413: the body is larger than its route takes."""
    told = f"{limit / (1 << 20):g} MiB" if limit >= 1 << 20 else f"{limit / (1 << 10):g} KiB"
    return Problem(413, "content_too_large", f"内容超过上限 {told}。")


class Exchange:
    """A request that has been let through, and its answer."""

    def __init__(self, upstream: Upstream, route: Route, scope: Scope, receive: Receive, send: Send) -> None:
        self._upstream = upstream
        self._scope = scope
        self._receive = receive
        self._send = send
        self._route = route
        self._body = _Body(receive, route.body_bytes)
        self._watcher: asyncio.Task[None] | None = None
        self._started = False

    async def run(self, length: int | None, extra: list[tuple[bytes, bytes]]) -> None:
        """Carry it through. ``length`` is the body's size (None: in chunks); ``extra`` goes into the answer's head.

        Raises:
            Problem: there is no answer to give: 408, 413, 502, 503 or 504.
        """
        carrying = asyncio.current_task()
        watch = asyncio.get_running_loop().call_later(WATCH_AFTER_SECONDS, self._watch, carrying)
        try:
            answer = await self._ask(length)
            try:
                await self._give(answer, extra)
            finally:
                answer.close()
        except asyncio.CancelledError:
            if not self._body.gone or carrying is None or carrying.uncancel():
                raise
            logger().info("client_gone", route=self._route.path)
        except _GoneError:
            logger().info("client_gone", route=self._route.path)
        except UpstreamError as error:
            self._tell(error)
        finally:
            watch.cancel()
            if self._watcher is not None:
                self._watcher.cancel()

    async def _ask(self, length: int | None) -> Answer:
        scope = self._scope
        headers = heads.handed_on(scope["headers"], self._route.headers)
        client = scope.get("client")
        host = next((value for name, value in scope["headers"] if name == b"host"), b"")
        headers += [
            ("X-Forwarded-For", client[0] if client else "unknown"),
            ("X-Forwarded-Proto", scope["scheme"]),
            ("X-Forwarded-Host", host.decode("latin-1")),
            ("traceparent", trace.traceparent()),
        ]
        body: bytes | AsyncIterator[bytes] | None = None
        if length == 0:
            self._body.read.set()
        else:
            body = self._body.chunks()
            if length is not None:
                headers.append(("Content-Length", str(length)))
                if length <= AT_ONCE_BYTES:
                    body = b"".join([piece async for piece in self._body.chunks()])
        target = heads.target_of(scope["path"], scope["query_string"])
        return await self._upstream.send(scope["method"], target, headers, body)

    async def _give(self, answer: Answer, extra: list[tuple[bytes, bytes]]) -> None:
        head = {
            "type": "http.response.start",
            "status": answer.status,
            "headers": [*heads.answer_headers(answer.headers), *extra],
        }
        length = answer.length
        if length is not None and length <= AT_ONCE_BYTES:
            body = await answer.read()
            await self._start(head)
            await self._send({"type": "http.response.body", "body": body})
            return
        await self._start(head)
        async for chunk in answer.chunks():
            await self._send({"type": "http.response.body", "body": chunk, "more_body": True})
        await self._send({"type": "http.response.body", "body": b""})

    async def _start(self, head: dict[str, object]) -> None:
        self._started = True
        await self._send(head)

    def _watch(self, carrying: asyncio.Task[Any] | None) -> None:
        async def watch() -> None:
            await self._body.read.wait()
            message = await self._receive()
            while message["type"] != "http.disconnect":
                message = await self._receive()
            self._body.gone = True
            if carrying is not None:
                carrying.cancel()

        self._watcher = asyncio.create_task(watch())

    def _tell(self, error: UpstreamError) -> None:
        if self._body.gone:
            logger().info("client_gone", route=self._route.path)
            return
        logger().warning("upstream_failed", route=self._route.path, error=type(error).__name__, started=self._started)
        if self._started:
            # The head is out. Ending here, without the end of the body, makes the server cut the connection: the client sees it.
            return
        if self._body.fault is not None:
            raise self._body.fault from error
        raise _problem(error) from error


def _problem(error: UpstreamError) -> Problem:
    if isinstance(error, UpstreamUnreachableError):
        return unavailable()
    if isinstance(error, UpstreamTimeoutError):
        return Problem(504, "upstream_timeout", "服务没有在规定时间内答复;操作可能已完成,请查询后再重试。")
    return Problem(502, "upstream_broken", "服务中途断开;操作可能已完成,请凭同一 Idempotency-Key 重试。")


def unavailable() -> Problem:
    """503: the service does not answer."""
    return Problem(503, "service_unavailable", "该服务暂时不可用,请稍后再试。", headers={"Retry-After": "2"})
