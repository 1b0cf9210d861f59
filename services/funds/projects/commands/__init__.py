"""Every use case of the project library: one transaction of rows, events, steps and audit entries."""

from services.funds.projects.commands.adjusting import adjust
from services.funds.projects.commands.applying import apply, correct, disclose_phone
from services.funds.projects.commands.parts import check_negative, set_goals, set_mechanism
from services.funds.projects.commands.publicity import publicise
from services.funds.projects.commands.steps import submit, take

__all__ = [
    "adjust",
    "apply",
    "check_negative",
    "correct",
    "disclose_phone",
    "publicise",
    "set_goals",
    "set_mechanism",
    "submit",
    "take",
]
