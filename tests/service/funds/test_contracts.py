"""Contracts of projects (domain/assets-and-funds §2.13, §2.14 F-A15, F-A43, F-A44): terms, splitting, changes, pay for labour."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from tests.harness.building import COLLECTIVE, Building
from tests.harness.funds_api import OTHER_TOWN, OTHER_VILLAGE, FundsApi
from tests.harness.projects import reasons

CHANGE: dict[str, Any] = {"on": "2025-04-10", "amount": "50000.00", "reason": "增加配电"}
PERSON = "019a1b2c-0000-7000-8000-000000000002"
WORKER: dict[str, Any] = {
    "worker": "张三丰",
    "household_kind": "poverty_exited",
    "worked_from": "2025-04-01",
    "worked_to": "2025-04-30",
    "days": 22,
    "pay": "3300.00",
    "paid_on": "2025-05-05",
}


async def send(work: Building, role: str, path: str, body: dict[str, Any], *more: str) -> httpx.Response:
    """A deed on the contract as it stands now."""
    seen = (await work.acting("county").get(f"/contracts/{work.contract}"))["version"]
    return await work.acting(role, *more).call("POST", f"/contracts/{work.contract}{path}", body, if_match=str(seen))


async def test_everything_out_of_the_ordinary_is_told_at_once_and_needs_its_reason(api: FundsApi) -> None:
    work = Building(api, planned="5000000.00")
    await work.begun()
    odd: dict[str, Any] = {
        "amount": "5000000.01",
        "starts_on": "2025-03-01",
        "ends_on": "2025-02-01",
        "retention_percent": "5.00",
        "defect_months": 6,
    }
    assert reasons(await work.sign(expect=409, **odd)) == [
        "starts_before_signed",
        "ends_before_start",
        "over_plan",
        "tender_needed",
        "retention_too_high",
        "defect_period",
    ]
    mixed: dict[str, Any] = {"kind": "self_build", "procurement": "direct"}
    assert reasons(await work.sign(expect=409, **mixed)) == ["procurement_mismatch"]
    assert (await work.sign(expect=422, party_id=PERSON)).json()["code"] == "unknown_party"
    assert (await work.sign(expect=422, signed_on="2999-01-01")).json()["code"] == "future_date"
    explained: dict[str, Any] = {"plan_reason": "县级批准增加自筹", "procurement_reason": "县政府批准采用竞争性磋商"}
    await work.sign(amount="5000000.01", **explained)
    assert (await work.sign(expect=409, plan_reason="同上")).json()["code"] == "contract_exists"
    shown = await work.acting("town").get(f"/contracts/{work.contract}")
    assert (shown["party_name"], shown["plan_reason"]) == ("岚皋县四坪建筑工程有限公司", "县级批准增加自筹")


async def test_contracts_that_together_reach_the_limit_of_tendering_are_explained(api: FundsApi) -> None:
    first, second, elsewhere = (
        Building(api, planned="3000000.00"),
        Building(api, planned="3000000.00"),
        Building(api, OTHER_VILLAGE, planned="3000000.00"),
    )
    for work in (first, second, elsewhere):
        await work.begun()
    party = await first.party()
    signing = (work.sign(expect=0, party_id=party, amount="2000000.00") for work in (first, second))
    answers = await asyncio.gather(*signing)
    assert sorted(answer.status_code for answer in answers) == [201, 409], "two at once see each other"
    (refused,) = [answer for answer in answers if answer.status_code == 409]
    assert reasons(refused) == ["split_suspected"]
    assert "4000000.00" in refused.json()["detail"]
    late = next(work for work, answer in zip((first, second), answers, strict=True) if answer.status_code == 409)
    await late.sign(amount="1999999.99")
    await late.sign(amount="2000000.00", contract_no="LG-2025-032", expect=409, plan_reason="两期")
    await late.sign(amount="2000000.00", contract_no="LG-2025-032", plan_reason="两期", split_reason="两处工程相距 12 公里")
    await elsewhere.sign(amount="2000000.00")
    for query, wanted in (
        ("", 1),
        (f"?town={OTHER_TOWN}", 1),
        (f"?project={first.project}", 0),
        ("?kind=goods", 0),
        ("?changing=true", 0),
        ("?search=2025-03", 1),
        ("?search=土建", 1),
        ("?search=四坪建筑", 1),
        ("?search=没有的", 0),
    ):
        assert len((await elsewhere.acting("town").get(f"/contracts{query}"))["items"]) == wanted, query


async def test_a_change_is_approved_by_another_person_and_beyond_a_tenth_by_the_county(api: FundsApi) -> None:
    work = Building(api)
    await work.started()
    assert (await send(work, "town", "/change-decision", {"on": "2025-04-11", "approved": True})).json()["code"] == (
        "no_change_waiting"
    )
    for wrong, code in (
        ({"amount": "0.00"}, "invalid_request"),
        ({"amount": "-900000.00"}, "amount_too_low"),
        ({"ends_on": "2025-03-19"}, "invalid_date"),
    ):
        assert (await send(work, "town", "/change", {**CHANGE, **wrong})).json()["code"] == code
    assert (await send(work, "town", "/change", {**CHANGE, "ends_on": "2025-10-31"})).status_code == 200
    assert (await send(work, "town", "/change", CHANGE)).json()["code"] == "change_waiting"
    yes = {"on": "2025-04-11", "approved": True}
    assert reasons(await send(work, "town", "/change-decision", yes)) == ["same_person"]
    assert reasons(await send(work, "colleague", "/change-decision", {**yes, "approved": False})) == ["opinion_needed"]
    assert (await send(work, "colleague", "/change-decision", yes)).status_code == 200
    assert (await work.shown())["due_on"] == "2025-10-31", "the work has to be finished by its contract's new end"
    await send(work, "town", "/change", {**CHANGE, "amount": "-50000.00"})
    assert reasons(await send(work, "colleague", "/change-decision", yes)) == ["approval_needed"], "100,000 of 900,000 together"
    county = {**yes, "decision_no": "岚农组发〔2025〕8号"}
    assert (await send(work, "reviewer", "/county-change-decision", county)).status_code == 200
    await send(work, "town", "/change", {**CHANGE, "amount": "100000.01"})
    assert reasons(await send(work, "reviewer", "/county-change-decision", county)) == ["over_plan"]
    assert (await send(work, "reviewer", "/county-change-decision", {**county, "plan_reason": "自筹"})).status_code == 200
    shown = await work.acting("town").get(f"/contracts/{work.contract}")
    assert (shown["amount"], shown["changed_amount"], shown["ends_on"]) == ("900000.00", "100000.01", "2025-10-31")
    assert [(change["number"], change["state"], change["decided_name"] is None) for change in shown["changes"]] == [
        (1, "approved", False),
        (2, "approved", False),
        (3, "approved", False),
    ]


async def test_a_refused_change_changes_nothing_and_an_ended_contract_is_not_changed(api: FundsApi) -> None:
    work = Building(api)
    await work.begun()
    await work.sign()
    await send(work, "town", "/change", CHANGE)
    no = {"on": "2025-04-11", "approved": False, "opinion": "配电由供电公司承担"}
    assert (await send(work, "colleague", "/change-decision", no)).status_code == 200
    assert (await work.acting("town").get(f"/contracts/{work.contract}"))["changed_amount"] == "0.00"
    end = {"on": "2025-04-20", "reason": "承包单位破产"}
    answers = await asyncio.gather(
        *(work.acting("town").call("POST", f"/contracts/{work.contract}/termination", end, if_match="3") for _ in range(2))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await send(work, "town", "/change", CHANGE)).json()["code"] == "contract_ended"
    assert reasons(await work.take("town", "contract", expect=409)) == ["no_contract"]
    assert (await work.shown())["contracted"] == "0"
    elsewhere = api.acting("works:write", divisions=(OTHER_TOWN,))
    assert (await elsewhere.call("POST", f"/contracts/{work.contract}/change", CHANGE, if_match="4")).json()["code"] == (
        "unknown_contract"
    )


async def test_work_relief_pays_workers_their_share_and_every_row_is_kept(api: FundsApi) -> None:
    work = Building(api, planned="100000.00")
    await work.begun()
    relief: dict[str, Any] = {"kind": "work_relief", "procurement": "direct", "amount": "100000.00"}
    assert reasons(await work.sign(expect=409, **relief)) == ["labour_share_low"]
    await work.sign(**relief, labour_percent="30.00", party_id=await work.party(credit_code=COLLECTIVE, kind="collective"))
    await work.take("town", "contract", days=7)
    town, path = work.acting("town"), f"/works/{work.works}/labour"
    pay = {
        "contract_id": work.contract,
        "workers": [WORKER, {**WORKER, "worker": None, "person_id": PERSON, "pay": "30000.00"}],
    }
    assert (await town.call("POST", path, pay)).json()["code"] == "wrong_state", "nobody has started"
    await work.publicised()
    await work.take("town", "start", days=12)
    for wrong, code in (
        ({"days": 31}, "invalid_request"),
        ({"worker": None}, "invalid_request"),
        ({"paid_on": "2025-03-31"}, "invalid_request"),
        ({"worked_from": "2025-03-21"}, "invalid_date"),
        ({"paid_on": "2999-01-01"}, "future_date"),
    ):
        assert (await town.call("POST", path, {"workers": [{**WORKER, **wrong}]})).json()["code"] == code
    assert (await town.call("POST", path, {**pay, "contract_id": PERSON})).json()["code"] == "unknown_contract"
    assert (await town.call("POST", path, pay)).status_code == 201
    assert (await town.call("POST", path, pay)).json()["code"] == "labour_recorded", "the whole list"
    rows = (await town.get(path))["items"]
    assert [(row["worker"], row["person_id"], row["pay"]) for row in rows] == [
        (None, PERSON, "30000.00"),
        ("张*丰", None, "3300.00"),
    ]
    withdrawal = f"/works-labour/{rows[1]['id']}/withdrawal"
    assert (await town.call("POST", withdrawal, {"reason": "重复登记"})).status_code == 200
    assert (await town.call("POST", withdrawal, {"reason": "重复登记"})).json()["code"] == "already_withdrawn"
    assert (await town.call("POST", f"/works-labour/{PERSON}/withdrawal", {"reason": "无"})).json()["code"] == "unknown_labour"
    shown = await work.shown()
    assert (shown["labour_paid"], shown["labour_share"], shown["contracts"][0]["labour_share"]) == (
        "30000.00",
        "30.00",
        "30.00",
    )
    assert "张三丰" not in str(await api.rows("SELECT * FROM works_labour")) + str(await api.rows("SELECT * FROM audit_entry"))
