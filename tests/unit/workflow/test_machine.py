"""State machines as data: what may be declared, where steps lead, and that every history replays."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.assets.procedures import PROCEDURES as ASSETS
from services.funds.procedures import PROCEDURES as FUNDS
from services.household.procedures import PROCEDURES as HOUSEHOLD
from shared.workflow import Block, Counting, Deadline, Level, Machine, State, Transition, Urgency, urgency
from shared.workflow.deadlines import Bounds, due_of
from shared.workflow.diagram import page

MACHINES = [procedure.machine for procedure in (*HOUSEHOLD, *FUNDS, *ASSETS)]


def _too_few(facts: int) -> list[Block]:
    """至少一份。"""
    return [Block("too_few", "不足一份")] if facts < 1 else []


def _odd(facts: int) -> list[Block]:
    """偶数份。"""
    return [Block("odd", "应为偶数")] if facts % 2 else []


def _machine(*steps: Transition[int]) -> Machine[int]:
    states = (State("draft", "草稿", Level.VILLAGE, Deadline("draft_days", Counting.WORKING)), State("done", "完成"))
    return Machine.of("toy", "玩具", states, steps or (_step("send", "draft", "done"),))


def _step(code: str, source: str, target: str, **options: object) -> Transition[int]:
    return Transition(code, code, (source,), target, "cases:write", Level.TOWN, (_too_few, _odd), **options)  # type: ignore[arg-type]


def test_every_reason_against_a_step_is_told_at_once() -> None:
    assert [block.code for block in _machine().blocks("send", -1)] == ["too_few", "odd"]
    assert _machine().blocks("send", 2) == []


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        ((_step("send", "draft", "nowhere"),), "unknown"),
        ((_step("send", "draft", "done", not_by=("sign",)),), "unknown"),
        ((_step("back", "done", "draft"),), "nothing leads to"),
        ((_step("send", "draft", "done"), _step("send", "draft", "done")), "twice"),
    ],
)
def test_a_machine_that_cannot_work_is_not_made(steps: tuple[Transition[int], ...], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        _machine(*steps)


def test_a_history_that_jumps_does_not_replay() -> None:
    with pytest.raises(ValueError, match="does not lead out of"):
        _machine().replay(["send", "send"])


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
@given(data=st.data())
def test_whatever_way_is_taken_its_history_replays_to_where_it_ended(machine: Machine[object], data: st.DataObject) -> None:
    state = machine.initial
    steps: list[str] = []
    while (open_steps := machine.steps_from(state)) and len(steps) < 40:
        step = data.draw(st.sampled_from(open_steps))
        steps.append(step.code)
        state = step.target
    assert machine.replay(steps) == state


@pytest.mark.parametrize("machine", MACHINES, ids=lambda machine: machine.name)
def test_a_state_with_a_deadline_has_somebody_to_act(machine: Machine[object]) -> None:
    assert [state.code for state in machine.states.values() if state.deadline and state.level is None] == []


@given(st.integers(0, 60), st.integers(0, 30), st.integers(0, 30))
def test_urgency_only_grows_with_the_days(due_in: int, soon: int, red: int) -> None:
    start = date(2025, 3, 3)
    days = [urgency(start + timedelta(due_in), start + timedelta(day), Bounds(soon, red)) for day in range(120)]
    assert days == sorted(days)
    assert days[due_in] is Urgency.SOON
    assert days[due_in + 1] is (Urgency.RED if red == 0 else Urgency.OVERDUE)


def test_a_deadline_says_which_parameter_version_it_rests_on() -> None:
    parameters = {"draft_days": SimpleNamespace(value=Decimal(2), version=3)}
    limit = due_of(_machine().states["draft"], date(2025, 9, 30), parameters)
    assert limit is not None
    # The National Day holiday lies between.
    assert (limit.due_on, limit.parameter, limit.version, limit.days) == (date(2025, 10, 10), "draft_days", 3, 2)


def test_the_page_shows_states_steps_and_conditions() -> None:
    told = page("流程", [_machine()], {"cases:write": "办理"})
    assert "    draft --> done: send" in told
    assert "| 草稿 | `draft` | 村 | `draft_days` 工作日 |" in told
    assert "| send | `send` | 镇级 `cases:write` 办理 | – | – | 至少一份;偶数份 |" in told


def test_what_lies_in_a_town_and_in_no_village_of_it_is_the_towns() -> None:
    assert [level.at("610925104000") for level in Level] == [Level.TOWN, Level.TOWN, Level.COUNTY]
    assert [level.at("610925104201") for level in Level] == list(Level)
    assert {level.at("610925000000") for level in Level} == {Level.COUNTY}
