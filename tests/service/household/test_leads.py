"""A lead's way from the county to the village and back, by plain HTTP calls: who may do what, by when, and what is told of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import pytest

from services.household.leads.machine import LEAD
from shared.contracts.household import LEAD_CHANGED, LEAD_CHANGED_2, NOTICE_POSTED, TASK_CHANGED
from shared.standards.clock import today
from shared.standards.working_days import add_working_days
from tests.harness.household_api import VILLAGE, HouseholdApi
from tests.harness.leadwork import AS_OF, Leadwork, leadwork


@pytest.fixture
async def work(api: HouseholdApi) -> AsyncIterator[Leadwork]:
    async with leadwork(api) as opened:
        yield opened


def codes(answer: Any) -> set[str]:
    return {fault["code"] for fault in answer.json()["errors"]}


async def test_a_lead_is_dispatched_verified_confirmed_and_told_at_every_step(work: Leadwork) -> None:
    assert await work.dispatch(["H"]) == {"dispatched": 1, "refused": 0, "refusals": []}
    picture = await work.photograph("H")
    await work.verify("H", attachments=[picture])
    confirmed = await work.take("town", "confirm", "H", opinion="情况属实")
    lead = confirmed.json()
    assert (lead["state"], lead["stage"], lead["close_code"], lead["due_on"]) == ("closed", "closed", "resolved", None)
    assert (lead["close_note"], lead["options"]) == ("已参保,生活有保障", [])
    assert LEAD.replay([move["step"] for move in lead["moves"]]) == "closed"
    assert lead["moves"][1]["attachments"] == [picture]
    assert lead["moves"][1]["detail"] == {"verifiers": ["李强", "王芳"], "code": "resolved", "findings": "已参保,生活有保障"}
    told = [item for item in await work.api.events(LEAD_CHANGED_2) if item["household_no"] == "H"]
    assert [(item["version"], item["stage"], item["state"]) for item in told] == [
        (1, "open", "open"),
        (2, "dispatched", "open"),
        (3, "verified", "open"),
        (4, "closed", "closed"),
    ]
    before = [item for item in await work.api.events(LEAD_CHANGED) if item["household_no"] == "H"]
    assert [item.keys() & {"stage", "due_on"} for item in before] == [set()] * 4, (
        "readers of the first version see what they did"
    )
    tasks = [item for item in await work.api.events(TASK_CHANGED) if item["id"] == lead["id"]]
    assert [(item["title"], item["level"], item["open"]) for item in tasks] == [
        ("待研判", "county", True),
        ("待核实", "village", True),
        ("待镇确认", "town", True),
        ("已办结", None, False),
    ]
    kinds = [
        row["kind"] for row in await work.api.rows("SELECT kind FROM household_step WHERE household_id = $1", work.ids["H"])
    ]
    assert sorted(kinds) == ["lead.close", "lead.dispatch", "lead.open", "lead.verify"]


async def test_the_county_judges_within_three_working_days_of_learning_of_a_lead(work: Leadwork) -> None:
    lead = await work.lead("H")
    assert (lead["stage"], lead["channel"], lead["stage_since"]) == ("open", "screening", str(AS_OF))
    assert lead["due_on"] == str(add_working_days(today(), 3))
    assert {option["step"] for option in lead["options"] if option["allowed"]} == {"dispatch", "close"}


async def test_a_visit_is_due_in_working_days_and_a_red_one_in_days_that_holidays_do_not_stretch(work: Leadwork) -> None:
    # 2025-09-28 is a Sunday that is worked; from 10-01 to 10-08 nobody works.
    await work.dispatch(["H", "K"])
    assert (await work.lead("H"))["due_on"] == "2025-09-28"
    assert (await work.lead("K"))["due_on"] == "2025-10-10"
    limits = await work.api.rows("SELECT \"limit\" ->> 'parameter' AS name, due_on FROM workflow_move ORDER BY due_on")
    assert [(row["name"], row["due_on"]) for row in limits] == [
        ("lead_visit_red_days", date(2025, 9, 28)),
        ("lead_visit_days", date(2025, 10, 10)),
    ]


async def test_what_the_county_calls_urgent_is_visited_as_soon_as_a_red_lead(work: Leadwork) -> None:
    await work.dispatch(["K"], urgent=True)
    lead = await work.lead("K")
    assert (lead["urgent"], lead["due_on"]) == (True, "2025-09-28")
    await work.verify("K", who="other_village")
    answer = await work.take("county", "send-back", "K", opinion="请再次入户", on="2025-09-28")
    assert (answer.json()["stage"], answer.json()["due_on"], answer.json()["found_code"]) == ("dispatched", "2025-09-30", None)


async def test_a_lead_that_turns_red_while_it_waits_for_the_visit_keeps_its_stage_and_is_visited_sooner(
    work: Leadwork,
) -> None:
    await work.dispatch(["K"], on=today())
    assert (await work.lead("K"))["due_on"] == str(add_working_days(today(), 5))
    await work.appraise("K")
    await work.screen()
    lead = await work.lead("K")
    assert (lead["level"], lead["stage"], lead["due_on"]) == ("red", "dispatched", str(today() + timedelta(days=2)))
    tasks = [item for item in await work.api.events(TASK_CHANGED) if item["id"] == lead["id"]]
    assert (tasks[-1]["version"], tasks[-1]["due_on"]) == (lead["version"], lead["due_on"])
    await work.screen()
    assert (await work.lead("K"))["version"] == lead["version"]


async def test_all_leads_of_a_screening_are_dispatched_at_once_and_what_stays_is_named(work: Leadwork) -> None:
    county = work.acting("county")
    mine = {"on": str(AS_OF), "filter": {"screening_id": work.screening}}
    first = await county.call("POST", "/leads/dispatch", mine, idempotency_key="d1")
    assert first.json() == {"dispatched": 2, "refused": 0, "refusals": []}
    again = await county.call("POST", "/leads/dispatch", mine, idempotency_key="d1")
    assert again.json() == first.json()
    later = (await county.call("POST", "/leads/dispatch", mine)).json()
    assert (later["dispatched"], later["refused"]) == (0, 2)
    assert {refusal["code"] for refusal in later["refusals"]} == {"wrong_state"}
    none = {"on": str(AS_OF), "filter": {"town": "610925101000", "level": "red"}}
    assert (await county.call("POST", "/leads/dispatch", none)).json()["dispatched"] == 0
    notices = [item for item in await work.api.events(NOTICE_POSTED) if item["kind"] == "leads.dispatched"]
    assert [(item["role"], item["division_code"], item["title"]) for item in notices] == [
        ("village_officer", "610925101200", "待核实线索 1 户"),
        ("village_officer", VILLAGE, "待核实线索 1 户"),
    ]
    assert [action for action, _ in await work.api.trail()].count("lead.dispatch") == 1


async def test_dispatching_is_refused_lead_by_lead_or_whole(work: Leadwork) -> None:
    lead = await work.lead("H")
    unknown = "019a1b2c-0000-7000-8000-000000000004"
    county = work.acting("county")
    early = {"on": "2025-09-25", "leads": [lead["id"], unknown]}
    refusals = (await county.call("POST", "/leads/dispatch", early)).json()["refusals"]
    assert {(one["lead_id"], one["code"]) for one in refusals} == {(lead["id"], "before_last_step"), (unknown, "unknown_lead")}
    for body, code in (
        ({"on": str(AS_OF)}, "leads_or_filter"),
        ({"on": str(AS_OF), "leads": [], "filter": {}}, "leads_or_filter"),
        ({"on": "2999-01-01", "leads": [lead["id"]]}, "invalid_date"),
    ):
        answer = await county.call("POST", "/leads/dispatch", body)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
    answer = await work.acting("town").call("POST", "/leads/dispatch", {"on": str(AS_OF), "leads": [lead["id"]]})
    assert (answer.status_code, answer.json()["code"]) == (403, "level_needed")
    assert (await work.lead("H"))["version"] == 1


async def test_two_officers_who_dispatch_at_once_dispatch_once(work: Leadwork) -> None:
    results = await asyncio.gather(work.dispatch(["H", "K"]), work.dispatch(["K", "H"]))
    assert sorted(result["dispatched"] for result in results) == [0, 2]
    assert len(await work.api.rows("SELECT FROM workflow_move")) == 2


async def test_every_reason_against_a_step_is_told_at_once(work: Leadwork) -> None:
    said = {"verifiers": ["李强", "李强"], "code": "resolved", "findings": "已参保"}
    answer = await work.take("village", "verify", "H", **said)
    assert (answer.status_code, answer.json()["code"]) == (409, "wrong_state")
    await work.dispatch(["H"])
    foreign = "019a1b2c-0000-7000-8000-00000000000a"
    answer = await work.take("village", "verify", "H", **{**said, "on": "2999-01-01", "attachments": [foreign]})
    assert (answer.status_code, answer.json()["code"]) == (409, "blocked")
    assert codes(answer) == {"future_date", "two_verifiers_needed", "unknown_attachment"}
    await work.verify("H", "registered", who="town")
    for who, step, more, expected in (
        ("village", "confirm", {}, {"level_needed"}),
        ("town", "confirm", {}, {"same_person", "case_needed"}),
        ("county", "send-back", {"on": "2025-09-20"}, {"before_last_step", "opinion_needed"}),
    ):
        answer = await work.take(who, step, "H", **more)
        told = {answer.json()["code"]} if answer.status_code == 403 else codes(answer)
        assert told == expected
    lead = await work.lead("H")
    stale = await work.acting("town").call("POST", f"/leads/{lead['id']}/confirm", {"on": str(today())}, if_match="1")
    assert stale.status_code == 412
    confirm = next(option for option in lead["options"] if option["step"] == "confirm")
    assert [reason["code"] for reason in confirm["blocked"]] == ["case_needed"]


async def test_a_village_sees_and_works_on_its_own_leads_and_closes_none(work: Leadwork) -> None:
    await work.dispatch(["H", "K"])
    village = work.acting("village")
    assert [item["household_no"] for item in (await village.get("/leads"))["items"]] == ["H"]
    foreign = await work.lead("K")
    assert (await village.call("GET", f"/leads/{foreign['id']}")).status_code == 404
    said = {"on": str(AS_OF), "verifiers": ["李强", "王芳"], "code": "coping", "findings": "有存款"}
    answer = await village.call("POST", f"/leads/{foreign['id']}/verify", said, if_match="2")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_lead")
    own = await work.lead("H")
    closing = {"closed_on": str(AS_OF), "code": "coping"}
    answer = await village.call("POST", f"/leads/{own['id']}/close", closing, if_match=str(own["version"]))
    assert (answer.status_code, answer.json()["code"]) == (403, "level_needed")


async def test_leads_are_found_by_stage_channel_account_and_urgency(work: Leadwork) -> None:
    await work.dispatch(["H"], assignee="staff:li.xm")
    county = work.acting("county")
    for query, expected in (
        ("stage=open", ["K"]),
        ("stage=dispatched", ["H"]),
        ("stage=closed", []),
        ("channel=screening&by=due", ["H", "K"]),
        ("channel=visit", []),
        ("assignee=staff:li.xm", ["H"]),
        ("assignee=staff:wang.f", []),
        ("urgency=2", ["H"]),
    ):
        found = await county.get(f"/leads?{query}")
        assert [lead["household_no"] for lead in found["items"]] == expected, query
    first = await county.get("/leads?by=due&limit=1")
    rest = await county.get(f"/leads?by=due&limit=1&cursor={first['next']}")
    assert [lead["household_no"] for lead in (*first["items"], *rest["items"])] == ["H", "K"]


async def test_whoever_has_to_act_is_urged_by_the_level_above_once_a_day(work: Leadwork) -> None:
    await work.dispatch(["H"])
    await work.dispatch(["K"], assignee="staff:li.xm")
    mine, named = await work.lead("H"), await work.lead("K")
    path = f"/leads/{mine['id']}/urge"
    refused = await work.acting("village").call("POST", path, {})
    assert (refused.status_code, refused.json()["code"]) == (403, "level_needed")
    town = work.acting("town")
    answers = await asyncio.gather(*(town.call("POST", path, {"note": "请本周入户"}) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert {answer.json().get("code") for answer in answers} == {None, "urged_today"}
    assert (await work.acting("county").call("POST", f"/leads/{named['id']}/urge", {})).status_code == 201
    lead = await work.lead("H")
    assert (lead["urged"], lead["version"]) == (1, mine["version"])
    assert [(urge["actor"], urge["stage"], urge["note"]) for urge in lead["urges"]] == [("town", "dispatched", "请本周入户")]
    notices = [item for item in await work.api.events(NOTICE_POSTED) if item["kind"] == "lead.urged"]
    assert [(item["role"], item["division_code"], item["account"]) for item in notices] == [
        ("village_officer", VILLAGE, None),
        (None, None, "staff:li.xm"),
    ]
    await work.verify("H")
    await work.take("town", "confirm", "H")
    again = await town.call("POST", path, {})
    assert (again.status_code, again.json()["code"]) == (409, "lead_closed")
