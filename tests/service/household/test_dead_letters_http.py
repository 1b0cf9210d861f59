"""The operator's way to dead letters: list, look, retry, discard; with permission, reason and audit entry."""

from __future__ import annotations

import json
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from shared.contracts.gateway import CLIENT_REVOKED, ClientRevoked
from shared.standards.clock import now
from shared.standards.ids import uuid7
from tests.harness.household_api import TOWN, HouseholdApi

LETTER = uuid7()
WHY = {"reason": "处理程序已修复"}


@pytest.fixture
async def operator(api: HouseholdApi) -> HouseholdApi:
    """An operator of a service with one refused item, which could be applied now."""
    item = ClientRevoked(id=uuid7(), version=1, client_id="stolen", not_before=now()).model_dump(mode="json")
    connection = await asyncpg.connect(api.database.admin_url)
    try:
        await connection.execute(
            "INSERT INTO consumer_position (consumer, stream, stream_created_at, last_seq)"
            " VALUES ('household-revocations', 'ZX_GATEWAY', now(), 7)"
        )
        await connection.execute(
            "INSERT INTO dead_letter (id, consumer, stream, stream_seq, type, aggregate, item_id, version, item, state, error)"
            " VALUES ($1, 'household-revocations', 'ZX_GATEWAY', 7, $2, 'client', $3, 1, $4, 'failed', 'ValueError: x')",
            LETTER,
            CLIENT_REVOKED.subject,
            UUID(item["id"]),
            json.dumps(item),
        )
    finally:
        await connection.close()
    return api.acting("events:admin", client_id="operator")


async def _letters(operator: HouseholdApi) -> list[dict[str, Any]]:
    return list((await operator.get("/dead-letters"))["items"])


async def test_a_refused_item_is_listed_with_its_error(operator: HouseholdApi) -> None:
    (letter,) = await _letters(operator)
    assert (letter["id"], letter["state"], letter["error"]) == (str(LETTER), "failed", "ValueError: x")
    assert (await operator.get(f"/dead-letters/{LETTER}"))["item"]["client_id"] == "stolen"


async def test_who_sees_a_part_of_the_county_sees_and_settles_none(operator: HouseholdApi) -> None:
    town = operator.acting("*", divisions=(TOWN,))
    for method, path, body in (
        ("GET", "/dead-letters", None),
        ("GET", f"/dead-letters/{LETTER}", None),
        ("POST", f"/dead-letters/{LETTER}/retry", WHY),
        ("POST", f"/dead-letters/{LETTER}/discard", WHY),
    ):
        refused = await town.call(method, path, body)
        assert (refused.status_code, refused.json()["code"]) == (403, "whole_county_needed")
    assert [letter["state"] for letter in await _letters(operator)] == ["failed"]


async def test_a_retry_applies_it_and_says_why_in_the_trail(operator: HouseholdApi) -> None:
    answer = await operator.call("POST", f"/dead-letters/{LETTER}/retry", WHY)
    assert (answer.status_code, answer.json()["state"]) == (200, "applied")
    assert [row["client_id"] for row in await operator.rows("SELECT client_id FROM revocation")] == ["stolen"]
    assert len(await operator.trail()) == 1


async def test_a_discarded_one_is_not_applied_and_not_settled_twice(operator: HouseholdApi) -> None:
    answer = await operator.call("POST", f"/dead-letters/{LETTER}/discard", WHY)
    assert (answer.status_code, answer.json()["state"]) == (200, "discarded")
    assert await operator.rows("SELECT FROM revocation") == []
    again = await operator.call("POST", f"/dead-letters/{LETTER}/retry", WHY)
    assert (again.status_code, again.json()["code"]) == (409, "dead_letter_closed")


async def test_an_unknown_one_is_not_found(operator: HouseholdApi) -> None:
    answer = await operator.call("POST", f"/dead-letters/{uuid7()}/retry", WHY)
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_dead_letter")


async def test_nobody_else_may_touch_them(api: HouseholdApi, operator: HouseholdApi) -> None:
    for method, path in (("GET", "/dead-letters"), ("POST", f"/dead-letters/{LETTER}/discard")):
        assert (await api.call(method, path, WHY if method == "POST" else None)).status_code == 403
    assert (await _letters(operator))[0]["state"] == "failed"
