"""Helpers, their households and visits by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from services.household.visits.runner import keep_up
from shared.standards.clock import today
from tests.harness.household_api import TOWN, VILLAGE, HouseholdApi

__all__ = ["CHECKS", "Helping"]

CHECKS = {
    **dict.fromkeys(("income", "education", "medical", "housing", "water"), "fine"),
    "needs": None,
    "policy_told": True,
}


@dataclass
class Helping:
    """The town's officer who arranges help, and the village's who visits."""

    api: HouseholdApi

    @property
    def town(self) -> HouseholdApi:
        """Whoever arranges help."""
        permissions = ("helpers:read", "helpers:write", "visits:write", "household:read", "household:write")
        return self.api.acting(*permissions, client_id="town", divisions=(TOWN,))

    @property
    def village(self) -> HouseholdApi:
        """Whoever visits."""
        return self.api.acting("helpers:read", "visits:write", client_id="village", divisions=(VILLAGE,))

    async def helper(self, name: str = "王芳", **fields: Any) -> str:
        """A new helper; the id."""
        entry = {"name": name, "unit": "县医保局", "unit_level": "county", "division_code": TOWN, **fields}
        answer = await self.town.call("POST", "/helpers", entry)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def home(self, **fields: Any) -> tuple[str, str]:
        """A household out of poverty, and its head."""
        household = await self.api.household(**{"household_type": "脱贫户", **fields})
        return household, await self.api.person(household)

    async def assign(
        self, household: str, helper: str, *, main: bool = True, expect: int = 201, **fields: Any
    ) -> httpx.Response:
        """Give a household a helper, from today on."""
        entry = {"helper_id": helper, "main": main, "from_on": str(today()), **fields}
        answer = await self.town.call("POST", f"/households/{household}/helpers", entry)
        assert answer.status_code == expect, answer.text
        return answer

    async def visit(self, household: str, *met: str, expect: int = 201, **fields: Any) -> httpx.Response:
        """A visit of today at home, with nothing found."""
        entry = {"visited_on": str(today()), "method": "home", "persons_met": list(met), "checks": CHECKS, **fields}
        answer = await self.village.call("POST", f"/households/{household}/visits", entry)
        assert answer.status_code == expect, answer.text
        return answer

    async def helpers_of(self, household: str) -> list[dict[str, Any]]:
        """Who helps and has helped a household."""
        found: list[dict[str, Any]] = (await self.town.get(f"/households/{household}/helpers"))["items"]
        return found

    async def duty(self, household: str) -> dict[str, Any]:
        """When a household is to be visited next."""
        found = (await self.town.get("/visit-duties?limit=500"))["items"]
        return next(item for item in found if item["household_id"] == household)

    async def keep_up(self) -> int:
        """What the worker's job does."""
        return await keep_up(self.api.app.state.database)
