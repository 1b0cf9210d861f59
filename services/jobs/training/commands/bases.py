"""Training bases: recorded, corrected, closed."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.training.problems import unknown_base
from services.jobs.training.rules import BASE_LEVELS
from services.jobs.training.schemas.bases import TrainingBaseCorrection, TrainingBaseEntry
from services.jobs.training.tables import TrainingBase
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = ["add_base", "correct_base"]

_WHY = {"unscoped": "the base was found within the caller's scope"}


async def add_base(session: AsyncSession, caller: Caller, entry: TrainingBaseEntry) -> Changed:
    """Record a base of a town or the county.

    Raises:
        Problem: 422 ``unknown_division``; 403 ``level_needed``.
    """
    await place_within(session, caller.scope, entry.division_code)
    _check_level(caller, entry.level, entry.division_code)
    values = {**entry.model_dump(), "recorded_by": caller.client_id, "department": caller.department}
    made = insert(TrainingBase).values(values).returning(TrainingBase.id)
    base_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await _told(session, caller, base_id, "add", None, {"level": entry.level, "capacity": entry.capacity})
    return Changed(id=base_id, version=1)


async def correct_base(
    session: AsyncSession, caller: Caller, base_id: UUID, correction: TrainingBaseCorrection, seen: int
) -> Changed:
    """Correct a base, or close it.

    Raises:
        Problem: 404 ``unknown_training_base``; 412; 403 ``level_needed``; 422 ``future_date``.
    """
    statement = select(TrainingBase).where(TrainingBase.id == base_id).with_for_update()
    row = (await session.scalars(caller.scope.restrict(statement, TrainingBase.division_code))).one_or_none()
    if row is None:
        raise unknown_base()
    check_version(seen, row.version)
    _check_level(caller, row.level, row.division_code)
    if correction.closed_on is not None:
        check_day("closed_on", correction.closed_on)
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        setattr(row, name, getattr(correction, name))
    await next_version(session, row)
    await _told(session, caller, base_id, "correct", correction.reason, {"fields": fields})
    return Changed(id=base_id, version=row.version)


def _check_level(caller: Caller, level: str, division_code: str) -> None:
    if not caller.scope.contains(Level(level).unit(division_code)):
        raise Problem(403, "level_needed", f"{BASE_LEVELS[level]}基地须由{Level(level).word}级登记。")


async def _told(
    session: AsyncSession, caller: Caller, base_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"training_base.{deed}",
        resource="training_base",
        resource_id=base_id,
        purpose=reason,
        detail=detail,
    )
