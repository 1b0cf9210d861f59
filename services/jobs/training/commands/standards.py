"""Standards of what training is subsidised by."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.training.schemas.bases import TrainingStandardEntry
from services.jobs.training.tables import TrainingStandard
from shared import audit
from shared.access import Caller
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem

__all__ = ["set_standard"]


async def set_standard(session: AsyncSession, caller: Caller, entry: TrainingStandardEntry) -> Changed:
    """Set what a kind of training is subsidised by from a day on.

    Raises:
        Problem: 403 ``level_needed``; 409 ``already_set``; 422 ``invalid_date``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "补贴标准须由县级设定。")
    row = TrainingStandard
    same = (row.purpose == entry.purpose, row.kind == entry.kind, row.grade.is_not_distinct_from(entry.grade))
    last = await session.scalar(select(func.max(row.from_on)).where(*same))
    if last is not None and entry.from_on < last:
        raise fault("from_on", "invalid_date", f"执行日期不能早于上一标准的 {last}")
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(row).values(**entry.model_dump(), **who).on_conflict_do_nothing()
    standard_id = (await session.execute(new.returning(row.id))).scalar_one_or_none()
    if standard_id is None:
        raise Problem(409, "already_set", f"这类培训从 {entry.from_on} 起的标准已设定。")
    detail = {"kind": entry.kind, "grade": entry.grade, "amount": str(entry.amount), "from": entry.from_on.isoformat()}
    await audit.record(
        session,
        caller,
        action="training_standard.set",
        resource="training_standard",
        resource_id=standard_id,
        detail={"purpose": entry.purpose, **detail},
    )
    return Changed(id=standard_id, version=1)
