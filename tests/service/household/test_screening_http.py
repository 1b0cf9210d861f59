"""Screenings and leads over HTTP: pages, CSV, filters, scope, closing."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import AsyncIterator
from datetime import date
from typing import Any

import pytest

from services.household.screening.runner import run_next
from shared.contracts.household import LEAD_CHANGED
from shared.persistence import Database
from tests.harness.household_api import OTHER_TOWN, OTHER_VILLAGE, TOWN, VILLAGE, HouseholdApi
from tests.harness.reference_screening import Member, World, screen
from tests.harness.sample import expected_hits, expected_leads, read_world, villages
from tests.harness.worlds import store

DAY = "2025-10-31"
BORN = date(1980, 1, 1)
OFFICER = ("screening:run", "screening:read", "leads:read", "leads:write")
BASE = {"value": "14500", "effective_from": "2025-01-01", "document": "县统计局"}


@pytest.fixture
async def database(api: HouseholdApi) -> AsyncIterator[Database]:
    opened = Database(api.database.app_url, name="test-worker")
    yield opened
    await opened.close()


@pytest.fixture
def officer(api: HouseholdApi) -> HouseholdApi:
    return api.acting(*OFFICER)


async def _screened(officer: HouseholdApi, database: Database, **headers: str) -> str:
    answer = await officer.call("POST", "/screenings", {"as_of": DAY}, **headers)
    assert answer.status_code == 202, answer.text
    assert (answer.json()["state"], answer.json()["as_of"]) == ("queued", DAY)
    assert await run_next(database)
    place = answer.headers["location"].removeprefix("/api/household/v1")
    assert (await officer.get(place))["state"] == "completed"
    return place


async def _csv(officer: HouseholdApi, path: str) -> tuple[list[str], list[tuple[str, ...]]]:
    answer = await officer.call("GET", path, accept="text/csv")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    header, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    return header, [tuple(row) for row in rows]


async def _every(officer: HouseholdApi, path: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    cursor: str | None = ""
    while cursor is not None:
        page = await officer.get(f"{path}{'&' if '?' in path else '?'}limit=100" + (f"&cursor={cursor}" if cursor else ""))
        items += page["items"]
        cursor = page["next"]
    return items


@pytest.fixture
async def two_towns(database: Database) -> dict[str, Any]:
    """In one town household H with a person uninsured, in the other K with a person uninsured and W with yellow hits only."""
    world = World(
        {"H": "脱贫户", "K": "脱贫户", "W": "一般农户"},
        [Member("A", "H", BORN), Member("B", "K", BORN), Member("C", "W", BORN)],
    )
    world.facts["DIS-CRT"].append({"person": "C", "grade": "一级", "issued_on": date(2020, 1, 1), "care_subsidy": False})
    return await store(database, world, {"H": VILLAGE, "K": OTHER_VILLAGE, "W": OTHER_VILLAGE})


async def test_the_sample_town_by_its_public_way(api: HouseholdApi, officer: HouseholdApi, database: Database) -> None:
    world = read_world()
    await store(database, world, villages())
    await api.acting("parameters:write").call("PUT", "/parameters/county_base_income", BASE)
    place = await _screened(officer, database)
    header, hits = await _csv(officer, f"{place}/hits")
    assert (header, Counter(hits)) == (["户编号", "rule", "level", "value"], Counter(expected_hits()))
    header, leads = await _csv(officer, f"{place}/leads")
    assert (header, Counter(leads)) == (["户编号", "level", "category"], Counter(expected_leads()))
    header, watched = await _csv(officer, f"{place}/watch-list")
    assert (header, {no for (no,) in watched}) == (["户编号"], screen(world, date(2025, 10, 31)).watched)
    pages = await _every(officer, f"{place}/hits")
    assert [(hit["household_no"], hit["rule"], hit["level"], hit["value"] or "") for hit in pages] == hits
    assert all(hit["person"] is None or "*" in hit["person"]["name"] for hit in pages)
    pages = await _every(officer, f"{place}/leads")
    assert [(lead["household_no"], lead["level"], lead["category"] or "") for lead in pages] == leads
    assert [(item["household_no"],) for item in await _every(officer, f"{place}/watch-list")] == watched
    assert len(await _every(officer, "/leads?state=open")) == len(leads)


async def test_a_hit_shows_a_masked_person_and_its_facts(
    officer: HouseholdApi, database: Database, two_towns: dict[str, Any]
) -> None:
    place = await _screened(officer, database)
    (hit,) = (await officer.get(f"{place}/hits?rule=MED-05&level=red&limit=1"))["items"]
    assert hit == {
        "household_id": str(two_towns["H"]),
        "household_no": "H",
        "division_code": VILLAGE,
        "rule": "MED-05",
        "title": "重点人群未参加基本医疗保险",
        "level": "red",
        "value": None,
        "person": {"id": str(two_towns["A"]), "name": "张*A", "id_number": "A****"},
        "facts": {"year": 2025, "insurance": None, "status": None, "supported_by": "脱贫户"},
        "silent": False,
    }


async def test_everybody_sees_what_lies_in_ones_divisions(
    api: HouseholdApi, officer: HouseholdApi, database: Database, two_towns: dict[str, Any]
) -> None:
    place = await _screened(officer, database)
    town = api.acting(*OFFICER, divisions=(OTHER_TOWN,))
    for path in (f"{place}/hits", f"{place}/leads", f"{place}/watch-list", "/leads"):
        assert {item["household_no"] for item in (await town.get(path))["items"]} <= {"K", "W"}
    assert await _csv(town, f"{place}/leads") == (["户编号", "level", "category"], [("K", "red", "SUDDEN")])
    assert await _csv(town, f"{place}/watch-list") == (["户编号"], [("W",)])
    (foreign,) = [lead["id"] for lead in (await officer.get("/leads"))["items"] if lead["household_no"] == "H"]
    assert (await town.call("GET", f"/leads/{foreign}")).json()["code"] == "unknown_lead"
    closing = {"closed_on": DAY, "code": "coping"}
    assert (await town.call("POST", f"/leads/{foreign}/close", closing, if_match="1")).status_code == 404
    nobody = api.acting(*OFFICER, divisions=())
    assert (await nobody.get("/leads"))["items"] == []


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["K", "H"]),
        (f"town={TOWN}", ["H"]),
        (f"village={OTHER_VILLAGE}", ["K"]),
        (f"town={TOWN}&village={OTHER_VILLAGE}", []),
        ("level=red", ["K", "H"]),
        ("level=orange", []),
        ("rule=MED-05", ["K", "H"]),
        ("rule=WAT-01", []),
        ("category=SUDDEN", ["K", "H"]),
        ("category=EDGE", []),
        ("state=open", ["K", "H"]),
        ("state=closed", []),
    ],
)
async def test_leads_are_filtered(
    officer: HouseholdApi, database: Database, two_towns: dict[str, Any], query: str, expected: list[str]
) -> None:
    await _screened(officer, database)
    assert [lead["household_no"] for lead in (await officer.get(f"/leads?{query}"))["items"]] == expected


@pytest.mark.parametrize(
    "query", ["level=purple", "town=610925", "rule=a'b", "category=X", "state=gone", "limit=0", "cursor=x"]
)
async def test_filters_that_cannot_be_meant_are_refused(officer: HouseholdApi, query: str) -> None:
    assert (await officer.call("GET", f"/leads?{query}")).status_code == 422


async def test_a_lead_is_closed_once_with_what_was_seen(
    api: HouseholdApi, officer: HouseholdApi, database: Database, two_towns: dict[str, Any]
) -> None:
    await _screened(officer, database)
    (lead,) = (await officer.get(f"/leads?village={VILLAGE}"))["items"]
    path = f"/leads/{lead['id']}"
    shown = await officer.call("GET", path)
    assert shown.headers["etag"] == '"1"'
    assert [hit["rule"] for hit in shown.json()["hits"]] == ["MED-05"]
    closing = {"closed_on": DAY, "code": "resolved", "note": "已参保"}
    for body, match, status, code in (
        (closing, None, 428, "precondition_required"),
        (closing, "2", 412, None),
        ({**closing, "closed_on": "2025-10-30"}, "1", 422, "invalid_date"),
        ({**closing, "closed_on": "2999-01-01"}, "1", 422, "invalid_date"),
        ({"closed_on": DAY, "code": "other"}, "1", 422, "note_required"),
        ({**closing, "code": "whatever"}, "1", 422, "invalid_request"),
        ({**closing, "note": "a\x00"}, "1", 422, "invalid_request"),
    ):
        headers = {"if_match": match} if match else {}
        refused = await officer.call("POST", f"{path}/close", body, **headers)
        assert refused.status_code == status, refused.text
        assert code is None or refused.json()["code"] == code
    assert (await api.acting("leads:read").call("POST", f"{path}/close", closing, if_match="1")).status_code == 403
    closed = await officer.call("POST", f"{path}/close", closing, if_match="1")
    assert (closed.status_code, closed.headers["etag"], closed.json()["state"]) == (200, '"2"', "closed")
    assert (closed.json()["close_code"], closed.json()["close_note"]) == ("resolved", "已参保")
    again = await officer.call("POST", f"{path}/close", closing, if_match="2")
    assert (again.status_code, again.json()["code"]) == (409, "lead_closed")
    told = (await api.events(LEAD_CHANGED))[-1]
    assert (told["state"], told["version"], told["closed_on"]) == ("closed", 2, DAY)
    assert ("lead.close", "已参保") in await api.trail()


async def test_the_same_key_asks_for_one_screening(officer: HouseholdApi, api: HouseholdApi) -> None:
    first = await officer.call("POST", "/screenings", {"as_of": DAY}, idempotency_key="k1")
    again = await officer.call("POST", "/screenings", {"as_of": DAY}, idempotency_key="k1")
    other = await officer.call("POST", "/screenings", {"as_of": DAY})
    assert first.headers["location"] == again.headers["location"] != other.headers["location"]
    listed = [item["id"] for item in (await officer.get("/screenings"))["items"]]
    assert listed == [other.json()["id"], first.json()["id"]]
    unfinished = await officer.call("GET", f"/screenings/{listed[0]}/hits", accept="text/csv")
    assert (unfinished.status_code, unfinished.json()["code"]) == (409, "screening_queued")


async def test_what_is_not_there_is_not_found(officer: HouseholdApi) -> None:
    nothing = "019a1b2c-0000-7000-8000-000000000001"
    for path in ("", "/hits", "/leads", "/watch-list"):
        answer = await officer.call("GET", f"/screenings/{nothing}{path}")
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_screening")
    assert (await officer.call("GET", f"/leads/{nothing}")).json()["code"] == "unknown_lead"


@pytest.mark.parametrize(
    "body", [{}, {"as_of": "2025-02-30"}, {"as_of": "1999-12-31"}, {"as_of": DAY, "x": 1}, {"as_of": None}, []]
)
async def test_a_day_that_cannot_be_meant_is_refused(officer: HouseholdApi, body: Any) -> None:
    assert (await officer.call("POST", "/screenings", body)).status_code == 422


async def test_each_way_has_its_permission(api: HouseholdApi) -> None:
    nothing = "019a1b2c-0000-7000-8000-000000000001"
    for permission, method, path, body in (
        ("screening:run", "GET", "/screenings", None),
        ("screening:read", "POST", "/screenings", {"as_of": DAY}),
        ("leads:read", "GET", f"/screenings/{nothing}/hits", None),
        ("screening:read", "GET", "/leads", None),
    ):
        assert (await api.acting(permission).call(method, path, body)).status_code == 403


async def test_cells_of_an_export_are_never_formulas(officer: HouseholdApi, database: Database) -> None:
    world = World({"=1+1": "一般农户"}, [Member("A", "=1+1", BORN)])
    amounts = dict.fromkeys(("business", "property", "transfer", "business_cost", "claims", "compliant_self_pay"), 0)
    world.facts["REG-INC"].append({"household": "=1+1", "year": 2025, "registered_population": 1, "wage": -123, **amounts})
    await store(database, world)
    place = await _screened(officer, database)
    assert await _csv(officer, f"{place}/hits") == (
        ["户编号", "rule", "level", "value"],
        [("'=1+1", "CAL-01", "red", "-123.00")],
    )


async def test_the_rules_are_shown_with_their_parameters(officer: HouseholdApi) -> None:
    rules = {rule["id"]: rule for rule in (await officer.get("/screening-rules"))["items"]}
    assert len(rules) == 18 + 3, "those of the contract, and GUA-01, LAB-02, LAB-04"
    assert rules["LAB-01"]["parameters"] == ["unemployed_red_days", "unemployed_yellow_days"]
    assert rules["LAB-01"]["levels"] == ["red", "yellow"]
