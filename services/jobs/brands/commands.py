"""Use cases of labour brands: recorded, corrected, and what they come to in a year."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.brands.problems import unknown_brand
from services.jobs.brands.schemas import BrandCorrection, BrandEntry, BrandYearSetting
from services.jobs.brands.tables import Brand, BrandYear
from shared import audit
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.persistence.violations import violated
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import FieldFault, Problem
from shared.web.versions import Precondition, check_version

__all__ = ["correct", "record", "set_year"]

_WHY = {"unscoped": "brands are the county's, and no secret"}


async def record(session: AsyncSession, caller: Caller, entry: BrandEntry) -> Changed:
    """Record a brand.

    Raises:
        Problem: 403 ``level_needed``; 422 ``future_date``; 409 ``already_recorded``.
    """
    _for_the_county(caller)
    if entry.founded_on is not None:
        check_day("founded_on", entry.founded_on)
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    made = insert(Brand).values(**entry.model_dump(), **who).returning(Brand.id)
    try:
        brand_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    except IntegrityError as error:
        raise _recorded(error) from error
    await _told(session, caller, brand_id, "record", None, {"kind": entry.kind})
    return Changed(id=brand_id, version=1)


async def correct(session: AsyncSession, caller: Caller, brand_id: UUID, correction: BrandCorrection, seen: int) -> Changed:
    """Correct what is told of a brand.

    Raises:
        Problem: 403 ``level_needed``; 404 ``unknown_brand``; 412; 422 ``future_date``; 409 ``already_recorded``.
    """
    row = await _locked(session, caller, brand_id)
    check_version(seen, row.version)
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        setattr(row, name, getattr(correction, name))
    if row.founded_on is not None:
        check_day("founded_on", row.founded_on)
    try:
        await next_version(session, row)
    except IntegrityError as error:
        raise _recorded(error) from error
    await _told(session, caller, brand_id, "correct", correction.reason, {"fields": fields})
    return Changed(id=brand_id, version=row.version)


async def set_year(
    session: AsyncSession, caller: Caller, brand_id: UUID, year: int, said: BrandYearSetting, seen: Precondition
) -> Changed:
    """Set what a brand came to in a year.

    Raises:
        Problem: 403 ``level_needed``; 404 ``unknown_brand``; 412; 428; 422 ``future_date``.
    """
    await _locked(session, caller, brand_id)
    if year > today().year:
        told = "不能登记将来的年度"
        faults = [FieldFault(place="path.year", code="future_date", message=told)]
        raise Problem(422, "future_date", f"{told}。", errors=faults)
    of = BrandYear
    version = await session.scalar(select(of.version).where(of.brand_id == brand_id, of.year == year), execution_options=_WHY)
    seen.check(version)
    values: dict[str, Any] = {**said.model_dump(), "recorded_by": caller.client_id, "recorded_name": caller.name}
    newer = {**values, "version": of.version + 1, "changed_at": func.clock_timestamp()}
    new = postgresql.insert(of).values(brand_id=brand_id, year=year, **values)
    kept = new.on_conflict_do_update(index_elements=["brand_id", "year"], set_=newer).returning(of.version)
    now: int = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    await _told(session, caller, brand_id, "set_year", None, {"year": year, "version": now})
    return Changed(id=brand_id, version=now)


def _for_the_county(caller: Caller) -> None:
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "劳务品牌须由县级登记。")


async def _locked(session: AsyncSession, caller: Caller, brand_id: UUID) -> Brand:
    _for_the_county(caller)
    statement = select(Brand).where(Brand.id == brand_id).with_for_update()
    row = (await session.scalars(statement, execution_options=_WHY)).one_or_none()
    if row is None:
        raise unknown_brand()
    return row


def _recorded(error: IntegrityError) -> Problem:
    if violated(error) != "uq_labour_brand_name":
        raise error
    return Problem(409, "already_recorded", "已登记同名的劳务品牌。")


async def _told(
    session: AsyncSession, caller: Caller, brand_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session, caller, action=f"brand.{deed}", resource="labour_brand", resource_id=brand_id, purpose=reason, detail=detail
    )
