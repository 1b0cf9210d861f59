"""A project's way through the library (domain/assets-and-funds §3): a village's cold store to stock, and every refusal on the way."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from shared.contracts.funds import PROJECT_CHANGED, TASK_CHANGED
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE, FundsApi
from tests.harness.projects import GOALS, MECHANISM, Projectwork, reasons


async def test_a_villages_cold_store_comes_into_stock(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.stocked()
    shown = await work.shown("village")
    assert (shown["state"], shown["decision_no"], shown["stocked_on"]) == ("stock", "岚农组发〔2025〕12号", str(work.on))
    assert shown["category_path"] == ["产业发展", "加工流通项目", "农产品仓储保鲜冷链基础设施建设"]
    assert (shown["planned_amount"], shown["phone"]) == ("1000000.00", "139****0000")
    steps = ["submit_village", "close_village", "town_pass", "close_town", "argue_pass", "approve", "enter"]
    assert [move["step"] for move in shown["moves"]] == steps
    notices = await api.rows("SELECT kind, level, content::text, closed_on FROM disclosure ORDER BY posted_on")
    assert [(row["kind"], row["level"]) for row in notices] == [
        ("village_application", "village"),
        ("town_application", "town"),
        ("county_library", "county"),
    ]
    assert all(row["closed_on"] and "新建冷库容积" in row["content"] and "务工就业" in row["content"] for row in notices)
    told = [item for item in await api.events(PROJECT_CHANGED) if item["id"] == work.project][-1]
    assert (told["version"], told["state"], told["planned_amount"]) == (shown["version"], "stock", "1000000.00")
    assert (told["category"], told["beneficiary_households"], told["forms_asset"]) == ("C0201", 86, True)
    waiting = [(item["title"], item["level"], item["open"]) for item in await api.events(TASK_CHANGED)]
    assert waiting[0] == ("申报准备", "village", True)
    assert waiting[-1] == ("储备", None, False)
    assert "13900000000" not in str([await api.events(PROJECT_CHANGED), notices, shown])


@pytest.mark.parametrize(("place", "role", "close"), [(TOWN, "town", "close-town"), (COUNTY, "county", "close-opinions")])
async def test_towns_and_the_county_apply_for_projects_of_their_own(api: FundsApi, place: str, role: str, close: str) -> None:
    work = Projectwork(api, place)
    await work.apply(role)
    await work.fill(role=role)
    shown = await work.shown(role)
    assert (shown["level"], shown["code"]) == (role, f"610925-2026-C-{place[6:9]}-0001")
    assert [(option["step"], option["level"]) for option in shown["options"]] == [(f"submit_{role}", role), ("withdraw", role)]
    assert (await api.events(TASK_CHANGED))[-1]["level"] == role
    await work.take(role, "submit")
    await work.publicised(role, close)
    await work.take("reviewer", "argue-pass", opinion="论证通过")
    await work.take("decider", "approve", decision_no="岚农组发〔2025〕12号")
    await work.publicised("county", "enter")
    assert (await work.shown())["state"] == "stock"


async def test_what_is_missing_is_told_at_once(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.apply(quantity=None, unit=None, land_use="pending", ownership_plan=None)
    answer = await work.send("POST", "/submit", {"on": str(work.on)}, role="village", expect=409)
    assert reasons(answer) == ["evidence_missing", "incomplete"]
    gaps = {gap["code"] for gap in (await work.shown())["gaps"]}
    assert gaps == {"incomplete", "no_goal", "mechanism_missing", "owner_missing", "no_land"}


async def test_without_goals_and_mechanism_the_town_passes_nothing_but_may_see_to_them_itself(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.apply()
    await work.take("village", "submit")
    await work.publicised("village", "close-village")
    assert reasons(await work.take("leader", "town-pass", opinion="同意", expect=409)) == ["no_goal", "mechanism_missing"]
    fewer = [{**MECHANISM[0], "households": 9, "monitored_households": 0}]
    await work.fill([GOALS[0], {**GOALS[1], "target": "80"}], fewer, role="town")
    codes = ["satisfaction_goal_low", "mechanism_small"]
    assert reasons(await work.take("leader", "town-pass", opinion="同意", expect=409)) == codes
    table = {"goals": GOALS}
    assert (await work.send("PUT", "/goals", table, role="village", expect=403)).json()["code"] == "level_needed"
    await work.fill(role="town")
    await work.take("leader", "town-pass", opinion="同意")


async def test_the_negative_list_blocks_and_its_words_ask_for_a_reason_that_stays(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.apply(content="新建冷库 500 立方米,门前广场硬化")
    await work.fill()
    await work.take("village", "submit")
    await work.publicised("village", "close-village")
    assert [(hint["word"], hint["negative_item"]) for hint in (await work.shown())["hints"]] == [("广场", "scenery")]
    assert reasons(await work.take("leader", "town-pass", opinion="同意", expect=409)) == ["keyword_unexplained"]
    reason = {"word": "广场", "reason": "系装卸场地,不是文化广场"}
    await work.send("PUT", "/negative-check", {"negative": ["scenery"], "explanations": [reason]}, role="leader")
    assert reasons(await work.take("leader", "town-pass", opinion="同意", expect=409)) == ["negative_listed"]
    await work.send("PUT", "/negative-check", {"negative": []}, role="village", expect=403)
    await work.send("PUT", "/negative-check", {"negative": []}, role="leader")
    await work.take("leader", "town-pass", opinion="同意")
    kept = (await work.shown())["explanations"]
    assert [(one["word"], one["reason"], one["explained_by"]) for one in kept] == [(*reason.values(), "leader")]


async def test_no_notice_no_step_and_none_that_is_too_short(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.handed_in()
    assert reasons(await work.take("village", "close-village", days=20, expect=409)) == ["not_publicised"]
    short = await work.publicise("village", days=9, expect=422)
    assert short.json()["code"] == "period_too_short"
    await work.publicise("village")
    assert reasons(await work.take("village", "close-village", days=10, expect=409)) == ["publicity_running"]
    assert (await work.shown())["publicity"]["ends_on"] == "2025-03-13"
    await work.take("village", "close-village", days=11)


async def test_an_open_objection_keeps_a_project_where_it_is(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.handed_in()
    await work.publicise("village")
    await api.rows(
        "INSERT INTO disclosure_objection (disclosure_id, received_on, content, recorded_by)"
        " SELECT id, posted_on, '选址不当', 'village' FROM disclosure"
    )
    assert reasons(await work.take("village", "close-village", days=11, expect=409)) == ["objection_open"]
    await work.take("village", "village-back", days=11, opinion="重新选址")
    assert [row["withdrawn_reason"] for row in await api.rows("SELECT withdrawn_reason FROM disclosure")] == ["重新选址"]
    await work.take("village", "submit")
    assert reasons(await work.take("village", "close-village", days=11, expect=409)) == ["not_publicised"]
    await work.publicised("village", "close-village")


async def test_a_notice_of_an_older_application_does_not_count(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.at_town()
    await work.take("leader", "town-return", opinion="请完善")
    await work.take("village", "submit", days=1)
    assert reasons(await work.take("village", "close-village", expect=409)) == ["not_publicised"]


async def test_who_audited_does_not_argue_and_who_argued_does_not_decide(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.at_town()
    same = await work.take("leader", "town-pass", opinion="同意", client_id="village", expect=409)
    assert reasons(same) == ["same_person"]
    await work.take("leader", "town-pass", opinion="同意", client_id="zhang")
    await work.publicised("town", "close-town")
    assert reasons(await work.take("reviewer", "argue-pass", opinion="同意", client_id="zhang", expect=409)) == ["same_person"]
    await work.take("reviewer", "argue-pass", opinion="论证通过", client_id="li")
    same = await work.take("decider", "approve", decision_no="岚农组发〔2025〕12号", client_id="li", expect=409)
    assert reasons(same) == ["same_person"]
    assert [
        one["code"] for one in (await work.acting("decider", "li").get(f"/projects/{work.project}"))["options"][0]["blocked"]
    ]


async def test_every_step_is_taken_on_its_own_level(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.at_town()
    village = api.acting("projects:review", client_id="village", divisions=(VILLAGE,))
    seen = (await work.shown())["version"]
    body = {"on": str(work.on), "opinion": "同意"}
    answer = await village.call("POST", f"/projects/{work.project}/town-pass", body, if_match=str(seen))
    assert (answer.status_code, answer.json()["code"]) == (403, "level_needed")
    await work.take("town", "town-pass", opinion="同意", expect=403)
    await work.take("leader", "town-reject", opinion="不可行")
    assert (await work.shown())["state"] == "rejected"


async def test_an_application_is_corrected_until_it_is_handed_in(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.apply()
    body = {"content": "新建冷库 600 立方米", "amounts": [{"source_code": "P1", "amount": "900000"}], "reason": "核定规模"}
    await work.send("PATCH", "", body, role="village")
    shown = await work.shown()
    assert (shown["content"], shown["planned_amount"], shown["version"]) == ("新建冷库 600 立方米", "900000.00", 2)
    assert [(one["source_code"], one["amount"]) for one in shown["amounts"]] == [("P1", "900000.00")]
    await work.send("PATCH", "", body, role="village")
    assert (await work.shown())["version"] == 2
    for fields, code in (
        ({"category": "X0102"}, "other_type"),
        ({"amounts": [{"source_code": "Z9", "amount": "1"}]}, "unknown_source"),
        ({"planned_to": "2026-01-01"}, "invalid_date"),
        ({"monitored_households": 90}, "more_than_all"),
        ({"land_document": None}, "missing_value"),
    ):
        refused = await work.send("PATCH", "", {**fields, "reason": "更正"}, role="village", expect=422)
        assert refused.json()["code"] == code
    stale = await work.acting("village").call("PATCH", f"/projects/{work.project}", body, if_match="1")
    assert stale.status_code == 412
    await work.take("village", "submit")
    assert (await work.send("PATCH", "", body, role="village", expect=409)).json()["code"] == "wrong_state"


async def test_a_phone_is_shown_in_full_only_for_a_purpose(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.apply()
    answer = await api.acting("pii:read").call("POST", f"/projects/{work.project}/contact", {"purpose": "核实进度"})
    assert answer.json()["phone"] == "13900000000"
    assert ("project.disclose", "核实进度") in await api.trail()


async def test_codes_have_no_gaps_and_no_doubles_however_many_apply_at_once(api: FundsApi) -> None:
    work = Projectwork(api)
    applied = asyncio.gather(*(work.apply(name=f"冷库 {number}") for number in range(8)), work.apply(name="", expect=422))
    await applied
    await work.apply(year=2027)
    await work.apply(category="X0102")
    codes = [item["code"] for item in (await work.acting("county").get("/projects"))["items"]]
    assert sorted(codes) == [
        *(f"610925-2026-C-104-{number:04d}" for number in range(1, 9)),
        "610925-2026-X-104-0001",
        "610925-2027-C-104-0001",
    ]


async def test_everybody_sees_the_projects_of_the_own_divisions(api: FundsApi) -> None:
    work, other = Projectwork(api), Projectwork(api, OTHER_VILLAGE)
    await work.apply()
    await other.apply(category="X0102", name="通组路")
    await work.apply("village", division_code=TOWN, expect=422)

    async def names(client: FundsApi, query: str = "") -> list[str]:
        return [item["name"] for item in (await client.get(f"/projects{query}"))["items"]]

    assert await names(work.acting("village")) == ["四坪村蔬菜保鲜冷库建设项目"]
    assert await names(work.acting("county")) == ["通组路", "四坪村蔬菜保鲜冷库建设项目"]
    for query in ("?category=X", f"?village={OTHER_VILLAGE}", "?search=通组", "?year=2026&search=101-0001"):
        assert await names(work.acting("county"), query) == ["通组路"]
    assert await names(work.acting("county"), "?in_library=true") == []
    unseen = await other.acting("village").call("GET", f"/projects/{work.project}")
    assert (unseen.status_code, unseen.json()["code"]) == (404, "unknown_project")


async def test_a_project_in_stock_is_adjusted_a_little_by_its_village_and_more_by_the_county(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.stocked()
    little: dict[str, Any] = {"amounts": [{"source_code": "C1", "amount": "1080000"}], "opinion": "材料涨价"}
    await work.take("village", "adjustment", **little)
    much: dict[str, Any] = {
        "amounts": [{"source_code": "C1", "amount": "1300000"}],
        "content": "新建冷库 650 立方米",
        "opinion": "扩容",
    }
    refused = await work.take("village", "adjustment", expect=409, **much)
    assert reasons(refused) == ["approval_needed", "approval_needed"]
    await work.take("decider", "approved-adjustment", decision_no="岚农组发〔2025〕20号", **much)
    shown = await work.shown()
    assert (shown["planned_amount"], shown["content"]) == ("1300000.00", "新建冷库 650 立方米")
    told = shown["moves"][-1]["detail"]
    assert (told["before"]["planned_amount"], told["after"]["amounts"]) == ("1080000.00", {"C1": "1300000.00"})


async def test_a_project_leaves_the_library_by_the_countys_decision_and_a_notice(api: FundsApi) -> None:
    work = Projectwork(api)
    await work.stocked()
    await work.take("village", "propose-removal", opinion="已由社会资金建成", removal_reason="done_otherwise")
    both: dict[str, Any] = {"decision_no": "岚农组发〔2025〕30号"}
    assert reasons(await work.take("decider", "approve-removal", client_id="village", expect=409, **both)) == ["same_person"]
    await work.take("decider", "approve-removal", **both)
    await work.publicised("county", "remove")
    shown = await work.shown()
    assert (shown["state"], shown["removal_reason"], shown["options"]) == ("removed", "done_otherwise", [])
