"""Vacancies, whom they fit, and what came of recommending them: the way through, every refusal, races, restarts."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from services.jobs.matching.commands import match_waiting
from services.jobs.matching.runner import run_next
from services.jobs.vacancies.commands import expire_due
from shared.persistence import Database
from shared.standards.clock import SHANGHAI, now, today
from tests.harness.funds_api import COUNTY, TOWN
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.posts import reasons
from tests.harness.vacancies import SEWING, Vacancies


@pytest.fixture
def office(api: JobsApi) -> Vacancies:
    """Officers of a village, its town and the county."""
    return Vacancies(api)


async def _matched(office: Vacancies) -> bool:
    database = Database(office.api.database.app_url, name="worker")
    try:
        return await run_next(database)
    finally:
        await database.close()


async def test_a_vacancy_is_recorded_reviewed_matched_recommended_and_filled(office: Vacancies, home: Home) -> None:
    vacancy = await office.open(places=1)
    await office.seeks(home["张*三"])
    (match,) = await office.village.get(f"/labour-force/{home['张*三']}/matches")
    assert (match["vacancy_id"], match["score"]) == (vacancy, "78.8")
    assert [part["why"] for part in match["breakdown"]][:2] == ["意向工种或技能与岗位工种一致", "岗位不要求技能等级,或已达到"]
    (seeker,) = await office.village.get(f"/vacancies/{vacancy}/matches")
    assert (seeker["person_id"], seeker["score"], seeker["breakdown"]) == (home["张*三"], "78.8", match["breakdown"])
    given = await office.recommended(home["张*三"], vacancy)
    assert (await office.settle(given, "interviewed")).status_code == 200
    assert (await office.settle(given, "hired")).status_code == 200
    shown = await office.village.get(f"/recommendations/{given}")
    assert (shown["state"], shown["number"], shown["score"]) == ("hired", 1, "78.8")
    spell = await office.village.get(f"/employment-spells/{shown['spell_id']}")
    assert (spell["employer"], spell["organiser"], spell["channel"]) == ("苏州某制衣有限公司", "government", "cooperation")
    full = await office.village.get(f"/vacancies/{vacancy}")
    assert (full["state_title"], full["hired"]) == ("已招满", 1)
    (figure,) = await office.county.get(f"/matching-figures?division={COUNTY}&month={today():%Y-%m}")
    assert (figure["recommended"], figure["people"], figure["hired"], figure["vacancies"]) == (1, 1, 1, 0)


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": "缝纫工(限女性)"}, "discriminating"),
        ({"conditions": "男士优先"}, "discriminating"),
        ({"contact_phone": "138 0000 0000"}, "personal_phone"),
        ({"wage_to": "4000.00"}, "invalid_range"),
        ({"valid_until": "2020-01-01"}, "past_date"),
        ({"place_code": "100000000000"}, "unknown_division"),
    ],
)
async def test_what_no_vacancy_may_say_is_refused(office: Vacancies, fields: dict[str, Any], code: str) -> None:
    answer = await office.record(**fields)
    assert answer.status_code == 422
    assert code in answer.text


async def test_whoever_records_does_not_review_and_nobody_else_sees_it_before(office: Vacancies) -> None:
    made = await office.county.call("POST", "/vacancies", _entry() | {"division_code": COUNTY})
    vacancy = made.json()["id"]
    assert (await office.step(office.county, vacancy, "submit")).status_code == 200
    assert reasons(await office.step(office.county, vacancy, "approve")) == ["same_person", "same_recorder"]
    assert (await office.village.call("GET", f"/vacancies/{vacancy}")).json()["code"] == "unknown_vacancy"
    shown = await office.county.get(f"/vacancies/{vacancy}")
    assert {option["step"] for option in shown["options"]} == {"approve", "send_back", "withdraw"}


def _entry() -> dict[str, Any]:
    return {**SEWING, "valid_until": (today() + timedelta(days=9)).isoformat()}


async def test_a_vacancy_is_recorded_once_and_corrected_only_as_a_draft(office: Vacancies) -> None:
    entry = _entry()
    answers = [await office.town.call("POST", "/vacancies", entry, idempotency_key="k1") for _ in range(2)]
    assert answers[0].json() == answers[1].json()
    path = f"/vacancies/{answers[0].json()['id']}"
    changed = await office.town.call("PATCH", path, {"places": 5, "reason": "企业来电增加"}, if_match="1")
    assert (changed.status_code, (await office.town.get(path))["places"]) == (200, 5)
    assert (await office.step(office.town, answers[0].json()["id"], "submit")).status_code == 200
    late = await office.town.call("PATCH", path, {"places": 6, "reason": "又增加"}, if_match="3")
    assert (late.status_code, late.json()["code"]) == (409, "wrong_state")


async def test_a_vacancy_whose_last_day_has_passed_is_closed_by_the_platform(office: Vacancies) -> None:
    vacancy, other = await office.open(), await office.open(title="检验员")
    owner = "UPDATE vacancy SET valid_until = CURRENT_DATE - 2 WHERE id = $1"
    await office.api.rows(owner, vacancy)
    async with office.api.app.state.database.transaction() as session:
        assert await expire_due(session) == 1
    assert (await office.village.get(f"/vacancies/{vacancy}"))["state"] == "expired"
    assert (await office.village.get(f"/vacancies/{other}"))["state"] == "open"


async def test_nobody_is_recommended_to_against_their_wishes(office: Vacancies, home: Home) -> None:
    vacancy = await office.open()
    person = home["张*三"]

    async def refused(way: str = "visit", **more: Any) -> str:
        answer = await office.recommend(person, vacancy, way, **more)
        assert answer.status_code == 409, answer.text
        return str(answer.json()["code"])

    assert await refused() == "no_consent"
    assert await refused(consent=True) == "not_seeking"
    await office.seeks(home["李*兰"], wage="9000.00")
    weak = await office.recommend(home["李*兰"], vacancy)
    assert weak.json()["code"] == "not_matching"
    assert "弱劳动力" in weak.json()["detail"]
    assert "期望工资" in weak.json()["detail"]
    await office.seeks(person)
    await office.recommended(person, vacancy)
    assert await refused() == "recommended_already"


async def test_nobody_is_called_in_quiet_hours(office: Vacancies, home: Home) -> None:
    vacancy = await office.open()
    await office.seeks(home["张*三"])
    hour = now().astimezone(SHANGHAI).hour
    for name, value in (("quiet_from_hour", hour), ("quiet_to_hour", (hour + 3) % 24)):
        body = {"value": str(value), "effective_from": today().isoformat(), "document": "岚人社发〔2026〕3号"}
        set_ = await office.county.call("PUT", f"/parameters/{name}", body)
        assert set_.status_code == 201, set_.text
    for way in ("phone", "sms"):
        answer = await office.recommend(home["张*三"], vacancy, way)
        assert (answer.status_code, answer.json()["code"]) == (409, "quiet_hours")
    assert (await office.recommend(home["张*三"], vacancy, "visit")).status_code == 201


async def test_nobody_has_more_than_so_many_recommendations_open(office: Vacancies, home: Home) -> None:
    await office.seeks(home["张*三"])
    open_ = [await office.open(title=f"岗位{number}") for number in range(4)]
    given = [await office.recommended(home["张*三"], vacancy) for vacancy in open_[:3]]
    assert (await office.recommend(home["张*三"], open_[3])).json()["code"] == "too_many_open"
    missing = await office.settle(given[0], "declined")
    assert missing.status_code == 422
    assert (await office.settle(given[0], "declined", reason="离家远")).status_code == 200
    assert (await office.settle(given[0], "hired")).json()["code"] == "wrong_state"
    assert (await office.recommended(home["张*三"], open_[3])) != given[0]
    listed = await office.village.get(f"/recommendations?person_id={home['张*三']}")
    assert [row["number"] for row in listed["items"]] == [4, 3, 2, 1]
    elsewhere = office.api.acting("vacancies:read", divisions=("610925105000",))
    assert (await elsewhere.get("/recommendations"))["items"] == []


async def test_of_two_who_are_hired_at_once_for_one_place_one_is(office: Vacancies, home: Home) -> None:
    vacancy = await office.open(places=1, part_ability=True)
    given = []
    for name in ("张*三", "李*兰"):
        await office.seeks(home[name])
        given.append(await office.recommended(home[name], vacancy))
    answers = await asyncio.gather(*(office.settle(each, "hired") for each in given))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert len(await office.api.rows("SELECT id FROM employment_spell")) == 1


async def test_who_was_hired_already_has_their_spell_of_work_linked(office: Vacancies, home: Home) -> None:
    vacancy = await office.open()
    await office.seeks(home["张*三"])
    given = await office.recommended(home["张*三"], vacancy)
    others = await office.api.employed(home["李*兰"])
    assert (await office.settle(given, "hired", spell_id=others)).json()["code"] == "unknown_spell"
    own = await office.api.employed(home["张*三"])
    assert (await office.settle(given, "hired", spell_id=own)).status_code == 200
    assert (await office.village.get(f"/vacancies/{vacancy}"))["state"] == "open", "another place is free"


async def test_the_county_is_matched_by_the_worker_and_the_old_run_stands_until_the_new_one_is_whole(
    office: Vacancies, home: Home
) -> None:
    first = await office.open()
    await office.seeks(home["张*三"])
    assert (await office.county.call("POST", "/matching-runs")).status_code == 201
    again = await office.county.call("POST", "/matching-runs")
    assert (again.status_code, again.json()["code"]) == (409, "already_queued")
    assert await _matched(office)
    assert not await _matched(office), "nothing waits"

    async def found() -> list[str]:
        (one,) = (await office.village.get(f"/matches?town={TOWN}"))["items"]
        return [match["vacancy_id"] for match in one["matches"]]

    assert await found() == [first]
    second = await office.open(wage_from="3000.00", wage_to="3500.00", trade="保安")
    assert (await office.county.call("POST", "/matching-runs")).status_code == 201

    async def cut_off() -> None:
        async with office.api.app.state.database.transaction() as session:
            await match_waiting(session)
            assert await found() == [first], "others see the old one"
            raise ConnectionError

    with pytest.raises(ConnectionError):
        await cut_off()
    assert await found() == [first], "nothing is kept of one that was cut off"
    assert await _matched(office)
    assert await found() == [first, second]
    runs = (await office.county.get("/matching-runs"))["items"]
    assert [(run["state"], run["seekers"], run["matched"]) for run in runs] == [("done", 1, 1), ("done", 1, 1)]
