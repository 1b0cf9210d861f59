"""Demand directory, selections and managers of collectives: the way through, every refusal, races."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from services.jobs.exports.definitions import DESK
from services.jobs.talent_demands.rules import edition_title
from shared.exports.runner import Exporter
from shared.persistence import Database
from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.posts import reasons
from tests.harness.talents import Talents


@pytest.fixture
def office(api: JobsApi) -> Talents:
    """Officers of a village, its town and the county."""
    return Talents(api)


@pytest.fixture
async def exporter(office: Talents) -> AsyncIterator[Exporter]:
    """The worker's exports."""
    database, state = Database(office.api.database.app_url, name="worker"), office.api.app.state
    yield Exporter(database, state.files, state.cipher, DESK)
    await database.close()


async def _lines(office: Talents, edition: str) -> list[dict[str, Any]]:
    return list((await office.village.get(f"/talent-demand-editions/{edition}/lines"))["items"])


async def test_a_years_directory_is_published_in_editions_which_nobody_changes(office: Talents) -> None:
    first, second = await office.demanded(), await office.demanded(title="电商运营", sub_kind="ecommerce", places=3)
    edition = (await office.publish()).json()["id"]
    shown = await office.village.get(f"/talent-demand-editions/{edition}")
    assert (shown["title"], shown["lines"], shown["places"]) == (edition_title(today().year, 1), 2, 4)
    same = await office.publish()
    assert (same.status_code, same.json()["code"]) == (409, "nothing_to_publish")
    changed = await office.town.call("PATCH", f"/talent-demands/{first}", {"places": 2, "reason": "扩种"}, if_match="1")
    assert changed.status_code == 200, changed.text
    gone = await office.town.call("POST", f"/talent-demands/{second}/withdrawal", {"reason": "已不需要"}, if_match="1")
    assert gone.status_code == 200, gone.text
    late = await office.town.call("PATCH", f"/talent-demands/{second}", {"places": 2, "reason": "又要"}, if_match="2")
    assert (late.status_code, late.json()["code"]) == (409, "withdrawn")
    newer = (await office.publish()).json()["id"]
    assert [(one["title"], one["places"]) for one in await _lines(office, edition)] == [
        ("茶叶加工技术指导", 1),
        ("电商运营", 3),
    ]
    assert [(one["title"], one["places"]) for one in await _lines(office, newer)] == [("茶叶加工技术指导", 2)]
    editions = (await office.county.get(f"/talent-demand-editions?year={today().year}"))["items"]
    assert [one["number"] for one in editions] == [2, 1]


async def test_of_two_who_publish_at_once_one_makes_an_edition(office: Talents) -> None:
    await office.demanded()
    answers = await asyncio.gather(office.publish(), office.publish())
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert (await office.publish(office.town)).status_code == 403


async def test_how_many_are_filled_follows_from_the_pool(office: Talents, home: Home) -> None:
    demand = await office.demanded()
    edition = (await office.publish()).json()["id"]
    talent = await office.in_pool(home["张*三"], demand_id=demand)
    assert [one["filled"] for one in await _lines(office, edition)] == [1]
    assert (await office.county.get("/talent-demands?unfilled=true"))["items"] == []
    assert (await office.step(office.town, "talents", talent, "leave", left_reason="gone", opinion="外出")).status_code == 200
    assert [one["filled"] for one in await _lines(office, edition)] == [0]
    unknown = await office.record(person_id=home["李*兰"], demand_id=talent)
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_demand")


async def test_an_unpublished_demand_is_its_writers_and_gives_no_persons_phone(office: Talents) -> None:
    demand = await office.demanded()
    elsewhere = office.api.acting("talent:read", divisions=(OTHER_VILLAGE,))
    assert (await elsewhere.call("GET", f"/talent-demands/{demand}")).json()["code"] == "unknown_demand"
    await office.publish()
    assert (await elsewhere.get(f"/talent-demands/{demand}"))["published"]
    private = await office.demand(contact_phone="139 0000 0000")
    assert (private.status_code, "personal_phone" in private.text) == (422, True)


async def test_an_edition_is_exported_as_a_sheet(office: Talents, exporter: Exporter) -> None:
    await office.demanded()
    await office.publish()
    asker = office.api.acting("talent:read", "exports:ask", client_id="wen", divisions=(COUNTY,))

    async def exported(export: str, filters: dict[str, Any], form: str) -> bytes:
        body = {"export": export, "format": form, "purpose": "引才会议", "filters": filters}
        answer = await asker.call("POST", "/exports", body)
        assert answer.status_code == 202, answer.text
        assert await exporter.run_next()
        file = f"{asker.prefix}/exports/{answer.json()['id']}/file"
        content = await asker.http.get(file, headers=asker.headers)
        assert content.status_code == 200, content.text
        return content.content

    table = (await exported("talent_demands", {"year": today().year}, "csv")).decode("utf-8-sig").splitlines()
    assert table[0].startswith("目录版本,镇(县),需求单位")
    assert table[1].startswith(
        f"{edition_title(today().year, 1)},四季镇,四季镇人民政府,茶叶加工技术指导,农业农村科技人才,农技推广人才,未评定,1,0,1,急需紧缺"
    )
    assert (await exported("talent_demands", {"year": today().year, "edition": 1}, "xlsx")).startswith(b"PK")
    talent = await office.outsider()
    people = (await exported("talents", {"state": "pool"}, "csv")).decode()
    assert "四坪村,李*兰,,农村二三产业发展人才,乡村工匠,带领技艺传承,引进" in people
    assert talent not in people


async def test_somebody_is_nominated_publicised_and_honoured_and_loses_the_title(office: Talents, home: Home) -> None:
    batch, talent = await office.selection(), await office.in_pool(home["张*三"])
    nomination = await office.to_honour(batch, talent)
    assert (await office.honour(nomination)).status_code == 200
    shown = await office.county.get(f"/talent-selections/{batch}")
    assert (shown["nominated"], shown["honoured"], shown["incentives"]) == (1, 1, "5000.00")
    assert (await office.step(office.county, "talent-nominations", nomination, "remove")).json()["errors"][0][
        "code"
    ] == "opinion_needed"
    gone = await office.step(office.county, "talent-nominations", nomination, "remove", opinion="弄虚作假")
    assert gone.status_code == 200, gone.text
    full = await office.county.get(f"/talent-nominations/{nomination}")
    assert (full["state_title"], full["removed_on"], full["incentive"]) == ("已撤销称号", today().isoformat(), "5000.00")
    assert full["moves"][-1]["opinion"] == "弄虚作假"
    assert (await office.county.get(f"/talent-selections/{batch}"))["honoured"] == 0


async def test_an_objection_stands_in_the_way_until_it_is_answered(office: Talents, home: Home) -> None:
    nomination = await office.reviewed(await office.selection(), await office.in_pool(home["张*三"]))
    assert reasons(await office.step(office.county, "talent-nominations", nomination, "close-publicity")) == ["not_publicised"]
    notice = await office.hung(nomination)
    raised = {"received_on": today().isoformat(), "content": "带动户数不实"}
    objection = await office.county.call("POST", f"/publicities/{notice}/objections", raised)
    assert objection.status_code == 201, objection.text
    assert reasons(await office.step(office.county, "talent-nominations", nomination, "close-publicity")) == ["objection_open"]
    other = office.api.acting("publicity:read", "publicity:write", client_id="jiandu", divisions=(COUNTY,))
    answer = {"upheld": False, "answer": "经核实属实", "on": today().isoformat()}
    done = await other.call("POST", f"/publicity-objections/{objection.json()['id']}/answer", answer, if_match="1")
    assert done.status_code == 200, done.text
    assert (await office.step(office.county, "talent-nominations", nomination, "close-publicity")).status_code == 200


async def test_of_two_who_are_honoured_at_once_for_one_place_one_is(office: Talents, home: Home) -> None:
    batch = await office.selection(places=1)
    nominations = [await office.to_honour(batch, await office.in_pool(home[name])) for name in ("张*三", "李*兰")]
    answers = await asyncio.gather(*(office.honour(each) for each in nominations))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert [reasons(answer) for answer in answers if answer.status_code == 409] == [["no_place"]]


async def test_who_cannot_be_nominated_or_go_on_is_told_why(office: Talents, home: Home) -> None:
    batch, talent = await office.selection(), await office.in_pool(home["张*三"])
    waiting = await office.recorded(person_id=home["李*兰"])
    assert (await office.nominate(batch, waiting)).json()["code"] == "not_in_pool"
    nomination = await office.nominate(batch, talent)
    assert (await office.nominate(batch, talent)).json()["code"] == "already_nominated"
    assert (await office.step(office.town, "talent-nominations", nomination.json()["id"], "recommend")).status_code == 200
    assert reasons(await office.step(office.town, "talent-nominations", nomination.json()["id"], "examine")) == ["same_person"]
    home.left["张*三"] = (today(), "死亡")
    await office.api.hear(*home.told())
    assert reasons(await office.step(office.county, "talent-nominations", nomination.json()["id"], "examine")) == [
        "not_in_pool"
    ]
    await office.api.rows("UPDATE talent_selection SET closes_on = CURRENT_DATE - 1")
    assert (await office.nominate(batch, talent)).json()["code"] == "selection_closed"
    again = {"year": today().year, "kind": "star", "title": "明星乡土人才", "document_no": "文", "places": 1}
    doubled = await office.county.call("POST", "/talent-selections", {**again, "closes_on": today().isoformat()})
    assert (doubled.status_code, doubled.json()["code"]) == (409, "already_opened")


async def test_a_collective_has_one_manager_at_a_time(office: Talents, home: Home) -> None:
    one, other = await office.in_pool(home["张*三"]), await office.in_pool(home["李*兰"])
    answers = await asyncio.gather(office.engage(one), office.engage(other))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    manager = next(answer.json()["id"] for answer in answers if answer.status_code == 201)
    last = (today() - timedelta(days=10)).isoformat()
    said = {"on": last, "exit_reason": "agreed", "note": "双方协商"}
    left = await office.town.call("POST", f"/collective-managers/{manager}/exit", said, if_match="1")
    assert left.status_code == 200, left.text
    again = await office.town.call("POST", f"/collective-managers/{manager}/exit", said, if_match="2")
    assert (again.status_code, again.json()["code"]) == (409, "exited")
    overlapping = await office.engage(other, starts_on=today() - timedelta(days=10))
    assert (overlapping.status_code, overlapping.json()["code"]) == (422, "overlaps_term")
    assert (await office.engage(other, starts_on=today() - timedelta(days=9))).status_code == 201
    serving = (await office.village.get(f"/collective-managers?town={TOWN}&serving=true"))["items"]
    assert [row["talent_id"] for row in serving] == [other]


async def test_a_year_of_a_manager_is_assessed_once_and_corrected_with_a_reason(office: Talents, home: Home) -> None:
    waiting = await office.recorded(person_id=home["李*兰"])
    assert (await office.engage(waiting)).json()["code"] == "not_in_pool"
    manager = (await office.engage(await office.in_pool(home["张*三"]))).json()["id"]
    path = f"/collective-managers/{manager}/assessments/{today().year}"
    entry = {"income": "210000.00", "points": 92, "grade": "excellent", "assessed_on": today().isoformat()}
    assert (await office.village.call("PUT", path, entry)).json()["code"] == "level_needed"
    assert (await office.town.call("PUT", path, entry)).status_code == 200
    assert (await office.town.call("PUT", path, entry)).status_code == 428
    assert (await office.town.call("PUT", path, entry, if_match="1")).status_code == 422
    mended = await office.town.call("PUT", path, {**entry, "points": 80, "grade": "good", "reason": "核减"}, if_match="1")
    assert mended.status_code == 200, mended.text
    early = await office.town.call("PUT", f"/collective-managers/{manager}/assessments/2021", entry)
    assert (early.status_code, early.json()["code"]) == (409, "not_serving")
    shown = await office.village.get(f"/collective-managers/{manager}")
    assert [(one["year"], one["points"], one["version"]) for one in shown["assessments"]] == [(today().year, 80, 2)]
