"""From rows to what is shown of training."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.trainees.rules import percent_of
from services.jobs.training import queries
from services.jobs.training.commands import facts_of
from services.jobs.training.machine import TRAINING
from services.jobs.training.rules import GRADES, TRAINING_KINDS, base_no, class_days, class_no
from services.jobs.training.schemas.bases import TrainingBaseView, TrainingStandardView
from services.jobs.training.schemas.classes import TrainingClassDetail, TrainingClassView
from services.jobs.training_subsidies.queries import sums
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["base_view", "class_detail", "class_view", "standard_view"]


def base_view(row: Row[Any]) -> TrainingBaseView:
    """A base with its use."""
    told = {"base_no": base_no(row.number), "use_rate": percent_of(row.people, row.capacity)}
    return TrainingBaseView.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name


def standard_view(row: Row[Any]) -> TrainingStandardView:
    """A standard."""
    return TrainingStandardView.model_validate({**row._mapping, "kind_title": TRAINING_KINDS[row.kind]})  # noqa: SLF001 - SQLAlchemy's documented name


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    titles = {"kind_title": TRAINING_KINDS[row.kind], "grade_title": GRADES[row.grade]}
    return {**standing(TRAINING, row), "class_no": class_no(row.number), **titles}


def class_view(row: Row[Any]) -> TrainingClassView:
    """A class as lists show it."""
    return TrainingClassView.model_validate(_told(row))


async def class_detail(session: AsyncSession, caller: Caller, class_id: UUID) -> TrainingClassDetail:
    """A class whole.

    Raises:
        Problem: 404 ``unknown_training_class``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.training_class(session, caller.scope, class_id, Bounds.of(parameters))
    facts = await facts_of(session, caller, row, today())
    moves = await moves_of(session, TRAINING, class_id)
    return TrainingClassDetail.model_validate(
        {
            **_told(row),
            "days": len(class_days(row.starts_on, row.ends_on, row.days_off)),
            "subsidy": await sums(session, caller.scope, class_id),
            "options": options_of(caller, TRAINING, row, Ground(row.division_code, facts, parameters), moves),
            "moves": move_views(TRAINING, moves),
        }
    )
