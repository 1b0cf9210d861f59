"""Approved goals and whether they are public in time, the county's score, and how many evaluations are completed."""

from __future__ import annotations

import csv
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.harness.funds_api import COUNTY, OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE, FundsApi
from tests.harness.performing import Performing


@pytest.fixture
def work(api: FundsApi) -> Performing:
    """Everybody who answers for performance; nothing is planned yet."""
    return Performing(api)


_HUNG = """
INSERT INTO disclosure (kind, subject, subject_id, division_code, level, title, place, issuer, phones, content, posted_on, days, minimum_days,
    minimum_version, ends_on, long_term, photo, posted_by, department)
VALUES ('goal', 'project', $1, $2, 'county', '绩效目标公开', '门户网站', '财政局', '{}', '{}', $3::date, 10, 10, 0, $3::date + 10, true, false, 'x', 'x')
"""


async def test_goals_are_approved_and_made_public_within_twenty_working_days(work: Performing) -> None:
    await work.planned(paid="")
    county = work.acting("county")
    entry: dict[str, Any] = {
        "project_id": work.project,
        "year": 2025,
        "document_no": "岚财农〔2025〕15号",
        "approved_on": "2025-03-28",
    }
    for changes, status, code in (
        ({"project_id": str(uuid4())}, 422, "unknown_project"),
        ({"approved_on": "2100-01-01"}, 422, "future_date"),
    ):
        answer = await county.call("POST", "/goal-approvals", entry | changes)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert (await work.acting("town_judge").call("POST", "/goal-approvals", entry)).json()["code"] == "level_needed"
    first, again = [await county.call("POST", "/goal-approvals", entry, idempotency_key="approval") for _ in range(2)]
    assert (first.status_code, first.json()) == (201, again.json())
    path = f"/goal-approvals/{first.json()['id']}"
    assert first.headers["location"].endswith(path)
    seen = await county.get(path)
    assert (seen["disclose_by"], seen["disclosed_on"], seen["overdue"]) == ("2025-04-27", None, True), (
        "the 27th of April is worked"
    )
    assert (await county.call("POST", "/goal-approvals", entry)).json()["code"] == "already_approved"
    await work.api.rows(_HUNG, UUID(work.project), COUNTY, date(2025, 3, 1))
    assert [row["id"] for row in (await county.get("/goal-approvals?disclosed=false&overdue=true"))["items"]] == [seen["id"]]
    await work.api.rows("UPDATE disclosure SET closed_on = ends_on + 1, closed_by = 'x'")
    await work.api.rows(_HUNG, UUID(work.project), COUNTY, date(2025, 4, 10))
    (public,) = (await county.get(f"/goal-approvals?disclosed=true&overdue=false&year=2025&project={work.project}"))["items"]
    assert (public["disclosed_on"], public["overdue"]) == ("2025-04-10", False)
    assert (await work.acting("other_town").get("/goal-approvals"))["items"] == []

    assert (await county.call("POST", f"{path}/withdrawal", {"reason": "文号有误"}, if_match="2")).status_code == 412
    gone = await county.call("POST", f"{path}/withdrawal", {"reason": "文号有误"}, if_match="1")
    assert gone.json()["version"] == 2
    assert (await county.call("POST", f"{path}/withdrawal", {"reason": "文号有误"}, if_match="2")).json()[
        "code"
    ] == "already_withdrawn"
    assert ((await county.get(path))["withdraw_reason"], (await county.get("/goal-approvals"))["items"]) == ("文号有误", [])
    await work.api.rows("DELETE FROM project_goal")
    assert (await county.call("POST", "/goal-approvals", entry)).json()["code"] == "no_goal"
    await work.api.rows("UPDATE project SET state = 'stock'")
    assert (await county.call("POST", "/goal-approvals", entry)).json()["code"] == "wrong_state"


async def test_a_county_scores_by_its_records_and_enters_what_no_record_tells(work: Performing) -> None:
    await work.planned(amount="8000000.00", paid="6295000.00")
    for kind in ("monitoring", "evaluation"):
        await work.open(kind)
        await work.submit(kind)
    await work.take("county", "evaluation", "accept")
    await work.api.rows(
        _HUNG.replace("'goal', 'project'", "'fund_plan', 'fund_batch'"), UUID(work.batch), COUNTY, date(2025, 3, 20)
    )
    county = work.acting("county")
    path = f"/county-scores/{COUNTY}/2025"
    score = await county.get(path)
    lines = {line["line"]: line for line in score["score_lines"]}
    assert (score["official"], score["as_of"]) == (False, "2025-12-31")
    assert {code: line["points"] for code, line in lines.items()} == {
        "release": "6.35",  # 8,000,000 of 12,590,000 allocated and released
        "library": "10.00",
        "management": "10.00",  # one monitoring handed in, one evaluation accepted, nothing was to be made public
        "disclosure": "10.00",
        "rectification": None,
        "execution": "7.50",
        "consolidation": None,
        "industry": "10.00",  # all of it is industry's: 63.5 percent, above the floor
        "benefit": "8.19",
        "bonus": None,
        "penalty": None,
    }
    assert score["missing"] == ["问题整改", "巩固成果", "加分(机制创新)", "减分(弄虚作假、违规违纪)"]
    assert [
        (one["title"], one["numerator"], one["denominator"], one["share_percent"]) for one in lines["release"]["rests_on"]
    ] == [
        ("分配率", "8000000.00", "12590000.00", "63.54"),
        ("下达率", "8000000.00", "12590000.00", "63.54"),
    ]
    entry = {"points": "14", "reason": "年度考核未发现返贫", "document": "岚考办〔2026〕2号"}
    for line, changes, status, code in (
        ("execution", {}, 409, "line_derived"),
        ("consolidation", {"points": "15.01"}, 422, "too_many_points"),
        ("consolidation", {"reason": " "}, 422, "invalid_request"),
        ("weather", {}, 422, "invalid_request"),
    ):
        answer = await county.call("PUT", f"{path}/lines/{line}", entry | changes)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    for points in ("12", "14"):
        assert (await county.call("PUT", f"{path}/lines/consolidation", entry | {"points": points})).status_code == 200
    await county.call("PUT", f"{path}/lines/penalty", entry | {"points": "2"})
    entered = await county.get(path)
    line = next(line for line in entered["score_lines"] if line["line"] == "consolidation")
    assert (line["points"], line["derived"], line["reason"], line["entered_by"]) == (
        "14.00",
        False,
        "年度考核未发现返贫",
        "county",
    )
    assert float(entered["score"]) == pytest.approx(float(score["score"]) + 14 - 2)
    for place in (TOWN, OTHER_TOWN, "610924000000"):
        assert (await county.call("GET", f"/county-scores/{place}/2025")).json()["code"] == "unknown_division"
    assert (await work.acting("town_judge").call("PUT", f"{path}/lines/bonus", entry)).json()["code"] == "unknown_division"


async def test_the_share_of_completed_evaluations_is_counted_by_town(work: Performing) -> None:
    await work.planned(division_code=OTHER_VILLAGE)
    await work.planned()
    await work.planned(division_code=COUNTY)
    work.paths["county"] = work.project
    await work.open("evaluation")
    await work.take("county", "evaluation", "waive", opinion="县级项目另行评价")
    (row,) = await work.api.rows(
        "SELECT e.id FROM performance_evaluation e JOIN project p ON p.id = project_id WHERE p.division_code = $1", VILLAGE
    )
    work.paths["evaluation"] = f"/performance-evaluations/{row['id']}"
    await work.submit("evaluation")
    before = await work.acting("county").get("/statistics/performance?year=2025")
    assert (before["whole"]["completion_rate"], before["whole"]["submitted_count"]) == ("0.0", 1)
    await work.take("county", "evaluation", "accept")
    told = await work.acting("county").get("/statistics/performance?year=2025")
    assert [
        (town["code"], town["owed_count"], town["completed_count"], town["completion_rate"]) for town in told["by_town"]
    ] == [
        (OTHER_TOWN, 1, 0, "0.0"),
        (TOWN, 1, 1, "100.0"),
    ]
    whole = told["whole"]
    assert (whole["owed_count"], whole["completion_rate"], whole["good_count"], whole["mean_score"]) == (2, "50.0", 1, "81.50")
    assert (whole["monitoring_owed_count"], whole["monitoring_rate"]) == (0, None)
    table = await work.acting("county").call("GET", "/statistics/performance?year=2025", accept="text/csv")
    head, *lines = list(csv.reader(table.text.removeprefix("\ufeff").splitlines()))
    assert [dict(zip(head, line, strict=True))["绩效评价完成率"] for line in lines] == ["0.0", "100.0", "50.0"]
    none = await work.acting("county").get(f"/statistics/performance?year=2024&division={TOWN}")
    assert (none["by_town"], none["whole"]["completion_rate"]) == ([], None)
