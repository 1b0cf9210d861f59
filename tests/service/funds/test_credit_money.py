"""Micro-credit's other money by HTTP: overdue loans, compensation, subsidy, checks of the ledger and figures."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import httpx

from services.funds.credit.commands import tell_overdue
from shared.contracts.funds import LOAN_CHANGED, NOTICE_POSTED
from shared.standards.ids import uuid7
from tests.harness.crediting import Crediting, ago
from tests.harness.funds_api import COUNTY, OTHER_VILLAGE, TOWN
from tests.harness.rosters import member, roster, tell

LATE = {"end_on": ago(70), "on": ago(90), "rate": "3"}
YEAR = {"applied_on": "2024-12-01"}
LENT = {"on": "2024-12-11", "end_on": "2025-12-11", "rate": "3"}


def codes(answer: httpx.Response) -> list[str]:
    """Why a step was refused."""
    assert answer.status_code == 409, answer.text
    return [error["code"] for error in answer.json()["errors"]]


async def deposit(credit: Crediting, amount: str, **fields: Any) -> httpx.Response:
    """Money for the compensation fund."""
    body = {"lender_code": "NSH", "kind": "deposit", "happened_on": ago(99), "amount": amount, "basis": "县财农〔2025〕9号"}
    return await credit.api.call("POST", "/risk-fund-entries", {**body, **fields})


async def test_a_banks_overdue_loans_in_a_town_stop_new_ones_there_until_they_are_below(credit: Crediting) -> None:
    late = await credit.lent(lending=LATE, amount="5000.00")
    waiting = await credit.approved()
    assert codes(await credit.disburse(waiting, on=ago(1))) == ["breaker"]
    (elsewhere,) = await credit.home(division_code=OTHER_VILLAGE)
    assert (await credit.disburse(await credit.approved(elsewhere), on=ago(1))).status_code == 200
    (town,) = [row for row in (await credit.api.get("/loan-figures"))["groups"] if row["code"] == TOWN]
    assert (town["overdue_principal"], town["overdue_rate"], town["light"]) == ("5000.00", "100.00", "breaker")
    await credit.repay(late, "5000.00")
    assert (await credit.disburse(waiting, on=ago(1))).status_code == 200


async def test_that_a_loan_became_overdue_is_told_once_and_its_town_hears_of_it(credit: Crediting) -> None:
    loan = await credit.lent()
    await credit.api.rows("UPDATE loan SET end_on = lent_on + 10")
    counts = []
    for _ in range(2):
        async with credit.api.app.state.database.transaction() as session:
            counts.append(await tell_overdue(session))
    assert counts == [1, 0]
    told = (await credit.api.events(LOAN_CHANGED))[-1]
    assert (told["id"], told["overdue"], told["version"]) == (loan, True, 5)
    notices = await credit.api.events(NOTICE_POSTED)
    assert [(one["role"], one["division_code"], one["title"]) for one in notices] == [
        ("town_officer", TOWN, "小额信贷新增逾期 1 笔")
    ]
    await credit.repay(loan, "50000.00")
    assert (await credit.api.events(LOAN_CHANGED))[-1]["overdue"] is False


async def test_the_fund_pays_its_share_of_a_long_overdue_loan_and_gets_it_back(credit: Crediting) -> None:
    loan = await credit.lent(lending=LATE, amount="60000.00", top_up_reason="扩大规模")
    claim = {"on": ago(1), "amount": "35000.01", "voucher_no": "代偿-1"}
    assert codes(await credit.step(loan, "compensate", claim, credit.leader)) == ["over_claim_limit"]
    early = {**claim, "on": ago(20), "amount": "35000.00"}
    assert codes(await credit.step(loan, "compensate", early, credit.leader)) == ["not_long_overdue"]
    claim["amount"] = "35000.00"
    poor = await credit.step(loan, "compensate", claim, credit.leader)
    assert (poor.status_code, poor.json()["code"]) == (409, "insufficient_fund")
    assert (await deposit(credit, "40000.00")).status_code == 201
    assert (await credit.step(loan, "compensate", claim, credit.leader)).status_code == 200
    assert [bank["fund"] for bank in (await credit.api.get("/lenders"))["items"]] == ["5000.00"]
    assert (await deposit(credit, "5000.01", kind="withdrawal")).json()["code"] == "insufficient_fund"
    assert (await credit.step(loan, "pursue", {"on": ago(1)})).status_code == 200
    assert (await credit.repay(loan, "60000.00", on=ago(1))).status_code == 201
    back = {"kind": "return", "loan_id": loan}
    assert (await deposit(credit, "35000.01", **back)).json()["code"] == "over_compensation"
    assert (await deposit(credit, "35000.00", **back)).status_code == 201
    assert (await deposit(credit, "1.00", kind="return")).json()["code"] == "missing_value"
    entries = (await credit.api.get("/lenders/NSH/fund-entries"))["items"]
    assert [entry["kind"] for entry in entries] == ["return", "compensation", "deposit"]
    assert (await credit.api.get(f"/loans/{loan}"))["state"] == "recovered"
    town = credit.api.acting("credit:write", divisions=(TOWN,))
    refused = await town.call("PUT", "/lenders/NSH", {"title": "别的银行"}, if_match="1")
    assert (refused.status_code, refused.json()["code"]) == (403, "level_needed")


async def test_what_cannot_be_recovered_is_written_off_with_a_word_and_a_signature(credit: Crediting) -> None:
    loan = await credit.lent(lending=LATE)
    await deposit(credit, "40000.00")
    claim = {"on": ago(1), "amount": "35000.00", "voucher_no": "代偿-1"}
    for step, body, by in (("compensate", claim, credit.leader), ("pursue", {"on": ago(1)}, credit.api)):
        assert (await credit.step(loan, step, body, by)).status_code == 200
    assert codes(await credit.step(loan, "write-off", {"on": ago(1)}, credit.leader)) == ["opinion_needed"]
    said = {"on": ago(1), "opinion": "借款人已无偿还能力"}
    assert (await credit.step(loan, "write-off", said, credit.api)).status_code == 403
    assert (await credit.step(loan, "write-off", said, credit.leader)).status_code == 200
    assert (await credit.repay(loan, "1.00")).json()["code"] == "wrong_state"


async def test_a_quarters_subsidy_is_counted_approved_by_somebody_else_and_paid(credit: Crediting) -> None:
    numbers = await credit.home(people=2)
    first = await credit.lent(numbers[0], LENT, amount="40000.00", **YEAR)
    second = await credit.lent(numbers[1], {**LENT, "on": "2025-01-11"}, amount="20000.00", top_up_reason="扩大规模", **YEAR)
    counting = {"year": 2025, "quarter": 1}
    made = await credit.api.call("POST", "/subsidy-runs", counting)
    run = made.json()["id"]
    lines = {line["loan_id"]: line for line in (await credit.api.get(f"/subsidy-runs/{run}/lines"))["items"]}
    # 40,000 × 3 % × 90 days ÷ 365 × 70 %; of the second loan only 10,000 are left below the cap, from 11 January on.
    assert {key: line["amount"] for key, line in lines.items()} == {first: "207.12", second: "46.03"}
    assert lines[second]["segments"] == [
        {"since": "2025-01-11", "until": "2025-04-01", "days": 80, "principal": "10000.00", "rate": "3.0000"}
    ]
    assert lines[first]["parameters"]["credit_subsidy_percent"] == {"value": "70", "version": 0}
    await credit.repay(first, "40000.00", on="2025-02-01")
    again = await credit.api.call("POST", "/subsidy-runs", counting)
    assert again.json() == {"id": run, "version": 2}
    shown = await credit.api.get(f"/subsidy-runs/{run}")
    assert (shown["loan_count"], shown["amount"]) == (2, "151.31")
    paying = {"on": ago(1), "voucher_no": "2025-贴-001"}
    early = await credit.api.call("POST", f"/subsidy-runs/{run}/pay", paying, if_match="2")
    assert early.json()["code"] == "not_approved"
    both = credit.api.acting("credit:approve", client_id="jinban")
    own = await both.call("POST", f"/subsidy-runs/{run}/approve", {"on": ago(1)}, if_match="2")
    assert own.json()["code"] == "same_person"
    signed = await credit.leader.call("POST", f"/subsidy-runs/{run}/approve", {"on": ago(1)}, if_match="2")
    assert signed.json()["version"] == 3
    assert (await credit.api.call("POST", "/subsidy-runs", counting)).json()["code"] == "approved"
    paid = await credit.api.call("POST", f"/subsidy-runs/{run}/pay", paying, if_match="3")
    assert paid.json()["version"] == 4
    (county,) = (await credit.api.get("/loan-figures?by=county"))["groups"]
    assert county["subsidy_rate"] == "100.00"
    future = await credit.api.call("POST", "/subsidy-runs", {"year": 2099, "quarter": 1})
    assert (future.status_code, future.json()["code"]) == (422, "future_date")


async def test_the_checks_find_what_is_banned_and_only_in_the_callers_divisions(credit: Crediting) -> None:
    account, numbers = "6230111122223333", await credit.home(people=1)
    first = await credit.lent(numbers[0], {"account": account}, phone="13900000001")
    (elsewhere,) = await credit.home(division_code=OTHER_VILLAGE)
    second = await credit.lent(elsewhere, {"account": account, "on": ago(85)}, phone="13900000001")
    assert await credit.findings() == [("R-M1", sorted([first, second]))]
    town = credit.api.acting("credit:read", divisions=(TOWN,))
    (found,) = (await town.get("/loan-findings"))["items"]
    assert (found["rule"], found["alert"], found["loan_ids"]) == ("R-M1", "F-A27", [first])
    assert found["told"] == "2 户的贷款在规定天数内转入同一账户,疑似户贷企用"
    for loan in (first, second):
        await credit.repay(loan, "10.00", payer="company", payer_account="6230000000000000009")
    (third,), (fourth,) = await credit.home(), await credit.home()
    for borrower in (third, fourth):
        await credit.lent(borrower, phone="13900000001")
    await credit.api.call("POST", f"/loans/{second}/visits", {"visited_on": ago(5), "use_found": "shares", "note": "入股"})
    found_now = dict(await credit.findings())
    assert list(found_now) == ["R-M1", "R-M2", "R-M3", "R-M4"]
    assert (len(found_now["R-M3"]), found_now["R-M4"]) == (4, [second])
    assert [one["rule"] for one in (await credit.api.get("/loan-findings?rule=R-M2"))["items"]] == ["R-M2"]


async def test_the_checks_find_what_became_wrong_with_time(credit: Crediting) -> None:
    home, database = uuid7(), credit.api.app.state.database
    (borrower,) = await credit.home(household_id=home)
    loan = await credit.lent(borrower)
    person = UUID((await credit.api.get(f"/loans/{loan}"))["person_id"])
    await credit.api.call("PUT", "/lenders/ABC", {"title": "农业银行"}, if_none_match="*")
    other = await credit.lent(borrower, lender_code="ABC", amount="30000.00", top_up_reason="扩大规模")
    dead = member(borrower, person, left_on=ago(95), left_reason="死亡")
    await tell(database, roster(home, dead, version=2, household_type="一般农户"))
    await credit.api.rows("UPDATE loan SET amount = 80000, balance = 80000, lent_on = lent_on - 5 WHERE id = $1", UUID(loan))
    await credit.api.rows("UPDATE loan SET born_on = '1955-01-01' WHERE id = $1", UUID(other))
    both = sorted([loan, other])
    assert await credit.findings() == [
        *sorted([("R-M5", [loan]), ("R-M5", [other])]),
        ("R-M7", [other]),
        ("R-M8", both),
        ("R-M9", [loan]),
        ("F-A19", [other]),
    ]


async def test_a_household_subsidised_over_the_cap_is_found(credit: Crediting) -> None:
    (borrower,) = await credit.home()
    loan = await credit.lent(borrower, LENT, **YEAR)
    await credit.api.call("POST", "/subsidy-runs", {"year": 2025, "quarter": 1})
    assert "R-M6" not in dict(await credit.findings())
    await credit.api.rows("UPDATE subsidy_line SET yuan_days = yuan_days + 1")
    assert dict(await credit.findings())["R-M6"] == [loan]


async def test_figures_by_bank_town_and_county_in_json_and_csv(credit: Crediting) -> None:
    await credit.home()
    await credit.home(household_type="一般农户")
    (elsewhere,) = await credit.home(division_code=OTHER_VILLAGE)
    await credit.lent(elsewhere, {"end_on": ago(20), "rate": "3"}, amount="10000.00")
    loan = await credit.lent(amount="30000.00")
    await deposit(credit, "8000.00")
    shown = await credit.api.call("PATCH", f"/loans/{loan}", {"grade": "doubtful", "reason": "季度分类"}, if_match="4")
    assert shown.status_code == 200
    (county,) = (await credit.api.get("/loan-figures?by=county"))["groups"]
    expected = {
        "code": COUNTY,
        "eligible": 3,
        "loans": 2,
        "borrowers": 2,
        "lent": "40000.00",
        "owing": 2,
        "balance": "40000.00",
        "average": "20000.00",
        "borrowed_rate": "66.67",
        "overdue_rate": "25.00",
        "bad_rate": "75.00",
        "recovery_rate": "0.00",
        "subsidy_rate": None,
        "coverage_rate": "20.00",
        "light": "breaker",
    }
    assert {name: county[name] for name in expected} == expected
    (bank,) = (await credit.api.get("/loan-figures?by=lender"))["groups"]
    assert (bank["code"], bank["eligible"], bank["borrowed_rate"], bank["balance"]) == ("NSH", None, None, "40000.00")
    town = credit.api.acting("credit:read", divisions=(TOWN,))
    table = await town.call("GET", "/loan-figures", accept="text/csv")
    lines = table.text.removeprefix("\ufeff").splitlines()
    assert (len(lines), lines[1].split(",")[:5]) == (2, [TOWN, "某town", "2", "1", "1"])


async def test_towns_have_a_main_bank(credit: Crediting) -> None:
    setting = {"lender_code": "NSH", "from_on": "2025-01-01"}
    assert (await credit.api.call("PUT", f"/main-banks/{TOWN}", setting, if_none_match="*")).status_code == 201
    unsaid = await credit.api.call("PUT", f"/main-banks/{TOWN}", {**setting, "from_on": "2026-01-01"}, if_match="1")
    assert unsaid.json()["code"] == "missing_value"
    changed = {**setting, "from_on": "2026-01-01", "reason": "调整网点"}
    assert (await credit.api.call("PUT", f"/main-banks/{TOWN}", changed, if_match="1")).json()["version"] == 2
    village = await credit.api.call("PUT", f"/main-banks/{OTHER_VILLAGE}", setting, if_none_match="*")
    assert village.json()["code"] == "unknown_division"
    assert [bank["division_code"] for bank in (await credit.api.get("/main-banks"))["items"]] == [TOWN]
