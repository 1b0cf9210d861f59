"""From keys to what is shown of matches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.queries import person
from services.jobs.matching import queries
from services.jobs.matching.rules import Terms, terms_of, unpack
from services.jobs.matching.schemas import FitView, MatchView, SeekerMatchView, StoredMatchesView
from services.jobs.parameters.queries import ages_on, parameters_on
from services.jobs.vacancies.queries import vacancy
from services.jobs.vacancies.views import vacancy_no
from shared.access import Caller, Scope
from shared.standards.clock import today
from shared.web.pages import Page

__all__ = ["fits", "matches_of_person", "matches_of_vacancy", "stored_matches"]


def fits(terms: Terms, worth: tuple[int, ...]) -> dict[str, Any]:
    """The score of a match and its breakdown."""
    parts = [FitView.model_validate(part, from_attributes=True) for part in terms.breakdown(worth)]
    return {"score": terms.score(worth), "breakdown": parts}


def _match(key: int, by_number: dict[int, Row[Any]], terms: Terms) -> MatchView:
    number, worth = unpack(key)
    told = by_number[number]._asdict()
    return MatchView.model_validate({**told, "vacancy_id": told["id"], "vacancy_no": vacancy_no(number), **fits(terms, worth)})


def _numbers(keys: Iterable[int]) -> list[int]:
    return [unpack(key)[0] for key in keys]


async def matches_of_person(session: AsyncSession, caller: Caller, person_id: UUID) -> list[MatchView]:
    """The vacancies that fit somebody best now.

    Raises:
        Problem: 404 ``unknown_person``.
    """
    parameters = await parameters_on(session, Scope.everything(), today())
    ages = await ages_on(session, Scope.everything(), today())
    await person(session, caller.scope, person_id, ages)
    terms, most = terms_of(parameters), int(parameters["match_top"].value)
    keys = await queries.matches_of_person(session, caller.scope, person_id, ages, terms, most)
    by_number = await queries.by_number(session, caller.scope, _numbers(keys))
    return [_match(key, by_number, terms) for key in keys]


async def matches_of_vacancy(session: AsyncSession, caller: Caller, vacancy_id: UUID, most: int) -> list[SeekerMatchView]:
    """Whom of the caller's scope a vacancy fits best now.

    Raises:
        Problem: 404 ``unknown_vacancy``.
    """
    await vacancy(session, caller.scope, vacancy_id)
    terms = terms_of(await parameters_on(session, Scope.everything(), today()))
    ages = await ages_on(session, Scope.everything(), today())
    rows = await queries.matches_of_vacancy(session, caller.scope, vacancy_id, ages, terms, most)
    return [SeekerMatchView.model_validate({**row._mapping, **fits(terms, unpack(row.key)[1])}) for row in rows]  # noqa: SLF001 - SQLAlchemy's documented name


async def stored_matches(
    session: AsyncSession, caller: Caller, divisions: tuple[str, ...], *, limit: int, cursor: str | None
) -> Page[StoredMatchesView]:
    """What the last whole matching of the county found, by its own weights."""
    run = await queries.last_run(session, caller.scope)
    if run is None:
        return Page(items=[], next=None)
    ages = await ages_on(session, Scope.everything(), today())
    rows, after = await queries.stored(session, caller.scope, run.id, divisions, ages, limit=limit, cursor=cursor)
    terms = Terms(tuple(run.weights), run.wage_percent)
    by_number = await queries.by_number(session, caller.scope, [each for row in rows for each in _numbers(row.found)])
    items = [
        StoredMatchesView(
            person_id=row.person_id,
            name=row.name,
            division_code=row.division_code,
            matches=[_match(key, by_number, terms) for key in row.found],
        )
        for row in rows
    ]
    return Page(items=items, next=after)
