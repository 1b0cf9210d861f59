"""From rows to what is shown of the effects of talents, and of who counts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.parameters.queries import parameters_on
from services.jobs.talent_effects import queries
from services.jobs.talent_effects.commands import facts_of
from services.jobs.talent_effects.machine import EFFECT
from services.jobs.talent_effects.rules import REASONS, Standing, reasons
from services.jobs.talent_effects.schemas import (
    TalentCountFigure,
    TalentCountView,
    TalentEffectDetail,
    TalentEffectView,
    TalentFigures,
)
from services.jobs.talents.rules import CLASSES, PLAN_KINDS, talent_no
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds
from shared.workflow.moving import Ground, moves_of, options_of
from shared.workflow.views import move_views, standing

__all__ = ["count_view", "effect_detail", "effect_view", "figures_view"]


def _told(row: Any) -> dict[str, Any]:  # noqa: ANN401 - a row
    return {**standing(EFFECT, row), "talent_no": talent_no(row.talent_number)}


def effect_view(row: Row[Any]) -> TalentEffectView:
    """An effect as lists show one."""
    return TalentEffectView.model_validate(_told(row))


async def effect_detail(session: AsyncSession, caller: Caller, effect_id: UUID) -> TalentEffectDetail:
    """An effect whole.

    Raises:
        Problem: 404 ``unknown_talent_effect``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    row: Any = await queries.effect(session, caller.scope, effect_id, Bounds.of(parameters))
    moves = await moves_of(session, EFFECT, effect_id)
    ground = Ground(row.division_code, await facts_of(session, caller, row), parameters)
    options = options_of(caller, EFFECT, row, ground, moves)
    return TalentEffectDetail.model_validate({**_told(row), "options": options, "moves": move_views(EFFECT, moves)})


def count_view(row: Any) -> TalentCountView:  # noqa: ANN401 - a row
    """How a talent stands in a year, by the pure rule."""
    why_not = reasons(Standing(row.in_pool, row.verified, row.waiting))
    told = {
        "talent_id": row.id,
        "talent_no": talent_no(row.number),
        "counted": not why_not,
        "why_not": why_not,
        "told": ";".join(REASONS[code] for code in why_not) or None,
    }
    return TalentCountView.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name


def figures_view(rows: Iterable[Row[Any]], names: Mapping[str, str], year: int, on: date, target: int) -> TalentFigures:
    """The figures of a year; kinds of which there is nobody stand with noughts."""
    told: dict[tuple[str, str], dict[str, Any]] = {
        (row.by, row.code): {**row._mapping, "counted_people": row.counted}  # noqa: SLF001 - SQLAlchemy's documented name
        for row in rows
    }
    nothing: dict[str, int | Decimal] = dict.fromkeys(("pool", "counted_people", "driven", "lifted", "apprentices"), 0)
    nothing |= dict.fromkeys(("output", "income_gained"), Decimal("0.00"))

    def figure(by: str, code: str, title: str) -> TalentCountFigure:
        return TalentCountFigure.model_validate({**nothing, **told.get((by, code), {}), "code": code, "title": title})

    return TalentFigures(
        year=year,
        on=on,
        target=target,
        total=figure("all", "all", "合计"),
        by_plan_kind=[figure("plan_kind", code, title) for code, title in PLAN_KINDS.items()],
        by_class=[figure("talent_class", code, title) for code, title in CLASSES.items()],
        by_division=[figure("division", code, names.get(code, code)) for by, code in told if by == "division"],
    )
