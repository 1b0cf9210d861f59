"""Access tokens as the gateway issues them, from a key that only the tests have."""

from __future__ import annotations

import time
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from joserfc import jwt
from joserfc.jwk import RSAKey

from shared.access import Caller
from shared.access.tokens import TokenVerifier, claims_of

__all__ = ["ISSUER", "Issuer"]

ISSUER = "http://gateway.test"


class Issuer:
    """Issues tokens, and gives services what they verify them with."""

    def __init__(self, kid: str = "test") -> None:
        self.kid = kid

    @cached_property
    def key(self) -> RSAKey:
        """The signing key."""
        return RSAKey.generate_key(2048, {"kid": self.kid, "use": "sig", "alg": "RS256"})

    def token(
        self,
        *permissions: str,
        client_id: str = "tester",
        department: str = "乡村振兴局",
        divisions: tuple[str, ...] = ("610925000000",),
        all_departments: bool = True,
        age: float = 0.0,
        **claims: Any,
    ) -> str:
        """A token for a client with these permissions, issued ``age`` seconds ago."""
        caller = Caller(client_id, "测试", department, divisions, frozenset(permissions), "token", all_departments)
        issued = int(time.time() - age)
        body = {**claims_of(caller), "iss": ISSUER, "iat": issued, "exp": issued + 300, **claims}
        return jwt.encode({"alg": "RS256", "kid": self.kid}, body, self.key)

    def bearer(self, *permissions: str, **options: Any) -> dict[str, str]:
        """The header that carries such a token."""
        return {"Authorization": f"Bearer {self.token(*permissions, **options)}"}

    async def keys(self) -> Mapping[str, Any]:
        """The JWKS document."""
        return {"keys": [self.key.as_dict(private=False)]}

    def verifier(self) -> TokenVerifier:
        """What a service verifies tokens with."""
        return TokenVerifier(ISSUER, self.keys)
