"""A county's vacancies: a town records, the county reviews, a village recommends."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import OFFICER, JobsApi

__all__ = ["SEWING", "Vacancies"]

SEWING: dict[str, Any] = {
    "division_code": TOWN,
    "employer": "苏州某制衣有限公司",
    "title": "缝纫工(熟手)",
    "trade": "缝纫工",
    "industry": "C",
    "place_code": "320500000000",
    "places": 2,
    "wage_from": "4500.00",
    "wage_to": "6500.00",
    "age_from": 18,
    "age_to": 50,
    "source": "cooperation",
    "contact_phone": "0512-66660000",
}
_READ = ("vacancies:read",)


@dataclass
class Vacancies:
    """The officers of a village, its town and the county."""

    api: JobsApi
    village: JobsApi = field(init=False)
    town: JobsApi = field(init=False)
    county: JobsApi = field(init=False)

    def __post_init__(self) -> None:
        self.village = self.api.acting(*OFFICER, *_READ, "matching:recommend", client_id="cun", divisions=(VILLAGE,))
        self.town = self.api.acting(*OFFICER, *_READ, "vacancies:write", client_id="zhen", divisions=(TOWN,))
        self.county = self.api.acting(
            *OFFICER,
            *_READ,
            "vacancies:write",
            "vacancies:review",
            "matching:recommend",
            "parameters:read",
            "parameters:write",
            client_id="renshe",
            divisions=(COUNTY,),
        )

    async def record(self, **fields: Any) -> httpx.Response:
        """What is answered to a vacancy that the town records."""
        until = (today() + timedelta(days=30)).isoformat()
        return await self.town.call("POST", "/vacancies", {**SEWING, "valid_until": until, **fields})

    async def step(self, by: JobsApi, vacancy: str, step: str, **said: Any) -> httpx.Response:
        """Take a step today."""
        shown = await by.get(f"/vacancies/{vacancy}")
        body = {"on": today().isoformat(), **said}
        return await by.call("POST", f"/vacancies/{vacancy}/{step}", body, if_match=str(shown["version"]))

    async def open(self, **fields: Any) -> str:
        """A vacancy that is open."""
        answer = await self.record(**fields)
        assert answer.status_code == 201, answer.text
        vacancy = str(answer.json()["id"])
        assert (await self.step(self.town, vacancy, "submit")).status_code == 200
        approved = await self.step(self.county, vacancy, "approve")
        assert approved.status_code == 200, approved.text
        return vacancy

    async def seeks(self, person: str, **said: Any) -> None:
        """Somebody says what they want."""
        profile = {"want": "away", "trades": ["缝纫工"], "needs": ["introduction"], "asked_on": today().isoformat(), **said}
        answer = await self.api.call("PUT", f"/labour-force/{person}/profile", profile)
        assert answer.status_code == 200, answer.text

    async def recommend(self, person: str, vacancy: str, way: str = "visit", **more: Any) -> httpx.Response:
        """What is answered to a recommendation of the village."""
        body = {"person_id": person, "vacancy_id": vacancy, "way": way, **more}
        return await self.village.call("POST", "/recommendations", body)

    async def recommended(self, person: str, vacancy: str) -> str:
        """A recommendation."""
        answer = await self.recommend(person, vacancy)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def settle(self, recommendation: str, state: str, **said: Any) -> httpx.Response:
        """What is answered to an outcome of today."""
        shown = await self.village.get(f"/recommendations/{recommendation}")
        body = {"state": state, "on": today().isoformat(), **said}
        path = f"/recommendations/{recommendation}/outcome"
        return await self.village.call("POST", path, body, if_match=str(shown["version"]))
