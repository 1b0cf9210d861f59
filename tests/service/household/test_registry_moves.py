"""Splitting and merging households, and moving a member: one day, one reason, all of it or nothing."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from services.household.feeds.schemas import ENTRIES
from shared.contracts.household import HOUSEHOLD_CHANGED, RECORD_CHANGED
from shared.web.rows import examples
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, HouseholdApi

WHY = {"on": "2026-03-01", "reason": "子女成家单独立户"}


async def family(api: HouseholdApi, *names: str, **fields: Any) -> tuple[str, list[str]]:
    """A household and its members; the version is one more than they are."""
    household = await api.household(**fields)
    return household, [await api.person(household, name=name) for name in names]


def with_relation(*persons: str, relation: str = "户主") -> list[dict[str, str]]:
    return [{"person_id": person, "relation": relation} for person in persons]


async def standing(api: HouseholdApi, household: str) -> list[tuple[Any, ...]]:
    members = (await api.get(f"/households/{household}/members"))["items"]
    return [(item["person_id"], item["relation"], item["joined_on"], item["left_on"], item["left_reason"]) for item in members]


async def fact(api: HouseholdApi, person: str) -> None:
    office = api.acting("household:read", "feeds:DIS-CRT:write")
    answer = await office.call("POST", f"/persons/{person}/facts/DIS-CRT", examples(ENTRIES)["DIS-CRT"]["value"])
    assert answer.status_code == 201


def refusal(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


async def test_a_household_splits_with_members_and_their_facts(api: HouseholdApi) -> None:
    old, (father, son, wife) = await family(api, "张父", "张子", "李氏", household_type="脱贫户")
    await fact(api, son)
    body = {**WHY, "household_no": "NEW", "address": "官元镇某村二组1号", "members": with_relation(son, wife)}
    answer = await api.call("POST", f"/households/{old}/split", body, if_match="4", idempotency_key="k")
    assert answer.status_code == 201, answer.text
    new = answer.json()["id"]
    assert answer.headers["location"].endswith(f"/households/{new}")
    again = await api.call("POST", f"/households/{old}/split", body, if_match="4", idempotency_key="k")
    assert (again.status_code, again.json()) == (201, answer.json())
    shown = await api.get(f"/households/{new}")
    assert (shown["household_no"], shown["household_type"], shown["version"]) == ("NEW", "脱贫户", answer.json()["version"])
    ended = ("2026-03-01", "分户")
    assert await standing(api, old) == [
        (father, "户主", None, None, None),
        (son, "户主", None, *ended),
        (wife, "户主", None, *ended),
    ]
    assert await standing(api, new) == [(person, "户主", "2026-03-01", None, None) for person in (son, wife)]
    assert len((await api.get(f"/households/{new}/facts"))["items"]) == 1
    told = {item["id"]: item for item in await api.events(HOUSEHOLD_CHANGED)}
    assert (told[old]["version"], told[new]["version"]) == (5, 2)
    assert {sheet["household_id"]: len(sheet["facts"]) for sheet in await api.events(RECORD_CHANGED)} == {old: 0, new: 1}
    assert (await api.trail())[-2:] == [("household.split", WHY["reason"])] * 2


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"members": "all"}, 422, "nobody_left"),
        ({"members": "stranger"}, 422, "unknown_person"),
        ({"members": []}, 422, "invalid_request"),
        ({"members": "twice"}, 422, "duplicate_person"),
        ({"on": "2999-01-01"}, 422, "future_date"),
        ({"household_no": "TAKEN"}, 409, "duplicate_household"),
        ({"division_code": OTHER_VILLAGE[:9] + "999"}, 422, "unknown_division"),
        ({"reason": ""}, 422, "invalid_request"),
    ],
)
async def test_a_split_that_does_not_fit_changes_nothing(
    api: HouseholdApi, change: dict[str, Any], status: int, code: str
) -> None:
    old, (father, son) = await family(api, "张父", "张子")
    _, (stranger,) = await family(api, "王某", household_no="TAKEN")
    lists = {"all": [father, son], "stranger": [son, stranger], "twice": [son, son]}
    body = {**WHY, "household_no": "NEW", "members": with_relation(son), **change}
    if isinstance(body["members"], str):
        body["members"] = with_relation(*lists[body["members"]])
    assert refusal(await api.call("POST", f"/households/{old}/split", body, if_match="3")) == (status, code)
    assert (await api.get(f"/households/{old}"))["version"] == 3
    assert (await api.get("/households?household_no=NEW"))["items"] == []
    assert [row[3] for row in await standing(api, old)] == [None, None]


async def test_a_split_before_somebody_joined_is_refused(api: HouseholdApi) -> None:
    old, (_, son) = await family(api, "张父", "张子")
    await api.call("PATCH", f"/persons/{son}", {"joined_on": "2026-03-02", "reason": "核实"}, if_match="1")
    body = {**WHY, "household_no": "NEW", "members": with_relation(son)}
    assert refusal(await api.call("POST", f"/households/{old}/split", body, if_match="4")) == (422, "invalid_period")


async def test_households_merge_into_one_and_the_other_is_closed(api: HouseholdApi) -> None:
    old, (mother, child) = await family(api, "王母", "王子")
    new, (uncle,) = await family(api, "王伯")
    await fact(api, child)
    body = {**WHY, "into": new, "members": [*with_relation(mother, relation="其他"), *with_relation(child, relation="之侄儿")]}
    answer = await api.call("POST", f"/households/{old}/merge", body, if_match="3")
    assert (answer.status_code, answer.json()) == (200, {"id": old, "version": 4})
    closed = await api.get(f"/households/{old}")
    assert (closed["closed_on"], closed["close_reason"], closed["version"]) == ("2026-03-01", "并入 H0004", 4)
    assert [row[3:] for row in await standing(api, old)] == [("2026-03-01", "并户")] * 2
    assert [row[:2] for row in await standing(api, new)] == [(uncle, "户主"), (mother, "其他"), (child, "之侄儿")]
    assert len((await api.get(f"/households/{new}/facts"))["items"]) == 1
    assert refusal(await api.call("POST", f"/households/{old}/merge", body, if_match="4")) == (409, "household_closed")


async def test_a_merge_names_every_member_and_another_household(api: HouseholdApi) -> None:
    old, (mother, _) = await family(api, "王母", "王子")
    new, _ = await family(api, "王伯")
    gone, _ = await family(api)
    await api.call("POST", f"/households/{gone}/close", {"closed_on": "2026-01-01", "reason": "空户"})
    cases = [
        ({"into": new, "members": with_relation(mother)}, (422, "members_missing")),
        ({"into": old, "members": with_relation(mother)}, (422, "same_household")),
        ({"into": gone, "members": with_relation(mother)}, (409, "household_closed")),
    ]
    for body, expected in cases:
        assert refusal(await api.call("POST", f"/households/{old}/merge", {**WHY, **body}, if_match="3")) == expected
    assert (await api.get(f"/households/{old}"))["version"] == 3


async def test_a_member_moves_to_another_household_on_one_day(api: HouseholdApi) -> None:
    old, (_, daughter) = await family(api, "张父", "张女")
    new, _ = await family(api, "王伯")
    await fact(api, daughter)
    body = {**WHY, "household_id": new, "relation": "之儿媳", "left_reason": "婚出"}
    path = f"/persons/{daughter}/move"
    assert refusal(await api.call("POST", path, {**body, "left_reason": "死亡"}, if_match="1")) == (422, "invalid_request")
    assert refusal(await api.call("POST", path, {**body, "household_id": old}, if_match="1")) == (422, "same_household")
    answers = await asyncio.gather(*(api.call("POST", path, body, if_match="1") for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await standing(api, old))[1] == (daughter, "户主", None, "2026-03-01", "婚出")
    assert (await standing(api, new))[1] == (daughter, "之儿媳", "2026-03-01", None, None)
    person = await api.get(f"/persons/{daughter}")
    assert (person["household_id"], person["version"]) == (new, 2)
    assert len((await api.get(f"/persons/{daughter}/facts"))["items"]) == 1
    assert (await api.trail())[-1] == ("person.move", WHY["reason"])


async def test_whoever_saw_an_older_household_is_told_so(api: HouseholdApi) -> None:
    old, (_, son, daughter) = await family(api, "张父", "张子", "张女")
    bodies = [{**WHY, "household_no": f"N{n}", "members": with_relation(who)} for n, who in enumerate((son, daughter))]
    path = f"/households/{old}/split"
    assert refusal(await api.call("POST", path, bodies[0])) == (428, "precondition_required")
    assert refusal(await api.call("POST", path, bodies[0], if_match="3")) == (412, "version_mismatch")
    both = await asyncio.gather(*(api.call("POST", path, body, if_match="4") for body in bodies))
    assert sorted(answer.status_code for answer in both) == [201, 412]
    assert sum(row[3] is None for row in await standing(api, old)) == 2


async def test_two_households_that_merge_into_each_other_leave_one(api: HouseholdApi) -> None:
    one, ones = await family(api, "张一")
    two, twos = await family(api, "张二")
    bodies = [(one, {"into": two, "members": with_relation(*ones)}), (two, {"into": one, "members": with_relation(*twos)})]
    answers = await asyncio.gather(
        *(api.call("POST", f"/households/{id}/merge", {**WHY, **body}, if_match="2") for id, body in bodies)
    )
    assert sorted(answer.status_code for answer in answers) in ([200, 409], [200, 412])
    closed = [(await api.get(f"/households/{id}"))["closed_on"] for id in (one, two)]
    assert closed.count(None) == 1


async def test_another_towns_household_is_neither_split_nor_merged_into(api: HouseholdApi) -> None:
    old, (father, son) = await family(api, "张父", "张子")
    theirs = api.acting("household:read", "household:write", divisions=(OTHER_TOWN,))
    there = await theirs.household(household_no="THERE", division_code=OTHER_VILLAGE)
    town = api.acting("household:read", "household:write", divisions=("610925104000",))
    split = {**WHY, "household_no": "NEW", "members": with_relation(son)}
    merge = {**WHY, "into": there, "members": with_relation(father, son)}
    move = {**WHY, "household_id": there, "relation": "户主", "left_reason": "户籍迁出"}
    answers = [
        await theirs.call("POST", f"/households/{old}/split", split, if_match="3"),
        await town.call("POST", f"/households/{old}/merge", merge, if_match="3"),
        await town.call("POST", f"/persons/{son}/move", move, if_match="1"),
        await theirs.call("POST", f"/persons/{son}/move", move, if_match="1"),
        await town.call("POST", f"/households/{old}/split", {**split, "division_code": OTHER_VILLAGE}, if_match="3"),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 404, 404, 422]
    assert [row[3] for row in await standing(api, old)] == [None, None]
