"""Rules of identity: what may be granted, when a key signs and for how long it stays known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from shared.access import Caller

__all__ = [
    "CLIENT_ID",
    "KEY_LEAD",
    "PERMISSION",
    "PERSON",
    "TOKEN_LIFE",
    "feeds_in",
    "grants_beyond",
    "is_person",
    "narrowed",
    "outlasts",
    "published_keys",
    "signing_key",
    "subject_of",
    "token_life",
    "widens",
]

CLIENT_ID = r"^[a-z0-9][a-z0-9-]{2,62}$"
PERMISSION = re.compile(r"\*|[a-z]+(?::(?:\*|[A-Za-z0-9-]+)){1,2}")
"""The form of a permission: ``household:read``, ``feeds:MED-SET:write``; ``*`` stands for any word, alone for everything."""

PERSON = "staff:"
"""What the names of people begin with in tokens, events and the audit trail; no client can have such a name."""

TOKEN_LIFE = timedelta(minutes=5)
_FEED_WORDS = 3
KEY_LEAD = timedelta(minutes=2)
"""A new key is published this long before it signs, so that every replica and service can know it by then."""
KEY_AFTERLIFE = TOKEN_LIFE + timedelta(minutes=1)
"""A key stays published this long after its successor began to sign: until its last token is dead, whatever the clocks say."""


class Key(Protocol):
    """What the rules need to know of a signing key."""

    @property
    def signs_from(self) -> datetime: ...


K = TypeVar("K", bound=Key)


def signing_key(keys: Sequence[K], at: datetime) -> K:
    """The key that signs at a moment: the youngest whose time has come."""
    return max((key for key in keys if key.signs_from <= at), key=lambda key: key.signs_from)


def published_keys(keys: Sequence[K], at: datetime) -> list[K]:
    """The keys whose tokens may still be alive, or will be, oldest first."""
    ordered = sorted(keys, key=lambda key: key.signs_from)
    return [
        key
        for key, successor in zip(ordered, [*ordered[1:], None], strict=True)
        if successor is None or successor.signs_from + KEY_AFTERLIFE > at
    ]


def grants_beyond(
    caller: Caller, permissions: Iterable[str], divisions: Iterable[str], department: str | None, requests_per_minute: int
) -> list[str]:
    """What a caller would give without having it: nobody hands out more than they hold.

    ``department`` is the one that the client is cut to; None where it sees all departments.
    """
    beyond = [permission for permission in permissions if not caller.may(permission)]
    beyond += [division for division in divisions if not caller.scope.contains(division)]
    if not caller.all_departments and department != caller.department:
        beyond.append(department or "all_departments")
    if requests_per_minute > caller.requests_per_minute:
        beyond.append(f"requests_per_minute={requests_per_minute}")
    return beyond


def subject_of(username: str) -> str:
    """How somebody is called in tokens, events and the audit trail."""
    return f"{PERSON}{username}"


def is_person(caller: Caller) -> bool:
    """Whether somebody at a browser asks: what they propose needs a second person, as they hold none of what they hand out."""
    return caller.client_id.startswith(PERSON)


class Spec(Protocol):
    """What a client may do and see."""

    name: str
    department: str
    all_departments: bool
    divisions: list[str]
    permissions: list[str]
    requests_per_minute: int
    expires_at: datetime | None


def widens(before: Spec, after: Spec) -> bool:
    """Whether a client would have anything that it has not: only then must somebody agree to the change."""
    own = Caller(
        client_id="",
        name=before.name,
        department=before.department,
        divisions=tuple(before.divisions),
        permissions=frozenset(before.permissions),
        all_departments=before.all_departments,
        requests_per_minute=before.requests_per_minute,
    )
    department = None if after.all_departments else after.department
    more = grants_beyond(own, after.permissions, after.divisions, department, after.requests_per_minute)
    return bool(more) or before.department != after.department or outlasts(after.expires_at, before.expires_at)


def feeds_in(permissions: Iterable[str]) -> list[str]:
    """The tables that permissions such as ``feeds:MED-SET:write`` name."""
    words = (permission.split(":") for permission in permissions)
    return [each[1] for each in words if each[0] == "feeds" and len(each) == _FEED_WORDS]


def outlasts(expires_at: datetime | None, own: datetime | None) -> bool:
    """Whether what ends at ``expires_at`` would live longer than who gives it; None is no end."""
    return own is not None and (expires_at is None or expires_at > own)


def narrowed(caller: Caller, asked: str) -> frozenset[str] | None:
    """The permissions of a token for which only some were asked (RFC 6749, 3.3); None if one of them is not the client's."""
    wanted = frozenset(asked.split())
    if not wanted:
        return caller.permissions
    fits = all(PERMISSION.fullmatch(permission) and caller.may(permission) for permission in wanted)
    return wanted if fits else None


def token_life(now: datetime, expires_at: datetime | None) -> timedelta:
    """How long a token lives: five minutes, but never longer than its client."""
    return TOKEN_LIFE if expires_at is None else min(TOKEN_LIFE, expires_at - now)
