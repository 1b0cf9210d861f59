"""Contracts of operating assets: written, filed with the town, due, received, in arrears, ended; and every refusal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any

import httpx
import pytest

from shared.contracts.assets import TASK_CHANGED
from tests.harness.assets_api import AssetsApi
from tests.harness.funds_api import OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.village import village_of
from tests.service.assets.test_register import reasons

BOTH = ("operation:read", "operation:write")


@dataclass
class Lease:
    """A cold store that its village leases."""

    api: AssetsApi
    asset: str

    @property
    def village(self) -> AssetsApi:
        """Who writes contracts and records income."""
        return self.api.acting(*BOTH, client_id="cun", divisions=(VILLAGE,))

    @property
    def town(self) -> AssetsApi:
        """Who files them."""
        return self.api.acting(*BOTH, client_id="zhenjing", divisions=(TOWN,))

    def entry(self, **fields: Any) -> dict[str, Any]:
        """A contract of three years with half-yearly rent, of which nothing is missing."""
        self.api.serial += 1
        return {
            "asset_id": self.asset,
            "contract_no": f"四坪经合〔2025〕{self.api.serial}号",
            "mode": "lease",
            "income": "rent",
            "operator": "岚皋县四坪蔬菜专业合作社",
            "signed_on": "2025-12-10",
            "starts_on": "2025-12-15",
            "ends_on": "2026-06-30",
            "dues": [{"due_on": "2025-12-31", "amount": "30000.00"}, {"due_on": "2026-06-30", "amount": "30000.00"}],
            "on": "2025-12-11",
            **fields,
        }

    async def written(self, **fields: Any) -> str:
        """A contract as it is written; its id."""
        answer = await self.village.call("POST", "/operating-contracts", self.entry(**fields))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def papers(self, contract: str) -> None:
        """The contract's text and the villagers' resolution."""
        for kind in ("合同", "会议记录"):
            added = await self.api.http.post(
                f"/api/assets/v1/operating-contracts/{contract}/attachments",
                data={"kind": kind, "title": kind},
                files={"file": (f"{kind}.pdf", b"%PDF-1.4\n%%EOF\n")},
                headers=self.village.headers,
            )
            assert added.status_code == 201, added.text

    async def take(self, who: AssetsApi, contract: str, step: str, on: str, **said: Any) -> httpx.Response:
        """Take a contract along."""
        seen = str((await who.get(f"/operating-contracts/{contract}"))["version"])
        return await who.call("POST", f"/operating-contracts/{contract}/{step}", {"on": on, **said}, if_match=seen)

    async def filed(self, day: str = "2025-12-12", **fields: Any) -> str:
        """A contract that is in force since a day; its id."""
        contract = await self.written(**fields)
        await self.papers(contract)
        for who, step in ((self.village, "submit"), (self.town, "file")):
            answer = await self.take(who, contract, step, day)
            assert answer.status_code == 200, answer.text
        return contract

    async def receive(self, contract: str, amount: str, on: str = "2025-12-30", **fields: Any) -> httpx.Response:
        """Record income that arrived."""
        body = {"received_on": on, "amount": amount, "account": "collective", "voucher_no": "收字第 7 号", **fields}
        return await self.village.call("POST", f"/operating-contracts/{contract}/receipts", body)


@pytest.fixture
async def lease(api: AssetsApi) -> Lease:
    """The village's cold store, handed over."""
    asset = await api.titled()
    await api.rows("UPDATE asset SET state = 'in_use'")
    return Lease(api, asset)


async def test_a_contract_is_filed_with_its_papers_and_everything_that_is_missing_is_told(lease: Lease) -> None:
    contract = await lease.written(dues=[])
    assert reasons(await lease.take(lease.village, contract, "submit", "2025-12-12")) == [
        "resolution_missing",
        "contract_missing",
        "schedule_missing",
    ]
    contract = await lease.written()
    await lease.papers(contract)
    assert (await lease.take(lease.village, contract, "submit", "2025-12-12")).status_code == 200
    assert reasons(await lease.take(lease.village, contract, "file", "2025-12-12")) == ["level_needed"]
    assert reasons(await lease.take(lease.town, contract, "file", "2025-12-21")) == ["filed_late"]
    assert (await lease.take(lease.town, contract, "file", "2025-12-21", opinion="材料补正后备案")).status_code == 200
    overlapping = await lease.written(
        starts_on="2026-06-30", ends_on="2027-06-30", dues=[{"due_on": "2026-12-31", "amount": "1.00"}]
    )
    await lease.papers(overlapping)
    assert reasons(await lease.take(lease.village, overlapping, "submit", "2025-12-21")) == ["contract_overlaps"]
    tasks = {task["id"]: task for task in await lease.api.events(TASK_CHANGED) if task["kind"] == "operating_contract"}
    assert (tasks[contract]["open"], tasks[overlapping]["level"]) == (False, "village")


async def test_of_two_contracts_of_one_asset_that_are_submitted_at_once_one_is_refused(lease: Lease) -> None:
    both = [await lease.written() for _ in range(2)]
    for contract in both:
        await lease.papers(contract)
    answers = await asyncio.gather(*(lease.take(lease.village, contract, "submit", "2025-12-12") for contract in both))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    (refused,) = (answer for answer in answers if answer.status_code == 409)
    assert reasons(refused) == ["contract_overlaps"]


async def test_what_cannot_be_a_contract_is_refused_at_its_place(lease: Lease) -> None:
    private = await lease.api.recorded(owner={"level": "operator", "name": "某合作社"})
    lease_no = lease.entry()["contract_no"]
    for code, fields in (
        ("unknown_asset", {"asset_id": "019a1b2c-0000-7000-8000-0000000000ff"}),
        ("private", {"asset_id": private}),
        ("future_date", {"on": "2999-01-01"}),
        ("invalid_date", {"starts_on": "2025-12-09"}),
        ("invalid_date", {"dues": [{"due_on": "2025-12-09", "amount": "1.00"}]}),
    ):
        answer = await lease.village.call("POST", "/operating-contracts", lease.entry(**fields))
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    await lease.written(contract_no=lease_no)
    again = await lease.village.call("POST", "/operating-contracts", lease.entry(contract_no=lease_no))
    assert reasons(again) == ["contract_recorded"]
    road = await lease.api.recorded(kind="road")
    contract = await lease.written(asset_id=road)
    await lease.papers(contract)
    assert reasons(await lease.take(lease.village, contract, "submit", "2025-12-12")) == ["not_operating", "not_in_use"]


async def test_money_settles_the_oldest_due_first_and_arrears_are_told(lease: Lease) -> None:
    contract = await lease.filed()
    assert (await lease.receive(contract, "10000.00")).status_code == 201
    assert reasons(await lease.receive(contract, "50000.01")) == ["over_schedule"]
    assert reasons(await lease.receive(contract, "1.00", on="2025-12-09")) == ["invalid_date"]
    shown = await lease.village.get(f"/operating-contracts/{contract}")
    assert [due["owed"] for due in shown["dues"]] == ["20000.00", "30000.00"]
    assert (shown["received"], shown["due"], shown["arrears"], shown["arrears_since"]) == (
        "10000.00",
        "60000.00",
        "50000.00",
        "2025-12-31",
    )
    assert [row["id"] for row in (await lease.town.get("/operating-contracts?overdue=true"))["items"]] == [contract]
    (receipt,) = shown["receipts"]
    path = f"/operating-contracts/{contract}/receipts/{receipt['id']}/reversal"
    wrong = {"on": "2026-01-05", "reason": "记错合同"}
    assert (await lease.village.call("POST", path, wrong)).status_code == 200
    assert reasons(await lease.village.call("POST", path, wrong)) == ["reversed"]
    undone = await lease.village.get(f"/operating-contracts/{contract}")
    assert (undone["received"], [row["amount"] for row in undone["receipts"]]) == ("0.00", ["10000.00", "-10000.00"])
    back = undone["receipts"][1]["id"]
    other = f"/operating-contracts/{contract}/receipts/{back}/reversal"
    assert (await lease.village.call("POST", other, wrong)).json()["code"] == "unknown_receipt"


async def test_a_contract_ends_when_its_time_is_over_and_nothing_is_owed(lease: Lease) -> None:
    contract = await lease.filed()
    assert reasons(await lease.take(lease.town, contract, "finish", "2026-06-30")) == ["contract_running", "arrears"]
    assert (await lease.receive(contract, "60000.00", on="2026-07-01", account="fiscal")).status_code == 201
    assert (await lease.take(lease.town, contract, "finish", "2026-07-02")).status_code == 200
    assert reasons(await lease.receive(contract, "0.01", on="2026-07-02")) == ["over_schedule"]
    early = await lease.filed(starts_on="2026-07-10", ends_on="2027-01-01", dues=[{"due_on": "2026-12-31", "amount": "5.00"}])
    assert reasons(await lease.take(lease.town, early, "terminate", "2026-08-01")) == ["opinion_needed"]
    assert (await lease.take(lease.town, early, "terminate", "2026-08-01", opinion="经营主体注销")).status_code == 200
    assert reasons(await lease.take(lease.town, early, "finish", "2026-08-02")) == ["wrong_state"]
    assert [row["id"] for row in (await lease.town.get("/operating-contracts?state=terminated"))["items"]] == [early]
    far = lease.api.acting(*BOTH, divisions=(OTHER_VILLAGE,))
    assert (await far.call("GET", f"/operating-contracts/{contract}")).json()["code"] == "unknown_contract"


async def test_a_resource_of_a_collective_is_contracted_as_an_asset_is(api: AssetsApi) -> None:
    village = await village_of(api)
    lease = Lease(api, "")
    form = {
        "collective_id": village.id,
        "kind": "forest",
        "name": "大坪梁集体林地",
        "location": "三组",
        "area": "126.5",
        "used_as": "idle",
    }
    resource = (await village.village.call("POST", "/collective-resources", form)).json()["id"]
    of = {"asset_id": None, "resource_id": resource, "mode": "contract", "income": "fee"}
    for code, fields in (
        ("missing_value", {"asset_id": None}),
        ("missing_value", {"asset_id": resource, "resource_id": resource}),
        ("unknown_resource", {**of, "resource_id": village.id}),
    ):
        answer = await lease.village.call("POST", "/operating-contracts", lease.entry(**fields))
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    far = lease.api.acting(*BOTH, divisions=(OTHER_VILLAGE,))
    assert reasons(await far.call("POST", "/operating-contracts", lease.entry(**of))) == ["unknown_resource"]

    both = [await lease.written(**of) for _ in range(2)]
    assert reasons(await lease.take(lease.village, both[0], "submit", "2025-12-12")) == [
        "resolution_missing",
        "contract_missing",
    ]
    for contract in both:
        await lease.papers(contract)
    answers = await asyncio.gather(*(lease.take(lease.village, contract, "submit", "2025-12-12") for contract in both))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    ((contract, _),) = [pair for pair in zip(both, answers, strict=True) if pair[1].status_code == 200]
    assert (await lease.take(lease.town, contract, "file", "2025-12-12")).status_code == 200
    assert (await lease.receive(contract, "1000.00")).status_code == 201
    shown = await lease.village.get(f"/operating-contracts/{contract}")
    names = ("asset_id", "asset_name", "resource_name", "division_code", "arrears")
    assert [shown[name] for name in names] == [None, None, "大坪梁集体林地", VILLAGE, "59000.00"]
    listed = (await lease.town.get(f"/operating-contracts?resource_id={resource}&state=filed"))["items"]
    assert [row["id"] for row in listed] == [contract]

    path, taken = f"/collective-resources/{resource}", {"on": "2025-12-20", "reason": "征收"}
    assert reasons(await village.village.call("POST", f"{path}/withdrawal", taken, if_match="1")) == ["contract_in_force"]
    ended = await lease.take(lease.town, contract, "terminate", "2025-12-20", opinion="土地征收")
    assert ended.status_code == 200, ended.text
    assert (await village.village.call("POST", f"{path}/withdrawal", taken, if_match="1")).status_code == 200
    (other,) = set(both) - {contract}
    assert reasons(await lease.take(lease.village, other, "submit", "2025-12-21")) == ["resource_withdrawn"]
