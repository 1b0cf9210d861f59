"""Personal data: masked wherever it is shown, encrypted where it lies, in full only for a purpose and never without a trace."""

from __future__ import annotations

import json
from typing import Any

import asyncpg
import pytest

from shared.privacy import mask_id_number
from tests.harness.household_api import OFFICER, OTHER_TOWN, TOWN, HouseholdApi
from tests.harness.intake import number

NAME, NUMBER, PHONE, ADDRESS = "欧阳小三", number(77), "13912345678", "官元镇某村一组3号"
PURPOSE = {"purpose": "核实住院报销情况"}


async def _people(api: HouseholdApi) -> tuple[str, str]:
    household = await api.household(phone=PHONE, address=ADDRESS)
    person = await api.person(household, name=NAME, id_number=NUMBER, phone=PHONE)
    return household, person


async def test_answers_events_trail_and_logs_hold_only_masked_values(
    api: HouseholdApi, capsys: pytest.CaptureFixture[str]
) -> None:
    household, person = await _people(api)
    correction = {"name": "欧阳小四", "id_number": number(78), "phone": "13912345679", "reason": "更正"}
    await api.call("PATCH", f"/persons/{person}", correction, if_match="1")
    await api.call("POST", f"/households/{household}/persons", api.entry(name=NAME, id_number=number(78)), idempotency_key="k")
    await api.call("GET", f"/persons?name={NAME}&limit=x")
    said = [
        json.dumps(await api.get(path), ensure_ascii=False)
        for path in (
            "/households",
            f"/households/{household}",
            f"/households/{household}/members",
            "/persons",
            f"/persons/{person}",
            f"/persons/{person}/memberships",
        )
    ]
    said += [str(dict(row)) for row in await api.rows("SELECT body, headers FROM outbox")]
    said += [str(dict(row)) for row in await api.rows("SELECT * FROM audit_entry")]
    said += [str(dict(row)) for row in await api.rows("SELECT location, body FROM idempotency_key")]
    said.append(capsys.readouterr().out)
    for secret in (NAME, "欧阳小四", NUMBER, number(78), PHONE, "13912345679", ADDRESS, NUMBER[6:14]):
        assert all(secret not in text for text in said), secret
    assert any(mask_id_number(number(78)) in text for text in said)


async def test_the_database_holds_numbers_phones_and_addresses_encrypted(api: HouseholdApi) -> None:
    await _people(api)
    rows = await api.rows(
        "SELECT p.*, h.address_cipher, h.phone_cipher AS household_phone FROM person p JOIN household h ON true"
    )
    (row,) = rows
    stored = b"".join(value for value in row.values() if isinstance(value, bytes))
    for secret in (NUMBER, PHONE, ADDRESS):
        assert secret.encode() not in stored
    assert row["id_number_cipher"][0] == row["phone_cipher"][0] == row["address_cipher"][0] == 1
    assert len(row["id_token"]) == 17


async def test_full_values_are_read_for_a_purpose_and_leave_a_trace(api: HouseholdApi) -> None:
    household, person = await _people(api)
    reader = api.acting("pii:read", client_id="hospital")
    identity = await reader.call("POST", f"/persons/{person}/identity", PURPOSE)
    assert identity.headers["cache-control"] == "no-store"
    assert identity.json() == {
        "person_id": person,
        "name": NAME,
        "id_number": NUMBER,
        "birth_date": "1980-01-01",
        "phone": PHONE,
    }
    contact = await reader.call("POST", f"/households/{household}/contact", PURPOSE)
    assert contact.json() == {"household_id": household, "address": ADDRESS, "phone": PHONE}
    auditor = api.acting("audit:read")
    entries = (await auditor.get("/audit?actor=hospital"))["items"]
    assert [(entry["action"], entry["resource_id"], entry["purpose"]) for entry in entries] == [
        ("household.disclose", household, PURPOSE["purpose"]),
        ("person.disclose", person, PURPOSE["purpose"]),
    ]


async def test_who_has_read_whom_is_listed_for_the_security_administrator(api: HouseholdApi) -> None:
    household, person = await _people(api)
    for reader, purpose in (("hospital", "核实住院报销"), ("school", "核对学籍")):
        acting = api.acting("pii:read", client_id=reader)
        await acting.call("POST", f"/persons/{person}/identity", {"purpose": purpose})
    await api.acting("pii:read", client_id="hospital").call("POST", f"/households/{household}/contact", PURPOSE)
    security = api.acting("disclosures:read")

    async def listed(query: str) -> list[tuple[str, str]]:
        items = (await security.get(f"/disclosures{query}"))["items"]
        return [(item["actor"], item["action"]) for item in items]

    everything = [("hospital", "household.disclose"), ("school", "person.disclose"), ("hospital", "person.disclose")]
    assert await listed("") == everything
    assert await listed(f"?resource=person&resource_id={person}") == everything[1:]
    assert await listed("?actor=school") == everything[1:2]
    assert await listed("?purpose=学籍") == everything[1:2]
    assert await listed("?purpose=住院&action=person.disclose") == everything[2:]
    assert (await security.call("GET", "/audit")).status_code == 403
    town = api.acting("disclosures:read", divisions=("610925104000",))
    assert (await town.call("GET", "/disclosures")).json()["code"] == "whole_county_needed"


async def test_without_permission_purpose_or_scope_nothing_is_shown_and_nothing_is_written(api: HouseholdApi) -> None:
    household, person = await _people(api)
    before = await api.trail()
    reader = api.acting("pii:read")
    stranger = api.acting("pii:read", divisions=(OTHER_TOWN,))
    for path, code in (
        (f"/persons/{person}/identity", "unknown_person"),
        (f"/households/{household}/contact", "unknown_household"),
    ):
        for officer, body, status, said in (
            (api, PURPOSE, 403, "insufficient_scope"),
            (reader, {}, 422, "invalid_request"),
            (reader, {"purpose": "  "}, 422, "invalid_request"),
            (stranger, PURPOSE, 404, code),
        ):
            answer = await officer.call("POST", path, body)
            assert (answer.status_code, answer.json()["code"]) == (status, said)
            assert NUMBER not in answer.text
            assert PHONE not in answer.text
    assert await api.trail() == before


async def test_what_cannot_be_written_into_the_trail_is_not_shown(api: HouseholdApi) -> None:
    _, person = await _people(api)
    owner = await asyncpg.connect(api.database.admin_url)
    try:
        await owner.execute("ALTER TABLE audit_entry RENAME TO audit_entry_gone")
    finally:
        await owner.close()
    answer = await api.acting("pii:read").call("POST", f"/persons/{person}/identity", PURPOSE)
    assert answer.status_code == 500
    assert NUMBER not in answer.text


async def test_the_trail_is_searched_by_actor_record_action_and_time_in_pages(api: HouseholdApi) -> None:
    household, person = await _people(api)
    await api.acting(*OFFICER, client_id="second").call(
        "PATCH", f"/households/{household}", {"village_group": "二组", "reason": "核对"}, if_match="2"
    )
    auditor = api.acting("audit:read")

    async def found(query: str) -> list[str]:
        return [entry["action"] for entry in (await auditor.get(f"/audit?{query}"))["items"]]

    assert await found("") == ["household.correct", "person.register", "household.register", "division.load"]
    assert await found("actor=second") == ["household.correct"]
    assert await found(f"resource_id={household}") == ["household.correct", "household.register"]
    assert await found("resource=person") == ["person.register"]
    assert await found("action=household.register") == ["household.register"]
    assert await found("since=2100-01-01T00:00:00Z") == []
    assert len(await found("until=2100-01-01T00:00:00Z")) == 4
    first = await auditor.get("/audit?limit=3")
    assert await found(f"limit=3&cursor={first['next']}") == ["division.load"]
    entry: dict[str, Any] = first["items"][0]
    assert (entry["purpose"], entry["department"], entry["detail"]) == (
        "核对",
        "乡村振兴局",
        {"fields": ["village_group"], "version": 3},
    )
    assert (await api.call("GET", "/audit")).status_code == 403
    town = await api.acting("audit:read", divisions=(TOWN, OTHER_TOWN)).call("GET", "/audit")
    assert (town.status_code, town.json()["code"]) == (403, "whole_county_needed")
    other = api.acting("audit:read", department="医保局", all_departments=False)
    assert (await other.get("/audit"))["items"] == []
    assert person


async def test_a_fault_of_ours_tells_no_values_anywhere(api: HouseholdApi, capsys: pytest.CaptureFixture[str]) -> None:
    household = await api.household()
    owner = await asyncpg.connect(api.database.admin_url)
    try:
        await owner.execute("ALTER TABLE membership ADD CHECK (relation <> '户主')")
    finally:
        await owner.close()
    capsys.readouterr()
    answer = await api.call("POST", f"/households/{household}/persons", api.entry(name=NAME, id_number=NUMBER))
    assert (answer.status_code, answer.json()["code"]) == (500, "internal_error")
    logged = capsys.readouterr().out
    assert "request_failed" in logged
    for secret in (NAME, NUMBER, "户主"):
        assert secret not in logged
        assert secret not in answer.text
