"""The funds service's api in this process, with short ways to do what a finance officer does."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
from pydantic import SecretStr
from sqlalchemy import insert

from services.funds.app import create
from shared.registry.tables import Division
from shared.standards.ids import uuid7
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ISSUED, KEYS, ServiceApi, configuration, serving_api

__all__ = ["COUNTY", "OTHER_TOWN", "OTHER_VILLAGE", "TOWN", "VILLAGE", "FundsApi", "funds_api"]

COUNTY = "610925000000"
TOWN, VILLAGE = "610925104000", "610925104201"
OTHER_TOWN, OTHER_VILLAGE = "610925101000", "610925101200"
_PLACES = ((COUNTY, "county"), (TOWN, "town"), (VILLAGE, "village"), (OTHER_TOWN, "town"), (OTHER_VILLAGE, "village"))
OFFICER = ("funds:read", "funds:write", "funds:sources", "ledgers:close")

PROJECT = {
    "name": "兴隆村保鲜冷库建设项目",
    "division_code": VILLAGE,
    "origin": "village",
    "category": "C0201",
    "nature": "new",
    "year": 2025,
    "content": "新建 500 立方米保鲜冷库一座",
    "planned_amount": Decimal(800_000),
    "land_use": "none",
    "operating": True,
    "decision_no": "岚农组〔2025〕1号",
    "stocked_on": date(2025, 1, 10),
    "plan_no": "岚农组〔2025〕3号",
    "selected_on": date(2025, 2, 10),
    "applied_by": "test",
    "department": "乡村振兴局",
    "state": "selected",
    "state_since": date(2025, 2, 10),
}


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

    async def project(self, **fields: Any) -> str:
        """A project that the year's plan has; its id. How it came there is told by the tests of the library."""
        self.serial += 1
        project = {**PROJECT, "code": f"610925-2025-C-104-{self.serial:04d}", **fields}
        names, places = ", ".join(project), ", ".join(f"${number}" for number in range(1, len(project) + 1))
        (row,) = await self.rows(f"INSERT INTO project ({names}) VALUES ({places}) RETURNING id", *project.values())
        return str(row["id"])

    async def allot(self, kind: str, *lines: tuple[str, str | None, str], **fields: Any) -> httpx.Response:
        """Write an allotment of batches, projects and amounts."""
        self.serial += 1
        body = {
            "kind": kind,
            "document_no": f"岚财农〔2025〕{self.serial}号",
            "on": "2025-03-28",
            "lines": [{"batch_id": batch, "project_id": project, "amount": amount} for batch, project, amount in lines],
            **fields,
        }
        return await self.call("POST", "/allotments", body)

    async def agree(self, allotment: str, version: int = 1, on: str = "2025-03-28") -> httpx.Response:
        """Let the second person post an allotment."""
        return await self.approver.call("POST", f"/allotments/{allotment}/agree", {"on": on}, if_match=str(version))

    async def posted(self, kind: str, *lines: tuple[str, str | None, str], **fields: Any) -> str:
        """An allotment that is written and posted; its id."""
        written = await self.allot(kind, *lines, **fields)
        assert written.status_code == 201, written.text
        agreed = await self.agree(written.json()["id"], on=fields.get("on", "2025-03-28"))
        assert agreed.status_code == 200, agreed.text
        return str(written.json()["id"])

    @property
    def approver(self) -> FundsApi:
        """The one who agrees to what the officer writes."""
        return self.acting("funds:read", "funds:approve", "ledgers:close", client_id="fuhe", department="财政局")


@asynccontextmanager
async def funds_api(database: ServiceDatabase, files: Path) -> AsyncIterator[FundsApi]:
    """Open the service on a database with the shipped sources, and a few divisions."""
    config = configuration("funds", database, files_dir=files, id_token_keys=SecretStr(KEYS))
    async with serving_api(create(config)) as (app, http):
        async with app.state.database.transaction() as session:
            await session.execute(insert(Division).values(_divisions()), execution_options={"unscoped": "test"})
        yield FundsApi(http, database, app)


def _divisions() -> list[dict[str, Any]]:
    return [
        {"id": uuid7(), "version": 1, "code": code, "name": f"某{level}", "level": level, "parent_code": None}
        for code, level in _PLACES
    ]
