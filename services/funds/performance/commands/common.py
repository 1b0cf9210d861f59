"""What several use cases of performance have in common. A monitoring or an evaluation is locked before its indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.events import publish_reports
from services.funds.performance.queries import unknown
from services.funds.projects.queries import project
from services.funds.projects.tables import Project
from shared import audit
from shared.access import Caller, Scope
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.procedure import Procedure

__all__ = ["WHY", "finish", "report_locked", "require_county"]

WHY = {"unscoped": "the record was found within the caller's scope"}


def require_county(caller: Caller, division: str = "") -> None:
    """Refuse whoever does not work for the whole county, or not for that of a division.

    Raises:
        Problem: 403 ``level_needed``.
    """
    if not (caller.scope.contains(division[:6]) if division else caller.scope.whole_county):
        raise Problem(403, "level_needed", "须由县级办理。")


async def report_locked(
    session: AsyncSession, caller: Caller, procedure: Procedure, record_id: UUID, seen: int
) -> tuple[Any, Row[Any]]:
    """A monitoring or an evaluation in the caller's scope, locked, and its project.

    Raises:
        Problem: 404 ``unknown_performance_monitoring`` or ``unknown_performance_evaluation``; 412 ``version_mismatch``.
    """
    row = procedure.record
    found = procedure.joined(select(row).where(row.id == record_id))
    record = (await session.scalars(caller.scope.restrict(found, Project.division_code).with_for_update(of=row))).one_or_none()
    if record is None:
        raise unknown(procedure)
    check_version(seen, record.version)
    return record, await project(session, Scope.everything(), record.project_id)


async def finish(
    session: AsyncSession,
    caller: Caller,
    procedure: Procedure,
    record: Any,  # noqa: ANN401 - a mapped object
    action: str,
    reason: str | None,
    detail: Mapping[str, Any],
) -> None:
    """Tell how it is now, and write what was done into the trail."""
    await session.flush()
    await publish_reports(session, procedure, [record.id])
    name = procedure.machine.name
    await audit.record(
        session,
        caller,
        action=f"{name}.{action}",
        resource=name,
        resource_id=record.id,
        purpose=reason,
        detail={"project": record.project_id, "state": record.state, **detail},
    )
