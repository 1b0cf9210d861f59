"""Community factories as a town records them and the county recognises, watches and clears them; and who works there."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, VILLAGE
from tests.harness.jobs_api import OFFICER, JobsApi

__all__ = ["REPORT", "TOYS", "Factories", "days_ago", "months_ago"]

TOYS: dict[str, Any] = {
    "division_code": VILLAGE,
    "site": "四坪安置社区",
    "name": "岚皋县某玩具有限公司四坪工厂",
    "credit_code": "91110000600037341L",
    "legal_person": "王建国",
    "phone": "0915-2520000",
    "form": "community",
    "line": "toys",
    "source": "invited",
    "opened_on": "2020-04-01",
    "area": "420.00",
    "owner": "village",
    "rent": "0.00",
}
"""A factory of the village that makes toys."""
REPORT: dict[str, Any] = {
    "workers": 2,
    "female": 1,
    "lifted": 2,
    "monitored": 0,
    "relocated": 0,
    "disabled": 0,
    "contracts": 2,
    "insured": 0,
    "wage_bill": "6400.00",
    "output": "30000.00",
    "tax": "600.00",
    "electricity": "800.00",
    "new_posts": 0,
    "vacancies": 3,
}
"""What it says of a month."""
_READ = ("factories:read",)


def days_ago(days: int) -> str:
    """A day before today."""
    return (today() - timedelta(days=days)).isoformat()


def months_ago(months: int) -> str:
    """A month, ``YYYY-MM``, so many before the present one."""
    month = today().year * 12 + today().month - 1 - months
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


@dataclass
class Factories:
    """The officers of a town, of another town, and of the county's labour bureau."""

    api: JobsApi
    town: JobsApi = field(init=False)
    elsewhere: JobsApi = field(init=False)
    county: JobsApi = field(init=False)
    other: JobsApi = field(init=False)

    def __post_init__(self) -> None:
        own = (*OFFICER, *_READ, "factories:write")
        self.town = self.api.acting(*own, client_id="zhen", divisions=(TOWN,))
        self.elsewhere = self.api.acting(*own, client_id="bie-zhen", divisions=(OTHER_TOWN,))
        county = (*own, "factories:review", "brands:read", "brands:write", "parameters:write")
        self.county = self.api.acting(*county, client_id="renshe", divisions=(COUNTY,))
        self.other = self.api.acting(*county, client_id="renshe-2", divisions=(COUNTY,))

    async def record(self, **fields: Any) -> httpx.Response:
        """What is answered to a factory that the county records where it is told to."""
        return await self.county.call("POST", "/factories", {**TOYS, **fields})

    async def made(self, **fields: Any) -> str:
        """A factory; its id."""
        answer = await self.record(**fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def shown(self, factory: str) -> dict[str, Any]:
        """A factory whole."""
        return dict(await self.county.get(f"/factories/{factory}"))

    async def change(self, by: JobsApi, factory: str, path: str, body: dict[str, Any], method: str = "POST") -> httpx.Response:
        """Change a factory on the version that is there."""
        seen = str((await self.shown(factory))["version"])
        return await by.call(method, f"/factories/{factory}{path}", body, if_match=seen)

    async def step(self, by: JobsApi, factory: str, step: str, on: str | None = None, **said: Any) -> httpx.Response:
        """Take it to another state."""
        body = {"on": on or today().isoformat(), "opinion": "现场核查属实", **said}
        return await self.change(by, factory, f"/{step}", body)

    async def recognise(self, factory: str, **fields: Any) -> httpx.Response:
        """Give it a title."""
        body = {"title": "workshop", "document_no": "岚人社发〔2020〕18号", "from_on": "2020-06-01", **fields}
        return await self.change(self.county, factory, "/titles", body)

    async def recognised(self, **fields: Any) -> str:
        """A factory with a title; its id."""
        factory = await self.made(**fields)
        answer = await self.recognise(factory)
        assert answer.status_code == 201, answer.text
        return factory

    async def report(self, factory: str, month: str, by: JobsApi | None = None, **said: Any) -> httpx.Response:
        """What is answered to its report of a month; ``if_match`` is the version that was seen."""
        headers = {"if_match": said.pop("if_match")} if "if_match" in said else {}
        return await (by or self.town).call("PUT", f"/factories/{factory}/months/{month}", {**REPORT, **said}, **headers)

    async def works(self, person: str, factory: str | None, started_on: str, *paid: str, **fields: Any) -> str:
        """Somebody works there from a day on, and was paid in some months; the spell."""
        job = {"channel": "workshop", "employer": TOYS["name"], "place_code": VILLAGE, "started_on": started_on}
        spell = await self.county.employed(person, **{**job, "factory_id": factory, **fields})
        for month in paid:
            answer = await self.county.month(spell, month, wage="3200.00")
            assert answer.status_code == 200, answer.text
        return spell

    async def figures(self, year: int, by: str = "whole", division: str = COUNTY) -> list[dict[str, Any]]:
        """Figures of a year."""
        return list(await self.county.get(f"/factory-figures?division={division}&year={year}&by={by}"))

    @staticmethod
    def jobs(figure: dict[str, Any]) -> tuple[int, ...]:
        """Who was there, came, came back, was lost and is."""
        return tuple(figure[name] for name in ("before", "new", "returned", "lost", "workers"))

    async def set_parameter(self, name: str, value: str, since: date) -> None:
        """A parameter from a day on."""
        body = {"value": value, "effective_from": since.isoformat(), "document": "岚人社发〔2026〕3号"}
        answer = await self.county.call("PUT", f"/parameters/{name}", body)
        assert answer.status_code == 201, answer.text
