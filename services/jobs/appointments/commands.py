"""Use cases of appointments. People of a household take turns first, then their posts, then what is known of each: so nobody gets two posts at once,
and no place of a post is given twice.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments import queries
from services.jobs.appointments.engaging import columns_of, follow, term_of
from services.jobs.appointments.events import publish_appointments
from services.jobs.appointments.gathering import gather
from services.jobs.appointments.machine import APPOINTMENT, NOTICE
from services.jobs.appointments.notices import about
from services.jobs.appointments.problems import unknown_appointment
from services.jobs.appointments.queries import APPOINTMENTS
from services.jobs.appointments.rules import publicised
from services.jobs.appointments.schemas import AppointmentEntry, AppointmentPublicising
from services.jobs.appointments.tables import Appointment
from services.jobs.disclosures.rules import KINDS
from services.jobs.labour.queries import person
from services.jobs.parameters.queries import ages_on, parameters_on
from services.jobs.posts.commands import post_locked
from services.jobs.posts.queries import post
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.disclosures.rules import level_of
from shared.disclosures.steps import end_notice, hanging, put_up
from shared.persistence.versions import next_version
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["apply", "publicise", "take"]

_WHY = {"unscoped": "the appointment was found within the caller's scope"}
_EVERYTHING = Scope.everything()


async def apply(session: AsyncSession, caller: Caller, entry: AppointmentEntry) -> Changed:
    """Record that somebody applies for a post that is announced.

    Raises:
        Problem: 422 ``unknown_post``, ``unknown_person``, ``unknown_post_appointment``, ``future_date``; 409 ``post_not_open``, ``already_applied``.
    """
    check_day("applied_on", entry.applied_on)
    try:
        of = await post(session, caller.scope, entry.post_id)
    except Problem as problem:
        raise fault("post_id", problem.code, "没有这个岗位,或其不在您的数据范围内") from None
    try:
        found = await person(session, caller.scope, entry.person_id, await ages_on(session, _EVERYTHING, entry.applied_on))
    except Problem as problem:
        raise fault("person_id", problem.code, "没有这个人员,或其不在您的数据范围内") from None
    if of.state != "open":
        raise Problem(409, "post_not_open", "该岗位尚未发布或已撤销,不能报名。")
    await _check_replaced(session, entry)
    values = {
        **entry.model_dump(),
        **begun(APPOINTMENT, entry.applied_on, await parameters_on(session, _EVERYTHING, entry.applied_on)),
        "division_code": of.division_code,
        "fund": of.fund,
        "household_id": found.household_id,
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    new = postgresql.insert(Appointment).values(values).on_conflict_do_nothing().returning(Appointment.id)
    appointment_id: UUID | None = (await session.execute(new, execution_options=_WHY)).scalar_one_or_none()
    if appointment_id is None:
        raise Problem(409, "already_applied", "该人员已报名或在聘于这个岗位。")
    await _finish(session, caller, appointment_id, "apply", None, {"post": str(entry.post_id)})
    return Changed(id=appointment_id, version=1)


async def _check_replaced(session: AsyncSession, entry: AppointmentEntry) -> None:
    row = Appointment
    left = select(row.id).where(row.id == entry.replaces, row.post_id == entry.post_id, row.state == "ended")
    if entry.replaces is not None and await session.scalar(left, execution_options=_WHY) is None:
        raise fault("replaces", "unknown_post_appointment", "接替的聘用应是同一岗位已退岗的人员")


async def take(session: AsyncSession, caller: Caller, appointment_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an appointment one step along. Signed, it is a spell of work of the ledger; left, that spell ends.

    Raises:
        Problem: 404 ``unknown_post_appointment``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 422 ``future_date``, ``invalid_date``.
    """
    row, of = await _locked(session, caller, appointment_id, seen)
    parameters = await parameters_on(session, _EVERYTHING, said.on)
    facts = await gather(session, row, of, said.on, parameters, await term_of(session, row, said, parameters))
    notice = await hanging(session, APPOINTMENT.name, NOTICE, row) if row.state == "publicity" else None
    ground = Ground(row.division_code, facts, parameters)
    await move(session, caller, APPOINTMENT, row, ground, Taking(code, said, columns_of(row, said)))
    await follow(session, caller, row, of, said)
    await end_notice(session, caller, notice, said, over=publicised in APPOINTMENT.transitions[code].guards)
    await _finish(session, caller, appointment_id, code, said.opinion, {"state": row.state})
    return Changed(id=appointment_id, version=row.version)


async def publicise(
    session: AsyncSession, caller: Caller, appointment_id: UUID, said: AppointmentPublicising, seen: int
) -> Changed:
    """Record that the notice of a candidate was put up.

    Raises:
        Problem: 404 ``unknown_post_appointment``; 412; 409 ``wrong_state``, ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``.
    """
    row, _ = await _locked(session, caller, appointment_id, seen)
    if row.state != "publicity":
        raise Problem(409, "wrong_state", f"当前状态为“{APPOINTMENT.states[row.state].title}”,不需公示。")
    kind = KINDS[NOTICE]
    told = await about(session, caller.scope, kind, appointment_id)
    disclosure_id = await put_up(session, caller, kind, row, told, said, level_of(told.division_code))
    await next_version(session, row)
    await _finish(session, caller, appointment_id, "publicise", None, {"disclosure": str(disclosure_id)})
    return Changed(id=appointment_id, version=row.version)


async def _locked(session: AsyncSession, caller: Caller, appointment_id: UUID, seen: int) -> tuple[Appointment, Any]:
    """An appointment in the caller's scope with its post, both locked, while nobody else of the household is judged."""
    found = await queries.appointment(session, caller.scope, appointment_id)
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"appointments:{found.household_id}", 0))
    await session.execute(select(turn), execution_options=_WHY)
    of = await post_locked(session, _EVERYTHING, found.post_id)
    row = await session.get(Appointment, appointment_id, with_for_update=True, populate_existing=True, execution_options=_WHY)
    if row is None:
        raise unknown_appointment()
    check_version(seen, row.version)
    return row, of


async def _finish(
    session: AsyncSession, caller: Caller, appointment_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_appointments(session, appointment_id)
    await publish_task(session, TASK_CHANGED, APPOINTMENTS, appointment_id)
    await audit.record(
        session,
        caller,
        action=f"post_appointment.{deed}",
        resource="post_appointment",
        resource_id=appointment_id,
        purpose=reason,
        detail=detail,
    )
