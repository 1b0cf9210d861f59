"""Access tokens: RS256, five minutes, verified offline by every service against the gateway's published keys."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jws import extract_compact

from shared.access.caller import Caller
from shared.observability.logs import logger

__all__ = ["AUDIENCE", "InvalidTokenError", "TokenVerifier", "claims_of"]

AUDIENCE = "zhenxing"
LEEWAY_SECONDS = 5
CACHED_TOKENS = 4096
KEY_REFRESH_SECONDS = 1.0
"""An unknown key id asks for the keys again, at most this often."""
KEY_MAX_AGE_SECONDS = 60.0
"""Keys in use are read again after this time, so that a withdrawn key is forgotten."""


class InvalidTokenError(Exception):
    """The token does not open anything; ``code`` says why (``invalid_token``, ``expired_token``, ``revoked_token``)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def claims_of(caller: Caller) -> dict[str, Any]:
    """The claims that carry a caller inside a token."""
    return {
        "sub": caller.client_id,
        "name": caller.name,
        "dep": caller.department,
        "alldep": caller.all_departments,
        "div": list(caller.divisions),
        "scope": " ".join(sorted(caller.permissions)),
        "aud": AUDIENCE,
        "jti": caller.token_id,
        "rpm": caller.requests_per_minute,
    }


def _caller_of(claims: Mapping[str, Any]) -> Caller:
    return Caller(
        client_id=claims["sub"],
        name=claims["name"],
        department=claims["dep"],
        divisions=tuple(claims["div"]),
        permissions=frozenset(claims["scope"].split()),
        token_id=claims["jti"],
        all_departments=claims["alldep"],
        requests_per_minute=int(claims["rpm"]),
        expires_at=float(claims["exp"]),
        issued_at=float(claims["iat"]),
    )


class TokenVerifier:
    """Verifies tokens without asking anybody; remembers the verdict for as long as a token lives.

    ``fetch_keys`` gives the issuer's JWKS document. ``revoked_since`` tells from which moment on (seconds since the epoch)
    tokens of a client are valid again; older ones are refused.
    """

    def __init__(
        self,
        issuer: str,
        fetch_keys: Callable[[], Awaitable[Mapping[str, Any]]],
        revoked_since: Callable[[str], float] = lambda _client: 0.0,
    ) -> None:
        self._issuer = issuer
        self._fetch_keys = fetch_keys
        self._revoked_since = revoked_since
        self._keys = KeySet([])
        self._known_kids: frozenset[str] = frozenset()
        self._fetched_at = -KEY_REFRESH_SECONDS
        self._fetching: asyncio.Task[None] | None = None
        self._verified: dict[str, Caller] = {}

    async def verify(self, token: str) -> Caller:
        """The caller that a token speaks for.

        Raises:
            InvalidTokenError: it is forged, foreign, expired or revoked.
        """
        if time.monotonic() - self._fetched_at >= KEY_MAX_AGE_SECONDS:
            # Nobody waits for this, unless the keys are needed: the ones at hand go on serving.
            self._fetch()
        caller = self._verified.get(token) or await self._verify_anew(token)
        if time.time() > caller.expires_at + LEEWAY_SECONDS:
            self._verified.pop(token, None)
            raise InvalidTokenError("expired_token")
        if caller.issued_at <= self._revoked_since(caller.client_id):
            raise InvalidTokenError("revoked_token")
        return caller

    async def _verify_anew(self, token: str) -> Caller:
        try:
            keys = await self._keys_for(extract_compact(token.encode()).headers().get("kid", ""))
            claims = jwt.decode(token, keys, algorithms=["RS256"]).claims
            if claims["iss"] != self._issuer or claims["aud"] != AUDIENCE:
                raise InvalidTokenError("invalid_token")
            caller = _caller_of(claims)
        except (JoseError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise InvalidTokenError("invalid_token") from error
        if len(self._verified) >= CACHED_TOKENS:
            self._verified.clear()
        self._verified[token] = caller
        return caller

    async def _keys_for(self, kid: str) -> KeySet:
        if kid not in self._known_kids:
            fetching = self._fetching
            if fetching is None and time.monotonic() - self._fetched_at >= KEY_REFRESH_SECONDS:
                fetching = self._fetch()
            if fetching is not None:
                # Everybody who needs the keys waits for the one fetch; who leaves does not end it.
                await asyncio.shield(fetching)
        if kid not in self._known_kids:
            raise InvalidTokenError("invalid_token")
        return self._keys

    def _fetch(self) -> asyncio.Task[None]:
        if self._fetching is None:
            self._fetched_at = time.monotonic()
            self._fetching = asyncio.create_task(self._read_keys())
        return self._fetching

    async def _read_keys(self) -> None:
        try:
            document = await self._fetch_keys()
            self._keys = KeySet.import_key_set(dict(document))  # type: ignore[arg-type]
            kids = frozenset(key["kid"] for key in document["keys"])
        except (JoseError, ValueError, KeyError, TypeError, OSError) as error:
            logger().warning("token_keys_unread", error=type(error).__name__)
            return
        finally:
            self._fetching = None
        if not kids >= self._known_kids:
            self._verified.clear()
        self._known_kids = kids
