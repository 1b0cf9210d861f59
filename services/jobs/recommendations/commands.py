"""Use cases of recommendations. Whoever is recommended to takes turns first, then the vacancy: so no place is given twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment import commands as ledger
from services.jobs.employment import queries as spells
from services.jobs.employment.schemas import SpellEntry
from services.jobs.labour.queries import person
from services.jobs.labour.rules import Ages
from services.jobs.matching.queries import offer_of, seeker_of
from services.jobs.matching.rules import Terms, obstacles, terms_of, worths
from services.jobs.parameters.queries import ages_on, parameters_on
from services.jobs.recommendations import queries
from services.jobs.recommendations.expressions import hired
from services.jobs.recommendations.rules import FOLLOWING, QUIET_WAYS, RECOMMENDATION_STATES, quiet
from services.jobs.recommendations.schemas import RecommendationEntry, RecommendationOutcome
from services.jobs.recommendations.tables import Recommendation
from services.jobs.vacancies.commands import fill
from services.jobs.vacancies.queries import vacancy
from services.jobs.vacancies.tables import Vacancy
from shared import audit
from shared.access import Caller, Scope
from shared.persistence.versions import next_version
from shared.standards.clock import SHANGHAI, now, today
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["recommend", "settle"]

_WHY = {"unscoped": "the person was found within the caller's scope"}
_EVERYTHING = Scope.everything()
_CHANNELS = {"workshop": "workshop", "cooperation": "cooperation", "relief": "work_relief", "other": "other"}
"""就业渠道 by the vacancy's source; whatever else is an enterprise."""


async def recommend(session: AsyncSession, caller: Caller, entry: RecommendationEntry) -> Changed:
    """Recommend a vacancy to somebody who seeks work and agrees.

    Raises:
        Problem: 422 ``unknown_person``, ``unknown_vacancy``; 409 ``quiet_hours``, ``no_consent``, ``vacancy_closed``, ``not_seeking``, ``not_matching``,
            ``recommended_already``, ``too_many_open``.
    """
    ages = await ages_on(session, _EVERYTHING, today())
    try:
        found = await person(session, caller.scope, entry.person_id, ages)
    except Problem as problem:
        raise fault("person_id", problem.code, "没有这个人员,或其不在您的数据范围内") from None
    try:
        await vacancy(session, caller.scope, entry.vacancy_id)
    except Problem as problem:
        raise fault("vacancy_id", problem.code, "没有这个招聘岗位") from None
    parameters = await parameters_on(session, _EVERYTHING, today())
    consent = _consent(found, entry)
    _check_hours(entry, int(parameters["quiet_from_hour"].value), int(parameters["quiet_to_hour"].value))
    await _take_turns(session, entry.person_id)
    terms = terms_of(parameters)
    worth = await _worth(session, caller, entry, ages, terms)
    await _check_restraint(session, entry, parameters)
    values = {
        **entry.model_dump(exclude={"consent"}),
        "consent": consent,
        "division_code": found.division_code,
        "recommended_on": today(),
        "score": terms.score(worth),
        "worths": list(worth),
        "weights": list(terms.weights),
        "state": "given",
        "state_on": today(),
        "recorded_by": caller.client_id,
        "recorded_name": caller.name,
        "department": caller.department,
    }
    made = insert(Recommendation).values(values).returning(Recommendation.id)
    recommendation_id: UUID = (await session.execute(made, execution_options=_WHY)).scalar_one()
    detail = {"person": str(entry.person_id), "vacancy": str(entry.vacancy_id), "way": entry.way, "consent": consent}
    await _told(session, caller, recommendation_id, "give", None, detail)
    return Changed(id=recommendation_id, version=1)


def _consent(found: Any, entry: RecommendationEntry) -> str:  # noqa: ANN401 - a row
    if "introduction" in (found.needs or ()):
        return "profile"
    if entry.consent:
        return "said"
    raise Problem(409, "no_consent", "该人员的服务需求中没有“岗位推荐”;须先征得本人同意。")


def _check_hours(entry: RecommendationEntry, begins: int, ends: int) -> None:
    if entry.way in QUIET_WAYS and quiet(now().astimezone(SHANGHAI).hour, begins, ends):
        raise Problem(409, "quiet_hours", f"{begins} 时至次日 {ends} 时为免打扰时段,不打电话、不发短信。")


async def _take_turns(session: AsyncSession, person_id: UUID) -> None:
    turn = func.pg_advisory_xact_lock(func.hashtextextended(f"recommendations:{person_id}", 0))
    await session.execute(select(turn), execution_options=_WHY)


async def _worth(
    session: AsyncSession,
    caller: Caller,
    entry: RecommendationEntry,
    ages: Ages,
    terms: Terms,
) -> tuple[int, ...]:
    """How well the vacancy fits, if it does."""
    offer = await offer_of(session, caller.scope, entry.vacancy_id)
    if offer is None:
        raise Problem(409, "vacancy_closed", "该招聘岗位未在招聘中,或已招满、过期。")
    who = await seeker_of(session, caller.scope, entry.person_id, ages)
    if who is None:
        raise Problem(409, "not_seeking", "该人员不是“未就业有意愿”的劳动力;意愿有变的,请先更新其意愿。")
    if against := obstacles(who, offer, terms):
        raise Problem(409, "not_matching", f"该岗位不适合该人员:{';'.join(against)}。")
    return worths(who, offer)


async def _check_restraint(session: AsyncSession, entry: RecommendationEntry, parameters: Any) -> None:  # noqa: ANN401
    going, last = await queries.said_to(session, _EVERYTHING, entry.person_id, entry.vacancy_id)
    days, most = (int(parameters[name].value) for name in ("recommend_again_days", "recommend_open_most"))
    if last is not None and today() < last + timedelta(days=days):
        raise Problem(409, "recommended_already", f"该岗位已于 {last} 向该人员推荐,{days} 天内不重复推荐。")
    if going >= most:
        raise Problem(409, "too_many_open", f"该人员已有 {going} 个推荐未有结果,最多 {most} 个。")


async def settle(
    session: AsyncSession, caller: Caller, recommendation_id: UUID, said: RecommendationOutcome, seen: int
) -> Changed:
    """Record what came of a recommendation. Hired, it is a spell of work; with the last place, the vacancy is filled.

    Raises:
        Problem: 404 ``unknown_recommendation``; 412; 409 ``wrong_state``, ``no_place``, ``vacancy_closed``, ``already_recorded``; 422 ``future_date``,
            ``invalid_date``, ``unknown_spell``, ``too_young``.
    """
    found = await queries.recommendation(session, caller.scope, recommendation_id)
    await _take_turns(session, found.person_id)
    of = await session.get_one(Vacancy, found.vacancy_id, with_for_update=True, execution_options=_WHY)
    row = await session.get_one(Recommendation, recommendation_id, with_for_update=True, execution_options=_WHY)
    check_version(seen, row.version)
    if said.state not in FOLLOWING.get(row.state, ()):
        told = RECOMMENDATION_STATES
        raise Problem(409, "wrong_state", f"推荐结果已为“{told[row.state]}”,不能改为“{told[said.state]}”。")
    check_day("on", said.on, since=row.state_on)
    taken = await _free_place(session, of) if said.state == "hired" else 0
    if said.state == "hired":
        row.spell_id = await _spell(session, caller, row, of, said)
    row.state, row.state_on, row.reason = said.state, said.on, said.reason
    await next_version(session, row)
    if said.state == "hired" and taken + 1 >= of.places and of.state == "open":
        await fill(session, of)
    await _told(session, caller, recommendation_id, "settle", said.reason, {"state": said.state})
    return Changed(id=recommendation_id, version=row.version)


async def _free_place(session: AsyncSession, of: Vacancy) -> int:
    """How many places of a vacancy, which the session holds locked, are taken, if one is free."""
    if of.state == "withdrawn":
        raise Problem(409, "vacancy_closed", "该招聘岗位已撤回。")
    taken: int = (await session.execute(select(hired(of.id)), execution_options=_WHY)).scalar_one()
    if taken >= of.places:
        raise Problem(409, "no_place", f"该招聘岗位的 {of.places} 个名额已招满。")
    return taken


async def _spell(session: AsyncSession, caller: Caller, row: Recommendation, of: Vacancy, said: RecommendationOutcome) -> UUID:
    """The spell of work of whoever was hired: the one that is named, or a new one."""
    if said.spell_id is not None:
        return await _known_spell(session, caller, row, said.spell_id)
    started_on: date = said.started_on or said.on
    entry = SpellEntry(
        person_id=row.person_id,
        form="employed",
        channel=_CHANNELS.get(of.source, "enterprise"),  # type: ignore[arg-type]
        organiser="government",
        employer=of.employer,
        credit_code=of.credit_code,
        industry=of.industry,  # type: ignore[arg-type]
        trade=of.trade,
        place_code=of.place_code,
        full_time=of.full_time,
        started_on=started_on,
        pay_form=of.pay_form,  # type: ignore[arg-type]
        source="officer",
    )
    return (await ledger.record(session, caller, entry)).id


async def _known_spell(session: AsyncSession, caller: Caller, row: Recommendation, spell_id: UUID) -> UUID:
    try:
        known: Any = await spells.spell(session, caller.scope, spell_id)
    except Problem as problem:
        raise fault("spell_id", problem.code, "没有这段就业经历,或其不在您的数据范围内") from None
    if known.person_id != row.person_id or known.withdrawn_at is not None:
        raise fault("spell_id", "unknown_spell", "不是该人员的就业经历,或已作废")
    return spell_id


async def _told(
    session: AsyncSession, caller: Caller, recommendation_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"recommendation.{deed}",
        resource="recommendation",
        resource_id=recommendation_id,
        purpose=reason,
        detail=detail,
    )
