"""Leads that people open, and leads that end by opening a case."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from shared.contracts.household import LEAD_CHANGED_2
from shared.standards.clock import today
from tests.harness.household_api import VILLAGE, HouseholdApi
from tests.harness.leadwork import AS_OF, Leadwork, leadwork


@pytest.fixture
async def work(api: HouseholdApi) -> AsyncIterator[Leadwork]:
    async with leadwork(api) as opened:
        yield opened


def found(work: Leadwork, household: str, note: str = "户主受伤,暂无收入", **more: Any) -> dict[str, Any]:
    return {"household_id": str(work.ids[household]), "on": str(AS_OF), "note": note, **more}


async def test_a_household_in_trouble_is_reported_once_however_often_people_come_upon_it(work: Leadwork) -> None:
    village = work.acting("village")
    opened = await village.call("POST", "/leads", found(work, "W"), idempotency_key="o1")
    repeated = await village.call("POST", "/leads", found(work, "W"), idempotency_key="o1")
    assert (opened.status_code, repeated.json()) == (201, opened.json())
    lead = await work.lead("W")
    assert opened.headers["location"].endswith(f"/leads/{lead['id']}")
    assert (lead["level"], lead["channel"], lead["stage"], lead["rules"], lead["hits"]) == (
        "orange",
        "inspection",
        "open",
        [],
        [],
    )
    assert lead["due_on"] == "2025-09-30", "three working days, one of them a Sunday"
    joined = await village.call("POST", "/leads", found(work, "W", "房屋漏雨", channel="visit"))
    assert joined.json() == opened.json()
    lead = await work.lead("W")
    assert (lead["version"], lead["channel"], lead["opening_note"]) == (2, "inspection", "户主受伤,暂无收入\n房屋漏雨")
    told = [item for item in await work.api.events(LEAD_CHANGED_2) if item["household_no"] == "W"]
    assert [(item["version"], item["rules"], item["hits"], item["channel"]) for item in told] == [
        (1, [], [], "inspection"),
        (2, [], [], "inspection"),
    ]
    assert {("lead.open", "户主受伤,暂无收入"), ("lead.join", "房屋漏雨")} <= set(await work.api.trail())


async def test_hits_join_a_lead_that_people_opened_and_yellow_ones_do_not_lower_it(work: Leadwork) -> None:
    await work.acting("village").call("POST", "/leads", found(work, "W"))
    async with work.database.connection() as connection:
        await connection.execute(
            "INSERT INTO fact_dis_crt (household_id, person_id, category, grade, issued_on, care_subsidy, batch_id)"
            " VALUES ($1, $2, '肢体', '一级', '2020-01-01', false, uuidv7())",
            work.ids["W"],
            work.ids["C"],
        )
    await work.screen()
    lead = await work.lead("W")
    assert (lead["level"], lead["rules"], lead["version"]) == ("orange", ["DIS-03"], 2)
    await work.appraise("W")
    await work.screen()
    assert (await work.lead("W"))["level"] == "red"


async def test_leads_are_opened_for_households_that_are_there_on_days_that_were(work: Leadwork) -> None:
    await work.api.rows("UPDATE household SET closed_on = $1, close_reason = '整户迁出' WHERE id = $2", AS_OF, work.ids["W"])
    for body, status, code in (
        (found(work, "W"), 409, "household_closed"),
        (found(work, "K"), 404, "unknown_household"),
        (found(work, "H", on=str(today() + timedelta(days=1))), 422, "invalid_date"),
        (found(work, "H", channel="screening"), 422, "invalid_request"),
        (found(work, "H", note=""), 422, "invalid_request"),
    ):
        answer = await work.acting("village").call("POST", "/leads", body)
        assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_two_people_who_report_at_once_report_one_lead(work: Leadwork) -> None:
    answers = await asyncio.gather(
        *(work.acting(who).call("POST", "/leads", found(work, "W", who)) for who in ("village", "town", "county"))
    )
    assert len({answer.json()["id"] for answer in answers}) == 1
    lead = await work.lead("W")
    assert (lead["version"], set(lead["opening_note"].split("\n"))) == (3, {"village", "town", "county"})


async def test_opening_a_case_closes_the_lead_that_it_comes_from_and_feeds_back(work: Leadwork) -> None:
    await work.dispatch(["H"])
    await work.verify("H", "registered")
    lead = await work.lead("H")
    village = work.api.acting("cases:write", client_id="village", divisions=(VILLAGE,))
    case = {
        "household_id": str(work.ids["H"]),
        "lead_id": lead["id"],
        "channel": "screening",
        "category": "SUDDEN",
        "risks": ["illness"],
        "on": str(AS_OF + timedelta(days=2)),
    }
    foreign = {**case, "household_id": str(work.ids["W"])}
    refused = await village.call("POST", "/cases", foreign)
    assert (refused.status_code, (await work.lead("H"))["stage"]) == (422, "verified")
    opened = await village.call("POST", "/cases", case)
    assert opened.status_code == 201, opened.text
    lead = await work.lead("H")
    assert (lead["stage"], lead["close_code"], lead["moves"][-1]["step"]) == ("closed", "registered", "register")
    (feedback,) = (await work.acting("insurance").get("/lead-feedback"))["items"]
    assert (feedback["code"], feedback["verdict"]) == ("registered", "true")
