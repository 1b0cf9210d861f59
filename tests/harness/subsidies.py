"""Employment subsidies as a village declares them, a town checks, the county compares and finance pays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import OFFICER, JobsApi

__all__ = ["NEAR", "TRAVEL", "YEAR", "Subsidies"]

YEAR = today().year - 1
"""A year that is over, so that nothing that is counted depends on today."""
NEAR = "610902000000"
"""A place of work in the city, outside the county."""
TRAVEL: dict[str, Any] = {
    "kind": "travel",
    "document_no": "岚人社发〔2024〕21号",
    "from_on": f"{YEAR}-01-01",
    "months": 3,
    "not_organised": True,
    "amounts": [
        {"tier": "other_province", "amount": "500.00"},
        {"tier": "province", "amount": "300.00"},
        {"tier": "city", "amount": "200.00"},
    ],
}
"""What the county pays for travel to work, as an example."""
_WAY = (
    ("village", "declare"),
    ("village", "hand_in"),
    ("town", "review"),
    ("county", "verify"),
    ("leader", "approve"),
    ("finance", "send"),
    ("finance", "confirm"),
    ("finance", "settle"),
)


@dataclass
class Subsidies:
    """The officers of a village, a town, the county's labour bureau and its finance bureau."""

    api: JobsApi
    village: JobsApi = field(init=False)
    town: JobsApi = field(init=False)
    county: JobsApi = field(init=False)
    leader: JobsApi = field(init=False)
    finance: JobsApi = field(init=False)

    def __post_init__(self) -> None:
        self.village = self._officer("cun", VILLAGE, *OFFICER, "subsidies:write")
        self.town = self._officer("zhen", TOWN, "subsidies:write", "subsidies:review")
        self.county = self._officer(
            "renshe", COUNTY, *OFFICER, "subsidies:write", "subsidies:review", "factories:write", "factories:review"
        )
        self.leader = self._officer("renshe-2", COUNTY, "subsidies:review")
        self.finance = self._officer("caizheng", COUNTY, "subsidies:pay")

    def _officer(self, client_id: str, division: str, *permissions: str) -> JobsApi:
        return self.api.acting("subsidies:read", *permissions, client_id=client_id, divisions=(division,))

    async def policy(self, by: JobsApi | None = None, **fields: Any) -> httpx.Response:
        """What is answered to a version of a policy."""
        return await (by or self.county).call("POST", "/subsidy-policies", {**TRAVEL, **fields})

    async def set(self, **fields: Any) -> str:
        """A version of a policy; its id."""
        answer = await self.policy(**fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def works(self, person: str, months: int, first: int = 3, **fields: Any) -> str:
        """Somebody works in the year, so many months from one on; the spell."""
        spell = await self.county.employed(person, started_on=f"{YEAR}-{first:02d}-01", **fields)
        for month in range(first, first + months):
            answer = await self.county.month(spell, f"{YEAR}-{month:02d}")
            assert answer.status_code == 200, answer.text
        return spell

    async def claim(
        self, person: str | None, by: JobsApi | None = None, key: str | None = None, **fields: Any
    ) -> httpx.Response:
        """What is answered to a claim."""
        body = {"on": today().isoformat(), "kind": "travel", "year": YEAR, "person_id": person, **fields}
        headers = {"idempotency_key": key} if key else {}
        return await (by or self.village).call("POST", "/subsidy-claims", body, **headers)

    async def made(self, person: str | None, **fields: Any) -> str:
        """A claim, made long enough ago that its notices can have hung; its id."""
        answer = await self.claim(person, on=(today() - timedelta(days=30)).isoformat(), **fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def shown(self, claim: str) -> dict[str, Any]:
        """A claim whole."""
        return dict(await self.county.get(f"/subsidy-claims/{claim}"))

    async def step(self, claim: str, step: str, by: JobsApi, on: date | None = None, **said: Any) -> httpx.Response:
        """What is answered to a step on the version that is there."""
        seen = str((await self.shown(claim))["version"])
        body = {"on": (on or today()).isoformat(), "opinion": "情况属实", **said}
        return await by.call("POST", f"/subsidy-claims/{claim}/{step.replace('_', '-')}", body, if_match=seen)

    async def bring(self, claim: str, to: str) -> None:
        """Take a claim along until a step is taken; each notice hangs for its days."""
        on = today() - timedelta(days=30)
        for who, step in _WAY:
            said = {"voucher_no": "YH001"} if step == "confirm" else {}
            on += timedelta(days=10 if step in {"hand_in", "approve"} else 0)
            answer = await self.step(claim, step, getattr(self, who), on, **said)
            assert answer.status_code == 200, answer.text
            if step == to:
                return

    async def propose(self, by: JobsApi | None = None, **fields: Any) -> dict[str, Any]:
        """Drafts for everybody of the village who can have one."""
        body = {"on": today().isoformat(), "kind": "travel", "year": YEAR, "division": VILLAGE, **fields}
        answer = await (by or self.village).call("POST", "/subsidy-proposals", body)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    async def reasons(self, claim: str) -> list[str]:
        """The codes of what stands against a claim."""
        return [one["code"] for one in (await self.shown(claim))["reasons"]]
