"""Reads of divisions and households, each cut to the caller's scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.registry.expressions import AnySelect
from services.household.registry.queries.common import PageOf, one
from services.household.registry.tables import Division, Household
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.web.pages import read_page

__all__ = ["HouseholdFilter", "division", "divisions", "household", "households"]


@dataclass(frozen=True, slots=True)
class HouseholdFilter:
    """Which households are asked for; None asks for all."""

    town: str | None = None
    village: str | None = None
    household_type: str | None = None
    relocated: bool | None = None
    closed: bool | None = None
    changed_since: datetime | None = None
    household_no: str | None = None


async def divisions(
    session: AsyncSession,
    scope: Scope,
    *,
    parent: str | None,
    level: str | None,
    valid_on: date | None,
    limit: int,
    cursor: str | None,
) -> PageOf:
    """Divisions in scope, in the order of their codes."""
    statement = scope.restrict(select(*Division.__table__.columns), Division.code)
    if parent is not None:
        statement = statement.where(Division.parent_code == parent)
    if level is not None:
        statement = statement.where(Division.level == level)
    if valid_on is not None:
        statement = statement.where(
            or_(Division.valid_from.is_(None), Division.valid_from <= valid_on),
            or_(Division.valid_to.is_(None), Division.valid_to >= valid_on),
        )
    return await read_page(session, statement, [Division.code], limit=limit, cursor=cursor)


async def division(session: AsyncSession, scope: Scope, code: str) -> Row[Any]:
    """One division.

    Raises:
        Problem: 404 ``unknown_division``.
    """
    statement = scope.restrict(select(*Division.__table__.columns), Division.code).where(Division.code == code)
    return await one(session, statement, "unknown_division", "没有这个行政区划,或它不在您的数据范围内。")


def _households(scope: Scope) -> AnySelect:
    statement = select(
        Household.id,
        Household.version,
        Household.household_no,
        Household.division_code,
        Household.village_group,
        Household.household_type,
        Household.relocated,
        Household.address_masked.label("address"),
        Household.phone_masked.label("phone"),
        Household.closed_on,
        Household.close_reason,
        Household.changed_at,
    )
    return scope.restrict(statement, Household.division_code)


async def households(session: AsyncSession, scope: Scope, wanted: HouseholdFilter, *, limit: int, cursor: str | None) -> PageOf:
    """Households in the order of their numbers."""
    statement = _households(scope)
    statement = statement.where(
        *equal(
            (Household.division_code, wanted.village),
            (Household.household_type, wanted.household_type),
            (Household.relocated, wanted.relocated),
            (Household.household_no, wanted.household_no),
        )
    )
    if wanted.town is not None:
        statement = statement.where(Scope.of((wanted.town,)).where(Household.division_code))
    if wanted.closed is not None:
        statement = statement.where(Household.closed_on.is_not(None) if wanted.closed else Household.closed_on.is_(None))
    if wanted.changed_since is not None:
        statement = statement.where(Household.changed_at >= wanted.changed_since)
    return await read_page(session, statement, [Household.household_no], limit=limit, cursor=cursor)


async def household(session: AsyncSession, scope: Scope, household_id: UUID) -> Row[Any]:
    """One household, masked.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    statement = _households(scope).where(Household.id == household_id)
    return await one(session, statement, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
