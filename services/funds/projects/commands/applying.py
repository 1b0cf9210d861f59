"""Applying for a project 申报 and correcting an application."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.projects.commands.common import (
    bump,
    check_amounts,
    check_whole,
    columns_of,
    differing,
    finish,
    project_locked,
    require_state,
    set_amounts,
)
from services.funds.projects.machine import PROJECT
from services.funds.projects.problems import unknown_project
from services.funds.projects.rules import code_of, series_of
from services.funds.projects.schemas.projects import ProjectContact, ProjectCorrection, ProjectEntry
from services.funds.projects.tables import Project, ProjectNumber
from shared import audit
from shared.access import Caller, Scope
from shared.privacy import Cipher
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.moving import begun

__all__ = ["apply", "correct", "disclose_phone"]

_LAST = 9999
"""Codes have four digits for it."""
_WHY = {"unscoped": "the place was found within the caller's scope"}


async def apply(session: AsyncSession, caller: Caller, cipher: Cipher, entry: ProjectEntry) -> Changed:
    """Begin an application and give it its code.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``, ``unknown_source``, ``source_closed``, ``repeated``, ``missing_value``,
            ``invalid_date``, ``more_than_all``; 409 ``series_full``.
    """
    check_day("on", entry.on)
    place = await place_within(session, caller.scope, entry.division_code)
    columns = columns_of(cipher, entry.model_dump(exclude={"on"}))
    check_whole(columns)
    await check_amounts(session, entry.amounts)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values = {
        **columns,
        **begun(PROJECT, entry.on, parameters),
        "code": await _next_code(session, entry),
        "origin": place.level,
        "applied_by": caller.client_id,
        "department": caller.department,
    }
    made = insert(Project).values(values).returning(Project)
    project = (await session.scalars(made, execution_options=_WHY)).one()
    await set_amounts(session, project.id, {one.source_code: one.amount for one in entry.amounts})
    await finish(session, caller, project, "apply", detail={"amount": str(project.planned_amount)})
    return Changed(id=project.id, version=project.version)


async def _next_code(session: AsyncSession, entry: ProjectEntry) -> str:
    """The next code 项目编号 of its series (§3.5); an application that fails gives its number back."""
    series = series_of(entry.division_code, entry.year, entry.category)
    row = ProjectNumber
    names = ("county", "year", "letter", "town")
    taken = insert(row).values(**dict(zip(names, series, strict=True)), last=1)
    next_one = taken.on_conflict_do_update(index_elements=names, set_={"last": row.last + 1}, where=row.last < _LAST)
    number = (await session.scalars(next_one.returning(row.last), execution_options=_WHY)).one_or_none()
    if number is None:
        raise Problem(409, "series_full", f"该镇当年该类型的项目编号已用到 {_LAST}。")
    return code_of(series, number)


async def correct(
    session: AsyncSession, caller: Caller, cipher: Cipher, project_id: UUID, correction: ProjectCorrection, seen: int
) -> Changed:
    """Correct an application that is not handed in. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_project``; 412; 409 ``wrong_state``; 403 ``level_needed``; 422 as :func:`apply`, ``other_type``.
    """
    project = await project_locked(session, caller, project_id, seen)
    require_state(caller, project, {"applying": Level.VILLAGE}, "更正申报内容")
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    changed = await differing(session, cipher, project, fields)
    if not changed:
        return Changed(id=project_id, version=seen)
    fields_changed = sorted(changed)
    amounts = changed.pop("amounts", None)
    for name, value in changed.items():
        setattr(project, name, value)
    if amounts is not None:
        await set_amounts(session, project_id, amounts)
    bump(project)
    await finish(session, caller, project, "correct", correction.reason, {"fields": fields_changed})
    return Changed(id=project_id, version=project.version)


async def disclose_phone(
    session: AsyncSession, caller: Caller, cipher: Cipher, project_id: UUID, purpose: str
) -> ProjectContact:
    """The phone of who answers for a project, in full; the reading is written down with its purpose in the same transaction.

    Raises:
        Problem: 404 ``unknown_project``.
    """
    found = select(Project.id, Project.phone_cipher).where(Project.id == project_id)
    row = (await session.execute(caller.scope.restrict(found, Project.division_code))).one_or_none()
    if row is None:
        raise unknown_project()
    await audit.record(session, caller, action="project.disclose", resource="project", resource_id=project_id, purpose=purpose)
    return ProjectContact(id=project_id, phone=row.phone_cipher and cipher.decrypt(row.phone_cipher))
