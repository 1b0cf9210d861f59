"""The way of a payment as a state machine (domain/assets-and-funds §2.15): unit, department, finance, paid, filed; undone by reversal only."""

from __future__ import annotations

from services.funds.payments.rules import PaymentFacts, not_sent, stands
from shared.workflow import Counting, Deadline, Guard, Level, Machine, State, Transition

__all__ = ["ASKED", "DONE", "PAYMENT"]

_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
_WRITE, _REVIEW, _APPROVE, _PAY = "payments:write", "payments:review", "funds:approve", "payments:pay"
_CHECK = Deadline("payment_check_days", Counting.WORKING)

ASKED = ("department", "finance", "payable", "paid", "filed")
"""States in which what is asked counts against the contract: under way, or paid."""
DONE = ("paid", "filed")
"""States in which the money is with who was paid."""
_UNDER_WAY = ("department", "finance", "payable")


def _step(  # noqa: PLR0913 - a table's row
    code: str,
    title: str,
    sources: tuple[str, ...],
    target: str,
    permission: str,
    level: Level,
    *guards: Guard[PaymentFacts],
    evidence: tuple[str, ...] = (),
    not_by: tuple[str, ...] = (),
    opinion: bool = False,
) -> Transition[PaymentFacts]:
    return Transition(code, title, sources, target, permission, level, guards, evidence, not_by, opinion)


PAYMENT: Machine[PaymentFacts] = Machine.of(
    "payment",
    "资金支付",
    (
        State("draft", "待提交", _TOWN, Deadline("payment_draft_days")),
        State("department", "主管部门审核", _COUNTY, _CHECK),
        State("finance", "财政审核", _COUNTY, _CHECK),
        State("payable", "待支付", _COUNTY, _CHECK),
        State("paid", "已支付待归档", _COUNTY, _CHECK),
        State("filed", "已归档"),
        State("cancelled", "已撤销"),
        State("reversed", "已冲销"),
    ),
    (
        _step("submit", "单位提交", ("draft",), "department", _WRITE, _TOWN, stands),
        _step(
            "pass_department",
            "主管部门审核通过",
            ("department",),
            "finance",
            _REVIEW,
            _COUNTY,
            stands,
            not_by=("submit",),
            opinion=True,
        ),
        _step("return_department", "主管部门退回", ("department",), "draft", _REVIEW, _COUNTY, opinion=True),
        _step(
            "pass_finance",
            "财政审核通过",
            ("finance",),
            "payable",
            _APPROVE,
            _COUNTY,
            stands,
            not_by=("submit", "pass_department"),
        ),
        _step("return_finance", "财政退回", ("finance", "payable"), "draft", _APPROVE, _COUNTY, opinion=True),
        _step("pay", "支付", ("payable",), "paid", _PAY, _COUNTY, stands, not_by=("pass_finance",)),
        _step("file", "归档支付凭证", ("paid",), "filed", _PAY, _COUNTY, evidence=("付款凭证",)),
        _step("cancel", "撤销", ("draft", *_UNDER_WAY), "cancelled", _WRITE, _TOWN, opinion=True),
        _step("reverse", "冲销", DONE, "reversed", _APPROVE, _COUNTY, not_sent, not_by=("pay",), opinion=True),
    ),
)
"""支付申请: 单位、部门、财政、支付、归档."""
