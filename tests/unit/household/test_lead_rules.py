"""The words of leads hang together, and the machine leads where the domain says."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest

from services.household.exports.filters import LeadFilters
from services.household.feeds.definitions import FEEDS
from services.household.leads.machine import LEAD, Finding
from services.household.leads.rules import CHANNELS, CLOSE_CODES, VERDICTS, Verdict, precision
from services.household.leads.schemas.words import Channel, CloseCode, Stage
from services.household.screening.catalogue import RULES
from shared.contracts.household import LeadChanged2, LeadFeedbackGiven
from shared.workflow import Level


def test_the_words_of_api_events_and_exports_are_those_of_the_domain() -> None:
    assert set(get_args(CloseCode)) == CLOSE_CODES.keys() == VERDICTS.keys()
    assert set(get_args(Channel)) == CHANNELS.keys() == set(get_args(LeadChanged2.model_fields["channel"].annotation))
    assert set(get_args(Stage)) == LEAD.states.keys() == set(get_args(LeadChanged2.model_fields["stage"].annotation))
    assert set(get_args(LeadFeedbackGiven.model_fields["verdict"].annotation)) == set(Verdict)
    for field, words in (("stage", LEAD.states), ("channel", CHANNELS)):
        literal, _none = get_args(LeadFilters.model_fields[field].annotation)
        assert set(get_args(literal)) == set(words)


def test_feedback_goes_to_departments_that_hand_over_data() -> None:
    assert {rule.department for rule in RULES.values()} <= {feed.department for feed in FEEDS.values()}


def test_the_titles_of_codes_agree_with_their_verdicts() -> None:
    assert all(VERDICTS[code] is Verdict.TRUE for code, title in CLOSE_CODES.items() if title.startswith("属实"))
    assert [code for code, verdict in VERDICTS.items() if verdict is Verdict.DATA_ERROR] == ["moved", "not_found", "died"]


@pytest.mark.parametrize(
    ("true", "false", "percent"), [(0, 0, None), (3, 0, "100.0"), (1, 2, "33.3"), (1, 7, "12.5"), (1, 1999, "0.1")]
)
def test_precision_is_a_percentage_of_what_was_judged(true: int, false: int, percent: str | None) -> None:
    assert precision(true, false) == (percent and Decimal(percent))


def test_a_lead_is_judged_verified_and_confirmed_by_county_village_and_town() -> None:
    way = ["dispatch", "verify", "confirm"]
    assert LEAD.replay(way) == "closed"
    assert [LEAD.transitions[step].level for step in way] == [Level.COUNTY, Level.VILLAGE, Level.TOWN]
    assert LEAD.replay(["dispatch", "verify", "send_back", "verify"]) == "verified"
    assert LEAD.finals == {"closed"}


def test_what_belongs_into_the_procedure_is_closed_by_opening_the_case() -> None:
    assert [block.code for block in LEAD.blocks("confirm", Finding("registered"))] == ["case_needed"]
    assert not LEAD.blocks("confirm", Finding("resolved"))
