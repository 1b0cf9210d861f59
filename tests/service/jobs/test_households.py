"""Households by the work of their members: who has no employment, and who no stable job."""

from __future__ import annotations

from typing import Any

import pytest

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi


def months_ago(count: int) -> str:
    """A month of the past."""
    now = today()
    months = now.year * 12 + now.month - 1 - count
    return f"{months // 12:04d}-{months % 12 + 1:02d}"


async def wanting(api: JobsApi, person: str, **said: Any) -> None:
    answer = await api.call("PUT", f"/labour-force/{person}/profile", {"want": "county", "asked_on": "2026-03-01", **said})
    assert answer.status_code == 200, answer.text


async def found(api: JobsApi, query: str = "") -> set[str]:
    return {row["household_id"] for row in (await api.county.get(f"/labour-households?{query}"))["items"]}


async def employed_for(api: JobsApi, person: str, months: int, share: str = "1") -> None:
    spell = await api.employed(person, started_on=f"{months_ago(13)}-01")
    for ago in range(months):
        assert (await api.month(spell, months_ago(ago), share=share)).status_code == 200


@pytest.fixture
async def pair(api: JobsApi) -> Home:
    """Two who could work, one who cannot by what is registered."""
    home = Home({"张*三": {}, "李*兰": {"sex": "女"}, "张*大": {"labour_skill": "丧失劳动力"}}, relocated=True)
    await api.hear(*home.told())
    return home


async def test_nobody_works_and_somebody_wants_to(api: JobsApi, pair: Home) -> None:
    assert await found(api, "lacks=employment") == set()
    await wanting(api, pair["张*三"])
    (row,) = (await api.get("/labour-households?lacks=employment"))["items"]
    assert row == {
        "household_id": str(pair.id),
        "household_no": f"H{pair.id.hex[-6:]}",
        "division_code": VILLAGE,
        "household_type": "脱贫户",
        "relocated": True,
        "key_group": True,
        "labour": 2,
        "employed": 0,
        "seeking": 1,
        "stable": 0,
    }
    await api.employed(pair["李*兰"])
    assert await found(api, "lacks=employment") == set()


async def test_who_wants_no_work_or_cannot_makes_no_household_jobless(api: JobsApi, pair: Home) -> None:
    await wanting(api, pair["张*三"], want="none")
    await wanting(api, pair["李*兰"], want=None, cannot="care")
    assert await found(api, "lacks=employment") == set()
    (row,) = (await api.get("/labour-households"))["items"]
    assert (row["labour"], row["seeking"]) == (1, 0)
    await wanting_again(api, pair["张*三"])
    assert await found(api) == set()


async def wanting_again(api: JobsApi, person: str) -> None:
    said = {"cannot": "illness", "asked_on": "2026-04-01"}
    assert (await api.call("PUT", f"/labour-force/{person}/profile", said, if_match="1")).status_code == 200


@pytest.mark.parametrize(("months", "share", "stable"), [(3, "1", True), (2, "1", False), (6, "0.5", True), (5, "0.5", False)])
async def test_a_job_is_stable_after_three_months_of_the_last_twelve(
    api: JobsApi, pair: Home, months: int, share: str, *, stable: bool
) -> None:
    await employed_for(api, pair["张*三"], months, share)
    assert await found(api, "lacks=stable_job") == (set() if stable else {str(pair.id)})


async def test_who_works_no_more_has_no_stable_job_and_older_months_do_not_count(api: JobsApi, pair: Home) -> None:
    spell = await api.employed(pair["张*三"], started_on="2024-01-01", ended_on="2025-06-30", end_reason="expired")
    for month in ("2024-05", "2024-06", "2024-07"):
        assert (await api.month(spell, month)).status_code == 200
    await api.employed(pair["张*三"], employer="甲厂", started_on=f"{months_ago(1)}-01")
    assert await found(api, "lacks=stable_job") == {str(pair.id)}


async def test_lists_and_figures_are_cut_by_place_and_kind(api: JobsApi, pair: Home) -> None:
    far = Home({"周*": {}}, division_code=OTHER_VILLAGE, household_type="一般农户")
    closed = Home({"孙*": {}}, closed_on=today())
    await api.hear(*far.told(), *closed.told())
    await employed_for(api, pair["张*三"], 3)
    await wanting(api.county, far["周*"])
    assert await found(api) == {str(pair.id), str(far.id)}
    assert await found(api, f"town={TOWN}") == {str(pair.id)}
    assert await found(api, "relocated=false") == await found(api, "key_group=false") == {str(far.id)}
    page = await api.county.get("/labour-households?limit=1")
    rest = await api.county.get(f"/labour-households?limit=1&cursor={page['next']}")
    assert {page["items"][0]["household_id"], rest["items"][0]["household_id"]} == {str(pair.id), str(far.id)}
    counted = await api.county.get(f"/labour-household-figures?division={COUNTY}")
    other_town = f"{OTHER_VILLAGE[:9]}000"
    told = {(row.pop("division_code"), row.pop("relocated")): row for row in counted}
    assert told == {
        (TOWN, True): {"households": 1, "with_stable_job": 1, "unemployed": 0},
        (other_town, False): {"households": 1, "with_stable_job": 0, "unemployed": 1},
    }
    assert (await api.get(f"/labour-household-figures?division={TOWN}"))[0]["division_code"] == VILLAGE
    assert await api.elsewhere.get(f"/labour-household-figures?division={TOWN}") == []
