"""Rules of carrying out projects (domain/assets-and-funds §2.13, §2.14): terms of contracts, splitting, changes, and the way to the closing."""

from __future__ import annotations

import typing
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.funds.implementation.facts import ContractFact, WorksFacts
from services.funds.implementation.machine import BUILDING, CONTRACTING, ENDED, LABOUR, WARRANTY, WORKS
from services.funds.implementation.routes.steps import STEPS
from services.funds.implementation.rules import LIMITS, Terms, Twin, beyond_change, percent_of, split_among, term_blocks
from services.funds.implementation.schemas.words import LISTS
from services.funds.parameters.rules import PARAMETERS
from shared.standards.months import months_after
from shared.workflow import Block

VALUES = {name: parameter.default for name, parameter in PARAMETERS.items()}
DAY = date(2026, 3, 20)
USUAL = Terms(
    kind="works",
    procurement="negotiation",
    amount=Decimal("900000.00"),
    signed_on=DAY,
    starts_on=date(2026, 4, 1),
    ends_on=date(2026, 9, 30),
    retention_percent=Decimal(3),
    defect_months=12,
)
"""A contract to which nobody objects."""
PLANNED = Decimal("1000000.00")
READY = WorksFacts(
    on=date(2026, 4, 2),
    planned_amount=PLANNED,
    contracts=[ContractFact(Decimal("900000.00"), DAY, date(2026, 9, 30), 12)],
    values=VALUES,
)
"""A project that may start."""
WAY = ["contract", "start", "complete", "accept", "settle"]
AMOUNTS = st.decimals("0.01", "99999999.99", places=2)
CHANGES = st.lists(st.decimals("-999999.99", "999999.99", places=2), max_size=8)


def _against(terms: Terms, contracted: Decimal = Decimal()) -> list[str]:
    return [block.code for block in term_blocks(terms, max(PLANNED, terms.amount), contracted, VALUES)]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"starts_on": date(2026, 3, 19)}, ["starts_before_signed"]),
        ({"ends_on": date(2026, 3, 31)}, ["ends_before_start"]),
        ({"procurement": "self_build"}, ["procurement_mismatch"]),
        ({"kind": "self_build", "procurement": "self_build", "amount": Decimal(5_000_000)}, []),
        ({"retention_percent": Decimal("3.01")}, ["retention_too_high"]),
        ({"defect_months": 11}, ["defect_period"]),
        ({"defect_months": 25}, ["defect_period"]),
        ({"defect_months": 0, "retention_percent": Decimal()}, []),
        ({"kind": "work_relief"}, ["labour_share_low"]),
        ({"kind": "work_relief", "labour_percent": Decimal("29.99")}, ["labour_share_low"]),
        ({"kind": "work_relief", "labour_percent": Decimal(30)}, []),
        ({"amount": Decimal("4000000.00")}, ["tender_needed"]),
        ({"amount": Decimal("3999999.99")}, []),
        ({"amount": Decimal("4000000.00"), "procurement": "tender"}, []),
        ({"amount": Decimal("4000000.00"), "procurement_reason": "经批准"}, []),
        ({"amount": Decimal("2000000.00"), "kind": "goods"}, ["tender_needed"]),
        ({"amount": Decimal("1000000.00"), "kind": "services"}, ["tender_needed"]),
    ],
)
def test_each_term_out_of_the_ordinary_is_told(change: dict[str, typing.Any], codes: list[str]) -> None:
    assert _against(replace(USUAL, **change)) == codes


def test_all_contracts_of_a_project_together_stay_within_its_plan_unless_explained() -> None:
    more = Decimal("100000.01")
    assert _against(USUAL, more) == ["over_plan"]
    assert _against(USUAL, Decimal("100000.00")) == []
    assert _against(replace(USUAL, plan_reason="自筹部分增加"), more) == []


def _twin(amount: int, days: int = 90) -> Twin:
    return Twin("610925-2026-C-104-0001", Decimal(amount), DAY - timedelta(days=days))


@pytest.mark.parametrize(
    ("change", "twins", "found"),
    [
        ({}, [_twin(3_100_000)], 1),
        ({}, [_twin(3_099_999)], 0),
        ({}, [_twin(3_100_000, 91)], 0),
        ({}, [_twin(3_100_000, -90)], 1),
        ({}, [_twin(4_000_000)], 0),
        ({}, [_twin(2_000_000), _twin(1_100_000, 1)], 2),
        ({"procurement": "tender"}, [_twin(3_100_000)], 0),
        ({"amount": Decimal(4_000_000)}, [_twin(3_100_000)], 0),
        ({"kind": "self_build", "procurement": "self_build"}, [_twin(3_100_000)], 0),
        ({}, [], 0),
    ],
)
def test_contracts_below_the_limit_that_reach_it_together_look_split(
    change: dict[str, typing.Any], twins: list[Twin], found: int
) -> None:
    assert len(split_among(replace(USUAL, **change), twins, VALUES)) == found


@given(AMOUNTS, st.lists(AMOUNTS, max_size=6), st.sampled_from(sorted(LIMITS)))
def test_a_split_is_told_exactly_where_the_limit_is_reached_together_and_by_none_alone(
    amount: Decimal, others: list[Decimal], kind: str
) -> None:
    limit = VALUES[LIMITS[kind]]
    twins = [Twin(str(number), other, DAY) for number, other in enumerate(others)]
    small = [other for other in others if other < limit]
    expected = bool(small) and amount < limit <= amount + sum(small)
    assert bool(split_among(replace(USUAL, kind=kind, amount=amount), twins, VALUES)) is expected


@given(AMOUNTS, CHANGES, st.decimals("-999999.99", "999999.99", places=2), st.integers(0, 100))
def test_changes_count_by_their_size_and_never_cancel_out(
    amount: Decimal, before: list[Decimal], more: Decimal, percent: int
) -> None:
    share = beyond_change(amount, before, more, Decimal(percent))
    total = sum(map(abs, before), abs(more))
    assert (share is not None) is (percent_of(total, amount) > percent)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 120))
def test_so_many_months_later_is_the_same_day_or_the_last_of_its_month(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later.day < day.day and (later + timedelta(days=1)).day == 1)


def _codes(step: str, facts: WorksFacts) -> list[str]:
    return [block.code for block in WORKS.blocks(step, facts)]


@pytest.mark.parametrize(
    ("step", "change", "codes"),
    [
        ("contract", {}, []),
        ("contract", {"contracts": ()}, ["no_contract"]),
        ("contract", {"selected": False}, ["not_selected"]),
        ("start", {}, []),
        ("start", {"contracts": ()}, ["no_contract"]),
        ("start", {"contracts": (), "self_build": True}, []),
        ("start", {"on": date(2026, 3, 19)}, ["not_signed"]),
        ("start", {"publicity": [Block("publicity_running", "公示期未满")]}, ["publicity_running"]),
        ("complete", {"progress": 99}, ["not_done"]),
        ("complete", {"progress": 100, "open_defects": 2}, ["defects_open"]),
        ("assetise", {"no_asset_reason": "到户补助"}, ["forms_no_asset"]),
        ("close_without_asset", {}, ["no_asset_reason_missing"]),
        ("close", {"defects_end_on": date(2026, 4, 2)}, ["warranty_running"]),
        ("close", {"defects_end_on": date(2026, 4, 1)}, []),
    ],
)
def test_each_condition_alone_keeps_a_project_where_it_is(step: str, change: dict[str, typing.Any], codes: list[str]) -> None:
    assert _codes(step, replace(READY, **change)) == codes


def test_a_settlement_is_measured_by_the_contracts_or_by_the_plan_of_what_people_build_themselves() -> None:
    assert (READY.ceiling, READY.ends_on) == (Decimal("900000.00"), date(2026, 9, 30))
    own = replace(READY, self_build=True, contracts=(), planned_to=date(2026, 10, 31))
    assert (own.ceiling, own.ends_on) == (PLANNED, date(2026, 10, 31))


@pytest.mark.parametrize(
    ("way", "end"),
    [
        (["self_build", "terminate"], "terminated"),
        ([*WAY, "assetise", "close"], "closed"),
        ([*WAY, "close_without_asset"], "closed"),
        (["contract", "start", "suspend", "resume", "complete", "fail", "complete", "accept"], "accepted"),
        (["contract", "start", "suspend", "terminate"], "terminated"),
    ],
)
def test_every_way_leads_where_it_should(way: list[str], end: str) -> None:
    assert WORKS.replay(way) == end


@given(st.lists(st.sampled_from(sorted(WORKS.transitions)), max_size=40))
def test_whatever_was_tried_nothing_is_closed_that_was_not_accepted_and_settled(tried: list[str]) -> None:
    state, taken = WORKS.initial, list[str]()
    for code in tried:
        step = WORKS.transitions[code]
        if state in step.sources:
            state, taken = step.target, [*taken, code]
    assert WORKS.replay(taken) == state
    if state == "closed":
        assert {"start", "complete", "accept", "settle"} <= set(taken)
    if state in {"settled", "assetised"}:
        assert taken.index("accept") < taken.index("settle")


def test_who_builds_does_not_accept_and_who_accepts_does_not_settle() -> None:
    apart = {code: set(step.not_by) for code, step in WORKS.transitions.items() if step.not_by}
    assert apart == {
        "accept": {"start", "complete"},
        "fail": {"start", "complete"},
        "settle": {"complete", "accept"},
    }


def test_lists_of_states_are_states_and_every_step_has_its_route() -> None:
    assert {*BUILDING, *CONTRACTING, *LABOUR, *WARRANTY, *ENDED} <= set(WORKS.states)
    assert frozenset(ENDED) == WORKS.finals
    assert STEPS.keys() == WORKS.transitions.keys()


def test_literals_repeat_their_tables() -> None:
    assert [typing.get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
