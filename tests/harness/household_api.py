"""The household service's api in this process, with short ways to do what a town's officer does."""

from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg
import httpx
from fastapi import FastAPI
from pydantic import SecretStr

from services.household.app import create
from shared.contracts.base import EventType
from shared.settings import Settings
from tests.harness.intake import number
from tests.harness.servers import ServiceDatabase
from tests.harness.tokens import ISSUER, Issuer

__all__ = ["OFFICER", "OTHER_TOWN", "OTHER_VILLAGE", "TOWN", "VILLAGE", "HouseholdApi", "household_api"]

PREFIX = "/api/household/v1"
TOWN, VILLAGE = "610925104000", "610925104201"
OTHER_TOWN, OTHER_VILLAGE = "610925101000", "610925101200"
KEYS = "1:" + base64.b64encode(b"k" * 32).decode()
OFFICER = ("household:read", "household:write")
ISSUED = Issuer()


@dataclass(slots=True)
class HouseholdApi:
    """A client of the service, with an officer's token unless a call brings another."""

    http: httpx.AsyncClient
    database: ServiceDatabase
    app: FastAPI
    issuer: Issuer = ISSUED
    headers: dict[str, str] = field(default_factory=lambda: ISSUED.bearer(*OFFICER))
    serial: int = 0

    async def call(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        """Any call; ``if_match="1"`` becomes ``If-Match: "1"``."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        if "if-match" in named:
            named["if-match"] = f'"{named["if-match"]}"'
        sent = {**self.headers, **({} if body is None else {"content-type": "application/json"}), **named}
        return await self.http.request(method, PREFIX + path, content=None if body is None else json.dumps(body), headers=sent)

    async def get(self, path: str, **headers: str) -> Any:
        """A read that must succeed: its JSON."""
        answer = await self.call("GET", path, **headers)
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def household(self, **fields: Any) -> str:
        """A new household; its id."""
        self.serial += 1
        entry = {"household_no": f"H{self.serial:04d}", "division_code": VILLAGE, "household_type": "一般农户", **fields}
        answer = await self.call("POST", "/households", entry)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    def entry(self, **fields: Any) -> dict[str, Any]:
        """The body for a new person."""
        self.serial += 1
        return {"name": "张小三", "id_number": number(self.serial), "relation": "户主", **fields}

    async def person(self, household_id: str, **fields: Any) -> str:
        """A new member of a household; the person's id."""
        answer = await self.call("POST", f"/households/{household_id}/persons", self.entry(**fields))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def rows(self, statement: str, *values: Any) -> list[asyncpg.Record]:
        """Rows of the database, seen by its administrator."""
        connection = await asyncpg.connect(self.database.admin_url)
        try:
            return list(await connection.fetch(statement, *values))
        finally:
            await connection.close()

    async def events(self, event_type: EventType) -> list[dict[str, Any]]:
        """All items of a type in the outbox, in their order."""
        rows = await self.rows("SELECT body FROM outbox WHERE type = $1 ORDER BY position", event_type.subject)
        return [item for row in rows for item in json.loads(row["body"])["items"]]

    async def trail(self) -> list[tuple[str, str | None]]:
        """Action and purpose of every audit entry but the seed's."""
        rows = await self.rows("SELECT action, purpose FROM audit_entry WHERE actor <> 'platform' ORDER BY position")
        return [(row["action"], row["purpose"]) for row in rows]

    def acting(self, *permissions: str, **options: Any) -> HouseholdApi:
        """The same service seen by another client."""
        return HouseholdApi(
            self.http, self.database, self.app, self.issuer, self.issuer.bearer(*permissions, **options), self.serial
        )


@asynccontextmanager
async def household_api(database: ServiceDatabase, files: Path) -> AsyncIterator[HouseholdApi]:
    """Open the service on a database with the divisions."""
    config = Settings(
        service="household",
        database_url=SecretStr(database.app_url),
        gateway_url=ISSUER,
        files_dir=files,
        cipher_keys=SecretStr(KEYS),
        id_token_keys=SecretStr(KEYS),
    )
    app = create(config)
    async with app.router.lifespan_context(app):
        app.state.tokens = ISSUED.verifier()
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://household.test") as http:
            yield HouseholdApi(http, database, app)
