"""A gateway with one small service behind it, both as real servers on real databases."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from fastapi import FastAPI, Request
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, SecretStr

from services.gateway.app import create
from services.gateway.settings import GatewaySettings
from shared.settings import Settings
from shared.web import PUBLIC, Router
from shared.web.app import Api, create_app
from shared.web.routing import allow
from tests.harness.ports import free_ports
from tests.harness.servers import ServiceDatabase
from tests.harness.serving import serving, soon

__all__ = [
    "ADMIN",
    "ADMIN_SECRET",
    "CIPHER_KEYS",
    "FEEDS",
    "FIRST_ADMIN",
    "FIRST_PASSWORD",
    "Gateway",
    "Toy",
    "gateway",
    "gateway_settings",
]

ADMIN = "bootstrap"
ADMIN_SECRET = "bootstrap-secret-of-a-test"
FIRST_ADMIN, FIRST_PASSWORD = "sysadmin", "First-Pass-0word"
CIPHER_KEYS = "1:" + base64.b64encode(b"k" * 32).decode()
FEEDS = {"MED-SET": "住院和慢病门诊结算", "CIV-AID": "低保特困", "REG-HH": "农户名册"}
"""The tables of the small service."""
KIB, MIB = 1 << 10, 1 << 20


class Thing(BaseModel):
    name: str


@dataclass
class Toy:
    """What the small service behind the door was asked, and what it may do."""

    database_url: str = ""
    received: int = 0
    produced: int = 0
    requests: list[dict[str, Any]] = field(default_factory=list)
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)
    entered: asyncio.Event = field(default_factory=asyncio.Event)
    may_go_on: asyncio.Event = field(default_factory=asyncio.Event)

    def app(self, database: ServiceDatabase, issuer: str) -> FastAPI:
        self.database_url = database.app_url
        config = Settings(
            service="toy", database_url=SecretStr(database.app_url), gateway_url=issuer, cipher_keys=SecretStr(CIPHER_KEYS)
        )
        return create_app(config, Api(title="toy", description="toy", routers=[self._router()]))

    def _note(self, request: Request, **more: Any) -> dict[str, Any]:
        headers = [(name.decode(), value.decode()) for name, value in request.headers.raw]
        seen = {"path": request.url.path, "query": request.url.query, "headers": headers, **more}
        self.requests.append(seen)
        return seen

    def _router(self) -> Router:
        router = Router(prefix="/api/toy/v1")
        form = {"requestBody": {"content": {"multipart/form-data": {"schema": {"type": "object"}}}}, "x-feeds": FEEDS}
        read = allow("household:read")
        for path, permission, endpoint in (
            ("/things/{id}", read, self.one),
            ("/admin/things", allow("clients:admin"), self.all),
            ("/open", allow(PUBLIC), self.open),
            ("/events", read, self.events),
            ("/large", read, self.large),
            ("/slow", read, self.slow),
            ("/broken", read, self.broken),
        ):
            router.get(path, openapi_extra=permission)(endpoint)
        router.post("/things", openapi_extra=allow("household:write"), status_code=201)(self.make)
        rare = allow(PUBLIC, address_per_minute=2, address_per_day=3, body_bytes=KIB)
        router.post("/open/things", openapi_extra=rare, status_code=201)(self.make)
        router.post("/feeds/{feed}/batches", openapi_extra={**allow("feeds:{feed}:write"), **form})(self.upload)
        return router

    async def one(self, id: str, request: Request) -> dict[str, Any]:
        return self._note(request, id=id)

    async def all(self, request: Request) -> dict[str, Any]:
        return self._note(request)

    async def open(self, request: Request) -> dict[str, Any]:
        return self._note(request)

    async def make(self, thing: Thing, request: Request) -> Thing:
        self._note(request)
        return thing

    async def upload(self, feed: str, request: Request) -> dict[str, int]:
        self.entered.set()
        async for piece in request.stream():
            self.received += len(piece)
        self._note(request)
        return {"received": self.received}

    async def events(self) -> StreamingResponse:
        """Tells the next event when it may go on."""

        async def tell() -> AsyncIterator[bytes]:
            for number in range(3):
                yield b"data: %d\n\n" % number
                await self.may_go_on.wait()
                self.may_go_on.clear()

        return StreamingResponse(tell(), media_type="text/event-stream")

    async def large(self) -> StreamingResponse:
        async def tell() -> AsyncIterator[bytes]:
            for _ in range(200):
                self.produced += MIB
                yield b"x" * MIB

        return StreamingResponse(tell(), media_type="application/octet-stream")

    async def slow(self, request: Request) -> None:
        """Never answers; ends when nobody waits any more."""
        self.entered.set()
        while not await request.is_disconnected():
            await asyncio.sleep(0.01)
        self.cancelled.set()

    async def broken(self) -> StreamingResponse:
        async def tell() -> AsyncIterator[bytes]:
            yield b"x" * MIB
            raise ConnectionAbortedError

        return StreamingResponse(tell(), media_type="application/octet-stream")


@dataclass
class Gateway:
    """A running gateway, its small service, and a way to call them."""

    url: str
    toy_url: str
    toy: Toy
    app: FastAPI
    client: httpx.AsyncClient
    settings: GatewaySettings
    stop_toy: Callable[[], Any]
    closing: AsyncExitStack
    """Closes what a test has opened at the door."""

    async def token(self, client_id: str = ADMIN, secret: str = ADMIN_SECRET, **more: str) -> str:
        form = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret, **more}
        answer = await self.client.post("/oauth2/token", data=form)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["access_token"])

    async def headers(self, *names: str) -> dict[str, str]:
        return {"Authorization": f"Bearer {await self.token(*names)}"}

    async def new_client(self, **spec: Any) -> dict[str, Any]:
        """A client that may do what is said; the answer with its secret."""
        body = {
            "name": "试验",
            "department": "医保局",
            "divisions": ["610925000000"],
            "permissions": ["household:read"],
            **spec,
        }
        answer = await self.client.post("/api/gateway/v1/clients", json=body, headers=await self.headers())
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def token_for(self, **spec: Any) -> dict[str, str]:
        """The headers of a new client that may do what is said."""
        made = await self.new_client(**spec)
        return await self.headers(made["client_id"], made["client_secret"])


def gateway_settings(database: ServiceDatabase, port: int, upstreams: dict[str, str], **more: Any) -> GatewaySettings:
    return GatewaySettings(
        database_url=SecretStr(database.app_url),
        relay_database_url=SecretStr(database.relay_url),
        port=port,
        gateway_url=f"http://127.0.0.1:{port}",
        cipher_keys=SecretStr(CIPHER_KEYS),
        bootstrap_client_id=ADMIN,
        bootstrap_client_secret=SecretStr(ADMIN_SECRET),
        bootstrap_admin_username=FIRST_ADMIN,
        bootstrap_admin_password=SecretStr(FIRST_PASSWORD),
        upstreams=upstreams,
        files_dir=Path("/nonexistent"),
        **more,
    )


@asynccontextmanager
async def gateway(make: Callable[..., ServiceDatabase], **more: Any) -> AsyncIterator[Gateway]:
    """A gateway with the small service behind it; both ready."""
    port = free_ports(2)
    toy = Toy()
    url, toy_url = f"http://127.0.0.1:{port}", f"http://127.0.0.1:{port + 1}"
    config = gateway_settings(make("gateway"), port, {"toy": toy_url}, **more)
    app = create(config)
    async with AsyncExitStack() as stack:
        inner = await stack.enter_async_context(AsyncExitStack())
        await inner.enter_async_context(serving(toy.app(make("household"), url), port + 1))
        await stack.enter_async_context(serving(app, port))
        client = await stack.enter_async_context(httpx.AsyncClient(base_url=url, timeout=20, trust_env=False))

        async def ready() -> bool:
            return (await client.get("/readyz")).status_code == 200

        await soon(ready, "the gateway is ready")
        yield Gateway(url, toy_url, toy, app, client, config, inner.aclose, stack)
