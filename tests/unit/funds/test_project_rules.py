"""Rules of the project library (domain/assets-and-funds §2.5, §2.10, §3): what keeps a project out, its ways, its codes."""

from __future__ import annotations

import re
import typing
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.funds.parameters.rules import PARAMETERS
from services.funds.projects.categories import CATEGORIES, LEAVES, path_of
from services.funds.projects.facts import GoalFact, ProjectFacts
from services.funds.projects.guards import ASKED
from services.funds.projects.machine import ENDED, FILLED_IN, IN_LIBRARY, NOTICES, PROJECT, STEP_ORIGIN
from services.funds.projects.rules import NEGATIVE, beyond, change_percent, code_of, fault_in, hits, series_of, share
from services.funds.projects.schemas.words import LISTS
from services.funds.projects.views import category_views
from shared.workflow import Block

OUTPUT, CONTENTED = GoalFact("quantity", Decimal(500)), GoalFact("satisfaction", Decimal(95))
READY = ProjectFacts(
    on=date(2025, 11, 3),
    filled=dict.fromkeys(ASKED, True),
    operating=True,
    goals=(OUTPUT, CONTENTED),
    mechanism=(20, 10),
    beneficiary_households=86,
    values={name: parameter.default for name, parameter in PARAMETERS.items()},
)
"""A cold store to which nothing is missing."""
COLD_STORE = {
    "quantity": Decimal(500),
    "unit": "立方米",
    "planned_from": date(2026, 3, 1),
    "planned_to": date(2026, 10, 31),
    "land_use": "none",
    "land_document": None,
    "beneficiary_households": 86,
    "beneficiary_persons": 301,
    "monitored_households": 24,
    "monitored_persons": 79,
}
STEPS = st.lists(st.sampled_from(sorted(PROJECT.transitions)), max_size=40)


def _codes(step: str, facts: ProjectFacts) -> list[str]:
    return [block.code for block in PROJECT.blocks(step, facts)]


def test_a_ready_project_passes_audit_argument_decision_and_selection() -> None:
    assert [_codes(step, READY) for step in ("town_pass", "argue_pass", "approve", "select")] == [[], [], [], []]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"goals": ()}, "no_goal"),
        ({"goals": (CONTENTED,)}, "output_goal_missing"),
        ({"goals": (OUTPUT,)}, "satisfaction_goal_missing"),
        ({"goals": (OUTPUT, replace(CONTENTED, target=Decimal(89)))}, "satisfaction_goal_low"),
        ({"mechanism": ()}, "mechanism_missing"),
        ({"mechanism": (9,)}, "mechanism_small"),
        ({"mechanism": (80, 7)}, "mechanism_beyond"),
        ({"negative": ("scenery",)}, "negative_listed"),
        ({"hits": hits("文化广场")}, "keyword_unexplained"),
        ({"duplicates": ("610925-2026-C-104-0001",)}, "duplicate"),
        ({"filled": {**READY.filled, "quantity": False}}, "incomplete"),
        ({"filled": {**READY.filled, "ownership_plan": False}}, "owner_missing"),
        ({"filled": {**READY.filled, "maintenance_unit": False}}, "maintenance_missing"),
    ],
)
def test_each_condition_alone_keeps_a_project_out(change: dict[str, typing.Any], code: str) -> None:
    facts = replace(READY, **change)
    assert [_codes(step, facts) for step in ("town_pass", "argue_pass", "approve", "select")] == [[code]] * 4


def test_without_land_a_project_may_be_in_stock_but_is_not_selected() -> None:
    pending = replace(READY, land_use="pending")
    assert (_codes("approve", pending), _codes("select", pending)) == ([], ["no_land"])


def test_a_word_of_the_negative_list_passes_once_it_was_explained() -> None:
    facts = replace(READY, hits=hits("冷库门前广场硬化"), explained=frozenset({"广场"}))
    assert _codes("town_pass", facts) == []


def test_a_project_that_forms_no_asset_needs_no_owner_and_nobody_to_keep_it_up() -> None:
    training = replace(READY, forms_asset=False, operating=False, mechanism=(), filled=dict.fromkeys(ASKED[:-2], True))
    assert _codes("approve", training) == []


def test_everything_that_is_missing_is_told_at_once() -> None:
    facts = replace(READY, goals=(), mechanism=(), negative=("debts",), land_use="pending", filled={})
    assert set(_codes("select", facts)) == {
        "incomplete",
        "no_goal",
        "mechanism_missing",
        "negative_listed",
        "owner_missing",
        "maintenance_missing",
        "no_land",
    }


@pytest.mark.parametrize("step", [code for code in PROJECT.transitions if code.startswith(("close_", "enter", "remove"))])
def test_no_notice_ends_before_its_time(step: str) -> None:
    assert _codes(step, replace(READY, publicity=[Block("publicity_running", "公示期未满")])) == ["publicity_running"]


def test_only_who_applied_hands_in() -> None:
    assert {step: _codes(step, READY) for step in STEP_ORIGIN} == {
        "submit_village": [],
        "submit_town": ["other_origin"],
        "submit_county": ["other_origin"],
    }


VILLAGES_WAY = ["submit_village", "close_village", "town_pass", "close_town", "argue_pass", "approve", "enter"]


@pytest.mark.parametrize(
    "way",
    [
        VILLAGES_WAY,
        ["submit_town", "close_town", "argue_pass", "approve", "enter"],
        ["submit_county", "close_opinions", "argue_pass", "approve", "enter"],
        ["submit_village", "close_village", "town_return", *VILLAGES_WAY],
        [*VILLAGES_WAY, "adjust", "approve_adjustment", "propose_removal", "refuse_removal"],
    ],
)
def test_all_three_origins_and_every_detour_lead_to_stock(way: list[str]) -> None:
    assert PROJECT.replay(way) == "stock"
    assert PROJECT.replay([*way, "select"]) == "selected"
    assert PROJECT.replay([*way, "propose_removal", "approve_removal", "remove"]) == "removed"


@given(STEPS)
def test_whatever_was_tried_replays_to_where_it_stands_and_stock_was_always_approved_and_publicised(tried: list[str]) -> None:
    state, taken = PROJECT.initial, list[str]()
    for code in tried:
        step = PROJECT.transitions[code]
        if state in step.sources:
            state, taken = step.target, [*taken, code]
    assert PROJECT.replay(taken) == state
    if state in IN_LIBRARY:
        assert {"argue_pass", "approve", "enter"} <= set(taken)
        assert {"town_pass", "submit_town", "close_opinions"} & set(taken)


def test_every_state_with_a_notice_has_a_way_on_and_a_way_back() -> None:
    for state in NOTICES:
        ways = PROJECT.steps_from(state)
        assert [bool(step.opinion) for step in ways] == [False, True], state
    assert frozenset(ENDED) == PROJECT.finals
    assert {*FILLED_IN, *NOTICES, *IN_LIBRARY} <= set(PROJECT.states)


def test_who_audits_has_not_applied_and_who_decides_has_not_audited() -> None:
    submits = set(STEP_ORIGIN)
    apart = {code: set(PROJECT.transitions[code].not_by) for code in ("town_pass", "argue_pass", "approve")}
    assert apart == {
        "town_pass": submits,
        "argue_pass": submits | {"town_pass"},
        "approve": submits | {"town_pass", "argue_pass"},
    }


def test_every_category_but_the_first_level_lies_in_another_and_its_way_is_told() -> None:
    assert {code[: len(code) - 2] for code in CATEGORIES if len(code) > 1} <= set(CATEGORIES)
    assert {code for code in CATEGORIES if len(code) == 1} == set("CJXYBZGQ")
    assert all(len(path_of(code)) == 1 + len(code) // 2 for code in CATEGORIES)
    assert [view.code for view in category_views() if view.leaf] == list(LEAVES)
    assert {view.parent for view in category_views()} == {None, *(set(CATEGORIES) - set(LEAVES))}


@pytest.mark.parametrize(
    ("text", "items"),
    [("新建冷库 500 立方米", []), ("村口广场和牌楼", ["scenery"]), ("偿还村级债务", ["debts"]), ("办公楼", ["buildings"])],
)
def test_words_hint_at_items_of_the_negative_list(text: str, items: list[str]) -> None:
    assert sorted({hit.item for hit in hits(text)}) == items


def test_no_word_hints_at_two_items() -> None:
    words = [word for item in NEGATIVE.values() for word in item.keywords]
    assert len(set(words)) == len(words)


@given(
    st.integers(2000, 2100), st.sampled_from(LEAVES), st.sampled_from(["610925104201", "610925000000"]), st.integers(1, 9999)
)
def test_a_code_has_its_form_and_tells_its_series(year: int, category: str, place: str, number: int) -> None:
    code = code_of(series_of(place, year, category), number)
    assert re.fullmatch(r"610925-[0-9]{4}-[CJXYBZGQ]-(104|000)-[0-9]{4}", code)
    assert code.split("-")[2] == category[0]


AMOUNTS = st.decimals("0.01", "99999999.99", places=2)


@given(AMOUNTS, AMOUNTS, st.integers(0, 100))
def test_what_a_village_may_adjust_is_within_the_percentage(before: Decimal, after: Decimal, percent: int) -> None:
    refused = beyond({"planned_amount": before}, {"planned_amount": after}, Decimal(percent))
    assert bool(refused) is (change_percent(before, after) > percent)


def test_another_content_is_always_for_the_county() -> None:
    found = beyond({"content": "冷库", "unit": "座"}, {"content": "加工厂", "unit": "间"}, Decimal(10))
    assert [block.place for block in found] == ["body.content"]


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({}, None),
        ({"unit": None}, "unit"),
        ({"planned_to": None}, "planned_to"),
        ({"planned_to": date(2026, 2, 1)}, "planned_to"),
        ({"land_use": "secured"}, "land_document"),
        ({"beneficiary_persons": None}, "beneficiary_households"),
        ({"monitored_households": 87}, "monitored_households"),
        ({"monitored_persons": 23}, "monitored_households"),
    ],
)
def test_what_does_not_fit_together_is_refused(change: dict[str, typing.Any], field: str | None) -> None:
    found = fault_in({**COLD_STORE, **change})
    assert (found and found[0]) == field


def test_a_share_of_nothing_is_none() -> None:
    assert (share(Decimal(1), Decimal(3)), share(Decimal(), Decimal())) == (Decimal("33.33"), None)


def test_literals_repeat_their_tables() -> None:
    assert [typing.get_args(literal) == tuple(words) for literal, words in LISTS] == [True] * len(LISTS)
