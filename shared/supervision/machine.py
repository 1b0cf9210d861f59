"""The life of an alert as a state machine (domain/assets-and-funds §2.14): new, assigned, checked, fixed, closed."""

from __future__ import annotations

from collections.abc import Iterator

from shared.supervision.rules import AlertFacts
from shared.workflow import Block, Deadline, Level, Machine, State, Transition

__all__ = ["ALERT", "PROOF"]

_HANDLE = "supervision:handle"
PROOF = "整改材料"
"""Kind of attachment that shows what was fixed, or excuses."""
_FIXED = Deadline("alert_fix_days")


def to_fix(facts: AlertFacts) -> Iterator[Block]:
    """核查结论为属实。"""
    if facts.verdict != "true":
        yield Block("nothing_to_fix", "核查结论不是属实,不需整改")


def settled(facts: AlertFacts) -> Iterator[Block]:
    """已整改,或核查不属实、有正当理由,或所预警的情况已消除。"""
    if facts.gone or facts.fixed:
        return
    if facts.verdict is None:
        yield Block("not_checked", "尚未核查,所预警的情况仍存在")
    elif facts.verdict == "true":
        yield Block("not_fixed", "核查属实,尚未整改,所预警的情况仍存在")


ALERT: Machine[AlertFacts] = Machine.of(
    "alert",
    "监管预警处置",
    (
        State("new", "待分办", Level.TOWN, Deadline("alert_yellow_days")),
        State("assigned", "待核查", Level.TOWN, Deadline("alert_yellow_days")),
        State("checked", "已核查", Level.TOWN, _FIXED),
        State("fixed", "待销号", Level.COUNTY, Deadline("alert_close_days")),
        State("closed", "已销号"),
    ),
    (
        Transition("assign", "分办", ("new", "assigned"), "assigned", _HANDLE, Level.TOWN),
        Transition("check", "核查", ("assigned",), "checked", _HANDLE, Level.TOWN, opinion=True),
        Transition("recheck", "退回重新核查", ("checked", "fixed"), "assigned", _HANDLE, Level.COUNTY, opinion=True),
        Transition("fix", "整改", ("checked",), "fixed", _HANDLE, Level.TOWN, (to_fix,), (PROOF,), opinion=True),
        Transition(
            "close",
            "销号",
            ("new", "assigned", "checked", "fixed"),
            "closed",
            _HANDLE,
            Level.COUNTY,
            (settled,),
            not_by=("check", "fix"),
        ),
    ),
)
"""预警: 分办、核查、整改、销号. What is no more may be closed from anywhere; who checked or fixed does not close."""
