"""The cold store of the funds service becomes an asset: by plain HTTP calls to both services, each hearing of the other when it listens again."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import orjson
import pytest

from services.assets.spine import PROJECTS
from services.funds.spine import FORMED
from shared.contracts.assets import ASSET_CHANGED
from shared.contracts.base import EventType
from shared.contracts.funds import PROJECT_ACCEPTED
from shared.events.consumer import Consumer
from shared.events.envelope import Items
from tests.harness.assets_api import AssetsApi, assets_api
from tests.harness.building import MEMBERS, PDF, Building
from tests.harness.funds_api import TOWN, VILLAGE, FundsApi, funds_api
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ServiceApi
from tests.service.assets.test_register import reasons


@dataclass
class Both:
    """Both services, and what each has told that the other has not heard."""

    funds: FundsApi
    assets: AssetsApi

    async def hear(self, teller: ServiceApi, listener: ServiceApi, consumer: Consumer, event_type: EventType) -> None:
        """Let a service that did not listen hear everything that was told, in its order, and the last once more."""
        told = [orjson.loads(orjson.dumps(item)) for item in await teller.events(event_type)]
        for item in (*told, *told[-1:]):
            async with listener.app.state.database.transaction() as session:
                await consumer.handlers[event_type.subject](session, Items([item], [""]))

    async def assets_listens(self) -> None:
        """Assets hears of accepted projects."""
        await self.hear(self.funds, self.assets, PROJECTS, PROJECT_ACCEPTED)

    async def funds_listens(self) -> None:
        """Funds hears of assets."""
        await self.hear(self.assets, self.funds, FORMED, ASSET_CHANGED)


@pytest.fixture
async def both(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Both]:
    """A county's money and its assets."""
    async with (
        funds_api(fresh_database("funds", seeded=True), tmp_path / "funds") as funds,
        assets_api(fresh_database("assets"), tmp_path / "assets") as assets,
    ):
        yield Both(funds, assets)


async def test_what_was_settled_becomes_an_asset_that_is_kept_run_and_earns(both: Both) -> None:
    building = Building(both.funds)
    await building.started()
    await building.report(100, days=40)
    await building.take("town", "complete", days=1)
    await building.take("reviewer", "accept", days=12, members=MEMBERS, conclusion="同意验收")
    await building.take("auditor", "settle", days=20, settled_value="880000.00", audit_no="岚审投报〔2025〕17号")
    project = building.project

    assert (await both.assets.get("/asset-candidates"))["items"] == [], "assets has not heard of it"
    await both.assets_listens()
    (candidate,) = (await both.assets.get("/asset-candidates?state=open"))["items"]
    assert (candidate["id"], candidate["settled_value"], candidate["division_code"]) == (project, "880000.00", VILLAGE)

    paid = [{"source": "linkage", "amount": "880000.00", "year": 2025, "project_id": project}]
    asset = await both.assets.titled(original_value="880000.00", fundings=paid)
    await both.assets.handed_over(asset)
    assert (await both.assets.get(f"/asset-candidates/{project}"))["state"] == "registered"

    works = both.funds.acting("works:read")
    assert (await works.get(f"/works/{building.works}"))["assets"] == [], "funds has not heard of it"
    await both.funds_listens()
    (formed,) = (await works.get(f"/works/{building.works}"))["assets"]
    assert (formed["id"], formed["paid"]) == (asset, "880000.00")

    village = both.assets.acting("operation:read", "operation:write", client_id="cun", divisions=(VILLAGE,))
    contract = {
        "asset_id": asset,
        "contract_no": "四坪经合〔2026〕1号",
        "mode": "lease",
        "income": "rent",
        "operator": "岚皋县四坪蔬菜专业合作社",
        "signed_on": "2025-12-10",
        "starts_on": "2025-12-15",
        "ends_on": "2026-12-14",
        "dues": [{"due_on": "2025-12-31", "amount": "30000.00"}],
        "on": "2025-12-11",
    }
    written = await village.call("POST", "/operating-contracts", contract)
    assert written.status_code == 201, written.text
    path = f"/operating-contracts/{written.json()['id']}"
    rent = {"received_on": "2025-12-30", "amount": "30000.00", "account": "collective", "voucher_no": "收字第 7 号"}
    assert reasons(await village.call("POST", f"{path}/receipts", rent)) == ["wrong_state"], "nothing is due before it is filed"
    for kind in ("合同", "会议记录"):
        added = await both.assets.http.post(
            f"/api/assets/v1{path}/attachments",
            data={"kind": kind, "title": kind},
            files={"file": (f"{kind}.pdf", PDF)},
            headers=village.headers,
        )
        assert added.status_code == 201, added.text
    town = both.assets.acting("operation:read", "operation:write", client_id="zhenjing", divisions=(TOWN,))
    for who, step, version in ((village, "submit", "1"), (town, "file", "2")):
        taken = await who.call("POST", f"{path}/{step}", {"on": "2025-12-12"}, if_match=version)
        assert taken.status_code == 200, taken.text
    assert (await village.call("POST", f"{path}/receipts", rent)).status_code == 201
    assert (await village.get(path))["arrears"] == "0.00"
