"""Somebody who declares at the public page, and the officers who see to it."""

from __future__ import annotations

import json
from typing import Any

from httpx import Response

from tests.harness.household_api import VILLAGE, HouseholdApi
from tests.harness.intake import number

__all__ = [
    "DIFFICULTY",
    "NAME",
    "NUMBER",
    "OFFICER",
    "PHONE",
    "SECRETS",
    "declare",
    "declared",
    "entry",
    "known",
    "only",
    "status",
]

NAME, PHONE, NUMBER = "欧阳春花", "13912345678", number(77)
DIFFICULTY = "丈夫胃癌住院,自付六万元"
SECRETS = (NAME, PHONE, NUMBER, NUMBER[6:14], DIFFICULTY)
OFFICER = ("declarations:read", "declarations:write")


def entry(**fields: Any) -> dict[str, Any]:
    """What is filled in."""
    filled = {
        "name": NAME,
        "phone": PHONE,
        "id_number": NUMBER,
        "division_code": VILLAGE,
        "risks": ["illness", "no_labour"],
        "difficulty": DIFFICULTY,
    }
    return filled | fields


async def declare(api: HouseholdApi, key: str = "", **fields: Any) -> Response:
    """As somebody who has not signed in."""
    headers = {"content-type": "application/json", **({"idempotency-key": key} if key else {})}
    return await api.http.post("/api/household/v1/declarations", content=json.dumps(entry(**fields)), headers=headers)


async def declared(api: HouseholdApi, **fields: Any) -> str:
    """A declaration that is taken in; its query code."""
    answer = await declare(api, **fields)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["query_code"])


async def status(api: HouseholdApi, code: str) -> Response:
    """How far the declaration with this code is."""
    return await api.http.post("/api/household/v1/declarations/status", json={"query_code": code})


async def known(api: HouseholdApi, **fields: Any) -> str:
    """The household of the declarant, registered; its id."""
    household = await api.household(**fields)
    await api.person(household, name=NAME, id_number=NUMBER)
    return household


async def only(api: HouseholdApi) -> dict[str, Any]:
    """The one declaration there is, as an officer of the county sees it."""
    (item,) = (await api.acting(*OFFICER).get("/declarations"))["items"]
    found: dict[str, Any] = item
    return found
