"""Single department facts by API: recorded, corrected and withdrawn by their department, by the rules of its files."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from services.household.feeds.schemas import CORRECTIONS, ENTRIES
from services.household.feeds.tables import FACTS
from shared.contracts.household import RECORD_CHANGED, WORK_INSURED
from shared.web.rows import examples
from tests.harness.household_api import OTHER_TOWN, HouseholdApi
from tests.harness.intake import Office, number

STAY = {"settlement_no": "S/1?#", "visit": "住院", "settled_on": "2025年3月1日", "total": "1,200.50元", "self_paid": 300}
WRONG = {"reason": "登记有误"}


def department(api: HouseholdApi, *feeds: str, **options: Any) -> HouseholdApi:
    """A department that writes these feeds and reads households."""
    return api.acting("household:read", *(f"feeds:{feed}:write" for feed in feeds or FACTS), **options)


async def member(api: HouseholdApi) -> tuple[str, str]:
    household = await api.household()
    return household, await api.person(household)


async def recorded(api: HouseholdApi, path: str, body: dict[str, Any]) -> str:
    """The address of a new fact."""
    answer = await api.call("POST", path, body)
    assert answer.status_code == 201, answer.text
    return str(answer.headers["location"]).removeprefix("/api/household/v1")


@pytest.mark.parametrize("feed", sorted(FACTS))
async def test_a_fact_of_every_feed_is_recorded_read_and_told(api: HouseholdApi, feed: str) -> None:
    household, person = await member(api)
    about = f"/persons/{person}" if FACTS[feed].info["by_person"] else f"/households/{household}"
    office = department(api, feed)
    path = await recorded(office, f"{about}/facts/{feed}", examples(ENTRIES)[feed]["value"])
    answer = await office.call("GET", path)
    fact = answer.json()
    assert (fact["version"], answer.headers["etag"], fact["household_id"]) == (1, '"1"', household)
    assert (await api.get(f"{about}/facts"))["items"] == [fact]
    (sheet,) = await api.events(RECORD_CHANGED)
    who = {"person_id": fact["person_id"]} if fact["person_id"] else {}
    assert (sheet["feed"], sheet["year"], sheet["facts"]) == (feed, fact["year"], [{**who, **fact["values"]}])
    assert (await api.trail())[-1] == ("fact.record", None)


async def test_whoever_places_people_at_work_is_told_what_the_labour_department_has_and_nothing_else(api: HouseholdApi) -> None:
    household, person = await member(api)
    await recorded(department(api, "MED-SET"), f"/persons/{person}/facts/MED-SET", STAY)
    assert await api.events(WORK_INSURED) == []
    work = {"status": "就业", "started_on": "2026-03-01", "employer": "苏州某电子有限公司", "monthly_wage": "4200.00"}
    path = await recorded(department(api, "LAB-EMP"), f"/persons/{person}/facts/LAB-EMP", work)
    (told,) = await api.events(WORK_INSURED)
    assert (told["household_id"], told["year"], told["facts"]) == (household, 2026, [{"person_id": person, **work}])
    gone = await department(api, "LAB-EMP").call("POST", f"{path}/withdraw", WRONG, if_match="1")
    assert gone.status_code in {200, 204}, gone.text
    assert [(each["version"], each["facts"]) for each in (await api.events(WORK_INSURED))[1:]] == [(2, [])]


@pytest.mark.parametrize(
    ("feed", "fields", "place", "code"),
    [
        ("MED-SET", {"self_paid": "1200.51"}, "self_paid", "inconsistent_amount"),
        ("MED-SET", {"total": "-1"}, "total", "invalid_amount"),
        ("MED-SET", {"visit": "急诊"}, "visit", "unknown_code"),
        ("MED-SET", {"settled_on": "2025-02-30"}, "settled_on", "invalid_date"),
        ("MED-SET", {"settlement_no": " "}, "settlement_no", "missing_value"),
        ("MED-SET", {"settlement_no": "x" * 201}, "settlement_no", "unknown_code"),
        ("MED-SET", {"person_id": number(1)}, "person_id", "extra_forbidden"),
        ("CIV-AID", {"ended_on": "2024-12-31"}, "ended_on", "invalid_period"),
        ("EDU-ENR", {"school_year": "2025-2027"}, "school_year", "unknown_code"),
        ("MED-ENR", {"insured_year": 1899}, "insured_year", "invalid_number"),
        ("DIS-CRT", {"care_subsidy": "也许"}, "care_subsidy", "unknown_code"),
    ],
)
async def test_what_a_file_would_refuse_is_refused_with_the_same_code(
    api: HouseholdApi, feed: str, fields: dict[str, Any], place: str, code: str
) -> None:
    _, person = await member(api)
    body = {**examples(ENTRIES)[feed]["value"], **(STAY if feed == "MED-SET" else {}), **fields}
    answer = await department(api).call("POST", f"/persons/{person}/facts/{feed}", body)
    fault = answer.json()["errors"][0]
    assert (answer.status_code, fault["place"], fault["code"]) == (422, f"body.{place}", code)
    assert fault["message"] not in {"", "不符合要求"}
    assert (await api.get(f"/persons/{person}/facts"))["items"] == []


async def test_a_school_year_comes_as_it_is_written_or_as_it_is_shown(api: HouseholdApi) -> None:
    _, person = await member(api)
    body = examples(ENTRIES)["EDU-ENR"]["value"]
    for year in ("2024-2025", 2025):
        await recorded(department(api), f"/persons/{person}/facts/EDU-ENR", {**body, "school_year": year})
    shown = (await api.get(f"/persons/{person}/facts"))["items"]
    assert [fact["values"]["school_year"] for fact in shown] == [2024, 2025]


async def test_a_fact_is_corrected_by_who_has_read_it(api: HouseholdApi) -> None:
    _, person = await member(api)
    office = department(api)
    path = await recorded(office, f"/persons/{person}/facts/MED-SET", {**STAY, "aid_paid": "5.00"})
    correction = {**WRONG, "settled_on": "2024-12-31", "aid_paid": None}
    assert (await office.call("PATCH", path, correction)).status_code == 428
    assert (await office.call("PATCH", path, correction, if_match="2")).status_code == 412
    both = await asyncio.gather(*(office.call("PATCH", path, {**correction, "total": 2000 + n}, if_match="1") for n in (1, 2)))
    assert sorted(answer.status_code for answer in both) == [200, 412]
    fact = await api.get(path)
    assert fact["version"] == 2
    assert (fact["year"], fact["values"]["settled_on"], fact["values"]["aid_paid"]) == (2024, "2024-12-31", None)
    assert fact["values"]["self_paid"] == "300.00", "what is left out stays"
    last = {sheet["year"]: sheet["facts"] for sheet in await api.events(RECORD_CHANGED)}
    assert (len(last[2025]), len(last[2024])) == (0, 1)
    assert (await api.trail())[-1] == ("fact.correct", "登记有误")


async def test_a_correction_that_changes_nothing_is_not_told(api: HouseholdApi) -> None:
    _, person = await member(api)
    office = department(api)
    path = await recorded(office, f"/persons/{person}/facts/MED-SET", STAY)
    same = await office.call("PATCH", path, {**WRONG, "total": "1200.5", "visit": "住院"}, if_match="1")
    assert (same.status_code, same.json()["version"], len(await api.events(RECORD_CHANGED))) == (200, 1, 1)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"self_paid": "9999"}, "inconsistent_amount"),
        ({"settlement_no": "S2"}, "extra_forbidden"),
        ({"total": None}, "decimal_type"),
        ({"reason": ""}, "missing_value"),
    ],
)
async def test_a_correction_obeys_the_rules_of_the_feed_and_leaves_the_key(
    api: HouseholdApi, fields: dict[str, Any], code: str
) -> None:
    _, person = await member(api)
    office = department(api)
    path = await recorded(office, f"/persons/{person}/facts/MED-SET", STAY)
    answer = await office.call("PATCH", path, {**WRONG, **fields}, if_match="1")
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, code)
    assert (await api.get(path))["version"] == 1


async def test_a_withdrawn_fact_leaves_the_sheet_stays_readable_and_frees_its_key(api: HouseholdApi) -> None:
    household, person = await member(api)
    office = department(api, department="医保局")
    path = await recorded(office, f"/persons/{person}/facts/MED-SET", STAY)
    assert (await office.call("POST", f"{path}/withdraw", WRONG)).status_code == 428
    assert (await office.call("POST", f"{path}/withdraw", {}, if_match="1")).status_code == 422
    both = await asyncio.gather(*(office.call("POST", f"{path}/withdraw", WRONG, if_match="1") for _ in range(2)))
    assert sorted(answer.status_code for answer in both) == [204, 404]
    assert (await office.call("GET", path)).json()["code"] == "unknown_fact"
    (gone,) = (await api.get(f"/households/{household}/withdrawn-facts"))["items"]
    assert (gone["feed"], gone["reason"], gone["department"], gone["person_id"]) == ("MED-SET", "登记有误", "医保局", person)
    assert gone["values"]["total"] == "1200.50"
    assert [len(sheet["facts"]) for sheet in await api.events(RECORD_CHANGED)] == [1, 0]
    assert (await api.trail())[-1] == ("fact.withdraw", "登记有误")
    assert await recorded(office, f"/persons/{person}/facts/MED-SET", STAY) != path


async def test_one_of_several_equal_requests_records(api: HouseholdApi) -> None:
    household, _ = await member(api)
    office = department(api)
    path, body = f"/households/{household}/facts/HOU-APR", examples(ENTRIES)["HOU-APR"]["value"]
    answers = await asyncio.gather(*(office.call("POST", path, body) for _ in range(3)))
    assert sorted((answer.status_code, answer.json().get("code")) for answer in answers) == [
        (201, None),
        (409, "fact_exists"),
        (409, "fact_exists"),
    ]
    replayed = [
        await office.call("POST", path, {**body, "grade": "D", "appraised_on": "2025-06-01"}, idempotency_key="k") for _ in "12"
    ]
    assert [answer.status_code for answer in replayed] == [201, 201]
    assert len((await api.get(f"/households/{household}/facts"))["items"]) == 2


async def _standing(api: HouseholdApi, person: str) -> tuple[str | None, str | None]:
    shown = await api.get(f"/persons/{person}")
    return shown["left_on"], shown["left_reason"]


async def test_a_registered_death_ends_the_membership_until_it_is_withdrawn(api: HouseholdApi) -> None:
    _, person = await member(api)
    office = department(api)
    path = await recorded(office, f"/persons/{person}/facts/POL-HUK", {"change": "死亡", "changed_on": "2025-03-01"})
    assert await _standing(api, person) == ("2025-03-01", "死亡")
    assert (await office.call("POST", f"{path}/withdraw", WRONG, if_match="1")).status_code == 204
    assert await _standing(api, person) == (None, None)


@pytest.mark.parametrize("feed", ["HOU-APR", "NONE", "REG-HH"])
async def test_a_feed_that_is_not_about_persons_is_unknown_there(api: HouseholdApi, feed: str) -> None:
    household, person = await member(api)
    office = department(api, "HOU-APR", "NONE", "REG-HH", "MED-SET")
    answers = [
        await office.call("POST", f"/persons/{person}/facts/{feed}", {}),
        await office.call("POST", f"/households/{household}/facts/MED-SET", STAY),
        await office.call("GET", "/facts/NONE/1"),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(404, "unknown_feed")] * 3


async def test_an_unknown_fact_is_told_as_such(api: HouseholdApi) -> None:
    office = department(api)
    for fact, status in (("1", 404), (str((1 << 63) - 1), 404), (str(1 << 63), 422), ("0", 422), ("x", 422)):
        assert (await office.call("GET", f"/facts/MED-SET/{fact}")).status_code == status
    assert (await office.call("GET", "/facts/MED-SET/1")).json()["code"] == "unknown_fact"


async def test_of_a_registered_birth_only_the_year_is_told(api: HouseholdApi) -> None:
    """A masked ID number hides just the day of birth."""
    household, person = await member(api)
    path = await recorded(department(api), f"/persons/{person}/facts/POL-HUK", {"change": "出生", "changed_on": "1990-02-13"})
    fact = await api.get(path)
    assert fact["values"] == {"change": "出生", "changed_on": "1990"}
    (sheet,) = await api.events(RECORD_CHANGED)
    assert sheet["facts"] == [{"person_id": person, **fact["values"]}]
    office = department(api)
    assert (await office.call("POST", f"{path}/withdraw", WRONG, if_match="1")).status_code == 204
    (gone,) = (await api.get(f"/households/{household}/withdrawn-facts"))["items"]
    assert gone["values"] == fact["values"]


async def test_only_the_department_of_a_feed_writes_it(api: HouseholdApi) -> None:
    _, person = await member(api)
    path = await recorded(department(api), f"/persons/{person}/facts/MED-SET", STAY)
    other = department(api, "MED-ENR")
    answers = [
        await other.call("POST", f"/persons/{person}/facts/MED-SET", STAY),
        await other.call("PATCH", path, WRONG, if_match="1"),
        await other.call("POST", f"{path}/withdraw", WRONG, if_match="1"),
    ]
    assert [(answer.status_code, answer.json()["code"]) for answer in answers] == [(403, "insufficient_scope")] * 3
    assert (await other.call("GET", path)).status_code == 200


async def test_another_towns_facts_do_not_exist(api: HouseholdApi) -> None:
    household, person = await member(api)
    office = department(api)
    path = await recorded(office, f"/persons/{person}/facts/MED-SET", STAY)
    stranger = department(api, divisions=(OTHER_TOWN,))
    answers = [
        await stranger.call("GET", path),
        await stranger.call("PATCH", path, WRONG, if_match="1"),
        await stranger.call("POST", f"{path}/withdraw", WRONG, if_match="1"),
        await stranger.call("POST", f"/persons/{person}/facts/MED-SET", STAY),
        await stranger.call("POST", f"/households/{household}/facts/HOU-APR", examples(ENTRIES)["HOU-APR"]["value"]),
        await stranger.call("GET", f"/households/{household}/withdrawn-facts"),
    ]
    assert [answer.status_code for answer in answers] == [404] * 6
    assert (await api.get(path))["version"] == 1


async def test_a_file_that_changed_a_fact_makes_what_an_officer_saw_old(api: HouseholdApi, api_office: Office) -> None:
    household, _ = await member(api)
    number_ = (await api.get(f"/households/{household}"))["household_no"]
    office = department(api)
    body = {"appraised_on": "2025-05-01", "grade": "C", "lived_in": True}
    path = await recorded(office, f"/households/{household}/facts/HOU-APR", body)
    header = ["户编号", "鉴定等级", "鉴定日期", "是否居住"]
    same = await api_office.load("HOU-APR", [header, [number_, "C", "2025-05-01", "是"]])
    assert (same.applied, same.unchanged) == (1, 1)
    await api_office.load("HOU-APR", [header, [number_, "D", "2025-05-01", "是"]])
    assert (await office.call("PATCH", path, {**WRONG, "grade": "A"}, if_match="1")).status_code == 412
    assert ((await api.get(path))["version"], (await api.get(path))["values"]["grade"]) == (2, "D")


def test_every_correction_has_an_example_and_a_reason() -> None:
    shown = examples(CORRECTIONS)
    assert all(
        "reason" in shown[feed]["value"] and not shown[feed]["value"].keys() & set(FACTS[feed].primary_key.columns.keys())
        for feed in FACTS
    )
