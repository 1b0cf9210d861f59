"""Use cases of community factories: recorded, corrected, recognised, watched, restored, cleared."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.factories.machine import FACTORY
from services.jobs.factories.problems import cleared, unknown_factory
from services.jobs.factories.queries import FACTORIES
from services.jobs.factories.rules import FactoryFacts
from services.jobs.factories.schemas.factories import (
    ClearingFactory,
    FactoryCorrection,
    FactoryEntry,
    FactoryTitleEnding,
    FactoryTitleEntry,
    WatchingFactory,
)
from services.jobs.factories.tables import Factory, FactoryTitle
from services.jobs.parameters.queries import parameters_on
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.persistence.versions import next_version
from shared.persistence.violations import violated
from shared.privacy import mask_name
from shared.registry.places import place_within
from shared.standards.months import months_after
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["changed", "correct", "end_title", "factory_locked", "facts_of", "give_title", "record", "take_factory"]

_WHY = {"unscoped": "the factory was found within the caller's scope"}


async def record(session: AsyncSession, caller: Caller, entry: FactoryEntry) -> Changed:
    """Record a factory, in operation since it was opened.

    Raises:
        Problem: 422 ``unknown_division``, ``future_date``, ``unknown_factory`` for a parent that is no headquarters; 409 ``already_recorded``.
    """
    check_day("opened_on", entry.opened_on)
    await place_within(session, caller.scope, entry.division_code, ("village", "town"))
    await _has_headquarters(session, entry.form, entry.parent_id)
    values = {
        **entry.model_dump(),
        **begun(FACTORY, entry.opened_on, await parameters_on(session, Scope.everything(), entry.opened_on)),
        "legal_person": mask_name(entry.legal_person),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    made = insert(Factory).values(values).returning(Factory.id)
    try:
        factory_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    except IntegrityError as error:
        raise _recorded(error) from error
    await _finish(session, caller, factory_id, "record", None, {"form": entry.form, "line": entry.line})
    return Changed(id=factory_id, version=1)


async def correct(session: AsyncSession, caller: Caller, factory_id: UUID, correction: FactoryCorrection, seen: int) -> Changed:
    """Correct what is told of a factory.

    Raises:
        Problem: 404 ``unknown_factory``; 412; 409 ``cleared``, ``already_recorded``; 422 ``unknown_factory``, ``has_factories``, ``missing_value``.
    """
    row = await factory_locked(session, caller.scope, factory_id, seen)
    if row.state == "cleared":
        raise cleared()
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        value = getattr(correction, name)
        setattr(row, name, mask_name(value) if name == "legal_person" else value)
    if row.credit_code is None and row.form != "household":
        raise fault("credit_code", "missing_value", "除家庭工坊外,须填写统一社会信用代码")
    with session.no_autoflush:
        await _stays_headquarters(session, row)
        await _has_headquarters(session, row.form, row.parent_id)
    return await changed(session, caller, row, "correct", correction.reason, {"fields": fields})


async def _has_headquarters(session: AsyncSession, form: str, parent_id: UUID | None) -> None:
    """Whose work a factory does is a headquarters that was not cleared; a headquarters is its own."""
    if parent_id is None:
        return
    if form == "headquarters":
        raise fault("parent_id", "against_form", "园区总部没有上级总部")
    statement = select(Factory.id).where(Factory.id == parent_id, Factory.form == "headquarters", Factory.state != "cleared")
    if await session.scalar(statement.with_for_update(read=True), execution_options=_WHY) is None:
        raise fault("parent_id", "unknown_factory", "没有这个园区总部")


async def _stays_headquarters(session: AsyncSession, row: Factory) -> None:
    """A headquarters with factories stays one."""
    if row.form == "headquarters":
        return
    of = select(exists().where(Factory.parent_id == row.id))
    if await session.scalar(of, execution_options=_WHY):
        raise fault("form", "has_factories", "该园区总部还有下属工厂,不能改为其他形式")


def facts_of(row: Any, said: Said | None = None) -> FactoryFacts:  # noqa: ANN401 - a row
    """What the conditions of a factory's steps look at."""
    reason = said.reason if isinstance(said, WatchingFactory | ClearingFactory) else None
    return FactoryFacts(None if said is None else said.on, reason, row.buffer_until, tuple(row.off_season))


async def take_factory(session: AsyncSession, caller: Caller, factory_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take a factory to another state. Cleared, its titles end.

    Raises:
        Problem: 404 ``unknown_factory``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await factory_locked(session, caller.scope, factory_id, seen)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    grace = months_after(said.on, int(parameters["factory_buffer_months"].value)) if code == "watch" else None
    ground = Ground(row.division_code, facts_of(row, said), parameters)
    changes = {"state_reason": ground.facts.reason, "buffer_until": grace}
    await move(session, caller, FACTORY, row, ground, Taking(code, said, changes, until=grace))
    if code == "clear":
        await _end_titles(session, factory_id, said.on)
    await _finish(session, caller, factory_id, code, said.opinion, {"state": row.state, "reason": row.state_reason})
    return Changed(id=factory_id, version=row.version)


async def _end_titles(session: AsyncSession, factory_id: UUID, on: date) -> None:
    title = FactoryTitle
    held = or_(title.until.is_(None), title.until > on)
    ending = update(title).where(title.factory_id == factory_id, held).values(until=func.greatest(on, title.from_on))
    await session.execute(ending, execution_options=_WHY)


async def give_title(session: AsyncSession, caller: Caller, factory_id: UUID, entry: FactoryTitleEntry, seen: int) -> Changed:
    """Recognise a factory by a title; the county does.

    Raises:
        Problem: 404 ``unknown_factory``; 412; 403 ``level_needed``; 409 ``cleared``, ``title_held``; 422 ``future_date``, ``invalid_date``.
    """
    row = await _to_recognise(session, caller, factory_id, seen)
    check_day("from_on", entry.from_on, since=row.opened_on)
    title = FactoryTitle
    ends = [] if entry.until is None else [title.from_on <= entry.until]
    same = exists().where(
        title.factory_id == factory_id,
        title.title == entry.title,
        or_(title.until.is_(None), title.until >= entry.from_on),
        *ends,
    )
    if await session.scalar(select(same), execution_options=_WHY):
        raise Problem(409, "title_held", "该工厂在此期间已有这一认定名称。")
    who = {"recorded_by": caller.client_id, "recorded_name": caller.name}
    given = insert(title).values(factory_id=factory_id, **entry.model_dump(), **who)
    await session.execute(given, execution_options=_WHY)
    detail = {"title": entry.title, "document_no": entry.document_no, "from": entry.from_on.isoformat()}
    return await changed(session, caller, row, "recognise", None, detail)


async def end_title(
    session: AsyncSession, caller: Caller, factory_id: UUID, title_id: UUID, ending: FactoryTitleEnding, seen: int
) -> Changed:
    """End a title of a factory on a day; the county does.

    Raises:
        Problem: 404 ``unknown_factory``, ``unknown_title``; 412; 403 ``level_needed``; 409 ``cleared``; 422 ``invalid_date``.
    """
    row = await _to_recognise(session, caller, factory_id, seen)
    title = await session.get(FactoryTitle, title_id, execution_options=_WHY)
    if title is None or title.factory_id != factory_id:
        raise Problem(404, "unknown_title", "该工厂没有这条认定记录。")
    if ending.until < title.from_on or (title.until is not None and ending.until > title.until):
        raise fault("until", "invalid_date", f"应在认定日期 {title.from_on} 与原有效期之间")
    title.until = ending.until
    detail = {"title": title.title, "until": ending.until.isoformat()}
    return await changed(session, caller, row, "end_title", ending.reason, detail)


async def _to_recognise(session: AsyncSession, caller: Caller, factory_id: UUID, seen: int) -> Factory:
    row = await factory_locked(session, caller.scope, factory_id, seen)
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "工厂须由县级认定。")
    if row.state == "cleared":
        raise cleared()
    return row


async def factory_locked(session: AsyncSession, scope: Scope, factory_id: UUID, seen: int | None = None) -> Factory:
    """A factory within a scope, locked.

    Raises:
        Problem: 404 ``unknown_factory``; 412.
    """
    statement = select(Factory).where(Factory.id == factory_id).with_for_update()
    row = (await session.scalars(scope.restrict(statement, Factory.division_code))).one_or_none()
    if row is None:
        raise unknown_factory()
    if seen is not None:
        check_version(seen, row.version)
    return row


async def changed(
    session: AsyncSession, caller: Caller, row: Factory, deed: str, reason: str | None, detail: dict[str, Any]
) -> Changed:
    """A factory that differs in itself is a new version, and is told."""
    try:
        await next_version(session, row)
    except IntegrityError as error:
        raise _recorded(error) from error
    await _finish(session, caller, row.id, deed, reason, detail)
    return Changed(id=row.id, version=row.version)


def _recorded(error: IntegrityError) -> Problem:
    if violated(error) != "uq_factory_name":
        raise error
    return Problem(409, "already_recorded", "该区划内已登记同名的工厂。")


async def _finish(
    session: AsyncSession, caller: Caller, factory_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, FACTORIES, factory_id)
    await audit.record(
        session, caller, action=f"factory.{deed}", resource="factory", resource_id=factory_id, purpose=reason, detail=detail
    )
