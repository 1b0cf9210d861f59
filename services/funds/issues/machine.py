"""The life of an issue as a state machine (domain/assets-and-funds §2.11), and that of a search for its like 举一反三."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from services.funds.issues.rules import remaining, verifies
from shared.workflow import Block, Deadline, Level, Machine, State, Transition
from shared.workflow.deadlines import Dated, due_of

__all__ = ["DONE", "ISSUE", "RECTIFYING", "SEARCH", "IssueFacts", "due_in"]

_TOWN, _COUNTY, _WRITE, _VERIFY = Level.TOWN, Level.COUNTY, "issues:write", "issues:verify"
RECTIFYING = ("assigned", "plan_submitted", "rectifying", "returned")
"""States in which the units work on it: money comes back, and the deadline may be put off."""
DONE = ("closed", "cancelled")
"""States in which nothing is overdue any more; what was closed may come back 反弹."""


@dataclass(frozen=True, slots=True)
class IssueFacts:
    """What the conditions of an issue look at: whose ``department`` acts, the ``units`` that put it right, and its money in yuan."""

    department: str = ""
    units: frozenset[str] = frozenset()
    involved: Decimal | None = None
    recovered: Decimal = Decimal()
    shortfall: Decimal = Decimal()


def by_its_unit(facts: IssueFacts) -> Iterator[Block]:
    """由牵头或责任单位办理。"""
    if facts.department not in facts.units:
        yield Block("not_its_unit", f"须由整改单位办理:{'、'.join(sorted(facts.units))}")


def by_another_unit(facts: IssueFacts) -> Iterator[Block]:
    """不由整改单位办理。"""
    if not verifies(facts.department, facts.units):
        yield Block("own_unit", f"{facts.department}是整改单位,须由其他单位办理")


def money_settled(facts: IssueFacts) -> Iterator[Block]:
    """涉及金额已全部追回、归还或调账,差额已批准。"""
    left = remaining(facts.involved, facts.recovered, facts.shortfall)
    if left > 0:
        yield Block("money_open", f"尚有 {left:.2f} 元未整改到位,也未批准差额原因")


def _step(
    code: str,
    title: str,
    sources: tuple[str, ...],
    target: str,
    *,
    money: bool = False,
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
    others: bool = True,
) -> Transition[IssueFacts]:
    """A step of those who watch over the rectification, ``others`` than its units."""
    guards = ((by_another_unit,) if others else ()) + ((money_settled,) if money else ())
    return Transition(code, title, sources, target, _VERIFY, _COUNTY, guards, (), not_by, opinion)


def _own(code: str, title: str, sources: tuple[str, ...], target: str, *evidence: str) -> Transition[IssueFacts]:
    """A step of the units that put it right."""
    return Transition(code, title, sources, target, _WRITE, _TOWN, (by_its_unit,), evidence)


ISSUE: Machine[IssueFacts] = Machine.of(
    "issue",
    "问题整改",
    (
        State("registered", "待交办", _COUNTY, Deadline("issue_assign_days")),
        State("assigned", "待报整改方案", _TOWN, Deadline("issue_plan_days")),
        State("plan_submitted", "整改方案待审", _COUNTY, Deadline("issue_plan_review_days")),
        State("rectifying", "整改中", _TOWN),
        State("submitted", "待核验", _COUNTY, Deadline("issue_verify_days")),
        State("returned", "退回整改", _TOWN),
        State("verified", "待销号", _COUNTY, Deadline("issue_close_days")),
        State("closed", "已销号"),
        State("reopened", "反弹待交办", _COUNTY, Deadline("issue_assign_days")),
        State("cancelled", "已撤销"),
    ),
    (
        _step("assign", "交办", ("registered", "assigned", "reopened"), "assigned", others=False),
        _own("submit_plan", "报送整改方案", ("assigned",), "plan_submitted"),
        _step("approve_plan", "同意整改方案", ("plan_submitted",), "rectifying", not_by=("submit_plan",)),
        _step("return_plan", "退回整改方案", ("plan_submitted",), "assigned", opinion=True),
        _own("report", "报告整改进展", ("rectifying",), "rectifying"),
        _own("submit", "申请核验", ("rectifying", "returned"), "submitted", "整改材料"),
        _step("verify", "核验通过", ("submitted",), "verified", money=True, not_by=("submit", "submit_plan")),
        _step("send_back", "退回整改", ("submitted", "verified"), "returned", opinion=True),
        _step("close", "销号", ("verified",), "closed", money=True, not_by=("verify", "submit", "submit_plan")),
        _step("reopen", "反弹重改", ("closed",), "reopened", opinion=True),
        _step("cancel", "撤销登记", ("registered",), "cancelled", opinion=True, others=False),
    ),
)
"""问题整改. The issue's own deadline bounds every step; while it is put right there is no other."""

SEARCH: Machine[None] = Machine.of(
    "issue_search",
    "举一反三排查",
    (State("asked", "待排查", _TOWN, Deadline("issue_search_days")), State("answered", "已反馈")),
    (Transition("answer", "反馈排查结果", ("asked", "answered"), "answered", _WRITE, _TOWN),),
)
"""举一反三 (R-F05): every town that is asked looks for the same among its own. What it has answered it may mend."""


def due_in(state: str, since: date, deadline: date, parameters: Mapping[str, Dated]) -> date:
    """By when an issue has to leave a state that it entered on a day."""
    found = due_of(ISSUE.states[state], since, parameters)
    return deadline if found is None else min(found.due_on, deadline)
