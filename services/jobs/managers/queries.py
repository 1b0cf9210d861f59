"""Reads of professional managers, cut to the caller's scope by the village of the collective."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.managers.problems import unknown_manager
from services.jobs.managers.tables import CollectiveManager, ManagerAssessment
from services.jobs.talents.expressions import name_of
from services.jobs.talents.machine import POOL
from services.jobs.talents.tables import Talent
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["ManagerFilter", "assessments_of", "manager", "managers"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class ManagerFilter:
    """Which contracts are asked for. ``until``: that go on, and end by that day."""

    divisions: tuple[str, ...] = ()
    talent_id: UUID | None = None
    serving: bool | None = None
    until: date | None = None


def _managers(scope: Scope) -> AnySelect:
    row, who = CollectiveManager, Talent
    statement: AnySelect = select(
        *row.__table__.columns,
        name_of().label("name"),
        who.number.label("talent_number"),
        (who.state == POOL).label("in_pool"),
    ).join(who, who.id == row.talent_id)
    return scope.restrict(statement, row.division_code)


async def managers(session: AsyncSession, scope: Scope, wanted: ManagerFilter, *, limit: int, cursor: str | None) -> Rows:
    """Contracts, those recorded last first."""
    row = CollectiveManager
    statement = _managers(scope).where(*within(wanted.divisions, row.division_code), *equal((row.talent_id, wanted.talent_id)))
    if wanted.serving is not None:
        statement = statement.where(row.exited_on.is_(None) if wanted.serving else row.exited_on.is_not(None))
    if wanted.until is not None:
        statement = statement.where(row.exited_on.is_(None), row.until <= wanted.until)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def manager(session: AsyncSession, scope: Scope, manager_id: UUID) -> Row[Any]:
    """One contract.

    Raises:
        Problem: 404 ``unknown_manager``.
    """
    found: Row[Any] | None = (await session.execute(_managers(scope).where(CollectiveManager.id == manager_id))).one_or_none()
    if found is None:
        raise unknown_manager()
    return found


async def assessments_of(session: AsyncSession, scope: Scope, manager_id: UUID) -> Sequence[Row[Any]]:
    """The years of a contract that was found within the scope, the last first."""
    row = ManagerAssessment
    statement: AnySelect = select(*row.__table__.columns).where(row.manager_id == manager_id).order_by(row.year.desc())
    return (await session.execute(statement.execution_options(scope=scope))).all()
