"""Recording and withdrawing visits, and keeping up when the next ones are due."""

from services.household.visits.commands.visiting import record_visit, withdraw_visit
from services.household.visits.duties import settle

__all__ = ["record_visit", "settle", "withdraw_visit"]
