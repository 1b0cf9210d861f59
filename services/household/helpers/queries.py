"""Reads of helpers and of the households that they answer for, cut to the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, exists, func, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.tables import Helper, HelperAssignment
from services.household.registry.expressions import AnySelect, head_name
from services.household.registry.tables import Household
from services.household.visits.tables import VisitDuty
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["HelperFilter", "assignments_of", "coverage", "helper", "helpers", "households_of", "orphans", "reaching"]

Rows = tuple[list[Row[Any]], str | None]
_TOWN, _COUNTY, _VILLAGE = 9, 6, 12


@dataclass(frozen=True, slots=True)
class HelperFilter:
    """Which helpers are asked for; all ``divisions`` that are named must hold, ``name`` begins theirs."""

    divisions: tuple[str, ...] = ()
    unit_level: str | None = None
    name: str | None = None
    account: str | None = None
    active: bool | None = None


def reaching(scope: Scope) -> ColumnElement[bool]:
    """Helpers of the caller's divisions, and those whose area holds one of these: they help there too."""
    above = {
        prefix[:length].ljust(_VILLAGE, "0") for prefix in scope.prefixes for length in (_COUNTY, _TOWN) if len(prefix) > length
    }
    return or_(scope.where(Helper.division_code), Helper.division_code.in_(sorted(above)))


def _active() -> ColumnElement[bool]:
    return HelperAssignment.ended_on.is_(None)


def _helpers(scope: Scope) -> AnySelect:
    row = Helper
    households = (
        select(func.count())
        .select_from(HelperAssignment)
        .join(Household, Household.id == HelperAssignment.household_id)
        .where(HelperAssignment.helper_id == row.id, _active(), Household.closed_on.is_(None))
    )
    columns = [column for column in row.__table__.columns if column.name not in {"phone_cipher", "phone_masked"}]
    counted = households.correlate(row).scalar_subquery().label("households")
    statement = select(*columns, row.phone_masked.label("phone"), counted)
    return statement.where(reaching(scope)).execution_options(scope=scope)


async def helpers(session: AsyncSession, scope: Scope, wanted: HelperFilter, *, limit: int, cursor: str | None) -> Rows:
    """Helpers, the last registered first."""
    row, statement = Helper, _helpers(scope)
    statement = statement.where(*equal((row.unit_level, wanted.unit_level), (row.account, wanted.account)))
    if wanted.name is not None:
        statement = statement.where(row.name.startswith(wanted.name, autoescape=True))
    if wanted.active is not None:
        statement = statement.where(row.ended_on.is_(None) if wanted.active else row.ended_on.is_not(None))
    statement = statement.where(*within(wanted.divisions, row.division_code))
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def helper(session: AsyncSession, scope: Scope, helper_id: UUID) -> Row[Any]:
    """One helper.

    Raises:
        Problem: 404 ``unknown_helper``.
    """
    found: Row[Any] | None = (await session.execute(_helpers(scope).where(Helper.id == helper_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_helper", "没有这个帮扶责任人,或其不在您的数据范围内。")
    return found


def _assignments(scope: Scope) -> AnySelect:
    row = HelperAssignment
    statement = (
        select(
            *row.__table__.columns,
            Household.household_no,
            Household.division_code,
            Helper.name.label("helper"),
            Helper.unit.label("helper_unit"),
            Helper.unit_level,
            Helper.post,
            Helper.phone_masked.label("phone"),
        )
        .select_from(row)
        .join(Household, Household.id == row.household_id)
        .join(Helper, Helper.id == row.helper_id)
    )
    return scope.restrict(statement, Household.division_code)


async def assignments_of(session: AsyncSession, scope: Scope, household_id: UUID) -> Sequence[Row[Any]]:
    """Who helps and has helped a household: those of today first, the main one before the others."""
    row = HelperAssignment
    statement = _assignments(scope).where(row.household_id == household_id)
    return (await session.execute(statement.order_by(row.ended_on.desc().nulls_first(), row.main.desc(), row.id.desc()))).all()


async def households_of(
    session: AsyncSession, scope: Scope, helper_id: UUID, *, active: bool | None, limit: int, cursor: str | None
) -> Rows:
    """The households of a helper, the last assigned first."""
    statement = _assignments(scope).where(HelperAssignment.helper_id == helper_id)
    if active is not None:
        statement = statement.where(_active() if active else ~_active())
    return await read_page(session, statement, [HelperAssignment.id], limit=limit, cursor=cursor, descending=True)


def _helped() -> ColumnElement[bool]:
    return exists().where(HelperAssignment.household_id == VisitDuty.household_id, _active())


async def orphans(
    session: AsyncSession,
    scope: Scope,
    *,
    divisions: tuple[str, ...] = (),
    group: str | None = None,
    limit: int,
    cursor: str | None,
) -> Rows:
    """Households that must have a helper and have none 无帮扶责任人 (A-04): monitored ones, and those that were or are out of poverty."""
    statement = (
        select(
            VisitDuty.household_id,
            VisitDuty.group,
            VisitDuty.visited_on,
            Household.household_no,
            Household.division_code,
            head_name().label("head"),
        )
        .select_from(VisitDuty)
        .join(Household, Household.id == VisitDuty.household_id)
        .where(Household.closed_on.is_(None), VisitDuty.group != "ordinary", ~_helped())
    )
    if group is not None:
        statement = statement.where(VisitDuty.group == group)
    statement = statement.where(*within(divisions, Household.division_code))
    cut = scope.restrict(statement, Household.division_code)
    return await read_page(session, cut, [VisitDuty.household_id], limit=limit, cursor=cursor)


_COVERAGE = text(
    """
    WITH home AS (
        SELECT h.id, h.division_code, d."group", d.due_on >= :today AS in_time,
               EXISTS (SELECT FROM helper_assignment a WHERE a.household_id = h.id AND a.ended_on IS NULL) AS helped
          FROM household h JOIN visit_duty d ON d.household_id = h.id
         WHERE h.closed_on IS NULL AND h.division_code BETWEEN :low AND :high
           AND h.division_code ^@ ANY(CAST(:prefixes AS text[]))
    ), head AS (
        SELECT m.household_id, count(*) AS persons
          FROM home JOIN membership m ON m.household_id = home.id JOIN person p ON p.id = m.person_id
         WHERE (m.joined_on IS NULL OR m.joined_on <= :today) AND (m.left_on IS NULL OR m.left_on > :today)
           AND (p.birth_date IS NULL OR p.birth_date <= :today)
         GROUP BY m.household_id
    )
    SELECT rpad(left(home.division_code, :length), 12, '0') AS division_code, home."group",
           count(*) AS households, CAST(coalesce(sum(persons), 0) AS bigint) AS persons,
           count(*) FILTER (WHERE helped) AS helped_households,
           CAST(coalesce(sum(persons) FILTER (WHERE helped), 0) AS bigint) AS helped_persons,
           count(*) FILTER (WHERE in_time) AS in_time_households,
           CAST(coalesce(sum(persons) FILTER (WHERE in_time), 0) AS bigint) AS in_time_persons
      FROM home LEFT JOIN head ON head.household_id = home.id
     GROUP BY 1, 2
     ORDER BY 1, 2
    """
)


async def coverage(session: AsyncSession, scope: Scope, division: str, length: int, on: date) -> Sequence[Row[Any]]:
    """Households and persons of each group by division, all, with a helper, and visited in time; ``length`` digits tell divisions apart."""
    prefix = Scope.of([division]).prefixes[0]
    values = {
        "today": on,
        "low": prefix.ljust(_VILLAGE, "0"),
        "high": prefix.ljust(_VILLAGE, "9"),
        "prefixes": list(scope.prefixes),
        "length": length,
    }
    return (await session.execute(_COVERAGE, values, execution_options={"scope": scope})).all()
