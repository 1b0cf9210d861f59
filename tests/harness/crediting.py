"""Short ways along a loan: from an application to money that is out, with a borrower whom household has told of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx

from shared.standards.clock import today
from shared.standards.ids import uuid7
from tests.harness.funds_api import COUNTY, FundsApi, funds_api
from tests.harness.intake import number
from tests.harness.rosters import member, roster, tell
from tests.harness.servers import ServiceDatabase

__all__ = ["RATING", "Crediting", "ago", "crediting"]

RATING = {"score": "AA", "credit_line": "100000.00", "capable": True, "bad_record": False}


def ago(days: int) -> str:
    """A day so many days before today, or after it where it is negative."""
    return (today() - timedelta(days=days)).isoformat()


@dataclass(slots=True)
class Crediting:
    """A county officer who lends, and a leader who signs."""

    api: FundsApi
    leader: FundsApi
    serial: int = 0

    def borrower(self) -> str:
        """The number of somebody who is not known yet."""
        self.serial += 1
        return number(self.serial)

    async def home(self, *, household_id: UUID | None = None, version: int = 1, people: int = 1, **changes: Any) -> list[str]:
        """A household of people whom household tells of; their numbers."""
        numbers = [self.borrower() for _ in range(people)]
        members = [member(one) for one in numbers]
        told = roster(household_id or uuid7(), *members, version=version, **changes)
        await tell(self.api.app.state.database, told)
        return numbers

    def application(self, id_number: str, **fields: Any) -> dict[str, Any]:
        """The body of an application."""
        return {
            "id_number": id_number,
            "phone": f"139{id_number[-8:-1]}0",
            "lender_code": "NSH",
            "amount": "50000.00",
            "months": 24,
            "purpose": "breeding",
            "purpose_note": "新建猪舍",
            "applied_on": ago(100),
            **fields,
        }

    async def apply(self, id_number: str, **fields: Any) -> httpx.Response:
        """Apply for a loan."""
        return await self.api.call("POST", "/loans", self.application(id_number, **fields))

    async def step(self, loan: str, step: str, body: dict[str, Any], by: FundsApi | None = None) -> httpx.Response:
        """Take a loan a step along as it is now."""
        seen = (await self.api.get(f"/loans/{loan}"))["version"]
        return await (by or self.api).call("POST", f"/loans/{loan}/{step}", body, if_match=str(seen))

    async def approved(self, id_number: str | None = None, **fields: Any) -> str:
        """A loan that waits to be paid out; its id."""
        answer = await self.apply(id_number or (await self.home())[0], **fields)
        assert answer.status_code == 201, answer.text
        loan = str(answer.json()["id"])
        on = fields.get("applied_on", ago(100))
        for step, body, by in (("rate", {"on": on, **RATING}, self.api), ("approve", {"on": on}, self.leader)):
            answer = await self.step(loan, step, body, by)
            assert answer.status_code == 200, answer.text
        return loan

    async def disburse(self, loan: str, **fields: Any) -> httpx.Response:
        """Pay a loan out."""
        self.serial += 1
        body = {
            "on": ago(90),
            "loan_no": f"LG{self.serial:04d}",
            "rate": "3.1",
            "end_on": ago(-600),
            "account": f"62300000000000{self.serial:05d}",
            **fields,
        }
        return await self.step(loan, "disburse", body)

    async def lent(self, id_number: str | None = None, lending: dict[str, Any] | None = None, **fields: Any) -> str:
        """A loan that is out; its id."""
        loan = await self.approved(id_number, **fields)
        answer = await self.disburse(loan, **(lending or {}))
        assert answer.status_code == 200, answer.text
        return loan

    async def repay(self, loan: str, principal: str, on: str | None = None, **fields: Any) -> httpx.Response:
        """Pay an instalment back."""
        body = {"paid_on": on or ago(10), "principal": principal, **fields}
        return await self.api.call("POST", f"/loans/{loan}/repayments", body)

    async def findings(self) -> list[tuple[str, list[str]]]:
        """What the checks find: code and loans."""
        return [(one["rule"], one["loan_ids"]) for one in (await self.api.get("/loan-findings"))["items"]]


@asynccontextmanager
async def crediting(database: ServiceDatabase, files: Path) -> AsyncIterator[Crediting]:
    """The service with a bank that lends."""
    async with funds_api(database, files) as api:
        officer = api.acting("credit:read", "credit:write", client_id="jinban", department="财政局", divisions=(COUNTY,))
        leader = api.acting("credit:read", "credit:approve", client_id="fenguan", department="财政局", divisions=(COUNTY,))
        made = await officer.call("PUT", "/lenders/NSH", {"title": "农商银行"}, if_none_match="*")
        assert made.status_code == 201, made.text
        yield Crediting(officer, leader)
