"""The people who carry a project through the library, each with an own account, by plain HTTP calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from tests.harness.funds_api import VILLAGE, FundsApi

__all__ = ["COLD_STORE", "GOALS", "MECHANISM", "START", "Projectwork", "reasons"]

START = date(2025, 3, 3)
"""A Monday on which projects of tests begin."""
PDF = b"%PDF-1.7\n%%EOF\n"
COLD_STORE: dict[str, Any] = {
    "name": "四坪村蔬菜保鲜冷库建设项目",
    "category": "C0201",
    "nature": "new",
    "year": 2026,
    "content": "新建冷库 500 立方米及配电设施",
    "amounts": [{"source_code": "C1", "amount": "800000.00"}, {"source_code": "X1", "amount": "200000.00"}],
    "quantity": "500.00",
    "unit": "立方米",
    "planned_from": "2026-03-01",
    "planned_to": "2026-10-31",
    "responsible_unit": "四坪村股份经济合作社",
    "responsible_person": "李强",
    "phone": "13900000000",
    "beneficiary_households": 86,
    "beneficiary_persons": 301,
    "monitored_households": 24,
    "monitored_persons": 79,
    "land_use": "secured",
    "land_document": "岚自然资函〔2025〕31号",
    "maintenance_unit": "四坪村股份经济合作社",
    "ownership_plan": "归四坪村股份经济合作社所有",
    "operating": True,
}
"""A village's cold store to which nothing is missing."""
GOALS: list[dict[str, Any]] = [
    {"kind": "quantity", "name": "新建冷库容积", "target": "500", "unit": "立方米"},
    {"kind": "satisfaction", "name": "受益户满意度", "target": "95", "unit": "%"},
]
MECHANISM: list[dict[str, Any]] = [{"kind": "work", "households": 20, "monitored_households": 12, "income": "3000"}]
EVIDENCE = {
    "submit": ("会议记录",),
    "town-pass": ("申报材料",),
    "argue-pass": ("会议记录",),
    "approve": ("会议记录",),
    "approved-adjustment": ("会议记录",),
}
_ROLES = {
    "village": (12, ("projects:read", "projects:write")),
    "town": (9, ("projects:read", "projects:write")),
    "leader": (9, ("projects:read", "projects:review")),
    "county": (6, ("projects:read", "projects:write")),
    "reviewer": (6, ("projects:read", "projects:review")),
    "decider": (6, ("projects:read", "projects:decide")),
}
"""How many digits of the project's division each answers for, and what each may do."""


@dataclass
class Projectwork:
    """A project and everybody who works on it. ``on`` is the day of the last step."""

    api: FundsApi
    division: str = VILLAGE
    project: str = ""
    on: date = field(default=START)

    def acting(self, role: str, client_id: str | None = None) -> FundsApi:
        """The service seen by one of these people."""
        digits, permissions = _ROLES[role]
        place = self.division[:digits].ljust(12, "0")
        return self.api.acting(*permissions, client_id=client_id or role, divisions=(place,))

    def entry(self, **fields: Any) -> dict[str, Any]:
        """The body of an application for a cold store."""
        return {**COLD_STORE, "division_code": self.division, "on": str(self.on), **fields}

    async def apply(self, role: str = "village", *, expect: int = 201, **fields: Any) -> httpx.Response:
        """Begin the application."""
        answer = await self.acting(role).call("POST", "/projects", self.entry(**fields))
        assert answer.status_code == expect, answer.text
        if expect == 201:
            self.project = answer.json()["id"]
        return answer

    async def shown(self, role: str = "county") -> dict[str, Any]:
        """The project as somebody sees it."""
        found: dict[str, Any] = await self.acting(role).get(f"/projects/{self.project}")
        return found

    async def send(self, method: str, path: str, body: Any, *, role: str, expect: int = 200, **more: Any) -> httpx.Response:
        """A change of the project as it stands now."""
        seen = (await self.shown())["version"]
        client = self.acting(role, more.get("client_id"))
        answer = await client.call(method, f"/projects/{self.project}{path}", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer

    async def fill(
        self, goals: Sequence[dict[str, Any]] = GOALS, mechanism: Sequence[dict[str, Any]] = MECHANISM, *, role: str = "village"
    ) -> None:
        """Set the goal table and the mechanism."""
        await self.send("PUT", "/goals", {"overall_goal": "年储藏蔬菜 600 吨", "goals": list(goals)}, role=role)
        await self.send("PUT", "/mechanism", {"mechanism": list(mechanism)}, role=role)

    async def attach(self, kind: str, place: str = "") -> str:
        """Add a paper to the project, or to what is named."""
        answer = await self.api.http.post(
            f"/api/funds/v1/{place or f'projects/{self.project}'}/attachments",
            data={"kind": kind, "title": kind},
            files={"file": (f"{kind}.pdf", PDF)},
            headers=self.acting("county").headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def take(
        self, role: str, step: str, *, days: int = 0, expect: int = 200, client_id: str | None = None, **said: Any
    ) -> httpx.Response:
        """Take a step some days after the last one, with the papers that it needs."""
        on = self.on + timedelta(days=days)
        papers = [await self.attach(kind) for kind in EVIDENCE.get(step, ())]
        body = {"on": str(on), "attachments": papers, **said}
        answer = await self.send("POST", f"/{step}", body, role=role, expect=expect, client_id=client_id)
        if expect == 200:
            self.on = on
        return answer

    async def publicise(self, role: str, *, expect: int = 200, **said: Any) -> httpx.Response:
        """Put the notice up on the day of the last step."""
        body = {"on": str(self.on), "place": "公示栏", **said}
        return await self.send("POST", "/publicity", body, role=role, expect=expect)

    async def publicised(self, role: str, step: str) -> None:
        """The notice hangs for its time, and its state is left."""
        await self.publicise(role)
        await self.take(role, step, days=11)

    async def handed_in(self) -> None:
        """A whole application of the village, up to its own notice."""
        await self.apply()
        await self.fill()
        await self.take("village", "submit")

    async def at_town(self) -> None:
        """The same, publicised in the village and before the town."""
        await self.handed_in()
        await self.publicised("village", "close-village")

    async def argued(self) -> None:
        """The same, passed by the town and argued, before the decision."""
        await self.at_town()
        await self.take("leader", "town-pass", opinion="情况属实,同意上报")
        await self.publicised("town", "close-town")
        await self.take("reviewer", "argue-pass", opinion="论证通过")

    async def stocked(self) -> None:
        """The same, decided, publicised and in stock."""
        await self.argued()
        await self.take("decider", "approve", decision_no="岚农组发〔2025〕12号")
        await self.publicised("county", "enter")


def reasons(answer: httpx.Response) -> list[str]:
    """The codes of everything that stands against a step."""
    assert answer.json()["code"] == "blocked", answer.text
    return [error["code"] for error in answer.json()["errors"]]
