"""Helpers and their households: who may have whom, what a change leaves behind, and whom nobody helps."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from shared.contracts.household import HELPER_ASSIGNED, NOTICE_POSTED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.helping import CHECKS, Helping
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, TOWN, HouseholdApi

DAY = str(today())
PHONE = "13912345678"


@pytest.fixture
def help_(api: HouseholdApi) -> Helping:
    """The people who help."""
    return Helping(api)


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def hand_over(help_: Helping, source: str, target: str, **said: Any) -> Any:
    body = {"helper_id": target, "on": DAY, "reason": "驻村工作调整", **said}
    seen = (await help_.town.get(f"/helpers/{source}"))["version"]
    return await help_.town.call("POST", f"/helpers/{source}/hand-over", body, if_match=str(seen))


async def test_a_household_has_several_helpers_one_of_them_the_main_one(help_: Helping) -> None:
    household, _ = await help_.home()
    main, further = await help_.helper(account="wangfang", post="副局长"), await help_.helper("李强")
    answer = (await help_.assign(household, main, reason="结对帮扶安排")).json()
    assert (answer["households"], answer["warning"]) == (1, None)
    assert refusal(await help_.assign(household, further, expect=409)) == (409, "main_helper_exists")
    await help_.assign(household, further, main=False)
    assert refusal(await help_.assign(household, further, main=False, expect=409)) == (409, "already_assigned")
    shown = await help_.helpers_of(household)
    assert [(one["helper"], one["main"], one["ended_on"]) for one in shown] == [("王芳", True, None), ("李强", False, None)]
    told = (await help_.api.events(HELPER_ASSIGNED))[0]
    assert (told["helper_name"], told["helper_unit"], told["main"], told["version"]) == ("王*", "县医保局", True, 1)
    (note,) = await help_.api.events(NOTICE_POSTED)
    assert (note["account"], note["title"]) == ("wangfang", "您新增帮扶农户 1 户")
    steps = (await help_.api.get(f"/households/{household}/steps"))["items"]
    assert steps[1]["title"] == "安排帮扶责任人:王*(县医保局,主要责任人)"


async def test_of_two_officers_who_assign_the_main_helper_at_once_one_is_told_of_the_other(help_: Helping) -> None:
    household, _ = await help_.home()
    helpers = [await help_.helper(name) for name in ("王芳", "李强")]
    entries = [{"helper_id": helper, "main": True, "from_on": DAY} for helper in helpers]
    answers = await asyncio.gather(*(help_.town.call("POST", f"/households/{household}/helpers", entry) for entry in entries))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert {answer.json().get("code") for answer in answers} == {None, "main_helper_exists"}
    assert len(await help_.helpers_of(household)) == 1


async def test_the_database_itself_knows_one_main_helper(help_: Helping) -> None:
    household, _ = await help_.home()
    main, further = await help_.helper(), await help_.helper("李强")
    await help_.assign(household, main)
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_helper_assignment_main"):
        await help_.api.rows(
            "INSERT INTO helper_assignment (household_id, helper_id, main, from_on, recorded_by)"
            " VALUES (CAST($1 AS uuid), CAST($2 AS uuid), true, current_date, 'x')",
            household,
            further,
        )


async def test_a_change_ends_one_assignment_and_begins_another(help_: Helping) -> None:
    household, _ = await help_.home()
    old, new = await help_.helper(), await help_.helper("李强", account="liqiang")
    yesterday = str(today() - timedelta(days=1))
    first = (await help_.assign(household, old, from_on=yesterday)).json()["id"]
    await help_.assign(household, new, main=False)
    body = {"helper_id": new, "on": DAY, "reason": "王芳调离"}
    place = f"/helper-assignments/{first}/replacement"
    assert refusal(await help_.town.call("POST", place, {**body, "helper_id": old}, if_match="1")) == (422, "same_helper")
    assert refusal(await help_.town.call("POST", place, {**body, "on": yesterday}, if_match="1")) == (422, "invalid_date")
    answer = await help_.town.call("POST", place, body, if_match="1")
    assert answer.status_code == 200, answer.text
    assert refusal(await help_.town.call("POST", place, body, if_match="2")) == (409, "assignment_ended")
    shown = await help_.helpers_of(household)
    assert [(one["helper"], one["main"], one["ended_on"]) for one in shown] == [
        ("李强", True, None),
        ("王芳", True, DAY),
        ("李强", False, DAY),
    ]
    assert (await help_.duty(household))["helper"] == "李强"
    task = [item for item in await help_.api.events(TASK_CHANGED) if item["kind"] == "visit"][-1]
    assert (task["assignee"], task["open"]) == ("liqiang", True)


async def test_an_assignment_that_ends_leaves_an_orphan_and_closes_the_task(help_: Helping) -> None:
    household, _ = await help_.home()
    assignment = (await help_.assign(household, await help_.helper())).json()["id"]
    assert (await help_.town.get("/orphan-households"))["items"] == []
    ending = {"on": DAY, "reason": "帮扶任务完成"}
    answer = await help_.town.call("POST", f"/helper-assignments/{assignment}/end", ending, if_match="1")
    assert answer.json() == {"id": assignment, "version": 2}
    (orphan,) = (await help_.town.get("/orphan-households?group=lifted"))["items"]
    assert (orphan["household_id"], orphan["head"], orphan["group"]) == (household, "张*三", "lifted")
    assert [item["open"] for item in await help_.api.events(TASK_CHANGED) if item["kind"] == "visit"] == [True, False]


async def test_all_households_of_a_helper_are_handed_over_at_once(help_: Helping) -> None:
    source, target = await help_.helper(), await help_.helper("李强", account="liqiang")
    homes = [(await help_.home())[0] for _ in range(3)]
    for household in homes:
        await help_.assign(household, source)
    await help_.assign(homes[0], target, main=False)
    answer = await hand_over(help_, source, target)
    assert answer.status_code == 200, answer.text
    assert answer.json() == {"handed_over": 3, "remaining": 0, "households": 3, "warning": None}
    for household in homes:
        active = [one for one in await help_.helpers_of(household) if one["ended_on"] is None]
        assert [(one["helper"], one["main"]) for one in active] == [("李强", True)]
    (page,) = [await help_.town.get(f"/helpers/{source}/households?active=false")]
    assert {one["household_id"] for one in page["items"]} == set(homes)
    assert [item["title"] for item in await help_.api.events(NOTICE_POSTED)][-1] == "您新增帮扶农户 3 户"
    ended = await help_.town.call("POST", f"/helpers/{source}/end", {"on": DAY, "reason": "退休"}, if_match="2")
    assert ended.status_code == 200, ended.text
    assert refusal(await help_.assign(homes[0], source, main=False, expect=409)) == (409, "helper_ended")


async def test_a_helper_with_households_does_not_end_and_too_many_are_warned_of(help_: Helping) -> None:
    setting = {"value": "1", "effective_from": DAY, "document": "岚乡振发〔2026〕1号"}
    assert (await help_.api.acting("parameters:write").call("PUT", "/parameters/helper_households", setting)).is_success
    helper = await help_.helper()
    await help_.assign((await help_.home())[0], helper)
    answer = (await help_.assign((await help_.home())[0], helper)).json()
    assert (answer["households"], answer["warning"]) == (2, "该帮扶责任人现帮扶 2 户,超过建议的 1 户")
    assert (await help_.town.get(f"/helpers/{helper}"))["warning"] == answer["warning"]
    ended = await help_.town.call("POST", f"/helpers/{helper}/end", {"on": DAY, "reason": "退休"}, if_match="1")
    assert refusal(ended) == (409, "helper_has_households")


async def test_a_visit_that_is_recorded_while_its_households_are_handed_over_stays_the_old_helpers(help_: Helping) -> None:
    source, target = await help_.helper(), await help_.helper("李强", account="liqiang")
    household, head = await help_.home()
    await help_.assign(household, source)
    visit, handed = await asyncio.gather(help_.visit(household, head, helper_id=source), hand_over(help_, source, target))
    assert handed.status_code == 200, handed.text
    assert (await help_.village.get(f"/visits/{visit.json()['id']}"))["helper"] == "王芳"
    duty = await help_.duty(household)
    assert (duty["helper"], duty["visited_on"]) == ("李强", DAY)
    task = [item for item in await help_.api.events(TASK_CHANGED) if item["kind"] == "visit"][-1]
    assert (task["assignee"], task["since"]) == ("liqiang", DAY)
    assert await help_.keep_up() == 0, "both have left it as it stands"


async def test_a_split_leaves_the_helpers_with_the_old_household_and_a_merge_ends_those_of_the_closed_one(
    help_: Helping,
) -> None:
    old, father = await help_.home()
    son = await help_.api.person(old, name="张子", relation="之子")
    await help_.assign(old, await help_.helper())
    split = {"on": DAY, "reason": "子女成家", "household_no": "NEW", "members": [{"person_id": son, "relation": "户主"}]}
    answer = await help_.api.call("POST", f"/households/{old}/split", split, if_match="3")
    assert answer.status_code == 201, answer.text
    new = answer.json()["id"]
    await help_.keep_up()
    assert [one["household_id"] for one in (await help_.town.get("/orphan-households"))["items"]] == [new]
    await help_.assign(new, await help_.helper("李强"))
    merging = {"on": DAY, "reason": "并户", "into": old, "members": [{"person_id": son, "relation": "之子"}]}
    answer = await help_.api.call("POST", f"/households/{new}/merge", merging, if_match=str(answer.json()["version"]))
    assert answer.status_code == 200, answer.text
    (ended,) = await help_.helpers_of(new)
    assert (ended["ended_on"], ended["end_reason"]) == (DAY, "农户已销户")
    assert [(one["helper"], one["ended_on"]) for one in await help_.helpers_of(old)] == [("王芳", None)]
    listed = {item["household_id"] for item in (await help_.town.get("/visit-duties"))["items"]}
    assert listed == {old}
    assert father


async def test_a_helper_is_corrected_and_shown_masked_and_in_full_only_for_a_purpose(help_: Helping) -> None:
    household, _ = await help_.home()
    helper = await help_.helper(phone=PHONE)
    await help_.assign(household, helper)
    await help_.helper("李强", account="liqiang")
    correction = {"unit": "县教体局", "account": "liqiang", "reason": "更正"}
    answer = await help_.town.call("PATCH", f"/helpers/{helper}", correction, if_match="1")
    assert refusal(answer) == (409, "account_taken")
    correction["account"] = "wangfang"
    assert (await help_.town.call("PATCH", f"/helpers/{helper}", correction, if_match="1")).json()["version"] == 2
    told = (await help_.api.events(HELPER_ASSIGNED))[-1]
    assert (told["helper_unit"], told["version"]) == ("县教体局", 2)
    task = [item for item in await help_.api.events(TASK_CHANGED) if item["kind"] == "visit"][-1]
    assert task["assignee"] == "wangfang"
    assert (await help_.town.get(f"/helpers/{helper}"))["phone"] == "139****5678"
    rows = [*await help_.api.rows("SELECT body FROM outbox"), *await help_.api.rows("SELECT * FROM audit_entry")]
    assert all(PHONE not in str(dict(row)) for row in rows)
    assert (await help_.town.call("POST", f"/helpers/{helper}/contact", {"purpose": "联系"})).status_code == 403
    county = help_.api.acting("pii:read")
    answer = await county.call("POST", f"/helpers/{helper}/contact", {"purpose": "通知培训"})
    assert answer.json() == {"helper_id": helper, "phone": PHONE}
    assert ("helper.disclose", "通知培训") in await help_.api.trail()


async def test_helpers_work_in_their_area_and_belong_to_whoever_has_it(help_: Helping) -> None:
    household, _ = await help_.home()
    far = await help_.api.household(division_code=OTHER_VILLAGE, household_type="脱贫户")
    own = await help_.helper()
    county = help_.api.acting("helpers:read", "helpers:write")
    entry = {"name": "赵县", "unit": "县委办", "unit_level": "county", "division_code": "610925000000"}
    above = (await county.call("POST", "/helpers", entry)).json()["id"]
    assert {one["id"] for one in (await help_.town.get("/helpers"))["items"]} == {own, above}
    other = help_.api.acting("helpers:read", "helpers:write", divisions=(OTHER_TOWN,))
    assert [one["id"] for one in (await other.get("/helpers"))["items"]] == [above]
    await help_.assign(household, above)
    assert refusal(await other.call("PATCH", f"/helpers/{above}", {"unit": "x", "reason": "y"}, if_match="1"))[0] == 404
    assignment = {"helper_id": own, "main": True, "from_on": DAY}
    assert refusal(await county.call("POST", f"/households/{far}/helpers", assignment)) == (422, "outside_area")
    assert refusal(await other.call("POST", f"/households/{household}/helpers", assignment)) == (404, "unknown_household")
    assert refusal(await other.call("POST", "/helpers", {**entry, "division_code": TOWN})) == (422, "unknown_division")


async def test_coverage_counts_households_and_persons_by_division(help_: Helping) -> None:
    (helped, head), (bare, _) = [await help_.home() for _ in range(2)]
    await help_.api.person(bare, relation="配偶")
    await help_.assign(helped, await help_.helper())
    entry = {"visited_on": DAY, "method": "phone", "absence": "外出务工", "persons_met": [head], "checks": CHECKS}
    assert (await help_.village.call("POST", f"/households/{helped}/visits", entry)).status_code == 201
    await help_.keep_up()
    (row,) = (await help_.town.get(f"/helper-coverage?division={TOWN}"))["items"]
    assert row == {
        "division_code": "610925104201",
        "group": "lifted",
        "households": 2,
        "persons": 3,
        "helped_households": 1,
        "helped_persons": 1,
        "in_time_households": 2,
        "in_time_persons": 3,
    }
    other = help_.api.acting("helpers:read", divisions=(OTHER_TOWN,))
    assert (await other.get(f"/helper-coverage?division={TOWN}"))["items"] == []
