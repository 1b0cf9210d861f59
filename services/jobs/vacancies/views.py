"""From rows to what is shown of vacancies."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.vacancies import queries
from services.jobs.vacancies.machine import CLOCK, VACANCY
from services.jobs.vacancies.rules import VacancyFacts
from services.jobs.vacancies.schemas import VacancyDetail, VacancyView
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["vacancy_detail", "vacancy_no", "vacancy_view"]


def vacancy_no(number: int) -> str:
    """The number of a vacancy as people read it.

    >>> vacancy_no(12)
    'ZP000012'
    """
    return f"ZP{number:06d}"


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(VACANCY, row), "vacancy_no": vacancy_no(row.number)}


def vacancy_view(row: Row[Any]) -> VacancyView:
    """A vacancy as lists show it."""
    return VacancyView.model_validate(_told(row))


async def vacancy_detail(session: AsyncSession, caller: Caller, vacancy_id: UUID) -> VacancyDetail:
    """A vacancy whole.

    Raises:
        Problem: 404 ``unknown_vacancy``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.vacancy(session, caller.scope, vacancy_id, Bounds.of(parameters))
    moves = await moves_of(session, VACANCY, vacancy_id)
    ground = Ground(row.division_code, VacancyFacts(row.recorded_by == caller.client_id), parameters)
    options = [each for each in options_of(caller, VACANCY, row, ground, moves) if each.step not in CLOCK]
    return VacancyDetail.model_validate({**_told(row), "options": options, "moves": move_views(VACANCY, moves)})
