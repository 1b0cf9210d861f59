"""The application factory: every service's API gets the same doors, errors, health, metrics and description."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.exceptions import RequestValidationError
from sqlalchemy import text
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from shared.access.tokens import TokenVerifier
from shared.observability import logs
from shared.persistence import Database
from shared.settings import Settings
from shared.web import problems
from shared.web.clients import jwks_fetcher
from shared.web.documents import description_router
from shared.web.health import Probe, health_router
from shared.web.middleware import RequestMiddleware
from shared.web.openapi import describe
from shared.web.revocations import RevocationList
from shared.web.routing import routes_of
from shared.web.sse import Streams

__all__ = ["Api", "create_app"]

Startup = Callable[[FastAPI, AsyncExitStack], Awaitable[None]]


@dataclass(slots=True)
class Api:
    """What a service's API is made of: its name, its routers, what its readiness rests on, and what it opens at start."""

    title: str
    description: str
    routers: Sequence[APIRouter]
    probes: Sequence[Probe] = ()
    startup: Sequence[Startup] = ()
    state: dict[str, Any] = field(default_factory=dict)
    verifier: Callable[[Settings, RevocationList], TokenVerifier] | None = None
    doors: Sequence[Middleware] = ()
    """What stands between the request's trace and metrics and the routes (pure ASGI)."""


def create_app(config: Settings, api: Api) -> FastAPI:
    """The ASGI application of a service's api role."""
    logs.configure(config.service, config.role)
    database = Database(config.database_url.get_secret_value(), name=f"{config.service}-api")
    revocations = RevocationList(database)
    make_verifier = api.verifier or _offline_verifier

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(database.close)
            app.state.settings = config
            app.state.database = database
            app.state.revocations = revocations
            app.state.tokens = make_verifier(config, revocations)
            for name, value in api.state.items():
                setattr(app.state, name, value)
            app.state.streams = streams = Streams(revocations.since)
            stack.enter_context(streams.draining_on_signals())
            await stack.enter_async_context(revocations.watching())
            for start in api.startup:
                await start(app, stack)
            yield

    # An api's port may be open to the world; a worker's is not, and it knows no tokens.
    health = health_router([database_probe(database), *api.probes], metrics="metrics:read")
    app = FastAPI(
        title=api.title,
        description=api.description,
        version="1",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        swagger_ui_oauth2_redirect_url=None,
        openapi_url=None,
        routes=routes_of([health, description_router(), *api.routers]),
    )
    app.add_exception_handler(problems.Problem, problems.on_problem)
    app.add_exception_handler(HTTPException, problems.on_http_exception)
    app.add_exception_handler(RequestValidationError, problems.on_validation_error)
    app.user_middleware.extend(api.doors)
    app.add_middleware(RequestMiddleware, service=config.service)
    describe(app)
    return app


def _offline_verifier(config: Settings, revocations: RevocationList) -> TokenVerifier:
    return TokenVerifier(config.gateway_url, jwks_fetcher(config.internal_gateway_url or config.gateway_url), revocations.since)


def database_probe(database: Database) -> Probe:
    """Ready when the database answers."""

    async def answers() -> None:
        async with database.reading() as session:
            await session.execute(text("SELECT 1"), execution_options={"unscoped": "health"})

    return Probe("database", answers)
