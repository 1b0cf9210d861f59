"""The procedures of performance (domain/assets-and-funds §2.10): monitoring 运行监控 and self-evaluation 自评 of a project."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from shared.workflow import Block, Deadline, Level, Machine, State, Transition

__all__ = ["COMPLETED", "EVALUATION", "HANDED_IN", "MONITORING", "PerformanceFacts"]

_TOWN, _COUNTY, _WRITE, _REVIEW = Level.TOWN, Level.COUNTY, "performance:write", "performance:review"
HANDED_IN = ("submitted", "accepted")
"""States in which a monitoring has been handed in."""
COMPLETED = ("accepted", "reviewed", "used")
"""States of an evaluation that is completed 评价完成: the county has accepted it."""


@dataclass(frozen=True, slots=True)
class PerformanceFacts:
    """What the conditions look at: how many indicators the project's goal table has now."""

    goals: int = 0


def goals_there(facts: PerformanceFacts) -> Iterator[Block]:
    """项目有绩效目标表。"""
    if not facts.goals:
        yield Block("no_goal", "项目没有绩效目标,不能填报")


def _step(
    code: str, title: str, sources: tuple[str, ...], target: str, *not_by: str, opinion: bool = False
) -> Transition[PerformanceFacts]:
    """A step of the county."""
    return Transition(code, title, sources, target, _REVIEW, _COUNTY, (), (), not_by, opinion)


def _submit(title: str) -> Transition[PerformanceFacts]:
    return Transition("submit", title, ("drafting", "returned"), "submitted", _WRITE, _TOWN, (goals_there,))


_WAIVE = _step("waive", "免于填报", ("drafting", "returned"), "waived", opinion=True)

MONITORING: Machine[PerformanceFacts] = Machine.of(
    "performance_monitoring",
    "绩效运行监控",
    (
        State("drafting", "待填报运行监控", _TOWN, Deadline("performance_monitoring_days")),
        State("submitted", "运行监控待审核", _COUNTY, Deadline("performance_review_days")),
        State("returned", "运行监控退回", _TOWN, Deadline("performance_mend_days")),
        State("accepted", "运行监控已审核"),
        State("waived", "免于运行监控"),
    ),
    (
        _submit("报送运行监控"),
        _step("accept", "审核运行监控", ("submitted",), "accepted", "submit"),
        _step("send_back", "退回运行监控", ("submitted", "accepted"), "returned", opinion=True),
        _WAIVE,
    ),
)
"""运行监控: how far a project's indicators are at midyear. The county waives what cannot be monitored."""

EVALUATION: Machine[PerformanceFacts] = Machine.of(
    "performance_evaluation",
    "绩效自评",
    (
        State("drafting", "待绩效自评", _TOWN, Deadline("performance_evaluation_days")),
        State("submitted", "绩效自评待审核", _COUNTY, Deadline("performance_review_days")),
        State("returned", "绩效自评退回", _TOWN, Deadline("performance_mend_days")),
        State("accepted", "绩效自评已审核"),
        State("reviewed", "已抽评或重点评价"),
        State("used", "结果已应用"),
        State("waived", "免于绩效自评"),
    ),
    (
        _submit("报送绩效自评"),
        _step("accept", "审核绩效自评", ("submitted",), "accepted", "submit"),
        _step("review", "抽评或重点评价", ("accepted", "reviewed"), "reviewed", "submit", opinion=True),
        _step("use", "结果应用", COMPLETED, "used"),
        _step("send_back", "退回绩效自评", ("submitted", "accepted"), "returned", opinion=True),
        _WAIVE,
    ),
)
"""自评: what a project has reached in a year, with its score; the county may score it again, and says what the result is used for."""
