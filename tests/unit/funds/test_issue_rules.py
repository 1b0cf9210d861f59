"""Issues: their lists, who may judge whose work, and by when their steps are due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import SimpleNamespace
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.funds.issues.machine import DONE, ISSUE, RECTIFYING, SEARCH, IssueFacts, due_in
from services.funds.issues.rules import remaining, units_of, verifies
from services.funds.issues.schemas.steps import Assigning
from services.funds.issues.schemas.words import LISTS
from services.funds.parameters.rules import PARAMETERS

UNITS = frozenset({"水利局", "某镇政府"})
HELD: Mapping[str, Any] = {name: SimpleNamespace(value=one.default, version=0) for name, one in PARAMETERS.items()}


def blocked(step: str, **facts: Any) -> list[str]:
    return [block.code for block in ISSUE.blocks(step, IssueFacts(**{"units": UNITS, **facts}))]


def test_words_in_bodies_are_those_of_the_rules() -> None:
    for literal, words in LISTS:
        assert get_args(literal) == tuple(words)


def test_the_lead_and_the_responsible_put_it_right_and_nobody_of_them_judges_it() -> None:
    assert units_of("水利局", ["某镇政府"]) == UNITS
    assert units_of(None, []) == frozenset()
    assert [verifies(name, UNITS) for name in ("水利局", "某镇政府", "审计局")] == [False, False, True]


@pytest.mark.parametrize("step", ["submit_plan", "report", "submit"])
def test_only_its_units_put_it_right(step: str) -> None:
    assert blocked(step, department="水利局") == blocked(step, department="某镇政府") == []
    assert blocked(step, department="财政局") == ["not_its_unit"]


@pytest.mark.parametrize("step", ["approve_plan", "return_plan", "verify", "send_back", "close", "reopen"])
def test_none_of_its_units_judges_it(step: str) -> None:
    assert blocked(step, department="审计局") == []
    assert blocked(step, department="水利局") == ["own_unit"]


@pytest.mark.parametrize("step", ["verify", "close"])
def test_money_is_settled_when_it_came_back_or_the_rest_was_let_be(step: str) -> None:
    money = {"department": "审计局", "involved": Decimal(100), "recovered": Decimal(60)}
    assert blocked(step, **money) == ["money_open"]
    assert blocked(step, **money, shortfall=Decimal(40)) == []
    assert blocked(step, **money, shortfall=Decimal("39.99")) == ["money_open"]
    assert blocked(step, department="水利局", involved=Decimal(1)) == ["own_unit", "money_open"]


@given(st.decimals(0, 10**12, places=2), st.data())
def test_what_is_left_is_never_lost_to_rounding(involved: Decimal, data: st.DataObject) -> None:
    recovered = data.draw(st.decimals(0, involved, places=2))
    assert remaining(involved, recovered, involved - recovered) == 0
    assert remaining(None, Decimal(), Decimal()) == 0


def test_verifier_closer_and_whoever_handed_it_in_are_three_people() -> None:
    assert set(ISSUE.transitions["verify"].not_by) >= {"submit"}
    assert set(ISSUE.transitions["close"].not_by) >= {"submit", "verify"}


def test_every_step_is_due_by_the_deadline_at_the_latest() -> None:
    since = date(2026, 3, 2)
    for state in ISSUE.states:
        assert due_in(state, since, date(2026, 3, 3), HELD) == date(2026, 3, 3)
    assert due_in("assigned", since, date(2026, 5, 31), HELD) == date(2026, 3, 12)
    assert due_in("rectifying", since, date(2026, 5, 31), HELD) == date(2026, 5, 31), "no other limit than the deadline"


def test_what_was_struck_off_may_come_back_and_what_was_cancelled_may_not() -> None:
    assert ISSUE.finals == {"cancelled"}
    assert set(DONE) | set(RECTIFYING) < set(ISSUE.states)
    way = ["assign", "submit_plan", "approve_plan", "report", "submit", "send_back", "submit", "verify", "close", "reopen"]
    assert ISSUE.replay([*way, "assign"]) == "assigned"
    assert SEARCH.replay(["answer", "answer"]) == "answered"


@pytest.mark.parametrize(
    "units",
    [
        {"responsible_units": ["某镇政府", "某镇政府"]},
        {"supporting_units": ["水利局"]},
        {"responsible_units": ["某镇政府"], "supporting_units": ["某镇政府"]},
    ],
)
def test_a_unit_is_named_once(units: dict[str, list[str]]) -> None:
    with pytest.raises(ValueError, match="同一单位只能列一次"):
        Assigning.model_validate({"on": "2026-03-02", "lead_unit": "水利局", **units})
    Assigning.model_validate({"on": "2026-03-02", "lead_unit": "水利局", "responsible_units": ["水利局"]})
