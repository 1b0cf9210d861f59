"""Reads of the employment ledger, cut to the caller's scope through who works: their home, or the division that verifies them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ARRAY, ColumnElement, Integer, Row, Select, and_, cast, column, exists, func, literal, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.expressions import lasting
from services.jobs.employment.problems import unknown_spell
from services.jobs.employment.rules import WageLimits
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.labour.queries import may_see
from services.jobs.labour.tables import LabourProfile
from services.jobs.parameters.queries import parameters_on_days
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.regions import CLASSES
from shared.registry.tables import KnownHousehold, KnownMember
from shared.standards.months import last_of
from shared.web.pages import read_page

__all__ = ["SpellFilter", "figures", "months_of", "spell", "spells", "wage_limits", "worked_by_year"]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_LISTED = [
    column for column in Spell.__table__.columns if column.name not in {"recorded_by", "changed_at", "former_household_ids"}
]
_OCTOBER = 10


@dataclass(frozen=True, slots=True)
class SpellFilter:
    """Which spells are asked for. ``going_on`` are those that have not ended; ``region`` is a class of a classification of places."""

    divisions: tuple[str, ...] = ()
    person_id: UUID | None = None
    going_on: bool | None = None
    form: str | None = None
    channel: str | None = None
    industry: str | None = None
    credit_code: str | None = None
    classification: str = "national"
    region: str | None = None
    month: date | None = None
    withdrawn: bool = False
    factory_id: UUID | None = None


def _spells(scope: Scope) -> AnySelect:
    """Spells with the households of their people."""
    row, home = Spell, KnownHousehold
    statement: AnySelect = (
        select(*_LISTED, _name(), home.household_no, home.division_code)
        .select_from(row)
        .join(home, home.id == row.household_id)
        .outerjoin(LabourProfile, LabourProfile.person_id == row.person_id)
        .where(may_see(scope))
    )
    return statement.execution_options(scope=scope)


def _name() -> ColumnElement[str]:
    """The masked name of who works, as their household tells it."""
    row = KnownMember
    named = select(row.name).where(row.household_id == Spell.household_id, row.person_id == Spell.person_id).limit(1)
    return named.correlate(Spell).scalar_subquery().label("name")


async def spells(session: AsyncSession, scope: Scope, wanted: SpellFilter, *, limit: int, cursor: str | None) -> Rows:
    """Spells of work, those recorded last first."""
    row, home, worked = Spell, KnownHousehold, WorkMonth
    statement = _spells(scope).where(*within(wanted.divisions, home.division_code))
    statement = statement.where(
        *equal(
            (row.person_id, wanted.person_id),
            (row.form, wanted.form),
            (row.channel, wanted.channel),
            (row.industry, wanted.industry),
            (row.credit_code, wanted.credit_code),
            (row.factory_id, wanted.factory_id),
            (CLASSES[wanted.classification].expression(home.division_code, row.place_code), wanted.region),
        )
    )
    if wanted.going_on is not None:
        statement = statement.where(row.ended_on.is_(None) if wanted.going_on else row.ended_on.is_not(None))
    statement = statement.where(row.withdrawn_at.is_not(None) if wanted.withdrawn else row.withdrawn_at.is_(None))
    if wanted.month is not None:
        statement = statement.where(exists().where(worked.spell_id == row.id, worked.month == wanted.month, worked.share > 0))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def spell(session: AsyncSession, scope: Scope, spell_id: UUID) -> Row[Any]:
    """One spell of work.

    Raises:
        Problem: 404 ``unknown_spell``.
    """
    statement = _spells(scope).where(Spell.id == spell_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise unknown_spell()
    return found


async def months_of(session: AsyncSession, scope: Scope, spell_id: UUID) -> Sequence[Row[Any]]:
    """The months of a spell that was found within the scope, the last first."""
    row = WorkMonth
    columns = (row.month, row.share, row.wage, row.source, row.note, row.recorded_name, row.version)
    statement: AnySelect = select(*columns).where(row.spell_id == spell_id).order_by(row.month.desc())
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def worked_by_year(session: AsyncSession, scope: Scope, person_id: UUID, *, income_year: bool) -> Sequence[Row[Any]]:
    """``year, months, wage`` of somebody who was found within the scope, by calendar year, or by income year: October to September."""
    row = WorkMonth
    year: ColumnElement[int] = cast(func.extract("year", row.month), Integer)
    if income_year:
        year = year + cast(func.extract("month", row.month) >= _OCTOBER, Integer)
    statement: AnySelect = (
        select(year.label("year"), func.sum(row.share).label("months"), func.sum(row.wage).label("wage"))
        .join(Spell, Spell.id == row.spell_id)
        .where(row.person_id == person_id, Spell.withdrawn_at.is_(None))
        .group_by(year)
        .order_by(year.desc())
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def wage_limits(session: AsyncSession, scope: Scope, months: Collection[date]) -> dict[date, WageLimits]:
    """Between which wages nobody is asked why, for each of these months, by the parameters of each and what the county's people were paid until then."""
    held = await parameters_on_days(session, scope, months)
    usual = await _usual_wages(session, scope, {month: int(held[month]["wage_sample"].value) for month in months})
    return {
        month: WageLimits(held[month]["wage_confirm_below"].value, usual.get(month), held[month]["wage_confirm_times"].value)
        for month in months
    }


async def _usual_wages(session: AsyncSession, scope: Scope, least: Mapping[date, int]) -> dict[date, Decimal]:
    """The 95th percentile of the wages of whole months in the year up to each month, county-wide, where at least so many are known."""
    row = WorkMonth
    dates = func.unnest(literal(list(least), ARRAY(row.month.type)))
    asked = dates.table_valued(column("month", row.month.type), name="asked").render_derived()
    high = func.percentile_cont(0.95).within_group(row.wage.asc())
    statement = (
        select(asked.c.month, func.count().label("known"), high.label("high"))
        .select_from(asked)
        .join(row, and_(row.month > asked.c.month - text("interval '1 year'"), row.month <= asked.c.month))
        .join(Spell, Spell.id == row.spell_id)
        .where(row.share == 1, row.wage > 0, Spell.withdrawn_at.is_(None))
        .group_by(asked.c.month)
    )
    found = await session.execute(statement.execution_options(scope=scope))
    return {one.month: Decimal(str(one.high)).quantize(Decimal("0.01")) for one in found if one.known >= least[one.month]}


async def figures(
    session: AsyncSession, scope: Scope, division: str, month: date, by: str, classification: str
) -> Sequence[Row[Any]]:
    """``code, people, worked, wage`` of who was employed in a month, by a dimension: people count once in each of its values."""
    row, home, worked = Spell, KnownHousehold, WorkMonth
    region = CLASSES[classification].expression(home.division_code, row.place_code)
    code = region if by == "region" else getattr(row, by)
    statement = (
        _spells(scope)
        .outerjoin(worked, and_(worked.spell_id == row.id, worked.month == month))
        .where(lasting(row, month, last_of(month)), *within([division], home.division_code))
        .with_only_columns(
            code.label("code"),
            func.count(row.person_id.distinct()).label("people"),
            func.count(row.person_id.distinct()).filter(worked.share > 0).label("worked"),
            func.coalesce(func.sum(worked.wage), 0).label("wage"),
        )
        .group_by(code)
        .order_by(code)
    )
    return (await session.execute(statement)).all()
