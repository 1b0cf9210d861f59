"""Movements are judged in their order as if each was posted alone; payees who are people are masked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from services.funds.feeds.rules import Allocation, Movements, mask_payee, refusals

OUTSIDE, SUM, ALLOCATED, RELEASED = range(4)
LEDGER = Movements(
    ordinals=[1, 2, 3, 4],
    sources=[OUTSIDE, SUM, ALLOCATED, SUM],
    targets=[SUM, ALLOCATED, RELEASED, ALLOCATED],
    cents=[1000, 600, 600, 400],
    balances=[0, 0, 0, 0],
    outside=[True, False, False, False],
    allocations={2: Allocation(0), 4: Allocation(0)},
    room=[1000],
    fee_room=[],
)


def test_what_is_there_can_be_moved_to_the_last_cent() -> None:
    assert refusals(LEDGER) == {}


def test_what_one_movement_lacks_those_that_rest_on_it_lack_too() -> None:
    assert refusals(replace(LEDGER, cents=[1000, 1001, 600, 400])) == {2: "insufficient", 3: "insufficient"}


def test_a_refused_movement_leaves_its_room_to_those_behind_it() -> None:
    assert refusals(replace(LEDGER, cents=[1000, 600, 600, 400], room=[500])) == {2: "over_plan", 3: "insufficient"}
    fees = {2: Allocation(0, 0), 4: Allocation(0, 0)}
    found = refusals(replace(LEDGER, allocations=fees, fee_room=[400]))
    assert found == {2: "management_fee_over", 3: "insufficient"}


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("岚皋县某建设有限公司", "岚皋县某建设有限公司"),
        ("官元镇古家村村民委员会", "官元镇古家村村民委员会"),
        ("王小五", "王*五"),
        ("阿卜杜拉·买买提", "阿******提"),
        ("李局", "李*"),
        ("四川某某公司", "四川某某公司"),
    ],
)
def test_a_payee_is_masked_unless_it_is_an_organisation(name: str, shown: str) -> None:
    assert mask_payee(name) == shown
