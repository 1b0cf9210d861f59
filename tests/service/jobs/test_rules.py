"""Where the ledger and another source contradict each other, a person is asked: each rule with what it finds and what it leaves alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from shared.contracts.household import WORK_INSURED, InsuredWork, WorkInsured
from shared.contracts.jobs import ALERT_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi

MONTH = (today().replace(day=1) - timedelta(days=1)).replace(day=1)
SINCE = (MONTH - timedelta(days=40)).isoformat()


async def found(api: JobsApi) -> dict[str, str]:
    """Run the rules: what each rule tells of its one finding."""
    chief = api.acting("supervision:read", "supervision:run", client_id="shenhe", divisions=(COUNTY,))
    answer = await chief.call("POST", "/supervision-runs")
    assert answer.status_code == 201, answer.text
    return {alert["rule"]: alert["told"] for alert in (await chief.get("/alerts?open=true"))["items"]}


async def insured(api: JobsApi, home: Home, name: str, *, version: int = 1, year: UUID | None = None, **told: Any) -> UUID:
    """Household tells what the labour department has of somebody; the identifier of that year."""
    fact = {"status": "就业", "started_on": date.fromisoformat(SINCE), "employer": "苏州某电子有限公司", "monthly_wage": None}
    facts = [InsuredWork(person_id=UUID(home[name]), **{**fact, **told})] if told.get("status") != "" else []
    id = year or uuid7()
    await api.hear((WORK_INSURED, WorkInsured(id=id, version=version, household_id=home.id, year=2026, facts=facts)))
    return id


async def test_a_ledger_that_nobody_contradicts_is_left_alone(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"], started_on=SINCE)
    await api.month(spell, f"{MONTH:%Y-%m}")
    await insured(api, home, "张*三")
    assert await found(api) == {}


async def test_an_alert_is_about_the_person_and_waits_for_the_town(api: JobsApi, home: Home) -> None:
    await insured(api, home, "张*三")
    assert await found(api) == {"J-09": f"社保就业登记自 {SINCE} 起在苏州某电子有限公司就业,而台账登记未就业"}
    (alert,) = await api.events(ALERT_CHANGED)
    assert (alert["subject"], alert["subject_id"], alert["division_code"], alert["light"]) == (
        "person",
        home["张*三"],
        VILLAGE,
        "yellow",
    )
    (task,) = [one for one in await api.events(TASK_CHANGED) if one["kind"] == "alert"]
    assert (task["level"], task["link"]) == ("town", f"/ledger-alerts/{alert['id']}")
    shown = (await api.acting("supervision:read", divisions=(TOWN,)).get("/alerts"))["items"]
    assert [one["subject_name"] for one in shown] == ["张*三"]
    assert (await api.acting("supervision:read", divisions=("610925105000",)).get("/alerts"))["items"] == []


async def test_an_alert_goes_when_the_ledger_is_put_right(api: JobsApi, home: Home) -> None:
    await insured(api, home, "张*三")
    assert set(await found(api)) == {"J-09"}
    await api.employed(home["张*三"], started_on=SINCE)
    await found(api)
    (alert,) = (await api.acting("supervision:read", divisions=(COUNTY,)).get("/alerts"))["items"]
    assert alert["gone_on"] == today().isoformat()


@pytest.mark.parametrize(
    ("told", "spell", "words"),
    [
        ({"employer": "西安某餐饮公司"}, {}, "起在西安某餐饮公司就业,而台账登记在苏州某电子有限公司就业"),
        ({"status": "失业", "employer": None}, {}, "起失业,而台账登记在苏州某电子有限公司就业"),
        ({"employer": None}, {}, None),
        ({"status": "失业", "employer": None}, {"form": "flexible", "employer": None}, None),
    ],
    ids=["another employer", "out of work", "employer not told", "flexible work is not insured"],
)
async def test_the_ledger_is_compared_with_what_the_labour_department_has(
    api: JobsApi, home: Home, told: dict[str, Any], spell: dict[str, Any], words: str | None
) -> None:
    await api.employed(home["张*三"], started_on=SINCE, **spell)
    await insured(api, home, "张*三", **told)
    said = (await found(api)).get("J-09")
    assert said is None if words is None else said is not None and said.endswith(words)


async def test_only_the_newest_of_what_the_labour_department_has_counts(api: JobsApi, home: Home) -> None:
    year = await insured(api, home, "张*三", version=2, status="失业", employer=None)
    await insured(api, home, "张*三", version=1, year=year)
    assert await found(api) == {}
    await insured(api, home, "张*三", version=3, year=year)
    assert set(await found(api)) == {"J-09"}
    await insured(api, home, "张*三", version=4, year=year, status="")
    await found(api)
    (alert,) = (await api.acting("supervision:read", divisions=(COUNTY,)).get("/alerts"))["items"]
    assert alert["gone_on"] is not None


@pytest.mark.parametrize(
    ("full_time", "school", "rules"),
    [(True, "高三", {"J-03"}), (False, "高三", set()), (True, "非在校生", set())],
    ids=["full-time", "in the holidays", "no pupil"],
)
async def test_who_is_at_school_has_no_full_time_job(api: JobsApi, full_time: bool, school: str, rules: set[str]) -> None:
    home = Home({"张*大": {"birth_month": "2008-01", "relation": "长子", "school_status": school}})
    await api.hear(*home.told())
    await api.employed(home["张*大"], started_on=SINCE, full_time=full_time)
    assert set(await found(api)) == rules


async def test_who_cannot_work_has_no_full_time_job(api: JobsApi, home: Home) -> None:
    await api.employed(home["张*三"], started_on=SINCE)
    setting = {"cannot": "custody", "asked_on": today().isoformat()}
    put = await api.call("PUT", f"/labour-force/{home['张*三']}/profile", setting, if_none_match="*")
    assert put.status_code in {200, 201}, put.text
    assert await found(api) == {"J-03": f"服刑,而台账自 {SINCE} 起登记在 苏州某电子有限公司 全日制就业"}


@pytest.mark.parametrize(
    ("second", "rules"),
    [({}, {"J-05"}), ({"full_time": False}, set()), ({"place_code": "320506000000"}, set())],
    ids=["another county", "a side job", "the same city, better known"],
)
async def test_nobody_has_two_full_time_jobs_in_two_counties(
    api: JobsApi, home: Home, second: dict[str, Any], rules: set[str]
) -> None:
    await api.employed(home["张*三"], started_on=SINCE)
    await api.employed(home["张*三"], started_on=SINCE, **{"employer": "县城超市", "place_code": "610925000000", **second})
    assert set(await found(api)) == rules


async def test_who_is_unable_to_work_has_no_months_of_work(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*大"], started_on=SINCE, full_time=False)
    assert await found(api) == {}
    await api.month(spell, f"{MONTH:%Y-%m}")
    assert await found(api) == {"J-06": f"农户信息登记为丧失劳动力,而台账登记 {MONTH:%Y-%m} 务工"}


async def test_nobody_works_after_their_death(api: JobsApi, home: Home) -> None:
    spell = await api.employed(home["张*三"], started_on=SINCE)
    assert (await api.month(spell, f"{MONTH:%Y-%m}")).status_code == 200
    died = MONTH - timedelta(days=5)
    home.left["张*三"] = (died, "死亡")
    await api.hear(*home.told())
    assert await found(api) == {"J-08": f"已于 {died} 死亡,而台账登记 {MONTH:%Y-%m} 务工"}


async def test_the_rule_that_is_not_run_says_why(api: JobsApi) -> None:
    rules = await api.acting("supervision:read").get("/supervision-rules/left-out")
    assert [one["rule"] for one in rules["items"]] == ["J-10"]
