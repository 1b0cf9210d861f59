"""Self-declarations: taken in from everybody, encrypted, led to their household, told by a code."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from services.household.declarations.routes import public
from shared.contracts.household import LEAD_CHANGED, TASK_CHANGED
from shared.standards.clock import today
from tests.harness.cases import Casework
from tests.harness.declarations import (
    NUMBER,
    OFFICER,
    SECRETS,
    declare,
    declared,
    entry,
    known,
    status,
)
from tests.harness.household_api import TOWN, VILLAGE, HouseholdApi
from tests.harness.intake import number


async def test_whoever_declares_gets_a_code_and_a_day_the_same_whether_known_or_not(api: HouseholdApi) -> None:
    stranger = await declare(api, name="张小三", id_number=number(5))
    await known(api)
    member = await declare(api)
    for answer in (stranger, member):
        assert answer.status_code == 201, answer.text
        assert answer.json().keys() == {"query_code", "visit_by"}
        assert answer.headers["location"] == "/api/household/v1/declarations/status"
        assert answer.headers["cache-control"] == "no-store"
    assert stranger.json()["visit_by"] == member.json()["visit_by"] > str(today())
    # Nor does the code tell: nobody has done anything yet.
    told = [(await status(api, answer.json()["query_code"])).json() for answer in (stranger, member)]
    assert told[0] == told[1]
    assert (told[0]["progress"], told[0]["progress_title"]) == ("accepted", "已受理")
    assert {item["state"] for item in (await api.acting(*OFFICER).get("/declarations"))["items"]} == {"received", "linked"}


async def test_the_answer_takes_as_long_whether_known_or_not(api: HouseholdApi, monkeypatch: pytest.MonkeyPatch) -> None:
    held: list[float] = []

    async def hold(seconds: float) -> None:
        held.append(seconds)

    monkeypatch.setattr(public, "ANSWER_SECONDS", 3600.0)
    monkeypatch.setattr(public, "sleep", hold)
    await declared(api, name="张小三", id_number=number(5))
    await known(api)
    await declared(api)
    assert [round(seconds / 3600, 1) for seconds in held if seconds] == [1.0, 1.0]


async def test_the_form_names_towns_villages_and_risks_and_nothing_else(api: HouseholdApi) -> None:
    answer = await api.http.get("/api/household/v1/declarations/form")
    form = answer.json()
    assert (len(form["towns"]), sum(len(town["villages"]) for town in form["towns"])) == (12, 136)
    (town,) = [town for town in form["towns"] if town["code"] == TOWN]
    assert (town["name"], VILLAGE in {village["code"] for village in town["villages"]}) == ("官元镇", True)
    assert town["villages"][0].keys() == {"code", "name"}
    assert form["risks"][0] == {"risk": "illness", "title": "因病"}
    assert form["visit_days"] == 2


REFUSED: tuple[tuple[dict[str, Any], str, str], ...] = (
    ({"name": " "}, "body.name", "missing_value"),
    ({"phone": "1391234"}, "body.phone", "invalid_phone"),
    ({"id_number": NUMBER[:-1] + ("0" if NUMBER[-1] != "0" else "1")}, "body.id_number", "invalid_id_number"),
    ({"id_number": NUMBER[:6] + NUMBER[8:17]}, "body.id_number", "legacy_id_number"),
    ({"risks": []}, "body.risks", "too_short"),
    ({"risks": ["illness", "illness"]}, "body.risks", "repeated_risk"),
    ({"risks": ["wealth"]}, "body.risks.0", "literal_error"),
    ({"difficulty": ""}, "body.difficulty", "missing_value"),
    ({"difficulty": "长" * 1001}, "body.difficulty", "unknown_code"),
    ({"division_code": "610925104999"}, "body.division_code", "unknown_division"),
    ({"division_code": "610925000000"}, "body.division_code", "unknown_division"),
    ({"household_id": "x"}, "body.household_id", "extra_forbidden"),
)


async def test_each_field_is_checked_and_told_without_its_value(api: HouseholdApi) -> None:
    for fields, place, code in REFUSED:
        answer = await declare(api, **fields)
        assert answer.status_code == 422, answer.text
        assert [(fault["place"], fault["code"]) for fault in answer.json()["errors"]] == [(place, code)]
        assert not [secret for secret in SECRETS if secret in answer.text]
    assert (await api.acting(*OFFICER).get("/declarations"))["items"] == []


async def test_a_repeated_request_gets_the_same_code_and_is_kept_once(api: HouseholdApi) -> None:
    first, second = [await declare(api, "k1") for _ in range(2)]
    assert first.json() == second.json()
    assert ("idempotency-replayed" in first.headers, second.headers["idempotency-replayed"]) == (False, "true")
    other = await declare(api, "k1", difficulty="另一件事")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    assert (await declare(api, "k2")).json()["query_code"] != first.json()["query_code"]
    at_once = await asyncio.gather(*(declare(api, "k3", id_number=number(6)) for _ in range(3)))
    assert len({answer.json()["query_code"] for answer in at_once}) == 1
    assert len(await api.rows("SELECT FROM declaration")) == 3


async def test_one_id_number_is_declared_so_often_a_day(api: HouseholdApi) -> None:
    answers = await asyncio.gather(*(declare(api) for _ in range(5)))
    refused = [answer for answer in answers if answer.status_code == 429]
    assert (len(refused), len(await api.rows("SELECT FROM declaration"))) == (2, 3)
    assert refused[0].json()["code"] == "too_many_declarations"
    assert 0 < int(refused[0].headers["retry-after"]) <= 86_400
    # Others are not held up, and the hotline takes what the page does not.
    assert (await declare(api, id_number=number(6))).status_code == 201
    officer = api.acting(*OFFICER)
    taken = await officer.call("POST", "/declarations/by-proxy", entry(via="hotline_12317"))
    assert taken.status_code == 201, taken.text


async def test_everything_personal_is_encrypted_and_nothing_is_told_but_masks(
    api: HouseholdApi, capsys: pytest.CaptureFixture[str]
) -> None:
    await known(api)
    capsys.readouterr()
    code = await declared(api)
    await declared(api, name="欧阳秋花")
    await status(api, code)
    tables = ("declaration", "outbox", "audit_entry", "household_step", "workflow_move", "idempotency_key", "lead")
    said = {
        table: str(await api.rows(f"SELECT t::text FROM {table} t WHERE t::text NOT LIKE '%household.changed.v1%'"))
        for table in tables
    }
    said["log"] = capsys.readouterr().out
    said["list"] = json.dumps(await api.acting(*OFFICER).get("/declarations"), ensure_ascii=False)
    secrets = (*SECRETS, "欧阳秋花", code, code.replace("-", ""))
    assert [(table, secret) for table, text in said.items() for secret in secrets if secret in text] == []
    assert "欧**花" in said["list"]
    (row, *_) = await api.rows("SELECT * FROM declaration")
    stored = b"".join(value for value in row.values() if isinstance(value, bytes))
    assert not [secret for secret in secrets if secret.encode() in stored]


async def test_a_known_household_gets_a_lead_at_once(api: HouseholdApi) -> None:
    household = await known(api)
    await declared(api)
    await declared(api)
    (lead,) = await api.rows("SELECT id, channel, level, state FROM lead")
    assert (lead["channel"], lead["level"], lead["state"]) == ("declaration", "orange", "open")
    linked = await api.rows("SELECT household_id::text, lead_id, state FROM declaration")
    assert [tuple(row) for row in linked] == [(household, lead["id"], "linked")] * 2
    steps = [row["kind"] for row in await api.rows("SELECT kind FROM household_step ORDER BY recorded_at, id")]
    assert steps[-4:] == ["lead.open", "declaration.link", "lead.join", "declaration.link"]
    told = await api.events(LEAD_CHANGED)
    assert [(item["household_id"], item["rules"], item["hits"]) for item in told] == [(household, [], [])] * 2
    tasks = [item for item in await api.events(TASK_CHANGED) if item["kind"] == "declaration"]
    assert [(item["open"], item["title"]) for item in tasks] == [(False, "已转线索")] * 2


async def test_two_declarations_at_once_make_one_lead(api: HouseholdApi) -> None:
    household = await known(api)
    await api.person(household, name="张小三", id_number=number(9), relation="之子")
    answers = await asyncio.gather(declare(api), declare(api, name="张小三", id_number=number(9)))
    assert [answer.status_code for answer in answers] == [201, 201]
    assert len(await api.rows("SELECT FROM lead")) == 1
    assert [row["state"] for row in await api.rows("SELECT state FROM declaration")] == ["linked", "linked"]


async def test_what_does_not_fit_the_registry_waits_for_an_officer(api: HouseholdApi) -> None:
    await known(api)
    await declared(api, name="李四")  # the number is somebody else's
    await api.rows("UPDATE membership SET left_on = $1, left_reason = '婚出' RETURNING id", today())
    await declared(api)
    rows = await api.rows("SELECT state, household_id FROM declaration")
    assert [tuple(row) for row in rows] == [("received", None)] * 2
    assert await api.rows("SELECT FROM lead") == []


async def test_the_code_tells_how_its_lead_goes_on(api: HouseholdApi) -> None:
    household = await known(api)
    code = await declared(api)
    (lead,) = (await api.acting("leads:read").get("/leads"))["items"]
    assert lead["household_id"] == household
    closing = {"closed_on": str(today()), "code": "resolved"}
    closed = await api.acting("leads:write", "leads:read").call(
        "POST", f"/leads/{lead['id']}/close", closing, if_match=str(lead["version"])
    )
    assert closed.status_code == 200, closed.text
    told = (await status(api, code)).json()
    assert (told["progress"], "困难已得到解决" in told["told"]) == ("not_included", True)
    assert told.keys() == {"progress", "progress_title", "told", "declared_on"}
    # A code is read as people write it; one that is none is unknown, however it looks.
    assert (await status(api, f" {code.lower().replace('-', ' ')}")).json() == told
    answers = [await status(api, wrong) for wrong in ("", "0000-0000-0000", "查询码", "'; --", code[:-1])]
    assert {(answer.status_code, answer.json()["code"]) for answer in answers} == {(404, "unknown_query_code")}


async def test_the_code_tells_how_its_case_goes_on(api: HouseholdApi) -> None:
    work = Casework(api, household=await known(api))
    code = await declared(api)
    (lead,) = (await api.acting("leads:read").get("/leads"))["items"]
    opened = await work.open(lead_id=lead["id"], channel="declaration", on=str(today()))
    assert opened.status_code == 201, opened.text
    assert (await status(api, code)).json()["progress"] == "visiting"
    # Whatever the case becomes, its own words for people stand in the rules.
    await api.rows("UPDATE monitoring_case SET state = 'supporting' RETURNING id")
    told = (await status(api, code)).json()
    assert (told["progress"], told["progress_title"]) == ("included", "已纳入")
