"""Rules of handovers (domain/assets-and-funds §1.6, §1.19): each reason alone, all together, and three people."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assets.handover.machine import HANDOVER, LISTED_IN, WRITTEN_IN
from services.assets.handover.rules import ABSENCES, PAPERS, HandedAsset, HandoverFacts, complete
from services.assets.handover.schemas import LISTS, HandoverState
from services.assets.parameters.rules import PARAMETERS
from shared.attachments.rules import KINDS

BOOKED = date(2025, 11, 21)
STORE = HandedAsset(
    "610925104201-OF-2025-00017-8", "610925104201", "village", donated=False, state="handing_over", since=BOOKED
)
READY = HandoverFacts(date(2025, 12, 5), date(2025, 12, 5), [STORE], dict.fromkeys(PAPERS, True))
"""A cold store to be handed over with every paper, on the day of its deed."""


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
    assert get_args(HandoverState) == tuple(HANDOVER.states)
    assert {paper.kind for paper in PAPERS.values()} < set(KINDS)
    assert {paper.absent_when for paper in PAPERS.values()} == set(ABSENCES)


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({}, []),
        ({"donated": True}, []),
        ({"division_code": "610925104202"}, []),
        ({"division_code": "610925105201"}, ["several_towns"]),
        ({"owner_level": "household", "state": "in_use"}, ["private"]),
        ({"owner_level": "operator"}, ["private"]),
        ({"state": "confirmed"}, ["not_handing_over"]),
        ({"since": date(2025, 12, 6)}, ["before_booking"]),
        ({"elsewhere": True}, ["in_other_handover"]),
        ({"elsewhere": True, "state": "registering", "division_code": "610925105201"}, ["not_handing_over", "in_other_handover", "several_towns"]),
    ],
)  # fmt: skip
def test_each_reason_keeps_an_asset_from_its_handover(change: dict[str, Any], codes: list[str]) -> None:
    facts = replace(READY, assets=[STORE, replace(STORE, **change)])
    for step in ("submit", "check", "sign"):
        assert [block.code for block in HANDOVER.blocks(step, facts)] == codes


@given(st.dictionaries(st.sampled_from(sorted(PAPERS)), st.booleans()), st.booleans(), st.booleans())
def test_a_paper_is_there_or_may_be_absent_or_is_told(papers: dict[str, bool], first: bool, second: bool) -> None:
    assets = [replace(STORE, donated=first), replace(STORE, donated=second)]
    told = [block.told for block in complete(replace(READY, assets=assets, papers=papers))]
    may = {"told"} | ({"donated"} if first and second else set())
    lacking = [
        paper.title for item, paper in PAPERS.items() if item not in papers or not (papers[item] or paper.absent_when in may)
    ]
    assert [sentence.split("“")[1].split("”")[0] for sentence in told] == lacking


def test_nothing_is_signed_before_the_day_of_its_deed() -> None:
    early = replace(READY, on=date(2025, 12, 4))
    assert [[block.code for block in HANDOVER.blocks(step, early)] for step in ("check", "sign")] == [[], ["before_handover"]]


def test_transferor_receiver_and_supervisor_are_three_people_and_what_is_returned_is_submitted_again() -> None:
    apart = {code: set(step.not_by) for code, step in HANDOVER.transitions.items() if step.not_by}
    assert apart == {"check": {"submit"}, "sign": {"submit", "check"}}
    assert HANDOVER.transitions["sign"].level == "county"
    back = ["submit", "send_back", "submit", "check", "refuse"]
    assert HANDOVER.replay(back) in WRITTEN_IN
    assert HANDOVER.replay([*back, "submit", "check", "sign", "archive"]) == "archived"
    assert set(WRITTEN_IN) < set(LISTED_IN) < set(HANDOVER.states)
    assert HANDOVER.finals == {"archived", "cancelled"}
    assert {state.deadline.parameter for state in HANDOVER.states.values() if state.deadline is not None} <= PARAMETERS.keys()
