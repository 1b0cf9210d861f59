"""Reads of supervision, cut to the caller's scope through where what was found lies."""

from __future__ import annotations

from services.funds.supervision.queries.alerts import ALERTS, AlertFilter, alert, alerts, unknown_alert
from services.funds.supervision.queries.figures import alert_counts, industry, progress
from services.funds.supervision.queries.runs import findings, run, runs
from services.funds.supervision.queries.suppressions import suppression, suppressions

__all__ = [
    "ALERTS",
    "AlertFilter",
    "alert",
    "alert_counts",
    "alerts",
    "findings",
    "industry",
    "progress",
    "run",
    "runs",
    "suppression",
    "suppressions",
    "unknown_alert",
]
