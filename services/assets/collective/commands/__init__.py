"""Use cases of village collectives: registering them, their money, equity, resources and months."""

from services.assets.collective.commands.collectives import correct_collective, end_collective, register_collective
from services.assets.collective.commands.equity import change_equity, set_equity
from services.assets.collective.commands.journal import close_account, disclose_account, enter, open_account, reverse_entry
from services.assets.collective.commands.months import open_due, take_month
from services.assets.collective.commands.resources import (
    correct_resource,
    register_resource,
    resources_locked,
    withdraw_resource,
)

__all__ = [
    "change_equity",
    "close_account",
    "correct_collective",
    "correct_resource",
    "disclose_account",
    "end_collective",
    "enter",
    "open_account",
    "open_due",
    "register_collective",
    "register_resource",
    "resources_locked",
    "reverse_entry",
    "set_equity",
    "take_month",
    "withdraw_resource",
]
