"""Use cases of identity: each is one transaction of rows, event and audit entry."""

from __future__ import annotations

import secrets as random
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity import rules
from services.gateway.identity.agreement import agreement, by_platform, check_second, proposal
from services.gateway.identity.feeds import KnownFeeds
from services.gateway.identity.queries import client as read_client
from services.gateway.identity.schemas import ClientChange, ClientOut, ClientSpec, NewClient, Rotate
from services.gateway.identity.secrets import Secrets, new_secret
from services.gateway.identity.tables import Client
from services.gateway.identity.voiding import void_tokens
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.audit import record
from shared.standards import clock
from shared.web.problems import FieldFault, Problem
from shared.web.versions import check_version

__all__ = [
    "authorise",
    "bootstrap",
    "create",
    "propose_secret",
    "read",
    "replace",
    "revoke",
    "rotate_secret",
    "shown",
]

EVERYWHERE = "000000000000"
BOOTSTRAP_REQUESTS_PER_MINUTE = 600_000
"""More than one machine serves: the platform's own first client is not held up."""


def shown(row: Any) -> ClientOut:  # noqa: ANN401 - a row of Client's columns
    """A client as it is told."""
    values = dict(row._mapping)  # noqa: SLF001 - SQLAlchemy's public way to a row's names
    ended = values["expires_at"] is not None and values["expires_at"] <= clock.now()
    return ClientOut(**values, active=values["revoked_at"] is None and values["authorised_at"] is not None and not ended)


async def read(session: AsyncSession, scope: Scope, id: UUID) -> ClientOut:
    """One client.

    Raises:
        Problem: 404 ``not_found``, also for one outside of the scope.
    """
    row = await read_client(session, scope, id)
    if row is None:
        raise Problem(404, "not_found", "没有这个客户端,或不在您的管理范围内。")
    return shown(row)


async def create(
    session: AsyncSession, caller: Caller, new: NewClient, secrets: Secrets, feeds: KnownFeeds
) -> tuple[ClientOut, str | None]:
    """Make a client; its secret is the second value and is told nowhere else.

    A client makes one that holds no more than itself, at once. What a person proposes waits for a security administrator, and has no
    secret before: the second value is None.

    Raises:
        Problem: 403 ``grant_exceeds_own``, 409 ``client_exists``, 422 ``invalid_request`` for an end in the past, ``unknown_feed``.
    """
    await _check_spec(session, caller, new, feeds)
    if new.client_id == PLATFORM.client_id:
        raise _taken()
    values = {**new.model_dump(), "client_id": new.client_id or f"client-{random.token_hex(6)}"}
    secret = None
    if rules.is_person(caller):
        values |= {**proposal(caller), "secret_proposed_by": caller.client_id}
    else:
        secret = new_secret()
        values |= {**by_platform(caller), "secret_hash": await secrets.hash(secret)}
    try:
        id = await session.scalar(insert(Client).values(values).returning(Client.id))
    except IntegrityError as error:
        raise _taken() from error
    assert id is not None  # noqa: S101 - an insert returns its row
    await _record(session, caller, "client.create", id, new)
    return await read(session, Scope.everything(), id), secret


async def replace(
    session: AsyncSession, caller: Caller, id: UUID, seen: int, change: ClientChange, feeds: KnownFeeds
) -> tuple[ClientOut, bool]:
    """Give a client other permissions, divisions, department, limit or end, or only another name.

    What a person adds waits for a security administrator, and the client with it; what they take away holds at once. The second
    value says whether its tokens are void: they are where they would say something else now.

    Raises:
        Problem: 403 ``grant_exceeds_own``, 404, 409 ``client_revoked``, 412, 422.
    """
    spec = ClientSpec(**change.model_dump(exclude={"reason"}))
    before = await _locked(session, caller, id, seen)
    await _check_spec(session, caller, spec, feeds)
    values = spec.model_dump()
    if not rules.is_person(caller):
        values |= by_platform(caller)
    elif rules.widens(before, spec):
        values |= proposal(caller)
    client = await _change(session, id, values)
    void = any(getattr(before, name) != getattr(spec, name) for name in ClientSpec.model_fields if name != "name")
    if void:
        await void_tokens(session, client.id, client.version, client.client_id)
    await _record(session, caller, "client.replace", id, spec, purpose=change.reason)
    return client, void


async def authorise(session: AsyncSession, caller: Caller, id: UUID, seen: int) -> ClientOut:
    """Agree to what waits: the client's rights, a secret that was asked for, or both.

    Raises:
        Problem: 404, 409 ``client_revoked``, ``not_pending`` or ``own_proposal``, 412.
    """
    client = await _unrevoked(session, caller, id, seen)
    rights = client.authorised_at is None
    secret = client.secret_proposed_by is not None and client.secret_authorised_by is None
    if not rights and not secret:
        raise Problem(409, "not_pending", "该客户端没有待核准的事项。")
    values: dict[str, Any] = {}
    if rights:
        check_second(client.proposed_by, caller)
        values |= agreement(caller)
    if secret:
        check_second(client.secret_proposed_by, caller)
        values["secret_authorised_by"] = caller.client_id
    authorised = await _change(session, id, values)
    detail = {"rights": rights, "secret": secret, "proposed_by": client.proposed_by}
    await record(session, caller, action="client.authorise", resource="client", resource_id=id, detail=detail)
    return authorised


async def propose_secret(session: AsyncSession, caller: Caller, id: UUID, reason: str) -> ClientOut:
    """Ask for a new secret. The one before goes on opening; the new one is made when it is fetched, once somebody has agreed.

    Raises:
        Problem: 403 ``grant_exceeds_own``, 404, 409 ``client_revoked``.
    """
    await _locked(session, caller, id)
    client = await _change(session, id, {"secret_proposed_by": caller.client_id, "secret_authorised_by": None})
    await _record(session, caller, "client.propose_secret", id, purpose=reason)
    return client


async def rotate_secret(
    session: AsyncSession, caller: Caller, id: UUID, why: Rotate, secrets: Secrets
) -> tuple[ClientOut, str]:
    """Give a client a new secret. The old one, and the tokens that were had with it, are void at once, or after the overlap.

    A person gets one only that a security administrator has agreed to, and each time but one.

    Raises:
        Problem: 403 ``grant_exceeds_own``, 404, 409 ``client_revoked``, ``client_waiting`` or ``agreement_missing``.
    """
    before = await _locked(session, caller, id)
    await _check_life(session, caller, before.expires_at)
    if before.authorised_at is None:
        raise Problem(409, "client_waiting", "该客户端尚未核准,核准后才能领取密钥。")
    if rules.is_person(caller) and before.secret_authorised_by is None:
        raise Problem(409, "agreement_missing", "新密钥须先提出申请,由安全管理员核准后领取,每次核准只能领取一次。")
    secret = new_secret()
    kept: dict[str, Any] = {"secret_hash": await secrets.hash(secret), "previous_secret_hash": None, "overlap_until": None}
    kept |= {"secret_proposed_by": None, "secret_authorised_by": None}
    if why.overlap_hours:
        until = clock.now() + timedelta(hours=why.overlap_hours)
        kept |= {"previous_secret_hash": Client.secret_hash, "overlap_until": until}
    client = await _change(session, id, kept)
    if not why.overlap_hours:
        await void_tokens(session, client.id, client.version, client.client_id)
    await _record(session, caller, "client.rotate_secret", id, purpose=why.reason)
    return client, secret


async def revoke(session: AsyncSession, caller: Caller, id: UUID, reason: str) -> ClientOut:
    """End a client for good, and its tokens with it. One that has ended already stays as it is.

    Raises:
        Problem: 403 ``grant_exceeds_own``; 404; 409 ``own_client`` for the caller's own.
    """
    current = await _lock(session, caller, id)
    if current.client_id == caller.client_id:
        raise Problem(409, "own_client", "不能停用自己正在使用的客户端。")
    if current.revoked_at is not None:
        return current
    _check_grant(caller, current)
    client = await _change(session, id, {"revoked_at": clock.now(), "revoke_reason": reason})
    await void_tokens(session, client.id, client.version, client.client_id)
    await _record(session, caller, "client.revoke", id, purpose=reason)
    return client


async def bootstrap(session: AsyncSession, client_id: str, secret: str, secrets: Secrets) -> bool:
    """Make the platform's first client, with every permission in every division, unless it was made before."""
    known = select(Client.id).where(Client.client_id == client_id)
    if await session.scalar(known, execution_options={"unscoped": "the platform's own client"}):
        return False
    values = {
        "client_id": client_id,
        "name": "平台初始客户端",
        "department": "平台",
        "all_departments": True,
        "divisions": [EVERYWHERE],
        "permissions": ["*"],
        "requests_per_minute": BOOTSTRAP_REQUESTS_PER_MINUTE,
        "secret_hash": await secrets.hash(secret),
        "proposed_by": "bootstrap",
        **agreement(PLATFORM),
    }
    id = await session.scalar(insert(Client).values(values).returning(Client.id))
    await record(session, PLATFORM, action="client.bootstrap", resource="client", resource_id=str(id))
    return True


def _taken() -> Problem:
    return Problem(409, "client_exists", "该客户端编号已被使用,请换一个。")


async def _check_spec(session: AsyncSession, caller: Caller, spec: ClientSpec, feeds: KnownFeeds) -> None:
    _check_grant(caller, spec)
    feeds.check(rules.feeds_in(spec.permissions), "body.permissions")
    _check_end(spec)
    await _check_life(session, caller, spec.expires_at)


def _check_grant(caller: Caller, spec: ClientSpec | ClientOut) -> None:
    if rules.is_person(caller):  # somebody else must agree to the rest
        beyond = [division for division in spec.divisions if not caller.scope.contains(division)]
    else:
        department = None if spec.all_departments else spec.department
        beyond = rules.grants_beyond(caller, spec.permissions, spec.divisions, department, spec.requests_per_minute)
    if beyond:
        raise Problem(403, "grant_exceeds_own", f"不能授予或管理超出自身范围的权限:{'、'.join(beyond)}。")


def _check_end(spec: ClientSpec) -> None:
    if spec.expires_at is not None and spec.expires_at <= clock.now():
        fault = FieldFault(place="body.expires_at", code="in_the_past", message="有效期须晚于现在")
        raise Problem(422, "invalid_request", "body.expires_at:有效期须晚于现在。", errors=[fault])


async def _check_life(session: AsyncSession, caller: Caller, expires_at: datetime | None) -> None:
    """Nobody gives a client, or its secret, that lives longer than their own."""
    own = select(Client.expires_at).where(Client.client_id == caller.client_id)
    end = await session.scalar(own, execution_options={"unscoped": "the caller's own end"})
    if rules.outlasts(expires_at, end):
        raise Problem(403, "grant_exceeds_own", f"客户端的有效期不能超过您自己的有效期({end:%Y-%m-%dT%H:%M:%SZ})。")


async def _lock(session: AsyncSession, caller: Caller, id: UUID) -> ClientOut:
    lock = select(Client.id).where(Client.id == id).with_for_update()
    await session.execute(lock, execution_options={"unscoped": "locks what is then read in scope"})
    return await read(session, caller.scope, id)


async def _unrevoked(session: AsyncSession, caller: Caller, id: UUID, seen: int | None) -> ClientOut:
    client = await _lock(session, caller, id)
    if client.revoked_at is not None:
        raise Problem(409, "client_revoked", "该客户端已停用,不能再修改;请新建一个。")
    if seen is not None:
        check_version(seen, client.version)
    return client


async def _locked(session: AsyncSession, caller: Caller, id: UUID, seen: int | None = None) -> ClientOut:
    client = await _unrevoked(session, caller, id, seen)
    _check_grant(caller, client)
    return client


async def _change(session: AsyncSession, id: UUID, values: dict[str, Any]) -> ClientOut:
    grown = {**values, "version": Client.version + 1, "changed_at": clock.now()}
    await session.execute(update(Client).where(Client.id == id).values(grown))
    return await read(session, Scope.everything(), id)


async def _record(
    session: AsyncSession, caller: Caller, action: str, id: UUID, spec: ClientSpec | None = None, purpose: str | None = None
) -> None:
    detail = None if spec is None else spec.model_dump(mode="json")
    await record(session, caller, action=action, resource="client", resource_id=id, purpose=purpose, detail=detail)
