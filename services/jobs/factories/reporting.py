"""Use cases of a factory's months and of who works there: what it reports, and which jobs of the ledger are its own."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.events import publish_spells
from services.jobs.employment.queries import wage_limits
from services.jobs.employment.rules import WORKSHOP, first_of
from services.jobs.employment.tables import Spell
from services.jobs.factories.commands import changed, factory_locked
from services.jobs.factories.problems import cleared
from services.jobs.factories.rules import Jump, Reported, closes_on, far
from services.jobs.factories.schemas.months import FactoryMonthSetting
from services.jobs.factories.tables import Factory, FactoryMonth
from services.jobs.labour.queries import may_see
from services.jobs.labour.tables import LabourProfile
from services.jobs.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.registry.tables import KnownHousehold
from shared.standards.clock import today
from shared.standards.months import last_of, months_after
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import FieldFault, Problem
from shared.web.versions import Precondition

__all__ = ["link", "report"]

_WHY = {"unscoped": "the factory was found within the caller's scope"}
_REVIEW = "factories:review"


async def report(
    session: AsyncSession, caller: Caller, factory_id: UUID, month: str, said: FactoryMonthSetting, seen: Precondition
) -> Changed:
    """Set what a factory reports of a month. Once it is closed, only who reviews factories corrects it, and says why.

    Raises:
        Problem: 404 ``unknown_factory``; 412; 428; 409 ``month_closed``; 422 ``future_date``, ``outside_operation``, ``note_needed``.
    """
    row, first = await factory_locked(session, caller.scope, factory_id), first_of(month)
    _in_operation(row, first)
    parameters = await parameters_on(session, Scope.everything(), today())
    _open(caller, first, int(parameters["factory_closing_days"].value), said)
    if said.note is None:
        await _usual(session, row, first, said)
    of = FactoryMonth
    stored = select(of.version).where(of.factory_id == factory_id, of.month == first)
    version = await session.scalar(stored, execution_options=_WHY)
    seen.check(version)
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name, "department": caller.department}
    values: dict[str, Any] = {**said.model_dump(), **who}
    newer = {**values, "version": of.version + 1, "changed_at": func.clock_timestamp()}
    new = postgresql.insert(of).values(factory_id=factory_id, month=first, **values)
    kept = new.on_conflict_do_update(index_elements=["factory_id", "month"], set_=newer).returning(of.version)
    now: int = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    await audit.record(
        session,
        caller,
        action="factory.report",
        resource="factory",
        resource_id=factory_id,
        purpose=said.note,
        detail={"month": month, "version": now, "workers": said.workers, "wage_bill": str(said.wage_bill)},
    )
    return Changed(id=factory_id, version=now)


def _in_operation(row: Factory, first: date) -> None:
    if first > today():
        raise _not_this_month("future_date", "不能报送将来的月份")
    if last_of(first) < row.opened_on:
        raise _not_this_month("outside_operation", f"该工厂 {row.opened_on} 才开办")
    if row.state == "cleared" and first > row.state_since:
        raise _not_this_month("outside_operation", f"该工厂已于 {row.state_since} 清理")


def _open(caller: Caller, first: date, days: int, said: FactoryMonthSetting) -> None:
    """After some days a month is closed for whoever reports it."""
    if today() <= (last := closes_on(first, days)):
        return
    if not caller.may(_REVIEW):
        raise Problem(409, "month_closed", f"{first:%Y-%m} 的月报已于 {last} 关账;更正须由审核工厂的部门办理。")
    if said.note is None:
        raise fault("note", "note_needed", f"月报已于 {last} 关账,更正须说明情况")


def _not_this_month(code: str, told: str) -> Problem:
    return Problem(422, code, f"{told}。", errors=[FieldFault(place="path.month", code=code, message=told)])


async def _usual(session: AsyncSession, row: Factory, first: date, said: FactoryMonthSetting) -> None:
    """What is far from usual says why, as wages of the ledger do (J-07)."""
    everything = Scope.everything()
    limits = (await wage_limits(session, everything, [first]))[first]
    held = await parameters_on(session, everything, first)
    jump = Jump(held["factory_jump_percent"].value, int(held["factory_jump_people"].value))
    of = FactoryMonth
    last = select(of.workers).where(of.factory_id == row.id, of.month == months_after(first, -1))
    before = await session.scalar(last, execution_options=_WHY)
    reported = Reported(said.workers, said.wage_bill, said.output, said.electricity)
    if told := list(far(reported, before, limits, jump, resting=first.month in row.off_season)):
        raise fault("note", "note_needed", f"{';'.join(told)},须说明情况")


async def link(session: AsyncSession, caller: Caller, factory_id: UUID, reason: str, seen: int) -> int:
    """Link the jobs of workshops that the ledger has with this factory as the employer, of whom the caller sees; how many.

    An employer is this factory by its name, or by a credit code that no other factory has.

    Raises:
        Problem: 404 ``unknown_factory``; 412; 409 ``cleared``.
    """
    row = await factory_locked(session, caller.scope, factory_id, seen)
    if row.state == "cleared":
        raise cleared()
    spell, home = Spell, KnownHousehold
    is_it = [spell.employer == row.name]
    if row.credit_code is not None and await _alone(session, row):
        is_it.append(spell.credit_code == row.credit_code)
    found = (
        select(spell.id)
        .join(home, home.id == spell.household_id)
        .outerjoin(LabourProfile, LabourProfile.person_id == spell.person_id)
        .where(spell.factory_id.is_(None), spell.withdrawn_at.is_(None), spell.channel == WORKSHOP, or_(*is_it))
        .where(spell.started_on >= row.opened_on, may_see(caller.scope))
        .order_by(spell.person_id, spell.id)
        .with_for_update(of=spell)
    )
    ids = (await session.scalars(found.execution_options(scope=caller.scope))).all()
    if ids:
        newer = {"factory_id": factory_id, "version": spell.version + 1, "changed_at": func.clock_timestamp()}
        await session.execute(update(spell).where(spell.id.in_(ids)).values(newer), execution_options=_WHY)
        await publish_spells(session, *ids)
        linked = {"factory": str(factory_id)}
        entries = [audit.Entry("employment.link", "employment_spell", id, purpose=reason, detail=linked) for id in ids]
        await audit.record_all(session, caller, entries)
    await changed(session, caller, row, "link", reason, {"linked": len(ids)})
    return len(ids)


async def _alone(session: AsyncSession, row: Factory) -> bool:
    others = select(func.count()).where(Factory.credit_code == row.credit_code, Factory.id != row.id)
    return not await session.scalar(others, execution_options=_WHY)
