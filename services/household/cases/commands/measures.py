"""Measures 帮扶措施: planned, carried out, confirmed by the household, or stopped."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.commands.common import Done, case_locked, finish, part_locked
from services.household.cases.facts import MeasureFact
from services.household.cases.machine import IDENTIFYING, MEASURE
from services.household.cases.queries import MEASURES
from services.household.cases.rules import GROUPS
from services.household.cases.schemas.measures import Finishing, MeasureEntry
from services.household.cases.tables import Measure, MonitoringCase
from services.household.parameters.queries import parameters_on
from services.household.registry.expressions import is_member_on
from services.household.registry.tables import Household, Membership, Person
from services.household.work.queries import works_of
from services.household.work.rules import SHOWN_BY_WORK, shows
from shared.access import Caller, Scope
from shared.contracts.household import TASK_CHANGED
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Block
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["add_measure", "take_measure"]

_WHY = {"unscoped": "the case was found within the caller's scope"}
_HELPED_IN = ("planning", "supporting")
_DAYS = {"start": "started_on", "finish": "finished_on", "confirm": "confirmed_on"}


async def add_measure(session: AsyncSession, caller: Caller, case_id: UUID, entry: MeasureEntry) -> Changed:
    """Plan a measure: after the county's decision, or before it by the green channel 绿色通道.

    Raises:
        Problem: 404 ``unknown_case``; 409 ``wrong_state``; 422 ``future_date``, ``invalid_date`` or ``not_a_member``.
    """
    case, _ = await case_locked(session, caller, case_id)
    early = case.green_channel and case.state in (*IDENTIFYING, "announcing")
    if case.state not in _HELPED_IN and not early:
        raise Problem(409, "wrong_state", "县审定公告后方可登记帮扶措施;需先帮扶的请走绿色通道。")
    check_day("on", entry.on, since=case.opened_on)
    await _check_members(session, case, entry)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    values = {
        **entry.model_dump(exclude={"on"}),
        **begun(MEASURE, entry.on, parameters),
        "case_id": case.id,
        "recorded_by": caller.client_id,
    }
    made = insert(Measure).values(values).returning(Measure.id, Measure.version)
    row = (await session.execute(made, execution_options=_WHY)).one()
    case.version += 1
    about = f"{GROUPS[entry.group].title}({entry.item})"
    await finish(
        session, caller, case, Done("measure.add", about=about, on=entry.on, detail={"measure": row.id, "group": entry.group})
    )
    await publish_task(session, TASK_CHANGED, MEASURES, row.id)
    return Changed(id=row.id, version=row.version)


async def _check_members(session: AsyncSession, case: MonitoringCase, entry: MeasureEntry) -> None:
    members = select(Membership.person_id).join(Person, Person.id == Membership.person_id)
    there = members.where(Membership.household_id == case.household_id, is_member_on(today()))
    if set(entry.beneficiaries) - set((await session.scalars(there, execution_options=_WHY)).all()):
        raise fault("beneficiaries", "not_a_member", "受益人员不是该户的在册成员")


async def take_measure(session: AsyncSession, caller: Caller, measure_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a measure one step along.

    Raises:
        Problem: 404 ``unknown_measure``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    found: Any = select(Measure.case_id).where(Measure.id == measure_id)
    cut = caller.scope.restrict(MEASURES.joined(found), Household.division_code)
    case_id = (await session.scalars(cut)).one_or_none()
    if case_id is None:
        raise Problem(404, "unknown_measure", "没有这项帮扶措施,或它不在您的数据范围内。")
    case, division_code = await case_locked(session, caller, case_id)
    measure = await part_locked(session, Measure, measure_id)
    check_version(seen, measure.version)
    changes: dict[str, Any] = {_DAYS[code]: said.on} if code in _DAYS else {}
    if isinstance(said, Finishing):
        changes |= {"result": said.result, "amount": measure.amount if said.amount is None else said.amount}
    parameters = await parameters_on(session, Scope.everything(), said.on)
    unshown = await _unshown(session, case.household_id, measure) if code == "confirm" and said.opinion is None else []
    ground = Ground(division_code, MeasureFact(measure.group, measure.state, measure.confirmed_on), parameters)
    number = await move(session, caller, MEASURE, measure, ground, Taking(code, said, changes, unshown))
    step, group = MEASURE.transitions[code], GROUPS[measure.group]
    case.version += 1
    title, about = f"帮扶措施{step.title}", f"{group.title}({measure.item})"
    detail = {"measure": measure.id, "number": number}
    await finish(
        session, caller, case, Done(f"measure.{code}", title=title, about=about, on=said.on, why=said.opinion, detail=detail)
    )
    await publish_task(session, TASK_CHANGED, MEASURES, measure.id)
    return Changed(id=measure.id, version=measure.version)


async def _unshown(session: AsyncSession, household_id: UUID, measure: Measure) -> list[Block]:
    """A measure that gives work is confirmed by the work that the jobs service knows; where it knows none, somebody says how it was verified."""
    if measure.item not in SHOWN_BY_WORK:
        return []
    works = await works_of(session, Scope.everything(), household_id)
    if any(shows(work, measure.item, measure.planned_from, measure.beneficiaries) for work in works):
        return []
    told = f"就业台账和岗位聘用中没有“{measure.item}”的记录,请先登记,或在意见中写明核实情况"
    return [Block("no_work_known", told, "body.opinion")]
