"""Writing supervision: each use case is one transaction of rows, events and audit entries."""

from __future__ import annotations

from services.funds.supervision.commands.alerts import take_alert
from services.funds.supervision.commands.runs import ran_today, require_county, run_rules
from services.funds.supervision.commands.suppressions import decide_suppression, end_suppression, propose_suppression

__all__ = [
    "decide_suppression",
    "end_suppression",
    "propose_suppression",
    "ran_today",
    "require_county",
    "run_rules",
    "take_alert",
]
