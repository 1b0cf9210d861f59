"""The labour force: who belongs to it, what they want, and who has verified it; told by household, asked of themselves."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi, born

WANTS: dict[str, Any] = {
    "want": "away",
    "reason": "waiting",
    "places": ["320500000000", "610925000000"],
    "trades": ["缝纫工"],
    "wage": "3500",
    "training": "电工",
    "needs": ["introduction", "training"],
    "asked_on": "2026-03-01",
    "skills": [{"trade": "缝纫工", "level": "primary", "certificate_no": "SN-001"}],
}


async def names(api: JobsApi, query: str = "") -> list[str]:
    return sorted(row["name"] for row in (await api.get(f"/labour-force{query}"))["items"])


async def test_the_labour_force_is_who_is_of_age_and_not_unable(api: JobsApi, home: Home) -> None:
    assert await names(api) == ["张*三", "李*兰"]
    shown = await api.get(f"/labour-force/{home['李*兰']}")
    assert (shown["ability"], shown["status"], shown["version"], shown["in_labour_force"]) == ("part", "unasked", None, True)
    assert (shown["household_no"], shown["division_code"], shown["responsible_division"]) == (
        f"H{home.id.hex[-6:]}",
        VILLAGE,
        VILLAGE,
    )
    father = await api.get(f"/labour-force/{home['张*大']}")
    assert (father["ability"], father["in_labour_force"]) == ("none", False)
    assert (await api.get(f"/labour-force/{home['张*小']}"))["in_labour_force"] is False


@pytest.mark.parametrize(
    ("birth_month", "counts"),
    [(born(16), True), (born(16, months_ago=-1), False), (born(60), False), (born(60, months_ago=-1), True), (None, False)],
    ids=["sixteen last month", "sixteen next month", "sixty last month", "sixty next month", "nobody knows when"],
)
async def test_ages_are_reached_with_the_end_of_a_month(api: JobsApi, birth_month: str | None, *, counts: bool) -> None:
    home = Home({"王*": {"birth_month": birth_month}})
    await api.hear(*home.told())
    assert await names(api) == (["王*"] if counts else [])


async def test_who_is_above_age_and_willing_counts_and_who_is_unable_does_not(api: JobsApi) -> None:
    home = Home({"赵*": {"birth_month": born(63)}, "钱*": {"birth_month": born(63), "labour_skill": "无劳动力"}})
    await api.hear(*home.told())
    assert await names(api) == []
    for name in home.people:
        said = {"want": "county", "over_age": True, "asked_on": "2026-03-01"}
        assert (await api.call("PUT", f"/labour-force/{home[name]}/profile", said)).status_code == 200
    assert await names(api) == ["赵*"]


async def test_what_somebody_wants_is_set_whole_and_nobody_overwrites_what_they_have_not_seen(api: JobsApi, home: Home) -> None:
    path = f"/labour-force/{home['李*兰']}"
    first = await api.call("PUT", f"{path}/profile", WANTS, if_none_match="*")
    assert (first.status_code, first.headers["etag"]) == (200, '"1"')
    shown = await api.get(path)
    assert {name: shown[name] for name in WANTS} == {**WANTS, "wage": "3500.00"}
    assert shown["status"] == "seeking"
    assert (await api.call("PUT", f"{path}/profile", WANTS)).status_code == 428
    assert (await api.call("PUT", f"{path}/profile", WANTS, if_match="7")).status_code == 412
    cannot = {"cannot": "care", "asked_on": "2026-04-01"}
    assert (await api.call("PUT", f"{path}/profile", cannot, if_match="1")).json()["version"] == 2
    shown = await api.get(path)
    assert (shown["status"], shown["want"], shown["places"], shown["skills"]) == ("cannot", None, [], [])
    assert ("labour_profile.set", None) in await api.trail()


async def test_of_two_who_ask_at_once_one_is_first(api: JobsApi, home: Home) -> None:
    path = f"/labour-force/{home['李*兰']}/profile"
    answers = await asyncio.gather(*(api.call("PUT", path, WANTS, if_none_match="*") for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"want": None}, "missing_value"),
        ({"cannot": "care"}, "missing_value"),
        ({"places": ["990100000000"]}, "unknown_division"),
        ({"needs": ["policy", "policy"]}, "repeated"),
        ({"asked_on": str(date.max)}, "future_date"),
        ({"wage": "0"}, "greater_than"),
    ],
    ids=["neither", "both", "no place", "twice", "to come", "for nothing"],
)
async def test_what_cannot_be_meant_is_refused(api: JobsApi, home: Home, changes: dict[str, Any], code: str) -> None:
    answer = await api.call("PUT", f"/labour-force/{home['李*兰']}/profile", {**WANTS, **changes})
    assert answer.status_code == 422
    assert code in {answer.json()["code"], *(fault["code"] for fault in answer.json()["errors"])}


async def test_a_verification_is_added_and_the_last_one_shown(api: JobsApi, home: Home) -> None:
    path = f"/labour-force/{home['张*三']}"
    early = {"verified_on": "2026-03-02", "way": "visit", "result": "true"}
    late = {"verified_on": "2026-04-02", "way": "phone", "result": "unreachable", "found": "电话停机"}
    key = {"idempotency_key": "once"}
    made = [await api.call("POST", f"{path}/verifications", late, **key) for _ in range(2)]
    assert [answer.status_code for answer in made] == [201, 201]
    assert made[0].json() == made[1].json()
    assert (await api.call("POST", f"{path}/verifications", early)).status_code == 201
    shown = await api.get(path)
    assert (shown["verified_on"], shown["verification"], shown["verified_name"]) == ("2026-04-02", "unreachable", "测试")
    listed = (await api.get(f"{path}/verifications"))["items"]
    assert [row["result"] for row in listed] == ["true", "unreachable"]
    assert await names(api, "?result=unreachable") == ["张*三"]
    assert await names(api, "?result=true") == []
    untold = {**late, "found": None}
    assert (await api.call("POST", f"{path}/verifications", untold)).status_code == 422
    tomorrow = {**early, "verified_on": str(today() + timedelta(days=1))}
    assert (await api.call("POST", f"{path}/verifications", tomorrow)).json()["code"] == "future_date"


async def test_lists_are_cut_by_what_is_known(api: JobsApi, home: Home) -> None:
    ordinary = Home({"孙*": {}}, household_type="一般农户", relocated=True)
    far = Home({"周*": {}}, division_code=OTHER_VILLAGE)
    await api.hear(*ordinary.told(), *far.told())
    await api.call("PUT", f"/labour-force/{home['李*兰']}/profile", WANTS)
    await api.call("POST", f"/labour-force/{home['李*兰']}/verifications", _verified(today()))
    county = api.county
    assert await names(county) == ["周*", "孙*", "张*三", "李*兰"]
    assert await names(county, f"?town={TOWN}") == ["孙*", "张*三", "李*兰"]
    assert await names(county, f"?village={OTHER_VILLAGE}") == ["周*"]
    assert await names(county, "?key_group=false") == ["孙*"]
    assert await names(county, "?relocated=true") == ["孙*"]
    assert await names(county, "?ability=part") == ["李*兰"]
    assert await names(county, "?want=away&status=seeking") == ["李*兰"]
    assert await names(county, f"?unverified_since={today()}") == ["周*", "孙*", "张*三"]
    assert await names(county, f"?household_no=H{ordinary.id.hex[-6:]}") == ["孙*"]
    await api.monitor(ordinary)
    assert await names(county, "?key_group=false") == []
    assert (await county.get(f"/labour-force/{ordinary['孙*']}"))["category"] == "EDGE"
    page = await county.get("/labour-force?limit=3")
    assert len(page["items"]) == 3
    assert len((await county.get(f"/labour-force?limit=3&cursor={page['next']}"))["items"]) == 1


async def test_nobody_sees_people_of_elsewhere_unless_they_are_to_verify_them(api: JobsApi, home: Home) -> None:
    path = f"/labour-force/{home['张*三']}"
    assert await names(api.elsewhere) == []
    assert (await api.elsewhere.call("GET", path)).json()["code"] == "unknown_person"
    assert (await api.elsewhere.call("POST", f"{path}/verifications", _verified(today()))).status_code == 404
    there = {**WANTS, "responsible_division": OTHER_VILLAGE}
    assert (await api.call("PUT", f"{path}/profile", there)).status_code == 200
    assert await names(api.elsewhere) == ["张*三"]
    assert (await api.elsewhere.call("POST", f"{path}/verifications", _verified(today()))).status_code == 201
    assert [row["division_code"] for row in (await api.get(f"{path}/verifications"))["items"]] == [OTHER_VILLAGE]


async def test_the_newest_that_household_tells_stands_whatever_the_order(api: JobsApi, home: Home) -> None:
    old = home.told()
    home.people = {"张*三": {"health": "长期慢性病"}}
    new = home.told()
    await api.hear(*new, *old, *new)
    assert await names(api) == ["张*三"]
    assert (await api.get(f"/labour-force/{home['张*三']}"))["health"] == "长期慢性病"


async def test_who_moves_is_found_at_the_new_home_and_keeps_what_they_said(api: JobsApi, home: Home) -> None:
    await api.call("PUT", f"/labour-force/{home['李*兰']}/profile", WANTS)
    married = Home({"李*兰": {"relation": "儿媳"}}, division_code=OTHER_VILLAGE, ids={"李*兰": home.ids["李*兰"]})
    home.left["李*兰"] = (date(2026, 5, 1), "婚嫁")
    await api.hear(*married.told(), *home.told())
    assert await names(api) == ["张*三"]
    assert [(row["name"], row["want"]) for row in (await api.elsewhere.get("/labour-force"))["items"]] == [("李*兰", "away")]


async def test_figures_count_statuses_and_verifications_by_division(api: JobsApi, home: Home) -> None:
    far = Home({"周*": {}}, division_code=OTHER_VILLAGE, household_type="一般农户")
    await api.hear(*far.told())
    await api.call("PUT", f"/labour-force/{home['李*兰']}/profile", {**WANTS, "want": "none"})
    await api.employed(home["张*三"])
    await api.call("POST", f"/labour-force/{home['李*兰']}/verifications", _verified(today()))
    of_county = await api.county.get(f"/labour-figures?division={COUNTY}")
    zeros = dict.fromkeys(("employed", "seeking", "unwilling", "cannot", "unasked", "verified"), 0)
    mine = {**zeros, "people": 2, "employed": 1, "unwilling": 1, "verified": 1}
    theirs = {**zeros, "people": 1, "unasked": 1}
    told = {
        (TOWN, True): mine,
        (f"{OTHER_VILLAGE[:9]}000", False): theirs,
    }
    assert {(row.pop("division_code"), row.pop("key_group")): row for row in of_county} == told
    assert await api.get(f"/labour-figures?division={TOWN}") == [{"division_code": VILLAGE, "key_group": True, **mine}]
    assert await api.get(f"/labour-figures?division={OTHER_VILLAGE}") == []


def _verified(on: date) -> dict[str, Any]:
    return {"verified_on": str(on), "way": "visit", "result": "true"}
