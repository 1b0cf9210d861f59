"""Households by the work of their members (domain/jobs-and-platform §1.7, I-04 and I-06; plan measures 5 and 8), cut to the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Row, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.labour.expressions import in_key_group, status_on
from services.jobs.labour.queries import AnySelect, Rows, members_of_age
from services.jobs.labour.rules import Ages
from services.jobs.labour.tables import KnownWorker, KnownWorkforce
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold
from shared.web.pages import read_page

__all__ = ["HouseholdFilter", "Lack", "household_figures", "households"]

Lack = Literal["employment", "stable_job"]


@dataclass(frozen=True, slots=True)
class HouseholdFilter:
    """Which households with labour are asked for. ``lacks``: employment, where some want work and nobody has any (零就业家庭); or a stable job."""

    divisions: tuple[str, ...] = ()
    lacks: Lack | None = None
    relocated: bool | None = None
    key_group: bool | None = None


def _people(scope: Scope, ages: Ages) -> Any:  # noqa: ANN401 - columns of a subquery
    """The labour force with what each is to the household: working, and for how many of the twelve months up to this one, as the ledger has them."""
    home, row, worked, on = KnownHousehold, Spell, WorkMonth, ages.on
    months = (
        select(func.coalesce(func.sum(worked.share), 0))
        .join(row, row.id == worked.spell_id)
        .where(worked.person_id == KnownWorker.person_id, row.withdrawn_at.is_(None))
        .where(worked.month > date(on.year - 1, on.month, 1), worked.month <= on)
        .correlate(KnownWorker)
        .scalar_subquery()
    )
    columns = (
        home.id.label("household_id"),
        home.household_no,
        home.division_code,
        home.household_type,
        func.coalesce(KnownWorkforce.relocated, literal(value=False)).label("relocated"),
        in_key_group(on).label("key_group"),
        status_on(on).label("status"),
        months.label("months"),
    )
    return members_of_age(scope, ages, *columns).subquery().c


def _households(scope: Scope, people: Any, stable: int) -> AnySelect:  # noqa: ANN401
    """Households with somebody who could work: how many of these work, want work, and have a stable job (I-05)."""
    told = (
        people.household_id,
        people.household_no,
        people.division_code,
        people.household_type,
        people.relocated,
        people.key_group,
    )
    works = people.status == "employed"
    statement: AnySelect = (
        select(
            *told,
            func.count().label("labour"),
            func.count().filter(works).label("employed"),
            func.count().filter(people.status == "seeking").label("seeking"),
            func.count().filter(works, people.months >= stable).label("stable"),
        )
        .where(people.status != "cannot")
        .group_by(*told)
    )
    return statement.execution_options(scope=scope)


async def households(
    session: AsyncSession, scope: Scope, wanted: HouseholdFilter, ages: Ages, months: int, *, limit: int, cursor: str | None
) -> Rows:
    """Households with labour, in the order of identifiers; ``months`` make a job stable."""
    people = _people(scope, ages)
    statement = _households(scope, people, months).where(
        *within(wanted.divisions, people.division_code),
        *equal((people.relocated, wanted.relocated), (people.key_group, wanted.key_group)),
    )
    works = func.count().filter(people.status == "employed")
    if wanted.lacks == "employment":
        statement = statement.having(works == 0, func.count().filter(people.status == "seeking") > 0)
    elif wanted.lacks == "stable_job":
        statement = statement.having(func.count().filter(people.status == "employed", people.months >= months) == 0)
    return await read_page(session, statement, [people.household_id], limit=limit, cursor=cursor)


async def household_figures(
    session: AsyncSession, scope: Scope, division: str, digits: int, ages: Ages, months: int
) -> Sequence[Row[Any]]:
    """Households with labour by division, relocated ones and others: how many have a stable job (I-04), how many no employment (I-06)."""
    people = _people(scope, ages)
    found = _households(scope, people, months).where(*within([division], people.division_code)).subquery().c
    place = func.rpad(func.left(found.division_code, digits), 12, "0").label("division_code")
    statement: AnySelect = (
        select(
            place,
            found.relocated,
            func.count().label("households"),
            func.count().filter(found.stable > 0).label("with_stable_job"),
            func.count().filter(found.employed == 0, found.seeking > 0).label("unemployed"),
        )
        .group_by(place, found.relocated)
        .order_by(place, found.relocated)
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()
