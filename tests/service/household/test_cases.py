"""A monitoring case from the visit to the day on which the household is safe again, by plain HTTP calls."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from services.household.cases.machine import CASE
from services.household.cases.rules import GROUPS
from services.household.papers.rules import KINDS
from services.household.procedures import escalation
from shared.contracts.household import CASE_CHANGED, NOTICE_POSTED, TASK_CHANGED, TASK_ESCALATED
from shared.persistence import Database
from shared.workflow.escalation import escalate
from tests.harness.cases import Casework
from tests.harness.household_api import OTHER_TOWN, TOWN, VILLAGE, HouseholdApi
from tests.harness.picture import heard, token
from tests.harness.servers import ServiceDatabase


@pytest.fixture
async def work(api: HouseholdApi) -> Casework:
    """A household of one, whose head can work."""
    work = Casework(api)
    await work.settle()
    return work


async def test_a_household_is_identified_helped_and_safe_again_and_the_gateway_shows_every_step(
    work: Casework, fresh_database: Callable[..., ServiceDatabase]
) -> None:
    await work.earns(2025, "20000.00")
    await work.open()
    await work.identify()
    await work.support()
    await work.eliminate()
    shown = await work.shown()
    assert (shown["state"], shown["eliminated_on"], shown["elimination_way"]) == ("eliminated", str(work.on), "helped")
    steps = [move["step"] for move in shown["moves"]]
    assert CASE.replay(steps) == "eliminated"
    timeline = await work.acting("county").call("GET", f"/households/{work.household}/steps")
    assert timeline.status_code == 403, "the timeline needs household:read"
    done = (await work.api.get(f"/households/{work.household}/steps?limit=200"))["items"]
    kinds = [item["kind"] for item in done]
    assert set(kinds) >= {"case.open", *(f"case.{step}" for step in steps), "measure.add", "measure.confirm"}
    told = await work.api.events(CASE_CHANGED)
    assert (told[-1]["state"], told[-1]["version"]) == ("eliminated", shown["version"])
    waiting = [(item["title"], item["open"]) for item in await work.api.events(TASK_CHANGED) if item["kind"] == "case"]
    assert (waiting[0], waiting[-1]) == (("入户核实", True), ("风险已消除", False))
    async with heard(fresh_database("gateway"), work.api.events) as gateway:
        place = f"/api/gateway/v1/households/{work.household}"
        line = (await gateway.get(f"{place}/timeline?limit=200", headers=token(VILLAGE))).json()["items"]
        profile = (await gateway.get(f"{place}/profile", headers=token(VILLAGE))).json()
    told_of = ("id", "kind", "title", "happened_on", "department")
    assert [[step[name] for name in told_of] for step in line] == [[step[name] for name in told_of] for step in done]
    moved = [
        (step["kind"], step["happened_on"]) for step in reversed(line) if step["kind"] in {f"case.{name}" for name in steps}
    ]
    assert moved == [(f"case.{move['step']}", move["happened_on"]) for move in shown["moves"]]
    assert [one["state"] for one in profile["cases"]] == ["eliminated"]


async def test_two_officers_at_once_and_an_approver_who_approves_twice(work: Casework) -> None:
    await work.open()
    await work.to_town()
    seen = str((await work.shown())["version"])
    body = {"on": str(work.on), "opinion": "同意"}
    leader = work.acting("leader")
    answers = await asyncio.gather(
        *(leader.call("POST", f"/cases/{work.case}/town-pass", body, if_match=seen) for _ in range(2))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    again = await leader.call("POST", f"/cases/{work.case}/town-pass", body, if_match=str((await work.shown())["version"]))
    assert (again.status_code, again.json()["code"]) == (409, "wrong_state")
    assert [move["step"] for move in (await work.shown())["moves"]].count("town_pass") == 1


async def test_of_two_who_open_a_case_for_one_household_one_does(work: Casework) -> None:
    village = work.acting("village")
    entry = {"household_id": work.household, "channel": "visit", "category": "EDGE", "risks": ["illness"], "on": "2025-03-03"}
    answers = await asyncio.gather(*(village.call("POST", "/cases", entry) for _ in range(2)))
    assert sorted((answer.status_code, answer.json().get("code")) for answer in answers) == [(201, None), (409, "case_open")]


async def test_every_reason_against_a_step_is_answered_at_once(work: Casework) -> None:
    await work.api.person(work.household, relation="之子", name="王大力")
    await work.open()
    answer = await work.take(
        "village",
        "visit",
        days=-1,
        expect=409,
        attachments=[],
        verifiers=["李强", "王芳"],
        signers=[work.case],
        category="SUDDEN",
        risks=["illness"],
        findings="核实",
    )
    told = answer.json()
    assert told["code"] == "blocked"
    assert [(fault["place"], fault["code"]) for fault in told["errors"]] == [
        ("body.on", "before_last_step"),
        ("body.attachments", "evidence_missing"),
        ("body.attachments", "evidence_missing"),
        ("body.signers", "signature_missing"),
        ("body.signers", "not_a_member"),
    ]
    assert "还有 2 名成年家庭成员未签授权" in told["detail"]
    assert (await work.shown())["moves"] == []


async def test_who_may_take_a_step_is_a_matter_of_permission_level_and_person(work: Casework) -> None:
    await work.open()
    await work.to_town()
    said: dict[str, Any] = {"opinion": "同意", "expect": 403}
    assert (await work.take("village", "town-pass", **said)).json()["code"] == "insufficient_scope"
    elsewhere = work.api.acting("cases:read", "cases:review", divisions=(OTHER_TOWN,))
    assert (await elsewhere.call("GET", f"/cases/{work.case}")).status_code == 404
    low = work.api.acting("cases:read", "cases:review", divisions=(VILLAGE,))
    body = {"on": str(work.on), "opinion": "同意"}
    seen = str((await work.shown())["version"])
    answer = await low.call("POST", f"/cases/{work.case}/town-pass", body, if_match=seen)
    assert (answer.status_code, answer.json()["code"]) == (403, "level_needed")
    # Who has visited the household does not review it, whatever else she may.
    everything = work.api.acting("*", client_id="village", divisions=(TOWN,))
    answer = await everything.call("POST", f"/cases/{work.case}/town-pass", body, if_match=seen)
    assert [fault["code"] for fault in answer.json()["errors"]] == ["same_person"]
    options = {option["step"]: option for option in (await work.shown())["options"]}
    assert (options["town_pass"]["allowed"], options["cancel"]["allowed"]) == (False, False)


async def test_a_hit_on_the_negative_list_waits_for_words_and_never_rejects(work: Casework) -> None:
    await work.open()
    await work.visit()
    await work.compare("hit", ("vehicle",))
    blocked = await work.take("county", "finish-comparison", expect=409)
    assert [fault["code"] for fault in blocked.json()["errors"]] == ["exclusion_unexplained"]
    (comparison,) = (await work.shown())["comparisons"]
    answer = await work.acting("village").call(
        "POST",
        f"/case-comparisons/{comparison['id']}/explanation",
        {"explanation": "营运货车"},
        if_match=str(comparison["version"]),
    )
    assert answer.status_code == 200
    await work.take("county", "finish-comparison")
    assert (await work.shown())["state"] == "reviewing"


async def test_a_department_sees_in_full_whom_it_compares_until_it_has_answered(work: Casework) -> None:
    await work.open()
    asked = {"departments": ["公安局", "人社局"], "on": str(work.on)}
    await work.acting("county").call("POST", f"/cases/{work.case}/comparisons", asked)
    ours, theirs = (await work.shown())["comparisons"]
    police = work.api.acting("comparisons:answer", department="公安局", all_departments=False)
    (member,) = (await police.call("POST", f"/case-comparisons/{ours['id']}/members")).json()["members"]
    assert (member["name"], len(member["id_number"])) == ("张小三", 18)
    assert (await work.api.trail())[-1] == ("comparison.disclose", "公安局信息比对")
    assert (await police.call("POST", f"/case-comparisons/{theirs['id']}/members")).status_code == 404
    await work.visit()
    body = {"result": "none", "on": str(work.on)}
    assert (await police.call("POST", f"/case-comparisons/{ours['id']}/answer", body, if_match="1")).status_code == 200
    assert (await police.call("POST", f"/case-comparisons/{ours['id']}/members")).json()["code"] == "wrong_state"


async def test_cases_are_found_by_what_they_are_and_by_what_is_due(work: Casework) -> None:
    await work.open(green_channel=True, risks=["disaster", "housing"], disaster_subtype="洪涝")
    county = work.acting("county")
    for query, found in (
        ("", 1),
        ("?urgency=3", 1),
        ("?state=visiting&risk=housing&category=SUDDEN&open=true", 1),
        (f"?village={VILLAGE}&town={TOWN}&channel=inspection&household={work.household}", 1),
        ("?open=false", 0),
        ("?risk=illness", 0),
        (f"?town={OTHER_TOWN}", 0),
    ):
        items = (await county.get(f"/cases{query}"))["items"]
        assert len(items) == found, query
    shown = (await county.get("/cases"))["items"][0]
    assert (shown["head"], shown["persons"], shown["state_title"], shown["level"]) == ("张*三", 1, "入户核实", "village")
    # Two working days from Monday, fifteen days for the papers that follow the help.
    assert (shown["due_on"], shown["decide_by"], shown["urgency"]) == ("2025-03-05", "2025-03-18", 3)


async def test_what_is_overdue_is_told_once_to_who_has_to_act_and_then_above_them(work: Casework) -> None:
    await work.open()
    database = Database(work.api.database.app_url, name="test")
    async with database.transaction() as session:
        first = await escalate(session, escalation(database))
    async with database.transaction() as session:
        second = await escalate(session, escalation(database))
    await database.close()
    assert (first, second) == (1, 0)
    (told,) = await work.api.events(TASK_ESCALATED)
    assert (told["task_id"], told["title"], told["level"], told["urgency"]) == (work.case, "入户核实", "village", 3)
    notices = [(item["role"], item["division_code"]) for item in await work.api.events(NOTICE_POSTED)]
    assert notices == [("village_officer", VILLAGE), ("town_officer", TOWN)]


async def test_what_a_page_offers_to_choose_from_is_told_by_the_service_itself(work: Casework) -> None:
    village = work.acting("village")
    groups = {group["group"]: group for group in (await village.get("/measure-groups"))["items"]}
    assert list(groups) == list(GROUPS)
    assert (groups["health"]["risks"], groups["health"]["development"]) == (["illness", "other"], False)
    papers = (await village.get("/paper-kinds"))["items"]
    assert {paper["kind"]: paper["full"] for paper in papers} == {kind.code: kind.full for kind in KINDS.values()}
