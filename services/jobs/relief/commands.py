"""Use cases of work-relief projects: planned, corrected, publicised, started, accepted, cancelled; and the least shares of labour pay."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select
from sqlalchemy.dialects import postgresql
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.disclosures.rules import KINDS
from services.jobs.parameters.queries import parameters_on
from services.jobs.relief.judging import found_of
from services.jobs.relief.machine import NOTICES, RELIEF
from services.jobs.relief.notices import about
from services.jobs.relief.problems import notice_hanging, unknown_relief, wrong_state
from services.jobs.relief.queries import RELIEFS
from services.jobs.relief.rules import Finding, ReliefFacts
from services.jobs.relief.schemas.projects import ReliefCorrection, ReliefEntry, ReliefPublicising, ReliefStandardEntry
from services.jobs.relief.tables import ReliefProject, ReliefStandard, ReliefTrade, ReliefWorker
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.disclosures.rules import level_of
from shared.disclosures.steps import end_notice, hanging, notice_blocks, put_up
from shared.persistence.versions import next_version
from shared.persistence.violations import violated
from shared.privacy import mask_name
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["changed", "correct", "facts_of", "project_open", "publicise", "record", "set_standard", "take_project"]

_WHY = {"unscoped": "the project was found within the caller's scope"}


async def record(session: AsyncSession, caller: Caller, entry: ReliefEntry) -> Changed:
    """Record a project with its labour plan.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``; 409 ``already_recorded``.
    """
    check_day("on", entry.on)
    await place_within(session, caller.scope, entry.division_code, ("village", "town", "county"))
    values = {
        **entry.model_dump(exclude={"on", "plan"}),
        **begun(RELIEF, entry.on, await parameters_on(session, Scope.everything(), entry.on)),
        "responsible": mask_name(entry.responsible),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    try:
        made = insert(ReliefProject).values(values).returning(ReliefProject.id)
        project_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    except IntegrityError as error:
        raise _recorded(error) from error
    await _plan(session, project_id, entry)
    await _finish(session, caller, project_id, "record", None, {"source": entry.source, "aid": str(entry.aid)})
    return Changed(id=project_id, version=1)


async def _plan(session: AsyncSession, project_id: UUID, told: ReliefEntry | ReliefCorrection) -> None:
    rows = [{"project_id": project_id, **line.model_dump()} for line in told.plan]
    await session.execute(insert(ReliefTrade), rows, execution_options=_WHY)


async def correct(session: AsyncSession, caller: Caller, project_id: UUID, correction: ReliefCorrection, seen: int) -> Changed:
    """Correct a project before it starts.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 409 ``wrong_state``, ``notice_hanging``, ``already_recorded``, ``has_workers`` for a new plan; 422
            ``invalid_range``.
    """
    row = await project_open(session, caller.scope, project_id, seen, "更正", ("planned",))
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        value = getattr(correction, name)
        if name != "plan":
            setattr(row, name, mask_name(value) if name == "responsible" else value)
    if row.until < row.from_on:
        raise fault("until", "invalid_range", "完工日期不能早于开工日期")
    if row.aid > row.total:
        raise fault("aid", "invalid_range", "以工代赈资金不能多于总投资")
    with session.no_autoflush:
        if "plan" in fields:
            await _replan(session, project_id, correction)
    return await changed(session, caller, row, "correct", correction.reason, {"fields": fields})


async def _replan(session: AsyncSession, project_id: UUID, correction: ReliefCorrection) -> None:
    there = select(ReliefWorker.id).where(ReliefWorker.project_id == project_id).limit(1)
    if await session.scalar(there, execution_options=_WHY) is not None:
        raise Problem(409, "has_workers", "已有务工人员按用工计划签订协议,不能再改用工计划。")
    gone = delete(ReliefTrade).where(ReliefTrade.project_id == project_id)
    await session.execute(gone, execution_options=_WHY)
    await _plan(session, project_id, correction)


async def facts_of(session: AsyncSession, row: Any, on: date, *, explained: bool | None = None) -> ReliefFacts:  # noqa: ANN401 - a row
    """What the conditions of a project's steps look at on a day; the checks are run only where acceptance is near."""
    if row.state not in NOTICES:
        return ReliefFacts()
    notice = await notice_blocks(session, RELIEF.name, NOTICES[row.state], row, on)
    if row.state == RELIEF.initial:
        return ReliefFacts(notice)
    found = await found_of(session, [row.id])
    return ReliefFacts(notice, [Finding(one.code, one.force, one.told) for one in found], explained)


async def take_project(session: AsyncSession, caller: Caller, project_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a project one step along. Every check is run again in the transaction that accepts.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await _locked(session, caller.scope, project_id, seen)
    kind = NOTICES.get(row.state)
    facts = await facts_of(session, row, said.on, explained=said.opinion is not None)
    notice = None if kind is None else await hanging(session, RELIEF.name, kind, row)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    until = row.until if code == "start" else None
    await move(session, caller, RELIEF, row, Ground(row.division_code, facts, parameters), Taking(code, said, until=until))
    await end_notice(session, caller, notice, said, over=code != "cancel")
    await _finish(session, caller, project_id, code, said.opinion, {"state": row.state})
    return Changed(id=project_id, version=row.version)


async def publicise(session: AsyncSession, caller: Caller, project_id: UUID, said: ReliefPublicising, seen: int) -> Changed:
    """Record that the notice of a project's present state was put up: what it is, or who was paid what.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 409 ``wrong_state``, ``already_publicised``; 403 ``level_needed``; 422 ``future_date``,
            ``invalid_date``, ``period_too_short``.
    """
    row = await _locked(session, caller.scope, project_id, seen)
    if row.state not in NOTICES:
        raise wrong_state(RELIEF.states[row.state].title, "公示")
    kind = KINDS[NOTICES[row.state]]
    told = await about(session, caller.scope, kind, project_id)
    disclosure_id = await put_up(session, caller, kind, row, told, said, level_of(row.division_code))
    return await changed(session, caller, row, "publicise", None, {"kind": kind.code, "disclosure": str(disclosure_id)})


async def project_open(
    session: AsyncSession, scope: Scope, project_id: UUID, seen: int, what: str, states: tuple[str, ...]
) -> ReliefProject:
    """A project within a scope, locked, in one of these states, while no notice tells how it is: what hangs has to stay true.

    Raises:
        Problem: 404 ``unknown_relief_project``; 412; 409 ``wrong_state``, ``notice_hanging``.
    """
    row = await _locked(session, scope, project_id, seen)
    if row.state not in states:
        raise wrong_state(RELIEF.states[row.state].title, what)
    if await hanging(session, RELIEF.name, NOTICES[row.state], row) is not None:
        raise notice_hanging(what)
    return row


async def _locked(session: AsyncSession, scope: Scope, project_id: UUID, seen: int) -> ReliefProject:
    statement = select(ReliefProject).where(ReliefProject.id == project_id).with_for_update()
    row = (await session.scalars(scope.restrict(statement, ReliefProject.division_code))).one_or_none()
    if row is None:
        raise unknown_relief()
    check_version(seen, row.version)
    return row


async def changed(
    session: AsyncSession, caller: Caller, row: ReliefProject, deed: str, reason: str | None, detail: dict[str, Any]
) -> Changed:
    """Whatever is recorded of a project makes a new version of it: whoever changes it has seen the whole."""
    try:
        await next_version(session, row)
    except IntegrityError as error:
        raise _recorded(error) from error
    await _finish(session, caller, row.id, deed, reason, detail)
    return Changed(id=row.id, version=row.version)


def _recorded(error: IntegrityError) -> Problem:
    if violated(error) != "uq_relief_project_name":
        raise error
    return Problem(409, "already_recorded", "该区划内已登记同年度、同名的以工代赈项目。")


async def set_standard(session: AsyncSession, caller: Caller, entry: ReliefStandardEntry) -> Changed:
    """Set the least share of labour pay of projects from a fund year on.

    Raises:
        Problem: 403 ``level_needed``; 409 ``already_set``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "最低劳务报酬占比须由县级设定。")
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    new = postgresql.insert(ReliefStandard).values(**entry.model_dump(), **who).on_conflict_do_nothing()
    standard_id = (await session.execute(new.returning(ReliefStandard.id))).scalar_one_or_none()
    if standard_id is None:
        raise Problem(409, "already_set", f"这类资金 {entry.year} 年度的最低劳务报酬占比已设定。")
    detail = {"source": entry.source, "fund_level": entry.fund_level, "year": entry.year, "percent": str(entry.percent)}
    await audit.record(
        session, caller, action="relief_standard.set", resource="relief_standard", resource_id=standard_id, detail=detail
    )
    return Changed(id=standard_id, version=1)


async def _finish(
    session: AsyncSession, caller: Caller, project_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, RELIEFS, project_id)
    await audit.record(
        session,
        caller,
        action=f"relief_project.{deed}",
        resource="relief_project",
        resource_id=project_id,
        purpose=reason,
        detail=detail,
    )
