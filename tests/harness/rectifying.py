"""Those who find issues, put them right and strike them off, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import httpx

from tests.harness.funds_api import COUNTY, OTHER_TOWN, TOWN, FundsApi

__all__ = ["FOUND", "Rectifying", "codes_of"]

FOUND = date(2026, 9, 1)
"""The day on which a test's issue is found and registered."""
_PDF = b"%PDF-1.7\n%%EOF\n"
_ISSUES = ("issues:read", "issues:write", "issues:verify")
_PEOPLE: dict[str, dict[str, Any]] = {
    "auditor": {"department": "审计局", "held": _ISSUES},
    "reviewer": {"department": "乡村振兴局", "held": ("issues:read", "issues:verify")},
    "unit": {"department": "水利局", "held": ("issues:read", "issues:write"), "all_departments": False},
    "finance": {"department": "财政局", "held": _ISSUES, "all_departments": False},
    "school": {"department": "教育局", "held": _ISSUES, "all_departments": False},
    "town": {"department": "某镇政府", "held": ("issues:read", "issues:write"), "divisions": (TOWN,)},
    "other_town": {"department": "另镇政府", "held": ("issues:read", "issues:write"), "divisions": (OTHER_TOWN,)},
}
SAID: dict[str, dict[str, Any]] = {
    "assign": {"lead_unit": "水利局", "responsible_units": ["某镇政府"], "supporting_units": ["财政局"]},
    "submit-plan": {"remedies": ["追回多付工程款", "修订质保金管理办法"]},
    "report": {"progress": "已约谈施工单位"},
    "submit": {"progress": "已整改到位"},
    "verify": {"findings": "核对银行回单,整改到位"},
    "send-back": {"opinion": "材料不全"},
    "return-plan": {"opinion": "措施不具体"},
    "reopen": {"opinion": "又未扣留质保金", "deadline": "2026-12-31"},
    "cancel": {"opinion": "重复登记"},
}
_WAY = {
    "assigned": (("auditor", "assign"),),
    "rectifying": (("unit", "submit-plan"), ("auditor", "approve-plan")),
    "submitted": (("unit", "submit"),),
    "verified": (("auditor", "verify"),),
    "closed": (("reviewer", "close"),),
}
"""Who takes which steps to come from one state to the next."""


@dataclass
class Rectifying:
    """An issue, and everybody who works on it."""

    api: FundsApi
    issue: str = ""
    day: int = field(default=0)

    def acting(self, who: str, account: str = "") -> FundsApi:
        """The service seen by one of them."""
        person = dict(_PEOPLE[who])
        return self.api.acting(*person.pop("held"), client_id=account or who, **{"divisions": (COUNTY,), **person})

    async def find(self, *, by: str = "auditor", expect: int = 201, **fields: Any) -> httpx.Response:
        """Register an issue; it is the one that the others work on."""
        body = {
            "division_code": TOWN,
            "found_by": "audit",
            "year": 2026,
            "document": "岚审报〔2026〕7号",
            "problem": "供水项目未按合同扣留质保金",
            "category": "project",
            "kind": "dated",
            "found_on": str(FOUND),
            "on": str(FOUND),
            "deadline": "2026-10-31",
            **fields,
        }
        answer = await self.acting(by).call("POST", "/issues", body)
        assert answer.status_code == expect, answer.text
        self.issue = answer.json().get("id", self.issue)
        return answer

    async def shown(self, who: str = "auditor") -> dict[str, Any]:
        """The issue as somebody sees it."""
        found: dict[str, Any] = await self.acting(who).get(f"/issues/{self.issue}")
        return found

    async def take(
        self, who: str, step: str, *, days: int = 0, expect: int = 200, account: str = "", **said: Any
    ) -> httpx.Response:
        """Take the issue one step along, some days after it was found."""
        seen = (await self.shown())["version"]
        body = {"on": str(FOUND + timedelta(days=days)), **SAID.get(step, {}), **said}
        if step == "submit" and "attachments" not in body:
            body["attachments"] = [await self.paper(who)]
        answer = await self.acting(who, account).call("POST", f"/issues/{self.issue}/{step}", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer

    async def reach(self, state: str, **assigning: Any) -> None:
        """Take a fresh issue to a state."""
        for target, steps in _WAY.items():
            for who, step in steps:
                await self.take(who, step, **(assigning if step == "assign" else {}))
            if target == state:
                return

    async def paper(self, who: str, kind: str = "整改材料") -> str:
        """Attach a paper; its id."""
        acting = self.acting(who)
        place = f"{acting.prefix}/issues/{self.issue}/attachments"
        files = {"file": ("整改.pdf", _PDF)}
        answer = await acting.http.post(place, data={"kind": kind, "title": "整改佐证"}, files=files, headers=acting.headers)
        assert answer.status_code == 201, answer.text
        return str(answer.json()["id"])

    async def recover(self, amount: str, *, by: str = "unit", expect: int = 201, **fields: Any) -> httpx.Response:
        """Record money that came back."""
        body = {"kind": "recovered", "amount": amount, "happened_on": str(FOUND), "voucher": "票据 0012345", **fields}
        answer = await self.acting(by).call("POST", f"/issues/{self.issue}/recoveries", body)
        assert answer.status_code == expect, answer.text
        return answer

    async def extend(self, until: str, *, by: str = "unit", expect: int = 201, on: date = FOUND) -> httpx.Response:
        """Ask for a later deadline."""
        body = {"extend_to": until, "on": str(on), "reason": "冬季无法施工"}
        answer = await self.acting(by).call("POST", f"/issues/{self.issue}/extensions", body)
        assert answer.status_code == expect, answer.text
        return answer

    async def decide(
        self, extension: str, *, by: str = "auditor", granted: bool = True, expect: int = 200, account: str = ""
    ) -> httpx.Response:
        """Decide on a later deadline that nobody has decided on."""
        body = {"granted": granted, "opinion": "情况属实", "on": str(FOUND)}
        answer = await self.acting(by, account).call("POST", f"/issue-extensions/{extension}/decision", body, if_match="1")
        assert answer.status_code == expect, answer.text
        return answer

    async def search(self, *, by: str = "auditor", expect: int = 200, **fields: Any) -> httpx.Response:
        """Have other towns look for the same."""
        body = {"question": "排查质保金是否足额扣留", "on": str(FOUND), **fields}
        answer = await self.acting(by).call("POST", f"/issues/{self.issue}/searches", body)
        assert answer.status_code == expect, answer.text
        return answer

    async def answer(
        self, search: str, count: int, *, by: str = "other_town", expect: int = 200, **said: Any
    ) -> httpx.Response:
        """Say what a town found."""
        seen = (await self.acting("auditor").get(f"/issue-searches/{search}"))["version"]
        body = {"on": str(FOUND), "found_count": count, **said}
        answer = await self.acting(by).call("POST", f"/issue-searches/{search}/answer", body, if_match=str(seen))
        assert answer.status_code == expect, answer.text
        return answer


def codes_of(answer: httpx.Response) -> list[str]:
    """The codes of every reason against a step."""
    assert answer.json()["code"] == "blocked", answer.text
    return [fault["code"] for fault in answer.json()["errors"]]
