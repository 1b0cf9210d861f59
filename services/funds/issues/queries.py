"""Reads of issues and what belongs to them, cut to the caller's divisions; whoever works for one department sees the issues that name it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Uuid, cast, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.conditions import IssueFilter, cut, late, matching
from services.funds.issues.machine import ISSUE, SEARCH
from services.funds.issues.tables import Issue, IssueExtension, IssueRecovery, IssueSearch
from shared.access import Scope
from shared.registry.tables import Division
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, due_order, urgency_of

__all__ = [
    "ISSUES",
    "SEARCHES",
    "extensions_of",
    "issue",
    "issues",
    "recoveries_of",
    "search",
    "searches",
    "searches_of",
    "towns",
]

Rows = tuple[list[Row[Any]], str | None]
_NOBODY: ColumnElement[Any] = cast(null(), Uuid())
"""No household is concerned."""

ISSUES = Procedure(ISSUE, Issue, Issue.division_code, _NOBODY, "/issues/", lambda statement: statement)
"""Issues, as tasks and escalations know them."""
SEARCHES = Procedure(SEARCH, IssueSearch, IssueSearch.division_code, _NOBODY, "/issue-searches/", lambda statement: statement)
"""Searches for the like of an issue, as tasks and escalations know them."""


def _issues(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Issue
    statement = select(
        *row.__table__.columns,
        due_order(row.due_on).label("due_order"),
        urgency_of(row.due_on, bounds).label("urgency"),
        late().label("overdue"),
        Division.name.label("division_name"),
    ).outerjoin(Division, Division.code == row.division_code)
    return cut(statement, scope)


async def issues(
    session: AsyncSession, scope: Scope, wanted: IssueFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Issues, those due first at the top."""
    statement = _issues(scope, bounds).where(*matching(wanted, bounds))
    keys = [due_order(Issue.due_on).label("due_order"), Issue.id]
    return await read_page(session, statement, keys, limit=limit, cursor=cursor)


async def issue(session: AsyncSession, scope: Scope, issue_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One issue.

    Raises:
        Problem: 404 ``unknown_issue``.
    """
    found: Row[Any] | None = (await session.execute(_issues(scope, bounds).where(Issue.id == issue_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_issue", "没有这个问题,或它不在您的部门和数据范围内。")
    return found


async def recoveries_of(session: AsyncSession, scope: Scope, issue_id: UUID) -> Sequence[Row[Any]]:
    """What came back, withdrawn lines too, the first recorded first."""
    row = IssueRecovery
    statement = select(*row.__table__.columns).join(Issue, Issue.id == row.issue_id).where(row.issue_id == issue_id)
    return (await session.execute(cut(statement.order_by(row.id), scope))).all()


async def extensions_of(session: AsyncSession, scope: Scope, issue_id: UUID) -> Sequence[Row[Any]]:
    """What was asked and decided of its deadline, the first asked first."""
    row = IssueExtension
    statement = select(*row.__table__.columns).join(Issue, Issue.id == row.issue_id).where(row.issue_id == issue_id)
    return (await session.execute(cut(statement.order_by(row.id), scope))).all()


def _searches(bounds: Bounds) -> AnySelect:
    row = IssueSearch
    statement = select(
        *row.__table__.columns,
        Issue.category,
        due_order(row.due_on).label("due_order"),
        urgency_of(row.due_on, bounds).label("urgency"),
        Division.name.label("division_name"),
    )
    return statement.join(Issue, Issue.id == row.issue_id).outerjoin(Division, Division.code == row.division_code)


def _asked(scope: Scope, bounds: Bounds) -> AnySelect:
    """Searches that a scope sees: its towns', whatever issue they come from; a single department has none to answer."""
    statement = _searches(bounds)
    if scope.departments is not None:
        return cut(statement, scope)
    return scope.restrict(statement, IssueSearch.division_code)


async def searches_of(session: AsyncSession, scope: Scope, issue_id: UUID, bounds: Bounds) -> Sequence[Row[Any]]:
    """What an issue that the scope sees had other towns look for, town by town."""
    statement = cut(_searches(bounds).where(IssueSearch.issue_id == issue_id), scope)
    return (await session.execute(statement.order_by(IssueSearch.division_code))).all()


async def searches(
    session: AsyncSession,
    scope: Scope,
    bounds: Bounds,
    *,
    waiting: bool | None,
    division: str | None,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Searches that towns were asked for, those due first at the top."""
    statement = _asked(scope, bounds)
    if waiting is not None:
        statement = statement.where(IssueSearch.state == ("asked" if waiting else "answered"))
    if division is not None:
        statement = statement.where(Scope.of([division]).where(IssueSearch.division_code))
    keys = [due_order(IssueSearch.due_on).label("due_order"), IssueSearch.id]
    return await read_page(session, statement, keys, limit=limit, cursor=cursor)


async def search(session: AsyncSession, scope: Scope, search_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One search.

    Raises:
        Problem: 404 ``unknown_issue_search``.
    """
    statement = _asked(scope, bounds).where(IssueSearch.id == search_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_issue_search", "没有这项排查,或它不在您的数据范围内。")
    return found


async def towns(session: AsyncSession, scope: Scope) -> list[str]:
    """The codes of the towns of a scope."""
    statement = select(Division.code).where(Division.level == "town").order_by(Division.code)
    return list(await session.scalars(scope.restrict(statement, Division.code)))
