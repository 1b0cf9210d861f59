"""Use cases of the employment ledger: spells of work and their months. Whoever works is a row of household's, and is locked here by their spells."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.events import publish_spells
from services.jobs.employment.problems import month_handed_in, unknown_spell
from services.jobs.employment.queries import spell, wage_limits
from services.jobs.employment.rules import WHOLE, first_of, unfit
from services.jobs.employment.schemas import (
    MonthSetting,
    SpellClosing,
    SpellCorrection,
    SpellEntry,
)
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.factories.queries import check_engages
from services.jobs.labour.queries import person
from services.jobs.parameters.queries import ages_on
from services.jobs.updates.queries import handed_in
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.versions import next_version
from shared.persistence.violations import violated
from shared.registry.tables import KnownHousehold
from shared.standards.clock import today
from shared.standards.months import last_of
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import FieldFault, Problem
from shared.web.versions import Precondition, check_version

__all__ = ["close", "correct", "record", "reopen", "set_month", "withdraw"]

_WHY = {"unscoped": "the person was found within the caller's scope"}


async def record(session: AsyncSession, caller: Caller, entry: SpellEntry) -> Changed:
    """Record a spell of work, which may be over already.

    Raises:
        Problem: 422 ``unknown_person``, ``future_date``, ``invalid_date``, ``too_young``, ``wrong_channel``, ``unknown_factory``, ``factory_closed``; 409
            ``already_recorded``.
    """
    check_day("started_on", entry.started_on)
    if entry.ended_on is not None:
        check_day("ended_on", entry.ended_on, since=entry.started_on)
    household_id = await _home_of_age(session, caller, entry.person_id, entry.started_on)
    await check_engages(session, Scope.everything(), entry.factory_id, entry.channel, entry.started_on)
    values = {
        **entry.model_dump(),
        "household_id": household_id,
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    made = insert(Spell).values(values).returning(Spell.id)
    try:
        spell_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    except IntegrityError as error:
        raise _recorded(error) from error
    await publish_spells(session, spell_id)
    await _told(session, caller, "record", spell_id, None, {"person": str(entry.person_id), "form": entry.form})
    return Changed(id=spell_id, version=1)


async def correct(session: AsyncSession, caller: Caller, spell_id: UUID, correction: SpellCorrection, seen: int) -> Changed:
    """Correct what is told of a spell.

    Raises:
        Problem: 404 ``unknown_spell``; 412; 409 ``withdrawn``, ``already_recorded``; 422 ``future_date``, ``invalid_date``, ``too_young``,
            ``missing_value``, ``wrong_channel``, ``unknown_factory``, ``factory_closed``.
    """
    await _lives(session, caller, spell_id)
    wanted = correction.model_dump(exclude={"reason"}, exclude_unset=True)
    if wanted.keys() & {"factory_id", "channel", "started_on"}:
        # Before any spell is locked, as factories are held first where jobs are linked with them.
        now = {**(await spell(session, caller.scope, spell_id))._mapping, **wanted}  # noqa: SLF001 - SQLAlchemy's documented name
        await check_engages(session, Scope.everything(), now["factory_id"], now["channel"], now["started_on"])
    row = await _locked(session, caller, spell_id, seen)
    fields = sorted(name for name, value in wanted.items() if getattr(row, name) != value)
    if "started_on" in fields:
        check_day("started_on", wanted["started_on"])
        await _home_of_age(session, caller, row.person_id, wanted["started_on"])
    for name in fields:
        setattr(row, name, wanted[name])
    if row.ended_on is not None and row.started_on > row.ended_on:
        raise fault("started_on", "invalid_date", f"开始日期不能晚于结束日期 {row.ended_on}")
    await _covers_months(session, row, "started_on")
    if found := unfit(row.form, row.employer, row.contract, row.contract_until):
        raise fault(found[0], "missing_value", found[1])
    return await _changed(session, caller, row, "correct", correction.reason, {"fields": fields})


async def close(session: AsyncSession, caller: Caller, spell_id: UUID, closing: SpellClosing, seen: int) -> Changed:
    """End a spell: its last day and why.

    Raises:
        Problem: 404 ``unknown_spell``; 412; 409 ``withdrawn``, ``ended``; 422 ``future_date``, ``invalid_date``.
    """
    row = await _locked(session, caller, spell_id, seen)
    if row.ended_on is not None:
        raise Problem(409, "ended", f"这段就业经历已于 {row.ended_on} 结束。")
    check_day("on", closing.on, since=row.started_on)
    row.ended_on, row.end_reason, row.end_note = closing.on, closing.end_reason, closing.note
    await _covers_months(session, row, "on")
    return await _changed(session, caller, row, "close", closing.note, {"reason": closing.end_reason})


async def reopen(session: AsyncSession, caller: Caller, spell_id: UUID, reason: str, seen: int) -> Changed:
    """Take back that a spell has ended.

    Raises:
        Problem: 404 ``unknown_spell``; 412; 409 ``withdrawn``, ``not_ended``, ``died``.
    """
    row = await _locked(session, caller, spell_id, seen)
    if row.ended_on is None:
        raise Problem(409, "not_ended", "这段就业经历没有结束。")
    if row.end_reason == "died":
        raise Problem(409, "died", "户籍信息显示该人员已死亡;如有误,请先在农户服务中更正。")
    row.ended_on = row.end_reason = row.end_note = None
    return await _changed(session, caller, row, "reopen", reason, {})


async def withdraw(session: AsyncSession, caller: Caller, spell_id: UUID, reason: str, seen: int) -> Changed:
    """Withdraw a spell that never was: it stays readable and counts for nothing.

    Raises:
        Problem: 404 ``unknown_spell``; 412; 409 ``withdrawn``, ``month_handed_in``.
    """
    standing = await _standing(session, caller, spell_id)
    row = await _locked(session, caller, spell_id, seen)
    worked = select(WorkMonth.month).where(WorkMonth.spell_id == spell_id, WorkMonth.month.in_(standing))
    if stands := (await session.scalars(worked.order_by(WorkMonth.month), execution_options=_WHY)).all():
        raise month_handed_in(stands)
    row.withdrawn_at, row.withdrawn_reason = func.clock_timestamp(), reason
    return await _changed(session, caller, row, "withdraw", reason, {})


async def set_month(
    session: AsyncSession, caller: Caller, spell_id: UUID, month: str, setting: MonthSetting, precondition: Precondition
) -> Changed:
    """Set how much of a month of a spell was worked and what was paid for it.

    Raises:
        Problem: 404 ``unknown_spell``; 412; 428; 409 ``withdrawn``, ``month_handed_in``; 422 ``future_date``, ``outside_spell``, ``too_many_months``,
            ``note_needed``.
    """
    standing = await _standing(session, caller, spell_id)
    row, first = await _locked(session, caller, spell_id, None), first_of(month)
    if first in standing:
        raise month_handed_in([first])
    if first > today():
        raise _not_this_month("future_date", "不能登记将来的月份")
    if last_of(first) < row.started_on or (row.ended_on is not None and first > row.ended_on):
        lasting = f"{row.started_on} 至 {row.ended_on or '今'}"
        raise _not_this_month("outside_spell", f"{month} 不在这段就业经历之内({lasting})")
    await _fits_the_month(session, row, first, setting.share)
    if setting.note is None:
        await _usual(session, first, setting)
    stored = select(WorkMonth.version).where(WorkMonth.spell_id == spell_id, WorkMonth.month == first)
    version = await session.scalar(stored, execution_options=_WHY)
    precondition.check(version)
    values: dict[str, Any] = {**setting.model_dump(), "recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(WorkMonth).values(spell_id=spell_id, month=first, person_id=row.person_id, **values)
    changed = {**values, "version": WorkMonth.version + 1, "changed_at": func.clock_timestamp()}
    kept = new.on_conflict_do_update(index_elements=["spell_id", "month"], set_=changed).returning(WorkMonth.version)
    now = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    await _bumped(session, row)
    detail = {"month": month, "share": str(setting.share), "version": now}
    await _told(session, caller, "set_month", spell_id, setting.note, detail)
    return Changed(id=spell_id, version=now)


def _not_this_month(code: str, told: str) -> Problem:
    return Problem(422, code, f"{told}。", errors=[FieldFault(place="path.month", code=code, message=told)])


async def _locked(session: AsyncSession, caller: Caller, spell_id: UUID, seen: int | None) -> Spell:
    """A spell in the caller's scope that counts, locked with all others of its person: what they say of a month is summed."""
    found = await spell(session, caller.scope, spell_id)
    statement = select(Spell).where(Spell.person_id == found.person_id).order_by(Spell.id).with_for_update()
    rows = {row.id: row for row in await session.scalars(statement, execution_options=_WHY)}
    row = rows.get(spell_id)
    if row is None:
        raise unknown_spell()
    if seen is not None:
        check_version(seen, row.version)
    if row.withdrawn_at is not None:
        raise Problem(409, "withdrawn", "这段就业经历已作废。")
    return row


async def _standing(session: AsyncSession, caller: Caller, spell_id: UUID) -> set[date]:
    """The months of the village of who works that were handed in, held before any spell is locked, as they are when a month is confirmed."""
    return await handed_in(session, Scope.everything(), await _lives(session, caller, spell_id))


async def _lives(session: AsyncSession, caller: Caller, spell_id: UUID) -> str:
    """The village of who works. Their household is held before any spell is locked, as it is when household tells of a move, and by files."""
    home = KnownHousehold
    found = await spell(session, caller.scope, spell_id)
    held = select(home.division_code).where(home.id == found.household_id).with_for_update(read=True)
    division_code: str = await session.scalar(held, execution_options=_WHY) or found.division_code
    return division_code


async def _home_of_age(session: AsyncSession, caller: Caller, person_id: UUID, on: date) -> UUID:
    """The household of somebody in the caller's scope who may work on a day (J-02). It keeps them until this transaction ends: what household
    tells of a move waits, and finds what is written here.
    """
    ages = await ages_on(session, Scope.everything(), on)
    try:
        home = (await person(session, caller.scope, person_id, ages)).household_id
        held = select(KnownHousehold.id).where(KnownHousehold.id == home).with_for_update(read=True)
        await session.execute(held, execution_options=_WHY)
        found = await person(session, caller.scope, person_id, ages)
    except Problem as problem:
        raise fault("person_id", problem.code, "没有这个人员,或其不在您的数据范围内") from problem
    if found.birth_month is not None and found.birth_month > ages.born_by(ages.youngest):
        raise fault("started_on", "too_young", f"开始就业时未满 {ages.youngest} 周岁")
    household_id: UUID = found.household_id
    return household_id


async def _covers_months(session: AsyncSession, row: Spell, field: str) -> None:
    """Refuse a period that leaves out a month that was worked."""
    outside = WorkMonth.month < row.started_on.replace(day=1)
    if row.ended_on is not None:
        outside |= WorkMonth.month > row.ended_on
    with session.no_autoflush:
        statement = select(func.min(WorkMonth.month)).where(WorkMonth.spell_id == row.id, WorkMonth.share > 0, outside)
        month = await session.scalar(statement, execution_options=_WHY)
    if month is not None:
        raise fault(field, "invalid_date", f"{month:%Y-%m} 已登记务工,不在所填的起止日期之内")


async def _fits_the_month(session: AsyncSession, row: Spell, month: date, share: Decimal) -> None:
    """J-04: of one month nobody works more than one, so of a year no more than twelve."""
    others = (
        select(func.coalesce(func.sum(WorkMonth.share), 0))
        .join(Spell, Spell.id == WorkMonth.spell_id)
        .where(WorkMonth.person_id == row.person_id, WorkMonth.month == month, WorkMonth.spell_id != row.id)
        .where(Spell.withdrawn_at.is_(None))
    )
    elsewhere = await session.scalar(others, execution_options=_WHY) or Decimal()
    if elsewhere + share > WHOLE:
        raise fault("share", "too_many_months", f"该人员当月在其他就业经历中已登记 {elsewhere} 个月,合计不能超过 1 个月")


async def _usual(session: AsyncSession, month: date, setting: MonthSetting) -> None:
    """J-07: a wage that is far from what is usual says why."""
    if setting.share == 0:
        return
    limits = (await wage_limits(session, Scope.everything(), [month]))[month]
    if told := limits.unusual(setting.share, setting.wage):
        raise fault("note", "note_needed", told)


async def _changed(
    session: AsyncSession, caller: Caller, row: Spell, deed: str, reason: str | None, detail: dict[str, Any]
) -> Changed:
    await _bumped(session, row)
    await _told(session, caller, deed, row.id, reason, {"version": row.version, **detail})
    return Changed(id=row.id, version=row.version)


async def _bumped(session: AsyncSession, row: Spell) -> None:
    """A spell that differs in itself or in a month is a new version, and is told."""
    try:
        await next_version(session, row)
    except IntegrityError as error:
        raise _recorded(error) from error
    await publish_spells(session, row.id)


def _recorded(error: IntegrityError) -> Problem:
    if violated(error) != "uq_employment_spell":
        raise error
    return Problem(409, "already_recorded", "该人员从同一天起在同一单位的这段就业经历已登记。")


async def _told(
    session: AsyncSession, caller: Caller, deed: str, spell_id: UUID, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"employment.{deed}",
        resource="employment_spell",
        resource_id=spell_id,
        purpose=reason,
        detail=detail,
    )
