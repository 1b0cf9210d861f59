"""Reads of selections: batches are everybody's, nominations are cut to the caller's scope."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Numeric, Row, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.selections.machine import HONOURED, NOMINATION
from services.jobs.selections.problems import unknown_nomination, unknown_selection
from services.jobs.selections.tables import TalentNomination, TalentSelection
from services.jobs.talents.expressions import name_of
from services.jobs.talents.machine import POOL
from services.jobs.talents.tables import Talent
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["NOMINATIONS", "NominationFilter", "nomination", "nominations", "selection", "selections"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

NOMINATIONS = Procedure(
    NOMINATION,
    TalentNomination,
    TalentNomination.division_code,
    Talent.household_id,
    "/talent-nominations/",
    lambda statement: statement.join(Talent, Talent.id == TalentNomination.talent_id),
)
"""Nominations, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class NominationFilter:
    """Which nominations are asked for."""

    divisions: tuple[str, ...] = ()
    selection_id: UUID | None = None
    talent_id: UUID | None = None
    kind: str | None = None
    year: int | None = None
    state: str | None = None


def _selections(scope: Scope) -> AnySelect:
    row, of = TalentSelection, TalentNomination
    honoured = of.state == HONOURED
    sums = (
        select(
            func.count().label("nominated"),
            func.count().filter(honoured).label("honoured"),
            cast(func.coalesce(func.sum(of.incentive).filter(honoured), 0), Numeric(18, 2)).label("incentives"),
        )
        .where(of.selection_id == row.id)
        .correlate(row)
        .lateral("sums")
    )
    return (
        select(*row.__table__.columns, *sums.c).select_from(row).join(sums, row.id.is_not(None)).execution_options(scope=scope)
    )


async def selections(
    session: AsyncSession, scope: Scope, year: int | None, kind: str | None, *, limit: int, cursor: str | None
) -> Rows:
    """Batches with how many were nominated and honoured in the county, the last first."""
    row = TalentSelection
    statement = _selections(scope).where(*equal((row.year, year), (row.kind, kind)))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def selection(session: AsyncSession, scope: Scope, selection_id: UUID) -> Row[Any]:
    """One batch.

    Raises:
        Problem: 404 ``unknown_selection``.
    """
    found = (await session.execute(_selections(scope).where(TalentSelection.id == selection_id))).one_or_none()
    if found is None:
        raise unknown_selection()
    return found


def _nominations(scope: Scope, bounds: Bounds) -> AnySelect:
    row, of, who = TalentNomination, TalentSelection, Talent
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            of.title.label("selection_title"),
            of.kind,
            of.year,
            name_of().label("name"),
            who.number.label("talent_number"),
            who.sub_kind,
            who.unit,
            (who.state == POOL).label("in_pool"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .join(of, of.id == row.selection_id)
        .join(who, who.id == row.talent_id)
    )
    return scope.restrict(statement, row.division_code)


async def nominations(
    session: AsyncSession, scope: Scope, wanted: NominationFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Nominations, those recorded last first."""
    row, of = TalentNomination, TalentSelection
    exact = (
        (row.selection_id, wanted.selection_id),
        (row.talent_id, wanted.talent_id),
        (of.kind, wanted.kind),
        (of.year, wanted.year),
        (row.state, wanted.state),
    )
    statement = _nominations(scope, bounds).where(*within(wanted.divisions, row.division_code), *equal(*exact))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def nomination(session: AsyncSession, scope: Scope, nomination_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One nomination.

    Raises:
        Problem: 404 ``unknown_nomination``.
    """
    statement = _nominations(scope, bounds).where(TalentNomination.id == nomination_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_nomination()
    return found
