"""What may be paid of a contract, before and after its acceptance, and to whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.funds.payments.machine import PAYMENT
from services.funds.payments.rules import PAPERS, ContractFact, PaymentFacts, PersonFact, SourceFact, WorksFact, stands

CONTRACT = ContractFact(Decimal(900_000), Decimal(), Decimal(3), active=True, account_agreed=True)
BUILDING = WorksFact(publicised=True)
SETTLED = WorksFact(publicised=True, accepted=True, settled=Decimal(880_000), defects_end_on=date(2026, 8, 1))
FACTS = PaymentFacts(
    stage="progress",
    amount=Decimal(100_000),
    on=date(2025, 6, 1),
    selected=True,
    start_percent=Decimal(30),
    unaccepted_percent=Decimal(80),
    sources=(SourceFact("安财农〔2025〕18号", Decimal(100_000), Decimal(500_000)),),
    contract=CONTRACT,
    works=BUILDING,
    papers=frozenset().union(*PAPERS.values()),
)


def codes(facts: PaymentFacts) -> list[str]:
    """The codes of every reason."""
    return [block.code for block in stands(facts)]


def asked(amount: int, **contract: Any) -> dict[str, Any]:
    """An amount under a contract."""
    return {"amount": Decimal(amount), "contract": replace(CONTRACT, **contract)}


def test_a_payment_to_which_nothing_is_missing_goes_on() -> None:
    assert codes(FACTS) == []


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"selected": False}, "project_not_selected"),
        ({"sources": (SourceFact("文", Decimal(5), Decimal(4)),)}, "over_release"),
        ({"works": WorksFact()}, "not_publicised"),
        ({"contract": replace(CONTRACT, account_agreed=False)}, "payee_mismatch"),
        ({"contract": replace(CONTRACT, active=False)}, "contract_ended"),
        ({"stage": "start", **asked(270_001)}, "over_start"),
        (asked(100_000, asked=Decimal(620_001)), "over_unaccepted"),
        ({"stage": "settlement"}, "not_accepted"),
        ({"stage": "settlement", "works": replace(SETTLED, settled=None)}, "not_settled"),
        ({"papers": ("申报材料", "发票")}, "paper_missing"),
    ],
)
def test_one_thing_that_is_wrong_is_told(changed: dict[str, Any], code: str) -> None:
    assert codes(replace(FACTS, **changed)) == [code]


def test_limits_hold_to_the_cent() -> None:
    assert codes(replace(FACTS, stage="start", **asked(270_000))) == []
    assert codes(replace(FACTS, **asked(100_000, asked=Decimal(620_000)))) == []
    kept: dict[str, Any] = {"stage": "settlement", "works": SETTLED}
    assert codes(replace(FACTS, **kept, **asked(153_600, asked=Decimal(700_000)))) == []
    over = replace(FACTS, **kept, **asked(153_601, asked=Decimal(700_000)))
    assert [(block.code, block.told) for block in stands(over)] == [("retention_held", "须预留质保金 26400.00 元,超出 1.00 元")]


def test_retention_is_paid_when_its_time_is_over_and_nothing_is_broken() -> None:
    last: dict[str, Any] = {"stage": "retention", **asked(26_400, asked=Decimal(853_600))}
    done = replace(FACTS, works=SETTLED, on=date(2026, 8, 2), **last)
    assert codes(done) == []
    assert codes(replace(done, on=date(2026, 8, 1))) == ["retention_running"]
    assert codes(replace(done, works=replace(SETTLED, open_defects=1))) == ["defects_open"]
    assert codes(replace(done, works=replace(SETTLED, defects_end_on=None))) == ["retention_running"]


def test_nothing_is_paid_over_the_contract_or_the_settlement() -> None:
    late: dict[str, Any] = {"stage": "settlement", "works": replace(SETTLED, settled=Decimal(1_000_000))}
    assert "over_contract" in codes(replace(FACTS, **late, **asked(100_000, asked=Decimal(800_001))))
    assert "over_settlement" in codes(replace(FACTS, stage="settlement", works=SETTLED, **asked(1, asked=Decimal(880_000))))


def test_people_who_are_dead_are_not_paid_and_unknown_ones_only_with_a_reason() -> None:
    people = replace(FACTS, stage="persons", contract=None, persons=(PersonFact("张*三"),))
    assert codes(people) == []
    assert codes(replace(people, persons=(PersonFact("张*三", dead_on=date(2025, 1, 1)),))) == ["payee_deceased"]
    assert codes(replace(people, persons=(PersonFact("张*三", known=False),))) == ["payee_unknown"]
    assert codes(replace(people, persons=(PersonFact("张*三", known=False, explained=True),))) == []
    assert codes(replace(people, listed=False)) == ["list_not_publicised"]


@given(
    st.lists(st.decimals(min_value="0.01", max_value="400000", places=2), max_size=12),
    st.sampled_from([BUILDING, SETTLED]),
)
def test_whatever_is_asked_in_whatever_order_limits_are_kept(amounts: list[Decimal], works: WorksFact) -> None:
    paid = Decimal()
    for amount in amounts:
        contract = replace(CONTRACT, asked=paid)
        sources = (SourceFact("文", amount, amount),)
        if not codes(replace(FACTS, amount=amount, contract=contract, works=works, sources=sources)):
            paid += amount
    assert paid <= (Decimal(720_000) if works is BUILDING else Decimal(880_000) * 97 / 100)


def test_a_payment_ends_filed_undone_or_reversed() -> None:
    assert PAYMENT.finals == {"cancelled", "reversed"}
    assert PAYMENT.replay(["submit", "pass_department", "pass_finance", "pay", "file"]) == "filed"
