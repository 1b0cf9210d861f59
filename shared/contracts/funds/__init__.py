"""What the funds service publishes. Items are after-images without personal data; people's ways in are the service's own routes."""

from __future__ import annotations

from shared.contracts.base import EventType
from shared.contracts.funds.accounts import ACCOUNT_CHANGED, AccountChanged
from shared.contracts.funds.batches import FUND_BATCH_CHANGED, FundBatchChanged
from shared.contracts.funds.credit import LOAN_CHANGED, LoanChanged
from shared.contracts.funds.implementation import PROJECT_ACCEPTED, ProjectAccepted
from shared.contracts.funds.issues import ISSUE_CHANGED, IssueChanged
from shared.contracts.funds.payments import (
    PAYMENT_CHANGED,
    PAYROLL_PAYMENT_CHANGED,
    PaymentChanged,
    PayrollPaymentChanged,
)
from shared.contracts.funds.performance import PERFORMANCE_CHANGED, PerformanceChanged
from shared.contracts.funds.projects import PROJECT_CHANGED, ProjectChanged
from shared.contracts.funds.supervision import ALERT_CHANGED, AlertChanged
from shared.contracts.notices import NoticePosted
from shared.contracts.tasks import TaskChanged, TaskEscalated

__all__ = [
    "ACCOUNT_CHANGED",
    "ALERT_CHANGED",
    "FUND_BATCH_CHANGED",
    "ISSUE_CHANGED",
    "LOAN_CHANGED",
    "NOTICE_POSTED",
    "PAYMENT_CHANGED",
    "PAYROLL_PAYMENT_CHANGED",
    "PERFORMANCE_CHANGED",
    "PROJECT_ACCEPTED",
    "PROJECT_CHANGED",
    "TASK_CHANGED",
    "TASK_ESCALATED",
    "AccountChanged",
    "AlertChanged",
    "FundBatchChanged",
    "IssueChanged",
    "LoanChanged",
    "PaymentChanged",
    "PayrollPaymentChanged",
    "PerformanceChanged",
    "ProjectAccepted",
    "ProjectChanged",
]

TASK_CHANGED = EventType("zx.funds.task.changed.v1", TaskChanged, "资金待办变动")
TASK_ESCALATED = EventType("zx.funds.task.escalated.v1", TaskEscalated, "资金待办催办升级")
NOTICE_POSTED = EventType("zx.funds.notice.posted.v1", NoticePosted, "资金通知")
