"""Use cases of distribution: writing plans, taking them along, paying their lines."""

from services.assets.distribution.commands.paying import give_back, pay, stop
from services.assets.distribution.commands.planning import correct, write
from services.assets.distribution.commands.steps import publicise, take

__all__ = ["correct", "give_back", "pay", "publicise", "stop", "take", "write"]
