"""Visits: what is recorded, what is refused, and when the next one is due."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from shared.contracts.household import LEAD_CHANGED, TASK_CHANGED, VISIT_RECORDED
from shared.standards.clock import today
from tests.harness.cases import Casework
from tests.harness.helping import CHECKS, Helping
from tests.harness.household_api import OTHER_TOWN, HouseholdApi


@pytest.fixture
def help_(api: HouseholdApi) -> Helping:
    """The people who help."""
    return Helping(api)


async def test_a_visit_is_recorded_told_and_moves_the_next_one(help_: Helping) -> None:
    household, head = await help_.home()
    helper = await help_.helper(account="wangfang")
    await help_.assign(household, helper)
    visit = await help_.visit(
        household,
        head,
        helper_id=helper,
        visited_on=str(today() - timedelta(days=1)),
        point={"latitude": "32.308900", "longitude": "108.900300"},
        changes=[{"kind": "work", "note": "长子赴苏州务工"}],
        next_visit_on=str(today() + timedelta(days=20)),
    )
    shown = await help_.village.get(f"/visits/{visit.json()['id']}")
    assert (shown["helper"], shown["signed"]) == ("王芳", False)
    assert shown["point"] == {"latitude": "32.308900", "longitude": "108.900300"}
    (told,) = await help_.api.events(VISIT_RECORDED)
    assert (told["helper_name"], told["met"], told["aspects"]) == ("王*", 1, [])
    assert "32.3" not in str(told)
    await help_.visit(household, head)
    duty = await help_.duty(household)
    due = today() + timedelta(days=90)
    assert (duty["group"], duty["visited_on"], duty["due_on"]) == ("lifted", str(today()), str(due))
    task = [item for item in await help_.api.events(TASK_CHANGED) if item["kind"] == "visit"][-1]
    assert (task["title"], task["assignee"], task["due_on"], task["open"]) == ("待走访", "wangfang", str(due), True)
    assert (task["link"], await help_.town.get(f"/visit-duties/{task['id']}")) == (f"/visits/{task['id']}", duty)
    assert (await help_.town.get(f"/visit-duties?household={household}"))["items"] == [duty]
    steps = (await help_.api.get(f"/households/{household}/steps"))["items"]
    assert [step["title"] for step in steps[:2]] == ["走访:入户", "走访:入户"]


async def test_an_account_that_is_a_helpers_visits_as_this_helper(help_: Helping) -> None:
    household, head = await help_.home()
    await help_.helper("李强", account="village")
    visit = await help_.visit(household, head)
    assert (await help_.village.get(f"/visits/{visit.json()['id']}"))["helper"] == "李强"


async def test_a_problem_opens_a_lead_and_the_next_one_joins_it(help_: Helping) -> None:
    household, head = await help_.home()
    checks = {**CHECKS, "medical": "problem"}
    problem = {"aspect": "medical", "note": "户主住院,自付较大", "open_lead": True}
    noted = {"aspect": "water", "note": "水量偏小"}
    first = await help_.visit(household, head, checks=checks, problems=[problem, noted])
    second = await help_.visit(household, head, checks=checks, problems=[problem])
    found = [(await help_.village.get(f"/visits/{visit.json()['id']}"))["problems"] for visit in (first, second)]
    lead = found[0][0]["lead_id"]
    assert [[one["lead_id"] for one in problems] for problems in found] == [[lead, None], [lead]]
    assert [(item["id"], item["version"], item["rules"]) for item in await help_.api.events(LEAD_CHANGED)] == [
        (lead, 1, []),
        (lead, 2, []),
    ]
    seen = await help_.api.acting("leads:read").get(f"/leads/{lead}")
    assert (seen["state"], seen["level"], seen["hits"]) == ("open", "orange", [])


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"visited_on": str(today() + timedelta(days=1))}, "future_date"),
        ({"method": "phone"}, "absence_needed"),
        ({"absence": "外出务工"}, "absence_needed"),
        ({"checks": {**CHECKS, "water": "problem"}}, "problem_not_described"),
        ({"next_visit_on": str(today())}, "invalid_date"),
        ({"persons_met": ["019a1b2c-0000-7000-8000-000000000002"]}, "not_a_member"),
        ({"helper_id": "019a1b2c-0000-7000-8000-000000000002"}, "unknown_helper"),
    ],
)
async def test_what_cannot_be_a_visit_is_refused(help_: Helping, fields: dict[str, object], code: str) -> None:
    household, head = await help_.home()
    answer = await help_.visit(household, head, expect=422, **fields)
    assert code in {answer.json()["code"], *(fault["code"] for fault in answer.json().get("errors", ()))}
    assert await help_.api.events(VISIT_RECORDED) == []


async def test_a_closed_household_and_one_of_another_town_are_not_visited(help_: Helping) -> None:
    household, head = await help_.home()
    leaving = {"left_on": str(today()), "reason": "死亡"}
    answer = await help_.api.call("POST", f"/persons/{head}/leave", leaving, if_match="1")
    assert answer.status_code == 200, answer.text
    closing = {"closed_on": str(today()), "reason": "整户消亡"}
    answer = await help_.api.call("POST", f"/households/{household}/close", closing, if_match="3")
    assert answer.status_code == 200, answer.text
    assert (await help_.visit(household, head, expect=409)).json()["code"] == "household_closed"
    stranger = help_.api.acting("visits:write", divisions=(OTHER_TOWN,))
    entry = {"visited_on": str(today()), "method": "home", "persons_met": [head], "checks": CHECKS}
    assert (await stranger.call("POST", f"/households/{household}/visits", entry)).json()["code"] == "unknown_household"


async def test_a_withdrawn_visit_no_longer_counts_and_stays_to_be_seen(help_: Helping) -> None:
    household, head = await help_.home()
    visit = (await help_.visit(household, head)).json()
    place, reason = f"/visits/{visit['id']}/withdrawal", {"reason": "登记到了别的户"}
    assert (await help_.village.call("POST", place, reason, if_match="7")).status_code == 412
    assert (await help_.village.call("POST", place, reason, if_match="1")).json()["version"] == 2
    again = await help_.village.call("POST", place, reason, if_match="2")
    assert (again.status_code, again.json()["code"]) == (409, "visit_withdrawn")
    (shown,) = (await help_.village.get(f"/households/{household}/visits"))["items"]
    assert (shown["withdrawn_reason"], shown["version"]) == ("登记到了别的户", 2)
    assert (await help_.duty(household))["visited_on"] is None
    assert [item["withdrawn"] for item in await help_.api.events(VISIT_RECORDED)] == [False, True]


async def test_nobody_can_change_what_a_visit_says(help_: Helping) -> None:
    household, head = await help_.home()
    await help_.visit(household, head)
    async with help_.api.app.state.database.transaction() as session:
        with pytest.raises(ProgrammingError, match="permission denied"):
            await session.execute(text("UPDATE visit SET note = 'x'"), execution_options={"unscoped": "a test"})
        await session.rollback()


async def test_the_signature_is_an_attachment_of_the_visit(help_: Helping) -> None:
    household, head = await help_.home()
    visit = (await help_.visit(household, head)).json()["id"]
    answer = await help_.api.http.post(
        f"/api/household/v1/visits/{visit}/attachments",
        data={"kind": "确认单", "title": "农户签字"},
        files={"file": ("签字.pdf", b"%PDF-1.7\n%%EOF\n")},
        headers=help_.village.headers,
    )
    assert answer.status_code == 201, answer.text
    assert (await help_.village.get(f"/visits/{visit}"))["signed"] is True


async def test_a_monitored_household_is_visited_monthly_and_the_job_keeps_up_with_cases_and_parameters(
    help_: Helping, api: HouseholdApi
) -> None:
    work = Casework(api)
    await work.settle()
    await help_.keep_up()
    assert (await help_.duty(work.household))["group"] == "ordinary"
    await work.open()
    assert await help_.keep_up() == 1
    duty = await help_.duty(work.household)
    assert (duty["group"], duty["due_on"]) == ("monitored", str(work.on + timedelta(days=30)))
    assert duty["days_overdue"] == (today() - work.on).days - 30
    setting = {"value": "20", "effective_from": str(today()), "document": "岚乡振发〔2026〕1号"}
    answer = await api.acting("parameters:write").call("PUT", "/parameters/visit_monitored_days", setting)
    assert answer.status_code in {200, 201}, answer.text
    assert await help_.keep_up() == 1
    assert await help_.keep_up() == 0
    assert (await help_.duty(work.household))["due_on"] == str(work.on + timedelta(days=20))


async def test_the_list_of_due_visits_is_filtered_and_paged(help_: Helping) -> None:
    (near, head), (far, _) = [await help_.home() for _ in range(2)]
    ordinary = await help_.api.household(division_code="610925104202")
    helper = await help_.helper()
    await help_.assign(near, helper)
    await help_.visit(near, head)
    await help_.keep_up()

    async def found(query: str) -> set[str]:
        return {item["household_id"] for item in (await help_.town.get(f"/visit-duties?{query}"))["items"]}

    assert await found("group=ordinary") == await found("village=610925104202") == {ordinary}
    assert await found(f"helper_id={helper}") == {near}
    assert await found("group=lifted&overdue=false") == {near, far}
    assert await found("overdue=true") == set()
    first = await help_.town.get("/visit-duties?limit=2")
    second = await help_.town.get(f"/visit-duties?limit=2&cursor={first['next']}")
    assert len(first["items"]) == 2
    assert {item["household_id"] for item in first["items"] + second["items"]} == {near, far, ordinary}
