"""Issues from being found to being struck off, by plain HTTP calls."""

from __future__ import annotations

import asyncio
from typing import Any
from uuid import uuid4

import pytest

from shared.contracts.funds import ISSUE_CHANGED, NOTICE_POSTED, TASK_CHANGED
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, VILLAGE, FundsApi
from tests.harness.rectifying import Rectifying, codes_of


@pytest.fixture
def work(api: FundsApi) -> Rectifying:
    """Everybody who works on issues; nothing is found yet."""
    return Rectifying(api)


async def test_an_issue_is_found_put_right_by_its_units_and_struck_off_by_others(work: Rectifying) -> None:
    await work.find(involved="36000.00", public=True)
    await work.take("auditor", "assign", responsible="王芳", responsible_account="staff:wang")
    given = await work.shown("unit")
    assert (given["state_title"], given["level"], given["due_on"]) == ("待报整改方案", "town", "2026-09-11")
    assert (given["lead_unit"], given["responsible_units"], given["assignee"]) == ("水利局", ["某镇政府"], "staff:wang")
    await work.take("unit", "submit-plan", days=2)
    await work.take("auditor", "return-plan", days=3)
    await work.take("unit", "submit-plan", days=4)
    await work.take("auditor", "approve-plan", days=5)
    await work.take("town", "report", days=20)
    assert (await work.shown())["due_on"] == "2026-10-31", "no other limit than the deadline while it is put right"
    await work.recover("20000.00")
    await work.recover("16000.00", by="town", kind="adjusted")
    await work.take("unit", "submit", days=30)
    assert (await work.shown())["assignee"] is None
    await work.take("auditor", "send-back", days=31)
    await work.take("unit", "submit", days=32)
    await work.take("auditor", "verify", days=33)
    await work.take("reviewer", "close", days=34, close_document="岚乡振组办发〔2026〕9号")
    done = await work.shown()
    assert (done["state"], done["closed_on"], done["verified_unit"], done["outstanding"]) == (
        "closed",
        "2026-10-05",
        "审计局",
        "0.00",
    )
    assert [move["title"] for move in done["moves"]][-4:] == ["退回整改", "申请核验", "核验通过", "销号"]
    assert (done["remedies"], done["progress"]) == (["追回多付工程款", "修订质保金管理办法"], "已整改到位")
    told = (await work.api.events(ISSUE_CHANGED))[-1]
    assert (told["state"], told["recovered"], told["lead_unit"], told["version"]) == (
        "closed",
        "36000.00",
        "水利局",
        done["version"],
    )
    assert "problem" not in told
    tasks = [(item["title"], item["level"], item["open"]) for item in await work.api.events(TASK_CHANGED)]
    assert (tasks[0], tasks[-1]) == (("待交办", "county", True), ("已销号", None, False))
    notices = {(item["account"], item["title"]) for item in await work.api.events(NOTICE_POSTED)}
    assert ("staff:wang", "问题整改“退回整改”") in notices
    assert {"issue.register", "issue.verify", "issue.recovery_add"} <= {action for action, _ in await work.api.trail()}


async def test_of_an_issue_of_the_county_no_town_is_told_but_the_county(work: Rectifying) -> None:
    await work.find(division_code=COUNTY)
    await work.take("auditor", "assign", responsible_units=[])
    task = (await work.api.events(TASK_CHANGED))[-1]
    assert (task["title"], task["level"], (await work.shown())["level"]) == ("待报整改方案", "county", "county")
    assert (await work.acting("town").get("/issues"))["items"] == []
    await work.take("unit", "submit-plan")


async def test_nobody_judges_the_work_of_the_own_unit_nor_the_own_work(work: Rectifying) -> None:
    await work.find()
    await work.reach("assigned", lead_unit="审计局", responsible_units=["水利局"])
    await work.take("unit", "submit-plan")
    assert codes_of(await work.take("auditor", "approve-plan", expect=409)) == ["own_unit"]
    await work.take("reviewer", "approve-plan")
    await work.take("unit", "submit")
    assert codes_of(await work.take("auditor", "verify", expect=409)) == ["own_unit"]
    assert codes_of(await work.take("auditor", "send-back", expect=409)) == ["own_unit"]
    await work.take("reviewer", "verify")
    assert codes_of(await work.take("reviewer", "close", expect=409)) == ["same_person"]
    await work.take("reviewer", "close", account="another")
    await work.find(problem="另一个问题")
    await work.reach("submitted")
    same = await work.take("auditor", "verify", account="unit", expect=409)
    assert codes_of(same) == ["same_person", "same_person"], "who planned it, and who handed it in"
    assert (await work.take("unit", "verify", expect=403)).json()["code"] == "insufficient_scope"


async def test_what_is_said_of_a_step_and_its_papers_are_asked_for(work: Rectifying) -> None:
    await work.find()
    await work.reach("rectifying")
    assert codes_of(await work.take("unit", "submit", attachments=[], expect=409)) == ["evidence_missing"]
    photo = await work.paper("unit", "现场照片")
    assert codes_of(await work.take("unit", "submit", attachments=[photo], expect=409)) == ["evidence_missing"]
    assert codes_of(await work.take("unit", "submit", attachments=[str(uuid4())], expect=409)) == [
        "unknown_attachment",
        "evidence_missing",
    ]
    await work.take("unit", "submit", progress=" ", expect=422)
    await work.take("unit", "submit")
    assert codes_of(await work.take("auditor", "send-back", opinion=None, expect=409)) == ["opinion_needed"]
    assert (await work.take("auditor", "close", expect=409)).json()["code"] == "wrong_state"


async def test_of_two_who_verify_at_once_one_does(work: Rectifying) -> None:
    await work.find()
    await work.reach("submitted")
    seen, body = str((await work.shown())["version"]), {"on": "2026-09-01", "findings": "整改到位"}
    answers = await asyncio.gather(
        *(work.acting(who).call("POST", f"/issues/{work.issue}/verify", body, if_match=seen) for who in ("auditor", "reviewer"))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert [move["step"] for move in (await work.shown())["moves"]].count("verify") == 1


async def test_what_comes_back_is_given_out_and_planned_anew(work: Rectifying) -> None:
    await work.find(involved="100.00")
    await work.reach("rectifying")
    await work.recover("100.00")
    for who, step in (("unit", "submit"), ("auditor", "verify"), ("reviewer", "close")):
        await work.take(who, step, days=10)
    early = await work.take("auditor", "reopen", days=20, deadline="2026-09-20", expect=409)
    assert codes_of(early) == ["invalid_date"]
    await work.take("auditor", "reopen", days=20)
    back = await work.shown()
    assert (back["state"], back["deadline"], back["reopened"], back["closed_on"]) == ("reopened", "2026-12-31", 1, None)
    assert (back["due_on"], back["verified_unit"], back["recovered"]) == ("2026-09-24", None, "100.00")
    assert (await work.take("unit", "submit-plan", days=20, expect=409)).json()["code"] == "wrong_state"
    await work.take("auditor", "assign", days=20, lead_unit="某镇政府", responsible_units=[])
    assert codes_of(await work.take("finance", "submit-plan", days=20, expect=409)) == ["not_its_unit"]
    await work.take("town", "submit-plan", days=20)


async def test_a_mistaken_entry_is_cancelled_before_anybody_has_to_do_with_it(work: Rectifying) -> None:
    await work.find()
    await work.take("reviewer", "cancel")
    assert (await work.acting("auditor").get("/issues?open=true"))["items"] == []
    assert (await work.take("auditor", "assign", expect=409)).json()["code"] == "wrong_state"
    await work.find()
    await work.take("auditor", "assign")
    assert (await work.take("reviewer", "cancel", expect=409)).json()["code"] == "wrong_state"


@pytest.mark.parametrize(
    ("fields", "code", "place"),
    [
        ({"division_code": "610924000000"}, "unknown_division", "body.division_code"),
        ({"on": "2026-08-31"}, "invalid_date", "body.on"),
        ({"on": "2100-01-01"}, "future_date", "body.on"),
        ({"deadline": "2026-08-31"}, "invalid_date", "body.deadline"),
        ({"fund_batch_id": "019a1b2c-0000-7000-8000-000000000021"}, "unknown_fund_batch", "body.fund_batch_id"),
        ({"search_id": "019a1b2c-0000-7000-8000-000000000021"}, "unknown_issue_search", "body.search_id"),
        ({"involved": "0.00"}, "invalid_request", "body.involved"),
        ({"category": "weather"}, "invalid_request", "body.category"),
    ],
)
async def test_what_cannot_be_is_refused_with_its_place(
    work: Rectifying, fields: dict[str, Any], code: str, place: str
) -> None:
    answer = await work.find(expect=422, **fields)
    assert (answer.json()["code"], [fault["place"] for fault in answer.json()["errors"]]) == (code, [place])


async def test_what_is_said_of_an_issue_is_corrected_by_others_until_it_is_verified(work: Rectifying) -> None:
    batch = await work.api.batch()
    await work.find(involved="100.00", fund_batch_id=batch)
    await work.reach("rectifying")
    await work.recover("60.00")

    async def correct(who: str, **fields: Any) -> Any:
        seen = str((await work.shown())["version"])
        body = {"reason": "核对审计报告", **fields}
        return await work.acting(who).call("PATCH", f"/issues/{work.issue}", body, if_match=seen)

    assert (await correct("unit", involved="60.00")).json()["code"] == "insufficient_scope"
    await work.api.rows("UPDATE issue SET lead_unit = '审计局'")
    assert (await correct("auditor", involved="60.00")).json()["code"] == "own_unit"
    await work.api.rows("UPDATE issue SET lead_unit = '水利局'")
    assert (await correct("auditor", involved="59.99")).json()["code"] == "less_than_recovered"
    assert (await correct("auditor", involved="60.00", document=None)).status_code == 200
    shown = await work.shown()
    assert (shown["involved"], shown["document"], shown["outstanding"], shown["fund_batch_id"]) == (
        "60.00",
        None,
        "0.00",
        batch,
    )
    assert (await correct("auditor", involved="60.00")).json()["version"] == shown["version"], "it is so already"
    await work.take("unit", "submit")
    await work.take("auditor", "verify")
    assert (await correct("auditor", involved=None)).json()["code"] == "wrong_state"


async def test_a_department_sees_and_works_on_the_issues_that_name_it(work: Rectifying) -> None:
    await work.find(by="school", found_by="self")
    own = work.issue
    assert (await work.acting("unit").call("GET", f"/issues/{own}")).json()["code"] == "unknown_issue"
    await work.find(problem="另一个问题")
    await work.take("auditor", "assign")
    for who, seen in (("school", [own]), ("unit", [work.issue]), ("finance", [work.issue]), ("auditor", [work.issue, own])):
        listed = {item["id"] for item in (await work.acting(who).get("/issues"))["items"]}
        assert listed == set(seen), who
        whole = (await work.acting(who).get("/statistics/issues"))["whole"]
        assert whole["issue_count"] == len(seen), who
    assert (await work.recover("1.00", by="finance", expect=403)).json()["code"] == "other_department", "it only supports"
    assert (await work.recover("1.00", by="school", expect=404)).json()["code"] == "unknown_issue"
    other = work.acting("other_town")
    assert (await other.get("/issues"))["items"] == []
    assert (await other.call("GET", f"/issues/{work.issue}/attachments")).json()["code"] == "unknown_issue"


async def test_issues_are_found_by_what_they_are_and_how_far_they_are(work: Rectifying) -> None:
    batch, project = await work.api.batch(), await work.api.project()
    await work.find(division_code=VILLAGE, deadline="2026-09-30", fund_batch_id=batch, project_id=project, public=True)
    late = work.issue
    await work.find(
        division_code=OTHER_TOWN, year=2025, found_by="hotline", category="reward", kind="prompt", deadline="2099-12-31"
    )
    await work.take("auditor", "assign", responsible_units=[])
    for query, wanted in (
        ("", [late, work.issue]),
        (f"division={TOWN}", [late]),
        ("year=2025&found_by=hotline&category=reward&kind=prompt", [work.issue]),
        ("state=registered", [late]),
        ("open=false", []),
        ("overdue=true", [late]),
        ("overdue=false", [work.issue]),
        ("urgency=3&limit=1", [late]),
        ("unit=水利局", [work.issue]),
        ("unit=财政局", [work.issue]),
        ("public=true", [late]),
        (f"project={project}", [late]),
        (f"fund_batch={batch}", [late]),
        (f"origin={late}", []),
    ):
        found = [item["id"] for item in (await work.acting("auditor").get(f"/issues?{query}"))["items"]]
        assert found == wanted, query
    assert (await work.acting("auditor").call("GET", "/issues?state=lost")).status_code == 422
