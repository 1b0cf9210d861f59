"""Income of a village's assets: drawn into a plan, shared out, publicised, paid, and reconciled to the cent; and every refusal."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx
import pytest

from services.assets.distribution.events import REPUBLISHERS
from shared.contracts.assets import CONTRACT_CHANGED, DISTRIBUTION_CHANGED, INCOME_DISTRIBUTED
from shared.standards.ids import uuid7
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.rosters import member, roster, tell
from tests.harness.village import village_of
from tests.service.assets.test_operation import Lease
from tests.service.assets.test_register import reasons

WRITES = ("income:read", "income:write", "publicity:write")
HOMES = {f"H00000{number}": f"61099919{number}00101001{number}" for number in range(1, 4)}
"""Three households of the village, with the number of somebody in each."""


@dataclass
class Village:
    """A village whose cold store has brought in 60,000 yuan."""

    lease: Lease
    contract: str
    homes: dict[str, UUID] = field(default_factory=dict)

    @property
    def api(self) -> AssetsApi:
        """The service."""
        return self.lease.api

    def officer(self, client_id: str, division: str, *permissions: str) -> AssetsApi:
        """Somebody who works on plans."""
        return self.api.acting("income:read", *permissions, client_id=client_id, divisions=(division,))

    @property
    def village(self) -> AssetsApi:
        """Who writes plans."""
        return self.officer("cun", VILLAGE, *WRITES)

    @property
    def town(self) -> AssetsApi:
        """Who reviews and pays them."""
        return self.officer("zhen", TOWN, "income:review", "income:pay")

    @property
    def county(self) -> AssetsApi:
        """Who files them."""
        return self.officer("xian", COUNTY, "income:review")

    def line(self, kind: str, amount: str, payee: str, **fields: Any) -> dict[str, Any]:
        """A line for a household, by its number, or for a unit."""
        to = {"household_no": payee} if payee in self.homes else {"payee": payee}
        return {"kind": kind, "amount": amount, "basis": "保洁岗位 12 个月", **to, **fields}

    @property
    def lines(self) -> list[dict[str, Any]]:
        """Lines of which nothing is wrong."""
        return [
            self.line("post", "12000.00", "H000001"),
            self.line("aid", "3000.00", "H000002", basis="大病困难"),
            self.line("upkeep", "20000.00", "岚皋县某制冷设备有限公司", basis="冷库年度检修"),
            self.line("public", "15000.00", "四坪村村民委员会", basis="村内道路清扫"),
            self.line("reserve", "10000.00", "四坪村股份经济合作社", basis="公积公益金"),
        ]

    def entry(self, **fields: Any) -> dict[str, Any]:
        """A plan for all that came in."""
        given = {"division_code": VILLAGE, "title": "四坪村 2025 年资产收益分配方案", "year": 2025, "cut_off": "2025-12-31"}
        return {**given, "lines": self.lines, "on": "2026-01-05", **fields}

    async def written(self, **fields: Any) -> str:
        """A plan that is written; its id."""
        answer = await self.village.call("POST", "/distributions", self.entry(**fields))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def paper(self, plan: str, kind: str) -> str:
        """A paper of a plan; its id."""
        return await self.village.attached(plan, kind, "distributions")

    async def step(self, who: AssetsApi, plan: str, step: str, on: str, **said: Any) -> httpx.Response:
        """Take a plan along."""
        return await who.step(plan, step, on, "distributions", **said)

    async def decided(self, plan: str) -> httpx.Response:
        """Let the villagers' meeting pass a plan."""
        minutes = await self.paper(plan, "会议记录")
        return await self.step(self.village, plan, "submit", "2026-01-06", attachments=[minutes])

    async def filed(self, **fields: Any) -> str:
        """A plan that the county has filed; its id."""
        plan = await self.written(**fields)
        photo = await self.paper(plan, "公示照片")
        for answer in (
            await self.decided(plan),
            await self.step(self.village, plan, "publicity", "2026-01-07"),
            await self.step(self.village, plan, "close-publicity", "2026-01-18", attachments=[photo]),
            await self.step(self.town, plan, "review", "2026-01-19"),
            await self.step(self.county, plan, "file", "2026-01-20"),
        ):
            assert answer.status_code == 200, answer.text
        return plan

    async def pay(self, plan: str, *numbers: int, **fields: Any) -> httpx.Response:
        """Pay these lines of a plan, or all."""
        body = {"paid_on": "2026-01-25", "voucher_no": "付字第 12 号", **fields}
        return await self.town.call(
            "POST", f"/distributions/{plan}/payments", body | ({"numbers": list(numbers)} if numbers else {})
        )

    async def balance(self) -> dict[str, Any]:
        """What became of the village's income."""
        (row,) = (await self.village.get("/income-balances"))["items"]
        return dict(row)


@pytest.fixture
async def place(api: AssetsApi) -> Village:
    """The village, with three households and money on its account."""
    asset = await api.titled()
    await api.rows("UPDATE asset SET state = 'in_use'")
    lease = Lease(api, asset)
    village = Village(lease, await lease.filed())
    assert (await lease.receive(village.contract, "60000.00")).status_code == 201
    for number, id_number in HOMES.items():
        village.homes[number] = uuid7()
        home = roster(village.homes[number], member(id_number), household_no=number)
        await tell(api.app.state.database, home)
    return village


async def test_income_is_drawn_shared_out_publicised_paid_and_accounted_for_to_the_cent(place: Village) -> None:
    assert (await place.balance())["unallotted"] == "60000.00"
    plan = await place.filed()
    shown = await place.village.get(f"/distributions/{plan}")
    assert [row["amount"] for row in shown["receipts"]] == ["60000.00"]
    assert {row["use"]: row["amount"] for row in shown["by_use"]} == {
        "maintenance": "20000.00",
        "welfare": "25000.00",
        "consolidation": "15000.00",
    }
    unpaid = await place.step(place.town, plan, "finish-payment", "2026-01-26")
    assert reasons(unpaid) == ["unpaid"]
    assert (await place.pay(plan, 1, 2)).status_code == 201
    assert (await place.pay(plan)).status_code == 201
    assert (await place.pay(plan)).json()["code"] == "nothing_to_pay"
    assert (await place.step(place.town, plan, "finish-payment", "2026-01-26")).status_code == 200
    photo = await place.paper(plan, "公示照片")
    assert reasons(await place.step(place.village, plan, "archive", "2026-02-10", attachments=[photo])) == ["not_publicised"]
    assert (await place.step(place.village, plan, "publicity", "2026-01-27")).status_code == 200
    assert (await place.step(place.village, plan, "archive", "2026-02-10", attachments=[photo])).status_code == 200
    assert await place.balance() == {
        "division_code": VILLAGE,
        "earned": "60000.00",
        "allotted": "60000.00",
        "unallotted": "0.00",
        "open_since": None,
        "paid": "60000.00",
        "paid_to_households": "15000.00",
        "to_pay": "0.00",
    }
    told = await place.api.events(DISTRIBUTION_CHANGED)
    assert (told[-1]["state"], told[-1]["amount"], told[-1]["households"]) == ("archived", "60000.00", 2)


async def test_what_households_were_paid_is_told_and_what_came_back_as_nought(place: Village) -> None:
    plan = await place.filed()
    await place.pay(plan)
    home = str(place.homes["H000001"])
    (paid,) = (item for item in await place.api.events(INCOME_DISTRIBUTED) if item["household_id"] == home)
    assert (paid["kind"], paid["amount"], paid["paid_on"], paid["year"]) == ("post", "12000.00", "2026-01-25", 2025)
    back = {"number": 1, "on": "2026-01-28", "reason": "账号有误"}
    answer = await place.town.call("POST", f"/distributions/{plan}/returns", back)
    assert answer.status_code == 200, answer.text
    again = await place.town.call("POST", f"/distributions/{plan}/returns", back)
    assert again.json()["code"] == "not_paid"
    assert (await place.pay(plan, paid_on="2026-01-30")).status_code == 201
    told = [item for item in await place.api.events(INCOME_DISTRIBUTED) if item["household_id"] == home]
    assert [(item["version"], item["amount"]) for item in told] == [(2, "12000.00"), (3, "0.00"), (4, "12000.00")]
    shown = await place.village.get(f"/distributions/{plan}")
    assert [row["amount"] for row in shown["payments"] if row["number"] == 1] == ["12000.00", "-12000.00", "12000.00"]
    async with place.api.app.state.database.transaction() as session:
        await REPUBLISHERS[INCOME_DISTRIBUTED](session)
    assert len(await place.api.events(INCOME_DISTRIBUTED)) == len(told) + 1 + 2, "all that was ever paid is told again"


async def test_a_meeting_passes_no_plan_that_is_unbalanced_unfounded_or_an_equal_split(place: Village) -> None:
    equal = [place.line("aid", "20000.00", number, basis="人人有份") for number in place.homes]
    plan = await place.written(lines=equal)
    assert reasons(await place.decided(plan)) == ["divided_equally"]
    seen = await place.api.acting("income:read", divisions=(VILLAGE,)).version(plan, "distributions")
    short = {"lines": [place.line("post", "12000.00", "H000001")], "reason": "重新拟定"}
    assert (await place.village.call("PATCH", f"/distributions/{plan}", short, if_match=seen)).status_code == 200
    assert reasons(await place.decided(plan)) == ["uses_differ"]
    no_paper = await place.step(place.village, plan, "submit", "2026-01-06")
    assert reasons(no_paper) == ["evidence_missing", "uses_differ"]
    await tell(place.api.app.state.database, roster(place.homes["H000001"], household_no="H000001", version=2))
    await tell(
        place.api.app.state.database,
        roster(place.homes["H000002"], member(HOMES["H000002"]), household_no="H000002", version=2, division_code=NEIGHBOUR),
    )
    seen = await place.village.version(plan, "distributions")
    again = {"lines": place.lines, "reason": "重新拟定"}
    assert (await place.village.call("PATCH", f"/distributions/{plan}", again, if_match=seen)).status_code == 200
    assert reasons(await place.decided(plan)) == ["household_ended", "not_of_place"]


async def test_a_line_goes_to_who_it_may_and_its_fault_is_told_at_its_place(place: Village) -> None:
    for code, line in (
        ("wrong_payee", place.line("post", "1.00", "某公司")),
        ("wrong_payee", place.line("upkeep", "1.00", "H000001")),
        ("wrong_payee", {"kind": "aid", "amount": "1.00", "basis": "困难", "household_no": "H000001", "payee": "某公司"}),
    ):
        answer = await place.village.call("POST", "/distributions", place.entry(lines=[line]))
        assert (answer.status_code, reasons(answer)) == (422, [code]), answer.text
    unknown = [*place.lines, {"kind": "aid", "amount": "1.00", "basis": "困难", "household_no": "H999999"}]
    answer = await place.village.call("POST", "/distributions", place.entry(lines=unknown))
    assert [fault["place"] for fault in answer.json()["errors"]] == ["body.lines.5.household_no"]
    for code, fields in (
        ("unknown_division", {"division_code": OTHER_VILLAGE}),
        ("future_date", {"cut_off": "2999-01-01"}),
        ("nothing_to_distribute", {"cut_off": "2025-12-29"}),
    ):
        answer = await place.village.call("POST", "/distributions", place.entry(**fields))
        assert answer.json()["code"] == code, answer.text


async def test_who_has_died_before_the_payment_is_stopped_and_the_money_goes_to_the_reserve(place: Village) -> None:
    plan = await place.filed()
    dead = member(HOMES["H000002"], left_on="2026-01-21", left_reason="死亡")
    await tell(place.api.app.state.database, roster(place.homes["H000002"], dead, household_no="H000002", version=2))
    refused = await place.pay(plan)
    assert reasons(refused) == ["household_ended"]
    stop = {"number": 2, "reason": "已去世"}
    assert (await place.town.call("POST", f"/distributions/{plan}/stops", stop)).status_code == 200
    assert (await place.town.call("POST", f"/distributions/{plan}/stops", stop)).json()["code"] == "unknown_line"
    reserve = await place.town.call("POST", f"/distributions/{plan}/stops", {"number": 6, "reason": "再停"})
    assert reserve.json()["code"] == "is_reserve"
    assert (await place.pay(plan)).status_code == 201
    shown = await place.village.get(f"/distributions/{plan}")
    assert [(row["number"], row["kind"], row["amount"]) for row in shown["lines"][-1:]] == [(6, "reserve", "3000.00")]
    assert (shown["lines_total"], shown["paid"]) == ("60000.00", "60000.00")
    assert (await place.step(place.town, plan, "finish-payment", "2026-01-26")).status_code == 200


async def test_income_that_is_in_a_plan_is_not_reversed_and_comes_free_when_the_plan_is_cancelled(place: Village) -> None:
    plan = await place.written()
    shown = await place.lease.village.get(f"/operating-contracts/{place.contract}")
    path = f"/operating-contracts/{place.contract}/receipts/{shown['receipts'][0]['id']}/reversal"
    wrong = {"on": "2026-01-05", "reason": "记错合同"}
    assert (await place.lease.village.call("POST", path, wrong)).json()["code"] == "distributed"
    assert reasons(await place.step(place.village, plan, "cancel", "2026-01-06")) == ["opinion_needed"]
    assert (await place.step(place.village, plan, "cancel", "2026-01-06", opinion="重新拟定")).status_code == 200
    assert (await place.balance())["unallotted"] == "60000.00"
    assert (await place.lease.village.call("POST", path, wrong)).status_code == 200
    after = await place.balance()
    assert (after["earned"], after["unallotted"], after["open_since"]) == ("0.00", "0.00", None)
    contract = (await place.api.events(CONTRACT_CHANGED))[-1]
    assert contract["received"] == [{"year": 2025, "amount": "60000.00"}, {"year": 2026, "amount": "-60000.00"}]


async def test_of_two_plans_at_once_one_draws_the_income(place: Village) -> None:
    answers = await asyncio.gather(*(place.village.call("POST", "/distributions", place.entry()) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert (await place.balance())["allotted"] == "60000.00"


async def test_of_a_plan_and_a_reversal_at_once_no_cent_is_lost(place: Village) -> None:
    shown = await place.lease.village.get(f"/operating-contracts/{place.contract}")
    path = f"/operating-contracts/{place.contract}/receipts/{shown['receipts'][0]['id']}/reversal"
    answers = await asyncio.gather(
        place.village.call("POST", "/distributions", place.entry()),
        place.lease.village.call("POST", path, {"on": "2026-01-05", "reason": "记错合同"}),
    )
    balance = await place.balance()
    assert [answer.is_success for answer in answers].count(True) == 1, [answer.text for answer in answers]
    assert balance["allotted"] == ("60000.00" if answers[0].is_success else "0.00")


async def test_a_payment_is_made_once_however_often_it_is_sent_and_by_the_town_only(place: Village) -> None:
    plan = await place.filed()
    body = {"paid_on": "2026-01-25", "voucher_no": "付字第 12 号"}
    path = f"/distributions/{plan}/payments"
    answers = [await place.town.call("POST", path, body, idempotency_key="k-1") for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    assert len((await place.village.get(f"/distributions/{plan}"))["payments"]) == 5
    below = place.officer("cunkuaiji", VILLAGE, "income:pay")
    assert (await below.call("POST", path, body)).json()["code"] == "level_needed"
    early = await place.town.call("POST", path, {**body, "paid_on": "2026-01-19"})
    assert reasons(early) == ["invalid_date"]
    far = place.officer("far", OTHER_VILLAGE, *WRITES)
    assert (await far.call("GET", f"/distributions/{plan}")).json()["code"] == "unknown_distribution"
    assert (await far.get("/distributions"))["items"] == [] == (await far.get("/income-balances"))["items"]


async def test_what_several_villages_own_earns_for_each_by_its_share(place: Village) -> None:
    shares = [{"division_code": VILLAGE, "percent": "33.3333"}, {"division_code": NEIGHBOUR, "percent": "66.6667"}]
    joint = await place.api.recorded(owner={"level": "joint"}, shares=shares)
    await place.api.rows("UPDATE asset SET state = 'in_use' WHERE id = $1", UUID(joint))
    dues = [{"due_on": "2025-12-31", "amount": "100.01"}]
    contract = await place.lease.filed(asset_id=joint, dues=dues)
    assert (await place.lease.receive(contract, "100.01")).status_code == 201
    rows = (await place.town.get("/income-balances"))["items"]
    assert {row["division_code"]: row["earned"] for row in rows} == {VILLAGE: "60033.34", NEIGHBOUR: "66.67"}
    plan = await place.written(lines=[])
    assert (await place.village.get(f"/distributions/{plan}"))["available"] == "60033.34"


async def test_what_was_paid_leaves_the_collectives_money_and_the_reserve_stays(place: Village) -> None:
    collective = await village_of(place.api)
    assert (await collective.village.get(collective.path))["balance"] == "70000.00", "its account and the rent"
    plan = await place.filed()
    assert (await place.pay(plan)).status_code == 201
    assert (await collective.village.get(collective.path))["balance"] == "20000.00"
    back = {"number": 1, "on": "2026-01-28", "reason": "账号有误"}
    assert (await place.town.call("POST", f"/distributions/{plan}/returns", back)).status_code == 200
    assert (await place.pay(plan, 1, paid_on="2026-01-30", account="fiscal")).status_code == 201
    assert (await collective.village.get(collective.path))["balance"] == "32000.00", "the treasury paid it"
