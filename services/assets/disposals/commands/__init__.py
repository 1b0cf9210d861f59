"""Use cases of disposals: applying and correcting, publicising, steps, and money. A disposal is locked before its asset."""

from services.assets.disposals.commands.applying import apply, correct
from services.assets.disposals.commands.money import receive, reverse_proceeds, reverse_use, use
from services.assets.disposals.commands.steps import publicise, take

__all__ = ["apply", "correct", "publicise", "receive", "reverse_proceeds", "reverse_use", "take", "use"]
