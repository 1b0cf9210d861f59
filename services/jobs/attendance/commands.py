"""Use cases of attendance and assessment. Whoever sets a month holds the appointment, then the payroll that counts it: what a town has passed stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments.problems import unknown_appointment
from services.jobs.appointments.tables import Appointment
from services.jobs.attendance.expressions import serving_in
from services.jobs.attendance.schemas import (
    AttendanceItem,
    AttendanceMonths,
    AttendanceMonthsSet,
    AttendanceSetting,
    TownAssessment,
    VillageAssessment,
)
from services.jobs.attendance.tables import AssessmentMonth, AttendanceMonth
from services.jobs.employment.rules import first_of
from services.jobs.stipends.commands import follow_months, hold_months
from shared import audit
from shared.access import Caller
from shared.persistence.ids import among_ids
from shared.standards.clock import today
from shared.standards.months import last_of
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import FieldFault, Problem
from shared.web.versions import Precondition
from shared.workflow import Level

__all__ = ["score_by_town", "score_by_village", "set_month", "set_months"]

_WHY = {"unscoped": "the appointments were found within the caller's scope"}
_KEY = ["appointment_id", "month"]


async def set_month(
    session: AsyncSession, caller: Caller, appointment_id: UUID, month: str, setting: AttendanceSetting, seen: Precondition
) -> Changed:
    """Set the attendance of somebody in a month.

    Raises:
        Problem: 404 ``unknown_post_appointment``; 412; 428; 409 ``month_checked``; 422 ``future_date``, ``outside_service``, ``too_many_days``.
    """
    first, row = first_of(month), AttendanceMonth
    await _one(session, caller, appointment_id, first)
    _fits(setting, first, "body.due_days")
    counting = await hold_months(session, [appointment_id], first)
    seen.check(await _version(session, row, appointment_id, first))
    values = {**setting.model_dump(), **_who(caller)}
    version = await _put(session, row, appointment_id, first, values)
    await follow_months(session, counting)
    await _told(session, caller, "attendance.set", [appointment_id], {"month": month, "version": version})
    return Changed(id=appointment_id, version=version)


async def set_months(session: AsyncSession, caller: Caller, entries: AttendanceMonths) -> AttendanceMonthsSet:
    """Set the attendance of many in a month, all or none.

    Raises:
        Problem: 422 ``invalid_list`` with every line that cannot be taken; 409 ``month_checked``, ``changed_meanwhile``; 422 ``future_date``.
    """
    first, row, ids = first_of(entries.month), AttendanceMonth, [item.appointment_id for item in entries.items]
    _over(first)
    lasting = await _locked(session, caller, ids, first)
    if faults := list(_faults(entries.items, lasting, first)):
        raise Problem(422, "invalid_list", f"考勤有 {len(faults)} 处不能接受。", errors=faults)
    counting = await hold_months(session, ids, first)
    stored = select(row.appointment_id, row.version).where(row.month == first, among_ids(row.appointment_id, ids))
    there = {one.appointment_id: one.version for one in await session.execute(stored, execution_options=_WHY)}
    stale = [at for at, item in enumerate(entries.items) if there.get(item.appointment_id) != item.seen_version]
    if stale:
        told = "考勤已被他人登记或修改,请重新读取"
        errors = [FieldFault(place=f"body.items.{at}", code="changed_meanwhile", message=told) for at in stale]
        raise Problem(409, "changed_meanwhile", f"有 {len(stale)} 人的{told}。", errors=errors)
    rows = [{**item.model_dump(exclude={"seen_version"}), "month": first, **_who(caller)} for item in entries.items]
    new = postgresql.insert(row).values(rows)
    names = [name for name in rows[0] if name not in _KEY]
    await session.execute(new.on_conflict_do_update(index_elements=_KEY, set_=_newer(row, new, names)), execution_options=_WHY)
    await follow_months(session, counting)
    await _told(session, caller, "attendance.set", ids, {"month": entries.month})
    return AttendanceMonthsSet(recorded=len(rows))


async def score_by_village(
    session: AsyncSession, caller: Caller, appointment_id: UUID, month: str, said: VillageAssessment, seen: Precondition
) -> Changed:
    """Set the village's score of a month.

    Raises:
        Problem: as :func:`set_month`; 409 ``same_person``.
    """
    values = {"village_score": said.score, "village_by": caller.client_id}
    return await _score(session, caller, appointment_id, month, values, "town_by", seen)


async def score_by_town(
    session: AsyncSession, caller: Caller, appointment_id: UUID, month: str, said: TownAssessment, seen: Precondition
) -> Changed:
    """Set the town's score of a month, that of the democratic review, and the deduction.

    Raises:
        Problem: as :func:`set_month`; 403 ``level_needed``; 409 ``same_person``; 422 ``future_date``, ``invalid_date``.
    """
    if said.told_on is not None:
        check_day("told_on", said.told_on, since=first_of(month))
    values = {**said.model_dump(), "town_by": caller.client_id}
    return await _score(session, caller, appointment_id, month, values, "village_by", seen, level=Level.TOWN)


async def _score(
    session: AsyncSession,
    caller: Caller,
    appointment_id: UUID,
    month: str,
    values: Mapping[str, Any],
    other: str,
    seen: Precondition,
    level: Level = Level.VILLAGE,
) -> Changed:
    first, row = first_of(month), AssessmentMonth
    of = await _one(session, caller, appointment_id, first)
    if not caller.scope.contains(level.unit(of)):
        raise Problem(403, "level_needed", f"这一部分考核须由{level.at(of).word}级登记。")
    counting = await hold_months(session, [appointment_id], first)
    seen.check(await _version(session, row, appointment_id, first))
    by = select(getattr(row, other)).where(row.appointment_id == appointment_id, row.month == first)
    if await session.scalar(by, execution_options=_WHY) == caller.client_id:
        raise Problem(409, "same_person", "村评分和镇考核不能由同一人登记。")
    version = await _put(session, row, appointment_id, first, values)
    await follow_months(session, counting)
    await _told(session, caller, "assessment.set", [appointment_id], {"month": month, "version": version})
    return Changed(id=appointment_id, version=version)


async def _one(session: AsyncSession, caller: Caller, appointment_id: UUID, month: date) -> str:
    """Where the post of an appointment lies that lasts in a month."""
    _over(month)
    lasting = await _locked(session, caller, [appointment_id], month)
    if appointment_id not in lasting:
        raise unknown_appointment()
    division_code, serving = lasting[appointment_id]
    if not serving:
        raise _not_this_month("outside_service", f"{month:%Y-%m} 不在聘期和在岗日期之内")
    return division_code


def _over(month: date) -> None:
    if month > today():
        raise _not_this_month("future_date", "不能登记将来的月份")


def _not_this_month(code: str, told: str) -> Problem:
    return Problem(422, code, f"{told}。", errors=[FieldFault(place="month", code=code, message=told)])


async def _locked(session: AsyncSession, caller: Caller, ids: Sequence[UUID], month: date) -> dict[UUID, tuple[str, bool]]:
    """Of these appointments those within the scope, locked: where their posts lie, and whether they last in the month."""
    row = Appointment
    statement = select(row.id, row.division_code, func.coalesce(serving_in(month), False).label("serving"))
    cut = caller.scope.restrict(statement.where(among_ids(row.id, ids)).order_by(row.id), row.division_code)
    found = await session.execute(cut.with_for_update(key_share=True))
    return {one.id: (one.division_code, one.serving) for one in found}


def _fits(setting: AttendanceSetting, month: date, place: str) -> None:
    if setting.due_days > last_of(month).day:
        told = f"{month:%Y-%m} 只有 {last_of(month).day} 天"
        raise Problem(422, "too_many_days", f"{told}。", errors=[FieldFault(place=place, code="too_many_days", message=told)])


def _faults(items: Sequence[AttendanceItem], lasting: Mapping[UUID, tuple[str, bool]], month: date) -> Sequence[FieldFault]:
    faults, met = [], set[UUID]()
    for at, item in enumerate(items):
        place = f"body.items.{at}.appointment_id"
        if item.appointment_id in met:
            faults.append(FieldFault(place=place, code="duplicate", message="同一聘用出现两次"))
        elif item.appointment_id not in lasting:
            faults.append(
                FieldFault(place=place, code="unknown_post_appointment", message="没有这条聘用,或其不在您的数据范围内")
            )
        elif not lasting[item.appointment_id][1]:
            faults.append(FieldFault(place=place, code="outside_service", message="当月不在聘期和在岗日期之内"))
        if item.due_days > last_of(month).day:
            told = f"{month:%Y-%m} 只有 {last_of(month).day} 天"
            faults.append(FieldFault(place=f"body.items.{at}.due_days", code="too_many_days", message=told))
        met.add(item.appointment_id)
    return faults


async def _version(session: AsyncSession, row: Any, appointment_id: UUID, month: date) -> int | None:  # noqa: ANN401 - a table
    stored = select(row.version).where(row.appointment_id == appointment_id, row.month == month)
    found: int | None = await session.scalar(stored, execution_options=_WHY)
    return found


async def _put(session: AsyncSession, row: Any, appointment_id: UUID, month: date, values: Mapping[str, Any]) -> int:  # noqa: ANN401
    new = postgresql.insert(row).values(appointment_id=appointment_id, month=month, **values)
    kept = new.on_conflict_do_update(index_elements=_KEY, set_=_newer(row, new, list(values))).returning(row.version)
    version: int = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    return version


def _newer(row: Any, new: Any, names: Sequence[str]) -> dict[str, Any]:  # noqa: ANN401 - a table and what goes into it
    taken = {name: new.excluded[name] for name in names}
    return {**taken, "version": row.version + 1, "changed_at": func.clock_timestamp()}


def _who(caller: Caller) -> dict[str, Any]:
    return {"recorded_by": caller.client_id, "recorded_name": caller.name}


async def _told(session: AsyncSession, caller: Caller, deed: str, ids: Sequence[UUID], detail: Mapping[str, Any]) -> None:
    await audit.record_all(session, caller, [audit.Entry(deed, "post_appointment", id, detail=detail) for id in ids])
