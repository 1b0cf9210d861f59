"""Sessions 会话: a random cookie in the browser, its hash in the database, and for each request a token of a minute for the services.

The cookie opens nothing but the door. What changes something must also carry the session's CSRF token and come from our own pages.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets as random
import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.keys import KeyRing
from services.gateway.identity.rules import PERSON, is_person, subject_of
from services.gateway.identity.staff.roles import ROLES, Role
from services.gateway.identity.staff.rules import IDLE, SESSION_LIFE, Stage, permissions_of, stage_of
from services.gateway.identity.staff.tables import Session, Staff
from services.gateway.identity.voiding import void_tokens
from shared.access import Caller
from shared.access.tokens import claims_of
from shared.persistence import Database
from shared.standards import clock
from shared.web.problems import Problem

__all__ = [
    "COOKIE",
    "Opened",
    "SessionKeeper",
    "csrf_token",
    "end_sessions",
    "open_session",
    "session_of",
    "token_hash",
]

COOKIE = "zx-session"
TOKEN_SECONDS = 60
RENEW_SECONDS = 20
"""A token is not handed on when it has less than this to live."""
SEEN_EVERY = timedelta(minutes=1)
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
REQUESTS_PER_MINUTE = 600
_FOUND = """
SELECT s.id AS session_id, s.seen_at, s.created_at, a.username, a.name, a.role, a.department, a.divisions,
       a.feeds, a.version, a.password_changed_at, a.totp_confirmed
  FROM staff_session s JOIN staff a ON a.id = s.staff_id
 WHERE s.token_hash = $1 AND s.ended_at IS NULL AND a.disabled_at IS NULL AND a.authorised_at IS NOT NULL
"""
_SEEN = text("UPDATE staff_session SET seen_at = now() WHERE id = :id AND ended_at IS NULL")
_OWN = {"unscoped": "the session itself says whose it is"}


def cookie_name(*, secure: bool) -> str:
    """Under TLS the browser itself sees to it that only this very host has set the cookie."""
    return f"__Host-{COOKIE}" if secure else COOKIE


def token_hash(token: str) -> bytes:
    """What is stored of a session's token."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).digest()


def csrf_token(token: str) -> str:
    """What our own pages send along with a change; who only makes the browser send its cookie does not know it."""
    digest = hmac.digest(token.encode("utf-8", "surrogatepass"), b"csrf", "sha256")
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


async def open_session(session: AsyncSession, staff_id: UUID, address: str, user_agent: str) -> str:
    """A new session; its token, which is kept nowhere."""
    token = random.token_urlsafe(32)
    values = {"staff_id": staff_id, "token_hash": token_hash(token), "address": address, "user_agent": user_agent[:200]}
    await session.execute(insert(Session).values(values))
    return token


async def end_sessions(session: AsyncSession, staff_id: UUID, *, but: UUID | None = None) -> None:
    """End somebody's sessions and void their tokens everywhere, after the account has got its new version."""
    here = [Session.staff_id == staff_id, Session.ended_at.is_(None)]
    if but is not None:
        here.append(Session.id != but)
    await session.execute(update(Session).where(*here).values(ended_at=func.now()))
    account = select(Staff.username, Staff.version).where(Staff.id == staff_id)
    row = (await session.execute(account, execution_options=_OWN)).one()
    await void_tokens(session, staff_id, row.version, subject_of(row.username))


def session_of(caller: Caller) -> tuple[str, UUID]:
    """User name and session of somebody who has signed in.

    Raises:
        Problem: 403 ``no_session``: it is a client, which has neither.
    """
    if not is_person(caller):
        raise Problem(403, "no_session", "仅限登录的工作人员使用。")
    return caller.client_id.removeprefix(PERSON), UUID(caller.token_id)


@dataclass(frozen=True, slots=True)
class Opened:
    """A request's session: whose it is and what it may do."""

    role: Role
    stage: Stage
    version: int
    caller: Caller


class SessionKeeper:
    """Turns the cookie of a request into a caller and a token; the database is asked each time, so an ended session is over."""

    def __init__(self, database: Database, keys: KeyRing, gateway_url: str) -> None:
        self._database = database
        self._keys = keys
        self._issuer = gateway_url
        self.secure = gateway_url.startswith("https:")
        self.cookie = cookie_name(secure=self.secure)
        self._tokens: dict[tuple[str, int, Stage], tuple[str, float]] = {}

    async def opened(self, token: str, *, used: bool = True) -> Opened:
        """The session behind a cookie. It stays open while it is ``used``.

        Raises:
            Problem: 401 ``session_ended``.
        """
        row = await self._database.read_row(_FOUND, token_hash(token))
        now = clock.now()
        if row is None or row["seen_at"] + IDLE <= now or row["created_at"] + SESSION_LIFE <= now:
            raise Problem(401, "session_ended", "会话已结束,请重新登录。")
        if used and row["seen_at"] + SEEN_EVERY <= now:
            async with self._database.transaction() as session:
                await session.execute(_SEEN, {"id": row["session_id"]}, execution_options=_OWN)
        return _opened(row, now)

    async def admitted(self, token: str, method: str, headers: Mapping[str, str], *, used: bool = True) -> str:
        """A token of a minute that speaks for the session, once the request is seen to come from our own pages.

        What a page asks by itself is no sign that anybody is there: the session is not ``used`` by it.

        Raises:
            Problem: 401 ``session_ended``, 403 ``foreign_origin`` or ``csrf_token_missing``.
        """
        opened = await self.opened(token, used=used)
        if method not in SAFE_METHODS:
            self.check_origin(headers)
            _check_csrf(token, headers)
        return await self._token(opened)

    def check_origin(self, headers: Mapping[str, str]) -> None:
        """Refuse what a page of another site has sent; browsers name the page's origin with every change.

        Raises:
            Problem: 403 ``foreign_origin``.
        """
        if headers.get("origin", self._issuer) != self._issuer:
            raise Problem(403, "foreign_origin", "请求来自其他网站,已拒绝。")

    async def _token(self, opened: Opened) -> str:
        key = (opened.caller.token_id, opened.version, opened.stage)
        known = self._tokens.get(key)
        now = time.time()
        if known is None or known[1] - RENEW_SECONDS <= now:
            claims = {**claims_of(opened.caller), "iss": self._issuer, "iat": now, "exp": int(now + TOKEN_SECONDS)}
            known = (await self._keys.sign(claims), now + TOKEN_SECONDS)
            self._tokens = {kept: value for kept, value in self._tokens.items() if value[1] > now}
            self._tokens[key] = known
        return known[0]


def _check_csrf(token: str, headers: Mapping[str, str]) -> None:
    # The browser sends the cookie whoever makes it; only our own pages know what belongs to it.
    if not hmac.compare_digest(headers.get("x-csrf-token", "").encode(), csrf_token(token).encode()):
        raise Problem(403, "csrf_token_missing", "缺少或错误的 X-CSRF-Token,请刷新页面后重试。")


def _opened(row: Any, now: datetime) -> Opened:  # noqa: ANN401 - a driver's row
    role = ROLES[row["role"]]
    stage = stage_of(role, password_changed_at=row["password_changed_at"], second_factor=row["totp_confirmed"], now=now)
    caller = Caller(
        client_id=subject_of(row["username"]),
        name=row["name"],
        department=row["department"],
        divisions=tuple(row["divisions"]),
        permissions=permissions_of(role, row["feeds"], stage),
        token_id=str(row["session_id"]),
        all_departments=role.all_departments,
        requests_per_minute=REQUESTS_PER_MINUTE,
    )
    return Opened(role, stage, row["version"], caller)
