"""From rows to what is shown of trainees."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.trainees import queries
from services.jobs.trainees.rules import AFTER, percent_of
from services.jobs.trainees.schemas import SignInDayView, SignInView, TraineeDetail, TraineeView, TrainingFigure
from services.jobs.training.queries import training_class
from services.jobs.training.rules import TRAINING_KINDS, class_days, class_no
from shared.access import Scope

__all__ = ["figure_view", "sign_in_views", "trainee_detail", "trainee_view"]


def _told(row: Row[Any]) -> dict[str, Any]:
    return {**row._mapping, "class_no": class_no(row.class_number)}  # noqa: SLF001 - SQLAlchemy's documented name


def trainee_view(row: Row[Any]) -> TraineeView:
    """A trainee as lists show them."""
    return TraineeView.model_validate(_told(row))


async def trainee_detail(session: AsyncSession, scope: Scope, trainee_id: UUID) -> TraineeDetail:
    """A trainee whole.

    Raises:
        Problem: 404 ``unknown_trainee``.
    """
    row = await queries.trainee(session, scope, trainee_id)
    days = await queries.sign_ins_of(session, scope, trainee_id)
    return TraineeDetail.model_validate({**_told(row), "sign_ins": [SignInView.model_validate(day) for day in days]})


async def sign_in_views(session: AsyncSession, scope: Scope, class_id: UUID) -> list[SignInDayView]:
    """Every day of a class.

    Raises:
        Problem: 404 ``unknown_training_class``.
    """
    of: Any = await training_class(session, scope, class_id)
    there: Mapping[date, Any] = await queries.sign_in_days(session, scope, class_id)
    nothing = dict.fromkeys(("present", "absent", "version", "recorded_name", "changed_at"))
    return [
        SignInDayView.model_validate(there[day]) if day in there else SignInDayView(day=day, **nothing)
        for day in class_days(of.starts_on, of.ends_on, of.days_off)
    ]


def figure_view(row: Any, by: str, names: Mapping[str, str]) -> TrainingFigure:  # noqa: ANN401 - a row
    """A figure, under the name of what it counts."""
    titles: Mapping[str, Mapping[str, str]] = {"kind": TRAINING_KINDS, "division": names}
    code = class_no(int(row.code)) if by == "class" else row.code
    told = row._mapping  # noqa: SLF001 - SQLAlchemy's documented name
    rates = {f"employed_{at}_rate": percent_of(told[f"employed_{at}"], told[f"due_{at}"]) for at in AFTER}
    shown = {"code": code, "title": titles.get(by, {}).get(code, code), "pass_rate": percent_of(row.passed, row.trained)}
    return TrainingFigure.model_validate({**told, **shown, **rates})
