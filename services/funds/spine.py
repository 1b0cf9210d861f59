"""This service's place on the event spine: what it listens to, what it can tell again, and in which versions it holds it."""

from __future__ import annotations

from sqlalchemy import select

from services.funds.assets.events import HANDLERS as ASSETS
from services.funds.batches.events import REPUBLISHERS as BATCHES
from services.funds.batches.tables import FundBatch
from services.funds.credit.events import REPUBLISHERS as CREDIT
from services.funds.credit.tables import Loan
from services.funds.implementation.events import REPUBLISHERS as IMPLEMENTATION
from services.funds.implementation.tables import Works
from services.funds.issues.events import REPUBLISHERS as ISSUES
from services.funds.issues.tables import Issue
from services.funds.ledger.events import REPUBLISHERS as ACCOUNTS
from services.funds.ledger.tables import JournalAccount
from services.funds.payments.events import REPUBLISHERS as PAYMENTS
from services.funds.payments.events import VERSIONS as PAYMENT_VERSIONS
from services.funds.payrolls.events import HANDLERS as PAYROLLS
from services.funds.performance.events import REPUBLISHERS as PERFORMANCE
from services.funds.performance.tables import PerformanceEvaluation
from services.funds.procedures import PROCEDURES
from services.funds.projects.events import REPUBLISHERS as PROJECTS
from services.funds.projects.tables import Project
from services.funds.supervision.watch import WATCH
from shared.contracts.base import EventType
from shared.contracts.funds import (
    ACCOUNT_CHANGED,
    ALERT_CHANGED,
    FUND_BATCH_CHANGED,
    ISSUE_CHANGED,
    LOAN_CHANGED,
    PERFORMANCE_CHANGED,
    PROJECT_ACCEPTED,
    PROJECT_CHANGED,
    TASK_CHANGED,
)
from shared.contracts.gateway import CLIENT_REVOKED
from shared.events.consumer import Consumer
from shared.events.control import Republish
from shared.events.subjects import stream_name
from shared.events.versions import VersionQuery
from shared.registry.events import HANDLERS as REGISTRY_HANDLERS
from shared.supervision.events import alert_versions, republishers
from shared.web.revocations import apply_revocations
from shared.workflow.procedure import republish_tasks, task_versions

__all__ = ["CONSUMERS", "FORMED", "REGISTRY", "REPUBLISHERS", "REVOKED", "STIPENDS", "VERSIONS"]

REGISTRY = Consumer("funds-registry", stream_name("household"), REGISTRY_HANDLERS)
"""What household tells of divisions and people."""
FORMED = Consumer("funds-assets", stream_name("assets"), ASSETS)
"""What assets tells of what projects became."""
STIPENDS = Consumer("funds-payrolls", stream_name("jobs"), PAYROLLS)
"""What jobs tells of payrolls that ask for money."""
REVOKED = Consumer("funds-revocations", stream_name("gateway"), {CLIENT_REVOKED: apply_revocations})
CONSUMERS = (REVOKED, REGISTRY, FORMED, STIPENDS)

REPUBLISHERS: dict[EventType, Republish] = {
    **ACCOUNTS,
    **republishers(WATCH),
    **BATCHES,
    **CREDIT,
    **PAYMENTS,
    **PERFORMANCE,
    **PROJECTS,
    **IMPLEMENTATION,
    **ISSUES,
    TASK_CHANGED: republish_tasks(TASK_CHANGED, PROCEDURES),
}

VERSIONS: dict[EventType, VersionQuery] = {
    ACCOUNT_CHANGED: select(JournalAccount.id, JournalAccount.version),
    ALERT_CHANGED: alert_versions(),
    FUND_BATCH_CHANGED: select(FundBatch.id, FundBatch.version),
    ISSUE_CHANGED: select(Issue.id, Issue.version),
    LOAN_CHANGED: select(Loan.id, Loan.version),
    **PAYMENT_VERSIONS,
    PERFORMANCE_CHANGED: select(PerformanceEvaluation.id, PerformanceEvaluation.version),
    PROJECT_ACCEPTED: select(Works.project_id.label("id"), Works.told.label("version")).where(Works.told > 0),
    PROJECT_CHANGED: select(Project.id, Project.version),
    TASK_CHANGED: task_versions(PROCEDURES),
}
