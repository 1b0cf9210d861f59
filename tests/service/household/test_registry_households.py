"""Households by API: registering, finding, correcting, closing; lost races; once and only once."""

from __future__ import annotations

import asyncio
import hashlib
import json
from typing import Any
from uuid import uuid4

from shared.contracts.household import HOUSEHOLD_CHANGED
from shared.persistence import Database
from shared.privacy import Cipher
from shared.web.idempotency import forget, run_forgetting
from tests.harness.household_api import OFFICER, OTHER_TOWN, OTHER_VILLAGE, PREFIX, TOWN, VILLAGE, HouseholdApi
from tests.harness.serving import soon

ENTRY = {
    "household_no": "610925104000001",
    "division_code": VILLAGE,
    "village_group": "一组",
    "address": "官元镇某村一组3号",
    "household_type": "脱贫户",
    "phone": "13912345678",
    "relocated": True,
}
SHOWN = {
    "household_no": "610925104000001",
    "division_code": VILLAGE,
    "village_group": "一组",
    "address": "官元镇某村一组****",
    "household_type": "脱贫户",
    "phone": "139****5678",
    "relocated": True,
    "closed_on": None,
}


async def test_a_household_is_registered_shown_masked_and_told(api: HouseholdApi) -> None:
    answer = await api.call("POST", "/households", ENTRY)
    assert answer.status_code == 201
    created = answer.json()
    assert created.keys() == {"id", "version"}
    assert answer.headers["location"] == f"/api/household/v1/households/{created['id']}"
    read = await api.call("GET", f"/households/{created['id']}")
    assert read.headers["etag"] == '"1"'
    shown = read.json()
    assert {name: shown[name] for name in SHOWN} == SHOWN
    (told,) = await api.events(HOUSEHOLD_CHANGED)
    assert told == {**SHOWN, "id": created["id"], "version": 1, "members": []}
    assert await api.trail() == [("household.register", None)]


async def test_values_are_read_by_the_rules_of_files(api: HouseholdApi) -> None:
    household = await api.household(household_no="\uff11\uff12\uff13 ", village_group="'二组", phone="   ", address="")
    shown = await api.get(f"/households/{household}")
    assert (shown["household_no"], shown["village_group"], shown["phone"], shown["address"]) == ("123", "二组", None, None)


async def test_what_does_not_fit_is_refused_with_its_place(api: HouseholdApi) -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"household_no": " "}, "missing_value"),
        ({"household_no": None}, "string_type"),
        ({"household_type": "贫困户"}, "unknown_code"),
        ({"village_group": "长" * 2001}, "unknown_code"),
        ({"division_code": TOWN}, "unknown_division"),
        ({"division_code": "村"}, "unknown_division"),
        ({"relocated": "可能"}, "bool_parsing"),
        ({"head": "张三"}, "extra_forbidden"),
    ]
    for fields, code in cases:
        answer = await api.call("POST", "/households", {**ENTRY, **fields})
        assert answer.status_code == 422
        (field,) = fields
        assert [(fault["code"], fault["place"]) for fault in answer.json()["errors"]] == [(code, f"body.{field}")]
    assert await api.rows("SELECT FROM household") == []
    assert await api.trail() == []


async def test_a_number_is_registered_once(api: HouseholdApi) -> None:
    await api.household(household_no="1")
    elsewhere = api.acting(*OFFICER, divisions=(OTHER_TOWN,))
    for officer, village in ((api, VILLAGE), (elsewhere, OTHER_VILLAGE)):
        answer = await officer.call("POST", "/households", {**ENTRY, "household_no": "1", "division_code": village})
        assert (answer.status_code, answer.json()["code"]) == (409, "duplicate_household")


async def test_of_two_registrations_at_once_one_is_told_of_the_conflict(api: HouseholdApi) -> None:
    answers = await asyncio.gather(*(api.call("POST", "/households", ENTRY) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert len(await api.events(HOUSEHOLD_CHANGED)) == 1
    assert await api.trail() == [("household.register", None)]


async def test_a_key_registers_once_however_often_and_at_once_it_is_sent(api: HouseholdApi) -> None:
    answers = await asyncio.gather(*(api.call("POST", "/households", ENTRY, idempotency_key="k1") for _ in range(4)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert len({answer.headers["location"] for answer in answers}) == 1
    assert len(await api.rows("SELECT FROM household")) == 1
    assert len(await api.events(HOUSEHOLD_CHANGED)) == 1
    other = await api.call("POST", "/households", {**ENTRY, "household_no": "2"}, idempotency_key="k1")
    assert (other.status_code, other.json()["code"]) == (422, "idempotency_key_reused")
    elsewhere = await api.call("POST", "/households?note=1", ENTRY, idempotency_key="k1")
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (422, "idempotency_key_reused")


async def test_what_is_kept_of_a_request_tells_nothing_without_the_key_and_not_for_ever(api: HouseholdApi) -> None:
    assert (await api.call("POST", "/households", ENTRY, idempotency_key="k1")).status_code == 201
    (kept,) = await api.rows("SELECT digest FROM idempotency_key")
    said = f"POST {PREFIX}/households?\n{json.dumps(ENTRY)}".encode()
    assert Cipher({1: b"k" * 32}).fits(said, kept["digest"])
    assert hashlib.sha256(said).digest() not in kept["digest"]

    database, stop = Database(api.database.app_url, name="test"), asyncio.Event()
    await api.rows("UPDATE idempotency_key SET created_at = now() - interval '6 days 23 hours'")
    async with database.transaction() as session:
        await forget(session, 7)
    assert (await api.call("POST", "/households", ENTRY, idempotency_key="k1")).status_code == 201
    await api.rows("UPDATE idempotency_key SET created_at = now() - interval '7 days 1 hour'")
    forgetting = asyncio.ensure_future(run_forgetting(database, 7, stop))
    await soon(lambda: none_left(api), "the old key is forgotten")
    stop.set()
    await forgetting
    await database.close()
    assert (await api.call("POST", "/households", ENTRY, idempotency_key="k1")).json()["code"] == "duplicate_household"


async def none_left(api: HouseholdApi) -> bool:
    return not await api.rows("SELECT FROM idempotency_key")


async def test_a_key_whose_request_failed_may_be_used_again(api: HouseholdApi) -> None:
    refused = await api.call("POST", "/households", {**ENTRY, "division_code": "1"}, idempotency_key="k1")
    assert refused.status_code == 422
    assert (await api.call("POST", "/households", ENTRY, idempotency_key="k1")).status_code == 201


async def test_lists_are_filtered_and_paged_in_the_order_of_numbers(api: HouseholdApi) -> None:
    for serial, (village, kind) in enumerate([(VILLAGE, "一般农户"), (OTHER_VILLAGE, "脱贫户"), (VILLAGE, "脱贫户")]):
        await api.household(household_no=f"N{serial}", division_code=village, household_type=kind, relocated=serial == 0)

    async def numbers(query: str) -> list[str]:
        return [item["household_no"] for item in (await api.get(f"/households?{query}"))["items"]]

    assert await numbers("") == ["N0", "N1", "N2"]
    assert await numbers(f"town={TOWN}") == ["N0", "N2"]
    assert await numbers(f"village={OTHER_VILLAGE}") == ["N1"]
    assert await numbers("household_type=脱贫户") == ["N1", "N2"]
    assert await numbers("relocated=false") == ["N1", "N2"]
    assert await numbers("closed=true") == []
    assert await numbers("household_no=N2") == ["N2"]
    assert await numbers("household_no=%00N2") == ["N2"]
    assert await numbers("changed_since=2100-01-01T00:00:00Z") == []
    assert await numbers("changed_since=2020-01-01T00:00:00%2B08:00&closed=false") == ["N0", "N1", "N2"]
    first = await api.get("/households?limit=2")
    assert [item["household_no"] for item in first["items"]] == ["N0", "N1"]
    second = await api.get(f"/households?limit=2&cursor={first['next']}")
    assert ([item["household_no"] for item in second["items"]], second["next"]) == (["N2"], None)


async def test_nonsense_in_a_query_is_told(api: HouseholdApi) -> None:
    for query in ("cursor=x", "cursor=WyJcdWQ4MDAiXQ", "cursor=WyIAIl0", "cursor=e30", "town=61", "limit=501", "closed=x"):
        assert (await api.call("GET", f"/households?{query}")).status_code == 422


async def test_a_correction_needs_a_reason_and_the_version_that_was_read(api: HouseholdApi) -> None:
    household = await api.household(village_group="一组", phone="13912345678")
    path = f"/households/{household}"
    body = {"village_group": "二组", "phone": None, "reason": "入户核实"}
    assert (await api.call("PATCH", path, body)).status_code == 428
    assert (await api.call("PATCH", path, body, if_match="7")).status_code == 412
    assert (await api.call("PATCH", path, {"village_group": "二组"}, if_match="1")).status_code == 422
    corrected = await api.call("PATCH", path, body, if_match="1")
    assert (corrected.status_code, corrected.headers["etag"]) == (200, '"2"')
    shown = await api.get(path)
    assert (shown["village_group"], shown["phone"], shown["household_type"]) == ("二组", None, "一般农户")
    assert [(item["version"], item["village_group"]) for item in await api.events(HOUSEHOLD_CHANGED)] == [
        (1, "一组"),
        (2, "二组"),
    ]
    assert (await api.trail())[-1] == ("household.correct", "入户核实")


async def test_a_correction_that_changes_nothing_makes_no_version(api: HouseholdApi) -> None:
    household = await api.household(phone="13912345678", address="官元镇某村一组3号")
    same = {"phone": "13912345678", "address": " 官元镇某村一组3号", "reason": "核对"}
    answer = await api.call("PATCH", f"/households/{household}", same, if_match="1")
    assert answer.json()["version"] == 1
    assert len(await api.events(HOUSEHOLD_CHANGED)) == 1


async def test_of_two_officers_with_the_same_version_one_loses(api: HouseholdApi) -> None:
    household = await api.household()
    corrections = ({"village_group": f"{group}组", "reason": "核对"} for group in range(4))
    answers = await asyncio.gather(
        *(api.call("PATCH", f"/households/{household}", correction, if_match="1") for correction in corrections)
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    assert (await api.get(f"/households/{household}"))["version"] == 2


async def test_a_number_cannot_be_corrected_into_a_taken_one_nor_a_village_into_another_towns(api: HouseholdApi) -> None:
    await api.household(household_no="1")
    household = await api.household(household_no="2")
    taken = await api.call("PATCH", f"/households/{household}", {"household_no": "1", "reason": "更正"}, if_match="1")
    assert (taken.status_code, taken.json()["code"]) == (409, "duplicate_household")
    town = api.acting(*OFFICER, divisions=(TOWN,))
    moved = {"division_code": OTHER_VILLAGE, "reason": "更正"}
    assert (await town.call("PATCH", f"/households/{household}", moved, if_match="1")).json()["code"] == "unknown_division"
    assert (await api.call("PATCH", f"/households/{household}", moved, if_match="1")).status_code == 200


async def test_a_household_closes_when_its_members_have_left_and_can_be_reopened(api: HouseholdApi) -> None:
    household = await api.household()
    person = await api.person(household)
    closing = {"closed_on": "2026.3.1", "reason": "整户搬离"}
    refused = await api.call("POST", f"/households/{household}/close", closing)
    assert (refused.status_code, refused.json()["code"]) == (409, "household_has_members")
    await api.call("POST", f"/persons/{person}/leave", {"left_on": "2026-03-01", "reason": "整户搬离"})
    closed = await api.call("POST", f"/households/{household}/close", closing)
    assert closed.json() == {"id": household, "version": 4}
    assert (await api.call("POST", f"/households/{household}/close", closing)).json()["code"] == "household_closed"
    joined = await api.call("POST", f"/households/{household}/persons", api.entry())
    assert (joined.status_code, joined.json()["code"]) == (409, "household_closed")
    assert (await api.get("/households?closed=true"))["items"][0]["close_reason"] == "整户搬离"
    assert (await api.events(HOUSEHOLD_CHANGED))[-1]["closed_on"] == "2026-03-01"
    assert (await api.call("POST", f"/households/{household}/reopen", {"reason": "误销"})).status_code == 200
    again = await api.call("POST", f"/households/{household}/reopen", {"reason": "误销"})
    assert again.json()["code"] == "household_not_closed"
    assert (await api.call("POST", f"/households/{household}/persons", api.entry())).status_code == 201


async def test_nobody_joins_a_household_while_it_is_closed(api: HouseholdApi) -> None:
    """Closing and joining at once: whichever comes first, a closed household has no member."""
    for _ in range(5):
        household = await api.household()
        joining = api.call("POST", f"/households/{household}/persons", api.entry())
        closing = api.call("POST", f"/households/{household}/close", {"closed_on": "2026-03-01", "reason": "测试"})
        joined, closed = await asyncio.gather(joining, closing)
        assert sorted((joined.status_code, closed.status_code)) in ([200, 409], [201, 409])
    wrong = "SELECT FROM household h JOIN membership m ON m.household_id = h.id WHERE h.closed_on IS NOT NULL"
    assert await api.rows(wrong) == []


async def test_unknown_households_are_not_found(api: HouseholdApi) -> None:
    answer = await api.call("GET", f"/households/{uuid4()}")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_household")
    assert (await api.call("GET", "/households/1")).status_code == 422


async def test_a_lost_connection_is_told_as_passing_and_the_next_call_succeeds(api: HouseholdApi) -> None:
    household = await api.household()
    await api.get(f"/households/{household}")
    await api.rows(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'household-api-read'"
        " AND datname = current_database()"
    )
    statuses = [(await api.call("GET", f"/households/{household}")).status_code for _ in range(3)]
    assert statuses[0] in {200, 503}  # the pool may have noticed already, by another read
    assert statuses[1:] == [200, 200]
