"""Reads of recommendations, cut to the caller's scope by where people lived then; and figures of matching."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Row, and_, extract, func, literal, literal_column, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.queries import AnySelect, members_of_age
from services.jobs.labour.rules import Ages
from services.jobs.labour.tables import KnownWorker
from services.jobs.matching.tables import MatchingRun, SeekerMatch
from services.jobs.recommendations.rules import OPEN
from services.jobs.recommendations.tables import Recommendation
from services.jobs.vacancies.expressions import open_on
from services.jobs.vacancies.tables import Vacancy
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["RecommendationFilter", "figures", "recommendation", "recommendations", "said_to"]

Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_THREE = 3


@dataclass(frozen=True, slots=True)
class RecommendationFilter:
    """Which recommendations are asked for."""

    divisions: tuple[str, ...] = ()
    person_id: UUID | None = None
    vacancy_id: UUID | None = None
    state: str | None = None


def _recommendations(scope: Scope) -> AnySelect:
    row, of = Recommendation, Vacancy
    other = row.__table__.alias("other")
    number = (
        select(func.count())
        .where(
            other.c.person_id == row.person_id,
            extract("year", other.c.recommended_on) == extract("year", row.recommended_on),
            other.c.id <= row.id,
        )
        .scalar_subquery()
    )
    name = (
        select(KnownMember.name)
        .where(KnownMember.person_id == row.person_id)
        .order_by(KnownMember.left_on.desc().nulls_first())
        .limit(1)
        .scalar_subquery()
    )
    statement: AnySelect = select(
        *row.__table__.columns,
        name.label("name"),
        number.label("number"),
        of.number.label("vacancy_number"),
        of.title,
        of.employer,
    ).join(of, of.id == row.vacancy_id)
    return scope.restrict(statement, row.division_code)


async def recommendations(
    session: AsyncSession, scope: Scope, wanted: RecommendationFilter, *, limit: int, cursor: str | None
) -> Rows:
    """Recommendations, the last first."""
    row = Recommendation
    statement = _recommendations(scope).where(
        *within(wanted.divisions, row.division_code),
        *equal((row.person_id, wanted.person_id), (row.vacancy_id, wanted.vacancy_id), (row.state, wanted.state)),
    )
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def recommendation(session: AsyncSession, scope: Scope, recommendation_id: UUID) -> Row[Any]:
    """One recommendation.

    Raises:
        Problem: 404 ``unknown_recommendation``.
    """
    one = _recommendations(scope).where(Recommendation.id == recommendation_id)
    found: Row[Any] | None = (await session.execute(one)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_recommendation", "没有这条推荐记录,或其不在您的数据范围内。")
    return found


async def said_to(session: AsyncSession, scope: Scope, person_id: UUID, vacancy_id: UUID) -> tuple[int, date | None]:
    """How many recommendations of open vacancies somebody has of which something is to come; and when this vacancy was recommended last."""
    row, of = Recommendation, Vacancy
    going = and_(row.state.in_(OPEN), of.state == "open")
    statement = (
        select(
            func.count().filter(going).label("going"),
            func.max(row.recommended_on).filter(row.vacancy_id == vacancy_id).label("last"),
        )
        .join(of, of.id == row.vacancy_id)
        .where(row.person_id == person_id)
    )
    found = (await session.execute(statement.execution_options(scope=scope))).one()
    return found.going, found.last


async def figures(
    session: AsyncSession, scope: Scope, division: str, digits: int, month: tuple[date, date], ages: Ages
) -> dict[str, dict[str, int]]:
    """By division below one, under their codes: vacancies now, the last matching, recommendations of a month by its first and last day."""
    first, last = month
    row, of = Recommendation, Vacancy
    home = KnownHousehold.division_code

    def below(code: Any) -> Any:  # noqa: ANN401 - a column
        # No bound values, so that the same expression groups.
        return func.rpad(func.left(code, literal_column(str(digits))), literal_column("12"), literal_column("'0'"))

    def counted(name: str, code: Any, count: Any, *conditions: Any) -> AnySelect:  # noqa: ANN401
        named = select(below(code).label("code"), literal(name).label("name"), count.label("count"))
        return named.where(scope.where(code), *within([division], code), *conditions).group_by(below(code))

    newest = select(MatchingRun.id).where(MatchingRun.state == "done").order_by(MatchingRun.id.desc()).limit(1)
    matched = func.count().filter(func.cardinality(SeekerMatch.keys) > 0)
    people = [
        members_of_age(scope, ages, below(home).label("code"), literal(name).label("name"), count.label("count"))
        .join(SeekerMatch, SeekerMatch.person_id == KnownWorker.person_id)
        .where(SeekerMatch.run_id == newest.scalar_subquery(), *within([division], home))
        .group_by(below(home))
        for name, count in (("seekers", func.count()), ("matched", matched))
    ]
    in_month = row.recommended_on.between(first, last)
    often = (
        select(row.person_id, func.max(row.division_code).label("division_code"))
        .where(row.recommended_on.between(date(first.year, 1, 1), last))
        .group_by(row.person_id)
        .having(func.count() >= _THREE)
        .subquery()
        .c
    )
    each = union_all(
        counted("vacancies", of.division_code, func.count(), open_on()),
        counted("places", of.division_code, func.sum(of.places), open_on()),
        *people,
        counted("recommended", row.division_code, func.count(), in_month),
        counted("people", row.division_code, func.count(row.person_id.distinct()), in_month),
        counted("three_times", often.division_code, func.count()),
        counted("hired", row.division_code, func.count(), row.state == "hired", row.state_on.between(first, last)),
    )
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for code, name, count in await session.execute(each.execution_options(scope=scope)):
        found[code][name] = int(count)
    return dict(sorted(found.items()))
