"""Indicators of work: of all, of the key groups and of the relocated, each by its own definition."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi

NOW = today()
YEAR = NOW.year
NEW_YEAR, LAST_YEAR = f"{YEAR}-01-01", f"{YEAR - 1}-03-01"


async def told(api: JobsApi, division: str = COUNTY) -> dict[str, dict[str, Any]]:
    """The indicators of this month by group."""
    found = await api.county.get(f"/employment-indicators?division={division}&month={NOW:%Y-%m}")
    return {each["group"]: each for each in found}


async def test_where_nobody_works_there_is_no_percentage(api: JobsApi, home: Home) -> None:
    groups = await told(api)
    assert list(groups) == ["all", "key_group", "relocated"]
    assert {(each["workers"], each["placed_percent"], each["last_year_percent"]) for each in groups.values()} == {
        (0, None, None)
    }


async def test_people_count_once_in_each_of_their_groups(api: JobsApi, home: Home) -> None:
    plain = Home({"王*五": {}}, household_type="一般户")
    moved = Home({"陈*六": {}}, household_type="一般户", relocated=True)
    await api.hear(*plain.told(), *moved.told())
    for person in (home["张*三"], plain["王*五"], moved["陈*六"]):
        await api.employed(person, started_on=NEW_YEAR)
    await api.employed(home["张*三"], started_on=NEW_YEAR, employer="夜市", full_time=False)
    await api.employed(home["李*兰"], started_on=NEW_YEAR, form="farming", employer=None, place_code=TOWN)
    assert {group: each["workers"] for group, each in (await told(api)).items()} == {"all": 3, "key_group": 1, "relocated": 1}
    assert (await told(api, OTHER_VILLAGE))["all"]["workers"] == 0
    await api.monitor(plain)
    assert (await told(api, VILLAGE))["key_group"]["workers"] == 2


async def test_the_countys_key_groups_have_a_target(api: JobsApi, home: Home) -> None:
    await api.employed(home["张*三"], started_on=NEW_YEAR)
    assert (await told(api))["key_group"]["target"] is None
    body = {"value": "4", "effective_from": NEW_YEAR, "document": "岚人社发〔2026〕3号"}
    chief = api.acting("parameters:read", "parameters:write", divisions=(COUNTY,))
    set_ = await chief.call("PUT", "/parameters/workers_target", body)
    assert set_.status_code == 201, set_.text
    groups = await told(api)
    assert (groups["key_group"]["target"], groups["key_group"]["target_percent"]) == (4, "25.0")
    assert groups["all"]["target"] is None
    assert (await told(api, VILLAGE))["key_group"]["target"] is None


async def test_the_year_before_is_whoever_worked_in_any_of_its_months(api: JobsApi, home: Home) -> None:
    before = await api.employed(home["张*三"], started_on=LAST_YEAR)
    await api.employed(home["李*兰"], started_on=LAST_YEAR)
    await api.month(before, f"{YEAR - 1}-05")
    found = (await told(api))["all"]
    assert (found["workers"], found["last_year"], found["last_year_percent"]) == (2, 1, "200.0")


async def test_who_came_back_and_works_again(api: JobsApi, home: Home) -> None:
    end = max(date(YEAR, 1, 1), NOW - timedelta(days=20)).isoformat()
    ended = {"started_on": LAST_YEAR, "ended_on": end}
    await api.employed(home["张*三"], **ended, end_reason="stopped")
    await api.employed(home["李*兰"], **ended, end_reason="changed")
    assert [(await told(api))["all"][name] for name in ("returners", "placed", "placed_percent")] == [1, 0, "0.0"]
    await api.employed(home["张*三"], started_on=end, employer="社区工厂", place_code=TOWN)
    assert [(await told(api))["all"][name] for name in ("returners", "placed", "placed_percent")] == [1, 1, "100.0"]


async def test_how_many_went_out_of_the_county_organised(api: JobsApi, home: Home) -> None:
    await api.employed(home["张*三"], started_on=NEW_YEAR, organiser="government")
    await api.employed(home["李*兰"], started_on=NEW_YEAR)
    await api.employed(home["李*兰"], started_on=LAST_YEAR, employer="旧厂", organiser="agency")
    await api.employed(home["李*兰"], started_on=NEW_YEAR, employer="县城超市", place_code="610925000000", organiser="agency")
    found = (await told(api))["all"]
    assert [found[name] for name in ("departures", "organised", "organised_percent")] == [2, 1, "50.0"]


async def test_another_village_counts_its_own_people_only(api: JobsApi, home: Home) -> None:
    await api.employed(home["张*三"], started_on=NEW_YEAR)
    rows = await api.elsewhere.get(f"/employment-indicators?division={COUNTY}&month={NOW:%Y-%m}")
    assert {row["workers"] for row in rows} == {0}
