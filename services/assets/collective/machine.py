"""The month of a collective 三资月报 as a state machine: handed in by the village, checked by another in the town, made public, closed.

Handed in, its figures stand 冻结: nothing is entered into it or an earlier month any more. The town sends it back as long as no later month was handed in;
after that a mistake is reversed in the month in which it is found.
"""

from __future__ import annotations

from services.assets.collective.facts import MonthFacts
from services.assets.collective.guards import in_order, last_handed_in, over, publicised
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["COLLECTIVE_MONTH", "FROZEN", "PUBLIC"]

_WRITE, _CHECK = "collective:write", "collective:check"
_OWN, _TOWN = Level.VILLAGE, Level.TOWN
FROZEN = ("submitted", "checked", "publicity", "closed")
"""States in which the figures of a month stand."""
PUBLIC = ("publicity", "closed")
"""States of a month that hangs or has hung."""

COLLECTIVE_MONTH: Machine[MonthFacts] = Machine.of(
    "collective_month",
    "三资月度公开",
    (
        State("draft", "待提交月报", _OWN, Deadline("collective_submit_days")),
        State("submitted", "待镇核对", _TOWN, Deadline("collective_check_days", Counting.WORKING)),
        State("checked", "待公开", _OWN, Deadline("collective_publicise_days")),
        State("publicity", "公开中", _OWN, Deadline("collective_publicity_end_days")),
        State("closed", "已公开"),
    ),
    (
        Transition("submit", "提交月报", ("draft",), "submitted", _WRITE, _OWN, (over, in_order)),
        Transition("check", "镇核对", ("submitted",), "checked", _CHECK, _TOWN, not_by=("submit",)),
        Transition("send_back", "退回更正", ("submitted", "checked"), "draft", _CHECK, _TOWN, (last_handed_in,), opinion=True),
        # Also where its notice was taken down, as an objection was right.
        Transition("publicise", "张贴公开", ("checked", "publicity"), "publicity", _WRITE, _OWN),
        Transition("take_back", "撤回更正", ("publicity",), "draft", _CHECK, _TOWN, (last_handed_in,), opinion=True),
        Transition("close_publicity", "结束公开", ("publicity",), "closed", _WRITE, _OWN, (publicised,), ("公示照片",)),
    ),
)
"""提交、核对、公开."""
