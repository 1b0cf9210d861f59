"""A repair 维修 as a state machine (domain/assets-and-funds §1.19): reported, assigned, done, accepted by another, settled; or done again."""

from __future__ import annotations

from dataclasses import dataclass

from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["OPEN", "REPAIR", "RepairFacts"]

_WRITE = "care:write"
_OWN, _TOWN = Level.VILLAGE, Level.TOWN


@dataclass(frozen=True, slots=True)
class RepairFacts:
    """A repair is judged by its papers and by who takes its steps."""


REPAIR: Machine[RepairFacts] = Machine.of(
    "repair",
    "资产维修",
    (
        State("reported", "待派工", _TOWN, Deadline("repair_assign_days", Counting.WORKING)),
        State("assigned", "维修中", _OWN, Deadline("repair_finish_days")),
        State("done", "待验收", _TOWN, Deadline("repair_accept_days", Counting.WORKING)),
        State("accepted", "待结算", _TOWN, Deadline("repair_settle_days")),
        State("settled", "已结算"),
        State("refused", "不予维修"),
    ),
    (
        Transition("assign", "派工", ("reported",), "assigned", _WRITE, _TOWN),
        Transition("refuse", "不予维修", ("reported",), "refused", _WRITE, _TOWN, opinion=True),
        Transition("finish", "报告完工", ("assigned",), "done", _WRITE, _OWN, evidence=("现场照片",)),
        Transition("reopen", "返工", ("done",), "assigned", _WRITE, _TOWN, opinion=True),
        Transition("accept", "验收", ("done",), "accepted", _WRITE, _TOWN, not_by=("finish",)),
        Transition("settle", "结算", ("accepted",), "settled", _WRITE, _TOWN, evidence=("发票",)),
    ),
)
"""报修、派工、维修、验收、结算."""
OPEN = ("reported", "assigned", "done")
"""States in which something is still to be repaired."""
