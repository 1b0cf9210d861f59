"""The steps of monitorings and evaluations over HTTP: one route each, made from one table."""

from __future__ import annotations

from services.funds.performance import commands
from services.funds.performance.machine import EVALUATION, MONITORING
from services.funds.performance.routes.common import PREFIX, TAGS, EvaluationId, MonitoringId
from services.funds.performance.schemas.steps import EvaluationReview, EvaluationSubmission, MonitoringSubmission, ResultUse
from shared.web.routing import Router
from shared.workflow.schemas import Said
from shared.workflow.steps import add_steps

__all__ = ["EVALUATING", "MONITORED", "router"]

router = Router(prefix=PREFIX, tags=TAGS)

MONITORED: dict[str, type[Said]] = {"submit": MonitoringSubmission, "send_back": Said, "accept": Said, "waive": Said}
"""Every step of a monitoring with what is said."""
EVALUATING: dict[str, type[Said]] = {
    "submit": EvaluationSubmission,
    "send_back": Said,
    "accept": Said,
    "review": EvaluationReview,
    "use": ResultUse,
    "waive": Said,
}
"""Every step of an evaluation with what is said."""

add_steps(
    router,
    MONITORING,
    MONITORED,
    commands.take_monitoring,
    path="/performance-monitorings",
    record=MonitoringId,
    named="Monitoring",
)
add_steps(
    router,
    EVALUATION,
    EVALUATING,
    commands.take_evaluation,
    path="/performance-evaluations",
    record=EvaluationId,
    named="Evaluation",
)
