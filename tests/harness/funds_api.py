"""The funds service's api in this process, with short ways to do what a finance officer does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import insert

from services.funds.app import create
from services.funds.places.tables import Division
from services.funds.seed import load_sources
from shared.standards.ids import uuid7
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ISSUED, ServiceApi, configuration, serving_api

__all__ = ["COUNTY", "OTHER_TOWN", "OTHER_VILLAGE", "TOWN", "VILLAGE", "FundsApi", "funds_api"]

COUNTY = "610925000000"
TOWN, VILLAGE = "610925104000", "610925104201"
OTHER_TOWN, OTHER_VILLAGE = "610925101000", "610925101200"
_PLACES = ((COUNTY, "county"), (TOWN, "town"), (VILLAGE, "village"), (OTHER_TOWN, "town"), (OTHER_VILLAGE, "village"))
OFFICER = ("funds:read", "funds:write", "funds:sources")


@dataclass(slots=True)
class FundsApi(ServiceApi):
    """A client of the service, with a finance officer's token unless a call brings another."""

    prefix: str = "/api/funds/v1"
    headers: dict[str, str] = field(default_factory=lambda: ISSUED.bearer(*OFFICER, client_id="caizheng", department="财政局"))

    def arriving(self, **fields: Any) -> dict[str, Any]:
        """The body for a sum that has arrived."""
        self.serial += 1
        return {
            "division_code": COUNTY,
            "source_code": "C1",
            "document_no": f"安财农〔2025〕{self.serial}号",
            "sent_by": "安康市财政局",
            "document_date": "2025-03-10",
            "received_on": "2025-03-18",
            "budget_year": 2025,
            "amount": "12590000.00",
            **fields,
        }

    async def batch(self, **fields: Any) -> str:
        """A sum that has arrived; its id."""
        answer = await self.call("POST", "/fund-batches", self.arriving(**fields))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


@asynccontextmanager
async def funds_api(database: ServiceDatabase, files: Path) -> AsyncIterator[FundsApi]:
    """Open the service on a migrated database with the shipped sources and a few divisions."""
    config = configuration("funds", database, files_dir=files)
    async with serving_api(create(config)) as (app, http):
        async with app.state.database.transaction() as session:
            await load_sources(session)
            await session.execute(insert(Division).values(_divisions()), execution_options={"unscoped": "test"})
        yield FundsApi(http, database, app)


def _divisions() -> list[dict[str, Any]]:
    return [
        {"id": uuid7(), "version": 1, "code": code, "name": f"某{level}", "level": level, "parent_code": None}
        for code, level in _PLACES
    ]
