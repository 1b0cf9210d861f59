"""Every read of identity."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, not_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.tables import Client
from shared.access import Scope
from shared.web.pages import read_page

__all__ = ["client", "client_by_name", "clients", "settled_version"]

_SECRET = {"secret_hash", "previous_secret_hash"}
_COLUMNS = [column for column in Client.__table__.columns if column.key not in _SECRET]


def _inside(statement: Select[Any], scope: Scope) -> Select[Any]:
    """Only clients that lie wholly inside: one that also sees other divisions is somebody else's to manage."""
    cut = statement.where(scope.where_all(Client.divisions))
    if scope.departments is not None:
        cut = cut.where(Client.department.in_(scope.departments), ~Client.all_departments)
    return cut.execution_options(scope=scope)


async def client(session: AsyncSession, scope: Scope, id: UUID) -> Row[Any] | None:
    """One client, without its secret."""
    rows = await session.execute(_inside(select(*_COLUMNS).where(Client.id == id), scope))
    row: Row[Any] | None = rows.one_or_none()
    return row


async def clients(
    session: AsyncSession,
    scope: Scope,
    *,
    client_id: str | None,
    department: str | None,
    active: bool | None,
    pending: bool | None,
    limit: int,
    cursor: str | None,
) -> tuple[Sequence[Row[Any]], str | None]:
    """One page of clients, oldest first, and the cursor of the next."""
    statement = _inside(select(*_COLUMNS), scope)
    if client_id is not None:
        statement = statement.where(Client.client_id == client_id)
    if department is not None:
        statement = statement.where(Client.department == department)
    if active is not None:
        works = (
            Client.revoked_at.is_(None)
            & Client.authorised_at.is_not(None)
            & or_(Client.expires_at.is_(None), Client.expires_at > func.now())
        )
        statement = statement.where(works if active else not_(works))
    if pending is not None:
        secret = Client.secret_proposed_by.is_not(None) & Client.secret_authorised_by.is_(None)
        waits = Client.revoked_at.is_(None) & or_(Client.authorised_at.is_(None), secret)
        statement = statement.where(waits if pending else not_(waits))
    return await read_page(session, statement, [Client.id], limit=limit, cursor=cursor)


async def client_by_name(session: AsyncSession, scope: Scope, client_id: str) -> Row[Any] | None:
    """One client with the hashes of its secrets, as the token endpoint needs it."""
    rows = await session.execute(_inside(select(*Client.__table__.columns).where(Client.client_id == client_id), scope))
    row: Row[Any] | None = rows.one_or_none()
    return row


async def settled_version(session: AsyncSession, scope: Scope, id: UUID) -> int | None:
    """The version of a client once whoever is changing it has finished; nobody begins to before this transaction ends."""
    statement = _inside(select(Client.version).where(Client.id == id), scope).with_for_update(read=True, of=Client)
    version: int | None = await session.scalar(statement)
    return version
