"""Use cases of who works for a project: agreements, work sheets, payments. Each holds the project on the version that was seen, so nobody is paid twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.queries import spell
from services.jobs.employment.rules import first_of
from services.jobs.labour.queries import person
from services.jobs.parameters.queries import ages_on, parameters_on
from services.jobs.relief.commands import changed, project_open
from services.jobs.relief.rules import deviates
from services.jobs.relief.schemas.work import (
    ReliefDaysItem,
    ReliefDaysSetting,
    ReliefPaymentItem,
    ReliefPayments,
    ReliefPaymentWithdrawal,
    ReliefWorkerCorrection,
    ReliefWorkerEntry,
)
from services.jobs.relief.tables import ReliefDays, ReliefPayment, ReliefTrade, ReliefWorker
from shared.access import Caller, Scope
from shared.persistence.ids import among_ids
from shared.standards.clock import today
from shared.standards.months import last_of
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import FieldFault, Problem

__all__ = ["agree", "correct_worker", "pay", "set_days", "withdraw_payment"]

_WHY = {"unscoped": "the project was found within the caller's scope"}
_CHANNEL = "work_relief"
_WORKING = ("running",)


async def agree(session: AsyncSession, caller: Caller, project_id: UUID, entry: ReliefWorkerEntry, seen: int) -> Changed:
    """Record that somebody whom the caller may see works for a project under an agreement.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 409 ``wrong_state``, ``notice_hanging``, ``already_agreed``; 422 ``unknown_person``, ``unknown_trade``,
            ``unknown_spell``, ``wrong_channel``.
    """
    row = await project_open(session, caller.scope, project_id, seen, "登记务工人员", ("planned", "running"))
    try:
        await person(session, caller.scope, entry.person_id, await ages_on(session, Scope.everything(), today()))
    except Problem as problem:
        raise fault("person_id", problem.code, "没有这个人员,或其不在您的数据范围内") from None
    planned = select(ReliefTrade.trade).where(ReliefTrade.project_id == project_id, ReliefTrade.trade == entry.trade)
    if await session.scalar(planned, execution_options=_WHY) is None:
        raise fault("trade", "unknown_trade", "用工计划中没有这个工种")
    await _check_spell(session, caller, entry.spell_id, entry.person_id)
    values = {**entry.model_dump(), "project_id": project_id, "recorded_by": caller.client_id}
    new = postgresql.insert(ReliefWorker).values(values).on_conflict_do_nothing().returning(ReliefWorker.id)
    worker_id = (await session.execute(new, execution_options=_WHY)).scalar_one_or_none()
    if worker_id is None:
        raise Problem(409, "already_agreed", "该人员已在本项目签订协议。")
    return await changed(session, caller, row, "agree", None, {"worker": str(worker_id), "person": str(entry.person_id)})


async def _check_spell(session: AsyncSession, caller: Caller, spell_id: UUID | None, person_id: UUID) -> None:
    if spell_id is None:
        return
    try:
        found = await spell(session, caller.scope, spell_id)
    except Problem as problem:
        raise fault("spell_id", problem.code, "没有这段就业经历,或其不在您的数据范围内") from None
    if found.person_id != person_id:
        raise fault("spell_id", "unknown_spell", "这段就业经历不是该人员的")
    if found.channel != _CHANNEL:
        raise fault("spell_id", "wrong_channel", "这段就业经历的就业渠道不是以工代赈")


async def correct_worker(
    session: AsyncSession, caller: Caller, project_id: UUID, worker_id: UUID, correction: ReliefWorkerCorrection, seen: int
) -> Changed:
    """Make an agreement longer or shorter, or link the work in the ledger.

    Raises:
        Problem: 404 ``unknown_relief_project``, ``unknown_relief_worker``; 412; 409 ``wrong_state``, ``notice_hanging``; 422 ``invalid_date``,
            ``unknown_spell``, ``wrong_channel``.
    """
    row = await project_open(session, caller.scope, project_id, seen, "更正协议", ("planned", "running"))
    worker = await session.get(ReliefWorker, worker_id, execution_options=_WHY)
    if worker is None or worker.project_id != project_id:
        raise Problem(404, "unknown_relief_worker", "该项目没有这个务工人员。")
    fields = sorted(correction.model_fields_set - {"reason"})
    if "until" in fields:
        worked = select(func.max(ReliefDays.month)).where(ReliefDays.worker_id == worker_id, ReliefDays.days > 0)
        last = await session.scalar(worked, execution_options=_WHY)
        if correction.until < max(day for day in (worker.from_on, last) if day):
            raise fault("until", "invalid_date", "协议截止日期不能早于起始日期和已登记出工的月份")
        worker.until = correction.until
    if "spell_id" in fields:
        await _check_spell(session, caller, correction.spell_id, worker.person_id)
        worker.spell_id = correction.spell_id
    detail = {"worker": str(worker_id), "fields": fields}
    return await changed(session, caller, row, "correct_worker", correction.reason, detail)


async def set_days(
    session: AsyncSession, caller: Caller, project_id: UUID, month: str, setting: ReliefDaysSetting, seen: int
) -> Changed:
    """Set the work sheet of a month, all or none. What was paid stands.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 409 ``wrong_state``, ``notice_hanging``; 422 ``future_date``, ``invalid_list`` with every line that
            cannot be taken.
    """
    row, first = await project_open(session, caller.scope, project_id, seen, "登记出工", _WORKING), first_of(month)
    if first > today():
        told = "不能登记将来的月份"
        raise Problem(422, "future_date", f"{told}。", errors=[FieldFault(place="month", code="future_date", message=told)])
    known = await _known(session, project_id, [item.worker_id for item in setting.items], first)
    _refuse("出工表", _day_faults(setting.items, known, first))
    rows = [{**item.model_dump(), "month": first, "recorded_by": caller.client_id} for item in setting.items]
    new = postgresql.insert(ReliefDays).values(rows)
    taken = {"days": new.excluded.days, "recorded_by": new.excluded.recorded_by, "changed_at": func.clock_timestamp()}
    kept = new.on_conflict_do_update(index_elements=["worker_id", "month"], set_=taken)
    await session.execute(kept, execution_options=_WHY)
    return await changed(session, caller, row, "set_days", None, {"month": month, "people": len(rows)})


async def _known(session: AsyncSession, project_id: UUID, ids: Sequence[UUID], month: date) -> Mapping[UUID, Any]:
    """``id, from_on, until, day_pay, days, payment_id`` of these workers of a project in a month."""
    row, worked, paid, trade = ReliefWorker, ReliefDays, ReliefPayment, ReliefTrade
    statement = (
        select(row.id, row.from_on, row.until, trade.day_pay, worked.days, paid.id.label("payment_id"))
        .join(trade, (trade.project_id == row.project_id) & (trade.trade == row.trade))
        .outerjoin(worked, (worked.worker_id == row.id) & (worked.month == month))
        .outerjoin(paid, (paid.worker_id == row.id) & (paid.month == month) & paid.withdrawn_at.is_(None))
        .where(row.project_id == project_id, among_ids(row.id, ids))
    )
    return {one.id: one for one in await session.execute(statement, execution_options=_WHY)}


def _refuse(what: str, faults: Collection[FieldFault]) -> None:
    if faults:
        raise Problem(422, "invalid_list", f"{what}有 {len(faults)} 处不能接受。", errors=list(faults))


def _unfit(at: int, item: ReliefDaysItem | ReliefPaymentItem, met: set[UUID], known: Mapping[UUID, Any]) -> FieldFault | None:
    """What is wrong with whom a line names; None: it may be judged."""
    place = f"body.items.{at}.worker_id"
    if item.worker_id in met:
        return FieldFault(place=place, code="duplicate", message="同一务工人员出现两次")
    met.add(item.worker_id)
    if item.worker_id not in known:
        return FieldFault(place=place, code="unknown_relief_worker", message="该项目没有这个务工人员")
    if known[item.worker_id].payment_id is not None:
        return FieldFault(place=place, code="already_paid", message="该人员当月报酬已发放")
    return None


def _day_faults(items: Sequence[ReliefDaysItem], known: Mapping[UUID, Any], month: date) -> list[FieldFault]:
    faults, met = [], set[UUID]()
    for at, item in enumerate(items):
        if unfit := _unfit(at, item, met, known):
            faults.append(unfit)
            continue
        worker = known[item.worker_id]
        most = max((min(worker.until, last_of(month)) - max(worker.from_on, month)).days + 1, 0)
        if item.days > most:
            told = f"协议在 {month:%Y-%m} 有 {most} 天,出工天数不能多于它"
            faults.append(FieldFault(place=f"body.items.{at}.days", code="outside_agreement", message=told))
    return faults


async def pay(session: AsyncSession, caller: Caller, project_id: UUID, entry: ReliefPayments, seen: int) -> Changed:
    """Record what workers were paid for a month, all or none; each month of a worker is paid once.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 409 ``wrong_state``, ``notice_hanging``; 422 ``future_date``, ``invalid_date``, ``invalid_list`` with
            every line that cannot be taken.
    """
    row, first = await project_open(session, caller.scope, project_id, seen, "登记发放", _WORKING), first_of(entry.month)
    check_day("paid_on", entry.paid_on, since=first)
    held = await parameters_on(session, Scope.everything(), today())
    known = await _known(session, project_id, [item.worker_id for item in entry.items], first)
    _refuse("发放明细", _payment_faults(entry.items, known, held["relief_amount_percent"].value))
    who = {"month": first, "paid_on": entry.paid_on, "recorded_by": caller.client_id, "recorded_name": caller.name}
    rows = [{**item.model_dump(), **who} for item in entry.items]
    await session.execute(insert(ReliefPayment), rows, execution_options=_WHY)
    detail = {"month": entry.month, "people": len(rows), "yuan": str(sum(item.amount for item in entry.items))}
    return await changed(session, caller, row, "pay", None, detail)


def _payment_faults(items: Sequence[ReliefPaymentItem], known: Mapping[UUID, Any], percent: Any) -> list[FieldFault]:  # noqa: ANN401 - a Decimal
    faults, met = [], set[UUID]()
    for at, item in enumerate(items):
        if unfit := _unfit(at, item, met, known):
            faults.append(unfit)
            continue
        worker = known[item.worker_id]
        if not worker.days:
            told = "该人员当月没有登记出工"
            faults.append(FieldFault(place=f"body.items.{at}.worker_id", code="no_days", message=told))
        elif item.note is None and deviates(item.amount, worker.days, worker.day_pay, percent):
            told = f"按 {worker.days} 天 × {worker.day_pay} 元应为 {worker.days * worker.day_pay:.2f} 元,相差超过 {percent}%,须说明"
            faults.append(FieldFault(place=f"body.items.{at}.note", code="note_needed", message=told))
    return faults


async def withdraw_payment(
    session: AsyncSession, caller: Caller, project_id: UUID, payment_id: UUID, said: ReliefPaymentWithdrawal, seen: int
) -> Changed:
    """Withdraw a payment that was recorded wrongly; it stays and counts for nothing.

    Raises:
        Problem: 404 ``unknown_relief_project``, ``unknown_relief_payment``; 412; 409 ``wrong_state``, ``notice_hanging``.
    """
    row = await project_open(session, caller.scope, project_id, seen, "作废发放", _WORKING)
    paid, worker = ReliefPayment, ReliefWorker
    of = select(worker.id).where(worker.project_id == project_id)
    gone = {"withdrawn_at": func.clock_timestamp(), "withdrawn_by": caller.client_id, "withdrawn_reason": said.reason}
    statement = update(paid).where(paid.id == payment_id, paid.worker_id.in_(of), paid.withdrawn_at.is_(None)).values(gone)
    options = {**_WHY, "synchronize_session": False}
    found = await session.execute(statement.returning(paid.id), execution_options=options)
    if found.scalar_one_or_none() is None:
        raise Problem(404, "unknown_relief_payment", "该项目没有这笔发放,或其已作废。")
    return await changed(session, caller, row, "withdraw_payment", said.reason, {"payment": str(payment_id)})
