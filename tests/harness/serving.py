"""A real HTTP server around an ASGI application, in the test's own loop."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

import uvicorn

from tests.harness.ports import free_ports

__all__ = ["serving", "soon"]


class _Server(uvicorn.Server):
    """Ends as soon as it is told to, not at the next tenth of a second."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.end = asyncio.Event()

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def main_loop(self) -> None:
        await self.on_tick(0)
        await self.end.wait()


@asynccontextmanager
async def serving(app: Any, port: int | None = None) -> AsyncIterator[str]:
    """Serve an application as the platform does; its address."""
    port = port or free_ports(1)
    options = uvicorn.Config(
        app,
        host="127.0.0.1",
        port=port,
        http="httptools",
        loop="none",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    server = _Server(options)
    task = asyncio.create_task(server.serve())
    try:
        await soon(lambda: server.started or task.done())
        if task.done():
            await task
            raise AssertionError("the application did not start")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        server.end.set()
        await task


async def soon(condition: Any, what: str = "", within: float = 10.0) -> Any:
    """The first true value of a condition (a function, or one that gives an awaitable)."""
    async with asyncio.timeout(within):
        while True:
            value = condition()
            if asyncio.iscoroutine(value):
                value = await value
            if value:
                return value
            await asyncio.sleep(0.01)
