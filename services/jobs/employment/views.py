"""From rows to what is shown of the employment ledger."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment import queries
from services.jobs.employment.indicators import GROUPS
from services.jobs.employment.rules import CHANNELS, FORMS, INDUSTRIES, ORGANISERS
from services.jobs.employment.schemas import (
    EmploymentFigure,
    EmploymentIndicators,
    EmploymentView,
    SpellDetail,
    SpellView,
    WorkedYear,
    WorkMonthView,
)
from shared.access import Scope
from shared.registry.regions import CLASSES
from shared.standards.percentages import percent

__all__ = ["employment_view", "figure_view", "indicators_view", "spell_detail", "spell_view"]

_TITLES = {"industry": INDUSTRIES, "form": FORMS, "channel": CHANNELS, "organiser": ORGANISERS}


def _told(row: Row[Any]) -> dict[str, Any]:
    regions = {name: each.of(row.division_code, row.place_code) for name, each in CLASSES.items()}
    return {**row._mapping, "regions": regions}  # noqa: SLF001 - SQLAlchemy's documented name


def spell_view(row: Row[Any]) -> SpellView:
    """A spell in a list."""
    return SpellView.model_validate(_told(row))


def spell_detail(row: Row[Any], months: Sequence[Row[Any]]) -> SpellDetail:
    """A spell with its months."""
    shown = [WorkMonthView.model_validate({**month._mapping, "month": f"{month.month:%Y-%m}"}) for month in months]  # noqa: SLF001
    return SpellDetail.model_validate({**_told(row), "months": shown})


async def employment_view(session: AsyncSession, scope: Scope, person_id: UUID) -> EmploymentView:
    """What somebody who was found within the scope worked and earned, by both calendars."""
    years, income_years = [
        [WorkedYear.model_validate(row) for row in await queries.worked_by_year(session, scope, person_id, income_year=which)]
        for which in (False, True)
    ]
    return EmploymentView(person_id=person_id, years=years, income_years=income_years)


def indicators_view(row: Row[Any], target: int | None) -> EmploymentIndicators:
    """The indicators of a group, with their percentages; ``target`` is how many are to work."""
    return EmploymentIndicators(
        **row._mapping,  # noqa: SLF001 - SQLAlchemy's documented name
        title=GROUPS[row.group],
        target=target,
        target_percent=percent(row.workers, target or 0),
        last_year_percent=percent(row.workers, row.last_year),
        placed_percent=percent(row.placed, row.returners),
        organised_percent=percent(row.organised, row.departures),
    )


def figure_view(row: Row[Any], by: str, classification: str) -> EmploymentFigure:
    """One value of a dimension, with what it means."""
    words = CLASSES[classification].words if by == "region" else _TITLES[by]
    title = "未填" if row.code is None else words[row.code]
    return EmploymentFigure(code=row.code, title=title, people=row.people, worked=row.worked, wage=row.wage)
