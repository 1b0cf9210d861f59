"""Training classes: planned, corrected, taken from step to step; their subsidy reckoned, publicised, paid or taken back with the step that says so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.disclosures.rules import KINDS
from services.jobs.parameters.queries import parameters_on
from services.jobs.trainees.queries import roster_facts, sign_in_days
from services.jobs.training import queries
from services.jobs.training.commands.common import class_locked, told
from services.jobs.training.machine import NOTICE, TRAINING
from services.jobs.training.rules import TrainingFacts, class_days, publicised
from services.jobs.training.schemas.classes import (
    PayingTraining,
    TrainingClassCorrection,
    TrainingClassEntry,
    TrainingPublicising,
)
from services.jobs.training.tables import TrainingClass
from services.jobs.training_subsidies import commands as subsidies
from services.jobs.training_subsidies.notices import about
from shared.access import Caller, Scope
from shared.disclosures.rules import level_of
from shared.disclosures.steps import end_notice, hanging, notice_blocks, put_up
from shared.parameters.schemas import ParameterView
from shared.persistence.versions import next_version
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.schemas import Said

__all__ = ["correct", "facts_of", "plan", "publicise", "take_class"]

_WHY = {"unscoped": "the class was found within the caller's scope"}
_EVERYTHING = Scope.everything()
_GOING_ON = ("enrolling", "running")
_MEANWHILE = frozenset({"days_off", "site", "teachers"})
"""What may still be corrected of a class that the county has approved."""


async def plan(session: AsyncSession, caller: Caller, entry: TrainingClassEntry) -> Changed:
    """Record the plan of a class of a town or the county.

    Raises:
        Problem: 422 ``unknown_division``, ``unknown_training_base``, ``base_closed``, ``no_days``, ``outside_class``.
    """
    await place_within(session, caller.scope, entry.division_code, ("town", "county"))
    await _check_base(session, entry.base_id, entry.starts_on)
    _check_days(entry.starts_on, entry.ends_on, entry.days_off)
    values = {
        **entry.model_dump(),
        **begun(TRAINING, today(), await parameters_on(session, _EVERYTHING, today())),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    made = insert(TrainingClass).values(values).returning(TrainingClass.id)
    class_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await told(session, caller, class_id, "plan", None, {"kind": entry.kind, "planned": entry.planned})
    return Changed(id=class_id, version=1)


async def _check_base(session: AsyncSession, base_id: UUID | None, on: date) -> None:
    if base_id is None:
        return
    try:
        base: Any = await queries.base(session, _EVERYTHING, base_id, on.year)
    except Problem as problem:
        raise fault("base_id", problem.code, "没有这个实训基地") from None
    if base.closed_on is not None and base.closed_on < on:
        raise fault("base_id", "base_closed", f"该实训基地已于 {base.closed_on} 停用")


def _check_days(starts_on: date, ends_on: date, off: list[date]) -> None:
    if ends_on < starts_on:
        raise fault("ends_on", "invalid_range", "结束日期不能早于开始日期")
    if any(not starts_on <= day <= ends_on for day in off):
        raise fault("days_off", "outside_class", "休息日须在开始和结束日期之间")
    if not {starts_on, ends_on}.isdisjoint(off):
        raise fault("days_off", "no_days", "第一天和最后一天须上课")


async def correct(
    session: AsyncSession, caller: Caller, class_id: UUID, correction: TrainingClassCorrection, seen: int
) -> Changed:
    """Correct a plan before it is handed in; until the class has ended, its days off, teachers and site.

    Raises:
        Problem: 404 ``unknown_training_class``; 412; 409 ``wrong_state``; 422 ``day_signed`` for a day off on which people came, and as :func:`plan`.
    """
    row = await class_locked(session, caller.scope, class_id, seen)
    fields = sorted(correction.model_fields_set - {"reason"})
    if row.state != TRAINING.initial and not (row.state in _GOING_ON and _MEANWHILE.issuperset(fields)):
        raise Problem(409, "wrong_state", f"培训班当前状态为“{TRAINING.states[row.state].title}”,不能更正。")
    signed = await sign_in_days(session, _EVERYTHING, class_id)
    if "days_off" in fields and not signed.keys().isdisjoint(correction.days_off):
        raise fault("days_off", "day_signed", "已登记签到的日期不能改为休息日")
    for name in fields:
        setattr(row, name, getattr(correction, name))
    await _check_base(session, row.base_id, row.starts_on)
    _check_days(row.starts_on, row.ends_on, row.days_off)
    await next_version(session, row)
    await told(session, caller, class_id, "correct", correction.reason, {"fields": fields})
    return Changed(id=class_id, version=row.version)


async def facts_of(session: AsyncSession, caller: Caller, row: Any, on: date) -> TrainingFacts:  # noqa: ANN401 - a row
    """What the conditions of a class's steps look at on a day."""
    standard = await queries.standard_on(session, _EVERYTHING, "course", row.kind, row.grade, row.starts_on)
    roster = await roster_facts(session, _EVERYTHING, row.id, on)
    notice = await notice_blocks(session, TRAINING.name, NOTICE, row, on) if row.state == "publicity" else ()
    return TrainingFacts(
        on,
        row.starts_on,
        row.ends_on,
        subsidised=row.subsidised,
        by_recorder=row.recorded_by == caller.client_id,
        trainees=roster.trainees,
        gone=roster.gone,
        unsigned=roster.trainees * len(class_days(row.starts_on, row.ends_on, row.days_off)) - roster.signed,
        unexamined=roster.unexamined,
        standard=standard is not None,
        notice=notice,
    )


async def take_class(session: AsyncSession, caller: Caller, class_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a class one step along.

    Raises:
        Problem: 404 ``unknown_training_class``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await class_locked(session, caller.scope, class_id, seen)
    parameters = await parameters_on(session, _EVERYTHING, said.on)
    facts = await facts_of(session, caller, row, said.on)
    notice = await hanging(session, TRAINING.name, NOTICE, row) if row.state == "publicity" else None
    until = {"approve": row.starts_on, "begin": row.ends_on}.get(code)
    await move(session, caller, TRAINING, row, Ground(row.division_code, facts, parameters), Taking(code, said, until=until))
    detail = await _follow(session, caller, row, code, said, await parameters_on(session, _EVERYTHING, row.starts_on))
    await end_notice(session, caller, notice, said, over=publicised in TRAINING.transitions[code].guards)
    await told(session, caller, class_id, code, said.opinion, {"state": row.state, **detail})
    return Changed(id=class_id, version=row.version)


async def _follow(
    session: AsyncSession, caller: Caller, row: TrainingClass, code: str, said: Said, parameters: Mapping[str, ParameterView]
) -> dict[str, Any]:
    """What follows from a step for the subsidy: by the parameters and standards of the first day."""
    if code == "reckon":
        return await subsidies.reckon(session, caller, row, parameters)
    if code == "reopen":
        return await subsidies.drop(session, row.id)
    if isinstance(said, PayingTraining):
        return await subsidies.pay(session, row.id, said.on, said.voucher_no)
    return {}


async def publicise(session: AsyncSession, caller: Caller, class_id: UUID, said: TrainingPublicising, seen: int) -> Changed:
    """Record that the notice of a class's subsidy was put up.

    Raises:
        Problem: 404 ``unknown_training_class``; 412; 409 ``wrong_state``, ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``.
    """
    row = await class_locked(session, caller.scope, class_id, seen)
    if row.state != "publicity":
        raise Problem(409, "wrong_state", f"当前状态为“{TRAINING.states[row.state].title}”,不需公示。")
    kind = KINDS[NOTICE]
    notice = await about(session, caller.scope, kind, class_id)
    disclosure_id = await put_up(session, caller, kind, row, notice, said, level_of(notice.division_code))
    await next_version(session, row)
    await told(session, caller, class_id, "publicise", None, {"disclosure": str(disclosure_id)})
    return Changed(id=class_id, version=row.version)
