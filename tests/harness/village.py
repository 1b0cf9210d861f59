"""A village collective with its officers: short ways to keep its money, resources, shares and months."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import httpx

from tests.harness.assets_api import AssetsApi
from tests.harness.funds_api import OTHER_TOWN, TOWN, VILLAGE

__all__ = ["CODES", "FORM", "Village", "village_of"]

CODES = ("N2610999MF0000001U", "N2610999MF0000002Y", "N2610999MF00000032")
"""Credit codes of nobody."""
FORM = {
    "division_code": VILLAGE,
    "name": "四季镇四坪村股份经济合作社",
    "credit_code": CODES[0],
    "founded_on": "2019-06-18",
    "bookkeeper": "四季镇农村财务代理中心",
    "books_from": "2025-10-01",
}
KEEPS = ("collective:read", "collective:write")


@dataclass
class Village:
    """A collective whose books begin in October 2025."""

    api: AssetsApi
    id: str = ""
    account: str = ""

    @property
    def village(self) -> AssetsApi:
        """Who keeps its money and hands in its months."""
        return self.api.acting(*KEEPS, "publicity:write", client_id="cun", divisions=(VILLAGE,))

    @property
    def town(self) -> AssetsApi:
        """Who registers it and checks its months."""
        return self.api.acting(*KEEPS, "collective:check", "pii:read", client_id="zhenjing", divisions=(TOWN,))

    @property
    def far(self) -> AssetsApi:
        """An officer of another town."""
        return self.api.acting(*KEEPS, "collective:check", "pii:read", client_id="yuan", divisions=(OTHER_TOWN,))

    @property
    def path(self) -> str:
        """Where it is."""
        return f"/collectives/{self.id}"

    async def version(self) -> str:
        """Its version as it is now."""
        return str((await self.village.get(self.path))["version"])

    async def register(self, **fields: Any) -> httpx.Response:
        """Register a collective."""
        return await self.town.call("POST", "/collectives", {**FORM, **fields})

    async def opened(self, opening: str = "10000.00", from_on: str = "2025-10-01", **fields: Any) -> httpx.Response:
        """Record an account."""
        self.api.serial += 1
        body = {"bank": "岚皋农商行四季支行", "number": f"27070101012010{self.api.serial:08d}", "from_on": from_on, **fields}
        return await self.village.call("POST", f"{self.path}/accounts", {**body, "opening": opening})

    def entry(self, subject: str, amount: str, on: str, **fields: Any) -> dict[str, Any]:
        """The body for money that came or left."""
        return {
            "account_id": self.account,
            "happened_on": on,
            "subject": subject,
            "amount": amount,
            "voucher_no": "付字第 12 号",
            "purpose": "三组蓄水池维修",
            **fields,
        }

    async def enter(self, subject: str, amount: str, on: str = "2025-10-20", **fields: Any) -> httpx.Response:
        """Enter money that came or left."""
        return await self.village.call("POST", f"{self.path}/entries", self.entry(subject, amount, on, **fields))

    async def month(self, month: str) -> str:
        """The id of a month."""
        (found,) = (await self.village.get(f"/collective-months?collective_id={self.id}&month={month}"))["items"]
        return str(found["id"])

    async def take(self, who: AssetsApi, month: str, step: str, on: str, **said: Any) -> httpx.Response:
        """Take a month, by its id, one step along."""
        return await who.step(month, step, on, "collective-months", **said)

    async def submitted(self, month: str, on: str, bank_balance: str, **said: Any) -> str:
        """A month that is handed in; its id."""
        found = await self.month(month)
        answer = await self.take(self.village, found, "submit", on, bank_balance=bank_balance, **said)
        assert answer.status_code == 200, answer.text
        return found

    async def households(self, *numbers: str, division_code: str = VILLAGE) -> None:
        """Households of the village, as household tells them."""
        for number in numbers:
            await self.api.rows(
                "INSERT INTO known_household (id, version, household_no, division_code, household_type) VALUES (uuidv7(), 1, $1, $2, 'general')",
                number,
                division_code,
            )


async def village_of(api: AssetsApi) -> Village:
    """A collective that is registered, with an account that has 10,000 yuan."""
    found = Village(api)
    answer = await found.register()
    assert answer.status_code == 201, answer.text
    found.id = answer.json()["id"]
    account = await found.opened()
    assert account.status_code == 201, account.text
    found.account = account.json()["id"]
    return found
