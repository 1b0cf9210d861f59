"""What people do with their own account: another password, a second factor, ending sessions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pyotp
from sqlalchemy import Row, Select, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.secrets import Secrets
from services.gateway.identity.staff.rules import IDLE, PASSWORDS_REMEMBERED, SESSION_LIFE, password_fault
from services.gateway.identity.staff.sessions import end_sessions, session_of
from services.gateway.identity.staff.signing_in import attempt, check_code, settle
from services.gateway.identity.staff.tables import Session, Staff
from shared.access import Caller
from shared.audit import record
from shared.persistence import Database
from shared.privacy import Cipher
from shared.web.problems import FieldFault, Problem

__all__ = ["change_password", "confirm_second_factor", "end_session", "open_sessions", "set_up_second_factor"]

ISSUER = "振兴平台"
_OWN = {"unscoped": "a person's own account"}


def _unfit(told: str) -> Problem:
    fault = FieldFault(place="body.new_password", code="unfit_password", message=told)
    return Problem(422, "unfit_password", f"新密码{told}。", errors=[fault])


async def change_password(database: Database, secrets: Secrets, caller: Caller, current: str, new: str) -> None:
    """Give oneself another password. One's other sessions end.

    Raises:
        Problem: 401 ``wrong_credentials``, 423 ``account_locked``, 422 ``unfit_password``.
    """
    username, session_id = session_of(caller)
    account = await attempt(database, secrets, username, current)
    if (fault := password_fault(new, username)) is not None:
        raise _unfit(fault.value)
    earlier = account.password_hashes[:PASSWORDS_REMEMBERED]
    for kept in earlier:
        if await secrets.matches(new, kept):
            raise _unfit(f"不能与最近 {PASSWORDS_REMEMBERED} 次用过的相同")
    hashes = [await secrets.hash(new), *earlier][:PASSWORDS_REMEMBERED]
    async with database.transaction() as session:
        await settle(session, account, 0)
        await _set(session, account.id, password_hashes=hashes, password_changed_at=func.now())
        await end_sessions(session, account.id, but=session_id)
        await record(session, caller, action="staff.change_password", resource="staff", resource_id=account.id)


async def set_up_second_factor(session: AsyncSession, cipher: Cipher, caller: Caller) -> str:
    """A new secret for an authenticator app, as an ``otpauth:`` address; it counts once a code of it was confirmed.

    Raises:
        Problem: 409 ``second_factor_exists``: only a security administrator takes away one that is in use.
    """
    account = await _locked(session, caller)
    _unused(account)
    secret = pyotp.random_base32()
    await _set(session, account.id, totp_cipher=cipher.encrypt(secret))
    return pyotp.TOTP(secret, name=account.username, issuer=ISSUER).provisioning_uri()


async def confirm_second_factor(session: AsyncSession, cipher: Cipher, caller: Caller, code: str) -> None:
    """Show with a code that the second factor works; from now on it is asked for.

    Raises:
        Problem: 409 ``second_factor_missing`` or ``second_factor_exists``, 401 ``wrong_code``.
    """
    account = await _locked(session, caller)
    _unused(account)
    if account.totp_cipher is None:
        raise Problem(409, "second_factor_missing", "请先获取动态验证码密钥。")
    step = check_code(cipher, account, code)
    await _set(session, account.id, totp_confirmed=True, totp_step=step)
    await record(session, caller, action="staff.confirm_second_factor", resource="staff", resource_id=account.id)


async def open_sessions(session: AsyncSession, caller: Caller) -> list[Row[Any]]:
    """One's own open sessions, the newest first."""
    username, _ = session_of(caller)
    statement: Select[*tuple[Any, ...]] = (
        select(Session.id, Session.address, Session.user_agent, Session.created_at, Session.seen_at)
        .join(Staff, Staff.id == Session.staff_id)
        .where(
            Staff.username == username,
            Session.ended_at.is_(None),
            Session.seen_at > func.now() - IDLE,
            Session.created_at > func.now() - SESSION_LIFE,
        )
        .order_by(Session.id.desc())
    )
    return list((await session.execute(statement, execution_options=_OWN)).all())


async def end_session(session: AsyncSession, caller: Caller, session_id: UUID) -> None:
    """End one of one's own sessions, this one included.

    Raises:
        Problem: 404 ``unknown_session``.
    """
    account = await _locked(session, caller)
    own = Session.id == session_id, Session.staff_id == account.id, Session.ended_at.is_(None)
    ended = await session.execute(update(Session).where(*own).values(ended_at=func.now()).returning(Session.id))
    if ended.first() is None:
        raise Problem(404, "unknown_session", "没有这个会话,或它已结束。")
    await record(session, caller, action="session.end", resource="staff", resource_id=account.id)


def _unused(account: Row[Any]) -> None:
    if account.totp_confirmed:
        raise Problem(409, "second_factor_exists", "已启用动态验证码;更换设备请联系安全管理员重置。")


async def _locked(session: AsyncSession, caller: Caller) -> Row[Any]:
    username, _ = session_of(caller)
    own = select(*Staff.__table__.columns).where(Staff.username == username).with_for_update()
    return (await session.execute(own, execution_options=_OWN)).one()


async def _set(session: AsyncSession, id: UUID, **values: Any) -> None:  # noqa: ANN401 - columns
    grown = {**values, "version": Staff.version + 1, "changed_at": func.now()}
    await session.execute(update(Staff).where(Staff.id == id).values(grown))
