"""Client secrets 客户端密钥: made here, shown once, kept as Argon2id; checking one costs the same whoever asks."""

from __future__ import annotations

import asyncio
import hmac
import os
import secrets
import time
from collections import OrderedDict
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

__all__ = ["BusyError", "Secrets", "new_secret"]

REMEMBERED_SECONDS = 60.0
REMEMBERED = 1024
WAITING = 32
"""So many checks may wait for their turn; more are turned away before they cost anything."""

# OWASP's Argon2id setting with the least memory: the secrets are 256 random bits, so this guards only against stolen tables.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19_456, parallelism=1)
_NOBODYS_HASH = _HASHER.hash(secrets.token_urlsafe(32))


class BusyError(Exception):
    """More secrets wait to be checked than is sensible."""


def new_secret() -> str:
    """A new secret of 256 random bits, safe in forms and URLs."""
    return secrets.token_urlsafe(32)


class Secrets:
    """Hashes and checks secrets, one at a time in a thread of its own, so that nobody can keep the process busy with it.

    A secret that was right is remembered for a minute under a keyed hash that dies with this process.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="secrets")
        self._key = os.urandom(32)
        self._right: OrderedDict[bytes, float] = OrderedDict()
        self._checking: dict[bytes, asyncio.Future[bool]] = {}

    def close(self) -> None:
        """Let the thread go."""
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def hash(self, secret: str) -> str:
        """The hash under which a secret is kept."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, _HASHER.hash, secret)

    def remembers(self, secret: str, kept: str) -> bool:
        """Whether this secret was found right for this hash within the last minute."""
        until = self._right.get(self._mark(secret, kept))
        return until is not None and time.monotonic() < until

    async def matches(self, secret: str, kept: str | None) -> bool:
        """Whether a secret is the one behind a hash; for an unknown client (None) it takes as long and is wrong.

        Raises:
            BusyError: too many wait already.
        """
        mark = self._mark(secret, kept or "")
        if mark not in self._checking:
            if len(self._checking) >= WAITING:
                raise BusyError
            check = asyncio.get_running_loop().run_in_executor(self._thread, partial(_check, secret, kept))
            self._checking[mark] = check
            check.add_done_callback(partial(self._done, mark))
        # The same secret twice at the same time is one check; who leaves does not end it.
        return await asyncio.shield(self._checking[mark])

    def _done(self, mark: bytes, check: asyncio.Future[bool]) -> None:
        del self._checking[mark]
        if not check.cancelled() and check.exception() is None and check.result():
            self._right[mark] = time.monotonic() + REMEMBERED_SECONDS
            self._right.move_to_end(mark)
            if len(self._right) > REMEMBERED:
                self._right.popitem(last=False)

    def _mark(self, secret: str, kept: str) -> bytes:
        return hmac.digest(self._key, f"{kept}\n{secret}".encode("utf-8", "surrogatepass"), "sha256")


def _check(secret: str, kept: str | None) -> bool:
    try:
        _HASHER.verify(kept or _NOBODYS_HASH, secret)
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None
