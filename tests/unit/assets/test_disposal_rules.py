"""Rules of disposals (domain/assets-and-funds §1.14): who answers, what keeps a step back, what an execution has to say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assets.disposals.machine import DISPOSAL, OPEN, PAYING, UNDONE, USING
from services.assets.disposals.routes import STEPS
from services.assets.disposals.rules import APPRAISAL_FROM, GROUP_FROM, REUSE_DAYS, DisposalFacts, answering, told_whole
from services.assets.disposals.schemas.words import LISTS, DisposalState
from services.assets.parameters.rules import PARAMETERS
from services.assets.register.machine import ASSET, RESTORES
from shared.workflow import Block

READY = DisposalFacts(
    manner="sale",
    owner_level="village",
    original_value=Decimal(780_000),
    appraised_value=Decimal(620_000),
    documents={"申请材料": 1, "会议记录": 1, "评估报告": 1, "公示照片": 1, "批复": 1, "合同": 1, "付款凭证": 1},
    publicised=True,
    price=Decimal(600_000),
    proceeds=Decimal(600_000),
    appraisal_from=Decimal(50_000),
    group_from=Decimal(500_000),
)
"""A cold store of a village that is sold, to which nothing is missing."""
BARE: dict[str, Any] = {"documents": {}}
CODES = st.integers(0, 999_999).map(lambda rest: f"610925{rest:06d}")


def test_literals_repeat_their_tables() -> None:
    assert [get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
    assert get_args(DisposalState) == tuple(DISPOSAL.states)
    assert STEPS.keys() == DISPOSAL.transitions.keys()


def test_deadlines_and_limits_are_parameters_and_every_state_is_of_one_kind() -> None:
    deadlines = {state.deadline.parameter for state in DISPOSAL.states.values() if state.deadline is not None}
    assert deadlines | {APPRAISAL_FROM, GROUP_FROM, REUSE_DAYS, "publicity_asset_disposal_days"} <= PARAMETERS.keys()
    assert {*OPEN, *UNDONE, "written_off", "archived"} == set(DISPOSAL.states)
    assert {*PAYING, "written_off", "archived"} == set(USING)
    assert {ASSET.transitions[code].target for code in RESTORES.values()} == set(RESTORES)


@pytest.mark.parametrize(
    ("step", "change", "codes"),
    [
        ("submit", {}, []),
        ("submit", BARE, ["resolution_missing"]),
        ("submit", {**BARE, "owner_level": "county"}, []),
        ("submit", {"owner_level": "joint", "villages": 2}, ["resolution_missing"]),
        ("submit", {"manner": "scrap"}, ["proof_missing"]),
        ("submit", {"manner": "demolition", "documents": {"会议记录": 1, "处理意见": 1}}, []),
        ("waive_appraisal", {}, ["appraisal_needed"]),
        ("waive_appraisal", {"original_value": Decimal(50_000)}, ["appraisal_needed"]),
        ("waive_appraisal", {"original_value": Decimal("49999.99")}, []),
        ("close_publicity", {"publicity": [Block("publicity_running", "公示期未满")]}, ["publicity_running"]),
        ("approve", {}, []),
        ("approve", {"appraised_value": None}, ["appraisal_needed"]),
        ("approve", {"publicised": False}, ["not_publicised"]),
        ("approve", {"documents": {"会议记录": 1}}, ["group_decision_missing"]),
        ("approve", {"documents": {"会议记录": 1}, "original_value": Decimal(60_000)}, ["group_decision_missing"]),
        ("approve", {"documents": {"会议记录": 1}, "original_value": Decimal(1), "appraised_value": Decimal(1)}, []),
        ("execute", {"documents": {}}, ["contract_missing"]),
        ("execute", {"documents": {"现场照片": 1}, "manner": "scrap"}, []),
        ("confirm_proceeds", {}, []),
        ("confirm_proceeds", {"proceeds": Decimal("599999.99")}, ["proceeds_missing"]),
        ("confirm_proceeds", {"price": Decimal(), "proceeds": Decimal()}, ["zero_untold"]),
        ("confirm_proceeds", {"price": Decimal(), "proceeds": Decimal(), "zero_statement": True}, []),
        ("archive", {}, []),
        ("archive", BARE, [*["paper_missing"] * 4, "resolution_missing", "contract_missing"]),
    ],
)
def test_each_condition_alone_keeps_a_disposal_where_it_is(step: str, change: dict[str, Any], codes: list[str]) -> None:
    assert [block.code for block in DISPOSAL.blocks(step, replace(READY, **change))] == codes


@pytest.mark.parametrize(
    ("manner", "channel", "owner", "price", "said", "codes"),
    [
        ("sale", "rural_exchange", "village", "1.00", {"counterparty"}, []),
        ("sale", "rural_exchange", "town", "1.00", {"counterparty"}, ["not_on_exchange"]),
        ("sale", "public_exchange", "town", "1.00", {"counterparty"}, []),
        ("exchange", "agreement", "joint", "1.00", {"counterparty", "opinion"}, []),
        ("sale", None, "village", "0", set(), ["counterparty_missing", "channel_missing", "zero_untold"]),
        ("transfer", None, "village", "0", {"counterparty", "zero_statement"}, []),
        ("scrap", None, "village", "0", {"zero_statement"}, []),
        ("scrap", None, "village", "5.00", {"zero_statement"}, ["zero_contradicted"]),
    ],
)
def test_an_execution_says_to_whom_how_and_why_for_nothing(
    manner: str, channel: str | None, owner: str, price: str, said: set[str], codes: list[str]
) -> None:
    assert [block.code for block in told_whole(manner, channel, owner, Decimal(price), said)] == codes


@given(CODES, st.lists(CODES, min_size=1, max_size=6))
def test_several_villages_are_answered_for_by_what_holds_them_all(place: str, villages: list[str]) -> None:
    unit = answering("joint", None, place, villages)
    prefix = unit[:6] if unit.endswith("000000") else unit[:9]
    assert unit.endswith("000")
    assert all(code.startswith(prefix) for code in (place, *villages))


@given(CODES, st.sampled_from(["county", "town", "village"]))
def test_an_owner_that_is_named_answers_itself(place: str, level: str) -> None:
    assert answering(level, place, "610925104201", []) == place
    assert place.startswith(answering(level, None, place, [])[: {"county": 6, "town": 9, "village": 12}[level]])


@pytest.mark.parametrize(
    ("way", "end"),
    [
        (
            [
                "submit",
                "review",
                "waive_appraisal",
                "close_publicity",
                "approve",
                "execute",
                "confirm_proceeds",
                "write_off",
                "archive",
            ],
            "archived",
        ),
        (["submit", "send_back", "submit", "review", "appraise", "take_back", "cancel"], "cancelled"),
        (["submit", "review", "appraise", "close_publicity", "reconsider", "submit", "refuse"], "refused"),
    ],
)
def test_every_way_leads_where_it_should(way: list[str], end: str) -> None:
    assert DISPOSAL.replay(way) == end
