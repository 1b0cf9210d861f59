"""The household service's api in this process, with short ways to do what a town's officer does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from services.household.app import create
from tests.harness.intake import number
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ISSUED, KEYS, ServiceApi, configuration, serving_api

__all__ = ["OFFICER", "OTHER_TOWN", "OTHER_VILLAGE", "PREFIX", "TOWN", "VILLAGE", "HouseholdApi", "household_api"]

PREFIX = "/api/household/v1"
TOWN, VILLAGE = "610925104000", "610925104201"
OTHER_TOWN, OTHER_VILLAGE = "610925101000", "610925101200"
OFFICER = ("household:read", "household:write")


@dataclass(slots=True)
class HouseholdApi(ServiceApi):
    """A client of the service, with an officer's token unless a call brings another."""

    prefix: str = PREFIX
    headers: dict[str, str] = field(default_factory=lambda: ISSUED.bearer(*OFFICER))

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


@asynccontextmanager
async def household_api(database: ServiceDatabase, files: Path) -> AsyncIterator[HouseholdApi]:
    """Open the service on a database with the divisions."""
    config = configuration("household", database, files_dir=files, id_token_keys=SecretStr(KEYS))
    async with serving_api(create(config)) as (app, http):
        yield HouseholdApi(http, database, app)
