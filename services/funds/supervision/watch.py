"""What this service watches."""

from __future__ import annotations

from services.funds.parameters.rules import PARAMETERS
from services.funds.supervision.catalogue import LEFT_OUT, RULES
from services.funds.supervision.rules import SUBJECTS, Subject
from shared.contracts.funds import ALERT_CHANGED, NOTICE_POSTED, TASK_CHANGED
from shared.supervision import Watch
from shared.supervision.definition import Example

__all__ = ["WATCH"]

WATCH = Watch(
    rules=RULES,
    left_out=LEFT_OUT,
    parameters=PARAMETERS,
    subjects=Subject,
    titles=SUBJECTS,
    example=Example(
        rule="F-A01",
        subject_name="安财农〔2025〕18号",
        facts={"received_on": "2025-03-10", "unallocated": "3110000.00"},
        left_out="没有村干部及其亲属名单",
        reason="以工代赈资金按合同约定年底支付",
    ),
    changed=ALERT_CHANGED,
    tasks=TASK_CHANGED,
    notices=NOTICE_POSTED,
)
"""The rules over the records of money, and how their alerts are told."""
