"""Rules of staff accounts: passwords, lock-out, where a role may work, how long a session lives and what it may do before it is complete."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from services.gateway.identity.staff.roles import Role
from shared.standards.divisions import prefix_of

__all__ = [
    "IDLE",
    "LOCKED_FOR",
    "PASSWORDS_REMEMBERED",
    "PASSWORD_LIFE",
    "SESSION_LIFE",
    "USERNAME",
    "WRONG_BEFORE_LOCK",
    "PasswordFault",
    "Stage",
    "misplaced",
    "password_fault",
    "permissions_of",
    "stage_of",
]

USERNAME = r"^[a-z][a-z0-9._-]{2,31}$"
WRONG_BEFORE_LOCK = 5
LOCKED_FOR = timedelta(minutes=15)
PASSWORD_LIFE = timedelta(days=90)
PASSWORDS_REMEMBERED = 5
"""So many earlier passwords may not come again."""
SESSION_LIFE = timedelta(hours=12)
IDLE = timedelta(minutes=30)

_SHORTEST = 10
_KINDS = tuple(map(re.compile, (r"[a-z]", r"[A-Z]", r"[0-9]", r"[^A-Za-z0-9]")))
_KINDS_NEEDED = 3
_COMMON = ("123456", "abc123", "admin", "password", "qwerty")
_DIGITS = {"county": 6, "town": 9, "village": 12}


class PasswordFault(StrEnum):
    """Why a password is not accepted, as told to people."""

    SHORT = f"至少 {_SHORTEST} 个字符"
    PLAIN = "须包含大写字母、小写字母、数字、其他字符中的至少三种"
    NAMED = "不能包含用户名"
    COMMON = "过于常见,不能包含 123456、password、qwerty 等"


def password_fault(password: str, username: str) -> PasswordFault | None:
    """The first rule that a password breaks (GB/T 22239-2019, 8.1.4.1 asks for complexity)."""
    lower = password.lower()
    if len(password) < _SHORTEST:
        return PasswordFault.SHORT
    if sum(kind.search(password) is not None for kind in _KINDS) < _KINDS_NEEDED:
        return PasswordFault.PLAIN
    if username in lower:
        return PasswordFault.NAMED
    if any(word in lower for word in _COMMON):
        return PasswordFault.COMMON
    return None


class Stage(StrEnum):
    """How far a session has come; until it is complete it opens nothing but the person's own account."""

    PASSWORD = "password"  # noqa: S105 - the password must be changed first
    SECOND_FACTOR = "second_factor"  # the second factor must be set up first
    COMPLETE = "complete"


def stage_of(role: Role, *, password_changed_at: datetime | None, second_factor: bool, now: datetime) -> Stage:
    """What somebody who has signed in must still do. Initial passwords were never changed; old ones have to be."""
    if password_changed_at is None or password_changed_at + PASSWORD_LIFE <= now:
        return Stage.PASSWORD
    if role.administrator and not second_factor:
        return Stage.SECOND_FACTOR
    return Stage.COMPLETE


def permissions_of(role: Role, feeds: Iterable[str], stage: Stage) -> frozenset[str]:
    """What a session of a role may do."""
    if stage is not Stage.COMPLETE:
        return frozenset({"session"})
    own = [f"feeds:{feed}:write" for feed in feeds] if role.own_feeds else []
    return frozenset({"session", *role.permissions, *own})


def misplaced(role: Role, divisions: Iterable[str]) -> list[str]:
    """Divisions that are wider than the level on which a role works."""
    return [code for code in divisions if len(prefix_of(code)) < _DIGITS[role.level]]
