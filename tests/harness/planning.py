"""Who makes a county's annual plan, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import httpx

from tests.harness.funds_api import COUNTY
from tests.harness.projects import Projectwork

__all__ = ["DOCUMENT", "Planwork"]

DOCUMENT: dict[str, Any] = {"decision_no": "岚乡振发〔2025〕40号"}


@dataclass
class Planwork:
    """A county's plan of a year and those who make it. ``on`` is the day of the last step."""

    work: Projectwork
    on: date
    plan: str = ""

    async def begin(self) -> None:
        """Begin the plan of 2026."""
        body = {"division_code": COUNTY, "year": 2026, "name": "2026 年度项目计划", "on": str(self.on)}
        answer = await self.work.acting("county").call("POST", "/annual-plans", body)
        assert answer.status_code == 201, answer.text
        self.plan = answer.json()["id"]
        again = await self.work.acting("county").call("POST", "/annual-plans", body)
        assert (again.status_code, again.json()["code"]) == (409, "plan_exists")

    async def shown(self, role: str = "county") -> dict[str, Any]:
        """The plan as somebody sees it."""
        found: dict[str, Any] = await self.work.acting(role).get(f"/annual-plans/{self.plan}")
        return found

    async def send(self, method: str, path: str, body: Any, *, role: str = "county", expect: int = 200) -> httpx.Response:
        """A change of the plan as it stands now."""
        seen = (await self.shown())["version"]
        place = f"/annual-plans/{self.plan}{path}"
        answer = await self.work.acting(role).call(method, place, body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer

    async def give(self, project: str, expect: int = 200, **amounts: str) -> httpx.Response:
        """Give a project money by source."""
        body = {"amounts": [{"source_code": code, "amount": amount} for code, amount in amounts.items()]}
        return await self.send("PUT", f"/projects/{project}", body, expect=expect)

    async def take(self, role: str, step: str, *, days: int = 0, expect: int = 200, **said: Any) -> httpx.Response:
        """Take a step some days after the last one, with the papers that it needs."""
        on = self.on + timedelta(days=days)
        papers = [await self.work.attach("会议记录", f"annual-plans/{self.plan}")] if step == "approve" else []
        answer = await self.send("POST", f"/{step}", {"on": str(on), "attachments": papers, **said}, role=role, expect=expect)
        if expect == 200:
            self.on = on
        return answer

    async def issued(self) -> None:
        """From draft to issue."""
        await self.take("county", "announce")
        await self.send("POST", "/publicity", {"on": str(self.on), "place": "县人民政府门户网站"})
        await self.take("county", "close-publicity", days=11)
        await self.take("decider", "approve", **DOCUMENT)
        await self.take("decider", "issue", **DOCUMENT)

    async def states(self) -> dict[str, str]:
        """Where every project stands, by its name."""
        return {one["name"]: one["state"] for one in (await self.work.acting("county").get("/projects"))["items"]}
