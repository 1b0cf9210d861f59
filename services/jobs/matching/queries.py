"""Reads of matching. Whom a caller sees is cut to their scope; what is open is open to everybody's people."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, Row, Text, case, cast, extract, func, literal, or_, select
from sqlalchemy.dialects.postgresql import ARRAY, aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.expressions import ability, in_key_group, status_on
from services.jobs.labour.queries import AnySelect, members_of_age
from services.jobs.labour.rules import Ages
from services.jobs.labour.tables import KnownWorker, KnownWorkforce, LabourProfile, LabourSkill
from services.jobs.matching.rules import EDUCATION_RANKS, SKILL_RANKS, Offer, Seeker, Terms
from services.jobs.matching.statements import matched, pairs
from services.jobs.matching.tables import MatchingRun, SeekerMatch
from services.jobs.recommendations.expressions import hired
from services.jobs.vacancies.expressions import open_on
from services.jobs.vacancies.tables import Vacancy
from shared.access import Scope, within
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page

__all__ = [
    "all_pairs",
    "by_number",
    "last_run",
    "matches_of_person",
    "matches_of_vacancy",
    "offer_of",
    "runs",
    "seeker_of",
    "stored",
]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_MOST_WAGE = 10_000_000


def _cents(yuan: Any) -> ColumnElement[int]:  # noqa: ANN401 - a column
    return cast(func.least(func.coalesce(yuan, 0), _MOST_WAGE) * 100, Integer)


def _skills(column: Any, kind: Any) -> ColumnElement[Any]:  # noqa: ANN401
    row = LabourSkill
    every = select(func.array_agg(aggregate_order_by(column, row.number))).where(row.person_id == KnownWorker.person_id)
    return func.coalesce(every.correlate(KnownWorker).scalar_subquery(), cast(literal("{}"), ARRAY(kind)))


def _seeking(scope: Scope, ages: Ages) -> AnySelect:
    """Whoever seeks work 未就业有意愿 in the caller's scope, as ``rules.Seeker``."""
    row, profile = KnownWorker, LabourProfile
    born = row.birth_month
    latest = ages.born_by(0)
    months = latest.year * 12 + latest.month - cast(extract("year", born) * 12 + extract("month", born), Integer)
    rank = case(SKILL_RANKS, value=LabourSkill.level, else_=0)
    columns = (
        row.person_id,
        KnownHousehold.division_code.label("home"),
        cast(func.floor(months / 12), Integer).label("age"),
        (ability() == "part").label("part"),
        case(EDUCATION_RANKS, value=row.education, else_=0).label("education"),
        profile.want,
        profile.places,
        profile.trades,
        _skills(LabourSkill.trade, Text()).label("skill_trades"),
        _skills(rank, Integer()).label("skill_ranks"),
        _cents(profile.wage).label("wage"),
        func.coalesce(profile.reason == "care", literal(value=False)).label("caring"),
        or_(in_key_group(ages.on), func.coalesce(KnownWorkforce.relocated, literal(value=False))).label("key_group"),
    )
    return members_of_age(scope, ages, *columns).where(status_on(ages.on) == "seeking")


def _vacant() -> AnySelect:
    """Vacancies that are open and have a free place, as ``rules.Offer``."""
    row = Vacancy
    statement: AnySelect = select(
        row.number,
        row.trade,
        case(SKILL_RANKS, value=row.skill_level, else_=0).label("skill"),
        row.place_code.label("place"),
        _cents(row.wage_from).label("wage_from"),
        _cents(row.wage_to).label("wage_to"),
        row.age_from,
        row.age_to,
        case(EDUCATION_RANKS, value=row.education, else_=0).label("education"),
        row.part_ability.label("part"),
    )
    return statement.where(open_on(), hired(row.id) < row.places)


def all_pairs(scope: Scope, ages: Ages, terms: Terms, most: int) -> AnySelect:
    """``person_id, best`` of everybody in the scope who seeks work."""
    return matched(_seeking(scope, ages).cte("seeking"), _vacant().cte("vacant"), terms, most)


async def matches_of_person(
    session: AsyncSession, scope: Scope, person_id: UUID, ages: Ages, terms: Terms, most: int
) -> Sequence[int]:
    """The keys of the best matches of somebody who was found within the scope; none of whoever does not seek work."""
    one = _seeking(scope, ages).where(KnownWorker.person_id == person_id).limit(1)
    statement = matched(one.cte("seeking"), _vacant().cte("vacant"), terms, most)
    await pairs(session)
    found = (await session.execute(statement.execution_options(scope=scope))).one_or_none()
    return [] if found is None else found.best


async def matches_of_vacancy(
    session: AsyncSession, scope: Scope, vacancy_id: UUID, ages: Ages, terms: Terms, most: int
) -> Sequence[Row[Any]]:
    """``person_id, name, division_code, key`` of whom in the scope a vacancy fits best."""
    one = _vacant().where(Vacancy.id == vacancy_id)
    best = matched(_seeking(scope, ages).cte("seeking"), one.cte("vacant"), terms, 1).subquery()
    key = best.c.best[1]
    row = KnownWorker
    statement = (
        members_of_age(scope, ages, row.person_id, KnownMember.name, KnownHousehold.division_code, key.label("key"))
        .join(best, best.c.person_id == row.person_id)
        .where(key.is_not(None))
        .order_by(key.desc(), row.person_id)
        .limit(most)
    )
    await pairs(session)
    return (await session.execute(statement)).all()


async def seeker_of(session: AsyncSession, scope: Scope, person_id: UUID, ages: Ages) -> Seeker | None:
    """Somebody as matching sees them; None if they do not seek work."""
    one = _seeking(scope, ages).where(KnownWorker.person_id == person_id).limit(1)
    found: Any = (await session.execute(one)).one_or_none()
    if found is None:
        return None
    told = found._asdict()
    skills = tuple(zip(told.pop("skill_trades"), told.pop("skill_ranks"), strict=True))
    told.pop("person_id")
    return Seeker(**{**told, "places": tuple(told["places"]), "trades": tuple(told["trades"])}, skills=skills)


async def offer_of(session: AsyncSession, scope: Scope, vacancy_id: UUID) -> Offer | None:
    """A vacancy as matching sees it; None if it is not open or has no free place."""
    one = _vacant().where(Vacancy.id == vacancy_id).execution_options(scope=scope)
    found = (await session.execute(one)).one_or_none()
    return None if found is None else Offer(**found._asdict())


async def by_number(session: AsyncSession, scope: Scope, numbers: Sequence[int]) -> dict[int, Row[Any]]:
    """Vacancies by their numbers."""
    row = Vacancy
    columns = (row.number, row.id, row.employer, row.title, row.trade, row.place_code, row.wage_from, row.wage_to)
    statement: AnySelect = select(*columns).where(row.number.in_(sorted(set(numbers))))
    return {each.number: each for each in await session.execute(statement.execution_options(scope=scope))}


async def last_run(session: AsyncSession, scope: Scope) -> Row[Any] | None:
    """The last run that is whole, which holds for everybody."""
    row = MatchingRun
    statement = select(*row.__table__.columns).where(row.state == "done").order_by(row.id.desc()).limit(1)
    return (await session.execute(statement.execution_options(scope=scope))).one_or_none()


async def runs(session: AsyncSession, scope: Scope, *, limit: int, cursor: str | None) -> Rows:
    """Every run, the last first."""
    row = MatchingRun
    statement = select(*row.__table__.columns).execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def stored(
    session: AsyncSession, scope: Scope, run_id: UUID, divisions: tuple[str, ...], ages: Ages, *, limit: int, cursor: str | None
) -> Rows:
    """``person_id, name, division_code, keys`` of a run, in the order of identifiers."""
    row, best = KnownWorker, SeekerMatch
    statement = members_of_age(
        scope, ages, row.person_id, KnownMember.name, KnownHousehold.division_code, best.keys.label("found")
    )
    statement = statement.join(best, (best.person_id == row.person_id) & (best.run_id == run_id)).where(
        func.cardinality(best.keys) > 0, *within(divisions, KnownHousehold.division_code)
    )
    return await read_page(session, statement, [row.person_id], limit=limit, cursor=cursor)
