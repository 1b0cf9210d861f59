"""A contract of an operating asset or a collective resource as a state machine (domain/assets-and-funds §1.10): written, filed with the town, ended when nothing is owed."""

from __future__ import annotations

from services.assets.operation.rules import (
    ContractFacts,
    decided,
    documented,
    filed_in_time,
    operable,
    over,
    paid_up,
)
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["CONTRACT", "RUNNING"]

_OPERATE = "operation:write"
_OWN, _TOWN = Level.VILLAGE, Level.TOWN
RUNNING = ("filed",)
"""States in which a contract is in force and money is due of it."""

CONTRACT: Machine[ContractFacts] = Machine.of(
    "operating_contract",
    "资产经营备案",
    (
        State("draft", "待提交备案", _OWN, Deadline("operation_submit_days")),
        State("submitted", "待镇备案", _TOWN, Deadline("operation_file_days", Counting.WORKING)),
        State("filed", "履行中"),
        State("ended", "已到期"),
        State("terminated", "已终止"),
        State("withdrawn", "已撤回"),
    ),
    (
        Transition("submit", "提交备案", ("draft",), "submitted", _OPERATE, _OWN, (operable, decided, documented)),
        Transition("file", "镇备案", ("submitted",), "filed", _OPERATE, _TOWN, (operable, decided, documented, filed_in_time)),
        Transition("send_back", "退回", ("submitted",), "draft", _OPERATE, _TOWN, opinion=True),
        Transition("finish", "到期结清", ("filed",), "ended", _OPERATE, _TOWN, (over, paid_up)),
        Transition("terminate", "提前终止", ("filed",), "terminated", _OPERATE, _TOWN, opinion=True),
        Transition("withdraw", "撤回", ("draft",), "withdrawn", _OPERATE, _OWN, opinion=True),
    ),
)
"""经营合同: 民主决策、签订、镇备案、履行、到期."""
