"""Rules of annual plans (domain/assets-and-funds §2.15, §3.7): what may be announced, approved and issued, and their way."""

from __future__ import annotations

import typing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from services.funds.plans.facts import DroppedProject, PlanFacts, PlannedProject
from services.funds.plans.machine import PLAN
from shared.workflow import Block

STORE = PlannedProject("610925-2026-C-104-0001", "stock", Decimal(900), Decimal(1000))
READY = PlanFacts(on=date(2025, 12, 1), projects=(STORE,))


def _codes(step: str, facts: PlanFacts) -> list[str]:
    return [block.code for block in PLAN.blocks(step, facts)]


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"state": "argument"}, ["not_in_stock"]),
        ({"amount": Decimal(1001)}, ["over_planned"]),
        ({"blocks": (Block("no_land", "用地手续未落实"),)}, ["no_land"]),
        ({"allocated": Decimal(901), "state": "selected", "issued": True}, ["below_allocated"]),
        ({"state": "selected", "issued": True, "blocks": (Block("no_land", "用地手续未落实"),)}, []),
    ],
)
def test_what_a_plan_gives_is_judged_by_the_library_and_by_the_money(change: dict[str, typing.Any], codes: list[str]) -> None:
    facts = replace(READY, projects=(replace(STORE, **change),))
    assert [_codes(step, facts) for step in ("announce", "approve_plan", "issue")] == [codes] * 3


def test_a_project_leaves_the_plan_while_nobody_carries_it_out() -> None:
    assert _codes("issue", replace(READY, dropped=(DroppedProject("A", under_way=False),))) == []
    assert _codes("issue", replace(READY, dropped=(DroppedProject("A", under_way=True),))) == ["under_way"]


def test_an_empty_plan_is_not_announced() -> None:
    assert _codes("announce", replace(READY, projects=())) == ["no_projects"]


ISSUED = ["announce", "close_publicity", "approve_plan", "issue"]


@pytest.mark.parametrize(
    ("way", "state"),
    [
        (ISSUED, "issued"),
        (["announce", "back", "announce", "close_publicity", "return_plan", *ISSUED], "issued"),
        ([*ISSUED, "revise", *ISSUED, "close_plan"], "closed"),
        ([*ISSUED, "revise", "drop_revision"], "issued"),
        (["cancel_plan"], "cancelled"),
    ],
)
def test_a_revision_goes_the_way_of_the_first(way: list[str], state: str) -> None:
    assert PLAN.replay(way) == state
    assert PLAN.transitions["approve_plan"].not_by == ("announce",)
