"""Use cases of the demand directory: lines are recorded, corrected, withdrawn; the county publishes a year in editions."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.talent_demands.problems import unknown_demand
from services.jobs.talent_demands.schemas import DemandEditionEntry, TalentDemandCorrection, TalentDemandEntry
from services.jobs.talent_demands.tables import SAID, DemandEdition, DemandEditionLine, TalentDemand
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["correct", "publish", "record", "withdraw"]

_WHY = {"unscoped": "the demand was found within the caller's scope"}
_COUNTY = {"unscoped": "an edition is of the whole county"}


async def record(session: AsyncSession, caller: Caller, entry: TalentDemandEntry) -> Changed:
    """Record a line of a year's directory.

    Raises:
        Problem: 422 ``unknown_division``.
    """
    await place_within(session, caller.scope, entry.division_code, ("town", "county"))
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name, "department": caller.department}
    made = insert(TalentDemand).values(**entry.model_dump(), **who).returning(TalentDemand.id)
    demand_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await _told(session, caller, demand_id, "record", None, {"year": entry.year, "places": entry.places})
    return Changed(id=demand_id, version=1)


async def correct(
    session: AsyncSession, caller: Caller, demand_id: UUID, correction: TalentDemandCorrection, seen: int
) -> Changed:
    """Correct a line; the next edition has it so, those before stay as they are.

    Raises:
        Problem: 404 ``unknown_demand``; 412; 409 ``withdrawn``; 422 ``missing_value``.
    """
    row = await _locked(session, caller, demand_id, seen)
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        value = getattr(correction, name)
        if value is None and name != "conditions":
            raise fault(name, "missing_value", "不能为空")
        setattr(row, name, value)
    return await _changed(session, caller, row, "correct", correction.reason, {"fields": fields})


async def withdraw(session: AsyncSession, caller: Caller, demand_id: UUID, reason: str, seen: int) -> Changed:
    """Withdraw a line that is not needed any more; the next edition leaves it out.

    Raises:
        Problem: 404 ``unknown_demand``; 412; 409 ``withdrawn``.
    """
    row = await _locked(session, caller, demand_id, seen)
    row.withdrawn_on = today()
    return await _changed(session, caller, row, "withdraw", reason, {})


async def publish(session: AsyncSession, caller: Caller, entry: DemandEditionEntry) -> Changed:
    """Publish a year's directory as it is now, in a new edition. Of two at once the second finds nothing new.

    Raises:
        Problem: 403 ``level_needed``; 409 ``nothing_to_publish``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "人才需求目录须由县级发布。")
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"demand_editions:{entry.year}", 0))
    await session.execute(select(turn), execution_options=_COUNTY)
    last = select(DemandEdition.id, DemandEdition.number).where(DemandEdition.year == entry.year)
    found: Any = (await session.execute(last.order_by(DemandEdition.number.desc()).limit(1))).one_or_none()
    if not await _is_new(session, caller, entry.year, found and found.id):
        raise Problem(409, "nothing_to_publish", f"{entry.year} 年没有人才需求,或与最近一版相同。")
    number = found.number + 1 if found else 1
    values = {"published_on": today(), "published_by": caller.client_id, "published_name": caller.name}
    made = insert(DemandEdition).values(**entry.model_dump(), number=number, **values).returning(DemandEdition.id)
    edition_id: UUID = (await session.execute(made)).scalar_one()
    row, line = TalentDemand, DemandEditionLine
    lines = select(literal(edition_id), row.id, *(getattr(row, name) for name in SAID))
    standing = caller.scope.restrict(lines, row.division_code).where(row.year == entry.year, row.withdrawn_on.is_(None))
    await session.execute(insert(line).from_select(["edition_id", "demand_id", *SAID], standing), execution_options=_COUNTY)
    await audit.record(
        session,
        caller,
        action="demand_edition.publish",
        resource="demand_edition",
        resource_id=edition_id,
        detail={"year": entry.year, "number": number},
    )
    return Changed(id=edition_id, version=1)


async def _is_new(session: AsyncSession, caller: Caller, year: int, edition_id: UUID | None) -> bool:
    """Whether the lines that stand are others than those of the last edition."""
    row, line = TalentDemand, DemandEditionLine
    now = caller.scope.restrict(select(row.id, *(getattr(row, name) for name in SAID)), row.division_code)
    now = now.where(row.year == year, row.withdrawn_on.is_(None))
    then = select(line.demand_id, *(getattr(line, name) for name in SAID)).where(line.edition_id == edition_id)
    differs = select(now.except_(then).exists() | then.except_(now).exists())
    standing = await session.scalar(select(now.exists()), execution_options=_COUNTY)
    return bool(standing and await session.scalar(differs, execution_options=_COUNTY))


async def _locked(session: AsyncSession, caller: Caller, demand_id: UUID, seen: int) -> TalentDemand:
    statement = select(TalentDemand).where(TalentDemand.id == demand_id).with_for_update()
    row = (await session.scalars(caller.scope.restrict(statement, TalentDemand.division_code))).one_or_none()
    if row is None:
        raise unknown_demand()
    check_version(seen, row.version)
    if row.withdrawn_on is not None:
        raise Problem(409, "withdrawn", f"该人才需求已于 {row.withdrawn_on} 撤回。")
    return row


async def _changed(
    session: AsyncSession, caller: Caller, row: TalentDemand, deed: str, reason: str, detail: dict[str, Any]
) -> Changed:
    await next_version(session, row)
    await _told(session, caller, row.id, deed, reason, detail)
    return Changed(id=row.id, version=row.version)


async def _told(
    session: AsyncSession, caller: Caller, demand_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"talent_demand.{deed}",
        resource="talent_demand",
        resource_id=demand_id,
        purpose=reason,
        detail=detail,
    )
