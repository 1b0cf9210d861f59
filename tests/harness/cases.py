"""The people who carry a case along, each with an own account, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from tests.harness.guarantees import CONTENT
from tests.harness.household_api import VILLAGE, HouseholdApi

__all__ = ["START", "Casework"]

START = date(2025, 3, 3)
"""A Monday on which cases of tests begin, far enough back for half a year of help."""
PDF = b"%PDF-1.7\n%%EOF\n"
EVIDENCE = {
    "visit": ("授权书", "核查表"),
    "review": ("会议记录",),
    "post": ("公示照片",),
    "propose-elimination": ("核查表",),
    "elim-post": ("公示照片",),
}
_ROLES = {
    "village": (12, ("cases:read", "cases:write", "leads:read", "leads:write")),
    "town": (9, ("cases:read", "cases:write", "household:write")),
    "leader": (9, ("cases:read", "cases:review")),
    "county": (6, ("cases:read", "cases:write", "leads:read", "leads:write")),
    "reviewer": (6, ("cases:read", "cases:decide")),
}
"""How many digits of the village's code each answers for, and what each may do."""


@dataclass
class Casework:
    """A household in trouble and everybody who works on its case. ``on`` is the day of the last step."""

    api: HouseholdApi
    household: str = ""
    members: list[str] = field(default_factory=list)
    case: str = ""
    village: str = VILLAGE
    lead: str = ""
    on: date = START

    def acting(self, role: str) -> HouseholdApi:
        """The service seen by one of the five people."""
        digits, permissions = _ROLES[role]
        return self.api.acting(*permissions, client_id=role, divisions=(self.village[:digits].ljust(12, "0"),))

    async def settle(self, *members: dict[str, Any], **household: Any) -> None:
        """Register the household: a head of 50 who can work unless other members are given."""
        self.household = await self.api.household(**household)
        given = members or ({"labour_skill": "普通劳动力"},)
        relations = ("户主", "配偶", "之子", "之女")
        for relation, member in zip(relations, given, strict=False):
            self.members.append(await self.api.person(self.household, **{"relation": relation, **member}))

    async def earns(self, year: int, wage: str, population: int = 1) -> None:
        """Record the income of a year."""
        body = {"registered_population": population, "wage": wage, "reason": "年度收支"}
        answer = await self.api.call("PUT", f"/households/{self.household}/incomes/{year}", body, if_none_match="*")
        assert answer.status_code in {200, 201}, answer.text

    async def open(self, *, expect: int = 201, **fields: Any) -> httpx.Response:
        """Open the case at the village."""
        entry = {
            "household_id": self.household,
            "channel": "inspection",
            "category": "SUDDEN",
            "risks": ["illness"],
            "on": str(self.on),
            **fields,
        }
        answer = await self.acting("village").call("POST", "/cases", entry)
        assert answer.status_code == expect, answer.text
        if expect == 201:
            self.case = answer.json()["id"]
        return answer

    async def shown(self) -> dict[str, Any]:
        """The case as the county sees it."""
        found: dict[str, Any] = await self.acting("county").get(f"/cases/{self.case}")
        return found

    async def attach(self, kind: str, subject: str = "") -> str:
        """Add a paper to the case, or to what is named."""
        place = subject or f"cases/{self.case}"
        answer = await self.api.http.post(
            f"/api/household/v1/{place}/attachments",
            data={"kind": kind, "title": kind},
            files={"file": (f"{kind}.pdf", PDF)},
            headers=self.acting("town").headers,
        )
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def take(self, role: str, step: str, *, days: int = 0, expect: int = 200, **said: Any) -> httpx.Response:
        """Take a step some days after the last one, with the papers that it needs."""
        on = self.on + timedelta(days=days)
        papers = said.pop("attachments", None)
        if papers is None:
            papers = [await self.attach(kind) for kind in EVIDENCE.get(step, ())]
        seen = (await self.shown())["version"]
        body = {"on": str(on), "attachments": papers, **said}
        answer = await self.acting(role).call("POST", f"/cases/{self.case}/{step}", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        if expect == 200:
            self.on = on
        return answer

    async def visit(self, **said: Any) -> httpx.Response:
        """The village visits the household, and all its adults sign."""
        body = {
            "verifiers": ["李强", "王芳"],
            "signers": self.members,
            "category": "SUDDEN",
            "risks": ["illness"],
            "findings": "户主住院,自付较大",
            **said,
        }
        return await self.take("village", "visit", days=1, **body)

    async def compare(self, result: str = "none", items: tuple[str, ...] = ()) -> None:
        """One department is asked and answers."""
        asked = {"departments": ["公安局"], "on": str(self.on)}
        answer = await self.acting("county").call("POST", f"/cases/{self.case}/comparisons", asked)
        assert answer.status_code == 200, answer.text
        await self.answer(result, items)

    async def answer(self, result: str = "none", items: tuple[str, ...] = ()) -> None:
        """The department that was asked answers."""
        police = self.api.acting("comparisons:answer", client_id="police", department="公安局", all_departments=False)
        (waiting,) = (await police.get("/case-comparisons?waiting=true"))["items"]
        body = {"result": result, "items": list(items), "on": str(self.on)}
        place = f"/case-comparisons/{waiting['id']}/answer"
        answer = await police.call("POST", place, body, if_match=str(waiting["version"]))
        assert answer.status_code == 200, answer.text

    async def review(self, votes_for: int = 25, votes_against: int = 0, **said: Any) -> httpx.Response:
        """The village votes."""
        votes = {"votes_for": votes_for, "votes_against": votes_against, "abstentions": 0}
        body = {"place": "村委会", "chair": "刘明", "attendees": votes_for + votes_against, **votes, **said}
        return await self.take("village", "review", days=1, **body)

    async def publicise(self, prefix: str = "") -> None:
        """The notice hangs for its five days."""
        await self.take("village", f"{prefix}post", days=1, place="村务公开栏")
        await self.take("village", f"{prefix}close-publicity", days=6)

    async def to_town(self, **visit: Any) -> None:
        """From the visit to the town's desk."""
        await self.visit(**visit)
        await self.compare()
        await self.take("county", "finish-comparison", days=1)
        await self.review()
        await self.publicise()

    async def identify(self, **visit: Any) -> None:
        """From the opened case to the announcement."""
        await self.to_town(**visit)
        await self.take("leader", "town-pass", days=1, opinion="情况属实,同意上报")
        await self.take("reviewer", "county-approve", days=1, decision_no="岚乡振发〔2025〕12号")
        await self.take("town", "announce", days=1, place="村务公开栏")

    async def measure(self, group: str, item: str, *, confirmed: bool = True) -> str:
        """A measure that is planned and, if so told, carried out and confirmed."""
        entry = {
            "group": group,
            "item": item,
            "department": "医保局",
            "owner": "王芳",
            "on": str(self.on),
            "planned_from": str(self.on),
            "planned_to": str(self.on + timedelta(days=90)),
            "amount": "3000.00",
        }
        answer = await self.acting("village").call("POST", f"/cases/{self.case}/measures", entry)
        assert answer.status_code == 201, answer.text
        measure = str(answer.json()["id"])
        if confirmed:
            await self.take_measure(measure, "finish", result="已救助")
            await self.take_measure(measure, "confirm", attachments=[await self.attach("确认单", f"measures/{measure}")])
        return measure

    async def take_measure(self, measure: str, step: str, *, expect: int = 200, **said: Any) -> httpx.Response:
        """Take a measure one step along, on the day of the case's last step."""
        village = self.acting("village")
        seen = (await village.get(f"/measures/{measure}"))["version"]
        answer = await village.call("POST", f"/measures/{measure}/{step}", {"on": str(self.on), **said}, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer

    async def support(self) -> None:
        """A plan that fits illness and a household that can work, all carried out."""
        await self.measure("health", "医疗救助")
        await self.measure("employment", "技能培训")
        await self.take("village", "plan", days=2)

    async def eliminate(self, **said: Any) -> None:
        """From the proposal, half a year later, to the county's decision."""
        await self.propose(**said)
        await self.take("village", "review", days=1, attachments=[await self.attach("会议记录")], **VOTES)
        await self.publicise("elim-")
        await self.take("leader", "elim-town-pass", days=1, opinion="同意")
        await self.take("reviewer", "elim-county-approve", days=1, decision_no="岚乡振发〔2025〕40号")

    async def check(self, **items: Any) -> None:
        """The village checks the three guarantees and water on the day of the last step, and finds what is named otherwise than well."""
        measured = {item: {**CONTENT[item], **items.get(item, {})} for item in CONTENT}
        body = {"checked_on": str(self.on), "checkers": ["李强", "王芳"], **measured}
        checking = self.api.acting("guarantees:write", client_id="village", divisions=(self.village,))
        answer = await checking.call("POST", f"/households/{self.household}/guarantee-checks", body)
        assert answer.status_code == 201, answer.text

    async def propose(self, *, days: int = 200, expect: int = 200, checked: bool = True, **said: Any) -> httpx.Response:
        """The village, which has checked the guarantees, proposes to end the risk."""
        if checked:
            await self.check()
        body = {"way": "helped", "expenses_settled": True, "findings": "收入稳定", **said}
        return await self.take("village", "propose-elimination", days=days, expect=expect, **body)


VOTES: dict[str, Any] = {
    "place": "村委会",
    "chair": "刘明",
    "attendees": 20,
    "votes_for": 20,
    "votes_against": 0,
    "abstentions": 0,
}
