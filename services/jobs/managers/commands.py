"""Use cases of professional managers: engaged by a collective, one at a time; assessed every year; left."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.managers import queries
from services.jobs.managers.problems import unknown_manager
from services.jobs.managers.schemas import CollectiveManagerEntry, CollectiveManagerExit, ManagerAssessmentEntry
from services.jobs.managers.tables import CollectiveManager, ManagerAssessment
from services.jobs.talents.machine import POOL
from services.jobs.talents.queries import talent
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.versions import next_version
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import Precondition, check_version
from shared.workflow import Level

__all__ = ["assess", "engage", "exit_manager"]

_WHY = {"unscoped": "the contract was found within the caller's scope"}


async def engage(session: AsyncSession, caller: Caller, entry: CollectiveManagerEntry) -> Changed:
    """Record that the collective of a village has engaged somebody of the pool, who may live anywhere in the county.

    Raises:
        Problem: 422 ``unknown_division``, ``unknown_talent``, ``future_date``, ``overlaps_term``; 403 ``level_needed``; 409 ``not_in_pool``,
            ``has_manager``.
    """
    await place_within(session, caller.scope, entry.division_code, ("village",))
    _require_town(caller, entry.division_code)
    check_day("starts_on", entry.starts_on)
    try:
        who = await talent(session, Scope.everything(), entry.talent_id)
    except Problem as problem:
        raise fault("talent_id", problem.code, "没有这名人才") from None
    if who.state != POOL:
        raise Problem(409, "not_in_pool", "职业经理人须从人才库选聘。")
    row = CollectiveManager
    values = {"recorded_by": caller.client_id, "recorded_name": caller.name, "department": caller.department}
    new = postgresql.insert(row).values(**entry.model_dump(), **values).on_conflict_do_nothing().returning(row.id)
    manager_id: UUID | None = (await session.execute(new, execution_options=_WHY)).scalar_one_or_none()
    if manager_id is None:
        raise Problem(409, "has_manager", "该村集体经济组织已有在岗职业经理人,须先办理退出。")
    # Whoever was here before has left: nobody else can begin while this one goes on.
    before = select(func.max(row.exited_on)).where(row.division_code == entry.division_code, row.id != manager_id)
    last = await session.scalar(before, execution_options=_WHY)
    if last is not None and entry.starts_on <= last:
        raise fault("starts_on", "overlaps_term", f"上一任在岗到 {last},聘期须从次日或以后开始")
    await _told(session, caller, manager_id, "engage", None, {"talent": str(entry.talent_id)})
    return Changed(id=manager_id, version=1)


def _require_town(caller: Caller, division_code: str) -> None:
    if not caller.scope.contains(Level.TOWN.unit(division_code)):
        raise Problem(403, "level_needed", "职业经理人须由镇级或县级登记。")


async def exit_manager(
    session: AsyncSession, caller: Caller, manager_id: UUID, said: CollectiveManagerExit, seen: int
) -> Changed:
    """Record that a manager has left.

    Raises:
        Problem: 404 ``unknown_manager``; 412; 403 ``level_needed``; 409 ``exited``; 422 ``future_date``, ``invalid_date``.
    """
    row = await _locked(session, caller, manager_id)
    check_version(seen, row.version)
    if row.exited_on is not None:
        raise Problem(409, "exited", f"该职业经理人已于 {row.exited_on} 退出。")
    check_day("on", said.on, since=row.starts_on)
    row.exited_on, row.exit_reason, row.exit_note = said.on, said.exit_reason, said.note
    await next_version(session, row)
    await _told(session, caller, manager_id, "exit", said.note, {"reason": said.exit_reason})
    return Changed(id=manager_id, version=row.version)


async def assess(
    session: AsyncSession, caller: Caller, manager_id: UUID, year: int, entry: ManagerAssessmentEntry, seen: Precondition
) -> Changed:
    """Set the assessment of a year in which a manager served.

    Raises:
        Problem: 404 ``unknown_manager``; 412; 428; 403 ``level_needed``; 409 ``not_serving``; 422 ``future_date``, ``invalid_date``, ``missing_value``.
    """
    of = await _locked(session, caller, manager_id)
    check_day("assessed_on", entry.assessed_on, since=of.starts_on)
    if not of.starts_on.year <= year <= (of.exited_on or entry.assessed_on).year:
        raise Problem(409, "not_serving", f"该职业经理人 {year} 年不在岗,不能登记当年考核。")
    row = ManagerAssessment
    there = select(row.version).where(row.manager_id == manager_id, row.year == year)
    version: int | None = await session.scalar(there, execution_options=_WHY)
    seen.check(version)
    if version is not None and entry.reason is None:
        raise fault("reason", "missing_value", "更正考核须填写事由")
    values = {**entry.model_dump(exclude={"reason"}), "recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(row).values(manager_id=manager_id, year=year, **values)
    newer: dict[str, Any] = {**values, "version": row.version + 1, "changed_at": func.clock_timestamp()}
    kept = new.on_conflict_do_update(index_elements=["manager_id", "year"], set_=newer).returning(row.version)
    now: int = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    await _told(session, caller, manager_id, "assess", entry.reason, {"year": year, "grade": entry.grade})
    return Changed(id=manager_id, version=now)


async def _locked(session: AsyncSession, caller: Caller, manager_id: UUID) -> CollectiveManager:
    await queries.manager(session, caller.scope, manager_id)
    row = await session.get(CollectiveManager, manager_id, with_for_update=True, populate_existing=True, execution_options=_WHY)
    if row is None:
        raise unknown_manager()
    _require_town(caller, row.division_code)
    return row


async def _told(
    session: AsyncSession, caller: Caller, manager_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"collective_manager.{deed}",
        resource="collective_manager",
        resource_id=manager_id,
        purpose=reason,
        detail=detail,
    )
