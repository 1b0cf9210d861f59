"""From rows to what is shown of community factories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.factories import queries
from services.jobs.factories.commands import facts_of
from services.jobs.factories.machine import FACTORY
from services.jobs.factories.rules import CLEARANCES, FORMS, LINES, PARTS, WATCHES, closes_on, factory_no
from services.jobs.factories.schemas.factories import FactoryDetail, FactoryTitleView, FactoryView
from services.jobs.factories.schemas.months import (
    FactoryFigure,
    FactoryJobs,
    FactoryLedgerMonth,
    FactoryMonthDifference,
    FactoryMonthReport,
    FactoryMonthView,
    FactoryRecognition,
)
from services.jobs.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.standards.percentages import percent
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["factory_detail", "factory_view", "figure_view", "jobs_view", "month_view", "recognition_view", "title_of"]

_REASONS = {"monitored": WATCHES, "cleared": CLEARANCES}
_COUNTED = ("before", "new", "returned", "lost", "workers", "key_group", "relocated")
_UNITS = ("factories", "recognised", "standing", "monitored", "cleared")
_COMPARED = ("workers", *PARTS, "wage_bill")


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    reason = _REASONS.get(row.state, {}).get(row.state_reason)
    return {**standing(FACTORY, row), "factory_no": factory_no(row.number), "state_reason": reason}


def factory_view(row: Row[Any]) -> FactoryView:
    """A factory as lists show it."""
    return FactoryView.model_validate(_told(row))


async def factory_detail(session: AsyncSession, caller: Caller, factory_id: UUID) -> FactoryDetail:
    """A factory whole.

    Raises:
        Problem: 404 ``unknown_factory``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.factory(session, caller.scope, factory_id, Bounds.of(parameters))
    titles = await queries.titles_of(session, caller.scope, factory_id)
    moves = await moves_of(session, FACTORY, factory_id)
    return FactoryDetail.model_validate(
        {
            **_told(row),
            "recognitions": [FactoryTitleView.model_validate(title) for title in titles],
            "options": options_of(caller, FACTORY, row, Ground(row.division_code, facts_of(row), parameters), moves),
            "moves": move_views(FACTORY, moves),
        }
    )


def month_view(row: Any, days: int, off_season: Sequence[int]) -> FactoryMonthView:  # noqa: ANN401 - a row
    """A month: what was reported beside what the ledger has, and by how much they differ; it closes so many days after its end."""
    ledger = {name: getattr(row, f"in_ledger_{name}") for name in _COMPARED}
    told = row.version is not None
    difference = {name: getattr(row, name) - ledger[name] for name in _COMPARED} if told else None
    return FactoryMonthView(
        month=f"{row.month:%Y-%m}",
        closes_on=closes_on(row.month, days),
        resting=row.month.month in off_season,
        reported=FactoryMonthReport.model_validate(row) if told else None,
        ledger=FactoryLedgerMonth.model_validate(ledger),
        difference=None if difference is None else FactoryMonthDifference.model_validate(difference),
    )


def jobs_view(row: Any) -> FactoryJobs:  # noqa: ANN401 - a row
    """The jobs of a factory in a year."""
    return FactoryJobs.model_validate({**row._mapping, "factory_no": factory_no(row.number), "net": row.workers - row.before})  # noqa: SLF001 - SQLAlchemy's documented name


def figure_view(unit: Row[Any], jobs: Any, title: str, targets: tuple[int, int] | None) -> FactoryFigure:  # noqa: ANN401 - a row or None
    """Factories of a unit with their jobs, None: nobody ever worked there; ``targets`` are those of new jobs a year, and of factories in all."""
    counted = {name: 0 if jobs is None else getattr(jobs, name) for name in _COUNTED}
    jobs_target, factories_target = targets or (None, None)
    return FactoryFigure(
        code=unit.code,
        title=title,
        **{name: getattr(unit, name) for name in _UNITS},
        **counted,
        net=counted["workers"] - counted["before"],
        jobs_target=jobs_target,
        jobs_percent=_share(counted["new"], jobs_target),
        factories_target=factories_target,
        factories_percent=_share(unit.recognised, factories_target),
    )


def _share(part: int, whole: int | None) -> Decimal | None:
    return percent(part, whole or 0)


def title_of(code: str, by: str, names: Mapping[str, str]) -> str:
    """What a figure counts, in Chinese."""
    words: dict[str, Mapping[str, str]] = {"form": FORMS, "line": LINES}
    return words.get(by, names).get(code, code)


def recognition_view(row: Any, least: int, month: int) -> FactoryRecognition:  # noqa: ANN401 - a row
    """Whether a factory meets what it was recognised for."""
    told = {"factory_no": factory_no(row.number), "least": least, "resting": month in row.off_season}
    return FactoryRecognition.model_validate({**row._mapping, **told})  # noqa: SLF001
