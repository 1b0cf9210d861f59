"""Signing in: who, with which password and which code; and how often one may be wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pyotp
from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.rules import subject_of
from services.gateway.identity.secrets import BusyError, Secrets
from services.gateway.identity.staff.rules import LOCKED_FOR, WRONG_BEFORE_LOCK
from services.gateway.identity.staff.sessions import open_session
from shared.access import Caller
from shared.audit import record
from shared.persistence import Database
from shared.privacy import Cipher
from shared.standards import clock
from shared.web.limits import Buckets
from shared.web.problems import Problem

__all__ = ["Credentials", "SignIn", "attempt", "check_code", "settle"]

WRONG_PER_ADDRESS = 60
"""Attempts a minute from one address, whoever is named."""
STEP_SECONDS = 30
_OWN = {"unscoped": "whoever signs in has no scope yet"}
# The attempt counts before it is checked, so that many at once count too; a right one takes the count back.
_ATTEMPT = text(
    """
    UPDATE staff SET wrong_passwords = CASE WHEN locked_until IS NULL THEN wrong_passwords + 1 ELSE 1 END,
                     locked_until = CASE WHEN locked_until IS NULL AND wrong_passwords + 1 >= :most THEN now() + :locked END
     WHERE username = :username AND (locked_until IS NULL OR locked_until <= now())
    RETURNING *
    """
)
# A code opens once, also when it comes twice at the same moment.
_RIGHT = text(
    "UPDATE staff SET wrong_passwords = 0, locked_until = NULL, totp_step = greatest(totp_step, :step)"
    " WHERE id = :id AND (:step = 0 OR totp_step < :step) RETURNING id"
)
_LOCKED = text("SELECT locked_until FROM staff WHERE username = :username")


@dataclass(frozen=True, slots=True)
class Credentials:
    """What somebody brings who wants to sign in, and from where."""

    username: str
    password: str
    code: str
    address: str
    user_agent: str


def _wrong() -> Problem:
    told = f"用户名或密码不正确。连续 {WRONG_BEFORE_LOCK} 次错误将锁定 {LOCKED_FOR.seconds // 60} 分钟。"
    return Problem(401, "wrong_credentials", told)


async def attempt(database: Database, secrets: Secrets, username: str, password: str) -> Row[Any]:
    """The account of somebody whose password is right; every wrong one brings its lock nearer.

    Raises:
        Problem: 401 ``wrong_credentials``, 423 ``account_locked``, 503 ``busy``.
    """
    async with database.transaction() as session:
        values = {"username": username, "most": WRONG_BEFORE_LOCK, "locked": LOCKED_FOR}
        account = (await session.execute(_ATTEMPT, values, execution_options=_OWN)).first()
        locked_until = None if account else await session.scalar(_LOCKED, {"username": username}, execution_options=_OWN)
    if locked_until is not None:
        minutes = max(1, -(-(locked_until - clock.now()).seconds // 60))
        raise Problem(423, "account_locked", f"密码错误次数过多,账号已锁定,请在 {minutes} 分钟后重试,或请安全管理员解锁。")
    try:
        right = await secrets.matches(password, account.password_hashes[0] if account else None)
    except BusyError as error:
        raise Problem(503, "busy", "系统繁忙,请稍后重试。", headers={"Retry-After": "1"}) from error
    if not right or account is None:
        if account is not None:
            async with database.transaction() as session:
                await _note(session, account, "session.refuse")
        raise _wrong()
    return account


def check_code(cipher: Cipher, account: Row[Any], code: str) -> int:
    """The time step of a right code of somebody's second factor; one that was taken already is wrong.

    Raises:
        Problem: 401 ``code_required`` or ``wrong_code``.
    """
    if not code:
        raise Problem(401, "code_required", "请输入动态验证码。")
    factor = pyotp.TOTP(cipher.decrypt(account.totp_cipher), interval=STEP_SECONDS)
    now = int(clock.now().timestamp()) // STEP_SECONDS
    for step in (now, now - 1, now + 1):
        if step > account.totp_step and pyotp.utils.strings_equal(factor.generate_otp(step), code):
            return step
    raise _wrong_code()


def _wrong_code() -> Problem:
    return Problem(401, "wrong_code", "动态验证码不正确或已使用过,请等待下一个。")


async def settle(session: AsyncSession, account: Row[Any], step: int) -> None:
    """Take back the counted attempts of somebody who was right, and use up the code of this step (0: there was none).

    Raises:
        Problem: 401 ``wrong_code`` where the code was used meanwhile.
    """
    if (await session.execute(_RIGHT, {"id": account.id, "step": step}, execution_options=_OWN)).first() is None:
        raise _wrong_code()


class SignIn:
    """Opens sessions for people who prove who they are."""

    def __init__(self, database: Database, secrets: Secrets, cipher: Cipher, limits: Buckets) -> None:
        self._database = database
        self._secrets = secrets
        self._cipher = cipher
        self._limits = limits

    async def __call__(self, given: Credentials) -> str:
        """The token of a new session.

        Raises:
            Problem: 401 ``wrong_credentials``, ``code_required`` or ``wrong_code``; 403 ``not_authorised``; 423 ``account_locked``;
                429 ``rate_limited``.
        """
        grant = self._limits.take(f"sign-in {given.address}", WRONG_PER_ADDRESS)
        if not grant.allowed:
            headers = {"Retry-After": str(grant.retry_after)}
            raise Problem(429, "rate_limited", f"尝试过于频繁,请在 {grant.retry_after} 秒后重试。", headers=headers)
        account = await attempt(self._database, self._secrets, given.username, given.password)
        if account.disabled_at is not None:
            raise _wrong()
        step = check_code(self._cipher, account, given.code) if account.totp_confirmed else 0
        if account.authorised_at is None:
            raise Problem(403, "not_authorised", "账号尚待安全管理员核准,请稍后再登录。")
        async with self._database.transaction() as session:
            await settle(session, account, step)
            token = await open_session(session, account.id, given.address, given.user_agent)
            await _note(session, account, "session.open")
        return token


async def _note(session: AsyncSession, account: Row[Any], action: str) -> None:
    who = Caller(subject_of(account.username), account.name, account.department, tuple(account.divisions), frozenset())
    await record(session, who, action=action, resource="staff", resource_id=account.id)
