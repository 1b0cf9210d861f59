"""Work-relief projects: publicised, started, worked, paid once, accepted by their checks; every refusal and race; figures."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from services.jobs.relief.rules import relief_no
from shared.standards.clock import today
from tests.harness.factories import days_ago, months_ago
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.posts import reasons
from tests.harness.relief import MONTH, ROAD, Relief


@pytest.fixture
def office(api: JobsApi) -> Relief:
    """The officers of towns and county."""
    return Relief(api)


def faults(answer: Any) -> list[str]:
    """The codes of what is refused of a list."""
    assert answer.status_code == 422, answer.text
    return [error["code"] for error in answer.json()["errors"]]


async def test_a_project_is_recorded_once_and_only_its_own_town_sees_it(office: Relief) -> None:
    answers = [await office.town.call("POST", "/relief-projects", ROAD, idempotency_key="k1") for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    shown = await office.shown(answers[0].json()["id"])
    assert (shown["relief_no"], shown["responsible"], shown["state_title"], shown["planned_pay"]) == (
        relief_no(1),
        "王*国",
        "待公示、开工",
        "7800.00",
    )
    assert (await office.town.call("POST", "/relief-projects", ROAD)).json()["code"] == "already_recorded"
    assert (await office.elsewhere.call("GET", f"/relief-projects/{shown['id']}")).json()["code"] == "unknown_relief_project"
    assert (await office.elsewhere.get("/relief-projects"))["items"] == []
    (found,) = (await office.town.get(f"/relief-projects?search=产业路&state=planned&year={ROAD['year']}"))["items"]
    assert (found["id"], found["minimum"], found["pay_percent"]) == (shown["id"], None, "0.0")


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"aid": "13000.00"}, "invalid_range"),
        ({"on": "2999-01-01"}, "future_date"),
        ({"until": "2020-01-01"}, "invalid_range"),
        ({"phone": "138 0000 0000"}, "personal_phone"),
        ({"plan": []}, "too_short"),
        ({"plan": [ROAD["plan"][0]] * 2}, "duplicate"),
        ({"division_code": OTHER_VILLAGE}, "unknown_division"),
    ],
)
async def test_what_no_project_can_be_is_refused(office: Relief, fields: dict[str, Any], code: str) -> None:
    answer = await office.town.call("POST", "/relief-projects", {**ROAD, **fields})
    assert answer.status_code == 422
    assert code in answer.text


async def test_a_project_starts_after_its_notice_hung_and_what_hangs_is_not_changed(office: Relief, home: Home) -> None:
    project = await office.planned()
    assert reasons(await office.step(project, "start", days_ago(100))) == ["not_publicised"]
    plan = {"plan": [ROAD["plan"][0]], "responsible": "李建华", "reason": "设计变更"}
    assert (await office.change(project, "", plan, method="PATCH")).status_code == 200
    assert (await office.shown(project))["planned_pay"] == "5600.00"
    publicised = await office.publicise(project, days_ago(110))
    assert publicised.status_code == 200, publicised.text
    refused = await office.change(project, "", plan, method="PATCH")
    assert refused.json()["code"] == "notice_hanging"
    assert reasons(await office.step(project, "start", days_ago(108))) == ["publicity_running"]
    by_town = office.api.acting("relief:review", client_id="zhen", divisions=(TOWN,))
    assert (await office.step(project, "start", days_ago(95), by_town)).json()["code"] == "level_needed"
    assert (await office.step(project, "start", days_ago(95))).status_code == 200
    (notice,) = (await office.county.get("/publicities?kind=relief_project"))["items"]
    told = {
        line["title"]: line["value"] for line in (await office.county.get(f"/publicities/{notice['id']}"))["content"]["lines"]
    }
    assert (told["责任人"], told["施工单位"]) == ("李*华", ROAD["builder"])
    assert notice["state"] == "closed"
    assert (await office.agree(project, home["张*三"])).status_code == 201
    assert (await office.change(project, "", {"aid": "9000.00", "reason": "调减"}, method="PATCH")).json()[
        "code"
    ] == "wrong_state"


async def test_people_work_under_one_agreement_each_within_its_days(office: Relief, home: Home) -> None:
    project = await office.running()
    assert (await office.agree(project, home["张*三"], trade="石匠")).json()["code"] == "unknown_trade"
    assert (await office.agree(project, project)).json()["code"] == "unknown_person"
    other = await office.county.employed(home["张*三"])
    assert (await office.agree(project, home["张*三"], spell_id=other)).json()["code"] == "wrong_channel"
    assert (await office.agree(project, home["李*兰"], spell_id=other)).json()["code"] == "unknown_spell"
    own = await office.county.employed(home["李*兰"], channel="work_relief", employer=ROAD["builder"], place_code=VILLAGE)
    worker = await office.works(project, home["李*兰"], spell_id=own, until=f"{MONTH}-20")
    assert (await office.agree(project, home["李*兰"])).json()["code"] == "already_agreed"
    assert faults(await office.sheet(project, {worker: "20.5"})) == ["outside_agreement"]
    assert faults(await office.sheet(project, {project: "1"})) == ["unknown_relief_worker"]
    assert (await office.sheet(project, {worker: "1"}, months_ago(-1))).json()["code"] == "future_date"
    path = f"/workers/{worker}"
    shorter = {"until": f"{months_ago(3)}-28", "reason": "协议变更"}
    assert (await office.change(project, path, shorter, method="PATCH")).json()["code"] == "invalid_date"
    longer = {"until": days_ago(0), "spell_id": None, "reason": "续签"}
    assert (await office.change(project, path, longer, method="PATCH")).status_code == 200
    (shown,) = (await office.town.get(f"/relief-projects/{project}/workers"))["items"]
    assert (shown["name"], shown["days"], shown["key_group"], shown["spell_id"]) == ("李*兰", "20.0", True, None)


async def test_a_month_is_paid_once_and_withdrawn_it_may_be_paid_again(office: Relief, home: Home) -> None:
    project = await office.running()
    worker = await office.works(project, home["张*三"])
    idle = await office.works(project, home["李*兰"], "0")
    refused = await office.pay(project, {worker: "1400.00", idle: "100.00"})
    assert faults(refused) == ["note_needed", "no_days"]
    seen = str((await office.shown(project))["version"])
    body = {"month": MONTH, "paid_on": days_ago(20), "items": [{"worker_id": worker, "amount": "2800.00", "voucher_no": "V1"}]}
    path = f"/relief-projects/{project}/payments"
    answers = await asyncio.gather(*(office.town.call("POST", path, body, if_match=seen) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 412]
    assert faults(await office.pay(project, {worker: "2800.00"})) == ["already_paid"]
    assert faults(await office.sheet(project, {worker: "19"})) == ["already_paid"]
    (paid, _) = sorted(
        (await office.town.get(f"/relief-projects/{project}/months"))["items"], key=lambda one: -float(one["days"])
    )
    assert (paid["name"], paid["month"], paid["due"], paid["amount"]) == ("张*三", MONTH, "2800.00", "2800.00")
    back = f"/payments/{paid['payment_id']}/withdrawal"
    assert (await office.change(project, back, {"reason": "凭证号录错"})).status_code == 200
    assert (await office.change(project, back, {"reason": "再次"})).json()["code"] == "unknown_relief_payment"
    assert (await office.pay(project, {worker: "1400.00"}, note="本人预支一半")).status_code == 201
    assert (await office.shown(project))["pay"] == "1400.00"


async def test_the_application_may_not_change_a_payment(office: Relief, home: Home) -> None:
    project = await office.running()
    await office.pay(project, {await office.works(project, home["张*三"]): "2800.00"})
    with pytest.raises(DBAPIError, match="permission denied"):
        async with office.api.app.state.database.transaction() as session:
            await session.execute(text("UPDATE relief_payment SET amount = 1"), execution_options={"unscoped": "a test"})


async def test_acceptance_is_blocked_by_every_check_at_once(office: Relief, home: Home) -> None:
    project, other = await office.running(), await office.running(name="四坪村水渠以工代赈项目")
    first = await office.works(project, home["张*三"])
    dead = await office.works(project, home["李*兰"], "10")
    await office.works(other, home["张*三"], "12")
    assert (await office.pay(project, {first: "2800.00"})).status_code == 201
    home.left["李*兰"] = (date.fromisoformat(f"{MONTH}-05"), "死亡")
    await office.api.hear(*home.told())
    assert await office.codes(project) == ["WR-01", "WR-03", "WR-04", "WR-06"]
    assert await office.codes(other) == ["WR-01", "WR-03", "WR-06"]
    assert reasons(await office.step(project, "accept", today().isoformat())) == [
        "WR-01",
        "WR-03",
        "WR-04",
        "WR-06",
        "not_publicised",
    ]
    await office.standard()
    told = next(one["told"] for one in (await office.shown(project))["findings"] if one["code"] == "WR-01")
    assert told == "已发劳务报酬 2800.00 元,低于以工代赈资金 10000.00 元的 30%"
    assert (await office.sheet(project, {dead: "5"})).status_code == 200
    assert (await office.sheet(other, {})).status_code == 422
    assert "WR-04" not in await office.codes(project)
    assert (await office.step(other, "cancel", today().isoformat(), opinion="资金调整")).status_code == 200
    assert "WR-03" not in await office.codes(project)


async def test_paid_rightly_and_with_the_roster_publicised_it_is_accepted(office: Relief) -> None:
    rich = Home({"赵*四": {}}, household_type="一般农户")
    await office.api.hear(*rich.told())
    await office.standard()
    project = await office.running()
    worker = await office.works(project, rich["赵*四"], "22")
    assert (await office.pay(project, {worker: "3500.00"}, note="含伙食补助")).status_code == 201
    assert await office.codes(project) == ["WR-02", "WR-05"]
    assert (await office.publicise(project, days_ago(12))).status_code == 200
    assert (await office.pay(project, {worker: "1.00"})).json()["code"] == "notice_hanging"
    (notice,) = (await office.county.get("/publicities?kind=relief_roster"))["items"]
    (table,) = (await office.county.get(f"/publicities/{notice['id']}"))["content"]["tables"]
    assert table["rows"] == [["赵*四", "普工", "22.0", "3500.00"]]
    assert reasons(await office.step(project, "accept", days_ago(0))) == ["WR-02", "WR-05"]
    accepted = await office.step(project, "accept", days_ago(0), opinion="本村脱贫人口多在外务工;金额含伙食补助,属实")
    assert accepted.status_code == 200, accepted.text
    shown = await office.shown(project)
    assert (shown["state_title"], shown["pay_percent"], shown["minimum"], shown["findings"]) == (
        "劳务报酬已验收",
        "35.0",
        "30.00",
        [],
    )
    assert (await office.sheet(project, {worker: "1"})).json()["code"] == "wrong_state"


async def test_least_shares_are_the_countys_and_hold_from_their_year_on(office: Relief) -> None:
    assert (await office.standard("15", year=2020)).status_code == 201
    assert (await office.standard("30", year=2023)).status_code == 201
    assert (await office.standard("20", year=2023)).json()["code"] == "already_set"
    by_town = office.api.acting("relief:review", client_id="zhen", divisions=(TOWN,))
    body = {"source": "agri", "fund_level": "county", "year": 2023, "percent": "20", "document_no": "岚发改〔2026〕1号"}
    assert (await by_town.call("POST", "/relief-standards", body)).json()["code"] == "level_needed"
    old, new = await office.planned(year=2022), await office.planned()
    assert [(await office.shown(one))["minimum"] for one in (old, new)] == ["15.00", "30.00"]
    assert [one["percent"] for one in (await office.town.get("/relief-standards?source=special"))["items"]] == [
        "30.00",
        "15.00",
    ]


async def test_figures_count_people_once_and_stand_against_the_least_share(office: Relief, home: Home) -> None:
    rich = Home({"赵*四": {}}, household_type="一般农户")
    await office.api.hear(*rich.told())
    await office.standard()
    road = await office.running()
    canal = await office.running(name="四坪村水渠以工代赈项目", aid="2000.00")
    far = await office.planned(name="竹园村便道", division_code=OTHER_VILLAGE)
    worker = await office.works(road, home["张*三"], "10")
    again = await office.works(canal, home["张*三"], "10")
    await office.works(canal, rich["赵*四"], "10")
    await office.pay(road, {worker: "1400.00"})
    await office.pay(canal, {again: "1400.00"})
    of = f"/relief-figures?division={COUNTY}&year={ROAD['year']}"
    here, there = sorted(await office.county.get(of), key=lambda one: -int(one["projects"]))
    names = ("projects", "people", "key_group", "aid", "pay", "pay_percent", "least_pay", "below")
    assert tuple(here[name] for name in names) == (2, 2, 1, "12000.00", "2800.00", "23.3", "3600.00", 1)
    assert (here["title"], there["projects"], there["people"], there["below"]) == ("四季镇", 1, 0, 1)
    assert [one["code"] for one in await office.town.get(of)] == [TOWN]
    assert (await office.step(far, "cancel", today().isoformat(), opinion="未获批")).status_code == 200
    assert len(await office.county.get(of)) == 1
