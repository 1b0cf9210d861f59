"""Every use case of issues: one transaction of rows, events, tasks and audit entries."""

from services.funds.issues.commands.extending import ask_extension, decide_extension
from services.funds.issues.commands.money import add_recovery, approve_shortfall, withdraw_recovery
from services.funds.issues.commands.registering import correct, register
from services.funds.issues.commands.searching import answer_search, ask_searches
from services.funds.issues.commands.steps import take

__all__ = [
    "add_recovery",
    "answer_search",
    "approve_shortfall",
    "ask_extension",
    "ask_searches",
    "correct",
    "decide_extension",
    "register",
    "take",
    "withdraw_recovery",
]
