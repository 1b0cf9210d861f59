"""What several use cases of projects need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.tables import FundSource
from services.funds.projects.events import publish_project
from services.funds.projects.machine import PROJECT
from services.funds.projects.problems import unknown_project
from services.funds.projects.queries import amounts_of
from services.funds.projects.rules import fault_in
from services.funds.projects.schemas.words import PlannedAmount
from services.funds.projects.tables import Project, ProjectAmount
from shared import audit
from shared.access import Caller, Scope
from shared.privacy import Cipher, mask_phone
from shared.standards.clock import today
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = [
    "bump",
    "check_amounts",
    "check_whole",
    "columns_of",
    "differing",
    "finish",
    "project_locked",
    "require_state",
    "set_amounts",
]

_WHY = {"unscoped": "the project was found within the caller's scope"}


async def project_locked(session: AsyncSession, caller: Caller, project_id: UUID, seen: int | None = None) -> Project:
    """A project in the caller's scope, locked.

    Raises:
        Problem: 404 ``unknown_project``; 412 ``version_mismatch``.
    """
    statement = caller.scope.restrict(select(Project).where(Project.id == project_id), Project.division_code)
    project = (await session.scalars(statement.with_for_update())).one_or_none()
    if project is None:
        raise unknown_project()
    if seen is not None:
        check_version(seen, project.version)
    return project


def require_state(caller: Caller, project: Project, levels: Mapping[str, Level], what: str) -> None:
    """Refuse what is not done in the present state, or not by a caller of this level.

    Raises:
        Problem: 409 ``wrong_state``; 403 ``level_needed``.
    """
    if project.state not in levels:
        raise Problem(409, "wrong_state", f"当前状态为“{PROJECT.states[project.state].title}”,不能{what}。")
    level = levels[project.state]
    if not caller.scope.contains(level.unit(project.division_code)):
        raise Problem(403, "level_needed", f"当前状态下须由{level.at(project.division_code).word}级{what}。")


def columns_of(cipher: Cipher, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The columns of these fields of a request; its amounts are rows of their own, of which the project has the sum."""
    columns = {name: value for name, value in fields.items() if name not in {"phone", "amounts"}}
    if "phone" in fields:
        phone = fields["phone"]
        columns["phone_cipher"] = phone and cipher.encrypt(phone)
        columns["phone_masked"] = phone and mask_phone(phone)
    if "amounts" in fields:
        columns["planned_amount"] = sum((one["amount"] for one in fields["amounts"]), Decimal())
    return columns


async def differing(session: AsyncSession, cipher: Cipher, project: Project, fields: Mapping[str, Any]) -> dict[str, Any]:
    """The columns that these fields change, checked against the rest of the project, and ``amounts`` where those change.

    Raises:
        Problem: 422 for what does not fit together, ``other_type`` for a category of another level 1, ``unknown_source``, ``source_closed``.
    """
    changed = {name: value for name, value in columns_of(cipher, fields).items() if getattr(project, name) != value}
    if changed.get("category", project.category)[0] != project.category[0]:
        raise fault("category", "other_type", "一级类型不同的,请撤回后重新申报")
    check_whole({**_values(project), **changed})
    if "amounts" in fields:
        wanted = {one["source_code"]: one["amount"] for one in fields["amounts"]}
        stored = {row.source_code: row.amount for row in await amounts_of(session, Scope.everything(), project.id)}
        if wanted != stored:
            await check_amounts(session, [PlannedAmount.model_validate(one) for one in fields["amounts"]])
            changed["amounts"] = wanted
    return changed


def _values(project: Project) -> dict[str, Any]:
    return {column.name: getattr(project, column.name) for column in Project.__table__.columns}


def check_whole(values: Mapping[str, Any]) -> None:
    """Refuse columns that do not fit together.

    Raises:
        Problem: 422 ``missing_value``, ``invalid_date`` or ``more_than_all``.
    """
    if found := fault_in(values):
        raise fault(*found)


async def check_amounts(session: AsyncSession, amounts: Sequence[PlannedAmount]) -> None:
    """Refuse sources that are named twice, unknown or closed.

    Raises:
        Problem: 422 ``repeated``, ``unknown_source`` or ``source_closed``.
    """
    asked = [one.source_code for one in amounts]
    if len(set(asked)) < len(asked):
        raise fault("amounts", "repeated", "同一资金来源只能列一次")
    found = select(FundSource.code, FundSource.valid_to).where(FundSource.code.in_(asked))
    known = {row.code: row.valid_to for row in await session.execute(found, execution_options=_WHY)}
    for code in asked:
        if code not in known:
            raise fault("amounts", "unknown_source", f"没有资金来源 {code}")
        if known[code] is not None and known[code] < today():
            raise fault("amounts", "source_closed", f"资金来源 {code} 只用到 {known[code]}")


async def set_amounts(session: AsyncSession, project_id: UUID, amounts: Mapping[str, Decimal]) -> None:
    """Replace the planned amounts of a project that the session holds locked."""
    await session.execute(delete(ProjectAmount).where(ProjectAmount.project_id == project_id), execution_options=_WHY)
    rows = [{"project_id": project_id, "source_code": code, "amount": amount} for code, amount in amounts.items()]
    await session.execute(insert(ProjectAmount), rows, execution_options=_WHY)


async def finish(
    session: AsyncSession,
    caller: Caller,
    project: Project,
    action: str,
    reason: str | None = None,
    detail: Mapping[str, Any] | None = None,
) -> None:
    """Tell how the project is now, and write what was done into the trail."""
    await session.flush()
    await publish_project(session, project.id)
    await audit.record(
        session,
        caller,
        action=f"project.{action}",
        resource="project",
        resource_id=project.id,
        purpose=reason,
        detail={"code": project.code, **(detail or {})},
    )


def bump(project: Project) -> None:
    """A change that is no step makes a new version too."""
    project.version += 1
    project.changed_at = func.clock_timestamp()
