"""Use cases of the effects of talents: recorded, corrected, verified, sent back, withdrawn."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import insert, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.talent_effects.machine import EFFECT, WAITING
from services.jobs.talent_effects.problems import unknown_effect
from services.jobs.talent_effects.queries import EFFECTS
from services.jobs.talent_effects.rules import EffectFacts
from services.jobs.talent_effects.schemas import TalentEffectCorrection, TalentEffectEntry
from services.jobs.talent_effects.tables import TalentEffect
from services.jobs.talents.queries import stays_of, talent
from services.jobs.talents.tables import Talent
from shared import audit
from shared.access import Caller, Scope
from shared.attachments.queries import kinds_of
from shared.contracts.jobs import TASK_CHANGED
from shared.persistence.versions import next_version
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level
from shared.workflow.moving import Ground, Taking, begun, move
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said

__all__ = ["correct", "facts_of", "record", "take_effect"]

_WHY = {"unscoped": "the effect was found within the caller's scope"}
_EVERYTHING = Scope.everything()


async def record(session: AsyncSession, caller: Caller, entry: TalentEffectEntry) -> Changed:
    """Record an effect of a talent, on a day on which they were in the pool, or of a year in which they came into it.

    Raises:
        Problem: 422 ``unknown_talent``, ``future_date``; 403 ``level_needed``; 409 ``not_in_pool``.
    """
    check_day("happened_on", entry.happened_on)
    try:
        found = await talent(session, caller.scope, entry.talent_id)
    except Problem as problem:
        raise fault("talent_id", problem.code, "没有这名人才,或其不在您的数据范围内") from None
    _require_town(caller, found.division_code)
    await _check_pool(session, entry.talent_id, entry.happened_on)
    values = {
        **entry.model_dump(),
        **begun(EFFECT, today(), await parameters_on(session, _EVERYTHING, today())),
        "division_code": found.division_code,
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    made = insert(TalentEffect).values(values).returning(TalentEffect.id)
    effect_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    await _finish(session, caller, effect_id, "record", None, {"talent": str(entry.talent_id), "year": entry.happened_on.year})
    return Changed(id=effect_id, version=1)


def _require_town(caller: Caller, division_code: str) -> None:
    if not caller.scope.contains(Level.TOWN.unit(division_code)):
        raise Problem(403, "level_needed", f"人才实效须由{Level.TOWN.at(division_code).word}级登记。")


async def _check_pool(session: AsyncSession, talent_id: UUID, on: date) -> None:
    first, last = date(on.year, 1, 1), date(on.year, 12, 31)
    stays: Any = await stays_of(session, _EVERYTHING, talent_id)
    if not any(stay.joined_on <= last and (stay.left_on is None or stay.left_on >= first) for stay in stays):
        raise Problem(409, "not_in_pool", f"该人员 {on.year} 年不在人才库,不能登记当年实效。")


async def correct(
    session: AsyncSession, caller: Caller, effect_id: UUID, correction: TalentEffectCorrection, seen: int
) -> Changed:
    """Correct an effect that was not verified.

    Raises:
        Problem: 404 ``unknown_talent_effect``; 412; 403 ``level_needed``; 409 ``wrong_state``, ``not_in_pool``; 422 ``future_date``, ``missing_value``, ``no_effect``, ``invalid_range``.
    """
    row = await _locked(session, caller.scope, effect_id, seen)
    _require_town(caller, row.division_code)
    if row.state not in WAITING:
        raise Problem(409, "wrong_state", f"实效当前状态为“{EFFECT.states[row.state].title}”,不能更正。")
    fields = sorted(correction.model_fields_set - {"reason"})
    for name in fields:
        value = getattr(correction, name)
        if value is None and name != "note":
            raise fault(name, "missing_value", "不能为空")
        setattr(row, name, value)
    check_day("happened_on", row.happened_on)
    await _check_pool(session, row.talent_id, row.happened_on)
    if not (row.driven or row.output or row.income_gained or row.apprentices):
        raise fault("driven", "no_effect", "带动人数、产值、带动增收、带徒人数至少填写一项")
    if row.lifted > row.driven:
        raise fault("lifted", "invalid_range", "带动脱贫人口人数不能多于带动人数")
    row.recorded_by, row.recorded_name = caller.client_id, caller.name
    await next_version(session, row)
    await _finish(session, caller, effect_id, "correct", correction.reason, {"fields": fields})
    return Changed(id=effect_id, version=row.version)


async def facts_of(session: AsyncSession, caller: Caller, row: Any) -> EffectFacts:  # noqa: ANN401 - a row
    """What the verification of an effect looks at."""
    evidenced = row.note is not None or bool(await kinds_of(session, EFFECT.name, row.id))
    return EffectFacts(evidenced, row.recorded_by == caller.client_id)


async def take_effect(session: AsyncSession, caller: Caller, effect_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an effect one step along.

    Raises:
        Problem: 404 ``unknown_talent_effect``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = await _locked(session, caller.scope, effect_id, seen)
    parameters = await parameters_on(session, _EVERYTHING, said.on)
    ground = Ground(row.division_code, await facts_of(session, caller, row), parameters)
    await move(session, caller, EFFECT, row, ground, Taking(code, said))
    await _finish(session, caller, effect_id, code, said.opinion, {"state": row.state})
    return Changed(id=effect_id, version=row.version)


async def _locked(session: AsyncSession, scope: Scope, effect_id: UUID, seen: int) -> TalentEffect:
    """An effect that was recorded within the scope, or whose talent lives there now, locked."""
    row, who = TalentEffect, Talent
    visible = or_(scope.where(row.division_code), scope.where(who.division_code))
    statement = select(row).join(who, who.id == row.talent_id).where(row.id == effect_id, visible).with_for_update(of=row)
    found = (await session.scalars(statement.execution_options(scope=scope))).one_or_none()
    if found is None:
        raise unknown_effect()
    check_version(seen, found.version)
    return found


async def _finish(
    session: AsyncSession, caller: Caller, effect_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await publish_task(session, TASK_CHANGED, EFFECTS, effect_id)
    await audit.record(
        session,
        caller,
        action=f"talent_effect.{deed}",
        resource="talent_effect",
        resource_id=effect_id,
        purpose=reason,
        detail=detail,
    )
