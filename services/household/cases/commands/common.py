"""What several use cases of monitoring cases need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.events import publish_case
from services.household.cases.tables import MonitoringCase
from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry.tables import Household
from shared.access import Caller
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["Done", "case_locked", "finish", "part_locked"]


Part = TypeVar("Part")
_WHY = {"unscoped": "the case was found within the caller's scope"}


@dataclass(frozen=True, slots=True)
class Done:
    """What was done with a case, as the trail and the household's timeline tell it."""

    kind: str
    title: str = ""
    about: str = ""
    on: date | None = None
    why: str | None = None
    detail: Mapping[str, Any] | None = None


async def case_locked(
    session: AsyncSession, caller: Caller, case_id: UUID, seen: int | None = None
) -> tuple[MonitoringCase, str]:
    """A case in the caller's scope, locked, and its household's village.

    Raises:
        Problem: 404 ``unknown_case``; 412 ``version_mismatch``.
    """
    found = select(MonitoringCase, Household.division_code).join(Household, Household.id == MonitoringCase.household_id)
    statement = caller.scope.restrict(found.where(MonitoringCase.id == case_id), Household.division_code)
    row = (await session.execute(statement.with_for_update(of=MonitoringCase))).one_or_none()
    if row is None:
        raise Problem(404, "unknown_case", "没有这个监测对象,或它不在您的数据范围内。")
    if seen is not None:
        check_version(seen, row[0].version)
    return row[0], row[1]


async def part_locked(session: AsyncSession, kind: type[Part], part_id: UUID) -> Part:
    """A part of a case that the session holds locked, locked too."""
    return await session.get_one(kind, part_id, with_for_update=True, populate_existing=True, execution_options=_WHY)


async def finish(
    session: AsyncSession,
    caller: Caller,
    case: MonitoringCase,
    done: Done,
) -> None:
    """Tell how the case is now, and write what was done into the trail and the household's timeline."""
    await session.flush()
    await publish_case(session, case.id)
    await record_deed(
        session,
        caller,
        Deed(
            done.kind,
            resource="case",
            resource_id=case.id,
            households=[case.household_id],
            about=done.about,
            title=done.title,
            happened_on=done.on,
            purpose=done.why,
            detail=done.detail,
        ),
    )
