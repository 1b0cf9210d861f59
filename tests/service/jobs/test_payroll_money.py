"""The money of a payroll: asked for in the funds service, which jobs hears of late; sent only once it is there, refunded where the bank sent it back."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from services.funds.spine import STIPENDS
from services.jobs.spine import MONEY
from shared.contracts.funds import PAYMENT_CHANGED, PAYROLL_PAYMENT_CHANGED
from shared.contracts.jobs import PAYROLL_CHANGED
from tests.harness.building import Building
from tests.harness.funds_api import funds_api
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.paying import WAY, Paying
from tests.harness.payrolls import Payrolls, after
from tests.harness.posts import Posts, reasons
from tests.harness.servers import ServiceDatabase
from tests.harness.service_api import relay


@dataclass
class Both:
    """The officers of both services, and a payroll of the linking fund that its department has passed: 600 yuan of one line."""

    rolls: Payrolls
    paying: Paying
    payroll: str = ""

    async def told(self) -> None:
        """Funds hears what jobs has told."""
        await relay(self.rolls.posts.api, self.paying.api, STIPENDS, PAYROLL_CHANGED)

    async def answered(self) -> None:
        """Jobs hears what funds has told."""
        await relay(self.paying.api, self.rolls.posts.api, MONEY, PAYROLL_PAYMENT_CHANGED)

    def body(self, amount: str = "600.00") -> dict[str, Any]:
        """What is asked for."""
        people = {"contract_id": None, "account": None, "payroll_id": self.payroll, "purpose": "公益性岗位补贴"}
        return self.paying.body(amount, "persons", **people)

    async def ask(self, amount: str = "600.00") -> httpx.Response:
        """Ask for the money of the payroll."""
        return await self.paying.desk("unit").call("POST", "/payments", self.body(amount))

    async def asked(self) -> str:
        """A request with its paper; its id."""
        answer = await self.ask()
        assert answer.status_code == 201, answer.text
        await self.paying.attach(answer.json()["id"], "申报材料")
        return str(answer.json()["id"])

    async def paid(self) -> str:
        """The money is paid, and jobs knows."""
        payment = await self.asked()
        for step in WAY:
            answer = await self.paying.take(payment, step)
            assert answer.status_code == 200, answer.text
        await self.answered()
        return payment

    async def shown(self) -> dict[str, Any]:
        """The payroll as the funds service lists it."""
        (row,) = (await self.paying.api.get("/stipend-payrolls"))["items"]
        return dict(row)


@pytest.fixture
async def both(api: JobsApi, home: Home, fresh_database: Callable[..., ServiceDatabase], tmp_path: Path) -> AsyncIterator[Both]:
    """A project with released money, and a payroll that waits for it."""
    async with funds_api(fresh_database("funds", seeded=True), tmp_path / "funds") as funds:
        paying = Paying(funds, Building(funds))
        await paying.building.selected()
        await paying.fund("10000.00")
        rolls = Payrolls(Posts(api))
        await rolls.holder(home, fund="linking")
        made = Both(rolls, paying, await rolls.made(fund="linking"))
        await rolls.to(made.payroll, "finance")
        yield made


async def test_a_payroll_is_sent_once_its_money_was_paid(both: Both) -> None:
    rolls, payroll = both.rolls, both.payroll
    assert (await rolls.finance.get(f"/payrolls/{payroll}"))["ledger"]
    assert reasons(await rolls.take(rolls.finance, payroll, "issue")) == ["not_funded"]
    assert (await both.paying.api.get("/stipend-payrolls"))["items"] == [], "funds has not heard of it"
    await both.told()
    (waiting,) = (await both.paying.api.get("/stipend-payrolls?waiting=true&fund=linking"))["items"]
    assert (waiting["state"], waiting["lines"], waiting["amount"], waiting["payment_id"]) == ("finance", 1, "600.00", None)
    assert waiting["payroll_no"] == (await rolls.finance.get(f"/payrolls/{payroll}"))["payroll_no"], (
        "one number in both services"
    )
    payment = await both.asked()
    for step in WAY:
        assert reasons(await rolls.take(rolls.finance, payroll, "issue")) == ["not_funded"]
        assert (await both.paying.take(payment, step)).status_code == 200
    await both.answered()
    (told,) = (await rolls.finance.get(f"/payrolls/{payroll}"))["payments"]
    assert (told["id"], told["state"], told["amount"], told["paid_on"]) == (payment, "paid", "600.00", "2025-04-10")
    assert (await rolls.take(rolls.finance, payroll, "issue")).status_code == 200
    shown = await both.paying.api.get(f"/payments/{payment}")
    assert (shown["people"], shown["payroll_no"], shown["persons"]) == (1, waiting["payroll_no"], [])
    assert (await both.paying.api.events(PAYMENT_CHANGED))[-1]["people"] == 1


async def test_what_the_bank_sent_back_is_to_be_refunded(both: Both) -> None:
    rolls, payroll = both.rolls, both.payroll
    await both.told()
    payment = await both.paid()
    assert (await rolls.take(rolls.finance, payroll, "issue")).status_code == 200
    assert (await rolls.answer(payroll, {"number": 1, "success": False, "reason": "账户已销户"})).status_code == 200
    assert (await both.shown())["to_refund"] == "0.00", "the bank has not answered as far as funds knows"
    assert (await rolls.take(rolls.finance, payroll, "settle", after(2))).status_code == 200
    await both.told()
    assert reasons(await both.paying.take(payment, "reverse", client_id="jiwei")) == ["payroll_sent"]
    shown = await both.shown()
    assert (shown["state"], shown["failed"], shown["to_refund"]) == ("publicity", "600.00", "600.00")
    back = {"batch_id": both.paying.batch, "amount": "600.00", "on": "2025-04-20", "reason": "账户已销户,银行退回"}
    answer = await both.paying.desk("treasury").call("POST", f"/payments/{payment}/refunds", back, if_match="5")
    assert answer.status_code == 200, answer.text
    assert (await both.shown())["to_refund"] == "0.00"


async def test_a_payroll_is_paid_whole_by_one_payment_of_its_own_town(both: Both) -> None:
    await both.told()
    assert reasons(await both.ask("599.00")) == ["payroll_differs"]
    elsewhere = Paying(both.paying.api, Building(both.paying.api, division="610925100203"))
    await elsewhere.building.selected()
    await elsewhere.fund("10000.00")
    foreign = replace(both, paying=elsewhere)
    county = both.paying.api.acting("funds:read", "payments:write")
    assert reasons(await county.call("POST", "/payments", foreign.body())) == ["payroll_elsewhere"]
    answers = await asyncio.gather(both.ask(), both.ask())
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    (refused,) = [answer for answer in answers if answer.status_code == 409]
    assert refused.json()["code"] == "payroll_asked"


async def test_a_list_of_people_and_a_payroll_are_not_paid_by_one_request(both: Both) -> None:
    await both.told()
    one = {"name": "张小三", "id_number": "610999198501010014", "account": "6230270400012345678", "amount": "600.00"}
    for fields in ({"persons": [one]}, {"payroll_id": None}):
        answer = await both.paying.desk("unit").call("POST", "/payments", {**both.body(), **fields})
        assert answer.status_code == 422
        assert "须填收款人,或者公益性岗位补贴发放批次" in answer.text


async def test_a_payroll_that_was_sent_back_stops_the_payment_that_is_under_way(both: Both) -> None:
    rolls, payroll = both.rolls, both.payroll
    await both.told()
    payment = await both.asked()
    for step in WAY[:3]:
        assert (await both.paying.take(payment, step)).status_code == 200
    assert (await rolls.take(rolls.finance, payroll, "return", opinion="考勤有误")).status_code == 200
    await both.told()
    assert reasons(await both.paying.take(payment, "pay")) == ["payroll_not_passed"]
    assert (await both.paying.take(payment, "cancel", opinion="批次已退回")).status_code == 200
    await rolls.to(payroll, "finance")
    await both.told()
    assert (await both.ask()).status_code == 201, "what was called off is no obstacle"


async def test_a_payroll_whose_money_was_paid_is_not_sent_back_until_the_payment_is_undone(both: Both) -> None:
    rolls, payroll = both.rolls, both.payroll
    await both.told()
    payment = await both.paid()
    assert reasons(await rolls.take(rolls.finance, payroll, "return", opinion="考勤有误")) == ["funded"]
    assert (await both.paying.take(payment, "reverse", client_id="jiwei")).status_code == 200
    await both.answered()
    assert (await rolls.take(rolls.finance, payroll, "return", opinion="考勤有误")).status_code == 200


async def test_money_of_funds_without_a_ledger_here_is_not_waited_for(api: JobsApi, home: Home) -> None:
    rolls = Payrolls(Posts(api))
    await rolls.holder(home)
    payroll = await rolls.made()
    assert not (await rolls.finance.get(f"/payrolls/{payroll}"))["ledger"]
    await rolls.to(payroll, "bank")
