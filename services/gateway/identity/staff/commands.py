"""Use cases of administrators: proposing, authorising, disabling accounts; each is one transaction of rows, event and audit entry."""

from __future__ import annotations

import secrets as random
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.agreement import agreement, by_platform, check_second, proposal
from services.gateway.identity.feeds import KnownFeeds
from services.gateway.identity.rules import subject_of
from services.gateway.identity.secrets import Secrets
from services.gateway.identity.staff.notices import notice_of
from services.gateway.identity.staff.queries import one_account
from services.gateway.identity.staff.roles import ROLES
from services.gateway.identity.staff.rules import misplaced
from services.gateway.identity.staff.schemas import Grant, NewStaff, StaffOut
from services.gateway.identity.staff.sessions import end_sessions
from services.gateway.identity.staff.tables import Staff
from shared.access import Caller
from shared.access.caller import PLATFORM
from shared.audit import record
from shared.contracts.gateway import NOTICE_POSTED
from shared.events.publishing import publish
from shared.standards import clock
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = [
    "authorise",
    "bootstrap",
    "change",
    "disable",
    "enable",
    "propose",
    "recover",
    "reset_password",
    "reset_second_factor",
    "unlock",
]

EVERYWHERE = "000000000000"
_NO_SECURITY_ADMIN = text(
    "SELECT NOT EXISTS (SELECT FROM staff WHERE role = 'security_admin' AND authorised_at IS NOT NULL AND disabled_at IS NULL)"
)
_COUNTED = {"unscoped": "whether there is one"}


async def propose(
    session: AsyncSession, caller: Caller, new: NewStaff, secrets: Secrets, feeds: KnownFeeds
) -> tuple[StaffOut, str]:
    """Propose an account; the second value is its initial password, which is told nowhere else and must be changed.

    It opens nothing before a security administrator has agreed. The first of these has nobody to agree: the platform does.

    Raises:
        Problem: 409 ``staff_exists``, 422 ``misplaced_divisions``, ``unknown_role`` or ``unknown_feed``.
    """
    _check_grant(caller, new, feeds)
    password = initial_password()
    values = {**new.model_dump(), "password_hashes": [await secrets.hash(password)], **proposal(caller)}
    made = insert(Staff).values(values).on_conflict_do_nothing().returning(Staff.id)
    id = await session.scalar(made)
    if id is None:
        raise Problem(409, "staff_exists", "该用户名已被使用,请换一个。")
    if new.role == "security_admin" and await session.scalar(_NO_SECURITY_ADMIN, execution_options=_COUNTED):
        await _set(session, id, **by_platform(caller))
    await _note(session, caller, "staff.propose", id, detail=new.model_dump())
    return StaffOut.model_validate(await one_account(session, caller.scope, id)), password


def initial_password() -> str:
    """A password for the first sign-in; 96 random bits in all kinds of characters."""
    return f"{random.token_urlsafe(12)}aA1-"


async def change(session: AsyncSession, caller: Caller, id: UUID, seen: int, grant: Grant, feeds: KnownFeeds) -> StaffOut:
    """Propose other rights or another name for an account. Its sessions end; it waits for a security administrator again.

    Raises:
        Problem: 404, 409 ``own_account`` or ``staff_disabled``, 412, 422.
    """
    await _locked(session, caller, id, seen)
    _check_grant(caller, grant, feeds)
    await _set(session, id, **grant.model_dump(), **proposal(caller))
    await end_sessions(session, id)
    await _note(session, caller, "staff.change", id, detail=grant.model_dump())
    return StaffOut.model_validate(await one_account(session, caller.scope, id))


async def authorise(session: AsyncSession, caller: Caller, id: UUID, seen: int) -> StaffOut:
    """Agree to what was proposed: the account is in force.

    Raises:
        Problem: 404, 409 ``own_account``, ``own_proposal``, ``not_pending`` or ``staff_disabled``, 412.
    """
    account = await _locked(session, caller, id, seen)
    if account.authorised_at is not None:
        raise Problem(409, "not_pending", "该账号没有待核准的事项。")
    check_second(account.proposed_by, caller)
    await _set(session, id, **agreement(caller))
    await _note(session, caller, "staff.authorise", id, detail={"role": account.role, "proposed_by": account.proposed_by})
    return StaffOut.model_validate(await one_account(session, caller.scope, id))


async def disable(session: AsyncSession, caller: Caller, id: UUID, seen: int, reason: str) -> StaffOut:
    """Disable an account 停用; its sessions end and its tokens are void.

    Raises:
        Problem: 404, 409 ``own_account`` or ``staff_disabled``, 412.
    """
    await _locked(session, caller, id, seen)
    await _set(session, id, disabled_at=clock.now(), disable_reason=reason)
    await end_sessions(session, id)
    await _note(session, caller, "staff.disable", id, purpose=reason)
    return StaffOut.model_validate(await one_account(session, caller.scope, id))


async def enable(session: AsyncSession, caller: Caller, id: UUID, seen: int, reason: str) -> StaffOut:
    """Propose that a disabled account works again; a security administrator must agree.

    Raises:
        Problem: 404, 409 ``staff_in_force``, 412.
    """
    account = await one_account(session, caller.scope, id, locked=True)
    check_version(seen, account.version)
    if account.disabled_at is None:
        raise Problem(409, "staff_in_force", "该账号没有被停用。")
    await _set(session, id, disabled_at=None, disable_reason=None, **proposal(caller))
    await _note(session, caller, "staff.enable", id, purpose=reason)
    return StaffOut.model_validate(await one_account(session, caller.scope, id))


async def reset_password(
    session: AsyncSession, caller: Caller, id: UUID, seen: int, reason: str, secrets: Secrets
) -> tuple[StaffOut, str]:
    """Give an account a new initial password; its sessions end.

    Raises:
        Problem: 404, 409 ``own_account`` or ``staff_disabled``, 412.
    """
    await _locked(session, caller, id, seen)
    password = initial_password()
    kept = func.array_prepend(await secrets.hash(password), Staff.password_hashes)
    await _set(session, id, password_hashes=kept, password_changed_at=None)
    await end_sessions(session, id)
    await _note(session, caller, "staff.reset_password", id, purpose=reason)
    return StaffOut.model_validate(await one_account(session, caller.scope, id)), password


async def reset_second_factor(session: AsyncSession, caller: Caller, id: UUID, seen: int, reason: str) -> StaffOut:
    """Forget an account's second factor, such as that of a lost phone; its sessions end.

    Raises:
        Problem: 404, 409 ``own_account`` or ``staff_disabled``, 412.
    """
    await _locked(session, caller, id, seen)
    await _set(session, id, totp_cipher=None, totp_confirmed=False, totp_step=0)
    await end_sessions(session, id)
    await _note(session, caller, "staff.reset_second_factor", id, purpose=reason)
    return StaffOut.model_validate(await one_account(session, caller.scope, id))


async def unlock(session: AsyncSession, caller: Caller, id: UUID, seen: int) -> StaffOut:
    """Let somebody try again who was locked out for wrong passwords.

    Raises:
        Problem: 404, 409 ``own_account`` or ``staff_disabled``, 412.
    """
    await _locked(session, caller, id, seen)
    await _set(session, id, wrong_passwords=0, locked_until=None)
    await _note(session, caller, "staff.unlock", id)
    return StaffOut.model_validate(await one_account(session, caller.scope, id))


async def recover(session: AsyncSession, username: str, secrets: Secrets) -> str | None:
    """Give an account a new initial password, forget its second factor and unlock it; for the operator of the platform.

    Returns the password, or None where there is no such account. A disabled or unauthorised account stays what it is.
    """
    known = select(Staff.id).where(Staff.username == username).with_for_update()
    id = await session.scalar(known, execution_options={"unscoped": "the operator names it"})
    if id is None:
        return None
    password = initial_password()
    kept = func.array_prepend(await secrets.hash(password), Staff.password_hashes)
    await _set(session, id, password_hashes=kept, password_changed_at=None, wrong_passwords=0, locked_until=None)
    await _set(session, id, totp_cipher=None, totp_confirmed=False, totp_step=0)
    await end_sessions(session, id)
    await record(session, PLATFORM, action="staff.recover", resource="staff", resource_id=id)
    return password


async def bootstrap(session: AsyncSession, username: str, password: str, secrets: Secrets) -> bool:
    """Make the platform's first system administrator, unless it was made before."""
    values = {
        "username": username,
        "name": "初始系统管理员",
        "role": "system_admin",
        "department": "平台",
        "divisions": [EVERYWHERE],
        "feeds": [],
        "password_hashes": [await secrets.hash(password)],
        "proposed_by": "bootstrap",
        "authorised_by": PLATFORM.client_id,
        "authorised_at": clock.now(),
    }
    id = await session.scalar(insert(Staff).values(values).on_conflict_do_nothing().returning(Staff.id))
    if id is None:
        return False
    await record(session, PLATFORM, action="staff.bootstrap", resource="staff", resource_id=str(id))
    return True


def _check_grant(caller: Caller, grant: Grant, feeds: KnownFeeds) -> None:
    role = ROLES.get(grant.role)
    if role is None:
        raise fault("role", "unknown_role", "没有这种岗位角色")
    if wide := misplaced(role, grant.divisions):
        raise fault("divisions", "misplaced_divisions", f"{role.title}的范围不能大于所在层级:{'、'.join(wide)}")
    if outside := [code for code in grant.divisions if not caller.scope.contains(code)]:
        raise fault("divisions", "unknown_division", f"不在您的管理范围内:{'、'.join(outside)}")
    if grant.feeds and not role.own_feeds:
        raise fault("feeds", "misplaced_feeds", f"{role.title}不上报数据表")
    feeds.check(grant.feeds, "body.feeds")


async def _locked(session: AsyncSession, caller: Caller, id: UUID, seen: int) -> Row[Any]:
    account = await one_account(session, caller.scope, id, locked=True)
    check_version(seen, account.version)
    if subject_of(account.username) == caller.client_id:
        raise Problem(409, "own_account", "不能管理自己的账号,请由另一位管理员办理。")
    if account.disabled_at is not None:
        raise Problem(409, "staff_disabled", "该账号已停用,请先恢复。")
    return account


async def _set(session: AsyncSession, id: UUID, **values: Any) -> None:  # noqa: ANN401 - columns
    grown = {**values, "version": Staff.version + 1, "changed_at": func.now()}
    await session.execute(update(Staff).where(Staff.id == id).values(grown))


async def _note(
    session: AsyncSession,
    caller: Caller,
    action: str,
    id: UUID,
    *,
    purpose: str | None = None,
    detail: dict[str, Any] | None = None,
) -> None:
    await record(session, caller, action=action, resource="staff", resource_id=id, purpose=purpose, detail=detail)
    account = select(Staff.username, Staff.name, Staff.proposed_by).where(Staff.id == id)
    row = (await session.execute(account, execution_options=_COUNTED)).one()
    told = notice_of(action, subject_of(row.username), row.name, row.proposed_by)
    if told is not None:
        await publish(session, NOTICE_POSTED, [told])
