"""Reads of supervision, cut to the caller's scope through where what was found lies."""

from __future__ import annotations

from shared.supervision.queries.alerts import AlertFilter, alert, alert_counts, alerts, unknown_alert
from shared.supervision.queries.runs import findings, run, runs
from shared.supervision.queries.suppressions import suppression, suppressions

__all__ = [
    "AlertFilter",
    "alert",
    "alert_counts",
    "alerts",
    "findings",
    "run",
    "runs",
    "suppression",
    "suppressions",
    "unknown_alert",
]
