"""Rules of the register (domain/assets-and-funds §1.3, §1.4, §1.7): codes that find a mistyped digit, sums to the cent, what keeps an asset back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assets.parameters.rules import PARAMETERS
from services.assets.register.facts import AssetFacts
from services.assets.register.machine import ASSET, BY_OTHERS, ENDED, STANDS
from services.assets.register.routes import STEPS
from services.assets.register.rules import CLASSES, FORMS, KINDS, apportioned, code_of, is_asset_code, series_of, spread
from services.assets.register.schemas.words import LISTS, AssetState
from shared.workflow import Block

READY = AssetFacts(
    owner_level="village",
    owner=True,
    real_estate=True,
    real_estate_told=True,
    quantity=True,
    original_value=Decimal(780_000),
    funded=Decimal(780_000),
    shares=Decimal(),
    documents=frozenset({"会议记录"}),
)
"""A cold store of a village to which nothing is missing."""
CODES = st.builds(
    lambda village, kind, year, number: code_of(series_of(f"610925{village:06d}", kind, year), number),
    st.integers(0, 999_999),
    st.sampled_from(sorted(KINDS)),
    st.integers(2013, 2100),
    st.integers(1, 99_999),
)
CENTS = st.decimals("0.01", "99999999.99", places=2)


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
    assert get_args(AssetState) == tuple(ASSET.states)


def test_every_kind_has_a_class_and_a_form_and_a_name_of_its_own() -> None:
    assert {kind.asset_class for kind in KINDS.values()} == set(CLASSES)
    assert {kind.form for kind in KINDS.values()} == set(FORMS)
    assert len({kind.title for kind in KINDS.values()}) == len(KINDS)


@given(CODES, st.data())
def test_any_single_digit_that_is_mistyped_is_found(code: str, data: st.DataObject) -> None:
    assert is_asset_code(code)
    at = data.draw(st.sampled_from([index for index, sign in enumerate(code) if sign.isdigit()]))
    other = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != code[at]]))
    assert not is_asset_code(code[:at] + other + code[at + 1 :])


@given(CENTS, st.lists(CENTS, min_size=1, max_size=20))
def test_what_is_shared_out_is_all_of_it_and_nobody_is_a_cent_off(amount: Decimal, weights: list[Decimal]) -> None:
    parts = apportioned(amount, weights)
    assert sum(parts) == amount
    whole = sum(weights)
    for part, weight in zip(parts, weights, strict=True):
        assert part >= 0
        assert abs(part - amount * weight / whole) < Decimal("0.01")


@given(st.lists(CENTS, min_size=1, max_size=12), st.lists(CENTS, min_size=1, max_size=12))
def test_what_pays_for_parts_is_used_up_and_pays_each_to_the_cent(amounts: list[Decimal], weights: list[Decimal]) -> None:
    values = apportioned(sum(amounts, Decimal()), weights)
    paying = spread(amounts, values)
    assert [sum(row) for row in paying] == amounts
    assert [sum(column) for column in zip(*paying, strict=True)] == values
    assert all(part >= 0 for row in paying for part in row)


def _codes(step: str, facts: AssetFacts) -> list[str]:
    return [block.code for block in ASSET.blocks(step, facts)]


@pytest.mark.parametrize(
    ("step", "change", "codes"),
    [
        ("propose", {}, []),
        ("propose", {"quantity": False}, ["incomplete"]),
        ("propose", {"funded": Decimal("779999.99")}, []),
        ("propose", {"funded": Decimal("779999.98")}, ["value_differs"]),
        ("propose", {"owner": False}, ["owner_missing"]),
        ("propose", {"real_estate_told": False}, ["real_estate_untold"]),
        ("propose", {"real_estate": False, "real_estate_told": False}, []),
        ("propose", {"documents": frozenset({"合同"})}, ["resolution_missing"]),
        ("propose", {"owner_level": "county", "documents": frozenset()}, []),
        ("propose", {"owner_level": "joint", "shares": Decimal("99.9999")}, ["shares_differ"]),
        ("propose", {"owner_level": "joint", "shares": Decimal("100.0000")}, []),
        ("propose", {"duplicates": ["610925104201-OF-2025-00017-8"]}, ["duplicate"]),
        ("propose", {"owner_level": "household"}, ["private"]),
        ("enrol", {}, ["not_private"]),
        ("enrol", {"owner_level": "operator", "documents": frozenset()}, []),
        ("hand_over", {}, ["deed_missing"]),
        ("hand_over", {"deed": True}, []),
        ("begin_disposal", {}, []),
        ("begin_disposal", {"bound": True, "owner_level": "operator"}, ["private", "contract_running"]),
        ("dispose", {}, []),
        ("dispose", {"disposal_lacks": ("approval_missing", "notice_missing")}, ["approval_missing", "notice_missing"]),
        ("close_publicity", {"publicity": [Block("publicity_running", "公示期未满")]}, ["publicity_running"]),
    ],
)
def test_each_condition_alone_keeps_an_asset_where_it_is(step: str, change: dict[str, Any], codes: list[str]) -> None:
    assert _codes(step, replace(READY, **change)) == codes


@pytest.mark.parametrize(
    ("way", "end"),
    [
        (["propose", "close_publicity", "approve", "book", "hand_over", "split"], "split"),
        (["propose", "take_back", "propose", "close_publicity", "send_back", "withdraw"], "withdrawn"),
        (["enrol", "merge"], "merged"),
        (["enrol", "begin_disposal", "cancel_disposal_idle", "miss", "begin_disposal", "dispose"], "disposed"),
    ],
)
def test_every_way_leads_where_it_should(way: list[str], end: str) -> None:
    assert ASSET.replay(way) == end


def test_what_is_off_the_register_stays_off_it_and_every_deadline_is_a_parameter() -> None:
    assert frozenset(ENDED) == ASSET.finals
    assert {*STANDS, *ENDED} == set(ASSET.states)
    assert STEPS.keys() == ASSET.transitions.keys() - BY_OTHERS
    deadlines = {state.deadline.parameter for state in ASSET.states.values() if state.deadline is not None}
    assert deadlines <= PARAMETERS.keys()
