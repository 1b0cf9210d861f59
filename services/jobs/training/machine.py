"""The way of a training class 培训班 as a state machine: planned, reviewed by the county, enrolling, running, finished; its subsidy publicised and paid.

Only a class that has not begun is cancelled: who was trained stays in register ② for good. Whoever reckons a subsidy does not pay it.
"""

from __future__ import annotations

from services.jobs.training.rules import (
    TrainingFacts,
    another_person,
    begun,
    examined,
    over,
    publicised,
    signed_in,
    staffed,
    with_standard,
)
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["HELD", "NOTICE", "OVER", "STANDING", "TRAINING"]

_WRITE, _REVIEW, _PAY = "training:write", "training:review", "training:pay"
_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
OVER = ("finished", "publicity", "payable", "paid")
"""States after the last day: who was trained, and who passed."""
HELD = ("running", *OVER)
"""States of a class that has begun."""
STANDING = ("enrolling", *HELD)
"""States in which a class has a roster that counts."""
NOTICE = "training_subsidy"
"""The kind of the notice that hangs in ``publicity``."""

TRAINING: Machine[TrainingFacts] = Machine.of(
    "training_class",
    "技能培训班",
    (
        State("plan", "待提交", _TOWN, Deadline("training_submit_days")),
        State("review", "待县审核", _COUNTY, Deadline("training_review_days", Counting.WORKING)),
        State("enrolling", "招生中", _TOWN),
        State("running", "开班中", _TOWN),
        State("finished", "已结业"),
        State("publicity", "补贴公示", _COUNTY, Deadline("training_publicity_end_days")),
        State("payable", "待核拨", _COUNTY, Deadline("training_pay_days", Counting.WORKING)),
        State("paid", "已核拨"),
        State("cancelled", "已取消"),
    ),
    (
        Transition("submit", "提交审核", ("plan",), "review", _WRITE, _TOWN),
        Transition("approve", "审核通过", ("review",), "enrolling", _REVIEW, _COUNTY, (another_person,), not_by=("submit",)),
        Transition("send_back", "退回修改", ("review",), "plan", _REVIEW, _COUNTY, opinion=True),
        Transition("begin", "开班", ("enrolling",), "running", _WRITE, _TOWN, (begun, staffed)),
        Transition("finish", "结业", ("running",), "finished", _WRITE, _TOWN, (over, signed_in)),
        Transition("reckon", "核算补贴", ("finished",), "publicity", _REVIEW, _COUNTY, (with_standard, examined)),
        Transition(
            "close_publicity",
            "结束公示",
            ("publicity",),
            "payable",
            _REVIEW,
            _COUNTY,
            (publicised,),
            evidence=("公示照片",),
        ),
        Transition("pay", "核拨补贴", ("payable",), "paid", _PAY, _COUNTY, not_by=("reckon",)),
        Transition("reopen", "退回重核", ("publicity", "payable"), "finished", _REVIEW, _COUNTY, opinion=True),
        Transition("cancel", "取消", ("plan", "review", "enrolling"), "cancelled", _WRITE, _TOWN, opinion=True),
    ),
)
"""计划、县审核、招生、开班、结业、核算补贴、公示、核拨、取消."""
