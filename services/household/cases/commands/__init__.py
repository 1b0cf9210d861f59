"""Every use case of monitoring cases: one transaction of rows, events, steps and audit entries."""

from services.household.cases.commands.comparing import answer, ask, explain, members_to_compare
from services.household.cases.commands.measures import add_measure, take_measure
from services.household.cases.commands.objections import answer_objection, raise_objection
from services.household.cases.commands.opening import open_case
from services.household.cases.commands.steps import exempt, review, take

__all__ = [
    "add_measure",
    "answer",
    "answer_objection",
    "ask",
    "exempt",
    "explain",
    "members_to_compare",
    "open_case",
    "raise_objection",
    "review",
    "take",
    "take_measure",
]
