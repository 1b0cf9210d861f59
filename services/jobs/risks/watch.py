"""What this service watches."""

from __future__ import annotations

from services.jobs.parameters.rules import PARAMETERS
from services.jobs.risks.catalogue import LEFT_OUT, RULES
from services.jobs.risks.rules import SUBJECTS, LedgerSubject
from shared.contracts.jobs import ALERT_CHANGED, NOTICE_POSTED, TASK_CHANGED
from shared.supervision import Watch
from shared.supervision.definition import Example

__all__ = ["WATCH"]

WATCH = Watch(
    rules=RULES,
    left_out=LEFT_OUT,
    parameters=PARAMETERS,
    subjects=LedgerSubject,
    titles=SUBJECTS,
    example=Example(
        rule="J-06",
        subject_name="张*三",
        facts={"ability": "无劳动力", "month": "2026-03"},
        left_out="电话由农户服务保存",
        reason="已申请重新评定劳动能力",
    ),
    changed=ALERT_CHANGED,
    tasks=TASK_CHANGED,
    notices=NOTICE_POSTED,
    page="/ledger-alerts",
    named="就业台账预警",
)
"""The rules over the employment ledger, and how their alerts are told."""
