"""The way of a distribution plan (domain/assets-and-funds §1.13, §1.19): decided by the meeting, publicised, reviewed by the town, filed by the county,
paid, and its result publicised. Whoever submits a plan does not review it, and whoever reviews it does not file it.
"""

from __future__ import annotations

from services.assets.distribution.rules import (
    DistributionFacts,
    balanced,
    not_divided,
    paid_out,
    payable,
    publicised,
    reserved,
    sourced,
)
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["DISTRIBUTION", "NOTICES"]

_WRITE, _REVIEW, _PAY = "income:write", "income:review", "income:pay"
_OWN, _TOWN, _COUNTY = Level.VILLAGE, Level.TOWN, Level.COUNTY
_SOUND = (sourced, balanced, reserved, not_divided, payable)
NOTICES = {"publicity": "income_plan", "result": "income_result"}
"""Kinds of the notices that hang in these states."""

DISTRIBUTION: Machine[DistributionFacts] = Machine.of(
    "distribution",
    "资产收益分配",
    (
        State("draft", "拟定方案", _OWN, Deadline("income_draft_days")),
        State("publicity", "方案公示", _OWN, Deadline("income_publicity_end_days")),
        State("review", "待镇审核", _TOWN, Deadline("income_review_days", Counting.WORKING)),
        State("filing", "待县备案", _COUNTY, Deadline("income_filing_days", Counting.WORKING)),
        State("paying", "待兑付", _TOWN, Deadline("income_payment_days")),
        State("result", "结果公示", _OWN, Deadline("income_result_end_days")),
        State("archived", "已归档"),
        State("cancelled", "已撤销"),
    ),
    (
        Transition("submit", "会议通过", ("draft",), "publicity", _WRITE, _OWN, _SOUND, evidence=("会议记录",)),
        Transition(
            "close_publicity", "结束方案公示", ("publicity",), "review", _WRITE, _OWN, (publicised,), evidence=("公示照片",)
        ),
        Transition("take_back", "退回修改", ("publicity",), "draft", _WRITE, _OWN, opinion=True),
        Transition("review", "镇审核通过", ("review",), "filing", _REVIEW, _TOWN, _SOUND, not_by=("submit",)),
        Transition("send_back", "镇退回", ("review",), "draft", _REVIEW, _TOWN, opinion=True),
        Transition("file", "县备案", ("filing",), "paying", _REVIEW, _COUNTY, _SOUND, not_by=("submit", "review")),
        Transition("refuse", "县退回", ("filing",), "draft", _REVIEW, _COUNTY, opinion=True),
        Transition("finish_payment", "兑付完成", ("paying",), "result", _PAY, _TOWN, (paid_out,)),
        Transition("archive", "结束结果公示", ("result",), "archived", _WRITE, _OWN, (publicised,), evidence=("公示照片",)),
        Transition("cancel", "撤销方案", ("draft",), "cancelled", _WRITE, _OWN, opinion=True),
    ),
)
"""四议两公开、方案公示、镇审核、县备案、兑付、结果公示."""
