"""The words of employment subsidies, and what stands against a claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from services.jobs.subsidies import schemas
from services.jobs.subsidies.catalogue import CONDITIONS, reasons
from services.jobs.subsidies.machine import SUBSIDY_CLAIM
from services.jobs.subsidies.rules import SUBSIDY_KINDS, TIERS, ClaimFacts, StepFacts, day_of
from shared.workflow import Block

FULFILLED = ClaimFacts(
    present=True,
    key_group=True,
    months=Decimal("3.0"),
    organised=False,
    people=None,
    claimed_before=True,
    had=Decimal(500),
    amount=Decimal(500),
    least_months=3,
    key_group_only=True,
    not_organised=True,
    once_only=False,
    limit_yuan=Decimal(1000),
)


def test_words_of_the_api_are_those_of_the_rules() -> None:
    for literal, words in schemas.LISTS:
        assert set(get_args(literal)) == set(words)
    assert set(get_args(schemas.SubsidyClaimState)) == set(SUBSIDY_CLAIM.states)
    assert {code for kind in SUBSIDY_KINDS.values() for code in kind.tiers} == set(TIERS)


def test_every_reason_is_told_at_once_and_none_where_all_is_fulfilled() -> None:
    assert reasons(FULFILLED) == []
    worst = replace(
        FULFILLED,
        present=False,
        key_group=False,
        months=Decimal("2.5"),
        organised=True,
        once_only=True,
        had=Decimal("500.01"),
    )
    assert [block.code for block in reasons(worst)] == [
        "not_present",
        "not_key_group",
        "too_few_months",
        "organised",
        "claimed_before",
        "over_limit",
    ]
    assert "2.5 个月,须满 3 个月" in reasons(worst)[2].told
    factory = replace(worst, people=0, amount=None, once_only=False)
    assert [block.code for block in reasons(factory)] == ["not_present", "nobody_taken_in", "no_amount"]
    assert len({each.code for each in CONDITIONS}) == len(CONDITIONS)


@given(st.integers(0, 12), st.integers(0, 24), st.integers(0, 2000), st.integers(1, 2000))
def test_more_months_and_a_higher_limit_never_stand_against_a_claim(least: int, halves: int, had: int, limit: int) -> None:
    facts = replace(FULFILLED, least_months=least, months=Decimal(halves) / 2, had=Decimal(had), limit_yuan=Decimal(limit))
    codes = {block.code for block in reasons(facts)}
    better = replace(facts, months=facts.months + 1, limit_yuan=Decimal(limit + 1))
    assert {block.code for block in reasons(better)} <= codes
    assert ("over_limit" in codes) == (had + 500 > limit)


def test_a_notice_hangs_for_its_days_before_the_claim_goes_on() -> None:
    running = StepFacts([Block("organised", "…")], days_left=2)
    assert [block.code for block in SUBSIDY_CLAIM.blocks("hand_in", running)] == ["publicity_running", "organised"]
    assert SUBSIDY_CLAIM.blocks("approve", StepFacts()) == []
    assert SUBSIDY_CLAIM.blocks("refuse", running) == []


def test_a_past_year_follows_the_policy_of_its_last_day() -> None:
    assert day_of(2024, date(2026, 3, 1)) == date(2024, 12, 31)
    assert SUBSIDY_CLAIM.replay(["declare", "hand_in", "review", "verify", "approve", "send", "return", "resend"]) == "sent"
