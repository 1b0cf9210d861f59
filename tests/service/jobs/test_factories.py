"""Community factories: recorded, recognised, watched, cleared; what they report beside the ledger; every refusal and race."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from shared.standards.clock import today
from tests.harness.factories import TOYS, Factories, days_ago, months_ago
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN, VILLAGE
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.monthwork import Months
from tests.harness.posts import reasons


@pytest.fixture
def office(api: JobsApi) -> Factories:
    """The officers of towns and county."""
    return Factories(api)


async def test_a_factory_is_recorded_once_and_shown_without_names_or_mobiles(office: Factories) -> None:
    answers = [await office.town.call("POST", "/factories", TOYS, idempotency_key="k1") for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    shown = await office.shown(answers[0].json()["id"])
    assert (shown["factory_no"], shown["legal_person"], shown["state_title"], shown["titles"]) == (
        "SQ000001",
        "王*国",
        "正常运行",
        [],
    )
    assert (await office.record()).json()["code"] == "already_recorded"
    assert (await office.elsewhere.call("GET", f"/factories/{shown['id']}")).json()["code"] == "unknown_factory"
    assert (await office.elsewhere.get("/factories"))["items"] == []
    (found,) = (await office.county.get("/factories?search=玩具&line=toys&recognised=false"))["items"]
    assert found["id"] == shown["id"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"credit_code": "91110000600037341K"}, "invalid_credit_code"),
        ({"credit_code": None}, "missing_value"),
        ({"phone": "138 0000 0000"}, "personal_phone"),
        ({"opened_on": "2999-01-01"}, "future_date"),
        ({"division_code": COUNTY}, "unknown_division"),
        ({"off_season": [13]}, "less_than_equal"),
        ({"parent_id": "019a1b2c-0000-7000-8000-000000000001"}, "unknown_factory"),
        ({"form": "headquarters", "parent_id": "019a1b2c-0000-7000-8000-000000000001"}, "against_form"),
    ],
)
async def test_what_no_factory_can_be_is_refused(office: Factories, fields: dict[str, Any], code: str) -> None:
    answer = await office.record(**fields)
    assert answer.status_code == 422
    assert code in answer.text


async def test_a_factory_belongs_to_headquarters_that_stay_headquarters(office: Factories) -> None:
    park = await office.made(form="headquarters", name="岚皋县某玩具有限公司", division_code=TOWN)
    await office.made(form="household", name="张家工坊", credit_code=None, parent_id=park)
    ((workshop,), (detail,)) = [
        (await office.county.get(f"/factories?{of}"))["items"] for of in (f"parent_id={park}", "form=household")
    ]
    assert workshop == detail
    assert (await office.shown(workshop["id"]))["parent_name"] == "岚皋县某玩具有限公司"
    refused = await office.change(office.town, park, "", {"form": "branch", "reason": "更正"}, "PATCH")
    assert refused.json()["code"] == "has_factories"
    moved = await office.change(office.town, park, "", {"site": None, "legal_person": "李建华", "reason": "变更"}, "PATCH")
    assert moved.status_code == 200
    assert (await office.shown(park))["legal_person"] == "李*华"


async def test_a_factory_is_watched_restored_and_cleared_after_its_months_of_grace(office: Factories) -> None:
    factory = await office.recognised()
    assert (await office.recognise(factory, title="employment_base", until=days_ago(-30))).status_code == 201
    assert sorted((await office.shown(factory))["titles"]) == ["employment_base", "workshop"]
    assert reasons(await office.step(office.county, factory, "clear", reason="unmet")) == ["not_monitored"]
    watched = await office.step(office.county, factory, "watch", days_ago(400), reason="few_workers")
    assert watched.status_code == 200, watched.text
    shown = await office.shown(factory)
    assert (shown["state_reason"], shown["due_on"], shown["level"]) == ("带动就业不足", shown["buffer_until"], "county")
    assert reasons(await office.step(office.other, factory, "clear", days_ago(300), reason="unmet")) == ["buffer_running"]
    assert reasons(await office.step(office.county, factory, "clear", reason="unmet")) == ["same_person"]
    assert (await office.step(office.county, factory, "restore", days_ago(250))).status_code == 200
    assert (await office.shown(factory))["buffer_until"] is None
    assert (await office.step(office.county, factory, "watch", days_ago(200), reason="idle")).status_code == 200
    assert (await office.step(office.other, factory, "clear", days_ago(1), reason="unmet")).status_code == 200
    shown = await office.shown(factory)
    assert (shown["state_title"], shown["state_reason"], shown["titles"]) == ("清理", "缓冲期满仍不符合认定条件", [])
    assert {title["until"] for title in shown["recognitions"]} == {days_ago(1)}
    assert (await office.recognise(factory)).json()["code"] == "cleared"
    assert (await office.record()).status_code == 201


async def test_out_of_season_a_factory_that_stands_still_is_in_order(office: Factories) -> None:
    factory = await office.made(off_season=[today().month])
    assert reasons(await office.step(office.county, factory, "watch", reason="idle")) == ["off_season"]
    assert (await office.step(office.county, factory, "watch", reason="unsafe")).status_code == 200
    cleared = await office.step(office.other, factory, "clear", reason="unsafe")
    assert cleared.status_code == 200, cleared.text


async def test_titles_are_the_countys_and_do_not_overlap(office: Factories) -> None:
    factory = await office.recognised()
    body = {"title": "workshop", "document_no": "岚人社发〔2021〕1号", "from_on": "2021-06-01"}
    reviewer = office.town.acting("factories:review", client_id="zhen", divisions=(TOWN,))
    assert (await office.change(reviewer, factory, "/titles", body)).json()["code"] == "level_needed"
    assert (await office.recognise(factory, from_on="2021-06-01")).json()["code"] == "title_held"
    assert (await office.recognise(factory, from_on="2019-06-01")).json()["code"] == "invalid_date"
    (title,) = (await office.shown(factory))["recognitions"]
    ending = {"until": "2020-05-01", "reason": "不再符合"}
    path = f"/titles/{title['id']}/ending"
    assert (await office.change(office.county, factory, path, ending)).json()["code"] == "invalid_date"
    assert (await office.change(office.county, factory, path, {**ending, "until": "2021-05-31"})).status_code == 200
    assert (await office.recognise(factory, from_on="2021-06-01")).status_code == 201
    answers = await asyncio.gather(*(office.recognise(factory, title="employment_base") for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) in ([201, 409], [201, 412])


async def test_what_a_factory_reports_stands_beside_what_the_ledger_has(office: Factories, home: Home) -> None:
    factory, month = await office.made(), months_ago(1)
    started = f"{months_ago(3)}-01"
    await office.works(home["张*三"], factory, started, month, contract="labour", insurances=["injury"])
    await office.works(home["李*兰"], factory, started, month)
    gone = await office.works(home["张*大"], factory, started)
    assert (
        await office.county.call("POST", f"/employment-spells/{gone}/withdrawal", {"reason": "登记错人"}, if_match="1")
    ).status_code == 200
    assert (await office.report(factory, month)).json()["version"] == 1
    shown = {one["month"]: one for one in await office.town.get(f"/factories/{factory}/months?year={month[:4]}")}
    assert (shown[month]["reported"]["workers"], shown[month]["ledger"]["workers"]) == (2, 2)
    assert shown[month]["ledger"]["wage_bill"] == "6400.00"
    difference = {"female": 0, "lifted": 0, "contracts": 1, "insured": -1, "wage_bill": "0.00"}
    assert {name: shown[month]["difference"][name] for name in difference} == difference
    before = await office.town.get(f"/factories/{factory}/months?year={months_ago(2)[:4]}")
    silent = next(one for one in before if one["month"] == months_ago(2))
    assert (silent["reported"], silent["ledger"]["workers"], silent["difference"]) == (None, 2, None)
    assert (await office.shown(factory))["workers"] == 2
    workers = (await office.town.get(f"/employment-spells?factory_id={factory}&month={month}"))["items"]
    assert {worker["name"] for worker in workers} == {"张*三", "李*兰"}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"female": 3}, "part_exceeds_total"),
        ({"wage_bill": "0.00"}, "note_needed"),
        ({"wage_bill": "500.00"}, "note_needed"),
        ({"electricity": "0.00"}, "note_needed"),
        ({"workers": -1}, "greater_than_equal"),
    ],
)
async def test_a_report_that_cannot_be_is_refused_and_an_unusual_one_is_asked(
    office: Factories, said: dict[str, Any], code: str
) -> None:
    answer = await office.report(await office.made(), months_ago(1), **said)
    assert (answer.status_code, code in answer.text) == (422, True)
    if code == "note_needed":
        factory = (await office.county.get("/factories"))["items"][0]["id"]
        assert (await office.report(factory, months_ago(1), **said, note="当月检修")).status_code == 200


async def test_a_report_far_from_the_month_before_is_asked_but_not_out_of_season(office: Factories) -> None:
    many: dict[str, Any] = {"workers": 30, "wage_bill": "96000.00"}
    factory = await office.made()
    assert (await office.report(factory, months_ago(2), **many)).status_code == 200
    refused = await office.report(factory, months_ago(1))
    assert (refused.status_code, "30 人" in refused.text) == (422, True)
    resting = await office.made(name="另一工厂", off_season=[int(months_ago(1)[5:])])
    assert (await office.report(resting, months_ago(2), **many)).status_code == 200
    assert (await office.report(resting, months_ago(1))).status_code == 200


async def test_a_month_is_corrected_by_who_has_seen_it_until_it_is_closed(office: Factories) -> None:
    factory, month, old = await office.made(opened_on="2025-02-01", rent=None, area=None), months_ago(1), "2025-03"
    answers = await asyncio.gather(*(office.report(factory, month, vacancies=each) for each in (1, 2)))
    assert sorted(answer.status_code for answer in answers) == [200, 428]
    assert (await office.report(factory, month, if_match="7")).status_code == 412
    assert (await office.report(factory, month, if_match="1", vacancies=9, electricity=None)).json()["version"] == 2
    assert (await office.report(factory, old)).json()["code"] == "month_closed"
    assert (await office.report(factory, old, office.county)).json()["code"] == "note_needed"
    assert (await office.report(factory, old, office.county, note="补报")).status_code == 200
    assert (await office.report(factory, months_ago(-1))).json()["code"] == "future_date"
    assert (await office.report(factory, "2025-01")).json()["code"] == "outside_operation"


async def test_whoever_works_in_a_factory_is_a_spell_of_its_channel_and_time(office: Factories, home: Home) -> None:
    factory, person = await office.made(opened_on="2025-02-01"), home["张*三"]
    job = {
        "person_id": person,
        "form": "employed",
        "channel": "workshop",
        "organiser": "self",
        "employer": TOYS["name"],
        "place_code": VILLAGE,
        "started_on": "2025-03-01",
        "source": "officer",
        "factory_id": factory,
    }

    async def refused(**fields: Any) -> str:
        answer = await office.county.call("POST", "/employment-spells", {**job, **fields})
        assert answer.status_code == 422, answer.text
        return str(answer.json()["code"])

    assert await refused(channel="enterprise") == "wrong_channel"
    assert await refused(factory_id=person) == "unknown_factory"
    assert await refused(started_on="2025-01-01") == "factory_closed"
    spell = await office.county.employed(person, **{name: job[name] for name in job if name != "person_id"})
    changed = {"channel": "enterprise", "reason": "更正"}
    path = f"/employment-spells/{spell}"
    assert (await office.county.call("PATCH", path, changed, if_match="1")).json()["code"] == "wrong_channel"
    assert (await office.county.call("PATCH", path, {**changed, "factory_id": None}, if_match="1")).status_code == 200
    assert (await office.step(office.county, factory, "clear", "2025-06-30", reason="closed")).status_code == 200
    assert await refused(started_on="2025-07-01") == "factory_closed"


async def test_jobs_that_the_ledger_has_already_are_linked_by_name_or_code(office: Factories, home: Home) -> None:
    factory = await office.made()
    named = await office.works(home["张*三"], None, "2024-03-01")
    coded = await office.works(home["李*兰"], None, "2024-03-01", employer="玩具厂", credit_code=TOYS["credit_code"])
    early = await office.works(home["张*大"], None, "2019-03-01")
    away = Home({"王*五": {}}, division_code=OTHER_VILLAGE)
    await office.api.hear(*away.told())
    far = await office.works(away["王*五"], None, "2024-03-01")
    assert (await office.change(office.town, factory, "/ledger-links", {"reason": "清理台账"})).json() == {"linked": 2}
    linked = (await office.county.get(f"/employment-spells?factory_id={factory}"))["items"]
    assert {spell["id"] for spell in linked} == {named, coded}
    assert (await office.change(office.town, factory, "/ledger-links", {"reason": "再次"})).json() == {"linked": 0}
    assert (await office.change(office.county, factory, "/ledger-links", {"reason": "全县"})).json() == {"linked": 1}
    assert early not in {spell["id"] for spell in linked}
    assert (await office.county.get(f"/employment-spells/{far}"))["factory_id"] == factory
    assert ("employment.link", "清理台账") in await office.api.trail()


async def test_a_code_that_two_factories_have_tells_neither(office: Factories, home: Home) -> None:
    factory, _ = await office.made(), await office.made(name="某玩具有限公司二厂")
    await office.works(home["张*三"], None, "2024-03-01", employer="玩具厂", credit_code=TOYS["credit_code"])
    assert (await office.change(office.town, factory, "/ledger-links", {"reason": "清理台账"})).json() == {"linked": 0}


async def test_a_file_that_gives_somebody_another_channel_takes_them_out_of_the_factory(months: Months) -> None:
    office = Factories(months.api)
    await months.load(months.row("2026-03", 就业渠道="就业帮扶车间(社区工厂)", 用人单位=TOYS["name"]))
    factory = await office.made()
    assert (await office.change(office.county, factory, "/ledger-links", {"reason": "关联"})).json() == {"linked": 1}
    batch = await months.load(months.row("2026-04", 就业渠道="企业", 用人单位=TOYS["name"]))
    assert (batch.state, batch.applied) == ("completed", 1)
    assert (await office.county.get(f"/employment-spells?factory_id={factory}"))["items"] == []
