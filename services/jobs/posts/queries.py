"""Reads of public-welfare posts, cut to the caller's scope by where they lie; standards hold for the whole county."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Uuid, case, cast, func, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.expressions import filling, holders
from services.jobs.posts.machine import POST
from services.jobs.posts.problems import unknown_post
from services.jobs.posts.tables import Post, StipendStandard
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["POSTS", "PostFilter", "figures", "other_standards", "post", "posts", "standard_on", "standards"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

POSTS = Procedure(POST, Post, Post.division_code, cast(null(), Uuid), "/posts/", lambda statement: statement)
"""Posts, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class PostFilter:
    """Which posts are asked for. ``vacant`` are those that are announced and have a free place, or only others."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    kind: str | None = None
    fund: str | None = None
    vacant: bool | None = None
    text: str | None = None


def _posts(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Post
    statement: AnySelect = select(
        *row.__table__.columns,
        holders(row.id).label("holders"),
        filling(row.id).label("candidates"),
        _vacancies().label("vacancies"),
        urgency_of(row.due_on, bounds).label("urgency"),
    )
    return scope.restrict(statement, row.division_code)


def _vacancies() -> ColumnElement[int]:
    """Free places 空缺 of a post that is announced; nobody can be put into another."""
    return case((Post.state == "open", func.greatest(Post.quota - holders(Post.id), 0)), else_=0)


async def posts(
    session: AsyncSession, scope: Scope, wanted: PostFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Posts, those asked for last first."""
    row, statement = Post, _posts(scope, bounds)
    statement = statement.where(*within(wanted.divisions, row.division_code))
    statement = statement.where(*equal((row.state, wanted.state), (row.kind, wanted.kind), (row.fund, wanted.fund)))
    if wanted.vacant is not None:
        statement = statement.where((_vacancies() > 0) == wanted.vacant)
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, row.site, row.document_no))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def post(session: AsyncSession, scope: Scope, post_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One post.

    Raises:
        Problem: 404 ``unknown_post``.
    """
    found: Row[Any] | None = (await session.execute(_posts(scope, bounds).where(Post.id == post_id))).one_or_none()
    if found is None:
        raise unknown_post()
    return found


async def other_standards(session: AsyncSession, scope: Scope, of: Any) -> Sequence[Decimal]:  # noqa: ANN401 - a row
    """What other posts of the same kind and hours pay in the same town, as far as the county has approved them."""
    row = Post
    statement = (
        select(row.standard)
        .distinct()
        .where(
            row.id != of.id,
            row.kind == of.kind,
            row.full_time == of.full_time,
            row.state.in_(("approved", "open")),
            func.left(row.division_code, 9) == of.division_code[:9],
        )
    )
    return (await session.scalars(statement.execution_options(scope=scope))).all()


async def standard_on(session: AsyncSession, scope: Scope, kind: str, on: date) -> Row[Any] | None:
    """The standard of a kind of posts that holds on a day."""
    row = StipendStandard
    statement: AnySelect = select(*row.__table__.columns).where(row.kind == kind, row.from_on <= on)
    return (await session.execute(statement.order_by(row.from_on.desc()).limit(1).execution_options(scope=scope))).first()


async def standards(session: AsyncSession, scope: Scope, kind: str | None, *, limit: int, cursor: str | None) -> Rows:
    """Every standard that was ever set, the last recorded first."""
    row = StipendStandard
    statement: AnySelect = select(*row.__table__.columns).where(*equal((row.kind, kind)))
    statement = statement.execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def figures(session: AsyncSession, scope: Scope, division: str, digits: int, by: str) -> Sequence[Row[Any]]:
    """``code, posts, quota, holders, key_group, vacancies, stipend`` of approved posts: by kind, fund or division (核定数、在岗数、空缺)."""
    row = Post
    dimension: dict[str, Any] = {
        "kind": row.kind,
        "fund": row.fund,
        "division": func.rpad(func.left(row.division_code, digits), 12, literal("0")),
    }
    each: AnySelect = scope.restrict(
        select(
            dimension[by].label("code"),
            row.quota,
            row.standard,
            holders(row.id).label("holders"),
            holders(row.id, key_group=True).label("key_group"),
            _vacancies().label("vacancies"),
        ).where(row.state.in_(("approved", "open")), *within([division], row.division_code)),
        row.division_code,
    )
    of = each.subquery().c
    counted = (
        select(
            of.code,
            func.count().label("posts"),
            func.sum(of.quota).label("quota"),
            func.sum(of.holders).label("holders"),
            func.sum(of.key_group).label("key_group"),
            func.sum(of.vacancies).label("vacancies"),
            func.coalesce(func.sum(of.holders * of.standard), 0).label("stipend"),
        )
        .group_by(of.code)
        .order_by(of.code)
        .execution_options(scope=scope)
    )
    return (await session.execute(counted)).all()
