"""The caller 调用方 of a request, as its verified token says."""

from __future__ import annotations

import math
from dataclasses import dataclass

from shared.access.scope import Scope

__all__ = ["PLATFORM", "Caller"]


@dataclass(frozen=True, slots=True)
class Caller:
    """A client (or, later, a member of staff) with its department, divisions and permissions.

    ``divisions`` are division codes of any level; ``permissions`` are OAuth scopes such as ``household:read``,
    where ``*`` stands for any one word (``feeds:*:write``), and alone for everything.
    """

    client_id: str
    name: str
    department: str
    divisions: tuple[str, ...]
    permissions: frozenset[str]
    token_id: str = ""
    all_departments: bool = True
    requests_per_minute: int = 1_200
    """How many requests a minute the door lets through for the caller."""
    expires_at: float = math.inf
    """When the token ends, seconds since the epoch."""
    issued_at: float = math.inf
    """When the token was made: revocations of a later moment make it void."""

    def may(self, permission: str) -> bool:
        """Whether the caller holds a permission."""
        return permission in self.permissions or any("*" in held and _stands_for(held, permission) for held in self.permissions)

    @property
    def scope(self) -> Scope:
        """The rows that the caller may see."""
        return Scope.of(self.divisions, None if self.all_departments else (self.department,))


def _stands_for(held: str, permission: str) -> bool:
    words, wanted = held.split(":"), permission.split(":")
    return held == "*" or (
        len(words) == len(wanted) and all(word in ("*", want) for word, want in zip(words, wanted, strict=True))
    )


PLATFORM = Caller(
    client_id="platform",
    name="平台",
    department="",
    divisions=("000000000000",),
    permissions=frozenset(),
)
"""Who acts when the platform itself does: seeds, schedulers, event handlers."""
