"""The way of a payroll (domain/jobs-and-platform §2.5): villages confirm, the town checks, the department reviews, finance pays, the bank answers, the
result is publicised. Whoever checks does not review, and neither of them pays.
"""

from __future__ import annotations

from services.jobs.stipends.rules import PayrollFacts, answered, confirmed, funded, publicised, unpaid
from shared.workflow import Counting, Deadline, Level, Machine, State, Transition

__all__ = ["ISSUED", "JUDGING", "NOTICE", "PAYROLL"]

_CHECK, _REVIEW, _PAY = "stipends:check", "stipends:review", "stipends:pay"
_TOWN, _COUNTY = Level.TOWN, Level.COUNTY
ISSUED = ("bank", "publicity", "archived")
"""States after what could be paid was sent to the bank."""
JUDGING = ("check", "review", "issue")
"""Steps at which every check is run again."""
NOTICE = "payroll_result"
"""The kind of the notice that hangs in ``publicity``."""

PAYROLL: Machine[PayrollFacts] = Machine.of(
    "payroll",
    "公益性岗位补贴发放",
    (
        State("confirming", "待村确认、镇审核", _TOWN, Deadline("payroll_confirm_days")),
        State("department", "待部门复核", _COUNTY, Deadline("payroll_review_days", Counting.WORKING)),
        State("finance", "待财政发放", _COUNTY, Deadline("payroll_issue_days", Counting.WORKING)),
        State("bank", "待银行回盘", _COUNTY, Deadline("payroll_bank_days")),
        State("publicity", "发放公示", _TOWN, Deadline("payroll_publicity_end_days")),
        State("archived", "已归档"),
        State("cancelled", "已撤销"),
    ),
    (
        Transition("check", "镇审核通过", ("confirming",), "department", _CHECK, _TOWN, (confirmed,)),
        Transition("review", "部门复核通过", ("department",), "finance", _REVIEW, _COUNTY, not_by=("check",)),
        Transition("send_back", "部门退回", ("department",), "confirming", _REVIEW, _COUNTY, opinion=True),
        Transition("issue", "财政发放", ("finance",), "bank", _PAY, _COUNTY, (funded,), not_by=("check", "review")),
        Transition("return", "财政退回", ("finance",), "confirming", _PAY, _COUNTY, (unpaid,), opinion=True),
        Transition("settle", "银行回盘完成", ("bank",), "publicity", _PAY, _COUNTY, (answered,)),
        Transition(
            "archive", "结束公示并归档", ("publicity",), "archived", _CHECK, _TOWN, (publicised,), evidence=("公示照片",)
        ),
        Transition("cancel", "撤销批次", ("confirming",), "cancelled", _CHECK, _TOWN, opinion=True),
    ),
)
"""生成、村确认、镇审核、部门复核、财政(一卡通)批次、银行回盘、公示、归档."""
