"""Reads of bars, cut to the caller's scope through who is barred."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, and_, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.bars.expressions import lasting
from services.jobs.bars.tables import PostBar
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.procedure import AnySelect

__all__ = ["bar", "bars", "bars_of"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


def _bars(scope: Scope) -> AnySelect:
    """Bars of people who are members of a household in the scope now."""
    row, member, home = PostBar, KnownMember, KnownHousehold
    statement: AnySelect = (
        select(*row.__table__.columns, member.name, home.household_no, home.division_code)
        .select_from(row)
        .join(member, and_(member.person_id == row.person_id, member.left_on.is_(None)))
        .join(home, home.id == member.household_id)
    )
    return scope.restrict(statement, home.division_code)


async def bars(
    session: AsyncSession,
    scope: Scope,
    divisions: Sequence[str],
    kind: str | None,
    on: date | None,
    *,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Bars, the last recorded first; of a kind, or that hold on a day."""
    statement = _bars(scope).where(*within(divisions, KnownHousehold.division_code), *equal((PostBar.kind, kind)))
    if on is not None:
        statement = statement.where(lasting(PostBar, on))
    return await read_page(session, statement, [PostBar.id], limit=limit, cursor=cursor, descending=True)


async def bar(session: AsyncSession, scope: Scope, bar_id: UUID) -> Row[Any]:
    """One bar.

    Raises:
        Problem: 404 ``unknown_post_bar``.
    """
    found: Row[Any] | None = (await session.execute(_bars(scope).where(PostBar.id == bar_id).limit(1))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_post_bar", "名单上没有这一条,或其不在您的数据范围内。")
    return found


async def bars_of(session: AsyncSession, scope: Scope, person_id: UUID, household_id: UUID, on: date) -> Sequence[Row[Any]]:
    """``kind, person_id`` of every bar of somebody, and of other members of their household, that holds on a day."""
    row, member = PostBar, KnownMember
    family = select(member.person_id).where(member.household_id == household_id, member.left_on.is_(None))
    statement: AnySelect = select(row.kind, row.person_id).where(
        or_(row.person_id == person_id, row.person_id.in_(family)), lasting(row, on)
    )
    return (await session.execute(statement.order_by(row.kind).execution_options(scope=scope))).all()
