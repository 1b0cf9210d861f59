"""Public-welfare posts as village, town and county work on them, with short ways through the selection of who holds one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import httpx

from shared.standards.clock import today
from tests.harness.building import PDF
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.jobs_api import JobsApi

__all__ = ["CLEANER", "START", "Posts", "ago", "reasons"]

START = today() - timedelta(days=100)
"""The day on which terms begin unless a test says otherwise; what leads there lies before it."""


def ago(days: int) -> str:
    """A day before the terms begin."""
    return (START - timedelta(days=days)).isoformat()


def reasons(answer: httpx.Response) -> list[str]:
    """The codes of what stands against a step, in their order."""
    assert answer.status_code == 409, answer.text
    return sorted({error["code"] for error in answer.json().get("errors", [])}) or [answer.json()["code"]]


CLEANER: dict[str, Any] = {
    "on": ago(60),
    "division_code": VILLAGE,
    "kind": "cleaner",
    "fund": "environment",
    "name": "四坪村保洁员",
    "employer": "四坪村村民委员会",
    "site": "一组至三组主干道",
    "quota": 1,
    "standard": "600.00",
    "due_days": 20,
    "workload": "主干道 3 公里,每周清扫 3 次",
    "starts_on": START.isoformat(),
}
"""A cleaner's post of the village, as it is asked for."""


@dataclass
class Posts:
    """Who asks for posts, reviews, approves and fills them."""

    api: JobsApi

    def _officer(self, client_id: str, division: str, *permissions: str) -> JobsApi:
        rights = ("posts:read", "labour:read", "employment:read", "publicity:read", "publicity:write", *permissions)
        return self.api.acting(*rights, client_id=client_id, divisions=(division,))

    @property
    def village(self) -> JobsApi:
        """The village's officer."""
        return self._officer("cun", VILLAGE, "posts:write")

    @property
    def town(self) -> JobsApi:
        """The town's officer."""
        return self._officer("zhen", TOWN, "posts:write", "posts:review")

    @property
    def county(self) -> JobsApi:
        """The labour bureau's officer."""
        return self._officer("renshe", COUNTY, "posts:write", "posts:review", "posts:approve")

    def entry(self, **fields: Any) -> dict[str, Any]:
        """A cleaner's post of the village."""
        return {**CLEANER, **fields}

    async def standard(self, kind: str = "cleaner", amount: str = "600.00", **fields: Any) -> httpx.Response:
        """What posts of a kind pay at most."""
        body = {"kind": kind, "from_on": "2020-01-01", "amount": amount, "document_no": "陕人社发〔2020〕3号", **fields}
        return await self.county.call("POST", "/stipend-standards", body)

    async def asked(self, **fields: Any) -> str:
        """A post that was asked for; its id."""
        answer = await self.village.call("POST", "/posts", self.entry(**fields))
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def step(self, who: JobsApi, of: str, record: str, step: str, on: str, **said: Any) -> httpx.Response:
        """Take a post (``posts``) or an appointment (``post-appointments``) along, on the version that is there."""
        seen = str((await self.api.acting("posts:read", divisions=(COUNTY,)).get(f"/{of}/{record}"))["version"])
        return await who.call("POST", f"/{of}/{record}/{step}", {"on": on, **said}, if_match=seen)

    async def approved(self, **fields: Any) -> str:
        """A post that the county has approved, with a standard of its kind; its id."""
        await self.standard(fields.get("kind", "cleaner"))
        post = await self.asked(**fields)
        for answer in (
            await self.step(self.village, "posts", post, "submit", ago(58)),
            await self.step(self.town, "posts", post, "review", ago(56)),
            await self.step(self.county, "posts", post, "approve", ago(54), document_no="岚人社发〔2026〕12号"),
        ):
            assert answer.status_code == 200, answer.text
        return post

    async def open(self, **fields: Any) -> str:
        """A post that is announced; its id."""
        post = await self.approved(**fields)
        answer = await self.step(self.town, "posts", post, "announce", ago(50))
        assert answer.status_code == 200, answer.text
        return post

    async def apply(self, post: str, person: str, **fields: Any) -> httpx.Response:
        """Somebody applies."""
        body = {"post_id": post, "person_id": person, "applied_on": ago(45), **fields}
        return await self.village.call("POST", "/post-appointments", body)

    async def applied(self, post: str, person: str, **fields: Any) -> str:
        """Somebody who has applied; the id of their appointment."""
        answer = await self.apply(post, person, **fields)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def paper(self, record: str, kind: str, of: str = "post-appointments") -> str:
        """A paper of an appointment; its id."""
        answer = await self.api.http.post(
            f"{self.api.prefix}/{of}/{record}/attachments",
            data={"kind": kind, "title": kind},
            files={"file": (f"{kind}.pdf", PDF)},
            headers=self.town.headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def take(self, who: JobsApi, record: str, step: str, on: str, **said: Any) -> httpx.Response:
        """Take an appointment along."""
        return await self.step(who, "post-appointments", record, step, on, **said)

    async def publicised(self, record: str) -> None:
        """An appointment that the town has examined and whose notice hung long enough; it waits for the county."""
        photo = await self.paper(record, "公示照片")
        for answer in (
            await self.take(self.village, record, "recommend", ago(40)),
            await self.take(self.town, record, "examine", ago(38)),
            await self.take(self.village, record, "publicity", ago(36)),
            await self.take(self.village, record, "close-publicity", ago(20), attachments=[photo]),
        ):
            assert answer.status_code == 200, answer.text

    async def chosen(self, post: str, person: str) -> str:
        """Somebody whom the county has approved; the id of their appointment."""
        record = await self.applied(post, person)
        await self.publicised(record)
        answer = await self.take(self.county, record, "approve", ago(10))
        assert answer.status_code == 200, answer.text
        return record

    async def sign(self, record: str, **fields: Any) -> httpx.Response:
        """Agree on a term of a year."""
        contract = await self.paper(record, "合同")
        said = {
            "contract_no": "四坪劳协〔2026〕3号",
            "contract": "service",
            "starts_on": START.isoformat(),
            "until": (date(START.year + 1, START.month, min(START.day, 28)) - timedelta(days=1)).isoformat(),
            "attachments": [contract],
            **fields,
        }
        return await self.take(self.town, record, "sign", START.isoformat(), **said)

    async def serving(self, post: str, person: str, **fields: Any) -> str:
        """Somebody who holds a post; the id of their appointment."""
        record = await self.chosen(post, person)
        answer = await self.sign(record, **fields)
        assert answer.status_code == 200, answer.text
        return record

    async def shown(self, record: str, of: str = "post-appointments") -> dict[str, Any]:
        """A post or appointment whole."""
        return dict(await self.county.get(f"/{of}/{record}"))

    async def bar(self, person: str, kind: str, **fields: Any) -> httpx.Response:
        """Put somebody on the list of bars."""
        item = {"person_id": person, "kind": kind, "from_on": "2024-01-01", "source": "县委组织部村干部花名册", **fields}
        return await self.county.call("POST", "/post-bars", {"items": [item]})
