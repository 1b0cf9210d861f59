"""Handovers: assets pass to who keeps them with all their papers, by three people, or not at all; every reason against it is told at once."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx

from services.assets.handover.rules import PAPERS
from shared.contracts.assets import ASSET_CHANGED, TASK_CHANGED
from shared.standards.ids import uuid7
from tests.harness.assets_api import DEED, NEIGHBOUR, AssetsApi
from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE


def reasons(answer: httpx.Response) -> list[str]:
    """The codes of what stands against a step, or the one of the answer."""
    assert answer.status_code in {403, 404, 409, 412, 422}, answer.text
    told = answer.json()
    return [error["code"] for error in told.get("errors") or []] or [told["code"]]


async def test_assets_are_handed_over_together_and_are_in_use(api: AssetsApi) -> None:
    first, second = await api.titled(), await api.titled(division_code=NEIGHBOUR, used_from="2025-10-01")
    handover = await api.handed_over(first, second)
    shown = [await api.get(f"/assets/{asset}") for asset in (first, second)]
    assert [(one["state"], one["used_from"]) for one in shown] == [("in_use", "2025-12-05"), ("in_use", "2025-10-01")]
    for one in shown:
        assert [(each["id"], each["state_title"]) for each in one["handovers"]] == [(handover, "待归档")]
        last = (await api.get(f"/assets/{one['id']}/changes"))["items"][0]
        assert (last["basis"], last["after"]["state"]) == ("2025-12-05 移交书", "in_use")
    assert [one["state"] for one in await api.events(ASSET_CHANGED) if one["id"] == second][-1] == "in_use"
    assert (await api.step(handover, "archive", "2025-12-20", "handovers")).status_code == 200
    detail = await api.get(f"/handovers/{handover}")
    assert (detail["state"], detail["division_code"], detail["asset_count"]) == ("archived", TOWN, 2)
    assert detail["original_value"] == "1560000.00"
    assert [one["code"] for one in detail["assets"]] == sorted(one["code"] for one in shown)
    assert [move["step"] for move in detail["moves"]] == ["submit", "check", "sign", "archive"]
    assert ("handover.sign", None) in await api.trail()
    for query in (f"asset_id={first}", f"town={TOWN}&state=archived", "search=股份经济&since=2025-12-05&until=2025-12-05"):
        assert [one["id"] for one in (await api.get(f"/handovers?{query}"))["items"]] == [handover], query
    assert (await api.get(f"/handovers?village={VILLAGE}"))["items"] == [], "it lies in the town"


async def test_every_paper_that_is_missing_is_told_at_once_and_before_it_is_tried(api: AssetsApi) -> None:
    handover = await api.deed(await api.titled())
    bare = await api.step(handover, "submit", "2025-11-26", "handovers")
    assert [error["message"] for error in bare.json()["errors"]] == [f"缺少“{paper.title}”" for paper in PAPERS.values()]
    absent = {"approval": "原件遗失", "contract": "村民自建", "upkeep": "尚未签订"}
    assert (await api.papers(handover, **absent)).status_code == 200
    refused = await api.step(handover, "submit", "2025-11-26", "handovers")
    assert refused.json()["detail"] == (
        "不能办理“移交方提交”:“项目批复或计划文件”捐赠资产可说明缺少的原因,须上传;“管护责任书”不可缺少,须上传。"
    )
    detail = await api.get(f"/handovers/{handover}")
    (submit,) = [option for option in detail["options"] if option["step"] == "submit"]
    assert [one["code"] for one in submit["blocked"]] == reasons(refused) == ["paper_needed", "paper_needed"]
    papers = {paper["item"]: paper for paper in detail["papers"]}
    assert list(papers) == list(PAPERS)
    assert (papers["contract"]["absent_reason"], papers["contract"]["attachment_id"]) == ("村民自建", None)
    assert (await api.papers(handover, contract="村民自建")).status_code == 200
    scan = (await api.get(f"/handovers/{handover}"))["papers"][4]["attachment_id"]
    withdrawn = await api.call("POST", f"/attachments/{scan}/withdraw", {"reason": "传错"})
    assert withdrawn.status_code == 200, withdrawn.text
    assert reasons(await api.step(handover, "submit", "2025-11-26", "handovers")) == ["paper_missing"]


async def test_only_what_is_complete_is_archived_and_a_paper_that_was_withdrawn_can_be_given_again(api: AssetsApi) -> None:
    handover = await api.handed_over()
    scan = (await api.get(f"/handovers/{handover}"))["papers"][4]["attachment_id"]
    assert (await api.call("POST", f"/attachments/{scan}/withdraw", {"reason": "传错"})).status_code == 200
    assert reasons(await api.step(handover, "archive", "2025-12-20", "handovers")) == ["paper_missing"]
    assert (await api.papers(handover)).status_code == 200
    assert (await api.step(handover, "archive", "2025-12-20", "handovers")).status_code == 200
    seen = await api.version(handover, "handovers")
    assert reasons(await api.call("PUT", f"/handovers/{handover}/papers", {"papers": []}, if_match=seen)) == ["wrong_state"]


async def test_what_was_given_has_no_papers_of_building_it(api: AssetsApi) -> None:
    gift = {"donated": True, "fundings": [{"source": "donation", "amount": "780000.00", "year": 2025}]}
    handover = await api.deed(await api.titled(**gift))
    absent = dict.fromkeys(("approval", "scheme", "tender", "contract", "acceptance", "audit", "supervision"), "企业捐赠")
    assert (await api.papers(handover, **absent)).status_code == 200
    assert (await api.step(handover, "submit", "2025-11-26", "handovers")).status_code == 200


async def test_a_checklist_takes_only_papers_of_this_handover_and_of_their_kind(api: AssetsApi) -> None:
    first, second = await api.titled(), await api.titled()
    handover, other = await api.deed(first), await api.deed(second)
    foreign = await api.attached(other, "合同", "handovers")
    wrong = await api.attached(handover, "其他", "handovers")
    papers = [
        {"item": "contract", "attachment_id": foreign},
        {"item": "scheme", "attachment_id": wrong},
        {"item": "audit", "attachment_id": wrong},
    ]
    refused = await api.call("PUT", f"/handovers/{handover}/papers", {"papers": papers}, if_match="1")
    assert [error["place"] for error in refused.json()["errors"]] == [
        "body.papers.0.attachment_id",
        "body.papers.2.attachment_id",
    ]
    both = {"item": "contract", "attachment_id": wrong, "absent_reason": "无"}
    for code, said in (("paper", [both]), ("paper", [{"item": "list"}]), ("repeated", [papers[1], papers[1]])):
        assert reasons(await api.call("PUT", f"/handovers/{handover}/papers", {"papers": said}, if_match="1")) == [code]
    assert (await api.get(f"/handovers/{handover}"))["version"] == 1


async def test_what_cannot_be_handed_over_is_refused_with_every_reason(api: AssetsApi) -> None:
    listed, booked, fresh = await api.titled(), await api.titled(), await api.recorded()
    private = await api.recorded(owner={"level": "operator", "name": "岚皋县四坪蔬菜专业合作社"})
    assert (await api.step(private, "enrol", "2025-11-02")).status_code == 200
    await api.deed(listed)
    county = api.supervisor
    elsewhere = await county.recorded(division_code=OTHER_VILLAGE)

    async def tried(caller: AssetsApi, *assets: str, **fields: Any) -> list[str]:
        return reasons(await caller.call("POST", "/handovers", {**DEED, "assets": assets, **fields}))

    told = await tried(county, listed, booked, fresh, private, elsewhere, on="2025-11-20")
    assert sorted(told) == [
        "before_booking",
        "before_booking",
        "in_other_handover",
        "not_handing_over",
        "not_handing_over",
        "private",
        "several_towns",
    ]
    assert await tried(api, booked, elsewhere) == ["unknown_asset"]
    assert await tried(api, str(uuid7())) == ["unknown_asset"]
    assert await tried(api, booked, receiver=DEED["transferor"]) == ["same_unit"]
    assert await tried(api, booked, booked) == ["repeated"]
    assert await tried(api, booked, on="2999-01-01") == ["future_date"]
    village = api.acting("assets:read", "assets:handover", divisions=(VILLAGE,))
    assert await tried(village, booked) == ["level_needed"]


async def test_three_people_sign_each_on_their_level(api: AssetsApi) -> None:
    handover = await api.deed(await api.titled())
    assert (await api.papers(handover)).status_code == 200
    assert (await api.step(handover, "submit", "2025-11-26", "handovers")).status_code == 200
    assert reasons(await api.step(handover, "check", "2025-11-28", "handovers")) == ["same_person"]
    assert (await api.receiver.step(handover, "check", "2025-11-28", "handovers")).status_code == 200
    assert reasons(await api.receiver.step(handover, "sign", "2025-12-05", "handovers")) == ["level_needed"]
    checker = api.acting("assets:read", "assets:handover", client_id="jie", divisions=(COUNTY,))
    submitter = api.acting("assets:read", "assets:handover", client_id="zhen", divisions=(COUNTY,))
    for same in (checker, submitter):
        early = await same.step(handover, "sign", "2025-12-04", "handovers")
        assert sorted(reasons(early)) == ["before_handover", "evidence_missing", "same_person"]
    reading = api.acting("assets:read", client_id="du", divisions=(COUNTY,))
    assert reasons(await reading.step(handover, "sign", "2025-12-05", "handovers")) == ["insufficient_scope"]
    assert (await api.signed(handover)).status_code == 200


async def test_what_is_returned_is_mended_and_submitted_again(api: AssetsApi) -> None:
    first, second = await api.titled(), await api.titled()
    handover = await api.deed(first)
    assert (await api.papers(handover)).status_code == 200
    assert (await api.step(handover, "submit", "2025-11-26", "handovers")).status_code == 200
    fixed = {"assets": [first, second], "receiver": "四季镇人民政府", "reason": "补列二号冷库"}
    seen = await api.version(handover, "handovers")
    for method, path, body in (("PATCH", "", fixed), ("PUT", "/papers", {"papers": []})):
        assert reasons(await api.call(method, f"/handovers/{handover}{path}", body, if_match=seen)) == ["wrong_state"]
    assert reasons(await api.receiver.step(handover, "send-back", "2025-11-27", "handovers")) == ["opinion_needed"]
    returned = await api.receiver.step(handover, "send-back", "2025-11-27", "handovers", opinion="缺少二号冷库")
    assert returned.status_code == 200
    seen = str(returned.json()["version"])
    taken = await api.call("PATCH", f"/handovers/{handover}", fixed, if_match=seen)
    assert taken.status_code == 200, taken.text
    same = await api.call(
        "PATCH", f"/handovers/{handover}", {"receiver": "四季镇人民政府", "reason": "同上"}, if_match=str(int(seen) + 1)
    )
    assert same.json()["version"] == int(seen) + 1, "what is so already changes nothing"
    assert (await api.step(handover, "submit", "2025-11-28", "handovers")).status_code == 200
    assert (await api.receiver.step(handover, "check", "2025-11-29", "handovers")).status_code == 200
    refused = await api.supervisor.step(handover, "refuse", "2025-12-01", "handovers", opinion="份额不清")
    assert refused.status_code == 200
    assert (await api.step(handover, "submit", "2025-12-02", "handovers")).status_code == 200
    assert (await api.receiver.step(handover, "check", "2025-12-03", "handovers")).status_code == 200
    assert (await api.signed(handover)).status_code == 200
    assert [(await api.get(f"/assets/{asset}"))["state"] for asset in (first, second)] == ["in_use", "in_use"]
    assert ("handover.correct", "补列二号冷库") in await api.trail()


async def test_whoever_lists_an_asset_first_has_it_until_the_handover_is_cancelled(api: AssetsApi) -> None:
    asset = await api.titled()
    (option,) = (await api.get(f"/assets/{asset}"))["options"]
    assert (option["step"], [one["code"] for one in option["blocked"]]) == ("hand_over", ["deed_missing"])
    answers = await asyncio.gather(*(api.call("POST", "/handovers", {**DEED, "assets": [asset]}) for _ in range(4)))
    (first,) = [answer for answer in answers if answer.status_code == 201]
    assert [reasons(answer) for answer in answers if answer is not first] == [["in_other_handover"]] * 3
    handover = first.json()["id"]
    assert (await api.step(handover, "cancel", "2025-11-26", "handovers", opinion="接收方变更")).status_code == 200
    again = await api.handed_over(asset)
    handovers = (await api.get(f"/assets/{asset}"))["handovers"]
    assert [(one["id"], one["state"]) for one in handovers] == [(again, "signed"), (handover, "cancelled")]


async def test_if_one_asset_cannot_be_handed_over_none_is(api: AssetsApi) -> None:
    assets = [await api.titled(), await api.titled(), await api.titled()]
    handover = await api.deed(*assets)
    assert (await api.papers(handover)).status_code == 200
    assert (await api.step(handover, "submit", "2025-11-26", "handovers")).status_code == 200
    assert (await api.receiver.step(handover, "check", "2025-11-28", "handovers")).status_code == 200
    await api.rows("UPDATE asset SET state = 'confirmed' WHERE id::text = ANY($1)", assets[:2])
    assert reasons(await api.signed(handover)) == ["not_handing_over", "not_handing_over"]
    assert [(await api.get(f"/assets/{asset}"))["state"] for asset in assets] == ["confirmed", "confirmed", "handing_over"]
    assert (await api.get(f"/handovers/{handover}"))["state"] == "checked"


async def test_whoever_saw_an_older_version_changes_nothing(api: AssetsApi) -> None:
    handover = await api.deed(await api.titled())
    assert (await api.papers(handover)).status_code == 200
    for method, path, body in (
        ("PATCH", "", {"note": "x", "reason": "x"}),
        ("PUT", "/papers", {"papers": []}),
        ("POST", "/submit", {"on": "2025-11-26"}),
    ):
        answer = await api.call(method, f"/handovers/{handover}{path}", body, if_match="1")
        assert (answer.status_code, answer.headers["etag"]) == (412, '"2"'), (method, path)


async def test_a_handover_is_seen_where_its_assets_lie_and_nowhere_else(api: AssetsApi) -> None:
    asset = await api.titled()
    handover = await api.deed(asset)
    village = api.acting("assets:read", divisions=(VILLAGE,))
    assert (await village.get(f"/handovers/{handover}"))["division_code"] == VILLAGE
    other = api.acting("assets:read", "assets:handover", divisions=(OTHER_TOWN,))
    assert (await other.get("/handovers"))["items"] == []
    for method, path, body in (
        ("GET", "", None),
        ("PATCH", "", {"note": "x", "reason": "x"}),
        ("PUT", "/papers", {"papers": []}),
        ("POST", "/submit", {"on": "2025-11-26"}),
        ("GET", "/attachments", None),
    ):
        answer = await other.call(method, f"/handovers/{handover}{path}", body, if_match="1")
        assert reasons(answer) == ["unknown_handover"], (method, path)


async def test_a_handover_written_twice_with_one_key_is_one_and_its_tasks_are_told(api: AssetsApi) -> None:
    asset = await api.titled()
    entry = {**DEED, "assets": [asset]}
    first, again = [await api.call("POST", "/handovers", entry, idempotency_key="k") for _ in range(2)]
    assert first.json() == again.json()
    handover = first.json()["id"]
    assert (await api.papers(handover)).status_code == 200
    assert (await api.step(handover, "submit", "2025-11-26", "handovers")).status_code == 200
    assert (await api.receiver.step(handover, "check", "2025-11-28", "handovers")).status_code == 200
    assert (await api.signed(handover)).status_code == 200
    tasks = [one for one in await api.events(TASK_CHANGED) if one["id"] == handover]
    assert [(one["title"], one["level"], one["due_on"]) for one in tasks] == [
        ("准备移交", "town", "2025-12-05"),
        ("准备移交", "town", "2025-12-05"),
        ("待接收方核对", "town", "2025-12-03"),
        ("待监交签署", "county", "2025-12-05"),
        ("待归档", "town", "2026-01-04"),
    ]
    assert {(one["kind"], one["link"]) for one in tasks} == {("handover", f"/handovers/{handover}")}
