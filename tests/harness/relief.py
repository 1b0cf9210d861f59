"""Work-relief projects as a town records them and pays their workers, and the county starts and accepts them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.factories import days_ago, months_ago
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, VILLAGE
from tests.harness.jobs_api import OFFICER, JobsApi

__all__ = ["MONTH", "ROAD", "Relief"]

MONTH = months_ago(2)
"""The month in which people work unless a test says otherwise."""
ROAD: dict[str, Any] = {
    "on": days_ago(120),
    "division_code": VILLAGE,
    "name": "四坪村产业路以工代赈项目",
    "scale": "硬化产业路 0.2 公里",
    "content": "路基、路面、排水沟",
    "beneficiaries": "四坪村一至四组 126 户",
    "source": "special",
    "fund_level": "central",
    "year": today().year,
    "aid": "10000.00",
    "total": "12000.00",
    "funds_project_no": "XM000012",
    "owner": "四季镇人民政府",
    "builder": "四坪村股份经济合作社",
    "responsible": "王建国",
    "phone": "0915-2520000",
    "from_on": days_ago(100),
    "until": days_ago(-30),
    "plan": [
        {"trade": "普工", "people": 2, "days": 20, "day_pay": "140.00"},
        {"trade": "技工", "people": 1, "days": 10, "day_pay": "220.00"},
    ],
}
"""A road of the village, of whose aid 30 % would be 3000 yuan."""


@dataclass
class Relief:
    """The officers of a town, of another town, and of the county."""

    api: JobsApi
    town: JobsApi = field(init=False)
    elsewhere: JobsApi = field(init=False)
    county: JobsApi = field(init=False)

    def __post_init__(self) -> None:
        own = (*OFFICER, "relief:read", "relief:write", "publicity:read", "publicity:write")
        self.town = self.api.acting(*own, client_id="zhen", divisions=(TOWN,))
        self.elsewhere = self.api.acting(*own, client_id="bie-zhen", divisions=(OTHER_TOWN,))
        self.county = self.api.acting(*own, "relief:review", "parameters:write", client_id="renshe", divisions=(COUNTY,))

    async def standard(self, percent: str = "30", **fields: Any) -> httpx.Response:
        """The least share of labour pay."""
        body = {
            "source": "special",
            "fund_level": "central",
            "year": 2023,
            "percent": percent,
            "document_no": "国办函〔2022〕58号",
            **fields,
        }
        return await self.county.call("POST", "/relief-standards", body)

    async def planned(self, **fields: Any) -> str:
        """A project; its id."""
        answer = await self.county.call("POST", "/relief-projects", {**ROAD, **fields})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def shown(self, project: str) -> dict[str, Any]:
        """A project whole."""
        return dict(await self.county.get(f"/relief-projects/{project}"))

    async def change(
        self, project: str, path: str, body: dict[str, Any], by: JobsApi | None = None, method: str = "POST"
    ) -> httpx.Response:
        """Change a project on the version that is there."""
        seen = str((await self.shown(project))["version"])
        return await (by or self.town).call(method, f"/relief-projects/{project}{path}", body, if_match=seen)

    async def step(self, project: str, step: str, on: str, by: JobsApi | None = None, **said: Any) -> httpx.Response:
        """Take it along."""
        return await self.change(project, f"/{step}", {"on": on, **said}, by or self.county)

    async def publicise(self, project: str, on: str) -> httpx.Response:
        """Put up the notice of its state."""
        return await self.change(project, "/publicity", {"on": on})

    async def running(self, **fields: Any) -> str:
        """A project that was publicised and started; its id."""
        project = await self.planned(**fields)
        for answer in (await self.publicise(project, days_ago(110)), await self.step(project, "start", days_ago(95))):
            assert answer.status_code == 200, answer.text
        return project

    async def agree(self, project: str, person: str, **fields: Any) -> httpx.Response:
        """Somebody agrees to work."""
        body = {
            "person_id": person,
            "trade": "普工",
            "agreement_no": "四坪〔2026〕1号",
            "from_on": days_ago(200),
            "until": days_ago(-30),
            **fields,
        }
        return await self.change(project, "/workers", body)

    async def works(self, project: str, person: str, days: str = "20", month: str = MONTH, **fields: Any) -> str:
        """Somebody works for so many days; the worker."""
        answer = await self.agree(project, person, **fields)
        assert answer.status_code == 201, answer.text
        workers = (await self.county.get(f"/relief-projects/{project}/workers"))["items"]
        worker = next(str(one["id"]) for one in workers if one["person_id"] == person)
        answer = await self.sheet(project, {worker: days}, month)
        assert answer.status_code == 200, answer.text
        return worker

    async def sheet(self, project: str, days: dict[str, str], month: str = MONTH) -> httpx.Response:
        """The work sheet of a month."""
        items = [{"worker_id": worker, "days": told} for worker, told in days.items()]
        return await self.change(project, f"/months/{month}", {"items": items}, method="PUT")

    async def pay(self, project: str, amounts: dict[str, str], month: str = MONTH, **said: Any) -> httpx.Response:
        """Payments of a month."""
        items = [
            {"worker_id": worker, "amount": told, "voucher_no": "20260608-0012", **said} for worker, told in amounts.items()
        ]
        return await self.change(project, "/payments", {"month": month, "paid_on": days_ago(20), "items": items})

    async def codes(self, project: str) -> list[str]:
        """What the checks find of it."""
        return [one["code"] for one in (await self.shown(project))["findings"]]
