"""Who monitors and evaluates what a project has reached, and the county that judges it, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, FundsApi

__all__ = ["GOALS", "REACHED", "Performing"]

GOALS: tuple[tuple[str, str, str, int, str], ...] = (
    ("quantity", "新建冷库容积", "at_least", 500, "立方米"),
    ("cost", "每立方米造价", "at_most", 1600, "元"),
    ("economic", "年增收", "at_least", 60000, "元"),
    ("satisfaction", "受益户满意度", "at_least", 95, "%"),
)
"""The goal table of a test's project, in its order."""
REACHED: dict[int, dict[str, Any]] = {
    1: {"reached": "480"},
    2: {"reached": "1500"},
    3: {"reached": "30000", "note": "十月起投入运营"},
    4: {"reached": "95"},
}
"""What was reached of it in the end."""
_PEOPLE: dict[str, tuple[str, tuple[str, ...]]] = {
    "town": (TOWN, ("performance:read", "performance:write")),
    "colleague": (TOWN, ("performance:read", "performance:write")),
    "other_town": (OTHER_TOWN, ("performance:read", "performance:write")),
    "town_judge": (TOWN, ("performance:read", "performance:review")),
    "county": (COUNTY, ("performance:read", "performance:review")),
    "reviewer": (COUNTY, ("performance:read", "performance:review")),
    "both": (COUNTY, ("performance:read", "performance:write", "performance:review")),
}
"""Where each works, and what each may do."""
_GOALS = """
INSERT INTO project_goal (project_id, number, kind, name, direction, target, unit)
SELECT $1, goal.* FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::text[]) goal
"""
_PAID = """
WITH entry AS (INSERT INTO journal_entry (division_code, kind, happened_on, basis, subject, subject_id, recorded_by, department)
               SELECT division_code, 'pay', $2, '回单', 'payment', uuidv7(), 'x', 'x' FROM project WHERE id = $1 RETURNING id),
     source AS (UPDATE journal_account SET balance = balance - $3 WHERE project_id = $1 AND stage = 'released' RETURNING id, batch_id, division_code),
     target AS (INSERT INTO journal_account (batch_id, stage, project_id, division_code, balance)
                SELECT batch_id, 'paid', $1, division_code, $3 FROM source RETURNING id)
INSERT INTO journal_transfer (entry_id, number, source_id, target_id, amount, happened_on)
SELECT entry.id, 1, source.id, target.id, $3, $2 FROM entry, source, target
"""


@dataclass
class Performing:
    """A project with goals and money, and everybody who answers for what it reaches."""

    api: FundsApi
    project: str = ""
    batch: str = ""
    paths: dict[str, str] = field(default_factory=dict)

    def acting(self, who: str) -> FundsApi:
        """The service seen by one of them."""
        place, permissions = _PEOPLE[who]
        return self.api.acting(*permissions, client_id=who, divisions=(place,), department=f"{who}的单位")

    async def planned(self, *, goals: bool = True, amount: str = "800000.00", paid: str = "600000.00", **fields: Any) -> str:
        """A project of the year's plan with its goals, and money of March, of which some is paid in May; its id."""
        shape = {"planned_from": date(2025, 1, 1), "planned_to": date(2025, 12, 31), "planned_amount": Decimal(amount)}
        self.project = await self.api.project(**{**shape, **fields})
        if goals:
            columns = [list(column) for column in zip(*GOALS, strict=True)]
            await self.api.rows(_GOALS, UUID(self.project), list(range(1, len(GOALS) + 1)), *columns)
        self.batch = self.batch or await self.api.batch()
        await self.api.posted("allocate", (self.batch, self.project, amount))
        if paid:
            await self.api.posted("release", (self.batch, self.project, amount))
            await self.api.rows(_PAID, UUID(self.project), date(2025, 5, 20), Decimal(paid))
        return self.project

    async def open(self, kind: str, *, by: str = "county", expect: int = 201, **headers: str) -> httpx.Response:
        """Have monitorings or evaluations opened; the project's is the one that the others work on."""
        body: dict[str, Any] = {"as_of": "2025-06-30"} if kind == "monitoring" else {"year": 2025}
        answer = await self.acting(by).call("POST", f"/performance-{kind}s", body, **headers)
        assert answer.status_code == expect, answer.text
        if answer.is_success:
            (row,) = await self.api.rows(f"SELECT id FROM performance_{kind} WHERE project_id = $1", UUID(self.project))
            self.paths[kind] = f"/performance-{kind}s/{row['id']}"
        return answer

    async def shown(self, kind: str, who: str = "county") -> dict[str, Any]:
        """It as somebody sees it."""
        found: dict[str, Any] = await self.acting(who).get(self.paths[kind])
        return found

    async def take(self, who: str, kind: str, step: str, *, expect: int = 200, **said: Any) -> httpx.Response:
        """Take it one step along, today."""
        seen = str((await self.shown(kind))["version"])
        answer = await self.acting(who).call("POST", f"{self.paths[kind]}/{step}", {"on": str(today()), **said}, if_match=seen)
        assert answer.status_code == expect, answer.text
        return answer

    async def submit(
        self, kind: str, *, by: str = "town", expect: int = 200, indicators: Any = None, **changes: Any
    ) -> httpx.Response:
        """Hand it in; ``changes`` are other values of indicators, as ``i1={"reached": "240"}``."""
        told = {**REACHED, **{int(name[1:]): change for name, change in changes.items()}}
        listed = [{"number": number, **value} for number, value in told.items() if value is not None]
        said = {"summary": "冷库建成,已投入运营", "indicators": listed if indicators is None else indicators}
        return await self.take(by, kind, "submit", expect=expect, **said)
