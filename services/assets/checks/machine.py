"""A campaign and its differences as state machines (domain/assets-and-funds §1.8): two blind lists, compared, closed when nothing is open."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from services.assets.checks.rules import LINES
from shared.workflow import Block, Deadline, Level, Machine, State, Transition

__all__ = ["CAMPAIGN", "DIFFERENCE", "CampaignFacts", "DifferenceFacts"]

_WRITE, _REVIEW = "checks:write", "checks:review"
_COUNTY, _TOWN = Level.COUNTY, Level.TOWN


@dataclass(frozen=True, slots=True)
class CampaignFacts:
    """Which lines are locked, how many items are listed, and how many differences are open."""

    locked: frozenset[str]
    items: int
    open: int


def _both_locked(facts: CampaignFacts) -> Iterator[Block]:
    """两条线的清单均已锁定,且不都为空。"""
    for line, title in LINES.items():
        if line not in facts.locked:
            yield Block("line_open", f"{title}的清单尚未锁定")
    if facts.items == 0:
        yield Block("nothing_listed", "两条线都没有填报资产")


def _all_seen_to(facts: CampaignFacts) -> Iterator[Block]:
    """差异全部销号或批准例外。"""
    if facts.open:
        yield Block("differences_open", f"还有 {facts.open} 项差异未销号")


CAMPAIGN: Machine[CampaignFacts] = Machine.of(
    "check_campaign",
    "资产“双线”排查",
    (
        State("collecting", "两线填报", _COUNTY, Deadline("check_collect_days")),
        State("comparing", "核对差异", _COUNTY, Deadline("check_compare_days")),
        State("closed", "已签结"),
        State("cancelled", "已取消"),
    ),
    (
        Transition("compare", "比对两线清单", ("collecting",), "comparing", _REVIEW, _COUNTY, (_both_locked,)),
        Transition("close", "签结", ("comparing",), "closed", _REVIEW, _COUNTY, (_all_seen_to,), opinion=True),
        Transition("cancel", "取消", ("collecting",), "cancelled", _REVIEW, _COUNTY, opinion=True),
    ),
)
"""排查活动."""


@dataclass(frozen=True, slots=True)
class DifferenceFacts:
    """A difference has nothing but its answer to be judged by."""


DIFFERENCE: Machine[DifferenceFacts] = Machine.of(
    "check_difference",
    "排查差异",
    (
        State("open", "待处理", _TOWN, Deadline("check_difference_days")),
        State("answered", "待核验", _COUNTY, Deadline("check_verify_days")),
        State("closed", "已销号"),
        State("excepted", "已批准例外"),
    ),
    (
        Transition("answer", "反馈处理结果", ("open",), "answered", _WRITE, _TOWN, opinion=True),
        Transition("send_back", "退回重办", ("answered",), "open", _REVIEW, _COUNTY, opinion=True),
        Transition("settle", "核验销号", ("answered",), "closed", _REVIEW, _COUNTY, not_by=("answer",)),
        Transition("allow", "批准例外", ("open", "answered"), "excepted", _REVIEW, _COUNTY, not_by=("answer",), opinion=True),
    ),
)
"""差异: 责任单位处理,县级核验."""
