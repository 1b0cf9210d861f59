"""The rules of supervision hang together, and an alert is closed only when what it found is settled."""

from __future__ import annotations

from datetime import date

import pytest

from services.funds.parameters.rules import PARAMETERS
from services.funds.supervision.catalogue import LEFT_OUT, RULES
from services.funds.supervision.evaluation import given, rule_statement
from services.funds.supervision.machine import ALERT
from services.funds.supervision.rules import OF_THE_DAY, AlertFacts, Rule
from shared.standards.placeholders import names_in

GIVEN = given(date(2025, 6, 30), {name: parameter.default for name, parameter in PARAMETERS.items()})


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_names_parameters_and_days_only_and_tells_what_it_found(rule: Rule) -> None:
    assert set(rule.parameters) <= PARAMETERS.keys()
    assert names_in(rule_statement(rule)) <= GIVEN.keys()
    assert all(name in rule.found for name in rule.facts)


def test_every_rule_of_the_source_is_run_or_left_out_with_its_reason() -> None:
    assert sorted([*RULES, *(rule.code for rule in LEFT_OUT)]) == [f"F-A{number:02}" for number in range(1, 49)]


def test_the_day_gives_what_rules_may_name() -> None:
    assert GIVEN.keys() - PARAMETERS.keys() == OF_THE_DAY


def test_only_the_worst_light_that_holds_is_shown() -> None:
    statement = rule_statement(RULES["F-A04"])
    assert statement.index("'black'") < statement.index("'red'") < statement.index("'yellow'")


@pytest.mark.parametrize(
    ("facts", "blocks"),
    [
        (AlertFacts(None, gone=False, fixed=False), ["not_checked"]),
        (AlertFacts("true", gone=False, fixed=False), ["not_fixed"]),
        (AlertFacts("true", gone=False, fixed=True), []),
        (AlertFacts("false", gone=False, fixed=False), []),
        (AlertFacts("excused", gone=False, fixed=False), []),
        (AlertFacts(None, gone=True, fixed=False), []),
    ],
)
def test_an_alert_is_closed_when_it_is_settled(facts: AlertFacts, blocks: list[str]) -> None:
    assert [block.code for block in ALERT.blocks("close", facts)] == blocks


def test_only_what_is_true_is_fixed() -> None:
    assert [block.code for block in ALERT.blocks("fix", AlertFacts("excused", gone=False, fixed=False))] == ["nothing_to_fix"]
