"""Leads of the sample town go every way that the procedure knows, by plain HTTP calls (domain/household §3.2–3.5, §10.5)."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from services.household.parameters.rules import PARAMETERS
from shared.parameters.commands import set_parameter
from shared.parameters.schemas import ParameterSetting
from shared.persistence import Database
from shared.standards.clock import today
from tests.harness.cases import VOTES, Casework
from tests.harness.household_api import HouseholdApi, household_api
from tests.harness.sample import read_world, villages
from tests.harness.servers import Servers, ServiceDatabase
from tests.harness.worlds import OFFICE, screen_now, store

DAY = date(2025, 10, 31)
GROWN = date(2007, 1, 1)
"""Whoever was born by then is of age on every day of these cases."""


async def _screened(servers: ServiceDatabase) -> None:
    database = Database(servers.app_url, name="test")
    async with database.transaction() as session:
        setting = ParameterSetting(value=Decimal(14500), effective_from=date(2020, 1, 1), document="县统计局")
        await set_parameter(session, OFFICE, PARAMETERS["county_base_income"], setting)
    await store(database, read_world(), villages())
    await screen_now(database, DAY)
    await database.close()


@pytest.fixture(scope="module")
def screened_town(platform_servers: Servers) -> Iterator[ServiceDatabase]:
    """The sample town after its screening, for all tests here: each takes a lead of its own."""
    made = platform_servers.database("household", seeded=True)
    asyncio.run(_screened(made))
    yield made
    platform_servers.drop(made)


@pytest.fixture
async def api(screened_town: ServiceDatabase, tmp_path: Path) -> AsyncIterator[HouseholdApi]:
    """The service on the town's database."""
    async with household_api(screened_town, tmp_path) as opened:
        yield opened


@pytest.fixture
async def work(api: HouseholdApi) -> Casework:
    """An open lead of the town, its household, and who works on it."""
    office = api.acting("leads:read", "household:read")
    leads = (await office.get("/leads?state=open&limit=100"))["items"]
    for lead in leads:
        members = (await office.get(f"/households/{lead['household_id']}/members?as_of={today()}"))["items"]
        if members and all(member["birth_year"] < GROWN.year for member in members):
            people = [member["person_id"] for member in members]
            work = Casework(api, lead["household_id"], people, village=lead["division_code"], on=date(2025, 11, 3))
            work.lead = lead["id"]
            return work
    raise AssertionError("no lead is left whose household has grown members only")


async def _lead(work: Casework) -> dict[str, Any]:
    found: dict[str, Any] = await work.acting("county").get(f"/leads/{work.lead}")
    return found


async def test_identified_and_eliminated_after_help(work: Casework) -> None:
    await work.open(channel="screening", lead_id=work.lead)
    assert ((await _lead(work))["state"], (await _lead(work))["close_code"]) == ("closed", "registered")
    await work.identify()
    assert (await work.take("village", "plan", expect=409)).json()["errors"][0]["code"] == "risk_without_measure"
    await work.support()
    early = await work.propose(days=30, expect=409)
    assert {fault["code"] for fault in early.json()["errors"]} >= {"too_early"}
    await work.earns(2026, "90000.00")
    await work.eliminate()
    assert (await work.shown())["state"] == "eliminated"


async def test_rejected_with_reasons_told(work: Casework) -> None:
    await work.open(channel="screening", lead_id=work.lead)
    await work.to_town()
    await work.take("leader", "town-pass", days=1, opinion="情况属实")
    said: dict[str, Any] = {"told_on": str(work.on + timedelta(days=2)), "told_how": "送达告知书,告知申诉途径"}
    untold = await work.take("reviewer", "county-reject", days=1, expect=409, **said)
    assert [fault["code"] for fault in untold.json()["errors"]] == ["opinion_needed"]
    await work.take("reviewer", "county-reject", days=1, opinion="家庭收入高于监测范围,刚性支出已报销", **said)
    shown = await work.shown()
    assert (shown["state"], shown["close_reason"], shown["closed_on"]) == ("rejected", "rejected", str(work.on))
    assert shown["moves"][-1]["opinion"] == "家庭收入高于监测范围,刚性支出已报销"
    assert shown["moves"][-1]["detail"]["told_how"] == "送达告知书,告知申诉途径"
    assert shown["options"] == []


async def test_a_review_that_fails_needs_the_household_to_be_told(work: Casework) -> None:
    await work.open(channel="screening", lead_id=work.lead)
    await work.visit()
    await work.compare()
    await work.take("county", "finish-comparison")
    vote = {**VOTES, "votes_for": 10, "votes_against": 10, "opinion": "多数代表认为家庭条件较好"}
    untold = await work.take("village", "review", expect=409, **vote)
    assert [fault["code"] for fault in untold.json()["errors"]] == ["household_not_told"]
    await work.take("village", "review", told_on=str(work.on), told_how="上门告知", **vote)
    assert (await work.shown())["state"] == "rejected"


async def test_an_objection_that_is_upheld_begins_verification_anew(work: Casework) -> None:
    await work.open(channel="screening", lead_id=work.lead)
    await work.visit()
    await work.compare()
    await work.take("county", "finish-comparison")
    await work.review()
    await work.take("village", "post", days=1, place="村务公开栏")
    early = await work.take("village", "close-publicity", days=5, expect=409)
    assert [fault["code"] for fault in early.json()["errors"]] == ["publicity_running"]
    entry = {"raised_on": str(work.on + timedelta(days=2)), "objector": "陈建国", "content": "该户有商品房"}
    village = work.acting("village")
    raised = await village.call("POST", f"/cases/{work.case}/objections", entry)
    assert raised.status_code == 201, raised.text
    open_one = await work.take("village", "close-publicity", days=6, expect=409)
    assert [fault["code"] for fault in open_one.json()["errors"]] == ["objection_open"]
    answer = {"upheld": True, "answer": "经核实有商品房一套", "on": str(work.on + timedelta(days=3))}
    place = f"/case-objections/{raised.json()['id']}/answer"
    assert (await village.call("POST", place, answer, if_match="1")).json()["code"] == "level_needed"
    assert (await work.acting("town").call("POST", place, answer, if_match="1")).status_code == 200
    shown = await work.shown()
    assert (shown["state"], shown["moves"][-1]["step"]) == ("visiting", "uphold_objection")
    (objection,) = shown["objections"]
    assert (objection["objector"], objection["upheld"]) == ("陈*国", True)
    work.on += timedelta(days=3)
    await work.visit(findings="商品房为安置房,重新核实")
    assert (await work.shown())["state"] == "comparing"


async def test_the_green_channel_helps_before_the_procedure(work: Casework) -> None:
    plain = Casework(work.api, work.household, work.members, village=work.village, on=work.on)
    await plain.open(green_channel=True, risks=["accident"], channel="screening", lead_id=work.lead)
    await plain.measure("social_security", "临时救助")
    await plain.measure("employment", "技能培训")
    await plain.identify(risks=["accident"])
    assert (await plain.shown())["missing_measures"] == []
    await plain.take("village", "plan")
    assert (await plain.shown())["state"] == "supporting"


async def test_without_the_green_channel_help_waits_for_the_decision(work: Casework) -> None:
    await work.open(channel="screening", lead_id=work.lead)
    entry = {"group": "health", "item": "医疗救助", "department": "医保局", "owner": "王芳", "on": str(work.on)}
    period = {"planned_from": "2025-11-03", "planned_to": "2025-12-31"}
    answer = await work.acting("village").call("POST", f"/cases/{work.case}/measures", {**entry, **period})
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")


async def test_a_household_in_which_nobody_can_work_is_never_eliminated(work: Casework) -> None:
    await work.api.rows("UPDATE person SET labour_skill = '无劳动力' WHERE household_id = $1", work.household)
    await work.open(channel="screening", lead_id=work.lead)
    await work.identify()
    assert [reason["code"] for reason in (await work.shown())["missing_measures"]] == [
        "risk_without_measure",
        "social_security_missing",
    ]
    await work.measure("social_security", "低保")
    await work.take("village", "plan")
    await work.earns(2026, "200000.00")
    body = {"document": "岚乡振发〔2026〕3号"}
    seen = str((await work.shown())["version"])
    exempted = await work.acting("reviewer").call("POST", f"/cases/{work.case}/exemption", body, if_match=seen)
    assert exempted.status_code == 200, exempted.text
    refused = await work.propose(expect=409)
    assert [fault["code"] for fault in refused.json()["errors"]] == ["no_labour"]
    assert [reason["code"] for reason in (await work.shown())["elimination_blocks"]] == ["no_labour"]


async def test_a_household_that_falls_again_is_identified_a_second_time(work: Casework) -> None:
    await work.open(channel="screening", lead_id=work.lead)
    await work.identify()
    await work.support()
    await work.earns(2026, "90000.00")
    await work.eliminate()
    first = work.case
    work.on += timedelta(days=10)
    await work.open(channel="relapse", risks=["accident"])
    assert ((await work.shown())["entry_no"], (await work.shown())["state"]) == (2, "visiting")
    again = Casework(work.api, work.household, work.members, case=first, village=work.village, on=work.on)
    refused = await again.take("reviewer", "roll-back", expect=409, opinion="收入不稳")
    assert [fault["code"] for fault in refused.json()["errors"]] == ["other_case"]
    await work.take("reviewer", "cancel", reason="mistaken", opinion="重复启动")
    await again.take("reviewer", "roll-back", days=1, opinion="收入不稳,回退")
    shown = await again.shown()
    assert (shown["state"], shown["eliminated_on"]) == ("supporting", None)
