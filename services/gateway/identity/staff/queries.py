"""Every read of staff accounts and their sessions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.staff.rules import IDLE, SESSION_LIFE
from services.gateway.identity.staff.tables import Session, Staff
from shared.access import Scope
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["accounts", "is_in_force", "one_account", "security_administrators", "sessions_of"]

_COLUMNS: list[Any] = [
    Staff.id,
    Staff.username,
    Staff.name,
    Staff.role,
    Staff.department,
    Staff.divisions,
    Staff.feeds,
    Staff.locked_until,
    Staff.totp_confirmed.label("second_factor"),
    Staff.proposed_by,
    Staff.authorised_by,
    Staff.authorised_at,
    Staff.disabled_at,
    Staff.disable_reason,
    Staff.version,
    Staff.created_at,
    Staff.changed_at,
]
_OWN = {"unscoped": "a person's own account"}
is_in_force = Staff.authorised_at.is_not(None) & Staff.disabled_at.is_(None)
"""Whether an account opens anything."""


def _inside(statement: Select[*tuple[Any, ...]], scope: Scope) -> Select[*tuple[Any, ...]]:
    """Only accounts that lie wholly inside, as with clients."""
    return statement.where(scope.where_all(Staff.divisions)).execution_options(scope=scope)


async def accounts(
    session: AsyncSession,
    scope: Scope,
    *,
    role: str | None,
    department: str | None,
    pending: bool | None,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[Row[Any]], str | None]:
    """One page of accounts in the order of their user names, and the cursor of the next."""
    statement = _inside(select(*_COLUMNS), scope)
    if role is not None:
        statement = statement.where(Staff.role == role)
    if department is not None:
        statement = statement.where(Staff.department == department)
    if pending is not None:
        waiting = Staff.authorised_at.is_(None) & Staff.disabled_at.is_(None)
        statement = statement.where(waiting if pending else ~waiting)
    return await read_page(session, statement, [Staff.username], limit=limit, cursor=cursor)


async def one_account(session: AsyncSession, scope: Scope, id: UUID, *, locked: bool = False) -> Row[Any]:
    """One account.

    Raises:
        Problem: 404 ``unknown_staff``.
    """
    statement = _inside(select(*_COLUMNS).where(Staff.id == id), scope)
    if locked:
        statement = statement.with_for_update()
    row: Row[Any] | None = (await session.execute(statement)).first()
    if row is None:
        raise Problem(404, "unknown_staff", "没有这个账号,或不在您的管理范围内。")
    return row


async def security_administrators(session: AsyncSession) -> int:
    """How many security administrators are in force."""
    statement = select(func.count()).select_from(Staff).where(Staff.role == "security_admin", is_in_force)
    found: int = (await session.execute(statement, execution_options={"unscoped": "counts only"})).scalar_one()
    return found


async def sessions_of(session: AsyncSession, username: str) -> list[Row[Any]]:
    """Somebody's own open sessions, the newest first."""
    statement = (
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
