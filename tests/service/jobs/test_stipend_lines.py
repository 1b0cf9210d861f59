"""What lines come to, and what becomes of those that were not paid, or should not have been."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from decimal import Decimal
from uuid import UUID

import asyncpg
import pytest

from services.jobs.stipends.rules import gross
from shared.standards.months import last_of
from tests.harness.jobs_api import Home, JobsApi
from tests.harness.payrolls import MONTH, NEXT, PERSON, Payrolls, after, codes, word
from tests.harness.posts import Posts, ago


@pytest.fixture
def rolls(api: JobsApi) -> Payrolls:
    """Officers of a village, its town, the labour bureau and the finance bureau."""
    return Payrolls(Posts(api))


async def test_what_is_found_after_the_town_has_passed_comes_in_the_next_month(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    first = await rolls.made()
    await rolls.to(first, "department")
    spell = await rolls.posts.api.employed(home[PERSON], started_on=ago(5))
    assert (await rolls.posts.api.month(spell, word(MONTH))).status_code == 200
    for who, step in ((rolls.department, "review"), (rolls.finance, "issue")):
        assert (await rolls.take(who, first, step)).status_code == 200
    held = await rolls.line(first)
    assert (held["standing"], codes(held)) == ("held", ["PY-03"])
    assert (await rolls.explain(held["id"], "PY-03")).json()["code"] == "wrong_state"
    assert (await rolls.attend(record, NEXT)).status_code == 200
    second = await rolls.made(NEXT)
    again, regular = sorted(await rolls.lines(second), key=lambda line: str(line["month"]))
    assert (again["kind"], again["original_id"], again["month"], again["standing"]) == (
        "supplementary",
        held["id"],
        word(MONTH),
        "held",
    )
    assert (again["reason"], regular["kind"], regular["standing"]) == (f"{word(MONTH)}未发放:PY-03", "regular", "clear")
    assert (await rolls.explain(again["id"], "PY-03", "核实未外出,台账已更正")).status_code == 200
    await rolls.to(second, "bank")
    assert {line["standing"] for line in await rolls.lines(second)} == {"sent"}


async def test_a_line_that_the_bank_sends_back_is_paid_in_the_next_month(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    first = await rolls.made()
    await rolls.to(first, "bank")
    failed = {"number": 1, "success": False, "code": "E14", "reason": "账户状态异常"}
    assert (await rolls.answer(first, failed)).status_code == 200
    assert (await rolls.answer(first, failed)).json() == {"recorded": 0, "known": 1, "open": 0}
    otherwise = await rolls.answer(first, {"number": 1, "success": True, "voucher_no": "YH1"})
    assert (otherwise.status_code, otherwise.json()["code"]) == (409, "contradicts")
    unknown = await rolls.answer(first, {"number": 9, "success": True, "voucher_no": "YH1"})
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_line")
    await rolls.attend(record, NEXT)
    second = await rolls.made(NEXT)
    again = next(line for line in await rolls.lines(second) if line["kind"] == "supplementary")
    assert again["reason"] == f"{word(MONTH)}银行发放失败:账户状态异常"
    await rolls.to(second, "bank")
    assert {line["standing"] for line in await rolls.lines(second)} == {"sent"}


async def test_what_was_paid_without_cause_is_taken_back_and_never_more_than_that(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.paid(payroll)
    line = await rolls.line(payroll)
    place, body = f"/payroll-lines/{line['id']}/recovery", {"on": after(2), "amount": "400.00", "reason": "多计出勤"}
    answers = await asyncio.gather(*(rolls.department.call("POST", place, body) for _ in range(2)))
    assert sorted(answer.status_code for answer in answers) == [201, 422]
    (recovery,) = (await rolls.department.get("/payroll-recoveries?received=false"))["items"]
    assert (recovery["amount"], recovery["name"], recovery["net"]) == ("400.00", PERSON, "600.00")
    receipt = {"on": after(3), "voucher_no": "SK1"}
    place = f"/payroll-recoveries/{recovery['id']}/receipt"
    assert (await rolls.finance.call("POST", place, receipt, if_match="1")).status_code == 200
    assert (await rolls.finance.call("POST", place, receipt, if_match="2")).json()["code"] == "received"
    assert (await rolls.line(payroll))["recovered"] == "400.00"


async def test_a_line_that_was_sent_is_changed_by_nobody(rolls: Payrolls, home: Home) -> None:
    await rolls.holder(home)
    payroll = await rolls.made()
    await rolls.paid(payroll)
    for statement in (
        "UPDATE payroll_line SET net = 1, gross = 1",
        "UPDATE payroll_line SET standing = 'clear'",
        "DELETE FROM payroll_line",
    ):
        with pytest.raises(asyncpg.RestrictViolationError):
            await rolls.posts.api.rows(statement)


async def test_a_line_without_attendance_comes_again_once_it_is_recorded(rolls: Payrolls, home: Home) -> None:
    record = await rolls.holder(home)
    await rolls.posts.api.rows("DELETE FROM attendance_month WHERE appointment_id = $1", UUID(record))
    first = await rolls.made()
    await rolls.to(first, "bank")
    assert codes(await rolls.line(first)) == ["AT-01"]
    assert (await rolls.make()).json()["lines"] == 0, "it is blocked as before"
    assert (await rolls.attend(record)).status_code == 200
    again = await rolls.line(await rolls.made())
    assert (again["kind"], again["standing"], again["net"]) == ("supplementary", "clear", "600.00")


@pytest.mark.parametrize(
    ("standard", "due", "paid", "active"), [("613.37", 23, 17, 31), ("600.00", 20, 20, 11), ("777.77", 7, 5, 22)]
)
async def test_all_lines_at_once_come_to_what_the_rule_says_of_one(
    rolls: Payrolls, home: Home, standard: str, due: int, paid: int, active: int
) -> None:
    record = await rolls.holder(home)
    await rolls.posts.api.rows("UPDATE public_post SET standard = $1", Decimal(standard))
    until = min(MONTH + timedelta(days=active - 1), last_of(MONTH))
    await rolls.posts.api.rows("UPDATE appointment_term SET until = $1", until)
    assert (await rolls.attend(record, due_days=due, present=paid, leave=0, absent=due - paid, seen=1)).status_code == 200
    line = await rolls.line(await rolls.made())
    days = (until - MONTH).days + 1
    assert Decimal(line["gross"]) == gross(Decimal(standard), due, paid, days, last_of(MONTH).day)
