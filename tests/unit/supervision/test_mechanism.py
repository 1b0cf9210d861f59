"""What supervision is in every service: a rule shows its worst light, and an alert is closed only when what it found is settled."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import get_args

import pytest

from shared.parameters.rules import Parameter, catalogue
from shared.supervision.evaluation import given, rule_statement
from shared.supervision.machine import ALERT
from shared.supervision.rules import OF_THE_DAY, AlertFacts, Light, Rule
from shared.supervision.schemas.words import LISTS

PARAMETERS = catalogue((Parameter("most", "上限", "天", Decimal(3), "规则", whole=True),))


class Thing(StrEnum):
    """What is watched."""

    LAMP = "lamp"


LAMP = Rule(
    "T1",
    "灯",
    Thing.LAMP,
    "SELECT id AS subject_id, division_code, name, :as_of - lit_on AS days, lit_on FROM lamp",
    {Light.YELLOW: "days > :most", Light.BLACK: "days > 3 * :most", Light.RED: "days > 2 * :most"},
    "{lit_on} 点亮",
)


def test_words_are_those_of_the_rules() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)


def test_the_day_gives_what_rules_may_name() -> None:
    values = given(date(2025, 6, 30), PARAMETERS, {"most": Decimal(3)})
    assert values.keys() - PARAMETERS.keys() == OF_THE_DAY
    assert isinstance(values["most"], int)


def test_only_the_worst_light_that_holds_is_shown() -> None:
    statement = rule_statement(LAMP)
    assert statement.index("'black'") < statement.index("'red'") < statement.index("'yellow'")
    assert (LAMP.parameters, LAMP.facts) == (["most"], ["lit_on"])


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
