"""The people who take a lead along, each with an own account, by plain HTTP calls."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import httpx
from sqlalchemy import text

from shared.persistence import Database
from shared.standards.ids import uuid7
from tests.harness.household_api import OTHER_VILLAGE, TOWN, VILLAGE, HouseholdApi
from tests.harness.reference_screening import Member, World
from tests.harness.worlds import screen_now, store

__all__ = ["AS_OF", "Leadwork", "leadwork"]

AS_OF = date(2025, 9, 26)
"""The Friday before the week of the National Day."""
_BORN = date(1980, 1, 1)
_READ = ("leads:read", "leads:write")
_PEOPLE: dict[str, dict[str, Any]] = {
    "county": {"permissions": (*_READ, "feedback:read", "feedback:write"), "divisions": ("610925000000",)},
    "town": {"permissions": _READ, "divisions": (TOWN,)},
    "village": {"permissions": _READ, "divisions": (VILLAGE,)},
    "other_village": {"permissions": _READ, "divisions": (OTHER_VILLAGE,)},
    "insurance": {
        "permissions": ("feedback:read", "feedback:write"),
        "divisions": ("610925000000",),
        "department": "医保局",
        "all_departments": False,
    },
    "housing": {
        "permissions": ("feedback:read", "feedback:write"),
        "divisions": ("610925000000",),
        "department": "住房和城乡建设局",
        "all_departments": False,
    },
}


@dataclass
class Leadwork:
    """H in one village has a red lead (A is not insured), K in another an orange one (B pays much); W has none."""

    api: HouseholdApi
    database: Database
    ids: dict[str, Any] = field(default_factory=dict)
    screening: str = ""

    def acting(self, who: str) -> HouseholdApi:
        """The service seen by one of the people."""
        options = dict(_PEOPLE[who])
        return self.api.acting(*options.pop("permissions"), client_id=who, **options)

    async def settle(self) -> None:
        """Register the households and what departments know of them."""
        world = World(
            {"H": "脱贫户", "K": "脱贫户", "W": "一般农户"},
            [Member("A", "H", _BORN), Member("B", "K", _BORN), Member("C", "W", _BORN)],
        )
        for person in "BC":
            world.facts["MED-ENR"].append({"person": person, "insured_year": 2025, "status": "正常参保"})
        world.facts["MED-SET"].append(
            {"person": "B", "visit": "住院", "settled_on": date(2025, 9, 1), "self_paid": Decimal(5200)}
        )
        self.ids = await store(self.database, world, {"H": VILLAGE, "K": OTHER_VILLAGE, "W": VILLAGE})

    async def screen(self, on: date = AS_OF) -> None:
        """Screen the county as of a day."""
        self.screening = str((await screen_now(self.database, on)).id)

    async def appraise(self, household: str, on: date = AS_OF) -> None:
        """A household's house is found to be in danger: a red hit."""
        async with self.database.transaction() as session:
            fact = "INSERT INTO fact_hou_apr (household_id, grade, appraised_on, lived_in, batch_id) VALUES (:h, 'D', :on, true, :batch)"
            values = {"h": self.ids[household], "on": on, "batch": uuid7()}
            await session.execute(text(fact), values, execution_options={"unscoped": "a test"})

    async def lead(self, household: str, who: str = "county") -> dict[str, Any]:
        """The last lead of a household, whole."""
        items = (await self.acting(who).get("/leads"))["items"]
        (found, *_) = [item for item in items if item["household_no"] == household]
        shown: dict[str, Any] = await self.acting(who).get(f"/leads/{found['id']}")
        return shown

    async def dispatch(self, households: Sequence[str], on: date = AS_OF, **said: Any) -> dict[str, Any]:
        """The county dispatches the leads of these households."""
        leads = [(await self.lead(each))["id"] for each in households]
        answer = await self.acting("county").call("POST", "/leads/dispatch", {"on": str(on), "leads": leads, **said})
        assert answer.status_code == 200, answer.text
        result: dict[str, Any] = answer.json()
        return result

    async def take(self, who: str, step: str, household: str, **said: Any) -> httpx.Response:
        """A step of a household's lead, as of the version that it has."""
        lead = await self.lead(household)
        body = {"on": str(AS_OF + timedelta(days=1)), **said}
        return await self.acting(who).call("POST", f"/leads/{lead['id']}/{step}", body, if_match=str(lead["version"]))

    async def photograph(self, household: str) -> str:
        """The village adds a picture of its visit to a lead; the attachment's id."""
        lead = await self.lead(household)
        answer = await self.api.http.post(
            f"/api/household/v1/leads/{lead['id']}/attachments",
            data={"kind": "现场照片", "title": "入户照片"},
            files={"file": ("visit.pdf", b"%PDF-1.7\n%%EOF\n")},
            headers=self.acting("village").headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def verify(self, household: str, code: str = "resolved", who: str = "village", **more: Any) -> None:
        """The village visits, and finds this."""
        said = {"verifiers": ["李强", "王芳"], "code": code, "findings": "已参保,生活有保障", **more}
        answer = await self.take(who, "verify", household, **said)
        assert answer.status_code == 200, answer.text

    async def close(self, household: str, code: str, on: date = AS_OF) -> None:
        """The county closes a lead at once."""
        lead = await self.lead(household)
        body = {"closed_on": str(on), "code": code, "note": "核实情况"}
        answer = await self.acting("county").call("POST", f"/leads/{lead['id']}/close", body, if_match=str(lead["version"]))
        assert answer.status_code == 200, answer.text


@asynccontextmanager
async def leadwork(api: HouseholdApi) -> AsyncIterator[Leadwork]:
    """Households, and a screening of them as of :data:`AS_OF`."""
    database = Database(api.database.app_url, name="test-worker")
    work = Leadwork(api, database)
    await work.settle()
    await work.screen()
    yield work
    await database.close()
