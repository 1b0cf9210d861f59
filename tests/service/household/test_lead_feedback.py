"""What departments learn of the leads that their data has made, and how often their rules were right."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from shared.contracts.household import LEAD_FEEDBACK_GIVEN
from shared.standards.clock import today
from shared.standards.working_days import add_working_days
from tests.harness.household_api import TOWN, HouseholdApi
from tests.harness.leadwork import AS_OF, Leadwork, leadwork


@pytest.fixture
async def work(api: HouseholdApi) -> AsyncIterator[Leadwork]:
    async with leadwork(api) as opened:
        yield opened


async def given(work: Leadwork, who: str, query: str = "") -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = (await work.acting(who).get(f"/lead-feedback?{query}"))["items"]
    return items


async def test_a_closed_lead_is_fed_back_to_every_department_behind_its_hits(work: Leadwork) -> None:
    await work.appraise("H")
    await work.screen()
    await work.close("H", "coping")
    (insured,), (housed,) = await given(work, "insurance"), await given(work, "housing")
    assert (insured["rule"], insured["verdict"], insured["code"]) == ("MED-05", "true", "coping")
    assert insured["person"] == {"id": str(work.ids["A"]), "name": "张*A", "id_number": "A****"}
    assert (insured["given_on"], insured["due_on"]) == (str(today()), str(add_working_days(today(), 5)))
    assert (housed["rule"], housed["person"], housed["department"]) == ("HOU-01", None, "住房和城乡建设局")
    assert {item["rule"] for item in await given(work, "county")} == {"MED-05", "HOU-01"}
    assert (await work.acting("housing").call("GET", f"/lead-feedback/{insured['id']}")).status_code == 404
    told = await work.api.events(LEAD_FEEDBACK_GIVEN)
    assert [(item["rule"], item["department"], item["person_name"], item["version"]) for item in told] == [
        ("HOU-01", "住房和城乡建设局", None, 1),
        ("MED-05", "医保局", "张*A", 1),
    ]


async def test_a_department_acknowledges_once_and_says_what_it_put_right(work: Leadwork) -> None:
    await work.close("H", "not_found")
    (item,) = await given(work, "insurance", "verdict=data_error&acknowledged=false")
    path, department = f"/lead-feedback/{item['id']}/acknowledge", work.acting("insurance")
    for who, body, match, status, code in (
        ("insurance", {}, "1", 422, "correction_required"),
        ("insurance", {"correction": "已更正"}, "2", 412, "version_mismatch"),
        ("housing", {"correction": "已更正"}, "1", 404, "unknown_feedback"),
        ("county", {"correction": "已更正"}, "1", 403, "other_department"),
    ):
        answer = await work.acting(who).call("POST", path, body, if_match=match)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    done = await department.call("POST", path, {"correction": "已在参保系统更正"}, if_match="1")
    assert (done.status_code, done.headers["etag"], done.json()["acknowledged_on"]) == (200, '"2"', str(today()))
    assert (done.json()["acknowledged_by"], done.json()["correction"]) == ("insurance", "已在参保系统更正")
    again = await department.call("POST", path, {}, if_match="2")
    assert (again.status_code, again.json()["code"]) == (409, "feedback_acknowledged")
    assert await given(work, "insurance", "acknowledged=false") == []
    told = [(item["version"], item["acknowledged_on"]) for item in await work.api.events(LEAD_FEEDBACK_GIVEN)]
    assert told == [(1, None), (2, str(today()))]
    assert ("lead_feedback.acknowledge", "已在参保系统更正") in await work.api.trail()


async def test_feedback_is_filtered_and_overdue_after_its_day(work: Leadwork) -> None:
    await work.close("H", "died")
    await work.close("K", "untrue")
    for query, found in (
        ("rule=MED-01", ["K"]),
        ("verdict=false", ["K"]),
        ("code=died", ["H"]),
        ("department=医保局", ["H", "K"]),
        ("department=水利局", []),
        ("overdue=true", []),
        ("limit=1", ["K"]),
    ):
        assert sorted(item["household_no"] for item in await given(work, "county", query)) == found, query
    async with work.database.connection() as connection:
        await connection.execute("UPDATE lead_feedback SET due_on = $1", today() - timedelta(days=1))
    assert len(await given(work, "insurance", "overdue=true")) == 2


async def test_precision_counts_what_was_true_and_false_by_department_and_rule(work: Leadwork) -> None:
    await work.appraise("H")
    await work.appraise("K")
    await work.screen()
    await work.close("H", "resolved")
    await work.close("K", "untrue")
    period = f"since={AS_OF}&until={AS_OF}"
    report = await work.acting("county").get(f"/rule-precision?{period}")
    figures = {
        entry["rule"]: (entry["closed_leads"], entry["true"], entry["false"], entry["precision"]) for entry in report["by_rule"]
    }
    assert figures == {
        "HOU-01": (2, 1, 1, "50.0"),
        "MED-01": (1, 0, 1, "0.0"),
        "MED-05": (1, 1, 0, "100.0"),
    }
    by_department = {entry["department"]: (entry["closed_leads"], entry["precision"]) for entry in report["by_department"]}
    assert by_department == {"医保局": (2, "50.0"), "住房和城乡建设局": (2, "50.0")}
    own = await work.acting("insurance").get(f"/rule-precision?{period}")
    assert {entry["rule"] for entry in own["by_rule"]} == {"MED-01", "MED-05"}
    town = await work.api.acting("feedback:read", divisions=(TOWN,)).get(f"/rule-precision?{period}")
    assert {entry["rule"]: entry["by_code"] for entry in town["by_rule"]} == {
        "HOU-01": {"resolved": 1},
        "MED-05": {"resolved": 1},
    }
    before = await work.acting("county").get(f"/rule-precision?until={AS_OF - timedelta(days=1)}")
    assert before["by_rule"] == []
