"""Payments of a project: who passes them, what stops them, and what the ledgers say afterwards."""

from __future__ import annotations

import asyncio
from typing import Any, get_args
from uuid import uuid4

import pytest

from services.funds.payments.schemas import LISTS
from services.funds.reconciliation.checking import differences
from shared.contracts.funds import PAYMENT_CHANGED
from tests.harness.building import CONTRACT, Building
from tests.harness.funds_api import TOWN, FundsApi
from tests.harness.intake import number
from tests.harness.paying import ACCOUNT, Paying
from tests.harness.rosters import member, roster, tell


async def ledger(api: FundsApi) -> dict[str, Any]:
    """The one row of the project ledger."""
    (row,) = (await api.get("/ledger-books/project/rows"))["items"]
    return dict(row)


def codes(answer: Any) -> list[str]:
    """The codes of every reason that an answer tells."""
    return [error["code"] for error in answer.json()["errors"]]


def test_words_in_bodies_are_those_of_the_rules() -> None:
    for literal, words in LISTS:
        assert get_args(literal) == tuple(words)


async def test_a_payment_goes_from_the_unit_to_the_voucher_and_both_ledgers_show_it(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    payment = await paying.paid("144000.00", "start")
    shown = await api.get(f"/payments/{payment}")
    assert (shown["state"], shown["paid_on"], shown["payee"], shown["account"][-4:]) == (
        "paid",
        "2025-04-10",
        ACCOUNT["holder"],
        ACCOUNT["number"][-4:],
    )
    assert ACCOUNT["number"] not in str(shown)
    assert [move["step"] for move in shown["moves"]] == ["submit", "pass_department", "pass_finance", "pay"]
    row = await ledger(api)
    assert (row["released"], row["paid"], row["unpaid"]) == ("900000.00", "144000.00", "756000.00")
    missing = await paying.take(payment, "file")
    assert codes(missing) == ["evidence_missing"]
    await paying.attach(payment, "付款凭证")
    papers = (await api.get(f"/payments/{payment}/attachments"))["items"]
    voucher = [paper["id"] for paper in papers if paper["kind"] == "付款凭证"]
    assert (await paying.take(payment, "file", attachments=voucher)).status_code == 200
    (entry,) = (await api.get(f"/journal-entries?subject_id={payment}"))["items"]
    assert (entry["kind"], entry["amount"], entry["division_code"]) == ("pay", "144000.00", shown["division_code"])
    assert [item["state"] for item in await api.events(PAYMENT_CHANGED)] == [
        "draft",
        "department",
        "finance",
        "payable",
        "paid",
        "filed",
    ]
    async with api.app.state.database.reading() as session:
        assert await differences(session) == []


@pytest.mark.parametrize(
    ("amount", "stage", "code"),
    [
        ("900000.01", "progress", "over_release"),
        ("270000.01", "start", "over_start"),
        ("720000.01", "progress", "over_unaccepted"),
        ("1.00", "settlement", "not_accepted"),
        ("1.00", "retention", "retention_running"),
    ],
)
async def test_what_could_never_be_paid_is_refused_when_it_is_asked_for(
    api: FundsApi, amount: str, stage: str, code: str
) -> None:
    paying = await Paying.ready(api)
    answer = await paying.ask(amount, stage)
    assert answer.status_code == 409
    assert code in codes(answer)


async def test_only_the_agreed_account_of_the_contracts_party_is_paid(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    for account in (ACCOUNT | {"number": "27040001040099999"}, ACCOUNT | {"holder": "王建国"}):
        assert codes(await paying.ask("1000.00", account=account)) == ["payee_mismatch"]
    payment = await paying.asked("1000.00")
    await paying.open_account(number="27040001040054321", reason="更换开户行")
    assert codes(await paying.take(payment, "submit")) == ["payee_mismatch"], "the account was replaced meanwhile"


async def test_papers_must_be_there_and_nobody_passes_what_the_same_person_passed_before(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    payment = (await paying.ask("1000.00")).json()["id"]
    bare = await paying.take(payment, "submit")
    assert [error["message"] for error in bare.json()["errors"]] == ["须附“申报材料”", "须附“工程计量”", "须附“发票”"]
    await paying.attach(payment, "申报材料", "工程计量", "发票")
    assert (await paying.take(payment, "submit", client_id="wang")).status_code == 200
    assert codes(await paying.take(payment, "pass-department", client_id="wang")) == ["same_person"]
    assert (await paying.take(payment, "pass-department", client_id="li")).status_code == 200
    assert codes(await paying.take(payment, "pass-finance", client_id="li")) == ["same_person"]
    assert (await paying.take(payment, "pass-finance", client_id="zhao")).status_code == 200
    assert codes(await paying.take(payment, "pay", client_id="zhao")) == ["same_person"]


async def test_what_is_sent_back_is_replaced_and_submitted_anew(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    payment = await paying.asked("1000.00")
    await paying.take(payment, "submit")
    body = paying.body("1200.00")
    late = await paying.desk("unit").call("PUT", f"/payments/{payment}", body, if_match="2")
    assert late.json()["code"] == "wrong_state"
    assert (await paying.take(payment, "return-department", opinion="金额有误")).status_code == 200
    assert (await paying.desk("unit").call("PUT", f"/payments/{payment}", body, if_match="3")).status_code == 200
    assert (await paying.take(payment, "submit")).status_code == 200
    assert (await api.get(f"/payments/{payment}"))["amount"] == "1200.00"
    assert (await paying.take(payment, "cancel", opinion="合同变更后重新申请")).status_code == 200
    assert (await paying.take(payment, "submit")).json()["code"] == "wrong_state"


async def test_two_payments_never_go_over_a_limit_together(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    asked = [await paying.asked("400000.00") for _ in "ab"]
    answers = await asyncio.gather(*(paying.take(payment, "submit") for payment in asked))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    (refused,) = [answer for answer in answers if answer.status_code == 409]
    assert codes(refused) == ["over_unaccepted"]


async def test_a_payment_is_paid_once_also_by_two_at_once(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    payment = await paying.asked("1000.00")
    for step in ("submit", "pass-department", "pass-finance"):
        await paying.take(payment, step)
    answers = await asyncio.gather(*(paying.take(payment, "pay", client_id=who) for who in ("qian", "sun")))
    assert sorted(answer.status_code for answer in answers) == [200, 412]
    assert (await ledger(api))["paid"] == "1000.00"


async def test_money_comes_back_in_part_or_the_payment_is_reversed_whole(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    first, second = await paying.paid("1000.00"), await paying.paid("500.00")
    treasury = paying.desk("treasury")
    back = {"batch_id": paying.batch, "amount": "400.00", "on": "2025-04-20", "reason": "超付退回"}
    assert (await treasury.call("POST", f"/payments/{first}/refunds", back, if_match="5")).status_code == 200
    over = await treasury.call("POST", f"/payments/{first}/refunds", back | {"amount": "600.01"}, if_match="6")
    assert over.json()["code"] == "over_payment"
    assert (await paying.take(first, "reverse", on="2025-04-21")).json()["code"] == "refunded"
    assert codes(await paying.take(second, "reverse", on="2025-04-21", client_id="treasury")) == ["same_person"]
    assert (await paying.take(second, "reverse", on="2025-04-21", opinion="重复支付")).status_code == 200
    row = await ledger(api)
    assert (row["paid"], row["unpaid"]) == ("600.00", "899400.00")
    assert [(refund["amount"], refund["reason"]) for refund in (await api.get(f"/payments/{first}"))["refunds"]] == [
        ("400.00", "超付退回")
    ]
    async with api.app.state.database.reading() as session:
        assert await differences(session) == []


async def test_settlement_and_retention_wait_for_acceptance_and_time(api: FundsApi) -> None:
    paying = Paying(api, Building(api))
    await paying.building.settled()
    await paying.fund("900000.00")
    await paying.open_account()
    settled = str(paying.building.on)
    assert codes(await paying.ask("853600.01", "settlement", on=settled)) == ["retention_held"]
    await paying.paid("853600.00", "settlement", on=settled)
    held = await paying.ask("26400.00", "retention", on=settled)
    assert codes(held) == ["retention_running"]
    (row,) = await api.rows("SELECT defects_end_on FROM works")
    assert row["defects_end_on"] is not None


async def test_the_dead_are_not_paid_and_the_unknown_are_explained(api: FundsApi) -> None:
    paying = Paying(api, Building(api))
    await paying.building.selected()
    await paying.fund("10000.00")
    home, living, dead, stranger = uuid4(), number(1), number(2), number(3)
    await tell(
        api.app.state.database,
        roster(home, member(living), member(dead, name="李*四", left_on="2025-04-01", left_reason="死亡")),
    )
    await api.rows(
        "INSERT INTO disclosure (kind, subject, subject_id, division_code, level, title, place, issuer, phones, content, posted_on, days,"
        " minimum_days, minimum_version, ends_on, long_term, photo, posted_by, department, closed_on, closed_by)"
        " SELECT 'beneficiaries', 'project', id, division_code, 'village', '公示', '村务公开栏', '村', '{}', '{}', '2025-03-01', 10, 10, 1,"
        " '2025-03-11', false, true, 'test', 'test', '2025-03-12', 'test' FROM project"
    )

    def people(*rows: tuple[str, str, str | None]) -> dict[str, Any]:
        persons = [
            {"name": name, "id_number": id_number, "account": "6230270400012345678", "amount": "500.00", "explanation": why}
            for name, id_number, why in rows
        ]
        return {"contract_id": None, "account": None, "persons": persons}

    refused = await paying.ask(
        "1500.00", "persons", **people(("张小三", living, None), ("李小四", dead, None), ("王五", stranger, None))
    )
    assert codes(refused) == ["payee_deceased", "payee_unknown"]
    assert refused.json()["errors"][0]["message"] == "李*四 已于 2025-04-01 死亡,不能支付"
    wrong = await paying.ask("999.00", "persons", **people(("张小三", living, None)))
    assert wrong.status_code == 422
    payment = await paying.paid(
        "1000.00", "persons", **people(("张小三", living, None), ("王五", stranger, "外县迁入,户籍在办"))
    )
    shown = (await api.get(f"/payments/{payment}"))["persons"]
    assert [(one["name"], one["known"], one["account"][-4:]) for one in shown] == [
        ("张*三", True, "5678"),
        ("王*", False, "5678"),
    ]
    assert living not in str(shown)


async def test_a_death_that_becomes_known_stops_a_payment_before_it_is_made(api: FundsApi) -> None:
    paying = Paying(api, Building(api))
    await paying.building.selected()
    await paying.fund("10000.00")
    home, person_id = uuid4(), uuid4()
    await tell(api.app.state.database, roster(home, member(number(1), person_id)))
    await api.rows(
        "INSERT INTO disclosure (kind, subject, subject_id, division_code, level, title, place, issuer, phones, content, posted_on, days,"
        " minimum_days, minimum_version, ends_on, long_term, photo, posted_by, department, closed_on, closed_by)"
        " SELECT 'beneficiaries', 'project', id, division_code, 'village', '公示', '村务公开栏', '村', '{}', '{}', '2025-03-01', 10, 10, 1,"
        " '2025-03-11', false, true, 'test', 'test', '2025-03-12', 'test' FROM project"
    )
    one = {"name": "张小三", "id_number": number(1), "account": "6230270400012345678", "amount": "500.00"}
    payment = await paying.asked("500.00", "persons", contract_id=None, account=None, persons=[one])
    for step in ("submit", "pass-department", "pass-finance"):
        assert (await paying.take(payment, step)).status_code == 200
    dead = member(number(1), person_id, left_on="2025-04-09", left_reason="死亡")
    await tell(api.app.state.database, roster(home, dead, version=2))
    assert codes(await paying.take(payment, "pay")) == ["payee_deceased"]
    assert (await ledger(api))["paid"] == "0.00"


async def test_lists_are_filtered_and_cut_to_the_town(api: FundsApi) -> None:
    paying = await Paying.ready(api)
    first = await paying.asked("1000.00")
    second = await paying.paid("2000.00", "start")
    for query, wanted in (
        ("", [second, first]),
        ("state=draft", [first]),
        ("stage=start", [second]),
        (f"project_id={paying.building.project}", [second, first]),
        (f"contract_id={paying.building.contract}", [second, first]),
        (f"batch_id={paying.batch}&paid_from=2025-04-10&paid_to=2025-04-10", [second]),
        ("paid_from=2025-04-11", []),
        ("search=四坪建筑&state=paid", [second]),
        (f"search={CONTRACT['contract_no']}", [second, first]),
        ("search=没有的", []),
        (f"town={TOWN}", [second, first]),
    ):
        assert [row["id"] for row in (await api.get(f"/payments?{query}"))["items"]] == wanted, query
    elsewhere = api.acting("funds:read", divisions=("610925101000",))
    assert (await elsewhere.get("/payments"))["items"] == []
    assert (await elsewhere.call("GET", f"/payments/{first}")).json()["code"] == "unknown_payment"
