"""The rules over the records of money hang together."""

from __future__ import annotations

from datetime import date

import pytest

from services.funds.parameters.rules import PARAMETERS
from services.funds.supervision.catalogue import LEFT_OUT, RULES
from services.funds.supervision.rules import SUBJECTS, Subject
from shared.standards.placeholders import names_in
from shared.supervision.evaluation import given, rule_statement
from shared.supervision.rules import Rule

GIVEN = given(date(2025, 6, 30), PARAMETERS, {name: parameter.default for name, parameter in PARAMETERS.items()})


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_names_parameters_and_days_only_and_tells_what_it_found(rule: Rule) -> None:
    assert set(rule.parameters) <= PARAMETERS.keys()
    assert names_in(rule_statement(rule)) <= GIVEN.keys()
    assert all(name in rule.found for name in rule.facts)


def test_every_rule_of_the_source_is_run_or_left_out_with_its_reason() -> None:
    assert sorted([*RULES, *(rule.code for rule in LEFT_OUT)]) == [f"F-A{number:02}" for number in range(1, 49)]


def test_every_subject_has_its_word() -> None:
    assert list(SUBJECTS) == list(Subject)
