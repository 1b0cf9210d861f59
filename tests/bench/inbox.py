"""The inbox's pushes: from the commit of one notice until every open page has it, beside streams that ask nothing of anybody."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from statistics import median
from urllib.parse import urlsplit

import asyncpg
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from services.gateway.inbox.commands import CHANNEL
from services.gateway.inbox.routes import EVENTS
from shared.standards.ids import uuid7
from tests.bench.context import Context
from tests.bench.hammer import request_bytes
from tests.bench.proxy import serving, sign_in
from tests.bench.report import Row
from tests.harness.ports import free_ports

__all__ = ["bare", "run"]

PAGES = 200
"""About as many as a county has officers."""
ROUNDS = 10
_POST = """
    INSERT INTO notice (id, kind, title, text, link, role, division_code, posted_at)
    VALUES ($1, 'bench', 'bench', '', '/leads', 'county_officer', '610925000000', now())
"""


def bare() -> FastAPI:
    """Streams that tell a number when PostgreSQL notifies, as uvicorn's factory."""
    bells: list[asyncio.Event] = [asyncio.Event()]

    def ring(*_: object) -> None:
        bells.append(asyncio.Event())
        bells.pop(0).set()

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        connection = await asyncpg.connect(os.environ["ZX_DATABASE_URL"])
        await connection.add_listener(CHANNEL, ring)
        yield
        await connection.close()

    app = FastAPI(lifespan=lifespan)

    async def numbers() -> AsyncIterator[str]:
        number = 0
        while True:
            yield f'event: unread\ndata: {{"unread":{number}}}\n\n'
            await bells[0].wait()
            number += 1

    @app.get("/readyz")
    async def ready() -> dict[str, bool]:
        return {"ready": True}

    @app.get(EVENTS)
    async def events() -> StreamingResponse:
        return StreamingResponse(numbers(), media_type="text/event-stream")

    return app


class _Page:
    """An open page: the last number it was told."""

    def __init__(self, reader: asyncio.StreamReader) -> None:
        self._reader = reader

    async def told(self) -> int:
        """The next number."""
        while True:
            line = await self._reader.readline()
            assert line, "the stream ended"
            if line.startswith(b"data: "):
                return int(json.loads(line.removeprefix(b"data: "))["unread"])


@asynccontextmanager
async def _page(url: str, cookie: str) -> AsyncIterator[_Page]:
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        writer.write(request_bytes(url, cookie=cookie))
        status = await reader.readline()
        assert b" 200 " in status, status
        yield _Page(reader)
    finally:
        writer.close()
        await writer.wait_closed()


async def _fan_out(url: str, cookies: Sequence[str], database: asyncpg.Connection[asyncpg.Record]) -> float:
    """Milliseconds from the commit of a notice until the last page has heard of it: the median of some rounds."""
    async with AsyncExitStack() as stack:
        pages = [await stack.enter_async_context(_page(url, cookie)) for cookie in cookies]
        return await _rounds(pages, database)


async def _rounds(pages: Sequence[_Page], database: asyncpg.Connection[asyncpg.Record]) -> float:
    before = await asyncio.gather(*(page.told() for page in pages))
    spent = []
    for number in range(1, ROUNDS + 1):
        began = time.perf_counter()
        async with database.transaction():
            await database.execute(_POST, uuid7())
            await database.execute(f"SELECT pg_notify('{CHANNEL}', '')")
        assert await asyncio.gather(*(page.told() for page in pages)) == [first + number for first in before]
        spent.append((time.perf_counter() - began) * 1000)
    return median(spent)


async def run(context: Context) -> list[Row]:
    """Measure a gateway of its own on the platform's database, with an open page for each officer."""
    gateway = context.installation.topology.door
    environment = {**os.environ, **context.installation.environment(gateway, "api")}
    owner_url = context.installation.owner_url(gateway)
    port = free_ports(2)
    cookies = await sign_in(owner_url, PAGES)
    database = await asyncpg.connect(owner_url)
    measured = []
    try:
        for factory, at in (("tests.bench.inbox:bare", port), ("services.gateway.app:create", port + 1)):
            with serving(factory, at, environment) as url:
                measured.append(await _fan_out(url + EVENTS, cookies, database))
    finally:
        await database.execute("DELETE FROM notice WHERE kind = 'bench'")
        await database.close()
    least, ours = measured
    return [
        Row(
            f"notice -> {PAGES} open pages",
            ours,
            "ms",
            least,
            "ms streams without a query",
            lower_is_better=True,
        )
    ]
