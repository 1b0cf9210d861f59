"""Every use case of performance: one transaction of rows, events, tasks and audit entries."""

from services.funds.performance.commands.approvals import approve_goals, withdraw_approval
from services.funds.performance.commands.county import enter_points
from services.funds.performance.commands.opening import open_due, open_evaluations, open_monitorings
from services.funds.performance.commands.steps import take_evaluation, take_monitoring

__all__ = [
    "approve_goals",
    "enter_points",
    "open_due",
    "open_evaluations",
    "open_monitorings",
    "take_evaluation",
    "take_monitoring",
    "withdraw_approval",
]
