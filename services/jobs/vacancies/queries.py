"""Reads of vacancies: what is open is everybody's, what is not yet is theirs who took it in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, Uuid, cast, null, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.recommendations.expressions import hired
from services.jobs.vacancies.machine import VACANCY
from services.jobs.vacancies.problems import unknown_vacancy
from services.jobs.vacancies.tables import Vacancy
from shared.access import Scope, within
from shared.persistence.statements import mentioning
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["VACANCIES", "VacancyFilter", "vacancies", "vacancy"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

VACANCIES = Procedure(VACANCY, Vacancy, Vacancy.division_code, cast(null(), Uuid), "/vacancies/", lambda statement: statement)
"""Vacancies, as tasks and escalations know them."""
_SHOWN = ("open", "filled", "expired")


@dataclass(frozen=True, slots=True)
class VacancyFilter:
    """Which vacancies are asked for; ``place`` is where they are worked, at any level."""

    state: str | None = None
    source: str | None = None
    place: str | None = None
    trade: str | None = None
    part_ability: bool | None = None
    text: str | None = None


def _vacancies(scope: Scope, bounds: Bounds) -> AnySelect:
    row = Vacancy
    statement: AnySelect = select(
        *row.__table__.columns, hired(row.id).label("hired"), urgency_of(row.due_on, bounds).label("urgency")
    ).where(or_(row.state.in_(_SHOWN), scope.where(row.division_code)))
    return statement.execution_options(scope=scope)


async def vacancies(
    session: AsyncSession, scope: Scope, wanted: VacancyFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Vacancies, those recorded last first."""
    row, statement = Vacancy, _vacancies(scope, bounds)
    statement = statement.where(
        *within([] if wanted.place is None else [wanted.place], row.place_code),
        *equal(
            (row.state, wanted.state),
            (row.source, wanted.source),
            (row.trade, wanted.trade),
            (row.part_ability, wanted.part_ability),
        ),
    )
    if wanted.text is not None:
        statement = statement.where(mentioning(wanted.text, row.title, row.employer, row.trade))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def vacancy(session: AsyncSession, scope: Scope, vacancy_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One vacancy.

    Raises:
        Problem: 404 ``unknown_vacancy``.
    """
    found: Row[Any] | None = (await session.execute(_vacancies(scope, bounds).where(Vacancy.id == vacancy_id))).one_or_none()
    if found is None:
        raise unknown_vacancy()
    return found
