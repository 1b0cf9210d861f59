"""Signing keys: made at the first start, kept encrypted, rotated without a moment in which a good token is refused."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from joserfc import jwt
from joserfc.jwk import RSAKey
from sqlalchemy import delete, insert, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity import rules
from services.gateway.identity.tables import SigningKey
from shared.access.caller import PLATFORM
from shared.audit import record
from shared.observability.logs import logger
from shared.persistence import Database
from shared.privacy import Cipher
from shared.standards import clock

__all__ = ["KeyRing", "ensure_key", "rotate"]

RSA_BITS = 2048
FRESH_SECONDS = 2.0
"""How old a ring in memory may be; far less than the lead of a new key."""
_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('signing-key', 0))")
_PLATFORM = {"unscoped": "keys belong to the platform"}


@dataclass(frozen=True, slots=True)
class _Kept:
    kid: str
    public: dict[str, Any]
    private_cipher: bytes
    signs_from: datetime


async def _read(session: AsyncSession) -> list[_Kept]:
    rows = await session.execute(
        select(SigningKey.kid, SigningKey.public_jwk, SigningKey.private_cipher, SigningKey.signs_from)
    )
    return [_Kept(*row) for row in rows]


async def _add(session: AsyncSession, cipher: Cipher, signs_from: datetime) -> str:
    # Making a key takes up to a second of a processor.
    key = await asyncio.to_thread(RSAKey.generate_key, RSA_BITS, {"use": "sig", "alg": "RS256"}, auto_kid=True)
    kid = str(key.kid)
    values = {
        "kid": kid,
        "public_jwk": {**key.as_dict(private=False), "kid": kid},
        "private_cipher": cipher.encrypt(json.dumps(key.as_dict(private=True))),
        "signs_from": signs_from,
    }
    await session.execute(insert(SigningKey).values(values))
    return kid


async def ensure_key(session: AsyncSession, cipher: Cipher) -> None:
    """Make the first key, unless there is one; of several processes that start at once, one does."""
    await session.execute(_ONE_AT_A_TIME, execution_options=_PLATFORM)
    if not await _read(session):
        kid = await _add(session, cipher, clock.now())
        await record(session, PLATFORM, action="key.create", resource="signing_key", resource_id=kid)


async def rotate(session: AsyncSession, cipher: Cipher, *, at_once: bool = False) -> tuple[str, datetime]:
    """Put a new key in place; its id and the moment from which it signs.

    It is published now and signs two minutes later; the one before stays published until its tokens are dead. ``at_once`` is
    for a key that leaked: the new one signs now and every other is withdrawn with all tokens it signed (within a minute).
    """
    await session.execute(_ONE_AT_A_TIME, execution_options=_PLATFORM)
    now = clock.now()
    keys = await _read(session)
    kept = [] if at_once else rules.published_keys(keys, now)
    if gone := [key.kid for key in keys if key not in kept]:
        await session.execute(delete(SigningKey).where(SigningKey.kid.in_(gone)))
    signs_from = now if at_once else now + rules.KEY_LEAD
    kid = await _add(session, cipher, signs_from)
    await record(session, PLATFORM, action="key.rotate", resource="signing_key", resource_id=kid, detail={"withdrawn": gone})
    return kid, signs_from


class KeyRing:
    """The keys as this process knows them, read anew when they are used and no longer fresh."""

    def __init__(self, cipher: Cipher) -> None:
        self._cipher = cipher
        self._database: Database | None = None
        self._keys: list[_Kept] = []
        self._read_at = -FRESH_SECONDS
        self._private: dict[str, RSAKey] = {}
        self._reading: asyncio.Task[None] | None = None

    async def open(self, database: Database) -> None:
        """Use this database; make the first key if there is none."""
        self._database = database
        async with database.transaction() as session:
            await ensure_key(session, self._cipher)
        await self._refresh()

    async def _refresh(self) -> None:
        assert self._database is not None  # noqa: S101 - opened before anything is served
        if time.monotonic() - self._read_at < FRESH_SECONDS:
            return
        if self._reading is None:
            self._reading = asyncio.create_task(self._read_anew(self._database))
        # Everybody who needs the keys waits for the one reading; who leaves does not end it.
        await asyncio.shield(self._reading)

    async def _read_anew(self, database: Database) -> None:
        try:
            async with database.reading() as session:
                keys = await _read(session)
        except (SQLAlchemyError, OSError, TimeoutError) as error:
            if not self._keys:
                raise
            logger().warning("signing_keys_unread", error=type(error).__name__)
            return
        finally:
            self._reading = None
        self._keys, self._read_at = keys, time.monotonic()
        self._private = {kid: key for kid, key in self._private.items() if any(kid == kept.kid for kept in keys)}

    async def jwks(self) -> dict[str, Any]:
        """The published keys (RFC 7517)."""
        await self._refresh()
        return {"keys": [key.public for key in rules.published_keys(self._keys, clock.now())]}

    async def sign(self, claims: dict[str, Any]) -> str:
        """A token with these claims."""
        await self._refresh()
        key = rules.signing_key(self._keys, clock.now())
        private = self._private.get(key.kid)
        if private is None:
            private = RSAKey.import_key(json.loads(self._cipher.decrypt(key.private_cipher)))
            self._private[key.kid] = private
        return jwt.encode({"alg": "RS256", "kid": key.kid, "typ": "at+jwt"}, claims, private)
