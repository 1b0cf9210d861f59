"""Calls of the platform: tokens fetched and renewed, busy services waited for, problem documents as exceptions."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any, Self
from urllib.parse import quote
from uuid import uuid4

import httpx

__all__ = ["Calls", "File", "ProblemError"]

File = tuple[str, bytes]
"""Name and content of a file that is handed over."""

BUSY = frozenset({429, 503})
BROKEN = frozenset({502, 504})
"""It may have been done: asked again only where a second time is harmless."""
PAUSE_SECONDS = 5.0
"""Before the next attempt where the answer names no ``Retry-After``."""
TOKEN_MARGIN_SECONDS = 30.0


class ProblemError(Exception):
    """The platform refused (RFC 9457): ``code`` is stable, ``detail`` says in Chinese what happened, ``errors`` where."""

    def __init__(self, answer: httpx.Response) -> None:
        body = answer.json() if "json" in answer.headers.get("Content-Type", "") else {}
        self.status = answer.status_code
        self.code: str = body.get("code") or body.get("error") or "unknown"
        self.detail: str = body.get("detail") or body.get("error_description") or answer.reason_phrase
        self.errors: list[dict[str, str]] = body.get("errors") or []
        self.trace: str | None = body.get("trace")
        super().__init__(f"{self.status} {self.code}: {self.detail} (trace {self.trace})")


class Calls:
    """A connection as one client 接入客户端; to be closed, or used as a context manager. Not to be shared between threads."""

    def __init__(self, url: str, client_id: str, client_secret: str, *, timeout: float = 300.0, patience: float = 60.0) -> None:
        """``timeout`` is of one answer, ``patience`` how long a busy platform is asked again; both in seconds."""
        self._http = httpx.Client(base_url=url, timeout=timeout)
        self._patience = patience
        self._credentials = {"grant_type": "client_credentials", "client_id": client_id, "client_secret": client_secret}
        self._token = ""
        self._token_ends = 0.0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    @staticmethod
    def _part(value: object) -> str:
        return quote(str(value), safe="")

    def _call(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str | int | None] | None = None,
        body: Any = None,  # noqa: ANN401 - JSON
        file: File | None = None,
        form: Mapping[str, Any] | None = None,
    ) -> httpx.Response:
        """The answer of a call, if it is a good one.

        Raises:
            ProblemError: the platform refused, or was busy for longer than we wait.
            httpx.TransportError: it did not answer.
        """
        options = {
            "params": {name: value for name, value in (query or {}).items() if value is not None},
            "json": body,
            "files": None if file is None else {"file": file},
            "data": form or None,
        }
        fixed = _headers(headers or {})
        answer = self._patiently(method, path, headers={**fixed, **self._authorisation()}, **options)
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            # Void before its time: the client was changed, or its secret.
            self._token_ends = 0.0
            answer = self._patiently(method, path, headers={**fixed, **self._authorisation()}, **options)
        if answer.is_error:
            raise ProblemError(answer)
        return answer

    def _patiently(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - httpx's own
        until = time.monotonic() + self._patience
        harmless = method == "GET" or "idempotency-key" in options.get("headers", {})
        passing = BUSY | BROKEN if harmless else BUSY
        while True:
            answer = self._http.request(method, path, **options)
            if answer.status_code not in passing:
                return answer
            pause = float(answer.headers.get("Retry-After", PAUSE_SECONDS))
            if time.monotonic() + pause > until:
                return answer
            time.sleep(pause)

    def _authorisation(self) -> dict[str, str]:
        if time.monotonic() > self._token_ends:
            asked = time.monotonic()
            answer = self._patiently("POST", "/oauth2/token", data=self._credentials)
            if answer.is_error:
                raise ProblemError(answer)
            granted = answer.json()
            self._token = granted["access_token"]
            self._token_ends = asked + granted["expires_in"] - TOKEN_MARGIN_SECONDS
        return {"Authorization": f"Bearer {self._token}"}


def _headers(given: Mapping[str, str | int | None]) -> dict[str, str]:
    """A version becomes its ETag; a call that may be made twice without harm gets a key under which it is."""
    made = {name: f'"{value}"' if isinstance(value, int) else value for name, value in given.items() if value is not None}
    if "idempotency-key" in given:
        made.setdefault("idempotency-key", str(uuid4()))
    return made
