"""The assets service's api in this process, with short ways to do what officers of a town and the county do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy import insert

from services.assets.app import create
from services.assets.candidates.events import HANDLERS as CANDIDATES
from services.assets.handover.rules import PAPERS
from shared.contracts.funds import PROJECT_ACCEPTED
from shared.events.envelope import Items
from shared.registry.tables import Division
from shared.standards.ids import uuid7
from tests.harness.building import PDF
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ISSUED, ServiceApi, configuration, serving_api

__all__ = ["DEED", "NEIGHBOUR", "AssetsApi", "assets_api"]

NEIGHBOUR = "610925104202"
_PLACES = (
    (COUNTY, "county"),
    (TOWN, "town"),
    (VILLAGE, "village"),
    (NEIGHBOUR, "village"),
    (OTHER_TOWN, "town"),
    (OTHER_VILLAGE, "village"),
)
OFFICER = ("assets:read", "assets:write", "assets:handover", "publicity:read", "publicity:write")

DEED = {
    "transferor": "岚皋县农业农村局",
    "receiver": "四季镇四坪村股份经济合作社",
    "supervisor": "岚皋县乡村振兴局",
    "handed_on": "2025-12-05",
    "on": "2025-11-25",
}
"""What a handover says beside its assets."""


@dataclass(slots=True)
class AssetsApi(ServiceApi):
    """A client of the service, with a town officer's token unless a call brings another."""

    prefix: str = "/api/assets/v1"
    headers: dict[str, str] = field(
        default_factory=lambda: ISSUED.bearer(*OFFICER, client_id="zhen", department="四季镇", divisions=(TOWN,))
    )

    @property
    def county(self) -> AssetsApi:
        """Who decides for the county."""
        return self.acting("assets:read", "assets:review", client_id="xian", department="乡村振兴局", divisions=(COUNTY,))

    @property
    def receiver(self) -> AssetsApi:
        """Who checks for the receiver what is handed over: another officer of the town."""
        return self.acting(*OFFICER, client_id="jie", department="四季镇", divisions=(TOWN,))

    @property
    def supervisor(self) -> AssetsApi:
        """Who signs for the county what is handed over."""
        return self.acting(*OFFICER, client_id="jian", department="乡村振兴局", divisions=(COUNTY,))

    async def accepted(self, **fields: Any) -> str:
        """What funds tells of a project that was accepted; its id."""
        self.serial += 1
        item = {
            "id": str(uuid7()),
            "version": 1,
            "code": f"610925-2025-C-104-{self.serial:04d}",
            "name": "四坪村蔬菜保鲜冷库",
            "division_code": VILLAGE,
            "category": "C0201",
            "accepted_on": "2025-10-02",
            "settled_on": "2025-10-22",
            "settled_value": "780000.00",
            "quantity": "500",
            "unit": "立方米",
            "no_asset_reason": None,
            **fields,
        }
        async with self.app.state.database.transaction() as session:
            await CANDIDATES[PROJECT_ACCEPTED](session, Items([item], [""]))
        return str(item["id"])

    def entry(self, project: str | None = None, **fields: Any) -> dict[str, Any]:
        """The body for a cold store of the village, of which nothing is missing."""
        self.serial += 1
        return {
            "name": f"蔬菜保鲜冷库{self.serial}号",
            "division_code": VILLAGE,
            "kind": "cold_store",
            "formed_year": 2025,
            "original_value": "780000.00",
            "manager": "农业农村局",
            "owner": {"level": "village", "division_code": VILLAGE},
            "on": "2025-11-01",
            "fundings": [{"source": "linkage", "amount": "780000.00", "year": 2025, "project_id": project}],
            "quantity": "500",
            "unit": "立方米",
            **fields,
        }

    async def recorded(self, project: str | None = None, **fields: Any) -> str:
        """An asset that is recorded; its id."""
        answer = await self.call("POST", "/assets", self.entry(project, **fields))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def version(self, record: str, of: str = "assets") -> str:
        """The version of an asset, or another record, as it is now."""
        return str((await self.get(f"/{of}/{record}"))["version"])

    async def step(self, record: str, step: str, on: str, of: str = "assets", **said: Any) -> httpx.Response:
        """Take a step on the version that is there."""
        seen = await self.version(record, of)
        return await self.call("POST", f"/{of}/{record}/{step}", {"on": on, **said}, if_match=seen)

    async def attached(self, record: str, kind: str, of: str = "assets") -> str:
        """Attach a paper to an asset, or another record; its id."""
        answer = await self.http.post(
            f"{self.prefix}/{of}/{record}/attachments",
            data={"kind": kind, "title": kind},
            files={"file": (f"{kind}.pdf", PDF)},
            headers=self.headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def titled(self, **fields: Any) -> str:
        """An asset whose ownership was publicised, approved and booked; it waits for its handover. Its id."""
        asset = await self.recorded(**fields)
        await self.attached(asset, "会议记录")
        photo = await self.attached(asset, "公示照片")
        for answer in (
            await self.step(asset, "propose", "2025-11-02"),
            await self.step(asset, "publicity", "2025-11-03"),
            await self.step(asset, "close-publicity", "2025-11-14", attachments=[photo]),
            await self.county.step(asset, "approve", "2025-11-20", decision_no="岚乡振发〔2025〕31号"),
            await self.step(asset, "book", "2025-11-21", card_no=f"SZ-{asset}"),
        ):
            assert answer.status_code == 200, answer.text
        return asset

    async def deed(self, *assets: str, **fields: Any) -> str:
        """A handover of these assets that is written; its id."""
        answer = await self.call("POST", "/handovers", {**DEED, "assets": list(assets), **fields})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def papers(self, handover: str, **absent: str) -> httpx.Response:
        """Fill in the whole checklist of a handover: every paper attached but those that are absent for a reason."""
        kinds = {kind: await self.attached(handover, kind, "handovers") for kind in ("其他", "合同", "验收单", "决算审计")}
        items = [
            {"item": item, "absent_reason": absent[item]}
            if item in absent
            else {"item": item, "attachment_id": kinds[paper.kind]}
            for item, paper in PAPERS.items()
        ]
        seen = await self.version(handover, "handovers")
        return await self.call("PUT", f"/handovers/{handover}/papers", {"papers": items}, if_match=seen)

    async def signed(self, handover: str, on: str = "2025-12-05") -> httpx.Response:
        """Sign a handover that was checked, as its supervisor, with the deed."""
        deed = await self.attached(handover, "确认单", "handovers")
        return await self.supervisor.step(handover, "sign", on, "handovers", attachments=[deed])

    async def handed_over(self, *assets: str, **fields: Any) -> str:
        """A handover of these assets, or of one that was titled, which all three have signed; its id."""
        handover = await self.deed(*(assets or (await self.titled(),)), **fields)
        for answer in (
            await self.papers(handover),
            await self.step(handover, "submit", "2025-11-26", "handovers"),
            await self.receiver.step(handover, "check", "2025-11-28", "handovers"),
            await self.signed(handover),
        ):
            assert answer.status_code == 200, answer.text
        return handover


@asynccontextmanager
async def assets_api(database: ServiceDatabase, files: Path) -> AsyncIterator[AssetsApi]:
    """Open the service on a database with a few divisions."""
    async with serving_api(create(configuration("assets", database, files_dir=files))) as (app, http):
        async with app.state.database.transaction() as session:
            rows = [
                {"id": uuid7(), "version": 1, "code": code, "name": f"某{level}", "level": level, "parent_code": None}
                for code, level in _PLACES
            ]
            await session.execute(insert(Division).values(rows), execution_options={"unscoped": "test"})
        yield AssetsApi(http, database, app)
