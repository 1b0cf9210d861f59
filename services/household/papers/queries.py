"""Reads of papers, cut to the caller's scope through the household's village."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases import queries as cases
from services.household.papers.tables import Paper
from services.household.registry import queries as registry
from services.household.registry.expressions import AnySelect
from services.household.registry.tables import Household
from shared.access import Scope
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["paper", "papers_of_case", "papers_of_household"]

Rows = tuple[list[Row[Any]], str | None]


def _papers(scope: Scope) -> AnySelect:
    statement = select(*Paper.__table__.columns).join(Household, Household.id == Paper.household_id)
    # Before it is printed a paper has a number and nothing else.
    return scope.restrict(statement.where(Paper.file_digest.is_not(None)), Household.division_code)


async def papers_of_case(session: AsyncSession, scope: Scope, case_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """The papers of a case, the last made first.

    Raises:
        Problem: 404 ``unknown_case``.
    """
    await cases.case(session, scope, case_id)
    statement = _papers(scope).where(Paper.case_id == case_id)
    return await read_page(session, statement, [Paper.id], limit=limit, cursor=cursor, descending=True)


async def papers_of_household(
    session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None
) -> Rows:
    """The papers of a household and of all its cases, the last made first.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await registry.household(session, scope, household_id)
    statement = _papers(scope).where(Paper.household_id == household_id)
    return await read_page(session, statement, [Paper.id], limit=limit, cursor=cursor, descending=True)


async def paper(session: AsyncSession, scope: Scope, paper_id: UUID) -> Row[Any]:
    """One paper.

    Raises:
        Problem: 404 ``unknown_paper``.
    """
    found: Row[Any] | None = (await session.execute(_papers(scope).where(Paper.id == paper_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_paper", "没有这份文书,或它不在您的数据范围内。")
    return found
