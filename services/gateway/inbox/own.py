"""What is one's own in the inbox: told to a person by name, or to the person's role within the person's divisions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, and_, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.identity.staff.sessions import session_of
from services.gateway.identity.staff.tables import Staff
from services.gateway.inbox.tables import Notice, NoticeReading
from shared.access import Caller
from shared.web.pages import read_page

__all__ = ["for_me", "notices", "received", "unread_count"]

_OWN = {"unscoped": "one's own notices"}


def received(caller: Caller) -> ColumnElement[bool]:
    """The condition of notices that are for somebody: by name, or by the role since the account was made."""
    username, _ = session_of(caller)
    account = select(Staff.role, Staff.created_at).where(Staff.username == username).subquery("mine")
    by_role = and_(
        exists().where(account.c.role == Notice.role, account.c.created_at <= Notice.posted_at),
        or_(Notice.division_code.is_(None), caller.scope.where(Notice.division_code)),
    )
    return or_(Notice.account == caller.client_id, by_role)


def _unread(caller: Caller) -> ColumnElement[bool]:
    return ~exists().where(NoticeReading.notice_id == Notice.id, NoticeReading.account == caller.client_id)


async def notices(
    session: AsyncSession, caller: Caller, *, unread: bool | None, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None]:
    """What is for somebody, the newest first."""
    reading = select(NoticeReading.read_at).where(
        NoticeReading.notice_id == Notice.id, NoticeReading.account == caller.client_id
    )
    shown = (Notice.id, Notice.kind, Notice.title, Notice.text, Notice.link, Notice.posted_at)
    statement = select(*shown, reading.scalar_subquery().label("read_at")).where(received(caller))
    if unread is not None:
        statement = statement.where(_unread(caller) if unread else ~_unread(caller))
    statement = statement.execution_options(**_OWN)
    return await read_page(session, statement, [Notice.posted_at, Notice.id], limit=limit, cursor=cursor, descending=True)


async def unread_count(session: AsyncSession, caller: Caller) -> int:
    """How many of them have not been read."""
    statement = select(func.count()).select_from(Notice).where(received(caller), _unread(caller))
    return (await session.execute(statement, execution_options=_OWN)).scalar_one()


async def for_me(session: AsyncSession, caller: Caller, notice_id: UUID) -> bool:
    """Whether a notice is there and for somebody."""
    statement = select(Notice.id).where(Notice.id == notice_id, received(caller))
    return (await session.execute(statement, execution_options=_OWN)).first() is not None
