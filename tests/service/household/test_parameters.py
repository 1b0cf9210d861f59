"""Parameters: dated versions with the documents they rest on."""

from __future__ import annotations

import asyncio
from datetime import date
from typing import Any

import pytest

from services.household.parameters.rules import PARAMETERS
from shared.access import Scope
from shared.parameters.queries import parameters_on, parameters_on_days
from tests.harness.household_api import HouseholdApi

NAME = "/parameters/county_base_income"
MAY = ("parameters:read", "parameters:write")


@pytest.fixture
def office(api: HouseholdApi) -> HouseholdApi:
    return api.acting(*MAY)


def setting(value: Any = "14500", effective_from: str = "2025-01-01", document: str = "县统计局〔2025〕3号") -> dict[str, Any]:
    return {"value": value, "effective_from": effective_from, "document": document}


async def test_every_parameter_is_listed_with_its_shipped_value(office: HouseholdApi) -> None:
    listed = {item["name"]: item for item in (await office.get("/parameters"))["items"]}
    assert listed.keys() == PARAMETERS.keys()
    assert listed["near_line_factor"] == {
        "name": "near_line_factor",
        "version": 0,
        "value": "1.2",
        "default": "1.2",
        "title": "临近监测线的上限为监测线的倍数",
        "unit": "倍",
        "effective_from": None,
        "document": PARAMETERS["near_line_factor"].document,
        "recorded_by": None,
        "recorded_at": None,
    }


@pytest.mark.parametrize("value", ["14500", 14500, "14500.00", 14500.0])
async def test_a_value_comes_as_text_or_number(office: HouseholdApi, value: Any) -> None:
    answer = await office.call("PUT", NAME, setting(value))
    assert answer.status_code == 201, answer.text
    assert answer.headers["location"].endswith(NAME)
    assert (answer.json()["value"], answer.json()["version"], answer.json()["recorded_by"]) == ("14500", 1, "tester")
    assert (await office.get(NAME))["value"] == "14500"


async def test_the_version_of_a_day_is_the_latest_that_is_effective_then(office: HouseholdApi) -> None:
    for value, day in (("12000", "2024-01-01"), ("14500", "2025-01-01"), ("16000", "2030-01-01")):
        assert (await office.call("PUT", NAME, setting(value, day))).status_code == 201
    values = {
        day: (await office.get(f"{NAME}?on={day}"))["value"] for day in ("2023-12-31", "2024-12-31", "2025-01-01", "2030-01-01")
    }
    assert values == {"2023-12-31": "10900", "2024-12-31": "12000", "2025-01-01": "14500", "2030-01-01": "16000"}
    listed = {item["name"]: item["value"] for item in (await office.get("/parameters?on=2024-05-05"))["items"]}
    assert (listed["county_base_income"], listed["disaster_loss"]) == ("12000", "5000")


async def test_of_two_versions_of_a_day_the_later_counts_and_both_are_kept(office: HouseholdApi) -> None:
    await office.call("PUT", NAME, setting("14500"))
    corrected = await office.call("PUT", NAME, setting("14600"))
    assert (corrected.status_code, corrected.json()["version"]) == (201, 2)
    back = await office.call("PUT", NAME, setting("14500"))
    assert (back.status_code, back.json()["version"]) == (201, 3)
    history = (await office.get(f"{NAME}/versions"))["items"]
    assert [(item["version"], item["value"]) for item in history] == [(3, "14500"), (2, "14600"), (1, "14500")]
    page = await office.get(f"{NAME}/versions?limit=2")
    assert [item["version"] for item in (await office.get(f"{NAME}/versions?cursor={page['next']}"))["items"]] == [1]


async def test_the_same_put_twice_records_once(office: HouseholdApi) -> None:
    answers = await asyncio.gather(*(office.call("PUT", NAME, setting()) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 201]
    assert {answer.json()["version"] for answer in answers} == {1}
    assert await office.trail() == [("parameter.set", "县统计局〔2025〕3号")]


async def test_versions_recorded_at_once_are_all_kept(office: HouseholdApi) -> None:
    answers = await asyncio.gather(*(office.call("PUT", NAME, setting(str(14000 + n))) for n in range(5)))
    assert [answer.status_code for answer in answers] == [201] * 5
    assert sorted(answer.json()["version"] for answer in answers) == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("name", "body", "place"),
    [
        ("county_base_income", setting("-1"), "body.value"),
        ("county_base_income", setting("1e30"), "body.value"),
        ("county_base_income", setting("1.23456"), "body.value"),
        ("county_base_income", setting("NaN"), "body.value"),
        ("county_base_income", setting("Infinity"), "body.value"),
        ("county_base_income", setting("很多"), "body.value"),
        ("county_base_income", setting(None), "body.value"),
        ("county_base_income", setting([]), "body.value"),
        ("outage_red_days", setting("7.5"), "body.value"),
        ("near_line_factor", setting("0.9"), "body.value"),
        ("county_base_income", setting(effective_from="2025-02-30"), "body.effective_from"),
        ("county_base_income", setting(document=""), "body.document"),
        ("county_base_income", setting(document="a\x00b"), "body.document"),
        ("county_base_income", {**setting(), "unit": "元"}, "body.unit"),
        ("county_base_income", {"value": "1"}, "body.effective_from"),
    ],
)
async def test_nonsense_is_refused_with_its_place(office: HouseholdApi, name: str, body: dict[str, Any], place: str) -> None:
    answer = await office.call("PUT", f"/parameters/{name}", body)
    assert answer.status_code == 422, answer.text
    assert place in [fault["place"] for fault in answer.json()["errors"]]


async def test_unknown_names_are_not_found(office: HouseholdApi) -> None:
    for method, path, body in (
        ("GET", "/parameters/nothing", None),
        ("GET", "/parameters/nothing/versions", None),
        ("PUT", "/parameters/nothing", setting()),
        ("PUT", "/parameters/%00'--", setting()),
    ):
        answer = await office.call(method, path, body)
        assert (answer.status_code, answer.json()["code"]) == (404, "unknown_parameter")


async def test_permissions_are_asked_for(api: HouseholdApi) -> None:
    reader = api.acting("parameters:read")
    assert (await reader.call("PUT", NAME, setting())).status_code == 403
    assert (await api.acting("screening:run").call("GET", NAME)).status_code == 403


async def test_many_days_are_read_as_each_of_them(office: HouseholdApi) -> None:
    for value, since in (("14500", "2025-01-01"), ("15000", "2026-01-01"), ("14600", "2025-01-01")):
        assert (await office.call("PUT", NAME, setting(value, since))).status_code == 201
    days = [date(2024, 12, 31), date(2025, 1, 1), date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1)]
    async with office.app.state.database.reading() as session:
        many = await parameters_on_days(session, Scope.everything(), PARAMETERS, days)
        assert many == {day: await parameters_on(session, Scope.everything(), PARAMETERS, day) for day in days}
    values = [str(many[day]["county_base_income"].value) for day in days[1:]]
    assert values == ["14600", "14600", "14600", "15000"]
