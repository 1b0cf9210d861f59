"""Reads of the effects of talents, cut to the caller's scope by where they were recorded or where the talent is now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.talent_effects.machine import EFFECT
from services.jobs.talent_effects.problems import unknown_effect
from services.jobs.talent_effects.tables import TalentEffect
from services.jobs.talents.expressions import name_of
from services.jobs.talents.tables import Talent
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import AnySelect, Procedure, urgency_of

__all__ = ["EFFECTS", "EffectFilter", "effect", "effects"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]

EFFECTS = Procedure(
    EFFECT,
    TalentEffect,
    TalentEffect.division_code,
    Talent.household_id,
    "/talent-effects/",
    lambda statement: statement.join(Talent, Talent.id == TalentEffect.talent_id),
)
"""Effects, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class EffectFilter:
    """Which effects are asked for."""

    divisions: tuple[str, ...] = ()
    talent_id: UUID | None = None
    year: int | None = None
    state: str | None = None


def _effects(scope: Scope, bounds: Bounds) -> AnySelect:
    row, who = TalentEffect, Talent
    statement: AnySelect = (
        select(
            *row.__table__.columns,
            name_of().label("name"),
            who.number.label("talent_number"),
            urgency_of(row.due_on, bounds).label("urgency"),
        )
        .join(who, who.id == row.talent_id)
        .where(or_(scope.where(row.division_code), scope.where(who.division_code)))
    )
    return statement.execution_options(scope=scope)


async def effects(
    session: AsyncSession, scope: Scope, wanted: EffectFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Effects, those recorded last first."""
    row = TalentEffect
    statement = _effects(scope, bounds).where(
        *within(wanted.divisions, row.division_code),
        *equal((row.talent_id, wanted.talent_id), (row.state, wanted.state)),
    )
    if wanted.year is not None:
        statement = statement.where(row.happened_on >= date(wanted.year, 1, 1), row.happened_on <= date(wanted.year, 12, 31))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def effect(session: AsyncSession, scope: Scope, effect_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One effect.

    Raises:
        Problem: 404 ``unknown_talent_effect``.
    """
    statement = _effects(scope, bounds).where(TalentEffect.id == effect_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_effect()
    return found
