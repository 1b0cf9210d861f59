"""A service's api in this process, called as its clients call it, with its database seen from outside."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any, Self

import asyncpg
import httpx
from fastapi import FastAPI
from pydantic import SecretStr

from shared.contracts.base import EventType
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from shared.settings import Settings
from tests.harness.servers import ServiceDatabase
from tests.harness.tokens import ISSUER, Issuer

__all__ = ["ISSUED", "KEYS", "ServiceApi", "configuration", "relay", "serving_api"]

KEYS = "1:" + base64.b64encode(b"k" * 32).decode()
ISSUED = Issuer()


@dataclass(slots=True)
class ServiceApi:
    """A client of the service, with the token of ``headers`` unless a call brings another."""

    http: httpx.AsyncClient
    database: ServiceDatabase
    app: FastAPI
    issuer: Issuer = ISSUED
    headers: dict[str, str] = field(default_factory=dict)
    serial: int = 0
    prefix: str = ""

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Any call; ``if_match="1"`` becomes ``If-Match: "1"``."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if "if-match" in named:
            named["if-match"] = f'"{named["if-match"]}"'
        sent = {**self.headers, **({} if body is None else {"content-type": "application/json"}), **named}
        return await self.http.request(
            method, self.prefix + path, content=None if body is None else json.dumps(body), headers=sent
        )

    async def get(self, path: str, **headers: str) -> Any:
        """A read that must succeed: its JSON."""
        answer = await self.call("GET", path, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def rows(self, statement: str, *values: Any) -> list[asyncpg.Record]:
        """Rows of the database, seen by its administrator."""
        connection = await asyncpg.connect(self.database.admin_url)
        try:
            return list(await connection.fetch(statement, *values))
        finally:
            await connection.close()

    async def events(self, event_type: EventType) -> list[dict[str, Any]]:
        """All items of a type in the outbox, in their order; each fits its contract."""
        rows = await self.rows("SELECT body FROM outbox WHERE type = $1 ORDER BY position", event_type.subject)
        items = [item for row in rows for item in json.loads(row["body"])["items"]]
        for item in items:
            event_type.item.model_validate_json(json.dumps(item))
        return items

    async def trail(self) -> list[tuple[str, str | None]]:
        """Action and purpose of every audit entry but the seed's."""
        rows = await self.rows("SELECT action, purpose FROM audit_entry WHERE actor <> 'platform' ORDER BY position")
        return [(row["action"], row["purpose"]) for row in rows]

    def acting(self, *permissions: str, **options: Any) -> Self:
        """The same service seen by another client."""
        return replace(self, headers=self.issuer.bearer(*permissions, **options))


async def relay(teller: ServiceApi, listener: ServiceApi, consumer: Consumer, told: EventType) -> None:
    """Let a service that did not listen hear everything that was told, in its order, and the last once more."""
    items = await teller.events(told)
    for one in (*items, *items[-1:]):
        async with listener.app.state.database.transaction() as session:
            await consumer.handlers[told.subject](session, Items([one], [""]))


def configuration(service: str, database: ServiceDatabase, **more: Any) -> Settings:
    """The settings of an api on a database."""
    url, keys = SecretStr(database.app_url), SecretStr(KEYS)
    return Settings(service=service, database_url=url, gateway_url=ISSUER, cipher_keys=keys, **more)


@asynccontextmanager
async def serving_api(app: FastAPI) -> AsyncIterator[tuple[FastAPI, httpx.AsyncClient]]:
    """The app, started, with a client that speaks to it; it believes the tests' issuer of tokens."""
    async with app.router.lifespan_context(app):
        app.state.tokens = ISSUED.verifier()
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://service.test") as http:
            yield app, http
