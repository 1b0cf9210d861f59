"""The least server with a stream that never ends by itself, for tests that stop it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.responses import StreamingResponse

from shared.access import Caller
from shared.web.sse import Streams, event

__all__ = ["HOURS", "create"]

HOURS = 7200.0


def create() -> FastAPI:
    """The application (uvicorn's factory)."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        app.state.streams = streams = Streams(lambda _: 0.0)
        with streams.draining_on_signals():
            yield

    app = FastAPI(lifespan=lifespan)

    async def endless() -> AsyncIterator[str]:
        yield event("n", "1")
        await asyncio.sleep(HOURS)

    @app.get("/events")
    async def events() -> StreamingResponse:
        caller = Caller("a", "a", "", (), frozenset(), expires_at=time.time() + HOURS)
        streams: Streams = app.state.streams
        return streams.answer(caller, endless())

    return app
