"""A county's talents: a town records and proposes, the organisation department accepts, verifies and honours."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.building import PDF
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import OFFICER, JobsApi

__all__ = ["ARTISAN", "DEMAND", "Talents"]

ARTISAN: dict[str, Any] = {"sub_kind": "artisan", "plan_kind": "craft", "origin": "local", "skills": ["石雕"]}
DEMAND: dict[str, Any] = {
    "division_code": TOWN,
    "employer": "四季镇人民政府",
    "title": "茶叶加工技术指导",
    "sub_kind": "extension",
    "places": 1,
    "need": "urgent",
    "offer": "每年服务补贴 2 万元,提供周转房",
    "contact_phone": "0915-2520000",
}
_READ = ("talent:read", "publicity:read", "publicity:write")


@dataclass
class Talents:
    """The officers of a village, its town and the organisation department of the county."""

    api: JobsApi
    village: JobsApi = field(init=False)
    town: JobsApi = field(init=False)
    county: JobsApi = field(init=False)

    def __post_init__(self) -> None:
        write = (*OFFICER, *_READ, "talent:write")
        self.village = self.api.acting(*write, client_id="cun", department="四季镇", divisions=(VILLAGE,))
        self.town = self.api.acting(*write, client_id="zhen", department="四季镇", divisions=(TOWN,))
        self.county = self.api.acting(
            *write, "talent:review", "pii:read", client_id="zuzhibu", department="县委组织部", divisions=(COUNTY,)
        )

    async def record(self, by: JobsApi | None = None, **fields: Any) -> httpx.Response:
        """What is answered to a talent who is recorded."""
        return await (by or self.village).call("POST", "/talents", {**ARTISAN, **fields})

    async def recorded(self, **fields: Any) -> str:
        """A talent who was recorded; the id."""
        answer = await self.record(**fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def outsider(self, number: str = "610999198809010029", **fields: Any) -> str:
        """A talent whom the registry does not know, in the pool; the id."""
        who = {"name": "李小兰", "id_number": number, "division_code": VILLAGE}
        answer = await self.record(outsider=who, **{"origin": "introduced", "phone": "13900000000", **fields})
        assert answer.status_code == 201, answer.text
        return await self.accepted(str(answer.json()["id"]))

    async def step(self, by: JobsApi, of: str, record: str, step: str, **said: Any) -> httpx.Response:
        """Take a talent, an effect or a nomination along, today unless said otherwise."""
        seen = str((await self.county.get(f"/{of}/{record}"))["version"])
        body = {"on": today().isoformat(), **said}
        return await by.call("POST", f"/{of}/{record}/{step}", body, if_match=seen)

    async def accepted(self, talent: str) -> str:
        """A talent who was recorded, taken into the pool."""
        for answer in (
            await self.step(self.town, "talents", talent, "submit"),
            await self.step(self.county, "talents", talent, "accept"),
        ):
            assert answer.status_code == 200, answer.text
        return talent

    async def in_pool(self, person: str, **fields: Any) -> str:
        """Somebody of the registry who is in the pool; the id of the talent."""
        return await self.accepted(await self.recorded(person_id=person, **fields))

    async def effect(self, talent: str, by: JobsApi | None = None, **fields: Any) -> httpx.Response:
        """What is answered to an effect of today."""
        body = {"talent_id": talent, "happened_on": today().isoformat(), "driven": 12, "lifted": 8, "note": "带动种植魔芋"}
        return await (by or self.town).call("POST", "/talent-effects", {**body, **fields})

    async def effected(self, talent: str, **fields: Any) -> str:
        """An effect that waits for the county; the id."""
        answer = await self.effect(talent, **fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def verified(self, talent: str, **fields: Any) -> str:
        """An effect that was verified; the id."""
        effect = await self.effected(talent, **fields)
        answer = await self.step(self.county, "talent-effects", effect, "verify")
        assert answer.status_code == 200, answer.text
        return effect

    async def count(self, talent: str, **query: Any) -> dict[str, Any] | None:
        """How a talent stands in a year; None: not told of."""
        asked = "&".join(f"{name}={value}" for name, value in {"talent_id": talent, **query}.items())
        items = (await self.county.get(f"/talent-counts?{asked}"))["items"]
        return items[0] if items else None

    async def figures(self, division: str = COUNTY, by: JobsApi | None = None) -> dict[str, Any]:
        """The figures of a division this year."""
        return dict(await (by or self.county).get(f"/talent-figures?division={division}"))

    async def demand(self, by: JobsApi | None = None, **fields: Any) -> httpx.Response:
        """What is answered to a line of this year's directory."""
        return await (by or self.town).call("POST", "/talent-demands", {**DEMAND, "year": today().year, **fields})

    async def demanded(self, **fields: Any) -> str:
        """A line of this year's directory; the id."""
        answer = await self.demand(**fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def publish(self, by: JobsApi | None = None) -> httpx.Response:
        """What is answered to the publication of this year's directory."""
        body = {"year": today().year, "document_no": "岚组发〔2026〕8号"}
        return await (by or self.county).call("POST", "/talent-demand-editions", body)

    async def selection(self, places: int = 1, **fields: Any) -> str:
        """A batch; the id."""
        entry = {
            "year": today().year,
            "kind": "star",
            "title": "明星乡土人才",
            "document_no": "岚组发〔2026〕19号",
            "places": places,
            "closes_on": (today() + timedelta(days=30)).isoformat(),
        }
        answer = await self.county.call("POST", "/talent-selections", {**entry, **fields})
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def nominate(self, selection: str, talent: str) -> httpx.Response:
        """What is answered to a nomination of the village."""
        body = {"selection_id": selection, "talent_id": talent, "deeds": "带动 12 户种植魔芋,户均增收 4000 元"}
        return await self.village.call("POST", "/talent-nominations", body)

    async def reviewed(self, selection: str, talent: str) -> str:
        """A nomination that the county has reviewed; the id."""
        made = await self.nominate(selection, talent)
        assert made.status_code == 201, made.text
        nomination = str(made.json()["id"])
        for by, step in ((self.village, "recommend"), (self.town, "examine"), (self.county, "review")):
            answer = await self.step(by, "talent-nominations", nomination, step)
            assert answer.status_code == 200, answer.text
        return nomination

    async def hung(self, nomination: str, days: int = 20) -> str:
        """A nomination whose notice has hung since so many days; the id of the notice. As if all of it had begun so much earlier."""
        earlier = "UPDATE talent_nomination SET state_since = CURRENT_DATE - 40 WHERE id = $1"
        await self.api.rows(earlier, nomination)
        on = (today() - timedelta(days=days)).isoformat()
        answer = await self.step(self.county, "talent-nominations", nomination, "publicity", on=on)
        assert answer.status_code == 200, answer.text
        (notice,) = (await self.county.get(f"/publicities?subject_id={nomination}&state=over"))["items"]
        return str(notice["id"])

    async def to_honour(self, selection: str, talent: str) -> str:
        """A nomination whose publicity has ended; the id."""
        nomination = await self.reviewed(selection, talent)
        await self.hung(nomination)
        ended = await self.step(self.county, "talent-nominations", nomination, "close-publicity")
        assert ended.status_code == 200, ended.text
        return nomination

    async def honour(self, nomination: str, incentive: str = "5000.00") -> httpx.Response:
        """What is answered to an honour."""
        said = {"honour_no": "岚组发〔2026〕31号", "incentive": incentive}
        return await self.step(self.county, "talent-nominations", nomination, "honour", **said)

    async def engage(self, talent: str, starts_on: date | None = None, **fields: Any) -> httpx.Response:
        """What is answered to a contract of the village's collective."""
        starts = starts_on or today() - timedelta(days=100)
        entry = {
            "division_code": VILLAGE,
            "collective": "四坪村股份经济合作社",
            "talent_id": talent,
            "contract_no": "四坪聘〔2026〕1号",
            "starts_on": starts.isoformat(),
            "until": (starts + timedelta(days=1000)).isoformat(),
            "targets": "三年内村集体经营收入达到 50 万元",
            "income_target": "200000.00",
            "pay": "48000.00",
        }
        return await self.town.call("POST", "/collective-managers", {**entry, **fields})

    async def paper(self, of: str, record: str) -> None:
        """Attach a paper."""
        answer = await self.api.http.post(
            f"{self.api.prefix}/{of}/{record}/attachments",
            data={"kind": "其他", "title": "佐证材料"},
            files={"file": ("佐证.pdf", PDF)},
            headers=self.town.headers,
        )
        assert answer.status_code == 201, answer.text
