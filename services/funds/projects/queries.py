"""Reads of the project library, cut to the caller's scope through where a project lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Row, Uuid, and_, any_, cast, literal, null, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.funds.batches.tables import FundSource
from services.funds.projects.machine import ENDED, IN_LIBRARY, PROJECT
from services.funds.projects.problems import unknown_project
from services.funds.projects.tables import Project, ProjectAmount, ProjectExplanation, ProjectGoal, ProjectMechanism
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = [
    "PROJECTS",
    "ProjectFilter",
    "amounts_of",
    "explanations_of",
    "goals_of",
    "mechanism_of",
    "project",
    "projects",
    "twins_of",
]

Rows = tuple[list[Row[Any]], str | None]

PROJECTS = Procedure(PROJECT, Project, Project.division_code, cast(null(), Uuid), "/projects/", lambda statement: statement)
"""Projects, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class ProjectFilter:
    """Which projects are asked for; all ``divisions`` that are named must hold. ``category`` is of any level, ``text`` part of a name or a code.

    ``in_library``: approved and publicised 在库; ``open``: not ended.
    """

    divisions: tuple[str, ...] = ()
    state: str | None = None
    category: str | None = None
    year: int | None = None
    origin: str | None = None
    in_library: bool | None = None
    open: bool | None = None
    text: str | None = None


def _projects(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Project
    columns = [column for column in row.__table__.columns if column.name not in {"phone_cipher", "phone_masked"}]
    statement = select(*columns, row.phone_masked.label("phone"), urgency_of(row.due_on, bounds).label("urgency"))
    return scope.restrict(statement.select_from(row), row.division_code)


def _wanted(statement: AnySelect, wanted: ProjectFilter) -> AnySelect:
    row = Project
    statement = statement.where(*equal((row.state, wanted.state), (row.year, wanted.year), (row.origin, wanted.origin)))
    statement = statement.where(*within(wanted.divisions, row.division_code))
    for states, wish in ((IN_LIBRARY, wanted.in_library), (ENDED, None if wanted.open is None else not wanted.open)):
        if wish is not None:
            statement = statement.where(row.state.in_(states) if wish else row.state.not_in(states))
    if wanted.category is not None:
        statement = statement.where(row.category.startswith(wanted.category))
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.name, row.code))
    return statement


async def projects(
    session: AsyncSession, scope: Scope, wanted: ProjectFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Projects, those of the latest year and applied for last first."""
    statement = _wanted(_projects(scope, bounds), wanted)
    return await read_page(session, statement, [Project.year, Project.id], limit=limit, cursor=cursor, descending=True)


async def project(session: AsyncSession, scope: Scope, project_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One project.

    Raises:
        Problem: 404 ``unknown_project``.
    """
    found: Row[Any] | None = (await session.execute(_projects(scope, bounds).where(Project.id == project_id))).one_or_none()
    if found is None:
        raise unknown_project()
    return found


async def amounts_of(session: AsyncSession, scope: Scope, project_id: UUID) -> Sequence[Row[Any]]:
    """The planned amounts of a project, by source."""
    row = ProjectAmount
    statement: AnySelect = (
        select(row.source_code, FundSource.title.label("source_title"), row.amount)
        .join(FundSource, FundSource.code == row.source_code)
        .join(Project, Project.id == row.project_id)
        .where(row.project_id == project_id)
        .order_by(row.source_code)
    )
    return (await session.execute(scope.restrict(statement, Project.division_code))).all()


async def goals_of(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> Sequence[Row[Any]]:
    """The goal tables of these projects, each in its order."""
    return await _parts(session, scope, ProjectGoal, ids, ProjectGoal.number)


async def mechanism_of(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> Sequence[Row[Any]]:
    """The beneficiary mechanisms of these projects, each in its order."""
    return await _parts(session, scope, ProjectMechanism, ids, ProjectMechanism.number)


async def explanations_of(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> Sequence[Row[Any]]:
    """The reasons in writing that were given for these projects, the first given first."""
    return await _parts(session, scope, ProjectExplanation, ids, ProjectExplanation.explained_at)


async def _parts(session: AsyncSession, scope: Scope, table: Any, ids: Sequence[UUID], order: Any) -> Sequence[Row[Any]]:  # noqa: ANN401 - mapped
    statement: AnySelect = select(*table.__table__.columns).join(Project, Project.id == table.project_id)
    statement = statement.where(_one_of(table.project_id, ids)).order_by(order)
    return (await session.execute(scope.restrict(statement, Project.division_code))).all()


def _one_of(column: Any, ids: Sequence[UUID]) -> ColumnElement[bool]:  # noqa: ANN401 - a mapped attribute
    among: ColumnElement[bool] = column == any_(literal(list(ids), ARRAY(Uuid)))
    return among


async def twins_of(session: AsyncSession, scope: Scope, ids: Sequence[UUID]) -> Sequence[Row[Any]]:
    """``project_id, code`` of other projects under way of the same place, name and category as one of these."""
    row, twin = Project, aliased(Project)
    same = and_(
        twin.division_code == row.division_code,
        twin.name == row.name,
        twin.category == row.category,
        twin.id != row.id,
        twin.state.not_in(ENDED),
    )
    statement: AnySelect = select(row.id.label("project_id"), twin.code).join(twin, same).where(_one_of(row.id, ids))
    return (await session.execute(scope.restrict(statement.order_by(twin.code), row.division_code))).all()
