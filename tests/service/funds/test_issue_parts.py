"""Deadlines of issues that are put off, and searches for their like, by plain HTTP calls."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from services.funds.procedures import escalation
from shared.contracts.funds import NOTICE_POSTED, TASK_CHANGED, TASK_ESCALATED
from shared.persistence import Database
from shared.standards.clock import today
from shared.workflow.escalation import escalate
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, FundsApi
from tests.harness.rectifying import Rectifying


@pytest.fixture
async def work(api: FundsApi) -> Rectifying:
    """An issue that its units have to plan for."""
    work = Rectifying(api)
    await work.find()
    await work.take("auditor", "assign")
    return work


async def test_a_deadline_is_put_off_by_somebody_else_with_the_reason_kept(work: Rectifying) -> None:
    await work.take("unit", "submit-plan")
    await work.take("auditor", "approve-plan")
    assert (await work.extend("2026-10-31", expect=422)).json()["code"] == "invalid_date"
    assert (await work.extend("2026-11-30", by="finance", expect=403)).json()["code"] == "other_department"
    asked = (await work.extend("2026-11-30")).json()["id"]
    assert (await work.extend("2026-12-31", expect=409)).json()["code"] == "extension_waiting"
    assert (await work.decide(asked, by="unit", expect=403)).json()["code"] == "insufficient_scope"
    assert (await work.decide(asked, account="unit", expect=409)).json()["code"] == "same_person"
    assert (await work.decide(asked, by="school", expect=404)).json()["code"] == "unknown_issue_extension"
    await work.decide(asked)
    shown = await work.shown()
    assert (shown["deadline"], shown["due_on"], shown["extensions"]) == ("2026-11-30", "2026-11-30", 1)
    (kept,) = shown["extensions_asked"]
    assert (kept["deadline"], kept["reason"], kept["granted"], kept["decided_by"]) == (
        "2026-10-31",
        "冬季无法施工",
        True,
        "auditor",
    )
    assert (await work.decide(asked, expect=412)).status_code == 412


async def test_a_deadline_is_put_off_so_many_times_at_most_until_the_issue_comes_back(work: Rectifying) -> None:
    for until in ("2026-11-15", "2026-11-30"):
        await work.decide((await work.extend(until)).json()["id"])
    assert (await work.extend("2026-12-31", expect=409)).json()["code"] == "too_many_extensions"
    assert (await work.shown())["due_on"] == "2026-09-11", "the plan is due as before"
    for who, step in (("unit", "submit-plan"), ("auditor", "approve-plan"), ("unit", "submit"), ("auditor", "verify")):
        await work.take(who, step)
    await work.take("reviewer", "close")
    await work.take("auditor", "reopen")
    await work.take("auditor", "assign")
    await work.extend("2027-01-31")


async def test_what_was_refused_changes_nothing_and_what_was_handed_in_needs_no_answer(work: Rectifying) -> None:
    await work.decide((await work.extend("2026-11-30")).json()["id"], granted=False)
    assert ((await work.shown())["deadline"], (await work.shown())["extensions"]) == ("2026-10-31", 0)
    waiting = (await work.extend("2026-12-31")).json()["id"]
    await work.take("unit", "submit-plan")
    await work.take("auditor", "approve-plan")
    await work.take("unit", "submit")
    lapsed = (await work.shown())["extensions_asked"][-1]
    assert (lapsed["id"], lapsed["granted"], lapsed["opinion"]) == (waiting, False, "已申请核验,延期申请失效")
    assert (await work.extend("2026-12-31", expect=409)).json()["code"] == "wrong_state"


async def test_of_two_who_decide_at_once_one_does(work: Rectifying) -> None:
    asked = (await work.extend("2026-11-30")).json()["id"]
    body = {"granted": True, "opinion": "同意", "on": "2026-09-01"}
    answers = await asyncio.gather(
        *(
            work.acting(who).call("POST", f"/issue-extensions/{asked}/decision", body, if_match="1")
            for who in ("auditor", "reviewer")
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await work.shown())["extensions"] == 1


async def test_other_towns_look_for_the_same_and_register_what_they_find(work: Rectifying) -> None:
    assert (await work.search(towns=["610924101000"], expect=422)).json()["code"] == "unknown_division"
    await work.search()
    await work.search()
    (asked,) = (await work.shown())["searches"]
    assert (asked["division_code"], asked["state"], asked["due_on"]) == (OTHER_TOWN, "asked", "2026-09-16")
    told = [item for item in await work.api.events(NOTICE_POSTED) if item["role"] == "town_officer"]
    assert [(item["division_code"], item["title"]) for item in told] == [(OTHER_TOWN, "举一反三排查:项目建设运营")]
    other = work.acting("other_town")
    (seen,) = (await other.get("/issue-searches?waiting=true"))["items"]
    assert (seen["id"], seen["question"]) == (asked["id"], "排查质保金是否足额扣留")
    assert (await other.call("GET", f"/issues/{work.issue}")).status_code == 404, "the issue itself is another town's"
    assert (await work.acting("town").get("/issue-searches"))["items"] == []
    assert (await work.answer(asked["id"], 1, by="town", expect=404)).json()["code"] == "unknown_issue_search"
    unsaid = await work.answer(asked["id"], 1, expect=409)
    assert [fault["place"] for fault in unsaid.json()["errors"]] == ["body.note"]
    like = {"division_code": OTHER_VILLAGE, "found_by": "self", "search_id": asked["id"]}
    assert (await work.find(by="other_town", expect=422, **like)).json()["code"] == "nothing_found"
    await work.answer(asked["id"], 1, note="1 个项目未扣质保金")
    first = work.issue
    assert (await work.find(expect=422, **{**like, "division_code": TOWN})).json()["code"] == "nothing_found"
    await work.find(by="other_town", **like)
    (linked,) = (await work.acting("auditor").get(f"/issues?origin={first}"))["items"]
    assert (linked["id"], linked["division_code"], linked["origin_id"]) == (work.issue, OTHER_VILLAGE, first)
    await work.answer(asked["id"], 2, note="2 个项目未扣质保金")
    mended = await other.get(f"/issue-searches/{asked['id']}")
    assert (mended["found_count"], mended["version"]) == (2, 3)
    assert (await other.get("/issue-searches?waiting=true"))["items"] == []
    tasks = [item for item in await work.api.events(TASK_CHANGED) if item["kind"] == "issue_search"]
    assert [(item["level"], item["open"]) for item in tasks] == [("town", True), (None, False), (None, False)]


async def test_a_department_sees_the_searches_of_its_issues_and_answers_none(work: Rectifying) -> None:
    await work.search(towns=[TOWN])
    (asked,) = (await work.acting("unit").get("/issue-searches"))["items"]
    assert asked["division_code"] == TOWN, "a town may be asked for more of the same too"
    assert (await work.acting("school").get("/issue-searches"))["items"] == []
    assert (await work.answer(asked["id"], 0, by="unit", expect=403)).json()["code"] == "level_needed"
    assert (await work.search(by="town", expect=403)).json()["code"] == "insufficient_scope"
    mayor = work.api.acting("issues:verify", divisions=(TOWN,))
    body = {"question": "排查", "on": "2026-09-01"}
    assert (await mayor.call("POST", f"/issues/{work.issue}/searches", body)).json()["code"] == "level_needed"


async def test_what_passes_its_day_is_told_to_the_account_and_to_the_towns(work: Rectifying) -> None:
    await work.find(problem="另一个问题", on=str(today() - timedelta(days=1)), deadline=str(today() + timedelta(days=1)))
    await work.take("auditor", "assign", on=str(today()), responsible_account="staff:wang")
    await work.search(on="2026-09-01")
    database = Database(work.api.database.app_url, name="test")
    async with database.transaction() as session:
        assert await escalate(session, escalation(database)) == 3
    async with database.transaction() as session:
        assert await escalate(session, escalation(database)) == 0, "told once"
    await database.close()
    told = {(item["kind"], item["urgency"]) for item in await work.api.events(TASK_ESCALATED)}
    assert told == {("issue", 3), ("issue", 1), ("issue_search", 3)}
    notices = {(item["account"] or item["role"], item["title"]) for item in await work.api.events(NOTICE_POSTED)}
    assert ("staff:wang", "问题整改“待报整改方案”即将到期 1 件") in notices
    assert ("town_officer", "举一反三排查“待排查”严重逾期 1 件") in notices
    assert COUNTY in {item["division_code"] for item in await work.api.events(NOTICE_POSTED)}
