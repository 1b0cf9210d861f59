"""The indicators of work by group (domain/jobs-and-platform §1.7: I-01, I-02, I-03, I-07, I-11), cut to the caller's scope through the home of who works."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Row, Text, and_, column, exists, func, or_, select, values
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from services.jobs.employment.rules import NO_RETURN, ORGANISED, OUTSIDE
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.labour.expressions import in_key_group
from services.jobs.labour.queries import AnySelect, may_see
from services.jobs.labour.tables import KnownWorkforce, LabourProfile
from shared.access import Scope, within
from shared.registry.regions import NATIONAL
from shared.registry.tables import KnownHousehold

__all__ = ["GROUPS", "indicators"]

GROUPS = {"all": "全部劳动力", "key_group": "脱贫人口(含监测对象)", "relocated": "易地扶贫搬迁人口"}
"""Groups of people that indicators are told of, one within the other or overlapping."""
_FARMING = "farming"
"""务农: the only form of work that is no 务工."""


def _lasting(row: Any, on: date) -> ColumnElement[bool]:  # noqa: ANN401 - the table or an alias of it
    return and_(row.started_on <= on, or_(row.ended_on.is_(None), row.ended_on >= on))


def _spells(scope: Scope, division: str, on: date) -> AnySelect:
    """Spells that count, each with what it says of its person up to a day."""
    row, home, later = Spell, KnownHousehold, aliased(Spell)
    year = date(on.year, 1, 1)
    back = and_(row.ended_on >= year, row.ended_on <= on, row.end_reason.not_in(NO_RETURN))
    again = exists().where(
        later.person_id == row.person_id,
        later.id != row.id,
        later.withdrawn_at.is_(None),
        later.form != _FARMING,
        later.ended_on.is_(None) | (later.ended_on > row.ended_on),
        _lasting(later, on),
    )
    worked = exists().where(
        WorkMonth.spell_id == row.id, WorkMonth.month >= date(on.year - 1, 1, 1), WorkMonth.month < year, WorkMonth.share > 0
    )
    left = and_(
        row.started_on >= year,
        row.started_on <= on,
        NATIONAL.expression(home.division_code, row.place_code).in_(OUTSIDE),
    )
    statement: AnySelect = (
        select(
            row.person_id,
            in_key_group(on).label("key_group"),
            func.coalesce(KnownWorkforce.relocated, False).label("relocated"),
            _lasting(row, on).label("working"),
            worked.label("last_year"),
            func.coalesce(back, False).label("back"),
            and_(func.coalesce(back, False), again).label("again"),
            left.label("departed"),
            and_(left, row.organiser.in_(ORGANISED)).label("organised"),
        )
        .select_from(row)
        .join(home, home.id == row.household_id)
        .outerjoin(KnownWorkforce, KnownWorkforce.id == row.household_id)
        .outerjoin(LabourProfile, LabourProfile.person_id == row.person_id)
        .where(row.withdrawn_at.is_(None), row.form != _FARMING, may_see(scope), *within([division], home.division_code))
    )
    return statement


async def indicators(session: AsyncSession, scope: Scope, division: str, on: date) -> Sequence[Row[Any]]:
    """``group, workers, last_year, returners, placed, departures, organised`` of a division's people, up to a day."""
    told = _spells(scope, division, on).subquery("told").c
    group = values(column("group", Text), column("whole", Boolean), name="groups").data(
        [(code, code == "all") for code in GROUPS]
    )
    of = group.c
    within_it = or_(of.whole, and_(of.group == "key_group", told.key_group), and_(of.group == "relocated", told.relocated))

    def people(condition: ColumnElement[bool]) -> ColumnElement[int]:
        return func.count(told.person_id.distinct()).filter(condition)

    statement: AnySelect = (
        select(
            of.group,
            people(told.working).label("workers"),
            people(told.last_year).label("last_year"),
            people(told.back).label("returners"),
            people(told.again).label("placed"),
            func.count().filter(told.departed).label("departures"),
            func.count().filter(told.organised).label("organised"),
        )
        .select_from(group)
        .join(told.person_id.table, within_it, isouter=True)
        .group_by(of.group)
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()
