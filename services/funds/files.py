"""What of this service holds stored files, and what has attachments."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches import queries as batches
from services.funds.credit import queries as credit
from services.funds.implementation import queries as implementation
from services.funds.implementation.machine import WORKS
from services.funds.issues import queries as issues
from services.funds.parameters.queries import parameters_on
from services.funds.payments import queries as payments
from services.funds.payments.machine import PAYMENT
from services.funds.performance import queries as performance
from services.funds.plans import queries as plans
from services.funds.plans.machine import PLAN
from services.funds.projects import queries as projects
from services.funds.projects.machine import PROJECT
from shared.access import Scope
from shared.attachments import ATTACHMENTS, Subject
from shared.disclosures import queries as disclosures
from shared.exports import EXPORTS
from shared.intake.batches import BATCHES
from shared.standards.clock import today
from shared.supervision import queries as supervision

__all__ = ["HOLDINGS", "SUBJECTS"]

HOLDINGS = (ATTACHMENTS, BATCHES, EXPORTS)


async def _years(session: AsyncSession, scope: Scope) -> int:
    return int((await parameters_on(session, scope, today()))["attachment_years"].value)


SUBJECTS = (
    Subject("alert", "alerts", "监管预警", "Alert", supervision.alert, _years, "supervision:read", "supervision:handle"),
    Subject(
        "annual_plan",
        "annual-plans",
        "年度计划",
        "AnnualPlan",
        plans.own_plan,
        _years,
        "projects:read",
        "projects:write",
        PLAN.papers,
    ),
    Subject("contract", "contracts", "合同", "Contract", implementation.contract, _years, "works:read", "works:write"),
    Subject("fund_batch", "fund-batches", "资金批次", "FundBatch", batches.batch, _years, "funds:read", "funds:write"),
    Subject("issue", "issues", "问题", "Issue", issues.issue, _years, "issues:read", "issues:write"),
    Subject("loan", "loans", "贷款", "Loan", credit.loan, _years, "credit:read", "credit:write"),
    Subject("payment", "payments", "支付", "Payment", payments.payment, _years, "funds:read", "payments:write", PAYMENT.papers),
    Subject(
        "performance_evaluation",
        "performance-evaluations",
        "绩效自评",
        "Evaluation",
        performance.evaluation,
        _years,
        "performance:read",
        "performance:write",
    ),
    Subject(
        "performance_monitoring",
        "performance-monitorings",
        "绩效运行监控",
        "Monitoring",
        performance.monitoring,
        _years,
        "performance:read",
        "performance:write",
    ),
    Subject(
        "project", "projects", "项目", "Project", projects.project, _years, "projects:read", "projects:write", PROJECT.papers
    ),
    Subject(
        "works", "works", "项目实施", "Works", implementation.works_by_id, _years, "works:read", "works:write", WORKS.papers
    ),
    Subject(
        "disclosure",
        "publicities",
        "公示",
        "FundsPublicity",
        disclosures.disclosure,
        _years,
        "publicity:read",
        "publicity:write",
    ),
)
"""What can have attachments."""
