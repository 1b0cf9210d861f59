"""Months of a collective: they wait for a village that does nothing, are handed in with the bank's balance, checked by another, made public."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from services.assets.collective.commands import open_due
from services.assets.collective.rules import first_of, next_month
from shared.contracts.assets import COLLECTIVE_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.assets_api import NEIGHBOUR, AssetsApi
from tests.harness.funds_api import OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.village import CODES, Village, village_of
from tests.service.assets.test_operation import BOTH, Lease
from tests.service.assets.test_register import reasons


@pytest.fixture
async def village(api: AssetsApi) -> Village:
    """A collective with an account that has 10,000 yuan since October 2025."""
    return await village_of(api)


async def leased(village: Village, **fields: Any) -> tuple[Lease, str]:
    """A contract in force of a resource of the collective."""
    form = {
        "collective_id": village.id,
        "kind": "forest",
        "name": "大坪梁集体林地",
        "location": "四坪村三组大坪梁",
        "area": "126.5",
        "used_as": "idle",
    }
    resource = (await village.village.call("POST", "/collective-resources", form)).json()["id"]
    lease = Lease(village.api, "")
    contract = await lease.filed(
        "2025-10-10",
        asset_id=None,
        resource_id=resource,
        signed_on="2025-10-08",
        starts_on="2025-10-09",
        ends_on="2026-01-31",
        dues=[{"due_on": "2025-10-31", "amount": "3000.00"}, {"due_on": "2025-11-30", "amount": "3000.00"}],
        on="2025-10-09",
        **fields,
    )
    return lease, contract


async def checked(village: Village, month: str, on: str) -> None:
    """Check a month as the town."""
    answer = await village.take(village.town, month, "check", on)
    assert answer.status_code == 200, answer.text


async def test_every_month_that_is_over_is_a_task_of_its_village_whether_it_did_anything_or_not(village: Village) -> None:
    rows = (await village.village.get("/collective-months?limit=500"))["items"]
    months = [row["month"] for row in rows][::-1]
    expected, month = [], first_of(today()).replace(year=2025, month=10)
    while month < first_of(today()):
        expected.append(str(month))
        month = next_month(month)
    assert months == expected
    assert {(row["state"], row["level"], row["urgency"]) for row in rows[2:]} == {("draft", "village", 3)}
    assert (rows[-1]["state_since"], rows[-1]["due_on"]) == ("2025-10-31", "2025-11-10")
    tasks = {task["id"] for task in await village.api.events(TASK_CHANGED) if task["kind"] == "collective_month"}
    assert tasks == {row["id"] for row in rows}
    async with village.api.app.state.database.transaction() as session:
        assert await open_due(session) == 0
    await village.api.rows("UPDATE collective SET ended_on = '2025-11-15'")
    await village.api.rows("DELETE FROM collective_month")
    async with village.api.app.state.database.transaction() as session:
        assert await open_due(session) == 2, "October, and November in which it ended"
    assert (await village.far.get("/collective-months"))["items"] == []


async def test_a_month_is_handed_in_after_the_one_before_it_and_its_figures_stand(village: Village) -> None:
    await village.enter("subsidy", "2000.00")
    await village.enter("management", "500.00", on="2025-10-25")
    october, november = await village.month("2025-10"), await village.month("2025-11")
    early = await village.take(village.village, november, "submit", "2025-12-02", bank_balance="11500.00")
    assert reasons(early) == ["earlier_open"]
    running = await village.take(village.village, october, "submit", "2025-10-31", bank_balance="11400.00")
    assert reasons(running) == ["month_running", "difference_unexplained"]
    said = {"bank_balance": "11400.00", "difference_reason": "手续费 100 元银行已扣,凭证未到"}
    assert (await village.take(village.village, october, "submit", "2025-11-03", **said)).status_code == 200

    shown = await village.town.get(f"/collective-months/{october}")
    sums = {name: shown[name] for name in ("opening", "income", "expense", "closing", "bank_balance")}
    assert sums == {
        "opening": "0.00",
        "income": "2000.00",
        "expense": "500.00",
        "closing": "11500.00",
        "bank_balance": "11400.00",
    }
    statement = shown["statement"]
    assert statement["taken_over"] == "10000.00"
    assert [(one["direction"], one["subject_title"], one["amount"]) for one in statement["subjects"]] == [
        ("in", "补助收入", "2000.00"),
        ("out", "管理费用", "500.00"),
    ]
    for answer in (await village.enter("welfare", "1.00", on="2025-10-31"), await village.opened(from_on="2025-10-31")):
        assert reasons(answer) == ["month_closed"]
    (entry, *_) = (await village.village.get(f"{village.path}/entries"))["items"]
    reversal = f"{village.path}/entries/{entry['id']}/reversal"
    assert reasons(await village.village.call("POST", reversal, {"on": "2025-10-31", "reason": "误记"})) == ["month_closed"]
    assert (await village.enter("welfare", "1.00", on="2025-11-01")).status_code == 201
    assert (await village.town.get(f"/collective-months/{october}"))["statement"] == statement, "its figures stand"


async def test_a_month_is_checked_by_another_and_hangs_for_its_days(village: Village) -> None:
    october = await village.submitted("2025-10", "2025-11-03", "10000.00")
    assert reasons(await village.take(village.village, october, "check", "2025-11-04")) == ["insufficient_scope"]
    own = village.api.acting("collective:read", "collective:write", "collective:check", client_id="cun", divisions=(TOWN,))
    assert reasons(await village.take(own, october, "check", "2025-11-04")) == ["same_person"]
    assert reasons(await village.take(village.town, october, "send-back", "2025-11-04")) == ["opinion_needed"]
    await checked(village, october, "2025-11-04")
    assert reasons(await village.take(village.village, october, "publicise", "2025-11-05", days=6)) == ["period_too_short"]
    assert (await village.take(village.village, october, "publicise", "2025-11-05")).status_code == 200
    assert reasons(await village.take(village.village, october, "publicise", "2025-11-06")) == ["already_publicised"]
    assert reasons(await village.take(village.village, october, "close-publicity", "2025-11-12")) == [
        "evidence_missing",
        "publicity_running",
    ]
    added = await village.api.http.post(
        f"/api/assets/v1/collective-months/{october}/attachments",
        data={"kind": "公示照片", "title": "公示照片"},
        files={"file": ("公示照片.pdf", b"%PDF-1.4\n%%EOF\n")},
        headers=village.village.headers,
    )
    photo = [added.json()["id"]]
    assert (await village.take(village.village, october, "close-publicity", "2025-11-13", attachments=photo)).status_code == 200
    assert (await village.village.get(f"/collective-months/{october}"))["state"] == "closed"
    reader = village.api.acting("publicity:read", divisions=(VILLAGE,))
    (notice,) = (await reader.get("/publicities?kind=collective_month"))["items"]
    lines = {line["title"]: line["value"] for line in (await reader.get(f"/publicities/{notice['id']}"))["content"]["lines"]}
    assert (notice["state"], lines["期末余额"], lines["账期"]) == ("closed", "10000.00 元", "2025-10")
    last = (await village.api.events(COLLECTIVE_CHANGED))[-1]
    assert (last["published_month"], last["balance"], last["arrears"]) == ("2025-10-01", "10000.00", "0.00")


async def test_what_contracts_brought_is_counted_once_in_its_month_or_the_first_that_is_not_handed_in(village: Village) -> None:
    lease, contract = await leased(village)
    assert (await lease.receive(contract, "1000.00", on="2025-10-30")).status_code == 201
    assert (await lease.receive(contract, "100.00", on="2025-10-30", account="fiscal")).status_code == 201
    october = await village.submitted("2025-10", "2025-11-03", "11000.00")
    shown = (await village.town.get(f"/collective-months/{october}"))["statement"]
    assert (shown["income"], shown["subjects"][0]["subject_title"], shown["arrears"]) == ("1000.00", "合同收益", "1900.00")
    assert [one["arrears"] for one in shown["contracts_late"]] == ["1900.00"]
    assert ([one["ends_on"] for one in shown["contracts_ending"]], shown["resource_area"]) == ([], "126.5000")
    # Recorded late: October stands.
    assert (await lease.receive(contract, "1500.00", on="2025-10-31")).status_code == 201
    assert (await village.village.get(village.path))["balance"] == "12500.00"
    november = await village.month("2025-11")
    draft = (await village.town.get(f"/collective-months/{november}"))["statement"]
    assert (draft["opening"], draft["income"], draft["closing"]) == ("11000.00", "1500.00", "12500.00")
    assert [one["ends_on"] for one in draft["contracts_ending"]] == ["2026-01-31"]
    await village.submitted("2025-11", "2025-12-02", "12500.00")
    december = await village.month("2025-12")
    assert (await village.town.get(f"/collective-months/{december}"))["statement"]["income"] == "0.00"
    counted = await village.api.rows("SELECT count(*) AS n FROM collective_month_item")
    assert counted[0]["n"] == 2
    refused = await village.take(village.town, october, "send-back", "2025-12-03", opinion="附件不全")
    assert reasons(refused) == ["later_submitted"]
    back = await village.take(village.town, november, "send-back", "2025-12-03", opinion="凭证不全")
    assert back.status_code == 200, back.text
    again = await village.town.get(f"/collective-months/{november}")
    assert (again["state"], again["closing"], again["statement"]["income"]) == ("draft", None, "1500.00")
    assert (await village.enter("interest", "12.00", on="2025-11-30")).status_code == 201


async def test_what_an_asset_of_the_village_brings_is_its_collectives_money(village: Village) -> None:
    asset, other = await village.api.titled(), await village.api.titled(division_code=NEIGHBOUR)
    await village.api.rows("UPDATE asset SET state = 'in_use'")
    await village.api.rows("UPDATE asset SET owner_division = $2 WHERE id = $1", other, NEIGHBOUR)
    lease = Lease(village.api, asset)
    assert (await lease.receive(await lease.filed(), "30000.00")).status_code == 201
    assert (await village.village.get(village.path))["balance"] == "40000.00"
    assert (await village.enter("purchase", "40000.00", on="2025-12-30", decision_no="四坪村决〔2025〕15号")).status_code == 201
    assert (await village.village.get(village.path))["balance"] == "0.00"
    neighbours = Lease(village.api, other)
    there = village.api.acting(*BOTH, client_id="lin", divisions=(TOWN,))
    entry = neighbours.entry()
    contract = (await there.call("POST", "/operating-contracts", entry)).json()["id"]
    await village.api.rows("UPDATE operating_contract SET state = 'filed' WHERE id = $1", contract)
    receipt = {"received_on": "2025-12-30", "amount": "30000.00", "account": "collective", "voucher_no": "收字第 8 号"}
    assert (await there.call("POST", f"/operating-contracts/{contract}/receipts", receipt)).status_code == 201
    assert (await village.village.get(village.path))["balance"] == "0.00", "the neighbour's money is not the collective's"


async def test_an_entry_and_the_handing_in_of_its_month_take_turns(village: Village) -> None:
    october = await village.month("2025-10")
    seen = await village.village.version(october, "collective-months")
    said = {"on": "2025-11-03", "bank_balance": "10000.00", "difference_reason": "在途"}
    handing = village.village.call("POST", f"/collective-months/{october}/submit", said, if_match=seen)
    entered, submitted = await asyncio.gather(village.enter("subsidy", "70.00", on="2025-10-31"), handing)
    assert submitted.status_code == 200, submitted.text
    closing = (await village.town.get(f"/collective-months/{october}"))["closing"]
    assert (entered.status_code, closing) in {(201, "10070.00"), (409, "10000.00")}


async def test_a_notice_that_was_wrong_is_taken_back_or_posted_anew(village: Village) -> None:
    october = await village.submitted("2025-10", "2025-11-03", "10000.00")
    await checked(village, october, "2025-11-04")
    assert (await village.take(village.village, october, "publicise", "2025-11-05")).status_code == 200
    assert reasons(await village.take(village.village, october, "take-back", "2025-11-06", opinion="漏记")) == [
        "insufficient_scope"
    ]
    taken = await village.take(village.town, october, "take-back", "2025-11-06", opinion="漏记一笔")
    assert taken.status_code == 200, taken.text
    assert (await village.enter("interest", "5.00", on="2025-10-31")).status_code == 201
    await village.submitted("2025-10", "2025-11-07", "10005.00")
    await checked(village, october, "2025-11-08")
    assert (await village.take(village.village, october, "publicise", "2025-11-09")).status_code == 200
    hung = (await village.village.get(f"/collective-months/{october}"))["publicity_id"]
    down = {"on": "2025-11-10", "reason": "纸张破损"}
    withdrawn = await village.village.call("POST", f"/publicities/{hung}/withdrawal", down, if_match="1")
    assert withdrawn.status_code == 200, withdrawn.text
    assert (await village.take(village.village, october, "publicise", "2025-11-10")).status_code == 200
    later = await village.submitted("2025-11", "2025-12-02", "10005.00")
    assert reasons(await village.take(village.town, october, "take-back", "2025-12-02", opinion="漏记")) == ["later_submitted"]
    assert (await village.far.call("GET", f"/collective-months/{later}")).json()["code"] == "unknown_month"


async def test_the_value_that_a_collective_keeps_over_a_year_is_money_and_its_part_of_assets(village: Village) -> None:
    asset: dict[str, Any] = {
        "formed_year": 2024,
        "fundings": [{"source": "linkage", "amount": "780000.00", "year": 2024, "project_id": None}],
    }
    await village.api.recorded(**asset)
    shares = [{"division_code": VILLAGE, "percent": "25"}, {"division_code": OTHER_VILLAGE, "percent": "75"}]
    joint = await village.api.recorded(**asset, owner={"level": "joint"}, shares=shares)
    await village.enter("subsidy", "5000.00")
    await village.api.rows("UPDATE asset SET kind = 'shares', form = 'equity' WHERE id = $1", joint)
    found = await village.village.get(f"{village.path}/preservation?year=2025")
    assert (found["opening_on"], found["closing_on"]) == ("2025-09-30", "2025-12-31")
    assert (found["opening_funds"], found["closing_funds"]) == ("10000.00", "15000.00")
    assert (found["opening_assets"], found["closing_assets"]) == ("975000.00", "975000.00")
    assert (found["ratio"], found["preserved"]) == ("100.51", True)
    for month, on in (("2025-10", "2025-11-01"), ("2025-11", "2025-12-01"), ("2025-12", "2026-01-01")):
        await village.submitted(month, on, "15000.00")
    next_year = await village.village.get(f"{village.path}/preservation?year=2026")
    assert (next_year["opening_funds"], next_year["opening_on"]) == ("15000.00", "2025-12-31")
    answer = await village.village.call("GET", f"{village.path}/preservation?year=2024")
    assert reasons(answer) == ["invalid_date"]


async def test_one_town_sees_who_has_handed_in_and_the_village_only_itself(village: Village) -> None:
    await village.submitted("2025-10", "2025-11-03", "9999.00", difference_reason="银行手续费")
    waiting = (await village.town.get("/collective-months?state=submitted"))["items"]
    differing = (await village.town.get("/collective-months?differing=true"))["items"]
    assert [row["id"] for row in waiting] == [row["id"] for row in differing]
    other = await village.town.call("GET", f"/collective-months?village={VILLAGE}&month=2025-10&differing=false")
    assert other.json()["items"] == []
    assert CODES[0] == (await village.town.get("/collectives?search=四坪"))["items"][0]["credit_code"]
    assert BOTH[0] not in village.village.headers
