"""The gateway's api role: wiring only."""

from __future__ import annotations

from contextlib import AsyncExitStack
from functools import cache

from fastapi import APIRouter, FastAPI
from starlette.middleware import Middleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from services.gateway.console.routes import console_router
from services.gateway.identity import routes as clients
from services.gateway.identity import token_routes
from services.gateway.identity.staff import routes as staff
from services.gateway.identity.staff import session_routes
from services.gateway.identity.startup import Identity
from services.gateway.inbox import routes as inbox
from services.gateway.inbox.events import CONSUMERS as INBOX
from services.gateway.inbox.events import Bell
from services.gateway.proxy import documentation, event_documentation
from services.gateway.proxy.directory import Directory
from services.gateway.proxy.door import Door
from services.gateway.readmodels import asset_routes, job_routes, money_routes, task_routes, village_routes
from services.gateway.readmodels import routes as readmodels
from services.gateway.readmodels.events import CONSUMERS as PICTURE
from services.gateway.settings import GatewaySettings, settings
from shared.access.tokens import TokenVerifier
from shared.web.app import Api, create_app
from shared.web.dead_letters import dead_letter_router
from shared.web.limits import Buckets
from shared.web.trail import trail_router

__all__ = ["create"]

PREFIX = "/api/gateway/v1"

DESCRIPTION = """防止返贫监测与乡村振兴县级数据平台。全部服务的接口都在这里,经由同一个地址访问。

1. 用客户端编号和密钥在 `POST /oauth2/token` 换取访问令牌(五分钟有效);
2. 在 `Authorization: Bearer …` 请求头中带上它;
3. 出错时按 RFC 9457 返回 `application/problem+json`,`code` 稳定不变,`detail` 说明原因。

各服务发布的事件见 [/events](/events),AsyncAPI 3.0 文件在 [/asyncapi.json](/asyncapi.json)。
"""


async def _listen(app: FastAPI, stack: AsyncExitStack) -> None:
    app.state.bell = bell = Bell(app.state.database)
    await stack.enter_async_context(bell.listening())


@cache  # A process that makes several applications, as tests do, builds them once and reads the console's files once.
def _routers() -> tuple[APIRouter, ...]:
    return (
        token_routes.router,
        clients.router,
        session_routes.router,
        staff.router,
        documentation.router,
        event_documentation.router,
        console_router(),
        readmodels.router,
        money_routes.router,
        asset_routes.router,
        job_routes.router,
        village_routes.router,
        task_routes.router,
        inbox.router,
        trail_router(PREFIX, "Gateway"),
        dead_letter_router(PREFIX, "Gateway", {consumer.name: consumer for consumer in (*PICTURE, *INBOX)}),
    )


def create(config: GatewaySettings | None = None) -> FastAPI:
    """The ASGI application (uvicorn's factory)."""
    config = config or settings()
    limits = Buckets(sharers=config.replicas)
    directory = Directory(config.upstreams, config.limits)
    known = Identity(config, limits)
    api = Api(
        title="振兴 · 县级乡村振兴数据平台",
        description=DESCRIPTION,
        routers=_routers(),
        probes=directory.probes(),
        startup=[known.start, lambda _app, stack: directory.open(stack), _listen],
        verifier=lambda settings, revoked: TokenVerifier(settings.gateway_url, known.keys.jwks, revoked.since),
        doors=[
            Middleware(ProxyHeadersMiddleware, trusted_hosts=[str(proxy) for proxy in config.trusted_proxies]),
            Middleware(Door, directory=directory, limits=limits),
        ],
    )
    app = create_app(config, api)
    app.state.feeds = directory.feeds
    documentation.publish(app, directory)
    return app
