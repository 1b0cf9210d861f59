"""What several use cases of implementations need."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.implementation.events import publish_works
from services.funds.implementation.gathering import project_row
from services.funds.implementation.machine import WORKS
from services.funds.implementation.problems import unknown_works
from services.funds.implementation.tables import Works
from services.funds.projects.tables import Project
from shared import audit
from shared.access import Caller
from shared.attachments.tables import Attachment
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = ["bump", "check_papers", "finish", "require_state", "works_locked"]

_WHY = {"unscoped": "the implementation was found within the caller's scope"}


async def works_locked(
    session: AsyncSession, caller: Caller, works_id: UUID, seen: int | None = None
) -> tuple[Works, Row[Any]]:
    """An implementation in the caller's scope, locked, and its project. It is locked before its contracts.

    Raises:
        Problem: 404 ``unknown_works``; 412 ``version_mismatch``.
    """
    statement = select(Works).join(Project, Project.id == Works.project_id).where(Works.id == works_id)
    found = caller.scope.restrict(statement, Project.division_code).with_for_update(of=Works)
    works = (await session.scalars(found)).one_or_none()
    if works is None:
        raise unknown_works()
    if seen is not None:
        check_version(seen, works.version)
    return works, await project_row(session, works.project_id)


def require_state(caller: Caller, works: Works, project: Row[Any], states: Collection[str], what: str) -> None:
    """Refuse what is not done in the present state, or not by a caller who answers for the project's town.

    Raises:
        Problem: 409 ``wrong_state``; 403 ``level_needed``.
    """
    if works.state not in states:
        raise Problem(409, "wrong_state", f"当前状态为“{WORKS.states[works.state].title}”,不能{what}。")
    if not caller.scope.contains(Level.TOWN.unit(project.division_code)):
        raise Problem(403, "level_needed", f"须由{Level.TOWN.at(project.division_code).word}级{what}。")


async def check_papers(session: AsyncSession, works_id: UUID, field: str, kind: str, ids: Sequence[UUID]) -> None:
    """Refuse attachments that are not of this kind, not of this implementation, or withdrawn.

    Raises:
        Problem: 422 ``unknown_attachment``.
    """
    row = Attachment.c
    found = select(func.count()).where(
        row.subject == WORKS.name, row.subject_id == works_id, row.kind == kind, row.withdrawn_at.is_(None), row.id.in_(ids)
    )
    if (await session.execute(found, execution_options=_WHY)).scalar_one() < len(set(ids)):
        raise fault(field, "unknown_attachment", f"须为本项目实施记录的“{kind}”附件")


def bump(works: Works, due_on: date | None = None) -> None:
    """A change that is no step makes a new version too; with ``due_on`` the state has to be left by then."""
    works.version += 1
    works.changed_at = func.clock_timestamp()
    if due_on is not None:
        works.due_on = due_on


async def finish(
    session: AsyncSession,
    caller: Caller,
    works: Works,
    action: str,
    reason: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Tell what the implementation waits for now, and write what was done into the trail."""
    await session.flush()
    await publish_works(session, works.id)
    await audit.record(
        session,
        caller,
        action=f"works.{action}",
        resource="works",
        resource_id=works.id,
        purpose=reason,
        detail={"project": works.project_id, **(detail or {})},
    )
