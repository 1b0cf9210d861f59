"""Writing supervision: each use case is one transaction of rows, events and audit entries."""

from __future__ import annotations

from shared.supervision.commands.alerts import take_alert
from shared.supervision.commands.runs import ran_today, require_county, run_rules
from shared.supervision.commands.suppressions import decide_suppression, end_suppression, propose_suppression

__all__ = [
    "decide_suppression",
    "end_suppression",
    "propose_suppression",
    "ran_today",
    "require_county",
    "run_rules",
    "take_alert",
]
