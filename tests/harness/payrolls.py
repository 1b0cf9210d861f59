"""Stipend payrolls as village, town, department and finance work on them, with short ways through a payroll."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import httpx

from shared.standards.months import last_of
from tests.harness.funds_api import COUNTY, TOWN, VILLAGE
from tests.harness.intake import number
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.posts import START, Posts

__all__ = ["MONTH", "NEXT", "PERSON", "Payrolls", "after", "codes", "word"]

MONTH = last_of(START.replace(day=1)) + timedelta(days=1)
"""The first whole month of the terms; it is over, and so is the ``NEXT``."""
NEXT = last_of(MONTH) + timedelta(days=1)
PERSON = "李*兰"
ID_NUMBER, ACCOUNT = number(77, "19880901"), "6230270400012345678"
_RIGHTS = ("posts:read", "posts:write", "stipends:read", "stipends:write")


def word(month: date) -> str:
    """A month as it is written."""
    return f"{month:%Y-%m}"


def after(days: int, month: date = MONTH) -> str:
    """A day after the end of a month."""
    return (last_of(month) + timedelta(days=days)).isoformat()


def codes(line: dict[str, Any]) -> list[str]:
    """The checks that found something of a line."""
    return [found["code"] for found in line["findings"]]


@dataclass
class Payrolls:
    """Who makes, confirms, checks, reviews and pays payrolls."""

    posts: Posts

    def _officer(self, client_id: str, division: str, *permissions: str) -> JobsApi:
        rights = ("posts:read", "stipends:read", "publicity:read", *permissions)
        return self.posts.api.acting(*rights, client_id=client_id, divisions=(division,))

    @property
    def village(self) -> JobsApi:
        """The village's officer."""
        return self._officer("cun", VILLAGE, "posts:write", "stipends:write")

    @property
    def town(self) -> JobsApi:
        """The town's officer."""
        return self._officer("zhen", TOWN, "posts:write", "posts:review", "stipends:check", "publicity:write", "stipends:write")

    @property
    def department(self) -> JobsApi:
        """The labour bureau's officer."""
        return self._officer("renshe", COUNTY, "posts:write", "stipends:review")

    @property
    def finance(self) -> JobsApi:
        """The finance bureau's officer."""
        return self._officer("caizheng", COUNTY, "stipends:pay")

    async def holder(self, home: Home, name: str = PERSON, account: bool = True, **fields: Any) -> str:
        """Somebody with a post, an account and attendance of a month; the id of the appointment. ``fields`` are those of the post."""
        home.numbers[name] = ID_NUMBER
        await self.posts.api.hear(*home.told())
        record = await self.posts.serving(await self.posts.open(**fields), home[name])
        if account:
            assert (await self.account(home[name])).status_code == 200
        assert (await self.attend(record)).status_code == 200
        return record

    async def account(self, person: str, **fields: Any) -> httpx.Response:
        """Set the account of somebody."""
        seen = {"if_match": str(fields.pop("seen"))} if "seen" in fields else {}
        body = {"holder": "李小兰", "id_number": ID_NUMBER, "account": ACCOUNT, "bank": "岚皋农商银行", **fields}
        return await self.village.call("PUT", f"/stipend-accounts/{person}", body, **seen)

    async def attend(self, record: str, month: date = MONTH, **fields: Any) -> httpx.Response:
        """Set the attendance of a month: 18 of 20 days and two of leave."""
        seen = {"if_match": str(fields.pop("seen"))} if "seen" in fields else {}
        body = {"due_days": 20, "present": 18, "leave": 2, **fields}
        return await self.village.call("PUT", f"/post-appointments/{record}/attendance/{word(month)}", body, **seen)

    async def make(self, month: date = MONTH, fund: str = "environment", who: JobsApi | None = None) -> httpx.Response:
        """Make the payrolls of a month."""
        body = {"month": word(month), "fund": fund, "on": after(1, month)}
        return await (who or self.town).call("POST", "/payrolls", body)

    async def made(self, month: date = MONTH, fund: str = "environment") -> str:
        """The payroll of the town that is made; its id."""
        answer = await self.make(month, fund)
        assert answer.status_code == 201, answer.text
        (payroll,) = answer.json()["payrolls"]
        return str(payroll)

    async def lines(self, payroll: str, query: str = "") -> list[dict[str, Any]]:
        """The lines of a payroll."""
        return list((await self.department.get(f"/payrolls/{payroll}/lines{query}"))["items"])

    async def line(self, payroll: str) -> dict[str, Any]:
        """Its one line."""
        (line,) = await self.lines(payroll)
        return line

    async def judge(self, payroll: str) -> dict[str, Any]:
        """Its one line after all checks."""
        answer = await self.town.call("POST", f"/payrolls/{payroll}/judgements")
        assert answer.status_code == 200, answer.text
        return await self.line(payroll)

    async def confirm(self, payroll: str, who: JobsApi | None = None, **fields: Any) -> httpx.Response:
        """A village confirms."""
        shown = await self.department.get(f"/payrolls/{payroll}")
        body = {"division_code": VILLAGE, "on": shown["state_since"], **fields}
        return await (who or self.village).call("POST", f"/payrolls/{payroll}/confirmations", body)

    async def explain(self, line: str, code: str, told: str = "农忙请假,已补勤") -> httpx.Response:
        """A village explains."""
        body = {"code": code, "explanation": told}
        return await self.village.call("POST", f"/payroll-lines/{line}/explanations", body)

    async def take(self, who: JobsApi, payroll: str, step: str, on: str | None = None, **said: Any) -> httpx.Response:
        """Take a payroll along, on the day of the step before unless another is said."""
        shown = await self.department.get(f"/payrolls/{payroll}")
        body = {"on": on or shown["state_since"], **said}
        return await who.call("POST", f"/payrolls/{payroll}/{step}", body, if_match=str(shown["version"]))

    async def to(self, payroll: str, state: str) -> None:
        """A payroll from where it is made to ``department``, ``finance`` or ``bank``."""
        way = ((self.town, "check", "department"), (self.department, "review", "finance"), (self.finance, "issue", "bank"))
        assert (await self.confirm(payroll)).status_code == 200
        for who, step, reached in way:
            answer = await self.take(who, payroll, step)
            assert answer.status_code == 200, answer.text
            if reached == state:
                return

    async def answer(self, payroll: str, *items: dict[str, Any]) -> httpx.Response:
        """The bank answers."""
        shown = await self.department.get(f"/payrolls/{payroll}")
        body = {"on": shown["state_since"], "items": list(items)}
        return await self.finance.call("POST", f"/payrolls/{payroll}/bank-results", body)

    async def paid(self, payroll: str) -> None:
        """A payroll whose first line the bank has paid."""
        await self.to(payroll, "bank")
        answer = await self.answer(payroll, {"number": 1, "success": True, "voucher_no": "YH1"})
        assert answer.status_code == 200, answer.text
