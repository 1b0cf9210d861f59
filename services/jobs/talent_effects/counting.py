"""Who counts towards the target of 500: the pure rule (:func:`services.jobs.talent_effects.rules.counts`) over all of the pool at once, set-based.

Whoever left within the year is told too, with the reason; who left before is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Subquery, and_, case, func, literal, literal_column, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.talent_effects.machine import VERIFIED, WAITING
from services.jobs.talent_effects.rules import reference_day
from services.jobs.talent_effects.tables import TalentEffect
from services.jobs.talents.expressions import in_pool, name_of, talent_class
from services.jobs.talents.tables import Talent, TalentStay
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.procedure import AnySelect

__all__ = ["CountFilter", "count_figures", "counted_talents"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_NOUGHT: dict[str, ColumnElement[Any]] = {name: literal_column("0") for name in ("driven", "lifted", "apprentices")}
_NOUGHT |= {name: literal_column("0.00") for name in ("output", "income_gained")}
"""What effects sum up to where there are none: people, and yuan."""


@dataclass(frozen=True, slots=True)
class CountFilter:
    """Which talents of a year are asked for: those that count, or only others."""

    year: int
    divisions: tuple[str, ...] = ()
    counted: bool | None = None
    talent_class: str | None = None
    plan_kind: str | None = None
    talent_id: UUID | None = None


def _effects(year: int) -> Subquery:
    """The effects of a year, by talent."""
    row = TalentEffect
    verified = row.state == VERIFIED
    return (
        select(
            row.talent_id,
            func.count().filter(verified).label("verified"),
            func.count().filter(row.state.in_(WAITING)).label("waiting"),
            *(
                func.coalesce(func.sum(getattr(row, name)).filter(verified), nought).label(name)
                for name, nought in _NOUGHT.items()
            ),
        )
        .where(row.happened_on >= date(year, 1, 1), row.happened_on <= date(year, 12, 31))
        .group_by(row.talent_id)
        .subquery("effects")
    )


def _stays(on: date) -> Subquery:
    """Whoever was in the pool in the year of a day, up to that day, and whether they were on it."""
    stay = TalentStay
    return (
        select(stay.talent_id, func.bool_or(in_pool(stay, on)).label("in_pool"))
        .where(stay.joined_on <= on, func.coalesce(stay.left_on, on) >= date(on.year, 1, 1))
        .group_by(stay.talent_id)
        .subquery("stays")
    )


def _standing(scope: Scope, year: int, divisions: Sequence[str]) -> AnySelect:
    """Whoever was in the pool on a day of the year, with how they stand."""
    row, stays, effects = Talent, _stays(reference_day(year, today())), _effects(year)
    now, of = stays.c.in_pool, effects.c
    verified = func.coalesce(of.verified, 0)
    statement: AnySelect = (
        select(
            row.id,
            row.division_code,
            row.sub_kind,
            row.plan_kind,
            talent_class(row.sub_kind).label("talent_class"),
            now.label("in_pool"),
            verified.label("verified"),
            func.coalesce(of.waiting, 0).label("waiting"),
            and_(now, verified > 0).label("counted"),
            *(func.coalesce(of[name], nought).label(name) for name, nought in _NOUGHT.items()),
        )
        .select_from(row)
        .join(stays, stays.c.talent_id == row.id)
        .outerjoin(effects, of.talent_id == row.id)
        .where(*within(divisions, row.division_code))
    )
    return scope.restrict(statement, row.division_code)


def _wanted(told: Any, wanted: CountFilter) -> list[ColumnElement[bool]]:  # noqa: ANN401 - columns of a subquery
    return equal(
        (told.counted, wanted.counted),
        (told.talent_class, wanted.talent_class),
        (told.plan_kind, wanted.plan_kind),
        (told.id, wanted.talent_id),
    )


async def counted_talents(session: AsyncSession, scope: Scope, wanted: CountFilter, *, limit: int, cursor: str | None) -> Rows:
    """Talents of a year with how they stand, those recorded last first."""
    told = _standing(scope, wanted.year, wanted.divisions).subquery("told").c
    row = Talent
    statement: AnySelect = (
        select(*told, row.number, name_of().label("name"))
        .join(row, row.id == told.id)
        .where(*_wanted(told, wanted))
        .execution_options(scope=scope)
    )
    return await read_page(session, statement, [told.id], limit=limit, cursor=cursor, descending=True)


async def count_figures(session: AsyncSession, scope: Scope, division: str, digits: int, year: int) -> Sequence[Row[Any]]:
    """``by, code, pool, counted`` and sums of verified effects of whoever counts: of all, by kind of the plan, class and division, in one pass."""
    told = _standing(scope, year, [division]).subquery("told").c
    each = select(*told, func.rpad(func.left(told.division_code, digits), 12, literal("0")).label("place")).subquery("each").c
    kinds = (each.plan_kind, each.talent_class, each.place)
    statement: AnySelect = (
        select(
            case(
                (func.grouping(each.plan_kind) == 0, "plan_kind"),
                (func.grouping(each.talent_class) == 0, "talent_class"),
                (func.grouping(each.place) == 0, "division"),
                else_="all",
            ).label("by"),
            func.coalesce(*kinds, literal("all")).label("code"),
            func.count().filter(each.in_pool).label("pool"),
            func.count().filter(each.counted).label("counted"),
            *(func.coalesce(func.sum(each[name]).filter(each.counted), nought).label(name) for name, nought in _NOUGHT.items()),
        )
        .group_by(func.grouping_sets(tuple_(), *(tuple_(kind) for kind in kinds)))
        .order_by("by", "code")
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()
