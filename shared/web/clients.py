"""Outbound HTTP behind one module, so that a change of library is one import."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import httpx

__all__ = ["jwks_fetcher"]

TIMEOUT_SECONDS = 3.0
JWKS_PATH = "/.well-known/jwks.json"


def jwks_fetcher(issuer: str) -> Callable[[], Awaitable[Mapping[str, Any]]]:
    """Reads the issuer's public keys. A failure is told as "no keys", so that tokens are refused, not let through."""

    async def fetch() -> Mapping[str, Any]:
        try:
            async with httpx.AsyncClient(timeout=TIMEOUT_SECONDS, trust_env=False) as client:
                answer = await client.get(issuer + JWKS_PATH)
                answer.raise_for_status()
                document: Mapping[str, Any] = answer.json()
        except httpx.HTTPError as error:
            raise ValueError("the issuer's keys cannot be read") from error
        return document

    return fetch
