"""Every use case of the guarantees: one transaction of rows, events, steps and audit entries."""

from services.household.guarantees.commands.problems import arrange, take_problem
from services.household.guarantees.commands.sheets import record_sheet, withdraw_sheet

__all__ = ["arrange", "record_sheet", "take_problem", "withdraw_sheet"]
