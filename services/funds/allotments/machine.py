"""The life of an allotment 指标单: written by one person, checked and posted by another, undone by reversal only (domain/assets-and-funds §2.7, I7)."""

from __future__ import annotations

from services.funds.allotments.rules import AllotmentFacts, stands
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["ALLOTMENT"]

_APPROVE = "funds:approve"

ALLOTMENT: Machine[AllotmentFacts] = Machine.of(
    "allotment",
    "资金分配与下达",
    (
        State("proposed", "待复核记账", Level.COUNTY, Deadline("allotment_check_days", Counting.WORKING)),
        State("posted", "已记账"),
        State("refused", "已退回"),
        State("withdrawn", "已撤回"),
        State("reversed", "已冲销"),
    ),
    (
        Transition("agree", "复核记账", ("proposed",), "posted", _APPROVE, Level.COUNTY, (stands,)),
        Transition("refuse", "退回", ("proposed",), "refused", _APPROVE, Level.COUNTY, opinion=True),
        Transition("withdraw", "撤回", ("proposed",), "withdrawn", "funds:write", Level.COUNTY, opinion=True),
        Transition("reverse", "冲销", ("posted",), "reversed", _APPROVE, Level.COUNTY, not_by=("agree",), opinion=True),
    ),
)
"""指标单: 编制、复核、记账、冲销."""
