"""Every read of staff accounts by administrators."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.staff.tables import Staff
from shared.access import Scope
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["accounts", "one_account"]

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
