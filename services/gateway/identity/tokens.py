"""The token endpoint's work: who asks, with which secret, for what; and how often they may be wrong (RFC 6749, 4.4)."""

from __future__ import annotations

import base64
import binascii
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote_plus
from uuid import uuid4

from sqlalchemy import Row

from services.gateway.identity import queries, rules
from services.gateway.identity.keys import KeyRing
from services.gateway.identity.secrets import BusyError, Secrets
from services.gateway.identity.token_schemas import TokenOut
from shared.access import Caller, Scope
from shared.access.tokens import claims_of
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards import clock
from shared.web.limits import Buckets, Grant

__all__ = ["MAX_FORM_BYTES", "Fields", "TokenError", "TokenIssuer", "TokenRequest"]

MAX_FORM_BYTES = 16 << 10
TOKENS_PER_ADDRESS = 600
"""Requests for tokens a minute from one address, right or wrong: each costs a look into the database."""
WRONG_PER_CLIENT = 10
"""Wrong secrets a minute for one client from one address."""
WRONG_PER_ADDRESS = 60
"""Wrong secrets a minute from one address, whatever clients it names."""
_MAX_FIELD = 200


Fields = list[tuple[bytes, bytes]]


class TokenError(Exception):
    """There is no token. ``error`` and ``description`` are RFC 6749's (ASCII), ``detail`` is for people."""

    def __init__(self, status: int, error: str, description: str, detail: str, retry_after: int = 0) -> None:
        super().__init__(error)
        self.status = status
        self.error = error
        self.description = description
        self.detail = detail
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """Who asks for which permissions."""

    client_id: str
    secret: str
    scope: str

    @classmethod
    def parse(cls, form: bytes, authorization: str) -> TokenRequest:
        """Read the form, and HTTP Basic where the client uses that.

        Raises:
            TokenError: ``invalid_request``, ``invalid_client`` or ``unsupported_grant_type``.
        """
        fields = _fields(form)
        if fields.get("grant_type") is None:
            raise _invalid("grant_type is missing", "缺少 grant_type。")
        if fields["grant_type"] != "client_credentials":
            raise TokenError(
                400, "unsupported_grant_type", "Only client_credentials is supported", "只支持 client_credentials 方式。"
            )
        if authorization:
            if "client_secret" in fields:
                raise _invalid("More than one way of authentication", "请只用一种方式提供客户端密钥。")
            client_id, secret = _basic(authorization)
            if fields.get("client_id", client_id) != client_id:
                raise _invalid("Two different client_id", "两处 client_id 不一致。")
        else:
            client_id, secret = fields.get("client_id", ""), fields.get("client_secret", "")
        if not client_id or not secret:
            raise wrong_client()
        if max(len(client_id), len(secret)) > _MAX_FIELD or "\x00" in client_id:
            raise wrong_client()
        return cls(client_id, secret, fields.get("scope", ""))


def _fields(form: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            form.decode("ascii"), keep_blank_values=True, strict_parsing=bool(form), errors="strict", max_num_fields=20
        )
    except ValueError as error:
        raise _invalid("The body is not a form", "请求内容不是有效的表单。") from error
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise _invalid("A parameter is given twice", "参数重复。")
    return fields


def _basic(authorization: str) -> tuple[str, str]:
    scheme, _, encoded = authorization.partition(" ")
    if scheme.lower() != "basic":
        raise wrong_client()
    try:
        client_id, colon, secret = base64.b64decode(encoded.strip(), validate=True).decode().partition(":")
    except (ValueError, binascii.Error) as error:
        raise wrong_client() from error
    if not colon:
        raise wrong_client()
    # RFC 6749, 2.3.1: both are form-encoded before they go into the header.
    return unquote_plus(client_id), unquote_plus(secret)


def _invalid(description: str, detail: str) -> TokenError:
    return TokenError(400, "invalid_request", description, detail)


def wrong_client() -> TokenError:
    """One answer for every reason, so that nothing is learnt from it."""
    return TokenError(
        401,
        "invalid_client",
        "Unknown client, wrong secret, or a client that is not agreed to yet, was revoked or has expired",
        "客户端编号或密钥不正确,或该客户端待核准、已停用、已过期。",
    )


def _too_many(grant: Grant) -> TokenError:
    return TokenError(
        429,
        "temporarily_unavailable",
        "Too many attempts",
        f"尝试过于频繁,请在 {grant.retry_after} 秒后重试。",
    )


class TokenIssuer:
    """Issues tokens for clients that prove who they are."""

    def __init__(self, issuer: str, keys: KeyRing, secrets: Secrets, limits: Buckets) -> None:
        self._issuer = issuer
        self._keys = keys
        self._secrets = secrets
        self._limits = limits

    def admit(self, address: str, fields: Fields) -> None:
        """Count a request from an address, before anything of it is read. ``fields`` gets what the answer's head tells of it.

        Raises:
            TokenError: ``temporarily_unavailable``.
        """
        self._take(f"tokens {address}", TOKENS_PER_ADDRESS, "address", fields)

    def _take(self, key: str, per_minute: int, policy: str, fields: Fields) -> None:
        grant = self._limits.take(key, per_minute)
        fields.extend(grant.headers(policy))
        if not grant.allowed:
            raise _too_many(grant)

    async def issue(self, database: Database, request: TokenRequest, address: str, fields: Fields) -> TokenOut:
        """A token; ``fields`` as in :meth:`admit`.

        Raises:
            TokenError: ``invalid_client``, ``invalid_scope``, ``temporarily_unavailable``.
        """
        async with database.reading() as session:
            row = await queries.client_by_name(session, Scope.everything(), request.client_id)
        await self._authenticate(request, _kept(row), address, fields)
        assert row is not None  # noqa: S101 - no secret fits an unknown client
        now = clock.now()
        if row.authorised_at is None or row.revoked_at is not None or (row.expires_at is not None and row.expires_at <= now):
            raise wrong_client()
        self._take(row.client_id, row.requests_per_minute, "client", fields)
        permissions = rules.narrowed(_caller(row), request.scope)
        if permissions is None:
            raise TokenError(400, "invalid_scope", "The client does not hold this scope", "该客户端没有所申请的权限。")
        life = rules.token_life(now, row.expires_at).total_seconds()
        async with database.transaction() as session:
            # Checking a secret takes a while. What changed meanwhile has voided tokens issued up to then, which this one is not to
            # outlive: it is stamped while nobody can change the client.
            if await queries.settled_version(session, Scope.everything(), row.id) != row.version:
                raise TokenError(503, "temporarily_unavailable", "The client was just changed", "客户端刚刚被修改,请重试。", 1)
            issued = time.time()
        return await self._token(_caller(row, permissions), issued, life)

    async def _authenticate(self, request: TokenRequest, kept: Sequence[str], address: str, fields: Fields) -> None:
        if any(self._secrets.remembers(request.secret, one) for one in kept):
            return
        # The attempt is counted before it is checked, so that many at once count too; a right one is given back.
        keys = {f"wrong {address}": WRONG_PER_ADDRESS, f"wrong {address} {request.client_id}": WRONG_PER_CLIENT}
        for key, per_minute in keys.items():
            grant = self._limits.take(key, per_minute)
            if not grant.allowed:
                fields.extend(grant.headers("wrong-secrets"))
                raise _too_many(grant)
        try:
            right = await self._is_one_of(request.secret, kept)
        except BusyError as error:
            raise TokenError(503, "temporarily_unavailable", "Busy, try again", "系统繁忙,请稍后重试。", 1) from error
        if not right:
            logger().warning("token_refused", known=bool(kept))
            raise wrong_client()
        for key, per_minute in keys.items():
            self._limits.give_back(key, per_minute)

    async def _is_one_of(self, secret: str, kept: Sequence[str]) -> bool:
        if not kept:
            return await self._secrets.matches(secret, None)
        for one in kept:
            if await self._secrets.matches(secret, one):
                return True
        return False

    async def _token(self, caller: Caller, issued: float, life: float) -> TokenOut:
        # With its fraction of a second: a token had right after its client was changed is newer than the change.
        claims = {**claims_of(caller), "iss": self._issuer, "iat": issued, "exp": int(issued + life)}
        return TokenOut(
            access_token=await self._keys.sign(claims),
            token_type="Bearer",  # noqa: S106 - RFC 6749's word
            expires_in=int(life),
            scope=" ".join(sorted(caller.permissions)),
        )


def _kept(row: Row[Any] | None) -> list[str]:
    """The hashes of the secrets that open: for a while two, when a new one was given out."""
    if row is None or row.secret_hash is None:
        return []
    overlaps = row.overlap_until is not None and row.overlap_until > clock.now()
    return [row.secret_hash, row.previous_secret_hash] if overlaps else [row.secret_hash]


def _caller(row: Any, permissions: frozenset[str] | None = None) -> Caller:  # noqa: ANN401 - a row of clients
    return Caller(
        client_id=row.client_id,
        name=row.name,
        department=row.department,
        divisions=tuple(row.divisions),
        permissions=frozenset(row.permissions) if permissions is None else permissions,
        token_id=uuid4().hex,
        all_departments=row.all_departments,
        requests_per_minute=row.requests_per_minute,
    )
