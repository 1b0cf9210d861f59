"""Who calls, what they may do, and which divisions they may see."""

from shared.access.caller import Caller
from shared.access.scope import Scope, within

__all__ = ["Caller", "Scope", "within"]
