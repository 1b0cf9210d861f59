"""Use cases of vacancies: recorded, corrected, reviewed, withdrawn; filled when the last place is taken, expired after the last day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.vacancies.machine import VACANCY
from services.jobs.vacancies.problems import unknown_vacancy
from services.jobs.vacancies.queries import VACANCIES
from services.jobs.vacancies.rules import VacancyFacts
from services.jobs.vacancies.schemas import VacancyCorrection, VacancyEntry
from services.jobs.vacancies.tables import Vacancy
from shared import audit
from shared.access import Caller, Scope
from shared.access.caller import PLATFORM
from shared.contracts.jobs import TASK_CHANGED
from shared.persistence.versions import next_version
from shared.registry.places import place_within
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Moving, Taking, begun, move, move_all
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["correct", "expire_due", "fill", "record", "take_vacancy"]

_WHY = {"unscoped": "the vacancy was found within the caller's scope"}
_DAYS = {"unscoped": "days pass for everybody"}
_ITSELF = replace(PLATFORM, permissions=frozenset({"vacancies:review"}))
"""The platform, when a vacancy is filled or expires."""


async def record(session: AsyncSession, caller: Caller, entry: VacancyEntry) -> Changed:
    """Record a vacancy of an employer.

    Raises:
        Problem: 422 ``unknown_division``, ``past_date``.
    """
    _check_until(entry.valid_until)
    await place_within(session, caller.scope, entry.division_code, ("town", "county"))
    values = {
        **entry.model_dump(),
        **begun(VACANCY, today(), await parameters_on(session, Scope.everything(), today())),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    made = insert(Vacancy).values(values).returning(Vacancy.id)
    vacancy_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await _finish(session, caller, vacancy_id, "record", None, {"trade": entry.trade, "places": entry.places})
    return Changed(id=vacancy_id, version=1)


def _check_until(until: Any) -> None:  # noqa: ANN401 - a date
    if until < today():
        raise fault("valid_until", "past_date", "有效期不能早于今天")


async def correct(session: AsyncSession, caller: Caller, vacancy_id: UUID, correction: VacancyCorrection, seen: int) -> Changed:
    """Correct a vacancy before it is handed in.

    Raises:
        Problem: 404 ``unknown_vacancy``; 412; 409 ``wrong_state``; 422 ``past_date``, ``invalid_range``.
    """
    row = await _locked(session, caller.scope, vacancy_id, seen)
    if row.state != VACANCY.initial:
        raise Problem(409, "wrong_state", f"招聘岗位当前状态为“{VACANCY.states[row.state].title}”,不能更正。")
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        setattr(row, name, getattr(correction, name))
    _check_until(row.valid_until)
    if row.wage_to < row.wage_from:
        raise fault("wage_to", "invalid_range", "最高月工资不能低于最低月工资")
    if row.age_to < row.age_from:
        raise fault("age_to", "invalid_range", "最高年龄不能低于最低年龄")
    await next_version(session, row)
    await _finish(session, caller, vacancy_id, "correct", correction.reason, {"fields": fields})
    return Changed(id=vacancy_id, version=row.version)


async def take_vacancy(session: AsyncSession, caller: Caller, vacancy_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a vacancy one step along.

    Raises:
        Problem: 404 ``unknown_vacancy``; 412; 403 and 409 as :func:`shared.workflow.moving.move`; 422 ``past_date``.
    """
    row = await _locked(session, caller.scope, vacancy_id, seen)
    if code == "approve":
        _check_until(row.valid_until)
    ground = Ground(
        row.division_code,
        VacancyFacts(row.recorded_by == caller.client_id),
        await parameters_on(session, Scope.everything(), said.on),
    )
    await move(session, caller, VACANCY, row, ground, Taking(code, said))
    await _finish(session, caller, vacancy_id, code, said.opinion, {"state": row.state})
    return Changed(id=vacancy_id, version=row.version)


async def _locked(session: AsyncSession, scope: Scope, vacancy_id: UUID, seen: int) -> Vacancy:
    statement = select(Vacancy).where(Vacancy.id == vacancy_id).with_for_update()
    row = (await session.scalars(scope.restrict(statement, Vacancy.division_code))).one_or_none()
    if row is None:
        raise unknown_vacancy()
    check_version(seen, row.version)
    return row


async def fill(session: AsyncSession, row: Vacancy) -> None:
    """Close a vacancy, which the session holds locked, as its last place was taken."""
    await _by_itself(session, [row], "fill")


async def expire_due(session: AsyncSession) -> int:
    """Close every vacancy whose last day has passed; how many."""
    row = Vacancy
    due = select(row).where(row.state == "open", row.valid_until < today()).order_by(row.id).with_for_update()
    found = list((await session.scalars(due, execution_options=_DAYS)).all())
    await _by_itself(session, found, "expire")
    return len(found)


async def _by_itself(session: AsyncSession, found: list[Vacancy], code: str) -> None:
    if not found:
        return
    said = Said(on=today())
    parameters = await parameters_on(session, Scope.everything(), said.on)
    moving = [Moving(row, Ground(row.division_code, VacancyFacts(), parameters), Taking(code, said)) for row in found]
    await move_all(session, _ITSELF, VACANCY, moving)
    await publish_task(session, TASK_CHANGED, VACANCIES, *(row.id for row in found))
    entries = [audit.Entry(f"vacancy.{code}", "vacancy", row.id, detail={"state": row.state}) for row in found]
    await audit.record_all(session, PLATFORM, entries)


async def _finish(
    session: AsyncSession, caller: Caller, vacancy_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, VACANCIES, vacancy_id)
    await audit.record(
        session, caller, action=f"vacancy.{deed}", resource="vacancy", resource_id=vacancy_id, purpose=reason, detail=detail
    )
