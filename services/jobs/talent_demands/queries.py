"""Reads of the demand directory: what was published is everybody's, what is worked on is theirs who wrote it.

How many are filled 已满足 is counted from the pool now, also for editions of the past: a line that was filled is not wanted any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.talent_demands.problems import unknown_demand, unknown_edition
from services.jobs.talent_demands.tables import SAID, DemandEdition, DemandEditionLine, TalentDemand
from services.jobs.talents.expressions import filling_demand, talent_class
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["DemandFilter", "demand", "demands", "edition", "edition_lines", "editions", "last_edition", "lines_statement"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]


@dataclass(frozen=True, slots=True)
class DemandFilter:
    """Which lines are asked for. ``unfilled``: fewer people of the pool fill it than are needed, or only others."""

    year: int | None = None
    divisions: tuple[str, ...] = ()
    talent_class: str | None = None
    sub_kind: str | None = None
    need: str | None = None
    unfilled: bool | None = None
    withdrawn: bool | None = None
    text: str | None = None


def _wanted(row: Any, demand_id: Any, wanted: DemandFilter) -> list[Any]:  # noqa: ANN401 - one of the two tables of lines
    conditions = [
        *within(wanted.divisions, row.division_code),
        *equal(
            (talent_class(row.sub_kind), wanted.talent_class),
            (row.sub_kind, wanted.sub_kind),
            (row.need, wanted.need),
        ),
    ]
    if wanted.unfilled is not None:
        conditions.append((filling_demand(demand_id) < row.places) == wanted.unfilled)
    if wanted.text is not None:
        conditions.append(mentioning(wanted.text, row.title, row.employer, row.offer))
    return conditions


def _demands(scope: Scope) -> AnySelect:
    row, line = TalentDemand, DemandEditionLine
    published = exists().where(line.demand_id == row.id).label("published")
    statement: AnySelect = select(
        *row.__table__.columns,
        talent_class(row.sub_kind).label("talent_class"),
        filling_demand(row.id).label("filled"),
        published,
    ).where(or_(scope.where(row.division_code), exists().where(line.demand_id == row.id)))
    return statement.execution_options(scope=scope)


async def demands(session: AsyncSession, scope: Scope, wanted: DemandFilter, *, limit: int, cursor: str | None) -> Rows:
    """Lines as they are worked on, those recorded last first."""
    row = TalentDemand
    statement = _demands(scope).where(*equal((row.year, wanted.year)), *_wanted(row, row.id, wanted))
    if wanted.withdrawn is not None:
        statement = statement.where(row.withdrawn_on.is_not(None) if wanted.withdrawn else row.withdrawn_on.is_(None))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def demand(session: AsyncSession, scope: Scope, demand_id: UUID) -> Row[Any]:
    """One line as it is worked on.

    Raises:
        Problem: 404 ``unknown_demand``.
    """
    found: Row[Any] | None = (await session.execute(_demands(scope).where(TalentDemand.id == demand_id))).one_or_none()
    if found is None:
        raise unknown_demand()
    return found


def _editions(scope: Scope) -> AnySelect:
    row, line = DemandEdition, DemandEditionLine
    of = line.edition_id == row.id
    lines = select(func.count()).select_from(line).where(of).correlate(row).scalar_subquery()
    places = select(func.coalesce(func.sum(line.places), 0)).where(of).correlate(row).scalar_subquery()
    statement: AnySelect = select(*row.__table__.columns, lines.label("lines"), places.label("places"))
    return statement.execution_options(scope=scope)


async def editions(session: AsyncSession, scope: Scope, year: int | None, *, limit: int, cursor: str | None) -> Rows:
    """Editions, the last published first."""
    row = DemandEdition
    statement = _editions(scope).where(*equal((row.year, year)))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def edition(session: AsyncSession, scope: Scope, edition_id: UUID) -> Row[Any]:
    """One edition.

    Raises:
        Problem: 404 ``unknown_edition``.
    """
    found = (await session.execute(_editions(scope).where(DemandEdition.id == edition_id))).one_or_none()
    if found is None:
        raise unknown_edition()
    return found


async def last_edition(session: AsyncSession, scope: Scope, year: int, number: int | None = None) -> Row[Any]:
    """The edition of a year with a number, or its last.

    Raises:
        Problem: 404 ``unknown_edition``.
    """
    row = DemandEdition
    statement = _editions(scope).where(row.year == year, *equal((row.number, number))).order_by(row.number.desc()).limit(1)
    found = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_edition()
    return found


def lines_statement(scope: Scope, edition_id: UUID, wanted: DemandFilter) -> AnySelect:
    """The lines of an edition, with how many people of the pool fill each."""
    line, row = DemandEditionLine, TalentDemand
    statement: AnySelect = (
        select(
            *(getattr(line, name) for name in SAID),
            line.demand_id,
            row.number,
            row.year,
            row.withdrawn_on,
            talent_class(line.sub_kind).label("talent_class"),
            filling_demand(line.demand_id).label("filled"),
        )
        .join(row, row.id == line.demand_id)
        .where(line.edition_id == edition_id, *_wanted(line, line.demand_id, wanted))
    )
    return statement.execution_options(scope=scope)


async def edition_lines(
    session: AsyncSession, scope: Scope, edition_id: UUID, wanted: DemandFilter, *, limit: int, cursor: str | None
) -> Rows:
    """The lines of an edition that is there, in the order in which they were recorded."""
    statement = lines_statement(scope, edition_id, wanted)
    return await read_page(session, statement, [DemandEditionLine.demand_id], limit=limit, cursor=cursor)
