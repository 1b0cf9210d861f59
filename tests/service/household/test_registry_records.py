"""Income statements, department facts and divisions by API, and the events of all that."""

from __future__ import annotations

import asyncio
from typing import Any

from sqlalchemy import text

from services.household.registry.events import REPUBLISHERS
from services.household.seed import load_divisions
from shared.contracts.base import EventType
from shared.contracts.household import DIVISION_CHANGED, HOUSEHOLD_CHANGED, INCOME_CHANGED, RECORD_CHANGED, ROSTER_CHANGED
from shared.persistence import Database
from shared.privacy import mask_name
from tests.harness.household_api import OTHER_VILLAGE, TOWN, HouseholdApi

STATEMENT = {
    "registered_population": 3,
    "wage": "24,000.00元",
    "business": 9000,
    "property": "600.5",
    "transfer": "2400",
    "business_cost": "3500.00",
    "claims": 2000.25,
    "compliant_self_pay": "-1",
}


async def test_a_statement_is_recorded_with_its_figures_and_told(api: HouseholdApi) -> None:
    household = await api.household()
    path = f"/households/{household}/incomes/2025"
    assert (await api.call("GET", path)).json()["code"] == "unknown_income"
    answer = await api.call("PUT", path, STATEMENT)
    assert (answer.status_code, answer.headers["etag"]) == (201, '"1"')
    assert answer.headers["location"].endswith(path)
    shown = await api.get(path)
    figures = {
        "registered_population": 3,
        "wage": "24000.00",
        "business": "9000.00",
        "property": "600.50",
        "transfer": "2400.00",
        "business_cost": "3500.00",
        "claims": "2000.25",
        "compliant_self_pay": "-1.00",
        "net": "32500.50",
        "net_per_capita": "10833.50",
        "reference_per_capita": "11500.58",
    }
    assert {name: shown[name] for name in figures} == figures
    (told,) = await api.events(INCOME_CHANGED)
    assert told == {
        **figures,
        "id": shown["id"],
        "version": 1,
        "household_id": household,
        "year": 2025,
    }
    assert (await api.trail())[-1] == ("income.record", None)


async def test_a_statement_is_replaced_by_who_has_read_it(api: HouseholdApi) -> None:
    household = await api.household()
    path = f"/households/{household}/incomes/2025"
    first = await asyncio.gather(*(api.call("PUT", path, STATEMENT) for _ in range(3)))
    assert sorted(answer.status_code for answer in first) == [201, 428, 428]
    assert (await api.call("PUT", path, STATEMENT, if_match="9")).status_code == 412
    assert (await api.call("PUT", path, STATEMENT, if_match="1")).json()["version"] == 1
    unsaid = await api.call("PUT", path, {"registered_population": 5}, if_match="1")
    assert (unsaid.status_code, unsaid.json()["errors"][0]["place"]) == (422, "body.reason")
    corrected = [{"registered_population": count, "reason": "入户核实后更正"} for count in (4, 5)]
    both = await asyncio.gather(*(api.call("PUT", path, body, if_match="1") for body in corrected))
    assert sorted(answer.status_code for answer in both) == [200, 412]
    assert [entry for entry in await api.trail() if entry[0] == "income.record"] == [
        ("income.record", None),
        ("income.record", "入户核实后更正"),
    ]
    shown = await api.get(path)
    assert (shown["version"], shown["wage"]) == (2, "0.00")
    assert len(await api.events(INCOME_CHANGED)) == 2
    await api.call("PUT", f"/households/{household}/incomes/2026", STATEMENT)
    assert [item["year"] for item in (await api.get(f"/households/{household}/incomes"))["items"]] == [2026, 2025]


async def test_who_puts_something_new_or_known_says_so_and_is_held_to_it(api: HouseholdApi) -> None:
    household = await api.household()
    office = api.acting("household:read", "divisions:write")
    division = {"name": "示范村", "level": "village", "parent_code": TOWN}
    for client, path, body in (
        (api, f"/households/{household}/incomes/2025", STATEMENT),
        (office, "/divisions/610925104299", division),
    ):
        lost = await client.call("PUT", path, body, if_match="1")
        assert (lost.status_code, lost.json()["code"]) == (412, "version_mismatch")
        assert (await client.call("GET", path)).status_code == 404
        assert (await client.call("PUT", path, body, if_none_match="*")).status_code == 201
        again = await client.call("PUT", path, body, if_none_match="*")
        assert (again.status_code, again.json()["code"], again.headers["etag"]) == (412, "already_exists", '"1"')
        unseen = await client.call("PUT", path, body)
        assert (unseen.status_code, unseen.json()["code"]) == (428, "precondition_required")
        assert (await client.call("PUT", path, body, if_match="1")).status_code == 200


async def test_a_statement_that_does_not_fit_is_refused(api: HouseholdApi) -> None:
    household = await api.household()
    cases: list[tuple[Any, str]] = [
        ({"registered_population": 0}, "invalid_number"),
        ({"registered_population": 1, "wage": "1.005"}, "invalid_amount"),
        ({"registered_population": 1, "wage": 1e30}, "invalid_amount"),
        ({"registered_population": 1, "wage": None}, "decimal_type"),
        ({}, "missing"),
    ]
    for body, code in cases:
        answer = await api.call("PUT", f"/households/{household}/incomes/2025", body)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)
    assert (await api.call("PUT", f"/households/{household}/incomes/1899", STATEMENT)).status_code == 422


async def _facts(api: HouseholdApi, household: str, person: str) -> None:
    for statement in (
        (
            "INSERT INTO fact_med_set (household_id, person_id, settlement_no, visit, settled_on, total, self_paid, batch_id)"
            " SELECT $1, $2, 'S' || i, '住院', make_date(2024 + i % 2, 3, i), 1200.5, 300, uuidv7() FROM generate_series(1, 4) i"
        ),
        (
            "INSERT INTO fact_dis_crt (household_id, person_id, category, grade, issued_on, care_subsidy, batch_id)"
            " VALUES ($1, $2, '肢体', '二级', '2025-03-01', true, uuidv7())"
        ),
    ):
        await api.rows(statement, household, person)
    await api.rows(
        "INSERT INTO fact_hou_apr (household_id, grade, appraised_on, lived_in, batch_id)"
        " VALUES ($1, 'C', '2025-05-01', false, uuidv7())",
        household,
    )
    await api.rows(
        "INSERT INTO record_sheet (household_id, feed, year)"
        " VALUES ($1, 'MED-SET', 2024), ($1, 'MED-SET', 2025), ($1, 'DIS-CRT', 2025), ($1, 'HOU-APR', 2025)",
        household,
    )


async def test_facts_of_a_household_and_of_a_person(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household)
    await _facts(api, household, person)

    async def found(path: str) -> list[tuple[str, int]]:
        return [(fact["feed"], fact["year"]) for fact in (await api.get(path))["items"]]

    path = f"/households/{household}/facts"
    everything = [("DIS-CRT", 2025), ("HOU-APR", 2025), *[("MED-SET", 2024)] * 2, *[("MED-SET", 2025)] * 2]
    assert await found(path) == everything
    assert await found(f"{path}?feed=MED-SET&year=2024") == [("MED-SET", 2024)] * 2
    assert await found(f"{path}?feed=NONE") == []
    assert await found(f"/persons/{person}/facts") == [fact for fact in everything if fact[0] != "HOU-APR"]
    assert await found(f"/persons/{person}/facts?feed=HOU-APR") == []
    first = await api.get(f"{path}?limit=4")
    assert {name: value for name, value in first["items"][1].items() if name != "id"} == {
        "version": 1,
        "household_id": household,
        "feed": "HOU-APR",
        "year": 2025,
        "person_id": None,
        "values": {"grade": "C", "appraised_on": "2025-05-01", "lived_in": False},
    }
    rest = await api.get(f"{path}?limit=4&cursor={first['next']}")
    assert len(first["items"]) + len(rest["items"]) == len(everything)
    assert rest["items"][0]["values"]["total"] == "1200.50"
    assert rest["items"][0]["person_id"] == person


async def _told_again(api: HouseholdApi, event_type: EventType) -> list[dict[str, Any]]:
    before = len(await api.events(event_type))
    database = Database(api.database.app_url, name="test")
    try:
        async with database.transaction() as session:
            await REPUBLISHERS[event_type](session)
    finally:
        await database.close()
    return (await api.events(event_type))[before:]


async def test_everything_is_told_again_as_it_is_with_its_version(api: HouseholdApi, monkeypatch: Any) -> None:
    monkeypatch.setattr("shared.events.republishing.CHUNK", 3)
    homes = [await api.household() for _ in range(7)]
    person = await api.person(homes[0])
    await api.call("PUT", f"/households/{homes[0]}/incomes/2025", STATEMENT)
    await _facts(api, homes[0], person)
    told = await _told_again(api, HOUSEHOLD_CHANGED)
    latest = {item["id"]: item for item in await api.events(HOUSEHOLD_CHANGED)}
    assert [item["id"] for item in told] == sorted(homes)
    assert told == [latest[item["id"]] for item in told]
    assert told[0]["version"] == 2
    rosters = {item["id"]: item for item in await api.events(ROSTER_CHANGED)}
    assert await _told_again(api, ROSTER_CHANGED) == [rosters[home] for home in sorted(homes)]
    assert await _told_again(api, INCOME_CHANGED) == (await api.events(INCOME_CHANGED))[:1]
    assert len(await _told_again(api, DIVISION_CHANGED)) == 149
    sheets = {(sheet["feed"], sheet["year"]): sheet for sheet in await _told_again(api, RECORD_CHANGED)}
    assert {key: len(sheet["facts"]) for key, sheet in sheets.items()} == {
        ("MED-SET", 2024): 2,
        ("MED-SET", 2025): 2,
        ("DIS-CRT", 2025): 1,
        ("HOU-APR", 2025): 1,
    }
    assert sheets["DIS-CRT", 2025]["facts"] == [
        {"person_id": person, "category": "肢体", "grade": "二级", "issued_on": "2025-03-01", "care_subsidy": True}
    ]
    assert sheets["MED-SET", 2024]["facts"][0]["self_paid"] == "300.00"


async def test_names_are_masked_in_sql_as_in_python(api: HouseholdApi) -> None:
    household = await api.household()
    names = ["张", "张三", "张小三", "欧阳小三", "买买提·吐尔逊", "𠮷野家", "Anna Maria"]
    for name in names:
        await api.person(household, name=name)
    told = (await api.events(HOUSEHOLD_CHANGED))[-1]["members"]
    assert [member["name"] for member in told] == [mask_name(name) for name in names]


async def test_divisions_are_listed_within_scope(api: HouseholdApi) -> None:
    assert len((await api.get("/divisions?limit=500"))["items"]) == 149
    assert len((await api.get("/divisions?level=town"))["items"]) == 12
    villages = (await api.get(f"/divisions?parent={TOWN}&valid_on=2026-01-01"))["items"]
    assert {village["level"] for village in villages} == {"village"}
    town = api.acting("household:read", divisions=(TOWN,))
    assert len((await town.get("/divisions"))["items"]) == len(villages) + 1
    assert (await town.call("GET", f"/divisions/{OTHER_VILLAGE}")).status_code == 404
    assert (await town.get(f"/divisions/{TOWN}"))["name"] == "官元镇"


async def test_newer_codes_are_taken_over(api: HouseholdApi) -> None:
    office = api.acting("household:read", "divisions:write")
    new = {"name": "示范村", "level": "village", "parent_code": TOWN, "kind": "村", "valid_from": "2026-01-01"}
    path = "/divisions/610925104299"
    answer = await office.call("PUT", path, new)
    assert (answer.status_code, answer.headers["etag"]) == (201, '"1"')
    assert (await office.call("PUT", path, new)).status_code == 428
    assert (await office.call("PUT", path, new, if_match="1")).json()["version"] == 1
    last = {**new, "valid_to": "2026-02-28"}
    assert (await office.call("PUT", path, last, if_match="1")).json()["errors"][0]["place"] == "body.reason"
    ended = await office.call("PUT", path, {**last, "reason": "2026 年区划代码"}, if_match="1")
    assert (await api.trail())[-1] == ("division.set", "2026 年区划代码")
    assert (ended.status_code, ended.json()["version"], ended.json()["valid_to"]) == (200, 2, "2026-02-28")
    assert [item["version"] for item in (await api.events(DIVISION_CHANGED))[-2:]] == [1, 2]
    # A village whose code has ended takes no household any more.
    entry = {"household_no": "1", "division_code": "610925104299", "household_type": "一般农户"}
    assert (await api.call("POST", "/households", entry)).json()["code"] == "unknown_division"
    assert (await api.call("PUT", path, new, if_match="2")).json()["code"] == "insufficient_scope"


async def test_a_division_must_fit_into_the_tree(api: HouseholdApi) -> None:
    office = api.acting("household:read", "divisions:write", divisions=("000000000000",))
    new = {"name": "示范村", "level": "village", "parent_code": TOWN}
    cases: list[tuple[str, dict[str, Any], str]] = [
        ("610925104000", new, "unknown_code"),
        ("610925104299", {**new, "level": "town"}, "unknown_code"),
        ("610925104299", {**new, "parent_code": "610925101000"}, "unknown_code"),
        ("610925999299", {**new, "parent_code": "610925999000"}, "unknown_division"),
        ("610925104299", {**new, "valid_from": "2026-02-01", "valid_to": "2026-01-01"}, "invalid_period"),
        ("610925104299", {**new, "name": ""}, "missing_value"),
    ]
    for code, body, fault in cases:
        answer = await office.call("PUT", f"/divisions/{code}", body)
        assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, fault)
    elsewhere = api.acting("divisions:write", divisions=("610925101000",))
    assert (await elsewhere.call("PUT", "/divisions/610925104299", new)).status_code == 404


async def test_shipped_divisions_are_loaded_once_and_do_not_undo_changes(api: HouseholdApi) -> None:
    office = api.acting("divisions:write")
    renamed = {"name": "新官元镇", "level": "town", "parent_code": "610925000000", "kind": "镇", "reason": "更名"}
    assert (await office.call("PUT", f"/divisions/{TOWN}", renamed, if_match="1")).status_code == 200
    told = len(await api.events(DIVISION_CHANGED))
    assert told == 150
    database = Database(api.database.app_url, name="test")
    try:
        async with database.transaction() as session:
            assert await load_divisions(session) == 0
            names = await session.scalars(
                text("SELECT name FROM division WHERE code = :code"), {"code": TOWN}, execution_options={"unscoped": "test"}
            )
            assert names.all() == ["新官元镇"]
    finally:
        await database.close()
    assert len(await api.events(DIVISION_CHANGED)) == told
