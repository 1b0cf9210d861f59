"""The yardstick: the least that a FastAPI endpoint with one row from PostgreSQL can be; and the same as a service of ours.

Both are uvicorn factories; ``ZX_DATABASE_URL`` says where the row is.
"""

from __future__ import annotations

import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import asyncpg
from fastapi import FastAPI, Response
from fastapi.responses import JSONResponse
from sqlalchemy import text

from shared.settings import Settings
from shared.web import Reading, Router
from shared.web.app import Api, create_app
from shared.web.routing import allow

__all__ = ["PATH", "PROFILE", "bare", "service"]

PATH = "/api/bench/v1/rows"
PROFILE = {
    "household_no": "HH6109251042010123",
    "members": [
        {"name": "张*三", "id_number": "610925********1234", "relation": "户主", "birth_date": f"19{year}-03-04"}
        for year in (60, 62, 85, 88)
    ],
    "income": {str(year): {"wage": "23000.00", "business": "5600.00", "transfer": "1200.00"} for year in (2023, 2024, 2025)},
    "records": [{"feed": "MED-SET", "year": 2025, "self_pay": f"{number}00.00"} for number in range(12)],
}
"""About the size of a household's profile."""
_SELECT = "SELECT profile FROM bench_row WHERE id = "


def bare() -> FastAPI:
    """One row by its key, as JSON, without anything else; as if it were a service, so that the door lets requests through to it."""

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        pool: Any
        async with asyncpg.create_pool(os.environ["ZX_DATABASE_URL"], min_size=10, max_size=10) as pool:
            app.state.pool = pool
            yield

    app = FastAPI(lifespan=lifespan)

    @app.get("/readyz")
    async def ready() -> dict[str, bool]:
        return {"ready": True}

    @app.get(PATH + "/{id}", openapi_extra=allow("household:read"))
    async def row(id: UUID) -> JSONResponse:
        found = await app.state.pool.fetchval(f"{_SELECT}$1", id)
        return JSONResponse(json.loads(found))

    return app


def service() -> FastAPI:
    """The same row behind token, permission, trace and metrics, as a service of the platform gives it."""
    router = Router()
    statement = text(f"{_SELECT}:id")

    @router.get(PATH + "/{id}", openapi_extra=allow("household:read"))
    async def row(id: UUID, session: Reading) -> Response:
        rows = await session.execute(statement, {"id": id}, execution_options={"unscoped": "a yardstick"})
        return Response(rows.scalar_one(), media_type="application/json")

    return create_app(Settings(), Api(title="bench", description="bench", routers=[router]))
