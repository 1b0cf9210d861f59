"""The life of a problem as a state machine (domain/household §5): found, solved, verified by somebody else 销号."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from services.household.guarantees.rules import DAYS
from shared.workflow import Block, Deadline, Level, Machine, State, Transition

__all__ = ["PROBLEM", "STANDING", "ProblemFacts", "parameters_for"]

_DAYS = "guarantee_*_days"
"""Stands for the parameter of the problem's own item."""
_VILLAGE, _TOWN, _WRITE = Level.VILLAGE, Level.TOWN, "guarantees:write"
STANDING = ("open", "solved")
"""States in which a problem still stands: one a household and item at most."""


@dataclass(frozen=True, slots=True)
class ProblemFacts:
    """What the conditions of a problem look at."""

    household_closed: bool = False


def household_stands(facts: ProblemFacts) -> Iterator[Block]:
    """农户未销户。"""
    if facts.household_closed:
        yield Block("household_closed", "该户已销户,问题只能终止")


def household_gone(facts: ProblemFacts) -> Iterator[Block]:
    """农户已销户。"""
    if not facts.household_closed:
        yield Block("household_stands", "农户未销户,问题须解决并核验销号")


PROBLEM: Machine[ProblemFacts] = Machine.of(
    "guarantee",
    "“三保障”和饮水安全问题",
    (
        State("open", "待解决", _VILLAGE, Deadline(_DAYS)),
        State("solved", "已解决待核验", _TOWN, Deadline("guarantee_verify_days")),
        State("verified", "已销号"),
        State("passed", "复查达标"),
        State("mistaken", "误报撤销"),
        State("dropped", "已终止"),
    ),
    (
        Transition("solve", "解决", ("open",), "solved", _WRITE, _VILLAGE, (household_stands,)),
        Transition("verify", "核验销号", ("solved",), "verified", _WRITE, _TOWN, (household_stands,), not_by=("solve",)),
        Transition("send_back", "核验退回", ("solved",), "open", _WRITE, _TOWN, (household_stands,), opinion=True),
        Transition("drop", "终止", STANDING, "dropped", _WRITE, _TOWN, (household_gone,), opinion=True),
        Transition("find_again", "复查仍未达标", ("solved",), "open", _WRITE, _VILLAGE),
        Transition("pass_check", "复查达标", STANDING, "passed", _WRITE, _VILLAGE),
        Transition("take_back", "核查表作废", STANDING, "mistaken", _WRITE, _VILLAGE),
        Transition("reopen", "恢复", ("passed",), "open", _WRITE, _VILLAGE),
    ),
)
"""问题销号. The last four steps are taken by check sheets and their withdrawal, not by themselves."""


def parameters_for(item: str, parameters: Mapping[str, Any]) -> dict[str, Any]:
    """The parameters of a day as the machine asks for them: those of the item stand for every item's."""
    return {**parameters, _DAYS: parameters[DAYS[item]]}
