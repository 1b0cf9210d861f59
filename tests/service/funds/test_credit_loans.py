"""Micro-credit by HTTP: the way of a loan from its application to its end, and every refusal on it."""

from __future__ import annotations

import asyncio
import random
from typing import Any
from uuid import UUID

import httpx
import pytest

from shared.contracts.funds import LOAN_CHANGED, TASK_CHANGED
from shared.standards.ids import uuid7
from tests.harness.crediting import RATING, Crediting, ago
from tests.harness.funds_api import OTHER_TOWN, OTHER_VILLAGE, TOWN
from tests.harness.intake import number
from tests.harness.rosters import case, member, roster, tell


def codes(answer: httpx.Response) -> list[str]:
    """Why a step was refused."""
    assert answer.status_code == 409, answer.text
    return [error["code"] for error in answer.json()["errors"]]


async def test_a_loan_goes_from_application_to_its_last_instalment(credit: Crediting) -> None:
    (borrower,) = await credit.home()
    loan = await credit.approved(borrower)
    assert (await credit.disburse(loan)).status_code == 200
    assert codes(await credit.step(loan, "confirm-use", {"on": ago(50)})) == ["visit_needed"]
    await credit.api.call("POST", f"/loans/{loan}/visits", {"visited_on": ago(60), "note": "存栏 32 头"})
    assert (await credit.step(loan, "confirm-use", {"on": ago(50)})).status_code == 200
    options = [option["step"] for option in (await credit.api.get(f"/loans/{loan}"))["options"]]
    assert options == ["extend", "renew", "compensate"]
    assert (await credit.repay(loan, "20000.00", interest="310.00")).status_code == 201
    over = await credit.repay(loan, "30000.01")
    assert (over.status_code, over.json()["code"]) == (409, "over_balance")
    assert (await credit.repay(loan, "30000.00")).status_code == 201
    shown = await credit.api.get(f"/loans/{loan}")
    told = (shown["state"], shown["balance"], shown["name"], shown["overdue"], shown["category"])
    assert told == ("repaid", "0.00", "张*三", False, "脱贫户")
    assert [move["step"] for move in shown["moves"]] == ["rate", "approve", "disburse", "confirm_use", "settle"]
    events = await credit.api.events(LOAN_CHANGED)
    assert [(item["version"], item["state"], item["balance"]) for item in events][-1] == (shown["version"], "repaid", "0.00")
    tasks = {item["title"]: item for item in await credit.api.events(TASK_CHANGED)}
    assert (tasks["待审批"]["level"], tasks["已还清"]["open"]) == ("county", False)
    assert ("loan.disburse", None) in await credit.api.trail()


async def test_nobody_is_named_in_full_in_answers_events_moves_or_the_trail(credit: Crediting) -> None:
    (borrower,) = await credit.home()
    loan = await credit.lent(borrower)
    await credit.repay(loan, "1.00", payer="company", payer_account="6230999988887777")
    shown = await credit.api.get(f"/loans/{loan}")
    assert shown["id_number"] == borrower[:6] + "********" + borrower[-4:]
    kept = await credit.api.rows(
        "SELECT (SELECT string_agg(l::text, ' ') FROM loan l) || (SELECT string_agg(m::text, ' ') FROM workflow_move m)"
        " || (SELECT string_agg(a::text, ' ') FROM audit_entry a) || (SELECT string_agg(body, ' ') FROM outbox) AS all_of_it"
    )
    held = kept[0]["all_of_it"] + str(shown)
    for secret in (borrower, "6230999988887777", f"139{borrower[-8:-1]}0", "623000000000"):
        assert secret not in held


async def test_phone_and_account_are_read_in_full_for_a_purpose(credit: Crediting) -> None:
    (borrower,) = await credit.home()
    waiting, lent = await credit.approved(borrower), await credit.lent()
    reader, purpose = credit.api.acting("pii:read"), {"purpose": "核对放款账户"}
    told = (await reader.call("POST", f"/loans/{waiting}/full", purpose)).json()
    assert (told["phone"], told["account"]) == (f"139{borrower[-8:-1]}0", None)
    answer = await reader.call("POST", f"/loans/{lent}/full", purpose)
    assert (answer.json()["account"][:6], answer.headers["cache-control"]) == ("623000", "no-store")
    assert (await credit.api.trail())[-1] == ("loan.disclose", "核对放款账户")
    (read, _) = (await credit.api.acting("disclosures:read").get("/disclosures"))["items"]
    assert (read["action"], read["resource_id"]) == ("loan.disclose", lent)
    assert (await credit.api.call("POST", f"/loans/{lent}/full", purpose)).status_code == 403
    elsewhere = credit.api.acting("pii:read", divisions=(OTHER_TOWN,))
    assert (await elsewhere.call("POST", f"/loans/{lent}/full", purpose)).json()["code"] == "unknown_loan"


@pytest.mark.parametrize(
    ("told", "body", "refused"),
    [
        ({"household_type": "一般农户"}, {}, ["not_eligible"]),
        ({"closed_on": ago(120)}, {}, ["household_closed"]),
        ({}, {"amount": "60000.00"}, ["top_up_reason_needed"]),
        ({}, {"amount": "100000.01", "top_up_reason": "扩大规模"}, ["over_limit"]),
    ],
)
async def test_who_may_not_borrow_is_told_why(
    credit: Crediting, told: dict[str, Any], body: dict[str, Any], refused: list[str]
) -> None:
    (borrower,) = await credit.home(**told)
    assert codes(await credit.apply(borrower, **body)) == refused


async def test_all_reasons_are_told_at_once_and_a_monitored_household_may_borrow(credit: Crediting) -> None:
    home, dead = uuid7(), number(900)
    old = number(901, "19550101")
    members = [member(dead, left_on=ago(200), left_reason="死亡"), member(old), member(number(902))]
    await tell(credit.api.app.state.database, roster(home, *members, household_type="一般农户"))
    assert codes(await credit.apply(dead)) == ["person_dead"]
    assert codes(await credit.apply(old, amount="200000.00")) == ["not_eligible", "age_outside", "over_limit"]
    await tell(credit.api.app.state.database, case(home, determined_on=ago(150)))
    made = await credit.apply(number(902))
    assert (await credit.api.get(f"/loans/{made.json()['id']}"))["category"] == "EDGE"
    unknown = await credit.apply(number(999))
    assert (unknown.status_code, unknown.json()["code"]) == (422, "unknown_person")
    for field, value, code in (
        ("months", 37, "term_too_long"),
        ("lender_code", "XYZ", "unknown_lender"),
        ("applied_on", ago(-1), "future_date"),
    ):
        answer = await credit.apply(number(902), **{field: value})
        assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_ratings_terms_and_rates_have_limits(credit: Crediting) -> None:
    (borrower,) = await credit.home()
    loan = (await credit.apply(borrower)).json()["id"]
    bad = {**RATING, "on": ago(100), "bad_record": True, "capable": False, "credit_line": "10000.00"}
    assert codes(await credit.step(loan, "rate", bad)) == ["bad_record", "not_capable", "over_credit_line"]
    await credit.step(loan, "rate", {**RATING, "on": ago(100)})
    both = credit.api.acting("credit:write", "credit:approve", "credit:read", client_id="jinban")
    assert codes(await credit.step(loan, "approve", {"on": ago(99)}, both)) == ["same_person"]
    await credit.step(loan, "approve", {"on": ago(99)}, credit.leader)
    long = await credit.disburse(loan, end_on=ago(-1100), rate="3.6")
    assert codes(long) == ["term_too_long", "rate_over_lpr", "term_too_long"]
    assert codes(await credit.disburse(loan, end_on=ago(-200), rate="3.1")) == ["rate_over_lpr"]
    assert codes(await credit.disburse(loan, end_on=ago(90))) == ["invalid_period"]
    assert (await credit.disburse(loan, loan_no="LG-1")).status_code == 200
    again = await credit.approved()
    taken = await credit.disburse(again, loan_no="LG-1")
    assert (taken.status_code, taken.json()["code"]) == (409, "loan_no_taken")


async def test_whoever_died_or_whose_household_closed_meanwhile_gets_no_money(credit: Crediting) -> None:
    home = uuid7()
    (borrower,) = await credit.home(household_id=home)
    loan = await credit.approved(borrower)
    person = UUID((await credit.api.get(f"/loans/{loan}"))["person_id"])
    gone = member(borrower, person, left_on=ago(95), left_reason="死亡")
    await tell(credit.api.app.state.database, roster(home, gone, version=2))
    assert codes(await credit.disburse(loan)) == ["person_dead"]
    options = {option["step"]: option for option in (await credit.api.get(f"/loans/{loan}"))["options"]}
    assert [reason["code"] for reason in options["disburse"]["blocked"]] == ["person_dead"]
    await tell(credit.api.app.state.database, roster(home, member(borrower, person), version=3, closed_on=ago(95)))
    assert codes(await credit.disburse(loan)) == ["household_closed"]


async def test_of_two_loans_paid_out_at_once_only_what_is_within_the_limit_goes_out(credit: Crediting) -> None:
    numbers = await credit.home(people=3)
    await credit.lent(numbers[0], amount="30000.00")
    loans = []
    for borrower in numbers[1:]:
        await credit.api.call("PUT", "/lenders/ABC", {"title": "农业银行"}, if_none_match="*")
        loans.append(await credit.approved(borrower, amount="35000.00", top_up_reason="扩大规模", lender_code="ABC"))
    extra = await credit.apply(numbers[0], amount="1.00", top_up_reason="扩大规模")
    assert codes(extra) == ["over_limit"]
    await credit.api.rows("UPDATE loan SET amount = 40000 WHERE state = 'approved'")
    answers = await asyncio.gather(*(credit.disburse(loan) for loan in loans))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert [codes(answer) for answer in answers if answer.status_code == 409] == [["over_limit"]]
    (owed,) = await credit.api.rows("SELECT sum(balance) AS balance FROM loan")
    assert owed["balance"] == 70000


async def test_extensions_and_renewals_come_once_each_before_the_day_due(credit: Crediting) -> None:
    loan = await credit.lent(lending={"end_on": ago(-30), "rate": "3"})
    await credit.api.call("POST", f"/loans/{loan}/visits", {"visited_on": ago(80), "note": "已购买仔猪"})
    await credit.step(loan, "confirm-use", {"on": ago(80)})
    assert codes(await credit.step(loan, "extend", {"on": ago(9), "end_on": ago(-20)}, credit.leader)) == ["not_later"]
    assert (await credit.step(loan, "extend", {"on": ago(9), "end_on": ago(-100)}, credit.leader)).status_code == 200
    renewal = {"on": ago(8), "end_on": ago(-700), "rate": "3.4"}
    assert (await credit.step(loan, "renew", renewal, credit.leader)).status_code == 200
    again = await credit.step(loan, "extend", {"on": ago(7), "end_on": ago(-800)}, credit.leader)
    assert codes(again) == ["extended_already"]
    shown = await credit.api.get(f"/loans/{loan}")
    assert [(term["kind"], term["rate"]) for term in shown["terms"]] == [
        ("original", "3.0000"),
        ("extension", "3.0000"),
        ("renewal", "3.4000"),
    ]
    assert (shown["state"], shown["end_on"], shown["extensions"], shown["renewals"]) == ("renewed", ago(-700), 1, 1)


async def test_banned_use_and_overdue_loans_go_no_further(credit: Crediting) -> None:
    loan = await credit.lent(lending={"end_on": ago(20), "rate": "3"})
    await credit.api.call("POST", f"/loans/{loan}/visits", {"visited_on": ago(80), "use_found": "shares", "note": "入股合作社"})
    assert codes(await credit.step(loan, "confirm-use", {"on": ago(80)})) == ["banned_use"]
    await credit.api.rows("DELETE FROM loan_visit")
    await credit.api.call("POST", f"/loans/{loan}/visits", {"visited_on": ago(80), "note": "已购买仔猪"})
    await credit.step(loan, "confirm-use", {"on": ago(80)})
    assert codes(await credit.step(loan, "extend", {"on": ago(9), "end_on": ago(-30)}, credit.leader)) == ["overdue"]
    household = (await credit.api.get(f"/loans/{loan}"))["household_id"]
    (borrower,) = await credit.home(household_id=UUID(household), version=2)
    assert codes(await credit.apply(borrower, amount="1000.00", applied_on=ago(5), top_up_reason="急用")) == ["bad_credit"]


async def test_instalments_and_reversals_never_leave_what_was_lent(credit: Crediting) -> None:
    loan, luck = await credit.lent(amount="1000.00"), random.Random(5)
    lines: list[str] = []
    for _ in range(16):
        if lines and luck.random() < 0.4:
            body = {"on": ago(1), "reason": "录入错误"}
            await credit.api.call("POST", f"/loan-repayments/{luck.choice(lines)}/reversal", body)
        else:
            answer = await credit.repay(loan, f"{luck.randint(1, 500)}.00")
            lines += [answer.json()["id"]] if answer.status_code == 201 else []
        (row,) = await credit.api.rows(
            "SELECT l.amount, l.balance, l.state, coalesce(sum(CASE WHEN r.reverses IS NULL THEN r.principal ELSE -r.principal END), 0)"
            " AS paid FROM loan l LEFT JOIN loan_repayment r ON r.loan_id = l.id GROUP BY l.id"
        )
        assert 0 <= row["paid"] <= row["amount"]
        assert row["balance"] == row["amount"] - row["paid"]
        assert (row["state"] == "repaid") is (row["balance"] == 0)
    twice = await credit.api.call("POST", f"/loan-repayments/{uuid7()}/reversal", {"on": ago(1), "reason": "录入错误"})
    assert twice.status_code == 404


async def test_loans_are_cut_to_the_callers_divisions_and_filtered(credit: Crediting) -> None:
    here = await credit.lent()
    (elsewhere,) = await credit.home(division_code=OTHER_VILLAGE)
    there = await credit.lent(elsewhere, lending={"end_on": ago(20), "rate": "3"})
    town = credit.api.acting("credit:read", "credit:write", divisions=(TOWN,))
    assert [loan["id"] for loan in (await town.get("/loans"))["items"]] == [here]
    assert (await town.call("GET", f"/loans/{there}")).status_code == 404
    assert (await credit.repay(there, "1.00")).status_code == 201
    assert (await town.call("POST", f"/loans/{there}/visits", {"visited_on": ago(1), "note": "走访"})).status_code == 404
    foreign = await town.call("POST", "/loans", credit.application(elsewhere))
    assert (foreign.status_code, foreign.json()["code"]) == (422, "unknown_division")
    for query, found in (
        (f"town={OTHER_TOWN}", [there]),
        ("overdue=true", [there]),
        ("overdue=false", [here]),
        ("state=disbursed&limit=1", [there]),
        (f"due_from={ago(20)}&due_to={ago(20)}", [there]),
        (f"due_from={ago(19)}", [here]),
        ("lender=XYZ", []),
    ):
        assert [loan["id"] for loan in (await credit.api.get(f"/loans?{query}"))["items"]] == found, query
    assert (await credit.leader.call("POST", "/loans", credit.application(elsewhere))).status_code == 403
