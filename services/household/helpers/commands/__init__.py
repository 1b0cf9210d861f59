"""Every use case of helpers: one transaction of rows, events, steps and audit entries."""

from services.household.helpers.commands.assigning import assign, end_assignment
from services.household.helpers.commands.closing import end_of_closed
from services.household.helpers.commands.handing_over import hand_over, replace
from services.household.helpers.commands.persons import correct_helper, disclose_phone, end_helper, register_helper

__all__ = [
    "assign",
    "correct_helper",
    "disclose_phone",
    "end_assignment",
    "end_helper",
    "end_of_closed",
    "hand_over",
    "register_helper",
    "replace",
]
