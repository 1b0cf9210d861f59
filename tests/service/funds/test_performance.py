"""What projects' goals have reached, from the approval of the goals to the use of the result, by plain HTTP calls."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from uuid import UUID

import pytest

from services.funds.performance.commands import open_due
from shared.access.caller import PLATFORM
from shared.contracts.funds import NOTICE_POSTED, PERFORMANCE_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE, FundsApi
from tests.harness.performing import Performing
from tests.harness.rectifying import codes_of


@pytest.fixture
def work(api: FundsApi) -> Performing:
    """Everybody who answers for performance; nothing is planned yet."""
    return Performing(api)


async def test_a_projects_town_is_asked_at_midyear_what_its_goals_have_reached(work: Performing) -> None:
    await work.planned()
    assert (await work.open("monitoring")).json() == {"opened": 1}
    assert (await work.open("monitoring")).json() == {"opened": 0}, "once for a day"
    due = today() + timedelta(days=20)
    task = (await work.api.events(TASK_CHANGED))[-1]
    assert (task["title"], task["level"], task["division_code"], task["link"]) == (
        "待填报运行监控",
        "town",
        VILLAGE,
        work.paths["monitoring"],
    )
    assert date.fromisoformat(task["due_on"]) >= due
    (notice,) = [each for each in await work.api.events(NOTICE_POSTED) if each["kind"] == "performance_monitoring.opened"]
    assert (notice["title"], notice["division_code"], notice["role"]) == ("待填报运行监控 1 个项目", TOWN, "town_officer")

    asked = await work.shown("monitoring", "town")
    assert [(goal["number"], goal["due_target"]) for goal in asked["goals"]] == [
        (1, "247.95"),
        (2, "1600.00"),
        (3, "29753.42"),
        (4, "95.00"),
    ]
    assert (asked["allocated"], asked["paid"], asked["execution_percent"]) == ("800000.00", "600000.00", "75.00")
    assert [(option["step"], option["allowed"]) for option in asked["options"]] == [("submit", True), ("waive", False)]


async def test_a_monitoring_tells_every_indicator_with_words_where_it_is_low(work: Performing) -> None:
    await work.planned()
    await work.open("monitoring")
    unfit = await work.submit("monitoring", expect=409, i1={"reached": "198.35"}, i2=None, i4={}, i9={"reached": "1"})
    told = [(error["code"], error["place"]) for error in unfit.json()["errors"]]
    assert told == [
        ("value_missing", "body.indicators"),
        ("unknown_goal", "body.indicators.3.number"),
        ("note_needed", "body.indicators.0.note"),
        ("note_needed", "body.indicators.2.note"),
    ], "198.35 of 247.95 is below 80 percent, and what cannot be measured yet says why"
    await work.submit("monitoring", i1={"reached": "100", "note": "雨季停工"}, i4={"note": "尚未投入使用"})
    seen = await work.shown("monitoring")
    assert (seen["state_title"], seen["level"], seen["low_count"], seen["submitted_by"]) == (
        "运行监控待审核",
        "county",
        1,
        "town",
    )
    assert [(one["achieved_percent"], one["note"]) for one in seen["indicators"]] == [
        ("40.33", "雨季停工"),
        ("100.00", None),
        ("100.00", "十月起投入运营"),
        (None, "尚未投入使用"),
    ]
    assert seen["parameters"] == {"performance_low_percent": {"value": "80", "version": 0}}


async def test_a_monitoring_is_sent_back_mended_and_accepted(work: Performing) -> None:
    await work.planned()
    await work.open("monitoring")
    await work.submit("monitoring", i1={"reached": "100", "note": "雨季停工"})
    assert codes_of(await work.take("county", "monitoring", "send-back", expect=409)) == ["opinion_needed"]
    await work.take("county", "monitoring", "send-back", opinion="补充说明")
    await work.submit("monitoring")
    assert (await work.shown("monitoring"))["low_count"] == 0, "what was handed in last counts"
    await work.take("county", "monitoring", "accept")
    done = await work.shown("monitoring")
    assert (done["state"], done["level"], [move["step"] for move in done["moves"]]) == (
        "accepted",
        None,
        ["submit", "send_back", "submit", "accept"],
    )
    assert done["moves"][0]["detail"]["indicators"][0]["reached"] == "100.00", "what was said first stays with its step"
    assert (await work.submit("monitoring", expect=409)).json()["code"] == "wrong_state"
    assert {"performance_monitoring.open", "performance_monitoring.accept"} <= {action for action, _ in await work.api.trail()}


async def test_a_project_evaluates_itself_is_reviewed_and_its_result_used(work: Performing) -> None:
    await work.planned()
    await work.open("evaluation")
    fresh = (await work.api.events(PERFORMANCE_CHANGED))[-1]
    assert (fresh["state"], fresh["score"], fresh["version"], fresh["year"]) == ("drafting", None, 1, 2025)
    unmeasured = await work.acting("town").call(
        "POST",
        f"{work.paths['evaluation']}/submit",
        {"on": str(today()), "summary": "建成", "indicators": [{"number": 1}]},
        if_match="1",
    )
    assert (unmeasured.status_code, unmeasured.json()["errors"][0]["place"]) == (422, "body.indicators.0.reached")
    assert codes_of(await work.submit("evaluation", expect=409, i3={"reached": "30000"})) == ["note_needed"]
    await work.submit("evaluation")
    own = await work.shown("evaluation", "town")
    # 7.5 of execution, 24 and 25 of outputs, half of 30 of benefits, 10 of satisfaction.
    assert (own["self_score"], own["score"], own["grade_title"], own["execution_points"]) == ("81.50", "81.50", "良", "7.50")
    assert [(one["most"], one["points"]) for one in own["indicators"]] == [
        ("25.00", "24.00"),
        ("25.00", "25.00"),
        ("30.00", "15.00"),
        ("10.00", "10.00"),
    ]
    await work.take("county", "evaluation", "accept")
    assert codes_of(await work.take("reviewer", "evaluation", "review", expect=409, review="key", review_score="58")) == [
        "opinion_needed"
    ]
    await work.take("reviewer", "evaluation", "review", review="key", review_score="58", opinion="现场核查增收不实")
    await work.take("county", "evaluation", "use", uses=["next_year", "public"], use_note="扣减下年度安排")
    told = (await work.api.events(PERFORMANCE_CHANGED))[-1]
    assert (told["self_score"], told["score"], told["grade"], told["review"], told["uses"], told["paid"]) == (
        "81.50",
        "58.00",
        "poor",
        "key",
        ["next_year", "public"],
        "600000.00",
    )
    assert (await work.take("county", "evaluation", "send-back", expect=409, opinion="重填")).json()["code"] == "wrong_state"
    await work.take("county", "evaluation", "use", uses=["assessment"])
    assert (await work.shown("evaluation"))["uses"] == ["assessment"]


async def test_nobody_judges_what_they_handed_in_and_goals_must_be_there(work: Performing) -> None:
    await work.planned()
    await work.open("evaluation")
    await work.submit("evaluation", by="both")
    assert codes_of(await work.take("both", "evaluation", "accept", expect=409)) == ["same_person"]
    assert (await work.take("town", "evaluation", "accept", expect=403)).json()["code"] == "insufficient_scope"
    assert (await work.take("town_judge", "evaluation", "accept", expect=403)).json()["code"] == "level_needed"
    await work.take("county", "evaluation", "accept")
    said = {"review": "spot", "review_score": "90", "opinion": "抽评"}
    assert codes_of(await work.take("both", "evaluation", "review", expect=409, **said)) == ["same_person"]
    await work.take("reviewer", "evaluation", "review", expect=422, **said | {"review_score": "100.01"})
    await work.open("monitoring")
    await work.api.rows("DELETE FROM project_goal")
    assert codes_of(await work.submit("monitoring", expect=409, indicators=[])) == ["no_goal"]
    assert (await work.take("county", "monitoring", "waive", opinion="目标表待重报")).status_code == 200
    assert (await work.open("monitoring")).json() == {"opened": 0}, "what was waived is not asked for again"


_CLOSED = """
UPDATE works SET state = 'closed', state_since = '2024-12-31', started_on = '2024-05-06', completed_on = '2024-06-03', accepted_on = '2024-07-01',
    defects_end_on = '2025-07-01', settled_on = '2024-08-05', settled_value = 1, audit_no = 'x', no_asset_reason = '培训' WHERE project_id = $1
"""


async def test_who_owes_has_goals_and_money_is_in_the_plan_and_not_done_before_the_year(work: Performing) -> None:
    await work.planned(paid="")
    owing = work.project
    await work.planned(paid="", goals=False)
    await work.planned(paid="")
    terminated = work.project
    await work.planned(paid="")
    done = work.project
    await work.planned(paid="")
    late = work.project
    await work.planned(paid="")
    removed = work.project
    await work.planned(paid="")
    empty = work.project
    for change, project in (
        ("UPDATE works SET state = 'terminated' WHERE project_id = $1", terminated),
        (_CLOSED, done),
        ("UPDATE works SET allocated_on = '2025-07-01' WHERE project_id = $1", late),
        ("UPDATE project SET state = 'stock' WHERE id = $1", removed),
        ("UPDATE journal_account SET balance = 0 WHERE project_id = $1", empty),
    ):
        await work.api.rows(change, UUID(project))
    work.project = owing
    assert (await work.open("monitoring")).json() == {"opened": 1}
    assert (await work.shown("monitoring"))["project_id"] == owing
    assert (await work.open("evaluation")).json() == {"opened": 2}, "by the year's end the later money is there too"
    owed = {item["project_id"] for item in (await work.acting("county").get("/performance-evaluations"))["items"]}
    assert owed == {owing, late}


async def test_what_the_calendar_asks_for_is_opened_within_ninety_days(work: Performing) -> None:
    await work.planned(paid="")
    database = work.api.app.state.database

    async def opened(on: str) -> int:
        async with database.transaction() as session:
            return await open_due(session, PLATFORM, date.fromisoformat(on))

    assert [await opened(day) for day in ("2025-06-30", "2025-09-29", "2025-07-01", "2025-08-01", "2026-01-01")] == [
        0,
        0,
        1,
        0,
        1,
    ]
    kinds = [row["as_of"].isoformat() for row in await work.api.rows("SELECT as_of FROM performance_monitoring")]
    assert kinds == ["2025-06-30"]


async def test_of_two_at_once_one_does_and_what_is_sent_twice_is_done_once(work: Performing) -> None:
    await work.planned()
    opened = await asyncio.gather(*(work.open("evaluation", idempotency_key="opening") for _ in range(2)))
    assert [answer.json() for answer in opened] == [{"opened": 1}] * 2, "the same answer to the same request"
    both = await asyncio.gather(*(work.open("monitoring") for _ in range(2)))
    assert sorted(answer.json()["opened"] for answer in both) == [0, 1]
    body = {
        "on": str(today()),
        "summary": "建成",
        "indicators": [{"number": n, "reached": "60000", "note": "见附件"} for n in range(1, 5)],
    }
    path = f"{work.paths['evaluation']}/submit"
    answers = await asyncio.gather(*(work.acting(who).call("POST", path, body, if_match="1") for who in ("town", "colleague")))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await work.acting("town").call("POST", path, body)).status_code == 428
    entry = {"project_id": work.project, "year": 2025, "document_no": "岚财农〔2025〕15号", "approved_on": "2025-03-28"}
    made = await asyncio.gather(*(work.acting("county").call("POST", "/goal-approvals", entry) for _ in range(2)))
    assert sorted(answer.status_code for answer in made) == [201, 409]


async def test_a_town_sees_and_works_on_its_own_only(work: Performing) -> None:
    await work.planned(paid="")
    await work.planned(paid="", division_code=OTHER_VILLAGE)
    other = work.project
    await work.open("evaluation")
    await work.open("monitoring")
    for kind in ("monitoring", "evaluation"):
        own = (await work.acting("town").get(f"/performance-{kind}s"))["items"]
        assert [item["division_code"] for item in own] == [VILLAGE]
        assert [item["project_id"] for item in (await work.acting("other_town").get(f"/performance-{kind}s"))["items"]] == [
            other
        ]
        assert (await work.acting("town").call("GET", work.paths[kind])).json()["code"] == f"unknown_performance_{kind}"
        submit = await work.submit(kind, expect=404)
        assert submit.json()["code"] == f"unknown_performance_{kind}"
        assert (await work.open(kind, by="town_judge", expect=403)).json()["code"] == "level_needed"
        assert (await work.open(kind, by="town", expect=403)).json()["code"] == "insufficient_scope"
        assert (await work.acting("town").call("GET", f"{work.paths[kind]}/attachments")).status_code == 404
    counted = await work.acting("town").get("/statistics/performance?year=2025")
    assert [row["code"] for row in counted["by_town"]] == [TOWN]
    assert (await work.acting("town").call("GET", f"/county-scores/{COUNTY}/2025")).json()["code"] == "unknown_division"
    assert (await work.api.call("GET", "/performance-evaluations")).json()["code"] == "insufficient_scope"


async def test_reports_are_found_by_year_place_state_and_result(work: Performing) -> None:
    await work.planned(division_code=OTHER_VILLAGE)
    other = work.project
    await work.planned()
    for kind in ("evaluation", "monitoring"):
        await work.open(kind)
    await work.submit("evaluation")
    await work.submit("monitoring", i1={"reached": "1", "note": "未开工"})
    for query, wanted in (
        ("evaluations?year=2025&state=drafting", [other]),
        ("evaluations?year=2024", []),
        (f"evaluations?division={TOWN}", [work.project]),
        ("evaluations?grade=good", [work.project]),
        ("evaluations?open=false", []),
        ("evaluations?urgency=1", []),
        (f"evaluations?project={other}", [other]),
        ("monitorings?low=true", [work.project]),
        ("monitorings?low=false&open=true", [other]),
    ):
        found = (await work.acting("county").get(f"/performance-{query}"))["items"]
        assert [item["project_id"] for item in found] == wanted, query
    assert (await work.acting("county").call("GET", "/performance-evaluations?state=lost")).status_code == 422
    for body, path, code in (
        ({"as_of": "2100-06-30"}, "monitorings", "future_date"),
        ({"as_of": "1999-06-30"}, "monitorings", "invalid_date"),
        ({"year": 2100}, "evaluations", "future_date"),
    ):
        answer = await work.acting("county").call("POST", f"/performance-{path}", body)
        assert (answer.status_code, answer.json()["code"]) == (422, code)
