"""The catalogue of rules hangs together: every name in it is a parameter, a day or a relation of the facts view."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from services.household.parameters import rules
from services.household.parameters.rules import PARAMETERS
from services.household.screening.catalogue import RULES
from services.household.screening.evaluation import given, rule_statement
from services.household.screening.facts import OF_PERSON, RELATIONS, STORED
from services.household.screening.rules import RANK, Kind, Level, Rule, Subject
from shared import workflow
from shared.parameters.rules import Parameter
from shared.standards.placeholders import names_in

GIVEN = given(date(2025, 10, 31), {name: parameter.default for name, parameter in PARAMETERS.items()})


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_uses_what_there_is_and_only_what_it_looks_at(rule: Rule) -> None:
    assert rule.names <= GIVEN.keys()
    seen = {"home", *rule.looks_at} | ({"member"} if rule.subject is Subject.PERSON else set())
    mentioned = set(re.findall(r"\b([a-z_]+)\.[a-z_]+", rule_statement(rule).split(" FROM ", 1)[0])) - {"jsonb"}
    assert mentioned <= seen
    assert set(rule.looks_at) <= RELATIONS.keys() | STORED.keys()
    assert rule.subject is Subject.PERSON or not OF_PERSON & set(rule.looks_at)
    assert list(rule.levels) == sorted(rule.levels, key=RANK.__getitem__, reverse=True)
    assert set(rule.sudden) <= set(rule.levels)
    assert (rule.value == "NULL") is (rule.kind is Kind.NONE)
    assert rule.facts


def test_every_parameter_is_used() -> None:
    used = {name for rule in RULES.values() for name in rule.parameters}
    defined = Path(rules.__file__)
    folders = (defined.parents[1], Path(workflow.__file__).parent)
    sources = [path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py") if path != defined]
    elsewhere = {name for name in PARAMETERS if any(f'"{name}"' in text or f":{name}" in text for text in sources)}
    assert used | elsewhere == PARAMETERS.keys()


def test_names_are_not_casts() -> None:
    assert names_in("SELECT :as_of - :days, x::text, '{}'::jsonb, a[1:2]") == {"as_of", "days"}


@pytest.mark.parametrize(
    ("day", "first_year"), [("2025-10-31", 2025), ("2025-09-01", 2025), ("2025-08-31", 2024), ("2026-01-01", 2025)]
)
def test_a_school_year_starts_in_september(day: str, first_year: int) -> None:
    assert (
        given(date.fromisoformat(day), {name: each.default for name, each in PARAMETERS.items()})["school_year"] == first_year
    )


def test_the_line_is_not_rounded() -> None:
    parameters = {name: parameter.default for name, parameter in PARAMETERS.items()} | {
        "county_base_income": Decimal("14500.01")
    }
    assert given(date(2025, 10, 31), parameters)["line"] == Decimal("8700.006")


def test_red_is_worst() -> None:
    assert sorted(Level, key=RANK.__getitem__) == [Level.YELLOW, Level.ORANGE, Level.RED]


@pytest.mark.parametrize("parameter", PARAMETERS.values(), ids=PARAMETERS)
def test_shipped_values_can_be_meant(parameter: Parameter) -> None:
    assert parameter.fault(parameter.default) is None
