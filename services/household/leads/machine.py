"""The way of a lead 线索闭环 (domain/household §4.5): judged by the county, verified by the village, confirmed by the town."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shared.workflow import Block, Counting, Deadline, Level, Machine, State, Transition

__all__ = ["FEEDBACK", "LEAD", "Finding"]

FEEDBACK = Deadline("lead_feedback_days", Counting.WORKING)
"""By when a department acknowledges what became of its data."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the guards look at: the code of what the village found, if it has been there."""

    code: str | None = None


def _no_case_to_open(finding: Finding) -> Iterator[Block]:
    """核实结果不是应纳入程序(应纳入的由启动监测程序办结)。"""
    if finding.code == "registered":
        yield Block("case_needed", "核实结果为应纳入程序,请启动监测程序,线索随之办结")


_WRITE = "leads:write"
LEAD: Machine[Finding] = Machine.of(
    "lead",
    "线索",
    (
        State("open", "待研判", Level.COUNTY, Deadline("lead_judge_days", Counting.WORKING)),
        State("dispatched", "待核实", Level.VILLAGE, Deadline("lead_visit_days", Counting.WORKING)),
        State("verified", "待镇确认", Level.TOWN, Deadline("lead_confirm_days", Counting.WORKING)),
        State("closed", "已办结"),
    ),
    (
        Transition("dispatch", "派单核实", ("open",), "dispatched", _WRITE, Level.COUNTY),
        Transition("verify", "入户核实", ("dispatched",), "verified", _WRITE, Level.VILLAGE),
        Transition(
            "confirm",
            "确认核实结果",
            ("verified",),
            "closed",
            _WRITE,
            Level.TOWN,
            guards=(_no_case_to_open,),
            not_by=("verify",),
        ),
        Transition("send_back", "退回重新核实", ("verified",), "dispatched", _WRITE, Level.TOWN, opinion=True),
        Transition("close", "直接办结", ("open", "dispatched", "verified"), "closed", _WRITE, Level.TOWN),
        Transition("register", "纳入监测程序", ("open", "dispatched", "verified"), "closed", "cases:write", Level.VILLAGE),
    ),
)
"""线索. What the county does with a lead is dispatch it or close it; a red one, or one that it calls urgent, is visited sooner."""
