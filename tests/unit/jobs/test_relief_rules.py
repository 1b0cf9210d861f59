"""The rules of work relief that need no database."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.jobs.relief.catalogue import CHECKS
from services.jobs.relief.machine import NOTICES, RELIEF
from services.jobs.relief.rules import FORCES, Finding, ReliefFacts, deviates
from services.jobs.relief.schemas.words import LISTS, ReliefState


@pytest.mark.parametrize(("literal", "table"), LISTS)
def test_the_words_of_the_api_are_those_of_the_rules(literal: object, table: dict[str, str]) -> None:
    assert list(get_args(literal)) == list(table)


def test_states_notices_and_forces_are_declared() -> None:
    assert list(get_args(ReliefState)) == list(RELIEF.states)
    assert NOTICES.keys() <= RELIEF.states.keys()
    assert {check.force for check in CHECKS.values()} == FORCES.keys()


@given(st.decimals(1, 31, places=1), st.decimals(1, 1000, places=2), st.decimals(0, 100, places=2))
def test_exactly_what_is_due_never_deviates_and_more_than_twice_always_does(
    days: Decimal, day_pay: Decimal, percent: Decimal
) -> None:
    assert not deviates(days * day_pay, days, day_pay, percent)
    assert deviates(days * day_pay * 2 + 1, days, day_pay, percent)


def test_what_blocks_stands_and_what_asks_is_satisfied_by_a_word() -> None:
    found = (Finding("WR-01", "block", "低"), Finding("WR-02", "ask", "少"))
    codes = {
        said: [block.code for block in RELIEF.blocks("accept", ReliefFacts(findings=found, explained=said))]
        for said in (None, False, True)
    }
    assert codes == {None: ["WR-01"], False: ["WR-01", "WR-02"], True: ["WR-01"]}
