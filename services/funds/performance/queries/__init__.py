"""Reads of performance: approved goals, monitorings, evaluations, figures, and what the county's score rests on."""

from services.funds.performance.queries.approvals import ApprovalFilter, approval, approvals, unknown_approval
from services.funds.performance.queries.figures import counted
from services.funds.performance.queries.measures import entries, measures
from services.funds.performance.queries.money import executed
from services.funds.performance.queries.reports import (
    EVALUATIONS,
    MONITORINGS,
    ReportFilter,
    evaluation,
    evaluation_indicators,
    evaluations,
    monitoring,
    monitoring_indicators,
    monitorings,
    unknown,
)

__all__ = [
    "EVALUATIONS",
    "MONITORINGS",
    "ApprovalFilter",
    "ReportFilter",
    "approval",
    "approvals",
    "counted",
    "entries",
    "evaluation",
    "evaluation_indicators",
    "evaluations",
    "executed",
    "measures",
    "monitoring",
    "monitoring_indicators",
    "monitorings",
    "unknown",
    "unknown_approval",
]
