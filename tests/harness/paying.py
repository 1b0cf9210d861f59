"""Who asks for payments, passes and pays them, by plain HTTP calls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx

from services.funds.payments.rules import PAPERS
from tests.harness.building import PDF, Building
from tests.harness.funds_api import COUNTY, TOWN, FundsApi

__all__ = ["ACCOUNT", "Paying"]

ACCOUNT = {"holder": "岚皋县四坪建筑工程有限公司", "number": "27040001040012345"}
"""Where the builder is paid."""
_DESKS = {
    "unit": (TOWN, ("funds:read", "payments:write")),
    "department": (COUNTY, ("funds:read", "payments:review")),
    "finance": (COUNTY, ("funds:read", "funds:approve")),
    "treasury": (COUNTY, ("funds:read", "payments:pay")),
}
"""Where each sits, and what each may do."""
_STEPS = {
    "submit": "unit",
    "cancel": "unit",
    "pass-department": "department",
    "return-department": "department",
    "pass-finance": "finance",
    "return-finance": "finance",
    "pay": "treasury",
    "file": "treasury",
    "reverse": "finance",
}
WAY = ("submit", "pass-department", "pass-finance", "pay")
"""From a draft to the money."""


@dataclass
class Paying:
    """A project that is built, with released money, and the desks at which its payments are handled."""

    api: FundsApi
    building: Building
    batch: str = ""

    @staticmethod
    async def ready(api: FundsApi, *, released: str = "900000.00") -> Paying:
        """A project under construction whose builder has an agreed account, and money that was released for it."""
        paying = Paying(api, Building(api))
        await paying.building.started()
        await paying.fund(released)
        await paying.open_account()
        return paying

    async def fund(self, released: str) -> None:
        """Allocate and release money of a new batch."""
        self.batch = await self.api.batch()
        for kind in ("allocate", "release"):
            await self.api.posted(kind, (self.batch, self.building.project, released))

    async def open_account(self, **account: str) -> None:
        """The builder's account, as two people agree to it."""
        party = await self.building.party()
        body = {**ACCOUNT, "bank": "岚皋县农村信用合作联社", "reason": "合同约定", **account}
        clerk, colleague = self.building.acting("county"), self.api.acting("works:write", client_id="second")
        deeds = ((clerk, "POST", "account", body), (colleague, "POST", "account-decision", {"agreed": True}))
        for client, method, path, told in deeds:
            (row,) = await self.api.rows("SELECT version FROM party WHERE id = $1", UUID(party))
            answer = await client.call(method, f"/parties/{party}/{path}", told, if_match=str(row["version"]))
            assert answer.is_success, answer.text

    def desk(self, name: str, client_id: str | None = None) -> FundsApi:
        """The service as one of the desks sees it."""
        place, permissions = _DESKS[name]
        return self.api.acting(*permissions, client_id=client_id or name, divisions=(place,))

    def body(self, amount: str, stage: str = "progress", **fields: Any) -> dict[str, Any]:
        """The body of a request for payment to the builder."""
        return {
            "project_id": self.building.project,
            "stage": stage,
            "contract_id": self.building.contract,
            "account": ACCOUNT,
            "purpose": "冷库建设工程款",
            "on": "2025-04-10",
            "sources": [{"batch_id": self.batch, "amount": amount}],
            **fields,
        }

    async def ask(self, amount: str, stage: str = "progress", **fields: Any) -> httpx.Response:
        """Ask for a payment."""
        return await self.desk("unit").call("POST", "/payments", self.body(amount, stage, **fields))

    async def attach(self, payment: str, *kinds: str) -> None:
        """Add papers to a payment."""
        for kind in kinds:
            answer = await self.api.http.post(
                f"/api/funds/v1/payments/{payment}/attachments",
                data={"kind": kind, "title": kind},
                files={"file": (f"{kind}.pdf", PDF)},
                headers=self.desk("unit").headers,
            )
            assert answer.status_code == 201, answer.text

    async def asked(self, amount: str, stage: str = "progress", **fields: Any) -> str:
        """A payment that is asked for, with all its papers; its id."""
        answer = await self.ask(amount, stage, **fields)
        assert answer.status_code == 201, answer.text
        await self.attach(answer.json()["id"], *PAPERS[stage])
        return str(answer.json()["id"])

    async def take(
        self, payment: str, step: str, *, on: str = "2025-04-10", client_id: str | None = None, **said: Any
    ) -> httpx.Response:
        """Take a payment a step, as it stands now."""
        (row,) = await self.api.rows("SELECT version FROM payment WHERE id = $1", UUID(payment))
        desk = self.desk(_STEPS[step], client_id)
        body = {"on": on, "opinion": "同意", **said}
        return await desk.call("POST", f"/payments/{payment}/{step}", body, if_match=str(row["version"]))

    async def paid(self, amount: str, stage: str = "progress", *, on: str = "2025-04-10", **fields: Any) -> str:
        """A payment that was paid; its id."""
        payment = await self.asked(amount, stage, on=on, **fields)
        for step in WAY:
            answer = await self.take(payment, step, on=on)
            assert answer.status_code == 200, (step, answer.text)
        return payment
