"""Reads of the labour force, cut to the caller's scope through the home of a person or the division that verifies them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, and_, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.labour.expressions import ability, in_key_group, of_age, status_on
from services.jobs.labour.problems import unknown_person
from services.jobs.labour.rules import STATUSES, Ages
from services.jobs.labour.tables import KnownWorker, KnownWorkforce, LabourProfile, LabourSkill, LabourVerification
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.registry.people import category_on
from shared.registry.tables import KnownHousehold, KnownMember
from shared.web.pages import read_page

__all__ = [
    "AnySelect",
    "LabourFilter",
    "Rows",
    "figures",
    "labour_force",
    "may_see",
    "members_of_age",
    "person",
    "skills_of",
    "verifications_of",
]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
Rows: TypeAlias = tuple[list[Row[Any]], str | None]
_PROFILE = ("want", "cannot", "reason", "places", "trades", "wage", "training", "needs", "over_age", "asked_on")


@dataclass(frozen=True, slots=True)
class LabourFilter:
    """Whom of the labour force is asked for. ``key_group`` are members of households that are out of poverty or monitored;
    ``unverified_since``: nobody has verified them since that day.
    """

    divisions: tuple[str, ...] = ()
    status: str | None = None
    ability: str | None = None
    want: str | None = None
    key_group: bool | None = None
    relocated: bool | None = None
    household_no: str | None = None
    unverified_since: date | None = None
    result: str | None = None


def may_see(scope: Scope) -> ColumnElement[bool]:
    """Whom a caller may see: who lives in their divisions, and whom these are to verify."""
    return or_(scope.where(KnownHousehold.division_code), scope.where(LabourProfile.responsible_division))


def _members(scope: Scope, *columns: Any) -> AnySelect:  # noqa: ANN401
    """Columns of the members of open households, whom the caller may see."""
    row, home, member, profile = KnownWorker, KnownHousehold, KnownMember, LabourProfile
    statement: AnySelect = (
        select(*columns)
        .select_from(row)
        .join(home, home.id == row.household_id)
        .join(KnownWorkforce, KnownWorkforce.id == row.household_id)
        .join(
            member,
            and_(member.household_id == row.household_id, member.person_id == row.person_id, member.left_on.is_(None)),
        )
        .outerjoin(profile, profile.person_id == row.person_id)
        .where(home.closed_on.is_(None), may_see(scope))
    )
    return statement.execution_options(scope=scope)


def _people(scope: Scope, ages: Ages) -> AnySelect:
    """Members of open households, with what they said, their status and last verification."""
    row, home, profile, check = KnownWorker, KnownHousehold, LabourProfile, LabourVerification
    last = (
        select(check.verified_on, check.result, check.verified_name)
        .where(check.person_id == row.person_id)
        .order_by(check.verified_on.desc(), check.id.desc())
        .limit(1)
        .correlate(row)
        .lateral("last")
    )
    shown = (
        row.person_id,
        KnownMember.name,
        row.sex,
        row.birth_month,
        row.relation,
        row.education,
        row.school_status,
        row.health,
        row.labour_skill,
        ability().label("ability"),
        status_on(ages.on).label("status"),
        of_age(ages).label("in_labour_force"),
        home.id.label("household_id"),
        home.household_no,
        home.division_code,
        home.household_type,
        KnownWorkforce.relocated,
        category_on(home.id, ages.on).label("category"),
        *(getattr(profile, name) for name in _PROFILE),
        func.coalesce(profile.responsible_division, home.division_code).label("responsible_division"),
        profile.version.label("profile_version"),
        last.c.verified_on,
        last.c.result.label("verification"),
        last.c.verified_name,
    )
    return _members(scope, *shown).outerjoin(last, true())


def members_of_age(scope: Scope, ages: Ages, *columns: Any) -> AnySelect:  # noqa: ANN401
    """Columns of the labour force, whom the caller may see."""
    return _members(scope, *columns).where(of_age(ages))


async def labour_force(
    session: AsyncSession, scope: Scope, wanted: LabourFilter, ages: Ages, *, limit: int, cursor: str | None
) -> Rows:
    """The labour force on a day, in the order of identifiers."""
    row, home, check = KnownWorker, KnownHousehold, LabourVerification
    statement = _people(scope, ages).where(of_age(ages), *within(wanted.divisions, home.division_code))
    statement = statement.where(
        *equal(
            (status_on(ages.on), wanted.status),
            (ability(), wanted.ability),
            (LabourProfile.want, wanted.want),
            (in_key_group(ages.on), wanted.key_group),
            (KnownWorkforce.relocated, wanted.relocated),
            (home.household_no, wanted.household_no),
        )
    )
    if wanted.unverified_since is not None:
        verified = exists().where(check.person_id == row.person_id, check.verified_on >= wanted.unverified_since)
        statement = statement.where(~verified)
    if wanted.result is not None:
        newer = check.__table__.alias("newer")
        later = exists().where(
            newer.c.person_id == check.person_id,
            or_(newer.c.verified_on > check.verified_on, and_(newer.c.verified_on == check.verified_on, newer.c.id > check.id)),
        )
        found = exists().where(check.person_id == row.person_id, check.result == wanted.result, ~later)
        statement = statement.where(found)
    return await read_page(session, statement, [row.person_id], limit=limit, cursor=cursor)


async def person(session: AsyncSession, scope: Scope, person_id: UUID, ages: Ages) -> Row[Any]:
    """Somebody who is a member of a household now, whether of the labour force or not.

    Raises:
        Problem: 404 ``unknown_person``.
    """
    statement = _people(scope, ages).where(KnownWorker.person_id == person_id)
    # An event of the household that somebody left may be late: then they are in two for a moment.
    found: Row[Any] | None = (await session.execute(statement.order_by(KnownHousehold.id).limit(1))).one_or_none()
    if found is None:
        raise unknown_person()
    return found


async def skills_of(session: AsyncSession, scope: Scope, person_id: UUID) -> Sequence[Row[Any]]:
    """The skills of somebody who was found within the scope."""
    row = LabourSkill
    statement: AnySelect = (
        select(row.trade, row.level, row.certificate_no).where(row.person_id == person_id).order_by(row.number)
    )
    return (await session.execute(statement.execution_options(scope=scope))).all()


async def verifications_of(session: AsyncSession, scope: Scope, person_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """Verifications of somebody who was found within the scope, the last recorded first."""
    row = LabourVerification
    statement = select(*row.__table__.columns).where(row.person_id == person_id).execution_options(scope=scope)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def figures(
    session: AsyncSession, scope: Scope, division: str, digits: int, ages: Ages, since: date
) -> Sequence[Row[Any]]:
    """The labour force by division, all and of the key groups: by status, and how many were verified since a day (I-13).

    ``digits`` of a code tell divisions apart.
    """
    row, home, check = KnownWorker, KnownHousehold, LabourVerification
    people = _members(
        scope,
        func.rpad(func.left(home.division_code, digits), 12, "0").label("division_code"),
        in_key_group(ages.on).label("key_group"),
        status_on(ages.on).label("status"),
        exists().where(check.person_id == row.person_id, check.verified_on >= since).label("verified"),
    )
    told = people.where(of_age(ages), *within([division], home.division_code)).subquery().c
    counted = [func.count().filter(told.status == status).label(status) for status in STATUSES]
    statement = (
        select(
            told.division_code,
            told.key_group,
            func.count().label("people"),
            *counted,
            func.count().filter(told.verified).label("verified"),
        )
        .group_by(told.division_code, told.key_group)
        .order_by(told.division_code, told.key_group)
        .execution_options(scope=scope)
    )
    return (await session.execute(statement)).all()
