"""Use cases of inventories: planning and steps, counting and checking, surpluses, settling. An inventory is locked before its lines, those before assets."""

from services.assets.inventories.commands.counting import check, count
from services.assets.inventories.commands.planning import plan, take
from services.assets.inventories.commands.settling import settle
from services.assets.inventories.commands.surpluses import add_surplus, remove_surplus

__all__ = ["add_surplus", "check", "count", "plan", "remove_surplus", "settle", "take"]
