"""History: what was changed, by whom and why, and how a household stood at the end of a day."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from services.household.feeds.schemas import ENTRIES
from services.household.history.queries import Then, household_at
from shared.access import Scope
from shared.contracts.household import INCOME_CHANGED, INCOME_WITHDRAWN, STEP_RECORDED
from shared.standards.clock import now, today
from shared.web.rows import examples
from tests.harness.household_api import OTHER_TOWN, TOWN, HouseholdApi

WHY = "入户核实后更正"
YESTERDAY = str(today() - timedelta(days=1))
INCOME = {"registered_population": 2, "wage": "24000.00"}


async def stood(api: HouseholdApi, household: str, moment: datetime) -> Then:
    """A household as it was known at a moment."""
    scope = Scope.of((TOWN,))
    async with api.app.state.database.reading() as session:
        return await household_at(session, scope, UUID(household), today(), moment)


async def changed_fields(api: HouseholdApi, household: str) -> list[tuple[str, str | None, dict[str, tuple[Any, Any]]]]:
    items = (await api.get(f"/households/{household}/changes"))["items"]
    return [
        (item["table"], item["name"], {field["title"]: (field["before"], field["after"]) for field in item["fields"]})
        for item in items
    ]


async def titles(api: HouseholdApi, household: str) -> list[str]:
    return [item["title"] for item in (await api.get(f"/households/{household}/steps"))["items"]]


async def test_a_correction_is_told_field_by_field_with_who_and_why(api: HouseholdApi) -> None:
    household = await api.household(village_group="一组", phone="13900000000")
    correction = {"village_group": "二组", "phone": "13911110000", "reason": WHY}
    assert (await api.call("PATCH", f"/households/{household}", correction, if_match="1")).status_code == 200
    (change,) = (await api.get(f"/households/{household}/changes"))["items"]
    assert {field["title"]: (field["before"], field["after"]) for field in change["fields"]} == {
        "村民小组": ("一组", "二组"),
        "联系电话": ("139****0000", "139****0000"),
    }
    assert (change["kind"], change["reason"], change["actor"], change["batch_id"]) == ("household.correct", WHY, "tester", None)
    assert await titles(api, household) == ["更正农户信息:村民小组、联系电话", "建档立户"]


async def test_what_changes_nothing_leaves_no_trace(api: HouseholdApi) -> None:
    household = await api.household(village_group="一组")
    same = {"village_group": "一组", "reason": WHY}
    assert (await api.call("PATCH", f"/households/{household}", same, if_match="1")).status_code == 200
    assert await changed_fields(api, household) == []
    assert await titles(api, household) == ["建档立户"]


async def test_members_who_join_change_and_leave_stand_in_the_timeline(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household, name="张小三", education="小学")
    correct = {"education": "初中", "reason": WHY}
    assert (await api.call("PATCH", f"/persons/{person}", correct, if_match="1")).status_code == 200
    leave = {"left_on": YESTERDAY, "reason": "户籍迁出"}
    assert (await api.call("POST", f"/persons/{person}/leave", leave)).status_code == 200
    assert await titles(api, household) == ["成员减少:张*三(户籍迁出)", "更正成员信息:张*三", "登记成员:张*三", "建档立户"]
    assert await changed_fields(api, household) == [
        ("家庭成员关系", "张*三", {"减少日期": (None, YESTERDAY), "减少原因": (None, "户籍迁出")}),
        ("人员", "张*三", {"文化程度": ("小学", "初中")}),
    ]
    told = [(item["household_id"], item["kind"], item["happened_on"]) for item in await api.events(STEP_RECORDED)]
    assert told[-1] == (household, "person.leave", YESTERDAY)


async def test_a_statement_can_be_withdrawn_and_recorded_anew(api: HouseholdApi) -> None:
    household = await api.household()
    where = f"/households/{household}/incomes/2025"
    assert (await api.call("PUT", where, INCOME, if_none_match="*")).status_code == 201
    withdrawn = await api.call("POST", f"{where}/withdraw", {"reason": "年度登记有误"}, if_match="1")
    assert withdrawn.status_code == 204, withdrawn.text
    assert (await api.call("GET", where)).status_code == 404
    again = await api.call("POST", f"{where}/withdraw", {"reason": "年度登记有误"}, if_match="2")
    assert (again.status_code, again.json()["code"]) == (404, "unknown_income")
    (gone,) = await api.events(INCOME_WITHDRAWN)
    assert (gone["household_id"], gone["year"], gone["version"]) == (household, 2025, 2)
    anew = await api.call("PUT", where, {"registered_population": 2, "transfer": "100.00"}, if_none_match="*")
    assert (anew.status_code, anew.json()["version"]) == (201, 3)
    told = (await api.events(INCOME_CHANGED))[-1]
    assert (told["version"], told["wage"], told["transfer"]) == (3, "0.00", "100.00")


async def test_a_statement_that_somebody_changed_meanwhile_is_not_withdrawn(api: HouseholdApi) -> None:
    household = await api.household()
    where = f"/households/{household}/incomes/2025"
    assert (await api.call("PUT", where, INCOME, if_none_match="*")).status_code == 201
    answer = await api.call("POST", f"{where}/withdraw", {"reason": "年度登记有误"}, if_match="7")
    assert (answer.status_code, answer.json()["code"]) == (412, "version_mismatch")


async def test_a_household_is_shown_as_it_stood(api: HouseholdApi) -> None:
    """What is corrected now was otherwise then; what is recorded now was not there; what is withdrawn now was."""
    household = await api.household(village_group="一组")
    stayer = await api.person(household, name="张小三", education="小学")
    mover = await api.person(household, name="李小四", relation="配偶")
    office = api.acting("household:read", "feeds:DIS-CRT:write")
    fact = await office.call("POST", f"/persons/{stayer}/facts/DIS-CRT", examples(ENTRIES)["DIS-CRT"]["value"])
    assert fact.status_code == 201
    assert (await api.call("PUT", f"/households/{household}/incomes/2024", INCOME, if_none_match="*")).status_code == 201
    then_moment = now()
    correct = {"village_group": "二组", "reason": WHY}
    assert (await api.call("PATCH", f"/households/{household}", correct, if_match="3")).status_code == 200
    assert (
        await api.call("PATCH", f"/persons/{stayer}", {"education": "初中", "reason": WHY}, if_match="1")
    ).status_code == 200
    assert (await api.call("POST", f"/persons/{mover}/leave", {"left_on": YESTERDAY, "reason": "户籍迁出"})).status_code == 200
    assert (await api.call("PUT", f"/households/{household}/incomes/2025", INCOME, if_none_match="*")).status_code == 201
    withdraw = await office.call("POST", f"/facts/DIS-CRT/{fact.json()['id']}/withdraw", {"reason": "登记有误"}, if_match="1")
    assert withdraw.status_code == 204

    then = await stood(api, household, then_moment)
    shown = await api.get(f"/households/{household}/as-of/{today()}")

    assert (then.household.village_group, shown["village_group"]) == ("一组", "二组")
    # Nobody knew then that one of them had left the day before.
    assert [(str(row.person_id), row.education) for row in then.members] == [(stayer, "小学"), (mover, None)]
    assert [(item["person_id"], item["education"]) for item in shown["members"]] == [(stayer, "初中")]
    assert [row.year for row in then.incomes] == [2024]
    assert [(item["year"], item["net_per_capita"]) for item in shown["incomes"]] == [(2025, "12000.00"), (2024, "12000.00")]
    assert [row.feed for row in then.facts] == ["DIS-CRT"]
    assert shown["facts"] == []


async def test_a_split_is_in_both_timelines_and_who_moved_was_where_they_were(api: HouseholdApi) -> None:
    household = await api.household()
    father, son = await api.person(household, name="张父"), await api.person(household, name="张小三")
    before = now()
    body = {"on": YESTERDAY, "reason": "成家", "household_no": "NEW", "members": [{"person_id": son, "relation": "户主"}]}
    new = (await api.call("POST", f"/households/{household}/split", body, if_match="3")).json()["id"]
    assert (await titles(api, household))[0] == "分户"
    assert await titles(api, new) == ["分户", "建档立户"]
    then = await stood(api, household, before)
    assert [str(row.person_id) for row in then.members] == [father, son]
    assert [item["person_id"] for item in (await api.get(f"/households/{new}/as-of/{today()}"))["members"]] == [son]


async def test_before_a_household_was_recorded_there_is_nothing_to_show(api: HouseholdApi) -> None:
    household = await api.household()
    answer = await api.call("GET", f"/households/{household}/as-of/{YESTERDAY}")
    assert (answer.status_code, answer.json()["code"]) == (404, "not_recorded_yet")


@pytest.mark.parametrize("view", ["steps", "changes", f"as-of/{today()}"])
async def test_another_towns_history_does_not_exist(api: HouseholdApi, view: str) -> None:
    household = await api.household()
    other = api.acting("household:read", divisions=(OTHER_TOWN,))
    answer = await other.call("GET", f"/households/{household}/{view}")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_household")
