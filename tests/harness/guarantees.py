"""Those who check households and strike their problems off, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import httpx

from tests.harness.household_api import TOWN, VILLAGE, HouseholdApi

__all__ = ["CHECKED", "CONTENT", "Guarding"]

CHECKED = date(2025, 9, 1)
"""The day of a test's first sheet."""
CONTENT: dict[str, Any] = {
    "food": {"staple": True, "protein": True},
    "clothing": {"seasonal": True, "spare": True, "bedding": True},
    "education": {"school_age": 0, "out_of_school": 0},
    "medical": {"uninsured": 0, "treatable": True, "affordable": True},
    "housing": {"grade": "B", "appraiser": "县住建局", "appraised_on": "2025-05-12"},
    "water": {"litres": "60", "quality": "senses", "clean": True, "at_home": True, "outage_days": 3},
}
"""What a sheet measures of a household that wants for nothing."""
_ROLES = {"village": VILLAGE, "town": TOWN}


@dataclass
class Guarding:
    """A household that is checked, and the two who work on it."""

    api: HouseholdApi
    household: str = ""

    def acting(self, role: str, account: str = "") -> HouseholdApi:
        """The service seen by the village or the town."""
        permissions = ("guarantees:read", "guarantees:write")
        return self.api.acting(*permissions, client_id=account or role, divisions=(_ROLES[role],))

    async def settle(self, **household: Any) -> None:
        """Register the household with its head."""
        self.household = await self.api.household(**household)
        await self.api.person(self.household)

    async def check(self, *, days: int = 0, expect: int = 201, **items: Any) -> httpx.Response:
        """Record a sheet some days after the first day; what is named is measured otherwise than where all is well."""
        body = {"checked_on": str(CHECKED + timedelta(days=days)), "checkers": ["李强", "王芳"], **CONTENT}
        for item, changes in items.items():
            body[item] = {**CONTENT[item], **changes}
        answer = await self.acting("village").call("POST", f"/households/{self.household}/guarantee-checks", body)
        assert answer.status_code == expect, answer.text
        return answer

    async def withdraw(self, check: str, *, expect: int = 200) -> httpx.Response:
        """Withdraw a sheet that was never changed."""
        body = {"reason": "登记错户"}
        answer = await self.acting("village").call("POST", f"/guarantee-checks/{check}/withdrawal", body, if_match="1")
        assert answer.status_code == expect, answer.text
        return answer

    async def problems(self, query: str = "") -> list[dict[str, Any]]:
        """Problems as the town sees them."""
        found: list[dict[str, Any]] = (await self.acting("town").get(f"/guarantee-problems{query}"))["items"]
        return found

    async def take(
        self, role: str, problem: str, step: str, *, days: int = 0, expect: int = 200, account: str = "", **said: Any
    ) -> httpx.Response:
        """Take a problem one step along."""
        acting = self.acting(role, account)
        seen = (await self.acting("town").get(f"/guarantee-problems/{problem}"))["version"]
        body = {"on": str(CHECKED + timedelta(days=days)), **said}
        answer = await acting.call("POST", f"/guarantee-problems/{problem}/{step}", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer

    async def solve(self, problem: str, *, days: int = 3, expect: int = 200, **options: Any) -> httpx.Response:
        """The village says how it was solved."""
        return await self.take("village", problem, "solve", days=days, expect=expect, how="供水已入户", **options)

    async def standing(self) -> dict[str, Any]:
        """Where the household stands."""
        found: dict[str, Any] = await self.acting("village").get(f"/households/{self.household}/guarantees")
        return found
