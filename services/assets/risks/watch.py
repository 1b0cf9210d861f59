"""What this service watches."""

from __future__ import annotations

from services.assets.parameters.rules import PARAMETERS
from services.assets.risks.catalogue import LEFT_OUT, RULES
from services.assets.risks.rules import SUBJECTS, RiskSubject
from shared.contracts.assets import ALERT_CHANGED, NOTICE_POSTED, TASK_CHANGED
from shared.supervision import Watch
from shared.supervision.definition import Example

__all__ = ["WATCH"]

WATCH = Watch(
    rules=RULES,
    left_out=LEFT_OUT,
    parameters=PARAMETERS,
    subjects=RiskSubject,
    titles=SUBJECTS,
    example=Example(
        rule="RA4",
        subject_name="四坪村蔬菜保鲜冷库",
        facts={"code": "610925104201-OF-2025-00017-8", "since": "2026-01-10"},
        left_out="没有村干部及其亲属名单",
        reason="已列入下一年度维修计划",
    ),
    changed=ALERT_CHANGED,
    tasks=TASK_CHANGED,
    notices=NOTICE_POSTED,
    page="/asset-alerts",
    named="资产风险预警",
)
"""The rules over assets, and how their alerts are told."""
