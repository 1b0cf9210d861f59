"""Use cases of trainees. Whoever is enrolled takes turns first with themselves, then with all of the class: nobody is in two classes at once, and no place
is given twice. All else holds the class, so that what was counted when it ended stands.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.rules import LIFTED, Ages
from services.jobs.parameters.queries import parameters_on
from services.jobs.trainees import queries
from services.jobs.trainees.problems import unknown_trainee
from services.jobs.trainees.rules import Applicant, attended_enough, judged
from services.jobs.trainees.schemas import CertificateSetting, LeavingTraining, TraineeEntry, TrainingResult
from services.jobs.trainees.tables import Trainee
from services.jobs.training.commands.common import class_locked
from services.jobs.training.machine import OVER, TRAINING
from services.jobs.training.rules import class_no
from services.jobs.training.tables import TrainingClass
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.versions import next_version
from shared.registry.people import Alive, Payee, payee_of
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import blocked

__all__ = ["enrol", "leave", "set_certificate", "set_result"]

_WHY = {"unscoped": "the trainee was found within the caller's scope"}
_EVERYTHING = Scope.everything()


async def enrol(session: AsyncSession, caller: Caller, class_id: UUID, entry: TraineeEntry) -> Changed:
    """Put somebody of the caller's divisions on the roster of a class, wherever it is held.

    Raises:
        Problem: 404 ``unknown_training_class``; 422 ``unknown_person``, ``future_date``, ``invalid_date``; 409 ``blocked`` with every rule against it.
    """
    check_day("on", entry.on)
    who = await payee_of(session, entry.person_id, entry.on)
    if who.household_id is None or who.division_code is None or not caller.scope.contains(who.division_code):
        raise fault("person_id", "unknown_person", "没有这个人员,或其不在您的数据范围内")
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"trainees:{entry.person_id}", 0))
    await session.execute(select(turn), execution_options=_WHY)
    of = await class_locked(session, caller.scope, class_id, public=True)
    if reasons := judged(await _applicant(session, of, who, entry)):
        raise blocked("报名", reasons)
    check_day("on", entry.on, since=of.state_since)
    values = {
        "class_id": class_id,
        "person_id": entry.person_id,
        "household_id": who.household_id,
        "division_code": of.division_code,
        "key_group": who.household_type == LIFTED or who.category is not None,
        "enrolled_on": entry.on,
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
    }
    made = insert(Trainee).values(values).returning(Trainee.id)
    trainee_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await _told(session, caller, trainee_id, "enrol", None, {"class": str(class_id)})
    return Changed(id=trainee_id, version=1)


async def _applicant(session: AsyncSession, of: TrainingClass, who: Payee, entry: TraineeEntry) -> Applicant:
    """Somebody as the rules look at them, by the parameters of the day on which they are enrolled."""
    held = await parameters_on(session, _EVERYTHING, entry.on)
    roster = await queries.roster_facts(session, _EVERYTHING, of.id, entry.on)
    classes = await queries.classes_of(session, _EVERYTHING, entry.person_id, of)
    member = who.member and who.closed_on is None
    born = who.household_id and await queries.birth_month(session, _EVERYTHING, entry.person_id, who.household_id)
    return Applicant(
        ages=(int(held["training_age_from"].value), int(held["training_age_to"].value)),
        most=int(held["training_year_most"].value),
        open=of.state == "enrolling",
        free=of.planned - roster.trainees,
        died=who.state is Alive.DEAD,
        member=member,
        age=Ages(entry.on, 0, 0).age(born) if born else None,
        subsidised=of.subsidised,
        enrolled=any(one.this for one in classes),
        same=[class_no(one.number) for one in classes if one.same],
        in_year=sum(one.in_year for one in classes),
        meanwhile=[class_no(one.number) for one in classes if one.meanwhile],
    )


async def leave(session: AsyncSession, caller: Caller, trainee_id: UUID, said: LeavingTraining, seen: int) -> Changed:
    """Record that somebody left a class before its end.

    Raises:
        Problem: 404 ``unknown_trainee``; 412; 409 ``wrong_state``, ``left``; 422 ``future_date``, ``invalid_date``.
    """
    row, of = await _locked(session, caller, trainee_id, seen, own=False)
    _require(of, ("enrolling", "running"), "办理退学")
    check_day("on", said.on, since=row.enrolled_on if of.state == "enrolling" else max(row.enrolled_on, of.starts_on))
    row.left_on, row.left_reason = said.on, said.left_reason
    return await _changed(session, caller, row, "leave", None, {"reason": said.left_reason})


async def set_result(session: AsyncSession, caller: Caller, trainee_id: UUID, said: TrainingResult, seen: int) -> Changed:
    """Set the result of the exam. Who does not pass has no certificate.

    Raises:
        Problem: 404 ``unknown_trainee``; 412; 409 ``wrong_state``, ``left``, ``blocked`` for who came too seldom; 422 ``future_date``, ``invalid_date``.
    """
    row, of = await _locked(session, caller, trainee_id, seen)
    _require(of, ("finished",), "登记考核结果")
    check_day("examined_on", said.examined_on, since=of.ends_on)
    shown: Any = await queries.trainee(session, _EVERYTHING, trainee_id)
    percent = (await parameters_on(session, _EVERYTHING, of.starts_on))["training_attendance_percent"].value
    if said.exam != "absent" and not attended_enough(shown.present, shown.days, percent):
        told = f"出勤 {shown.present} 天,共 {shown.days} 天,不足 {percent.normalize():f}%,不能参加考核"
        raise blocked("登记考核结果", [Block("attendance_short", told, "body.exam")])
    row.exam, row.score, row.examined_on = said.exam, said.score, said.examined_on
    if said.exam != "passed":
        row.certificate_kind = row.certificate_no = row.certified_on = None
    return await _changed(session, caller, row, "examine", None, {"exam": said.exam})


async def set_certificate(
    session: AsyncSession, caller: Caller, trainee_id: UUID, said: CertificateSetting, seen: int
) -> Changed:
    """Set the certificate of somebody who passed, which nobody else has.

    Raises:
        Problem: 404 ``unknown_trainee``; 412; 409 ``wrong_state``, ``left``, ``not_passed``, ``certificate_taken``; 422 ``future_date``, ``invalid_date``.
    """
    row, of = await _locked(session, caller, trainee_id, seen)
    _require(of, OVER, "登记证书")
    if row.exam != "passed":
        raise Problem(409, "not_passed", "该学员没有通过考核,不能登记证书。")
    check_day("issued_on", said.issued_on, since=row.examined_on)
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"certificates:{said.kind}:{said.certificate_no}", 0))
    await session.execute(select(turn), execution_options=_WHY)
    same = (Trainee.certificate_kind == said.kind, Trainee.certificate_no == said.certificate_no, Trainee.id != trainee_id)
    if await session.scalar(select(Trainee.id).where(*same), execution_options=_WHY) is not None:
        raise Problem(409, "certificate_taken", "这个编号的证书已登记给其他学员。")
    row.certificate_kind, row.certificate_no, row.certified_on = said.kind, said.certificate_no, said.issued_on
    return await _changed(session, caller, row, "certify", said.reason, {"kind": said.kind})


async def _locked(
    session: AsyncSession, caller: Caller, trainee_id: UUID, seen: int, *, own: bool = True
) -> tuple[Trainee, TrainingClass]:
    """A trainee with their class, which is locked: one that is held within the caller's scope (``own``), or of who lives there."""
    found: Any = await queries.trainee(session, caller.scope, trainee_id)
    if own and not caller.scope.contains(found.division_code):
        raise unknown_trainee()
    of = await class_locked(session, _EVERYTHING, found.class_id)
    row = await session.get_one(Trainee, trainee_id, populate_existing=True, execution_options=_WHY)
    check_version(seen, row.version)
    if row.left_on is not None:
        raise Problem(409, "left", f"该学员已于 {row.left_on} 退学。")
    return row, of


def _require(of: TrainingClass, states: tuple[str, ...], what: str) -> None:
    if of.state not in states:
        raise Problem(409, "wrong_state", f"培训班当前状态为“{TRAINING.states[of.state].title}”,不能{what}。")


async def _changed(
    session: AsyncSession, caller: Caller, row: Trainee, deed: str, reason: str | None, detail: dict[str, Any]
) -> Changed:
    await next_version(session, row)
    await _told(session, caller, row.id, deed, reason, detail)
    return Changed(id=row.id, version=row.version)


async def _told(
    session: AsyncSession, caller: Caller, trainee_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"trainee.{deed}",
        resource="trainee",
        resource_id=trainee_id,
        purpose=reason,
        detail=detail,
    )
