"""Reads of implementations: one for each project that is carried out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, func, literal_column, null, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.machine import ENDED, WORKS
from services.funds.implementation.problems import unknown_works
from services.funds.implementation.tables import Defect, Progress, Works
from services.funds.projects.tables import Project
from shared.access import Scope, within
from shared.disclosures.queries import standing
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, as_urgent_as, due_order, urgency_of

__all__ = [
    "PUBLICITY",
    "WORKS_PROCEDURE",
    "WorksFilter",
    "WorksFound",
    "defects_of",
    "progress_of",
    "results",
    "works",
    "works_by_id",
    "works_of",
]

Rows = tuple[list[Row[Any]], str | None]
PUBLICITY = "project_start"
"""The kind of disclosure that has to end before anybody starts 项目实施前公示."""
# Part of the statement, not parameters of it: a generic plan finds the partial index only by what is written out.
_UNDER_WAY = Works.state.not_in([literal_column(f"'{state}'") for state in ENDED])


def _with_project(statement: AnySelect) -> AnySelect:
    return statement.join(Project, Project.id == Works.project_id)


WORKS_PROCEDURE = Procedure(WORKS, Works, Project.division_code, cast(null(), Uuid), "/works/", _with_project)
"""Implementations, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class WorksFound:
    """How the implementation of a project stands. ``settled_value``, yuan; ``defects_end_on`` is the last day of the defect period;
    ``open_defects`` counts defects that are not mended; ``publicised``: the publicity before the start has ended.
    """

    id: UUID
    project_id: UUID
    state: str
    allocated_on: date | None
    started_on: date | None
    completed_on: date | None
    accepted_on: date | None
    settled_value: Decimal | None
    settled_on: date | None
    defects_end_on: date | None
    open_defects: int
    publicised: bool


@dataclass(frozen=True, slots=True)
class WorksFilter:
    """Which implementations are asked for; all ``divisions`` that are named must hold. ``urgency`` is the least that counts,
    ``text`` part of the project's name or code.
    """

    divisions: tuple[str, ...] = ()
    state: str | None = None
    open: bool | None = None
    urgency: int | None = None
    project_id: UUID | None = None
    text: str | None = None


async def works_of(session: AsyncSession, scope: Scope, project_id: UUID) -> WorksFound:
    """How the implementation of a project stands.

    Raises:
        Problem: 404 ``unknown_works``: none has begun, or the project is not in scope.
    """
    row = Works
    columns = (
        row.id,
        row.project_id,
        row.state,
        row.allocated_on,
        row.started_on,
        row.completed_on,
        row.accepted_on,
        row.settled_value,
        row.settled_on,
        row.defects_end_on,
        _open_defects().label("open_defects"),
    )
    statement = scope.restrict(_with_project(select(*columns).select_from(row)), Project.division_code)
    found = (await session.execute(statement.where(row.project_id == project_id))).one_or_none()
    if found is None:
        raise unknown_works()
    notice = await standing(session, "project", project_id, PUBLICITY)
    return WorksFound(**found._mapping, publicised=notice is not None and notice.closed_on is not None)  # noqa: SLF001


def _open_defects() -> Any:  # noqa: ANN401 - a scalar subquery
    return (
        select(func.count()).where(Defect.works_id == Works.id, Defect.mended_on.is_(None)).correlate(Works).scalar_subquery()
    )


def _works(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Works
    statement = select(
        *row.__table__.columns,
        due_order(row.due_on).label("due_order"),
        urgency_of(row.due_on, bounds).label("urgency"),
        _open_defects().label("open_defects"),
        Project.code,
        Project.name,
        Project.division_code,
        Project.category,
        Project.planned_amount,
        Project.planned_to,
        Project.state.label("project_state"),
        Project.no_asset_reason.label("project_no_asset_reason"),
    ).select_from(row)
    return scope.restrict(_with_project(statement), Project.division_code)


async def works(
    session: AsyncSession, scope: Scope, wanted: WorksFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Implementations, those due first at the top."""
    row = Works
    statement = _works(scope, bounds)
    statement = statement.where(*within(wanted.divisions, Project.division_code))
    statement = statement.where(*equal((row.state, wanted.state), (row.project_id, wanted.project_id)))
    if wanted.open is not None:
        statement = statement.where(_UNDER_WAY if wanted.open else ~_UNDER_WAY)
    if wanted.urgency is not None:
        statement = statement.where(as_urgent_as(wanted.urgency, row.due_on, bounds))
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, Project.name, Project.code))
    return await read_page(session, statement, [due_order(row.due_on).label("due_order"), row.id], limit=limit, cursor=cursor)


async def results(
    session: AsyncSession,
    scope: Scope,
    divisions: tuple[str, ...] = (),
    accepted_from: date | None = None,
    accepted_to: date | None = None,
) -> Sequence[Row[Any]]:
    """What accepted projects have brought, by category and unit: cold stores, kilometres of road (plan measures 6 and 9)."""
    quantity = func.coalesce(Works.accepted_quantity, Project.quantity)
    columns: list[Any] = [
        Project.category,
        Project.unit,
        func.count().label("projects"),
        func.sum(quantity).label("quantity"),
        func.coalesce(func.sum(Works.settled_value), 0).label("settled_value"),
    ]
    statement = scope.restrict(_with_project(select(*columns).select_from(Works)), Project.division_code)
    statement = statement.where(Works.accepted_on.is_not(None))
    statement = statement.where(*within(divisions, Project.division_code))
    if accepted_from is not None:
        statement = statement.where(Works.accepted_on >= accepted_from)
    if accepted_to is not None:
        statement = statement.where(Works.accepted_on <= accepted_to)
    grouped = statement.group_by(Project.category, Project.unit).order_by(Project.category, Project.unit)
    return (await session.execute(grouped)).all()


async def works_by_id(session: AsyncSession, scope: Scope, works_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One implementation.

    Raises:
        Problem: 404 ``unknown_works``.
    """
    found: Row[Any] | None = (await session.execute(_works(scope, bounds).where(Works.id == works_id))).one_or_none()
    if found is None:
        raise unknown_works()
    return found


async def progress_of(session: AsyncSession, scope: Scope, works_id: UUID) -> Sequence[Row[Any]]:
    """The progress reports of an implementation, in their order."""
    statement = _parts(scope, Progress, works_id).order_by(Progress.number)
    return (await session.execute(statement)).all()


async def defects_of(session: AsyncSession, scope: Scope, works_id: UUID) -> Sequence[Row[Any]]:
    """Its defects, the first found first."""
    statement = _parts(scope, Defect, works_id).order_by(Defect.found_on, Defect.id)
    return (await session.execute(statement)).all()


def _parts(scope: Scope, table: Any, works_id: UUID) -> AnySelect:  # noqa: ANN401 - mapped
    statement = select(*table.__table__.columns).join(Works, Works.id == table.works_id).where(table.works_id == works_id)
    return scope.restrict(_with_project(statement), Project.division_code)
