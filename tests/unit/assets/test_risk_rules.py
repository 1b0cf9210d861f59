"""The rules over assets hang together."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from services.assets.care.rules import FIVE
from services.assets.operation.rules import MODES
from services.assets.parameters.rules import PARAMETERS
from services.assets.register.machine import ASSET
from services.assets.register.rules import KINDS
from services.assets.risks.catalogue import LEFT_OUT, RULES
from services.assets.risks.catalogue.custody import _LACKING
from services.assets.risks.rules import SEASONAL, SUBJECTS, UNSECURED, UNTITLED, RiskSubject
from shared.contracts.assets import AssetAlertChanged
from shared.standards.placeholders import names_in
from shared.supervision.evaluation import given, rule_statement
from shared.supervision.rules import Rule

GIVEN = given(date(2026, 3, 1), PARAMETERS, {name: parameter.default for name, parameter in PARAMETERS.items()})


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_names_parameters_and_days_only_and_tells_the_record_and_what_it_found(rule: Rule) -> None:
    assert set(rule.parameters) <= PARAMETERS.keys()
    assert names_in(rule_statement(rule)) <= GIVEN.keys()
    assert "{code}" in rule.told
    assert all(name in rule.found for name in rule.facts)


def test_every_rule_of_the_source_is_run_or_left_out_with_its_reason() -> None:
    codes = {code.partition("-")[0] for code in (*RULES, *(rule.code for rule in LEFT_OUT))}
    assert codes == {f"RA{number}" for number in range(1, 17)}
    assert list(RULES)[:3] == ["RA1", "RA2", "RA3"]


def test_every_parameter_of_risks_is_one_that_a_rule_names() -> None:
    named = {name for rule in RULES.values() for name in rule.parameters}
    assert {name for name in PARAMETERS if name.startswith("risk_")} == named - {"disposal_reuse_days"}


def test_words_are_those_of_their_owners() -> None:
    assert list(SUBJECTS) == list(RiskSubject) == list(get_args(AssetAlertChanged.model_fields["subject"].annotation))
    assert _LACKING.keys() == FIVE.keys()
    assert (set(SEASONAL) <= KINDS.keys(), set(UNSECURED) <= MODES.keys()) == (True, True)
    assert set(UNTITLED) <= ASSET.states.keys()
