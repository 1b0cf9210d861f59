"""Persons and memberships by API: the rules about people are those of feeds."""

from __future__ import annotations

import asyncio
import json
from typing import Any
from uuid import uuid4

from shared.contracts.household import HOUSEHOLD_CHANGED, RECORD_CHANGED, ROSTER_CHANGED
from shared.privacy import IdTokenKey, parse_keys
from tests.harness.household_api import OFFICER, OTHER_TOWN, OTHER_VILLAGE, TOWN, HouseholdApi
from tests.harness.intake import number
from tests.harness.service_api import KEYS


async def test_a_person_is_registered_shown_masked_and_told_with_the_household(api: HouseholdApi) -> None:
    household = await api.household()
    entry = {
        "name": "欧阳 小三",
        "id_number": number(9),
        "relation": "户主",
        "phone": "13912345678",
        "education": "初中",
        "joined_on": "2020年5月1日",
    }
    answer = await api.call("POST", f"/households/{household}/persons", entry)
    assert answer.status_code == 201
    person = answer.json()["id"]
    assert answer.headers["location"] == f"/api/household/v1/persons/{person}"
    shown = await api.get(f"/persons/{person}")
    expected = {
        "household_id": household,
        "name": "欧***三",
        "id_number": number(9)[:6] + "********" + number(9)[-4:],
        "sex": "男",
        "birth_year": 1980,
        "relation": "户主",
        "joined_on": "2020-05-01",
        "left_on": None,
        "education": "初中",
        "phone": "139****5678",
    }
    assert {name: shown[name] for name in expected} == expected
    told = (await api.events(HOUSEHOLD_CHANGED))[-1]
    assert told["version"] == 2
    assert told["members"] == [
        {
            "person_id": person,
            "name": "欧***三",
            "id_number": expected["id_number"],
            "sex": "男",
            "birth_year": 1980,
            "relation": "户主",
            "joined_on": "2020-05-01",
            "left_on": None,
            "left_reason": None,
        }
    ]
    assert (await api.trail())[-1] == ("person.register", None)


async def test_what_does_not_fit_is_refused_without_repeating_it(api: HouseholdApi) -> None:
    household = await api.household()
    good = number(1)
    cases: list[tuple[dict[str, Any], str]] = [
        ({"id_number": ""}, "missing_value"),
        ({"id_number": "610999800101001"}, "legacy_id_number"),
        ({"id_number": good[:-1] + ("0" if good[-1] != "0" else "1")}, "invalid_id_number"),
        ({"id_number": 610999198001010019}, "invalid_id_number"),
        ({"joined_on": "2020-02-30"}, "invalid_date"),
        ({"name": "长" * 201}, "unknown_code"),
        ({"relation": None}, "string_type"),
        ({"name": "\ud800李四"}, "string_unicode"),
    ]
    for fields, code in cases:
        answer = await api.call("POST", f"/households/{household}/persons", api.entry(**fields))
        assert answer.status_code == 422
        assert [fault["code"] for fault in answer.json()["errors"]] == [code]
        (value,) = fields.values()
        assert not value or str(value) not in answer.text
    assert await api.rows("SELECT FROM person") == []


async def test_a_number_belongs_to_one_active_member(api: HouseholdApi) -> None:
    here, there = await api.household(), await api.household()
    entry = api.entry()
    await api.call("POST", f"/households/{here}/persons", entry)
    for household in (here, there):
        answer = await api.call("POST", f"/households/{household}/persons", entry)
        assert (answer.status_code, answer.json()["code"]) == (409, "duplicate_person")
    answer = await api.call("POST", f"/households/{there}/persons", {**entry, "name": "李四"})
    assert (answer.status_code, answer.json()["code"]) == (409, "name_mismatch")


async def test_of_several_registrations_of_a_person_at_once_one_wins(api: HouseholdApi) -> None:
    households = [await api.household() for _ in range(4)]
    entry = api.entry()
    answers = await asyncio.gather(*(api.call("POST", f"/households/{home}/persons", entry) for home in households))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert {answer.json().get("code") for answer in answers} == {None, "duplicate_person"}
    assert len(await api.rows("SELECT FROM membership")) == 1


async def test_who_moved_out_comes_back_by_registration_with_facts(api: HouseholdApi) -> None:
    old, new = await api.household(), await api.household(division_code=OTHER_VILLAGE)
    entry = api.entry(phone="13912345678", education="初中")
    person = (await api.call("POST", f"/households/{old}/persons", entry)).json()["id"]
    await _insert_fact(api, old, person)
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-03-01", "reason": "婚出"})
    early = await api.call("POST", f"/households/{new}/persons", {**entry, "joined_on": "2026-02-28"})
    assert (early.status_code, early.json()["code"]) == (422, "invalid_period")
    back = {"name": entry["name"], "id_number": entry["id_number"], "relation": "配偶", "education": "高中"}
    answer = await api.call("POST", f"/households/{new}/persons", back)
    assert answer.json() == {"id": person, "version": 3}
    shown = await api.get(f"/persons/{person}")
    assert (shown["household_id"], shown["relation"], shown["joined_on"]) == (new, "配偶", "2026-03-01")
    assert (shown["education"], shown["phone"]) == ("高中", "139****5678")
    history = (await api.get(f"/persons/{person}/memberships"))["items"]
    assert [(item["household_id"], item["left_on"], item["left_reason"]) for item in history] == [
        (old, "2026-03-01", "婚出"),
        (new, None, None),
    ]
    facts = (await api.get(f"/persons/{person}/facts"))["items"]
    assert [(fact["feed"], fact["year"], fact["values"]["grade"]) for fact in facts] == [("DIS-CRT", 2025, "二级")]
    assert (await api.get(f"/households/{old}/facts"))["items"] == []
    sheets = await api.events(RECORD_CHANGED)
    assert {(sheet["household_id"], sheet["version"], len(sheet["facts"])) for sheet in sheets} == {(old, 2, 0), (new, 1, 1)}


async def _insert_fact(api: HouseholdApi, household: str, person: str) -> None:
    await api.rows(
        "INSERT INTO fact_dis_crt (household_id, person_id, category, grade, issued_on, care_subsidy, batch_id)"
        " VALUES ($1, $2, '肢体', '二级', '2025-03-01', true, uuidv7())",
        household,
        person,
    )
    await api.rows("INSERT INTO record_sheet (household_id, feed, year) VALUES ($1, 'DIS-CRT', 2025)", household)


async def test_the_dead_do_not_join_unless_the_death_is_taken_back(api: HouseholdApi) -> None:
    household, other = await api.household(), await api.household()
    entry = api.entry()
    person = (await api.call("POST", f"/households/{household}/persons", entry)).json()["id"]
    assert (await api.call("POST", f"/persons/{person}/reinstate", {"reason": "误办"})).json()["code"] == "still_a_member"
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-03-01", "reason": "死亡"})
    for path, body in (
        (f"/households/{other}/persons", entry),
        (f"/persons/{person}/join", {"household_id": other, "relation": "其他", "joined_on": "2026-04-01"}),
    ):
        answer = await api.call("POST", path, body)
        assert (answer.status_code, answer.json()["code"]) == (409, "person_closed")
    assert (await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-04-01", "reason": "其他"})).json()[
        "code"
    ] == "not_a_member"
    assert (await api.call("POST", f"/persons/{person}/reinstate", {"reason": "误登死亡"})).status_code == 200
    shown = await api.get(f"/persons/{person}")
    assert (shown["left_on"], shown["left_reason"]) == (None, None)
    assert (await api.trail())[-1] == ("person.reinstate", "误登死亡")


async def test_leaving_has_a_known_reason_and_a_possible_day(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household, joined_on="2026-01-01")
    for body, code in (
        ({"left_on": "2026-03-01", "reason": "走了"}, "unknown_code"),
        ({"left_on": "", "reason": "死亡"}, "missing_value"),
        ({"left_on": "2025-12-31", "reason": "死亡"}, "invalid_period"),
    ):
        answer = await api.call("POST", f"/persons/{person}/leave", body)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)


async def test_members_of_a_day(api: HouseholdApi) -> None:
    household = await api.household()
    born, left, late = (
        await api.person(household, id_number=number(1, "20250615")),
        await api.person(household),
        await api.person(household, joined_on="2026-01-01"),
    )
    await api.call("POST", f"/persons/{left}/leave", {"left_on": "2025-12-01", "reason": "婚出"})

    async def members(query: str) -> set[str]:
        return {item["person_id"] for item in (await api.get(f"/households/{household}/members{query}"))["items"]}

    assert await members("") == {born, left, late}
    assert await members("?as_of=2025-06-14") == {left}
    assert await members("?as_of=2025-11-30") == {left, born}
    assert await members("?as_of=2025-12-01") == {born}
    assert await members("?as_of=2026-01-01") == {born, late}


async def test_a_leave_in_the_future_has_not_come_yet(api: HouseholdApi) -> None:
    household, other = await api.household(), await api.household()
    entry = api.entry()
    person = (await api.call("POST", f"/households/{household}/persons", entry)).json()["id"]
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2100-01-01", "reason": "婚出"})
    answer = await api.call("POST", f"/households/{other}/persons", entry)
    assert answer.json()["code"] == "duplicate_person"
    assert (await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-01-01", "reason": "婚出"})).status_code == 200


async def test_joining_by_id_moves_a_person_to_another_household(api: HouseholdApi) -> None:
    old, new = await api.household(), await api.household()
    person = await api.person(old)
    joining = {"household_id": new, "relation": "配偶", "joined_on": "2026-05-01", "reason": "再婚"}
    member = (await api.call("POST", f"/persons/{person}/join", joining)).json()
    assert (member["code"], [fault["place"] for fault in member["errors"]]) == ("duplicate_person", ["path.id"])
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-04-01", "reason": "婚出"})
    missing = await api.call("POST", f"/persons/{person}/join", {**joining, "household_id": str(uuid4())})
    assert (missing.status_code, missing.json()["code"]) == (404, "unknown_household")
    joined = await asyncio.gather(
        *(api.call("POST", f"/persons/{person}/join", joining, idempotency_key="k1") for _ in range(3))
    )
    assert {(answer.status_code, answer.text) for answer in joined} == {(200, joined[0].text)}
    assert [entry for entry in await api.trail() if entry[0] == "person.join"] == [("person.join", "再婚")]
    assert (await api.get(f"/persons?household={new}"))["items"][0]["joined_on"] == "2026-05-01"
    both = await asyncio.gather(
        *(api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-06-01", "reason": "其他"}) for _ in range(2))
    )
    assert sorted(answer.status_code for answer in both) == [200, 409]


async def test_the_first_day_of_a_membership_is_corrected_within_its_order(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household)
    path = f"/persons/{person}"
    await api.call("POST", f"{path}/leave", {"left_on": "2025-03-01", "reason": "婚出"})
    await api.call("POST", f"{path}/join", {"household_id": household, "relation": "长女", "joined_on": "2025-06-01"})
    for day in ("2025-02-28", None):
        refused = await api.call("PATCH", path, {"joined_on": day, "reason": "核实"}, if_match="3")
        assert (refused.status_code, refused.json()["errors"][0]["place"]) == (422, "body.joined_on")
    assert (await api.call("PATCH", path, {"joined_on": "2025-03-01", "reason": "核实"}, if_match="3")).status_code == 200
    assert ((await api.get(path))["joined_on"], (await api.get(path))["relation"]) == ("2025-03-01", "长女")
    told = (await api.events(HOUSEHOLD_CHANGED))[-1]["members"]
    assert [(one["joined_on"], one["left_on"]) for one in told] == [(None, "2025-03-01"), ("2025-03-01", None)]


async def test_a_name_and_a_number_are_corrected_everywhere(api: HouseholdApi) -> None:
    old, new = await api.household(), await api.household()
    person = await api.person(old, name="张三")
    other = api.entry()
    await api.call("POST", f"/households/{old}/persons", other)
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-04-01", "reason": "婚出"})
    await api.call("POST", f"/persons/{person}/join", {"household_id": new, "relation": "配偶", "joined_on": "2026-04-01"})
    correction = {"name": "章珊珊", "id_number": number(700, "19900202"), "relation": "户主", "reason": "与户口簿一致"}
    path = f"/persons/{person}"
    assert (await api.call("PATCH", path, correction)).status_code == 428
    assert (await api.call("PATCH", path, correction, if_match="1")).status_code == 412
    taken = await api.call("PATCH", path, {**correction, "id_number": other["id_number"]}, if_match="3")
    assert (taken.status_code, taken.json()["code"]) == (409, "duplicate_person")
    assert (await api.call("PATCH", path, correction, if_match="3")).json() == {"id": person, "version": 4}
    shown = await api.get(path)
    assert (shown["name"], shown["birth_year"], shown["sex"], shown["relation"]) == ("章*珊", 1990, "女", "户主")
    told = {item["id"]: item for item in await api.events(HOUSEHOLD_CHANGED)}
    for household, relation in ((old, "户主"), (new, "户主")):
        (member,) = (member for member in told[household]["members"] if member["person_id"] == person)
        assert (member["name"], member["relation"]) == ("章*珊", relation)
    assert [item["id"] for item in (await api.get("/persons?name=珊珊"))["items"]] == [person]
    assert (await api.get("/persons?name=张三"))["items"] == []
    same = await api.call("PATCH", path, {**correction, "reason": "再次核对"}, if_match="4")
    assert same.json()["version"] == 4
    assert (await api.trail())[-1] == ("person.correct", "与户口簿一致")


async def test_rosters_tell_who_is_who_by_id_token_and_never_by_number(api: HouseholdApi) -> None:
    old, new = await api.household(household_type="脱贫户"), await api.household()
    person = await api.person(old, name="张三", id_number=number(9))
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-04-01", "reason": "婚出"})
    await api.call("POST", f"/persons/{person}/join", {"household_id": new, "relation": "配偶", "joined_on": "2026-04-01"})
    key = IdTokenKey(parse_keys(KEYS))
    roster = (await api.events(ROSTER_CHANGED))[-2:]
    token = key.token(number(9)).hex()
    member = {"person_id": person, "id_token": token, "name": "张*", "left_on": None, "left_reason": None}
    told = {item["id"]: item for item in roster}
    assert told[new]["members"] == [member]
    assert (told[old]["household_type"], told[old]["closed_on"]) == ("脱贫户", None)
    await api.call("PATCH", f"/persons/{person}", {"id_number": number(700), "reason": "与户口簿一致"}, if_match="3")
    told = {item["id"]: item for item in await api.events(ROSTER_CHANGED)}
    corrected = key.token(number(700)).hex()
    assert [told[home]["members"][0]["id_token"] for home in (old, new)] == [corrected, corrected]
    assert told[old]["members"][0]["left_reason"] == "婚出"
    assert [told[home]["version"] for home in (old, new)] == [
        (await api.get(f"/households/{home}"))["version"] for home in (old, new)
    ]
    assert number(9) not in json.dumps(await api.events(ROSTER_CHANGED))


async def test_names_are_found_by_any_piece_in_the_order_of_a_dictionary(api: HouseholdApi) -> None:
    household = await api.household()
    names = ["张三", "单小三", "欧阳小三", "阿依·古丽", "李小四", "曾三小", "John Smith"]
    people = {await api.person(household, name=name): name for name in names}

    async def found(piece: str) -> list[str]:
        return [people[item["id"]] for item in (await api.get(f"/persons?name={piece}"))["items"]]

    assert await found("") == ["阿依·古丽", "John Smith", "李小四", "欧阳小三", "单小三", "曾三小", "张三"]
    assert await found("三") == ["欧阳小三", "单小三", "曾三小", "张三"]
    assert await found("小三") == ["欧阳小三", "单小三"]
    assert await found("欧阳小三") == ["欧阳小三"]
    assert await found("依古") == ["阿依·古丽"]
    assert await found("依·古") == ["阿依·古丽"]
    assert await found("john s") == ["John Smith"]
    assert await found("三小三") == []
    assert await found("%25") == []
    assert await found("张%00三") == ["张三"]


async def test_pages_of_persons_hold_no_name_in_their_cursor(api: HouseholdApi) -> None:
    household = await api.household()
    for name in ("张三", "张三", "李四", "王五", "赵六"):
        await api.person(household, name=name)
    seen: list[str] = []
    cursor = ""
    while True:
        page = await api.get(f"/persons?limit=2{cursor}")
        seen += [item["id"] for item in page["items"]]
        if page["next"] is None:
            break
        assert page["next"] == page["items"][-1]["id"]
        cursor = f"&cursor={page['next']}"
    assert len(seen) == len(set(seen)) == 5
    for wrong in ("x", str(uuid4())):
        assert (await api.call("GET", f"/persons?cursor={wrong}")).json()["code"] == "invalid_cursor"


async def test_searching_uses_the_index(api: HouseholdApi) -> None:
    await api.rows(
        "INSERT INTO household (household_no, division_code, household_type) VALUES ('X', '610925104201', '一般农户')"
    )
    await api.rows(
        "INSERT INTO person (household_id, id_token, id_number_cipher, id_number_masked, name, name_key, name_sort)"
        " SELECT h.id, int8send(i), '', '', n, n, n"
        " FROM household h, generate_series(1, 20000) i, LATERAL (SELECT chr(20000 + i % 5000) || chr(20000 + i % 77) AS n) x"
    )
    await api.rows("ANALYZE person")
    for piece in ("丠", "丠丁"):
        plan = await api.rows("EXPLAIN SELECT FROM person WHERE name_grams(name_key) @> name_grams($1::text)", piece)
        assert any("ix_person_name_grams" in line[0] for line in plan), plan


async def test_another_towns_people_do_not_exist(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household)
    stranger = api.acting(*OFFICER, divisions=(OTHER_TOWN,))
    own = await stranger.household(division_code=OTHER_VILLAGE, household_no="own")
    assert (await stranger.get("/persons"))["items"] == []
    assert [item["id"] for item in (await stranger.get("/households"))["items"]] == [own]
    assert (await stranger.get(f"/households?village={TOWN}"))["items"] == []
    assert [len((await api.get(f"/persons?town={town}"))["items"]) for town in (TOWN, OTHER_TOWN)] == [1, 0]
    refused = [
        await stranger.call("GET", f"/households/{household}"),
        await stranger.call("GET", f"/households/{household}/members"),
        await stranger.call("GET", f"/households/{household}/incomes"),
        await stranger.call("GET", f"/households/{household}/incomes/2025"),
        await stranger.call("GET", f"/households/{household}/facts"),
        await stranger.call("GET", f"/persons/{person}"),
        await stranger.call("GET", f"/persons/{person}/facts"),
        await stranger.call("GET", f"/persons/{person}/memberships"),
        await stranger.call("PATCH", f"/households/{household}", {"village_group": "九组", "reason": "试"}, if_match="2"),
        await stranger.call("PATCH", f"/persons/{person}", {"name": "李四", "reason": "试"}, if_match="1"),
        await stranger.call("PUT", f"/households/{household}/incomes/2025", {"registered_population": 1}),
        await stranger.call("POST", f"/households/{household}/close", {"closed_on": "2026-03-01", "reason": "试"}),
        await stranger.call("POST", f"/households/{household}/reopen", {"reason": "试"}),
        await stranger.call("POST", f"/households/{household}/persons", stranger.entry()),
        await stranger.call("POST", f"/persons/{person}/leave", {"left_on": "2026-03-01", "reason": "死亡"}),
        await stranger.call("POST", f"/persons/{person}/reinstate", {"reason": "试"}),
        await stranger.call(
            "POST", f"/persons/{person}/join", {"household_id": own, "relation": "配偶", "joined_on": "2026-03-01"}
        ),
    ]
    assert [answer.status_code for answer in refused] == [404] * len(refused)
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-03-01", "reason": "婚出"})
    before = await api.trail()
    away = {"household_id": own, "relation": "配偶", "joined_on": "2026-03-01"}
    town = api.acting(*OFFICER, divisions=(TOWN,))
    answer = await town.call("POST", f"/persons/{person}/join", away)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_household")
    assert await api.trail() == before
