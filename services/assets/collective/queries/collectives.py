"""Reads of collectives, their accounts, their journal and the log of their changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.assets.collective.machine import PUBLIC
from services.assets.collective.problems import unknown_collective
from services.assets.collective.tables import (
    Collective,
    CollectiveAccount,
    CollectiveChange,
    CollectiveEntry,
    CollectiveMonth,
)
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.registry.tables import Division
from shared.standards.months import last_of
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = [
    "CollectiveFilter",
    "EntryFilter",
    "accounts_of",
    "changes_of",
    "collective",
    "collectives",
    "entries_of",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class CollectiveFilter:
    """Which collectives are asked for. ``text`` is part of a name or credit code; ``ended``: only those that are ended, or only others."""

    divisions: tuple[str, ...] = ()
    ended: bool | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True)
class EntryFilter:
    """Which entries are asked for. ``month`` is its first day."""

    month: date | None = None
    direction: str | None = None
    subject: str | None = None
    account_id: UUID | None = None


def _last_public() -> Any:  # noqa: ANN401 - a lateral subquery
    row = CollectiveMonth
    found = select(row.month, row.closing, row.arrears).where(row.collective_id == Collective.id, row.state.in_(PUBLIC))
    return found.order_by(row.month.desc()).limit(1).correlate(Collective).lateral("published")


def _collectives(scope: Scope) -> AnySelect:
    """Collectives with their places and the last month that was made public."""
    row, last = Collective, _last_public()
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            Division.name.label("division_name"),
            last.c.month.label("published_month"),
            last.c.closing.label("published_balance"),
            last.c.arrears.label("published_arrears"),
        )
        .select_from(row)
        .outerjoin(Division, Division.code == row.division_code)
        .outerjoin(last, true())
    )
    return scope.restrict(statement, row.division_code)


async def collectives(session: AsyncSession, scope: Scope, wanted: CollectiveFilter, *, limit: int, cursor: str | None) -> Rows:
    """Collectives by their villages."""
    row, statement = Collective, _collectives(scope)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    if wanted.ended is not None:
        statement = statement.where(row.ended_on.is_not(None) if wanted.ended else row.ended_on.is_(None))
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, row.credit_code))
    return await read_page(session, statement, [row.division_code, row.id], limit=limit, cursor=cursor)


async def collective(session: AsyncSession, scope: Scope, collective_id: UUID) -> Row[Any]:
    """One collective.

    Raises:
        Problem: 404 ``unknown_collective``.
    """
    found: Row[Any] | None = (await session.execute(_collectives(scope).where(Collective.id == collective_id))).one_or_none()
    if found is None:
        raise unknown_collective()
    return found


async def accounts_of(session: AsyncSession, scope: Scope, collective_id: UUID) -> Sequence[Row[Any]]:
    """The accounts of a collective, their numbers masked, the first opened first."""
    row = CollectiveAccount
    columns: list[Any] = [column for column in row.__table__.columns if column.name != "number_cipher"]
    statement: AnySelect = select(*columns).join(Collective, Collective.id == row.collective_id)
    statement = statement.where(row.collective_id == collective_id).order_by(row.from_on, row.id)
    return (await session.execute(scope.restrict(statement, Collective.division_code))).all()


async def entries_of(
    session: AsyncSession, scope: Scope, collective_id: UUID, wanted: EntryFilter, *, limit: int, cursor: str | None
) -> Rows:
    """The journal of a collective, the last day first; each with whether it was reversed."""
    row = CollectiveEntry
    undone = CollectiveEntry.__table__.alias("undone")
    reversed_by = select(undone.c.id).where(undone.c.reverses == row.id).correlate(row).scalar_subquery()
    statement: AnySelect = (
        select(*row.__table__.columns, CollectiveAccount.bank, reversed_by.label("reversed_by"))
        .join(Collective, Collective.id == row.collective_id)
        .join(CollectiveAccount, CollectiveAccount.id == row.account_id)
        .where(row.collective_id == collective_id)
    )
    statement = statement.where(
        *equal((row.direction, wanted.direction), (row.subject, wanted.subject), (row.account_id, wanted.account_id))
    )
    if wanted.month is not None:
        statement = statement.where(row.happened_on.between(wanted.month, last_of(wanted.month)))
    restricted = scope.restrict(statement, Collective.division_code)
    return await read_page(session, restricted, [row.happened_on, row.id], limit=limit, cursor=cursor, descending=True)


async def changes_of(session: AsyncSession, scope: Scope, collective_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """The log of changes of a collective, its resources and accounts, the last first."""
    row = CollectiveChange
    statement: AnySelect = select(*row.__table__.columns).join(Collective, Collective.id == row.collective_id)
    restricted = scope.restrict(statement.where(row.collective_id == collective_id), Collective.division_code)
    return await read_page(session, restricted, [row.id], limit=limit, cursor=cursor, descending=True)
