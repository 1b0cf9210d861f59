"""The sign-in 签到 of a class: a day of everybody by one statement, or of one trainee. Recorded while the class runs; what is corrected counts up the day."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Uuid, all_, func, literal, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.trainees import queries
from services.jobs.trainees.expressions import on_roster
from services.jobs.trainees.problems import unknown_trainee
from services.jobs.trainees.schemas import SignInDaySet, SignInDaySetting, SignInSetting
from services.jobs.trainees.tables import SignIn, SignInDay, Trainee
from services.jobs.training.commands.common import class_locked
from services.jobs.training.machine import TRAINING
from services.jobs.training.rules import class_days
from services.jobs.training.tables import TrainingClass
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.ids import among_ids
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.problems import FieldFault, Problem
from shared.web.versions import Precondition

__all__ = ["set_day", "set_one"]

_WHY = {"unscoped": "the class was found within the caller's scope"}
_KEPT = ("present", "source", "note", "recorded_by", "recorded_name")


async def set_day(
    session: AsyncSession, caller: Caller, class_id: UUID, day: date, said: SignInDaySetting, seen: Precondition
) -> SignInDaySet:
    """Set who came on a day of a class: everybody on its roster, but for those who are named.

    Raises:
        Problem: 404 ``unknown_training_class``; 412; 428; 409 ``wrong_state``; 422 ``future_date``, ``not_class_day``, ``invalid_list`` with every one
            who is not on the roster.
    """
    of = await class_locked(session, caller.scope, class_id)
    await _check(session, of, day, seen)
    await _known(session, class_id, said.absent)
    version = await _newer_day(session, caller, class_id, day)
    missing = literal(list(said.absent), ARRAY(Uuid()))
    values = [Trainee.id, literal(day), Trainee.id != all_(missing), literal(said.source), literal(said.note)]
    who = [literal(caller.client_id), literal(caller.name)]
    everybody = select(*values, *who).where(Trainee.class_id == class_id, on_roster())
    new = postgresql.insert(SignIn).from_select(["trainee_id", "day", *_KEPT], everybody)
    done: Any = await session.execute(_replacing(new), execution_options=_WHY)
    detail = {"day": day.isoformat(), "absent": len(said.absent), "version": version}
    await _told(session, caller, class_id, said.source, detail)
    return SignInDaySet(day=day, recorded=done.rowcount, version=version)


async def set_one(
    session: AsyncSession, caller: Caller, trainee_id: UUID, day: date, said: SignInSetting, seen: Precondition
) -> Changed:
    """Set whether one trainee came on a day; the precondition is the version of the day.

    Raises:
        Problem: 404 ``unknown_trainee``; 412; 428; 409 ``wrong_state``, ``left``; 422 ``future_date``, ``not_class_day``.
    """
    found: Any = await queries.trainee(session, caller.scope, trainee_id)
    if not caller.scope.contains(found.division_code):
        raise unknown_trainee()
    of = await class_locked(session, Scope.everything(), found.class_id)
    await _check(session, of, day, seen)
    if await session.scalar(select(Trainee.id).where(Trainee.id == trainee_id, on_roster()), execution_options=_WHY) is None:
        raise Problem(409, "left", "该学员已退学。")
    version = await _newer_day(session, caller, of.id, day)
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(SignIn).values(trainee_id=trainee_id, day=day, **said.model_dump(), **who)
    await session.execute(_replacing(new), execution_options=_WHY)
    detail = {"day": day.isoformat(), "trainee": str(trainee_id), "present": said.present, "version": version}
    await _told(session, caller, of.id, said.source, detail)
    return Changed(id=trainee_id, version=version)


def _replacing(new: postgresql.Insert) -> Any:  # noqa: ANN401 - an insert
    """What is there already is replaced, and the row counts how often."""
    kept = {name: new.excluded[name] for name in _KEPT}
    counted = {"changes": SignIn.changes + 1, "changed_at": func.clock_timestamp()}
    return new.on_conflict_do_update(index_elements=["trainee_id", "day"], set_={**kept, **counted})


async def _check(session: AsyncSession, of: TrainingClass, day: date, seen: Precondition) -> None:
    if of.state != "running":
        raise Problem(409, "wrong_state", f"培训班当前状态为“{TRAINING.states[of.state].title}”,不能登记签到。")
    if day > today():
        raise _not_this_day("future_date", "不能登记将来的签到")
    if day not in class_days(of.starts_on, of.ends_on, of.days_off):
        raise _not_this_day("not_class_day", f"{day} 不是该培训班的上课日")
    row = SignInDay
    stored = select(row.version).where(row.class_id == of.id, row.day == day)
    seen.check(await session.scalar(stored, execution_options=_WHY))


def _not_this_day(code: str, told: str) -> Problem:
    return Problem(422, code, f"{told}。", errors=[FieldFault(place="day", code=code, message=told)])


async def _known(session: AsyncSession, class_id: UUID, absent: list[UUID]) -> None:
    row = Trainee
    here = select(row.id).where(row.class_id == class_id, on_roster(), among_ids(row.id, absent))
    known = set(await session.scalars(here, execution_options=_WHY))
    faults = [
        FieldFault(place=f"body.absent.{at}", code="unknown_trainee", message="不在本班学员名单上")
        for at, one in enumerate(absent)
        if one not in known
    ]
    if faults:
        raise Problem(422, "invalid_list", f"有 {len(faults)} 人不在本班学员名单上。", errors=faults)


async def _newer_day(session: AsyncSession, caller: Caller, class_id: UUID, day: date) -> int:
    row, who = SignInDay, {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(row).values(class_id=class_id, day=day, **who)
    newer = {**who, "version": row.version + 1, "changed_at": func.clock_timestamp()}
    kept = new.on_conflict_do_update(index_elements=["class_id", "day"], set_=newer).returning(row.version)
    version: int = (await session.execute(kept, execution_options=_WHY)).scalar_one()
    return version


async def _told(session: AsyncSession, caller: Caller, class_id: UUID, source: str, detail: dict[str, Any]) -> None:
    await audit.record(
        session,
        caller,
        action="training_class.sign_in",
        resource="training_class",
        resource_id=class_id,
        detail={"source": source, **detail},
    )
