"""Reads of exports: one's own, and those that wait for one's signature."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, and_, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from shared.access import Caller
from shared.exports.definition import AnySelect
from shared.exports.rules import ExportState
from shared.exports.tables import Exported
from shared.web.problems import Problem

__all__ = ["count_rows", "in_reach", "own", "own_export", "waiting"]


def own(caller: Caller, state: str | None = None) -> Select[Any]:
    """The exports that the caller has asked for."""
    statement = select(*Exported.c).where(Exported.c.client_id == caller.client_id)
    if state is not None:
        statement = statement.where(Exported.c.state == state)
    return statement.execution_options(scope=caller.scope)


def in_reach(caller: Caller) -> Select[Any]:
    """Exports of rows that all lie within the caller's scope, whoever asked for them."""
    scope = caller.scope
    statement = select(*Exported.c).where(scope.where_all(Exported.c.divisions))
    if scope.departments is not None:
        one = and_(~Exported.c.all_departments, Exported.c.department.in_(scope.departments))
        statement = statement.where(one)
    return statement.execution_options(scope=scope)


def waiting(caller: Caller) -> Select[Any]:
    """What waits for a second person's signature and may have the caller's."""
    return in_reach(caller).where(Exported.c.state == ExportState.WAITING, Exported.c.client_id != caller.client_id)


async def own_export(session: AsyncSession, caller: Caller, export_id: UUID) -> Row[Any]:
    """One of the caller's exports.

    Raises:
        Problem: 404 ``unknown_export``.
    """
    row: Row[Any] | None = (await session.execute(own(caller).where(Exported.c.id == export_id))).first()
    if row is None:
        raise Problem(404, "unknown_export", "没有这个导出,或它不是您申请的。")
    return row


async def count_rows(session: AsyncSession, caller: Caller, statement: AnySelect) -> int:
    """How many rows a list has."""
    inner = statement.order_by(None).subquery()
    counted = select(func.count()).select_from(inner).execution_options(scope=caller.scope)
    return int((await session.execute(counted)).scalar_one())
