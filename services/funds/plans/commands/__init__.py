"""Every use case of annual plans: one transaction of rows, events, steps and audit entries."""

from services.funds.plans.commands.drafting import begin, drop_line, set_line
from services.funds.plans.commands.steps import issue, publicise, take

__all__ = ["begin", "drop_line", "issue", "publicise", "set_line", "take"]
