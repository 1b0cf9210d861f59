"""The life of the cold store that the funds service has paid for: by plain HTTP calls to three services, each of which hears of the others late.

Accepted, found by two lines that differ, titled, handed over, leased, its rent paid to households; idle for a while; inventoried; sold, and the money
used for another project. What is refused on the way is refused here too.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.assets.spine import PROJECTS, REGISTRY
from services.funds.spine import FORMED
from services.household.spine import EARNED
from shared.contracts.assets import ASSET_CHANGED, INCOME_DISTRIBUTED, TASK_CHANGED
from shared.contracts.base import EventType
from shared.contracts.funds import PROJECT_ACCEPTED
from shared.contracts.household import ROSTER_CHANGED
from shared.events.consumer import Consumer
from tests.harness.assets_api import AssetsApi, assets_api
from tests.harness.building import MEMBERS, Building
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE, FundsApi, funds_api
from tests.harness.household_api import HouseholdApi, household_api
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import ServiceApi, relay
from tests.service.assets.test_checks import Check, item
from tests.service.assets.test_register import reasons

_KEEPS = ("assets:read", "operation:read", "operation:write", "income:read", "income:write", "care:read", "care:write")
_LEAVES = ("disposals:read", "disposals:write", "inventories:read", "inventories:write", "publicity:read", "publicity:write")
_DECIDES = ("income:review", "disposals:approve", "inventories:confirm", "assets:write", "assets:review", "supervision:read")
NUMBERS = ("H000001", "H000002", "H000003")


@dataclass
class World:
    """Three services, and the asset as it is known so far."""

    funds: FundsApi
    assets: AssetsApi
    household: HouseholdApi
    project: str = ""
    asset: str = ""
    contract: str = ""
    homes: list[str] = field(default_factory=list)

    def who(self, name: str, place: str, *more: str) -> AssetsApi:
        """Somebody of a place."""
        return self.assets.acting(*_KEEPS, *_LEAVES, *more, client_id=name, department=name, divisions=(place,))

    @property
    def village(self) -> AssetsApi:
        """Who acts for the village."""
        return self.who("cun", VILLAGE)

    @property
    def town(self) -> AssetsApi:
        """Who acts for the town."""
        return self.who("zhen2", TOWN, "income:pay", *_DECIDES)

    @property
    def county(self) -> AssetsApi:
        """Who decides for the county."""
        return self.who("xian2", COUNTY, "supervision:run", *_DECIDES)

    async def hear(self, teller: ServiceApi, listener: ServiceApi, consumer: Consumer, told: EventType) -> None:
        """Let a service that did not listen hear everything that was told, in its order, and the last once more."""
        await relay(teller, listener, consumer, told)

    async def take(self, who: AssetsApi, of: str, record: str, step: str, on: str, *papers: str, **said: Any) -> None:
        """A step that must succeed, with papers of these kinds."""
        attached = [await who.attached(record, kind, of) for kind in papers]
        answer = await who.step(record, step, on, of, **({"attachments": attached} if attached else {}), **said)
        assert answer.status_code == 200, answer.text

    async def refused(self, who: AssetsApi, of: str, record: str, step: str, on: str, **said: Any) -> list[str]:
        """A step that must not succeed: why."""
        return reasons(await who.step(record, step, on, of, **said))

    async def made(self, who: AssetsApi, path: str, body: dict[str, Any]) -> str:
        """What a POST makes; its id."""
        answer = await who.call("POST", path, body)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])


@pytest.fixture
async def world(fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[World]:
    """A county's money, assets and households."""
    async with (
        funds_api(fresh_database("funds", seeded=True), tmp_path / "funds") as funds,
        assets_api(fresh_database("assets"), tmp_path / "assets") as assets,
        household_api(fresh_database("household", seeded=True), tmp_path / "household") as household,
    ):
        yield World(funds, assets, household)


async def test_the_cold_store_from_its_acceptance_to_what_its_price_is_used_for(world: World) -> None:
    await _accepted(world)
    await _found_by_two_lines(world)
    await _titled_and_handed_over(world)
    await _leased(world)
    await _pays_households(world)
    await _idle_for_a_while(world)
    await _inventoried(world)
    await _sold(world)


async def _accepted(world: World) -> None:
    """The project is settled while assets does not listen, and is a candidate once it does."""
    building = Building(world.funds)
    await building.started()
    await building.report(100, days=40)
    await building.take("town", "complete", days=1)
    await building.take("reviewer", "accept", days=12, members=MEMBERS, conclusion="同意验收")
    await building.take("auditor", "settle", days=20, settled_value="880000.00", audit_no="岚审投报〔2025〕17号")
    world.project = building.project
    assert (await world.assets.get("/asset-candidates"))["items"] == [], "assets has not heard of it"
    await world.hear(world.funds, world.assets, PROJECTS, PROJECT_ACCEPTED)
    (candidate,) = (await world.assets.get("/asset-candidates?state=open"))["items"]
    assert (candidate["id"], candidate["settled_value"]) == (world.project, "880000.00")


async def _found_by_two_lines(world: World) -> None:
    """The department lists the store dearer than the village does, and a shed that nobody finds."""
    check = await Check.begun(world.assets)
    bureau, local, keeper = check.who("nongye"), check.who("zhencha", place=TOWN), check.who("guanli")
    await check.listed(bureau, "industry", item("蔬菜保鲜冷库", "880000.00"), item("育苗棚", "60000.00", kind="shed"))
    await check.listed(local, "local", item("蔬菜保鲜冷库", "800000.00"))
    assert reasons(await check.step("compare"))[:2] == ["line_open", "line_open"], "both lines are locked first"
    for who, line in ((bureau, "industry"), (keeper, "local")):
        assert (await check.lock(who, line)).status_code == 204
    assert (await check.step("compare")).status_code == 200
    rows = (await check.reviewer.get("/asset-check-differences"))["items"]
    assert sorted("+".join(row["differences"]) for row in rows) == ["only_industry", "value"]
    assert reasons(await check.step("close", opinion="签结")) == ["differences_open"]
    for row in rows:
        answered = await check.see_to(local, row["id"], "answer", opinion="现场核实,按决算登记")
        assert answered.status_code == 200, answered.text
        settled = await check.see_to(check.reviewer, row["id"], "settle")
        assert settled.status_code == 200, settled.text
    assert (await check.step("close", on="2026-02-20", opinion="同意签结")).status_code == 200


async def _titled_and_handed_over(world: World) -> None:
    """It becomes an asset with its money behind it; funds hears of it late."""
    paid = [{"source": "linkage", "amount": "880000.00", "year": 2025, "project_id": world.project}]
    mistake = await world.assets.recorded(original_value="880000.00", fundings=paid)
    assert await world.refused(world.assets, "assets", mistake, "propose", "2025-11-02") == ["resolution_missing"]
    await world.take(world.assets, "assets", mistake, "withdraw", "2025-11-02", opinion="重复登记")
    world.asset = await world.assets.titled(name="四坪村蔬菜保鲜冷库", original_value="880000.00", fundings=paid)
    assert await world.refused(world.assets, "assets", world.asset, "declare-idle", "2025-11-25", opinion="闲置") == [
        "wrong_state"
    ]
    await world.assets.handed_over(world.asset)
    works = world.funds.acting("works:read")
    path = f"/works/{(await works.get('/works'))['items'][0]['id']}"
    assert (await works.get(path))["assets"] == [], "funds has not heard of it"
    await world.hear(world.assets, world.funds, FORMED, ASSET_CHANGED)
    assert world.asset in {formed["id"] for formed in (await works.get(path))["assets"]}


async def _filed(world: World, number: int, signed: str, starts: str, ends: str, due: str) -> str:
    """A contract by which the cooperative leases the store."""
    contract = {
        "asset_id": world.asset,
        "contract_no": f"四坪经合〔2026〕{number}号",
        "mode": "lease",
        "income": "rent",
        "operator": "岚皋县四坪蔬菜专业合作社",
        "signed_on": signed,
        "starts_on": starts,
        "ends_on": ends,
        "deposit": "5000.00",
        "dues": [{"due_on": due, "amount": "60000.00"}],
        "on": signed,
    }
    made = await world.made(world.village, "/operating-contracts", contract)
    assert await world.refused(world.village, "operating-contracts", made, "submit", signed) == [
        "resolution_missing",
        "contract_missing",
    ]
    for kind in ("合同", "会议记录"):
        await world.village.attached(made, kind, "operating-contracts")
    await world.take(world.village, "operating-contracts", made, "submit", signed)
    await world.take(world.town, "operating-contracts", made, "file", signed)
    return made


async def _leased(world: World) -> None:
    """It is leased, and the rent comes in."""
    world.contract = await _filed(world, 1, "2026-01-10", "2026-01-15", "2026-06-30", "2026-02-15")
    rent = {"received_on": "2026-02-15", "amount": "60000.00", "account": "collective", "voucher_no": "收字第 7 号"}
    assert (await world.village.call("POST", f"/operating-contracts/{world.contract}/receipts", rent)).status_code == 201
    (balance,) = (await world.village.get("/income-balances"))["items"]
    assert (balance["earned"], balance["unallotted"]) == ("60000.00", "60000.00")


async def _pays_households(world: World) -> None:
    """Assets does not know the households before it hears of them, household nothing of the payment before it does."""
    for number in NUMBERS:
        home = await world.household.household(household_no=number, division_code=VILLAGE)
        await world.household.person(home)
        world.homes.append(home)
    lines: list[dict[str, Any]] = [
        {"kind": "post", "amount": "12000.00", "household_no": NUMBERS[0], "basis": "保洁岗位 12 个月"},
        {"kind": "aid", "amount": "3000.00", "household_no": NUMBERS[1], "basis": "大病困难"},
        {"kind": "upkeep", "amount": "45000.00", "payee": "某制冷设备公司", "basis": "年度检修"},
    ]
    plan = {"division_code": VILLAGE, "title": "2026 年收益分配", "year": 2026, "cut_off": "2026-02-28", "on": "2026-03-01"}
    unknown = await world.village.call("POST", "/distributions", {**plan, "lines": lines})
    assert reasons(unknown) == ["unknown_household"] * 2, "assets has not heard of them"
    await world.hear(world.household, world.assets, REGISTRY, ROSTER_CHANGED)
    everybody = [{"kind": "aid", "amount": "20000.00", "household_no": number, "basis": "人人有份"} for number in NUMBERS]
    made = await world.made(world.village, "/distributions", {**plan, "lines": everybody})
    minutes = await world.village.attached(made, "会议记录", "distributions")
    refused = await world.refused(world.village, "distributions", made, "submit", "2026-03-02", attachments=[minutes])
    assert refused == ["divided_equally"]
    seen = await world.village.version(made, "distributions")
    mended = await world.village.call("PATCH", f"/distributions/{made}", {"lines": lines, "reason": "重拟"}, if_match=seen)
    assert mended.status_code == 200, mended.text
    await world.take(world.village, "distributions", made, "submit", "2026-03-02", "会议记录")
    assert (await world.village.step(made, "publicity", "2026-03-03", "distributions")).status_code == 200
    early = await world.refused(world.village, "distributions", made, "close-publicity", "2026-03-10")
    assert set(early) == {"publicity_running", "evidence_missing"}
    await world.take(world.village, "distributions", made, "close-publicity", "2026-03-14", "公示照片")
    await world.take(world.town, "distributions", made, "review", "2026-03-15")
    assert await world.refused(world.town, "distributions", made, "file", "2026-03-16") == ["level_needed"]
    await world.take(world.county, "distributions", made, "file", "2026-03-16")
    paying = {"paid_on": "2026-03-20", "voucher_no": "付字第 12 号"}
    assert (await world.town.call("POST", f"/distributions/{made}/payments", paying)).status_code == 201
    await world.take(world.town, "distributions", made, "finish-payment", "2026-03-20")
    facts = f"/households/{world.homes[0]}/income-facts"
    assert (await world.household.get(facts))["items"] == [], "household has not heard of it"
    await world.hear(world.assets, world.household, EARNED, INCOME_DISTRIBUTED)
    (fact,) = (await world.household.get(facts))["items"]
    assert (fact["amount"], fact["component"], fact["year"]) == ("12000.00", "wage", 2026)
    assert (await world.household.get(f"/households/{world.homes[2]}/income-facts"))["items"] == []
    (balance,) = (await world.village.get("/income-balances"))["items"]
    assert (balance["paid"], balance["paid_to_households"], balance["to_pay"]) == ("60000.00", "15000.00", "0.00")


async def _idle_for_a_while(world: World) -> None:
    """The operator leaves; nobody uses it, which is a task until somebody leases it again."""
    await world.take(world.town, "operating-contracts", world.contract, "finish", "2026-07-01")
    await world.take(world.town, "assets", world.asset, "declare-idle", "2026-07-10", opinion="合作社退租")
    tasks = [task for task in await world.assets.events(TASK_CHANGED) if task["id"] == world.asset]
    assert (tasks[-1]["title"], tasks[-1]["level"], tasks[-1]["open"]) == ("闲置待盘活", "town", True)
    assert await world.refused(world.town, "assets", world.asset, "revive", "2026-07-11", opinion="盘活") == ["not_operated"]
    found = await _alerts(world)
    assert found.get("RA1") == "red", "its time to be used again is over"
    world.contract = await _filed(world, 2, "2026-10-01", "2026-10-05", "2027-10-04", "2027-03-31")
    await world.take(world.town, "assets", world.asset, "revive", "2026-10-06", opinion="重新出租")
    assert "RA1" not in await _alerts(world)


async def _alerts(world: World) -> dict[str, str]:
    """What the rules find about the store today."""
    run = await world.made(world.county, "/supervision-runs", {})
    rows = (await world.county.get(f"/supervision-runs/{run}/findings"))["items"]
    return {row["rule"]: row["light"] for row in rows if row["subject_id"] == world.asset}


async def _inventoried(world: World) -> None:
    """One counts it, another checks: it is there, and a shed too that the register has not."""
    plan = {
        "division_code": VILLAGE,
        "title": "2026 年盘点",
        "base_on": "2026-09-30",
        "deadline_on": "2026-11-30",
        "on": "2026-10-10",
    }
    made = await world.made(world.village, "/inventories", plan)
    await world.take(world.village, "inventories", made, "freeze", "2026-10-11")
    rows = (await world.village.get(f"/inventories/{made}/lines"))["items"]
    counts = [{"line_id": row["id"], "result": "ok"} for row in rows]
    path = f"/inventories/{made}"
    assert (await world.village.call("POST", f"{path}/counts", {"on": "2026-10-12", "counts": counts})).status_code == 200
    assert "unchecked" in " ".join(await world.refused(world.village, "inventories", made, "reconcile", "2026-10-13"))
    rows = (await world.village.get(f"{path}/lines"))["items"]
    checks = {"on": "2026-10-13", "checks": [{"line_id": row["id"], "seen": row["version"]} for row in rows]}
    own = (await world.village.call("POST", f"{path}/checks", checks)).json()
    assert own["recorded"] == 0, "nobody checks what they have counted"
    assert (await world.town.call("POST", f"{path}/checks", checks)).json()["recorded"] == len(rows)
    await world.take(world.village, "inventories", made, "reconcile", "2026-10-14")
    await world.take(world.village, "inventories", made, "report", "2026-10-15", "核查表")
    await world.take(world.county, "inventories", made, "confirm", "2026-10-20")
    assert (await world.assets.get(f"/assets/{world.asset}"))["last_inventory"]["result"] == "ok"


async def _sold(world: World) -> None:
    """It is sold once nobody has a contract of it, and what it brought is used again."""
    body = {"asset_id": world.asset, "manner": "sale", "reason": "村内已无需求", "on": "2026-10-21"}
    assert reasons(await world.village.call("POST", "/disposals", body)) == ["contract_running"]
    await world.take(world.town, "operating-contracts", world.contract, "terminate", "2026-10-22", opinion="协商解除")
    made = await world.made(world.village, "/disposals", {**body, "on": "2026-10-22"})
    of = "disposals"
    await world.village.attached(made, "会议记录", of)
    await world.take(world.village, of, made, "submit", "2026-10-23", "申请材料")
    await world.take(world.town, of, made, "review", "2026-10-24")
    assert await world.refused(world.town, of, made, "waive-appraisal", "2026-10-25") == ["appraisal_needed"]
    value = {"appraised_value": "400000.00", "appraiser": "某评估公司", "appraised_on": "2026-10-25"}
    await world.take(world.town, of, made, "appraise", "2026-10-26", "评估报告", **value)
    assert (await world.village.step(made, "publicity", "2026-10-26", of)).status_code == 200
    await world.take(world.village, of, made, "close-publicity", "2026-11-03", "公示照片")
    await world.county.attached(made, "批复", of)
    await world.take(world.county, of, made, "approve", "2026-11-05", decision_no="岚乡振发〔2026〕12号")
    await world.village.attached(made, "合同", of)
    deal = {"price": "400000.00", "counterparty": "某冷链公司", "channel": "rural_exchange"}
    await world.take(world.village, of, made, "execute", "2026-11-06", **deal)
    money = {"received_on": "2026-11-10", "amount": "400000.00", "account": "collective", "voucher_no": "收字第 21 号"}
    assert (await world.village.call("POST", f"/{of}/{made}/proceeds", money)).status_code == 201
    await world.village.attached(made, "付款凭证", of)
    await world.take(world.village, of, made, "confirm-proceeds", "2026-11-11")
    await world.take(world.town, of, made, "write-off", "2026-11-12", write_off_no="转字第 12 号")
    use = {"used_on": "2026-11-20", "amount": "400000.00", "purpose": "project", "note": "另建育苗大棚"}
    assert reasons(await _use(world, made, {**use, "amount": "400000.01"})) == ["over_proceeds"]
    assert (await _use(world, made, use)).status_code == 201
    shown = await world.village.get(f"/{of}/{made}")
    assert (shown["proceeds"], shown["proceeds_unused"]) == ("400000.00", "0.00")
    assert (await world.assets.get(f"/assets/{world.asset}"))["state"] == "disposed"
    (candidate,) = (await world.assets.get("/asset-candidates"))["items"]
    assert candidate["state"] == "registered", "the project's money became an asset all the same"


async def _use(world: World, disposal: str, use: dict[str, Any]) -> httpx.Response:
    return await world.village.call("POST", f"/disposals/{disposal}/uses", use)
