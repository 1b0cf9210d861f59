"""The employment ledger: spells of work and their months, from the day somebody goes out to the day they are back; and every refusal."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from services.jobs.spine import REPUBLISHERS
from shared.contracts.jobs import EMPLOYMENT_CHANGED
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import FACTORY, Home, JobsApi


async def test_who_goes_out_is_employed_until_they_are_back(api: JobsApi, home: Home) -> None:
    person = f"/labour-force/{home['张*三']}"
    assert (await api.get(person))["status"] == "unasked"
    spell = await api.employed(home["张*三"], contract="labour", contract_until="2027-02-19", insurances=["injury"])
    assert (await api.get(person))["status"] == "employed"
    shown = await api.get(f"/employment-spells/{spell}")
    assert shown["regions"] == {"national": "other_province", "subsidy": "other_province", "three_way": "other_province"}
    assert (shown["name"], shown["division_code"], shown["ended_on"]) == ("张*三", VILLAGE, None)
    back = {"on": "2026-09-20", "end_reason": "season", "note": "回家秋收"}
    assert (await api.call("POST", f"/employment-spells/{spell}/closure", back, if_match="1")).json()["version"] == 2
    assert (await api.get(person))["status"] == "unasked"
    assert (await api.get("/employment-spells?going_on=true"))["items"] == []
    again = await api.call("POST", f"/employment-spells/{spell}/reopening", {"reason": "登记错人"}, if_match="2")
    assert again.status_code == 200
    assert (await api.get(person))["status"] == "employed"
    assert [action for action, _ in await api.trail()] == ["employment.record", "employment.close", "employment.reopen"]


async def test_wages_are_summed_on_both_calendars(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"], started_on="2025-08-10")
    for month, share in (("2025-08", "0.5"), ("2025-09", "1"), ("2025-10", "1"), ("2026-01", "1")):
        assert (await api.month(spell, month, share=share)).status_code == 200
    told = await api.get(f"/labour-force/{home['张*三']}/employment")
    assert told["years"] == [
        {"year": 2026, "months": "1.0", "wage": "4200.00"},
        {"year": 2025, "months": "2.5", "wage": "12600.00"},
    ]
    assert told["income_years"] == [
        {"year": 2026, "months": "2.0", "wage": "8400.00"},
        {"year": 2025, "months": "1.5", "wage": "8400.00"},
    ]
    assert [row["month"] for row in (await api.get(f"/employment-spells/{spell}"))["months"]] == [
        "2026-01",
        "2025-10",
        "2025-09",
        "2025-08",
    ]


async def test_nobody_works_more_than_a_month_in_a_month(api: JobsApi, home: Home) -> None:
    day, night = [
        await api.employed(home["张*三"], employer=name, full_time=full, place_code=TOWN)
        for name, full in (("毛绒玩具厂", True), ("夜市", False))
    ]
    assert (await api.month(day, "2026-05", share="0.5")).status_code == 200
    answer = await api.month(night, "2026-05")
    assert (answer.status_code, answer.json()["code"]) == (422, "too_many_months")
    assert (await api.month(night, "2026-05", share="0.5")).status_code == 200
    withdrawn = await api.call("POST", f"/employment-spells/{day}/withdrawal", {"reason": "登记错人"}, if_match="2")
    assert withdrawn.status_code == 200
    assert (await api.call("PUT", f"/employment-spells/{night}/months/2026-05", _month("1"), if_match="1")).status_code == 200


async def test_of_two_who_set_a_month_at_once_the_sum_never_exceeds_one(api: JobsApi, home: Home) -> None:
    spells = [await api.employed(home["张*三"], employer=name) for name in ("甲厂", "乙厂", "丙厂")]
    answers = await asyncio.gather(*(api.month(spell, "2026-05") for spell in spells))
    assert sorted(answer.status_code for answer in answers) == [200, 422, 422]


@pytest.mark.parametrize(
    ("month", "said", "code"),
    [
        ("2026-01", {}, "outside_spell"),
        (f"{today() + timedelta(days=32):%Y-%m}", {}, "future_date"),
        ("2026-05", {"share": "0.3"}, "invalid_number"),
        ("2026-05", {"wage": "200"}, "note_needed"),
        ("2026-05", {"wage": "-1"}, "invalid_amount"),
    ],
    ids=["before it began", "to come", "a third", "hardly paid", "less than nothing"],
)
async def test_a_month_that_cannot_be_meant_is_refused(
    api: JobsApi, home: Home, month: str, said: dict[str, Any], code: str
) -> None:
    spell = await api.employed(home["张*三"])
    answer = await api.month(spell, month, **said)
    assert answer.status_code == 422
    assert code in {answer.json()["code"], *(fault["code"] for fault in answer.json()["errors"])}


async def test_an_unusual_wage_says_why(api: JobsApi, home: Home) -> None:
    await api.rows("INSERT INTO parameter_version (name, version, effective_from, value, document, recorded_by)"
                   " VALUES ('wage_sample', 1, '2020-01-01', 3, '县人社局〔2026〕1号', 'office')")  # fmt: skip
    spell = await api.employed(home["张*三"], started_on="2025-06-01")
    for month in ("2025-06", "2025-07", "2025-08"):
        assert (await api.month(spell, month)).status_code == 200
    refused = await api.month(spell, "2025-09", wage="42000.00")
    assert (refused.json()["code"], "4200.00" in refused.json()["detail"]) == ("note_needed", True)
    assert (await api.month(spell, "2025-09", wage="42000.00", note="补发工资")).status_code == 200
    assert (await api.month(spell, "2025-10", wage="150.00", share="0.5")).status_code == 200
    assert (await api.month(spell, "2025-11", wage="0", share="0")).status_code == 200


async def test_a_month_is_replaced_only_by_who_has_seen_it(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"])
    path = f"/employment-spells/{spell}/months/2026-05"
    assert (await api.call("PUT", path, _month(), if_none_match="*")).headers["etag"] == '"1"'
    assert (await api.call("PUT", path, _month(), if_none_match="*")).status_code == 412
    assert (await api.call("PUT", path, _month())).status_code == 428
    assert (await api.call("PUT", path, _month("0.5"), if_match="1")).json()["version"] == 2


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"employer": None}, "missing_value"),
        ({"employer": "厂" * 201}, "unknown_code"),
        ({"contract": None, "contract_until": "2027-01-01"}, "missing_value"),
        ({"ended_on": "2026-03-01"}, "missing_value"),
        ({"ended_on": "2026-01-01", "end_reason": "expired"}, "invalid_date"),
        ({"started_on": str(date.max)}, "future_date"),
        ({"started_on": "2000-03-01"}, "too_young"),
        ({"place_code": "100000000000"}, "unknown_division"),
        ({"credit_code": "91110000600037341K"}, "invalid_credit_code"),
        ({"person_id": "019a1b2c-0000-7000-8000-0000000000ff"}, "unknown_person"),
    ],
    ids=[
        "no employer",
        "a long one",
        "no contract",
        "no reason",
        "over before",
        "to come",
        "a child",
        "nowhere",
        "no such firm",
        "nobody",
    ],
)
async def test_a_spell_that_cannot_be_meant_is_refused(api: JobsApi, home: Home, changes: dict[str, Any], code: str) -> None:
    answer = await api.call("POST", "/employment-spells", {**FACTORY, "person_id": home["张*三"], **changes})
    assert answer.status_code == 422
    assert code in {answer.json()["code"], *(fault["code"] for fault in answer.json()["errors"])}


async def test_the_same_spell_is_recorded_once(api: JobsApi, home: Home) -> None:
    entry = {**FACTORY, "person_id": home["张*三"]}
    answers = await asyncio.gather(*(api.call("POST", "/employment-spells", entry) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    key = {"idempotency_key": "one"}
    made = [await api.call("POST", "/employment-spells", {**entry, "employer": "甲厂"}, **key) for _ in range(2)]
    assert made[0].json() == made[1].json()


async def test_a_spell_is_corrected_where_its_months_allow_it(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"])
    other = await api.employed(home["张*三"], employer="甲厂")
    await api.month(spell, "2026-03")
    path = f"/employment-spells/{spell}"

    async def correct(seen: str = "2", **changes: Any) -> Any:
        return await api.call("PATCH", path, {"reason": "电话核实", **changes}, if_match=seen)

    assert (await correct(started_on="2026-04-01")).json()["code"] == "invalid_date"
    assert (await correct(employer=None)).json()["code"] == "missing_value"
    assert (await correct(employer="甲厂")).json()["code"] == "already_recorded"
    assert (await correct(place_code=COUNTY, employer="岚皋县某厂")).json()["version"] == 3
    shown = await api.get(path)
    assert (shown["regions"]["national"], shown["employer"], shown["trade"]) == ("county", "岚皋县某厂", "线束工")
    assert (await correct("2", trade=None)).status_code == 412
    early = {"on": "2026-02-25", "end_reason": "family"}
    assert (await api.call("POST", f"{path}/closure", early, if_match="3")).json()["code"] == "invalid_date"
    assert (await api.call("POST", f"{path}/reopening", {"reason": "更正"}, if_match="3")).json()["code"] == "not_ended"
    gone = await api.call("POST", f"/employment-spells/{other}/withdrawal", {"reason": "登记错人"}, if_match="1")
    assert gone.status_code == 200
    for deed, body in (("closure", early), ("withdrawal", {"reason": "再次"})):
        refused = await api.call("POST", f"/employment-spells/{other}/{deed}", body, if_match="2")
        assert refused.json()["code"] == "withdrawn"
    assert [row["id"] for row in (await api.get("/employment-spells"))["items"]] == [spell]
    assert [row["id"] for row in (await api.get("/employment-spells?withdrawn=true"))["items"]] == [other]


async def test_who_has_died_works_no_more(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"])
    await api.month(spell, "2026-03")
    home.left["张*三"] = (date(2026, 4, 5), "死亡")
    await api.hear(*home.told(), *home.told())
    shown = await api.get(f"/employment-spells/{spell}")
    assert (shown["ended_on"], shown["end_reason"], shown["version"]) == ("2026-04-05", "died", 3)
    assert (await api.call("POST", f"/employment-spells/{spell}/reopening", {"reason": "更正"}, if_match="3")).json()[
        "code"
    ] == "died"
    entry = {**FACTORY, "person_id": home["张*三"], "employer": "甲厂"}
    assert (await api.call("POST", "/employment-spells", entry)).json()["code"] == "unknown_person"
    told = (await api.events(EMPLOYMENT_CHANGED))[-1]
    assert (told["version"], told["ended_on"], told["end_reason"]) == (3, "2026-04-05", "died")
    followed = await api.rows("SELECT actor, resource_id FROM audit_entry WHERE action = 'employment.follow'")
    assert [tuple(row) for row in followed] == [("platform", spell)]


async def test_a_spell_moves_with_its_person_to_a_new_home(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["李*兰"])
    married = Home({"李*兰": {"relation": "儿媳"}}, division_code=OTHER_VILLAGE, ids={"李*兰": home.ids["李*兰"]})
    home.left["李*兰"] = (date(2026, 5, 1), "婚嫁")
    await api.hear(*home.told())
    assert (await api.get(f"/employment-spells/{spell}"))["household_no"] == f"H{home.id.hex[-6:]}"
    await api.hear(*married.told(), *married.told(), *home.told())
    assert (await api.call("GET", f"/employment-spells/{spell}")).status_code == 404
    assert [row["id"] for row in (await api.elsewhere.get("/employment-spells"))["items"]] == [spell]
    told = [(item["household_id"], item["former_household_ids"]) for item in await api.events(EMPLOYMENT_CHANGED)]
    assert told == [(str(home.id), []), (str(married.id), [str(home.id)])]


async def test_every_state_of_a_spell_is_told_and_can_be_told_again(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"])
    await api.month(spell, "2026-03", share="0.5", wage="2100")
    await api.call("PATCH", f"/employment-spells/{spell}", {"reason": "电话核实", "industry": "E"}, if_match="2")
    await api.call("POST", f"/employment-spells/{spell}/withdrawal", {"reason": "登记错人"}, if_match="3")
    told = await api.events(EMPLOYMENT_CHANGED)
    assert [(item["version"], item["industry"], item["withdrawn"]) for item in told] == [
        (1, "C", False),
        (2, "C", False),
        (3, "E", False),
        (4, "E", True),
    ]
    assert told[-1]["months"] == [{"month": "2026-03-01", "share": "0.5", "wage": "2100.00"}]
    assert told[-1]["person_id"] == home["张*三"]
    async with api.app.state.database.transaction() as session:
        await REPUBLISHERS[EMPLOYMENT_CHANGED](session)
    assert (await api.events(EMPLOYMENT_CHANGED))[4:] == told[-1:]


async def test_lists_are_cut_by_place_region_month_and_employer(api: JobsApi, home: Home) -> None:
    far = Home({"周*": {}}, division_code=OTHER_VILLAGE)
    await api.hear(*far.told())
    away = await api.employed(home["张*三"], credit_code="91110000600037341L")
    near = await api.employed(home["李*兰"], place_code=TOWN, channel="workshop", form="flexible", employer=None)
    theirs = await api.county.employed(far["周*"], place_code="610902000000", industry="E")
    await api.month(near, "2026-06")

    async def found(query: str, who: JobsApi = api.county) -> set[str]:
        return {row["id"] for row in (await who.get(f"/employment-spells?{query}"))["items"]}

    assert await found("") == {away, near, theirs}
    assert await found("", api) == {away, near}
    assert await found("", api.elsewhere) == {theirs}
    assert await found(f"town={TOWN}") == {away, near}
    assert await found(f"village={OTHER_VILLAGE}") == {theirs}
    assert await found("region=town") == {near}
    assert await found("classification=subsidy&region=city") == {theirs}
    assert await found("classification=three_way&region=other_province") == {away}
    assert await found("month=2026-06") == {near}
    assert await found("credit_code=91110000600037341L") == {away}
    assert await found("industry=E") == {theirs}
    assert await found("form=flexible&channel=workshop") == {near}
    assert await found(f"person_id={far['周*']}") == {theirs}
    assert (await api.elsewhere.call("GET", f"/employment-spells/{away}")).json()["code"] == "unknown_spell"
    assert (await api.elsewhere.month(away, "2026-05")).json()["code"] == "unknown_spell"


async def test_a_month_is_counted_by_each_dimension(api: JobsApi, home: Home) -> None:
    away = await api.employed(home["张*三"])
    await api.employed(home["张*三"], employer="甲厂", industry=None)
    over = await api.employed(home["李*兰"], place_code=TOWN, ended_on="2026-03-10", end_reason="expired")
    await api.month(away, "2026-03")
    await api.month(over, "2026-03", share="0.5", wage="900")

    async def counted(query: str) -> list[tuple[Any, ...]]:
        rows = await api.get(f"/employment-figures?division={VILLAGE}&{query}")
        return [(row["code"], row["title"], row["people"], row["worked"], row["wage"]) for row in rows]

    assert await counted("month=2026-03") == [
        ("other_province", "省外", 1, 1, "4200.00"),
        ("town", "乡(镇)内", 1, 1, "900.00"),
    ]
    assert await counted("month=2026-04") == [("other_province", "省外", 1, 0, "0")]
    assert await counted("month=2026-03&by=industry") == [
        ("C", "制造业", 2, 2, "5100.00"),
        (None, "未填", 1, 0, "0"),
    ]
    assert await counted("month=2026-03&classification=three_way") == [
        ("county", "县内", 1, 1, "900.00"),
        ("other_province", "省外", 1, 1, "4200.00"),
    ]
    assert await counted("month=2025-03") == []


def _month(share: str = "1") -> dict[str, Any]:
    return {"share": share, "wage": "4200.00", "source": "officer"}
