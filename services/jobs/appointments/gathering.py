"""Gathering what the conditions of an appointment look at: all that the platform knows of who is to hold the post."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.appointments import queries
from services.jobs.appointments.machine import APPOINTMENT, NOTICE
from services.jobs.appointments.rules import AppointmentFacts, Candidate, Place, Term, Work
from services.jobs.attendance.queries import failed_in_term
from services.jobs.bars.queries import bars_of
from services.jobs.employment.expressions import lasting
from services.jobs.employment.rules import FORMS, OUTSIDE
from services.jobs.employment.tables import Spell
from services.jobs.labour.queries import person
from services.jobs.labour.rules import LIFTED, Ages
from services.jobs.posts.rules import POST_KINDS
from shared.access import Scope
from shared.disclosures.steps import notice_blocks
from shared.parameters.schemas import ParameterView
from shared.registry.regions import NATIONAL
from shared.web.problems import Problem

__all__ = ["candidate_of", "gather"]

_EVERYTHING = Scope.everything()


async def gather(
    session: AsyncSession,
    row: Any,  # noqa: ANN401 - an appointment
    post: Any,  # noqa: ANN401 - its post
    on: date,
    parameters: Mapping[str, ParameterView],
    term: Term | None = None,
) -> AppointmentFacts:
    """The facts of an appointment that was found within the caller's scope, on a day."""
    kind = POST_KINDS[post.kind]
    ages = int(parameters["post_age_from"].value), int(parameters["post_age_to"].value)
    place = Place(
        open=post.state == "open" and (post.ends_on is None or post.ends_on >= on),
        vacancies=post.quota - await queries.taken(session, _EVERYTHING, post.id, row.id),
        key_group=post.key_group,
        one_per_household=post.one_per_household,
        fit=kind.fit,
        full_time=post.full_time,
    )
    notice = await notice_blocks(session, APPOINTMENT.name, NOTICE, row, on) if row.state == "publicity" else ()
    who = await candidate_of(session, row.person_id, post.division_code, on, but=row.id)
    failed = await failed_in_term(session, _EVERYTHING, row.id, parameters["post_grade_pass"].value)
    return AppointmentFacts(who, place, ages, term, failed, notice)


async def candidate_of(session: AsyncSession, person_id: UUID, division_code: str, on: date, but: UUID) -> Candidate:
    """Somebody as a candidate of a post in a division, beside an appointment of theirs."""
    ages = Ages(on, 0, 0)
    try:
        found = await person(session, _EVERYTHING, person_id, ages)
    except Problem:
        return Candidate(member=False)
    posts = [one for one in await queries.posts_of(session, _EVERYTHING, person_id, found.household_id) if one.id != but]
    bars = await bars_of(session, _EVERYTHING, person_id, found.household_id, on)
    return Candidate(
        member=True,
        of_place=Scope.of([division_code]).contains(found.division_code),
        age=None if found.birth_month is None else ages.age(found.birth_month),
        able=found.ability != "none",
        cannot=found.cannot,
        in_key_group=found.household_type == LIFTED or found.category is not None,
        works=await _works(session, person_id, found.division_code, on),
        posts=[one.name for one in posts if one.person_id == person_id],
        family_posts=[one.name for one in posts if one.person_id != person_id],
        bars={one.kind for one in bars if one.person_id == person_id},
        family_bars={one.kind for one in bars if one.person_id != person_id},
    )


async def _works(session: AsyncSession, person_id: UUID, home: str, on: date) -> Sequence[Work]:
    """What the ledger says that somebody works on a day, but for public-welfare posts."""
    row = Spell
    statement = select(row.form, row.employer, row.full_time, row.place_code).where(
        row.person_id == person_id,
        row.form != "post",
        lasting(row, on),
    )
    rows = await session.execute(statement.order_by(row.started_on, row.id).execution_options(scope=_EVERYTHING))
    return [
        Work(one.employer or FORMS[one.form], one.full_time, NATIONAL.of(home, one.place_code) in OUTSIDE, one.form)
        for one in rows
    ]
