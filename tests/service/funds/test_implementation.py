"""Carrying out a cold store (domain/assets-and-funds §2.7, §2.13, §3.7): contract, start, progress, acceptance, settlement, and every refusal."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from services.funds.implementation.commands import funded
from services.funds.implementation.queries import contract, works_of
from shared.access import Caller, Scope
from shared.contracts.funds import PROJECT_ACCEPTED, TASK_CHANGED
from shared.web.problems import Problem
from tests.harness.building import MEMBERS, Building
from tests.harness.funds_api import OTHER_TOWN, VILLAGE, FundsApi
from tests.harness.projects import reasons


async def test_a_cold_store_is_built_accepted_settled_and_made_an_asset(api: FundsApi) -> None:
    work = Building(api)
    await work.settled()
    await work.take("town", "assetise", days=10, asset_value="880000.00", asset_document="岚资登〔2025〕55号")
    assert (await work.shown())["level"] is None, "nobody has to act until the defect period is over"
    work.on = date(2026, 8, 1)
    await work.take("town", "close")
    shown = await work.shown("town")
    assert (shown["state"], shown["settled_value"], shown["contracted"]) == ("closed", "880000.00", "900000.00")
    assert (shown["started_on"], shown["accepted_on"], shown["defects_end_on"]) == ("2025-03-22", "2025-07-31", "2026-07-31")
    steps = ["contract", "start", "complete", "accept", "settle", "assetise", "close"]
    assert [move["step"] for move in shown["moves"]] == steps
    first, second = await api.events(PROJECT_ACCEPTED)
    assert (first["id"], first["version"], first["settled_value"]) == (work.project, 1, None)
    assert (second["version"], second["settled_value"], second["settled_on"]) == (2, "880000.00", "2025-08-20")
    assert (second["quantity"], second["unit"], second["no_asset_reason"]) == ("480.00", "立方米", None)
    waiting = [(item["title"], item["level"]) for item in await api.events(TASK_CHANGED) if item["id"] == work.works]
    assert ("前期准备", "town") in waiting
    assert ("待验收", "county") in waiting
    (built,) = (await work.acting("town").get("/works-results?accepted_from=2025-07-31&accepted_to=2025-07-31"))["items"]
    assert (built["category"], built["projects"], built["quantity"], built["settled_value"]) == (
        "C0201",
        1,
        "480.00",
        "880000.00",
    )
    assert (await work.acting("town").get(f"/works-results?town={OTHER_TOWN}"))["items"] == []
    (form,) = [move["detail"]["members"] for move in shown["moves"] if move["step"] == "accept"]
    assert form[-1] == {"role": "villager", "name": "孙*山", "organisation": "四坪村"}


async def test_only_a_project_of_the_years_plan_is_begun_and_only_once(api: FundsApi) -> None:
    work = Building(api)
    await work.selected()
    assert (await work.begin(on="2025-03-02")).json()["code"] == "invalid_date", "before the plan took it up"
    village = api.acting("works:write", divisions=(VILLAGE,))
    body = {"project_id": work.project, "on": str(work.on)}
    assert (await village.call("POST", "/works", body)).json()["code"] == "level_needed"
    elsewhere = api.acting("works:write", divisions=(OTHER_TOWN,))
    assert (await elsewhere.call("POST", "/works", body)).json()["code"] == "unknown_project"
    answers = await asyncio.gather(work.begin(), work.begin("county"))
    assert sorted((answer.status_code, answer.json().get("code")) for answer in answers) == [(201, None), (409, "works_exist")]
    await work.selected()
    await api.rows("UPDATE project SET state = 'stock' WHERE id = $1", UUID(work.project))
    assert (await work.begin()).json()["code"] == "wrong_state"


async def test_the_first_allocation_sets_the_time_within_which_a_project_starts(api: FundsApi) -> None:
    work, fresh = Building(api), Building(api)
    await work.begun()
    await fresh.selected()
    officer = Caller("caizheng", "周敏", "财政局", ("610925000000",), frozenset())
    async with api.app.state.database.transaction() as session:
        for building, on in ((work, date(2025, 4, 1)), (work, date(2025, 5, 1)), (fresh, date(2025, 4, 1))):
            fresh.works = str(await funded(session, officer, UUID(building.project), on))
    for building in (work, fresh):
        shown = await building.shown()
        assert (shown["allocated_on"], shown["due_on"], shown["urgency"]) == ("2025-04-01", "2025-06-30", 3)
    await work.sign()
    await work.take("town", "contract", days=60)
    assert (await work.shown())["due_on"] == "2025-06-30", "a contract does not win time"


async def test_nobody_starts_without_contract_and_publicity(api: FundsApi) -> None:
    work = Building(api)
    await work.begun()
    assert reasons(await work.take("town", "contract", expect=409)) == ["no_contract"]
    await work.sign(signed_on="2025-04-10", starts_on="2025-04-15")
    await work.take("town", "contract")
    await api.rows("UPDATE project SET state = 'stock' WHERE id = $1", UUID(work.project))
    refused = await work.take("town", "start", expect=409)
    assert reasons(refused) == ["not_selected", "not_publicised", "not_signed"]
    await api.rows("UPDATE project SET state = 'selected' WHERE id = $1", UUID(work.project))
    await work.publicised(date(2025, 4, 8), closed_on=None)
    assert reasons(await work.take("town", "start", days=45, expect=409)) == ["publicity_running"]
    assert reasons(await work.take("town", "start", days=60, expect=409)) == ["publicity_not_closed"]
    await api.rows("UPDATE disclosure SET closed_on = '2025-04-20', closed_by = 'test'")
    assert reasons(await work.take("town", "start", days=47, expect=409)) == ["publicity_not_closed"], "closed only later"
    options = {option["step"]: option["blocked"] for option in (await work.shown())["options"]}
    assert options == {"start": [], "terminate": []}
    await work.take("town", "start", days=60)
    assert (await work.shown())["due_on"] == "2025-08-31", "the end of its contract"


async def test_what_people_build_themselves_needs_a_decision_and_is_settled_within_the_plan(api: FundsApi) -> None:
    work = Building(api)
    await work.begun()
    said: dict[str, Any] = {"decision_no": "村民代表会议 2025 年第 3 次"}
    assert reasons(await work.take("town", "self-build", expect=409, attachments=[], **said)) == ["evidence_missing"]
    await work.take("town", "self-build", **said)
    await work.publicised()
    await work.take("town", "start", days=14)
    await work.report(100, days=30)
    await work.take("town", "complete")
    await work.take("reviewer", "accept", members=MEMBERS, conclusion="同意验收")
    assert (await work.shown())["defects_end_on"] == str(work.on), "without a contract there is no defect period"
    bill: dict[str, Any] = {"settled_value": "1000000.01", "audit_no": "岚审投报〔2025〕18号"}
    assert reasons(await work.take("auditor", "settle", expect=409, **bill)) == ["over_contract"]
    await work.take("auditor", "settle", **{**bill, "settled_value": "1000000.00"})


async def test_a_paper_is_added_and_taken_back_by_whoever_its_kind_is_for(api: FundsApi) -> None:
    work = Building(api)
    await work.begun()
    audit, contract = await work.attach("决算审计", "auditor"), await work.attach("合同", "town")
    place, reason = f"/api/funds/v1/works/{work.works}/attachments", {"reason": "传错了项目"}
    form: dict[str, Any] = {"data": {"kind": "合同", "title": "合同"}, "files": {"file": ("a.pdf", b"%PDF-1.7\n%%EOF\n")}}
    refused = await api.http.post(place, headers=work.acting("auditor").headers, **form)
    assert (refused.status_code, refused.json()["detail"]) == (403, "缺少权限 works:write。")
    for role, paper, status in (
        (api.acting("works:read", "funds:write"), audit, 403),
        (work.acting("auditor"), contract, 403),
        (work.acting("auditor"), audit, 200),
        (work.acting("town"), contract, 200),
    ):
        answer = await role.call("POST", f"/attachments/{paper}/withdraw", reason)
        assert answer.status_code == status, answer.text


async def test_progress_never_falls_and_every_report_has_photos_of_its_own(api: FundsApi) -> None:
    work, other = Building(api), Building(api)
    await work.started()
    photo = await work.attach("现场照片")
    await work.report(40, photos=[photo], days=10)
    assert (await work.report(39, expect=409)).json()["code"] == "progress_fell"
    assert (await work.report(50, photos=[photo], expect=409)).json()["code"] == "photo_reused"
    await other.started()
    (again,) = await api.rows("SELECT file_digest FROM attachment WHERE id = $1", UUID(photo))
    copy = await other.attach("现场照片")
    await api.rows("UPDATE attachment SET file_digest = $1 WHERE id = $2", again["file_digest"], UUID(copy))
    assert (await other.report(10, photos=[copy], expect=409)).json()["code"] == "photo_reused", "of another project"
    paper = await work.attach("验收单")
    assert (await work.report(50, photos=[paper], expect=422)).json()["code"] == "unknown_attachment"
    assert (await work.report(50, photos=[copy], expect=422)).json()["code"] == "unknown_attachment"
    assert (await work.report(50, on="2025-03-31", expect=422)).json()["code"] == "invalid_date"
    assert reasons(await work.take("town", "complete", expect=409)) == ["not_done"]
    await work.take("town", "suspend", opinion="汛期停工")
    assert (await work.report(60, expect=409)).json()["code"] == "wrong_state"
    await work.take("town", "resume", days=20, opinion="汛期结束")
    shown = await work.shown()
    assert [(report["number"], report["percent"]) for report in shown["reports"]] == [(1, 40)]
    assert (shown["percent"], shown["due_on"]) == (40, "2025-08-31")


async def test_a_failed_acceptance_returns_with_defects_that_are_mended_first(api: FundsApi) -> None:
    work = Building(api)
    await work.completed()
    form: dict[str, Any] = {"members": MEMBERS[:2], "conclusion": "密封不合格", "opinion": "整改后重新验收"}
    found = {"description": "库门密封条脱落", "mend_by": "2025-08-20"}
    refused = await work.take("reviewer", "fail", days=5, expect=409, **form, defects=[{**found, "mend_by": "2025-07-01"}])
    assert reasons(refused) == ["members_few", "mend_by_past"]
    await work.take("reviewer", "fail", days=5, **{**form, "members": MEMBERS}, defects=[found])
    assert (await work.shown())["completed_on"] is None
    assert reasons(await work.take("town", "complete", expect=409)) == ["defects_open"]
    (defect,) = (await work.shown())["defects"]
    assert (defect["found_in"], defect["overdue"]) == ("acceptance", True)
    body = {"on": "2025-08-01", "mended_how": "已更换", "attachments": [await work.attach("整改材料")]}
    path = f"/works-defects/{defect['id']}/mending"
    town = work.acting("town")
    unfit = {**body, "attachments": [await work.attach("现场照片")]}
    assert (await town.call("POST", path, unfit, if_match="1")).json()["code"] == "unknown_attachment"
    elsewhere = api.acting("works:write", divisions=(OTHER_TOWN,))
    assert (await elsewhere.call("POST", path, body, if_match="1")).json()["code"] == "unknown_defect"
    assert (await town.call("POST", path, body, if_match="1")).status_code == 200
    assert (await town.call("POST", path, body, if_match="2")).json()["code"] == "already_mended"
    await work.take("town", "complete", days=20)
    await work.take("reviewer", "accept", members=MEMBERS, conclusion="同意验收")
    assert (await work.shown())["open_defects"] == 0


async def test_of_two_acceptances_one_counts(api: FundsApi) -> None:
    work = Building(api)
    await work.completed()
    papers = [await work.attach("验收单")]
    body = {"on": str(work.on), "attachments": papers, "members": MEMBERS, "conclusion": "同意验收"}
    seen = str((await work.shown())["version"])
    path = f"/works/{work.works}/accept"
    answers = await asyncio.gather(
        *(work.acting(role).call("POST", path, body, if_match=seen) for role in ("reviewer", "auditor"))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert len(await api.events(PROJECT_ACCEPTED)) == 1


async def test_who_builds_does_not_accept_and_who_accepts_does_not_settle(api: FundsApi) -> None:
    work = Building(api)
    await work.completed()
    form: dict[str, Any] = {"members": MEMBERS, "conclusion": "同意验收"}
    assert (await work.take("town", "accept", expect=403, **form)).json()["code"] == "insufficient_scope"
    own = api.acting("works:accept", client_id="town", divisions=("610925000000",))
    body = {"on": str(work.on), "attachments": [await work.attach("验收单")], **form}
    seen = str((await work.shown())["version"])
    assert reasons(await own.call("POST", f"/works/{work.works}/accept", body, if_match=seen)) == ["same_person"] * 2
    town = api.acting("works:accept", client_id="lead", divisions=("610925104000",))
    assert (await town.call("POST", f"/works/{work.works}/accept", body, if_match=seen)).json()["code"] == "level_needed"
    await work.take("reviewer", "accept", **form)
    said: dict[str, Any] = {"settled_value": "900000.01", "audit_no": "岚审投报〔2025〕17号"}
    assert reasons(await work.take("reviewer", "settle", expect=409, **said)) == ["same_person", "over_contract"]
    await work.take("auditor", "settle", **said, over_reason="岚政纪〔2025〕6号会议纪要批准")
    far: dict[str, Any] = {"asset_value": "800000.00", "asset_document": "岚资登〔2025〕55号"}
    assert reasons(await work.take("town", "assetise", expect=409, **far)) == ["asset_value_off"]


async def test_defects_of_the_defect_period_keep_a_project_open(api: FundsApi) -> None:
    work = Building(api)
    await work.settled()
    await work.take("town", "assetise", asset_value="880000.00", asset_document="岚资登〔2025〕55号")
    town, path = work.acting("town"), f"/works/{work.works}/defects"
    body = {"on": "2026-07-01", "description": "制冷机组漏氟", "mend_by": "2026-07-20"}
    assert (await town.call("POST", path, {**body, "on": "2026-08-01"})).json()["code"] == "warranty_over"
    assert (await town.call("POST", path, {**body, "mend_by": "2026-06-30"})).json()["code"] == "invalid_date"
    made = await town.call("POST", path, body)
    assert made.status_code == 201, made.text
    async with api.app.state.database.reading() as session:
        found = await works_of(session, Scope.everything(), UUID(work.project))
        signed = await contract(session, Scope.everything(), UUID(work.contract))
    assert (found.state, found.open_defects, found.publicised) == ("assetised", 1, True)
    assert (found.defects_end_on, found.started_on) == (date(2026, 7, 31), date(2025, 3, 22))
    assert (str(signed.project_id), signed.party_name, signed.state) == (work.project, "岚皋县四坪建筑工程有限公司", "active")
    work.on = date(2026, 7, 31)
    assert reasons(await work.take("town", "close", expect=409)) == ["defects_open", "warranty_running"]


async def test_a_project_without_an_asset_is_closed_with_its_reason(api: FundsApi) -> None:
    work, plain = Building(api, no_asset_reason="到户补助"), Building(api)
    for building in (work, plain):
        await building.begun()
        await building.sign(retention_percent="0.00", defect_months=0)
        await building.take("town", "contract", days=7)
        await building.publicised()
        await building.take("town", "start", days=7)
        await building.report(100)
        await building.take("town", "complete")
        await building.take("reviewer", "accept", members=MEMBERS, conclusion="同意验收")
        await building.take("auditor", "settle", settled_value="900000.00", audit_no="岚审投报〔2025〕17号")
    asset = {"asset_value": "900000.00", "asset_document": "岚资登〔2025〕55号"}
    assert reasons(await work.take("town", "assetise", days=1, expect=409, **asset)) == ["forms_no_asset"]
    await work.take("town", "close-without-asset", days=1)
    refused = await plain.take("town", "close-without-asset", days=1, expect=409)
    assert reasons(refused) == ["no_asset_reason_missing"]
    await plain.take("town", "close-without-asset", days=1, no_asset_reason="仅为设备租赁")
    assert (await plain.shown())["no_asset_reason"] == "仅为设备租赁"
    told = [(item["version"], item["no_asset_reason"]) for item in await api.events(PROJECT_ACCEPTED)]
    assert told[0] == (1, "到户补助")
    assert told[-1] == (3, "仅为设备租赁"), "nobody waits for an asset"


async def test_the_county_terminates_what_cannot_be_built(api: FundsApi) -> None:
    work = Building(api)
    await work.started()
    assert (await work.take("town", "terminate", expect=403, opinion="地质灾害")).json()["code"] == "insufficient_scope"
    assert reasons(await work.take("reviewer", "terminate", expect=409)) == ["opinion_needed"]
    await work.take("reviewer", "terminate", opinion="地质灾害,无法继续")
    assert (await work.take("town", "resume", expect=409, opinion="复工")).json()["code"] == "wrong_state"


async def test_lists_are_filtered_and_cut_to_the_town(api: FundsApi) -> None:
    work, other = Building(api), Building(api)
    await work.started()
    await other.begun()
    for query, wanted in (
        ("", [other, work]),
        ("?state=started", [work]),
        ("?urgency=2", [other, work]),
        ("?urgency=2&state=suspended", []),
        (f"?town={OTHER_TOWN}", []),
        (f"?village={VILLAGE}&open=true", [other, work]),
        ("?open=false", []),
        (f"?project={other.project}", [other]),
        ("?search=0002", [other]),
    ):
        found = (await work.acting("town").get(f"/works{query}"))["items"]
        assert [item["id"] for item in found] == [building.works for building in wanted], query
    first = await work.acting("town").get("/works?limit=1")
    second = await work.acting("town").get(f"/works?limit=1&cursor={first['next']}")
    assert [page["items"][0]["id"] for page in (first, second)] == [other.works, work.works]
    elsewhere = api.acting("works:read", "works:write", divisions=(OTHER_TOWN,))
    assert (await elsewhere.get("/works"))["items"] == []
    for path in (f"/works/{work.works}", f"/works/{work.works}/labour"):
        assert (await elsewhere.call("GET", path)).json()["code"] == "unknown_works"
    assert (await elsewhere.call("GET", f"/contracts/{work.contract}")).json()["code"] == "unknown_contract"
    with pytest.raises(Problem):
        async with api.app.state.database.reading() as session:
            await works_of(session, Scope.of([OTHER_TOWN]), UUID(work.project))
