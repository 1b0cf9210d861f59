"""Reads of sheets, problems and where households stand, cut to the caller's scope through the household's village."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.machine import PROBLEM, STANDING
from services.household.guarantees.rules import ITEMS
from services.household.guarantees.tables import CheckSheet, Finding, GuaranteeProblem, GuaranteeState
from services.household.registry.expressions import AnySelect, head_name, members_today
from services.household.registry.tables import Household
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import Procedure, as_urgent_as, due_order, urgency_of

__all__ = [
    "PROBLEMS",
    "ProblemFilter",
    "check_sheet",
    "check_sheets",
    "checked_since",
    "findings_of",
    "guarantees_of",
    "open_guarantees",
    "problem",
    "problems",
]

Rows = tuple[list[Row[Any]], str | None]

PROBLEMS = Procedure(
    PROBLEM,
    GuaranteeProblem,
    Household.division_code,
    GuaranteeProblem.household_id,
    "/guarantee-problems/",
    lambda statement: statement.join(Household, Household.id == GuaranteeProblem.household_id),
)
"""Problems, as tasks and escalations know them."""


@dataclass(frozen=True, slots=True)
class ProblemFilter:
    """Which problems are asked for; all ``divisions`` that are named must hold. ``urgency`` is the least that counts."""

    divisions: tuple[str, ...] = ()
    item: str | None = None
    state: str | None = None
    standing: bool | None = None
    urgency: int | None = None
    household_id: UUID | None = None


def _unknown_household() -> Problem:
    return Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")


async def _household(session: AsyncSession, scope: Scope, household_id: UUID) -> None:
    found = select(Household.id).where(Household.id == household_id)
    if (await session.execute(scope.restrict(found, Household.division_code))).first() is None:
        raise _unknown_household()


def _sheets(scope: Scope) -> AnySelect:
    counts = (GuaranteeState.check_id.is_not_distinct_from(CheckSheet.id)).label("counts")
    statement = (
        select(*CheckSheet.__table__.columns, counts)
        .select_from(CheckSheet)
        .join(Household, Household.id == CheckSheet.household_id)
        .join(GuaranteeState, GuaranteeState.household_id == CheckSheet.household_id)
    )
    return scope.restrict(statement, Household.division_code)


async def check_sheets(session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """A household's sheets, the latest first, withdrawn ones too.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await _household(session, scope, household_id)
    statement = _sheets(scope).where(CheckSheet.household_id == household_id)
    return await read_page(
        session, statement, [CheckSheet.checked_on, CheckSheet.id], limit=limit, cursor=cursor, descending=True
    )


async def check_sheet(session: AsyncSession, scope: Scope, check_id: UUID) -> Row[Any]:
    """One sheet.

    Raises:
        Problem: 404 ``unknown_check``.
    """
    found: Row[Any] | None = (await session.execute(_sheets(scope).where(CheckSheet.id == check_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_check", "没有这张核查表,或它不在您的数据范围内。")
    return found


async def findings_of(session: AsyncSession, scope: Scope, checks: Sequence[UUID]) -> dict[UUID, list[Row[Any]]]:
    """What sheets found, by sheet."""
    statement = (
        select(*Finding.__table__.columns)
        .select_from(Finding)
        .join(CheckSheet, CheckSheet.id == Finding.check_id)
        .join(Household, Household.id == CheckSheet.household_id)
        .where(Finding.check_id.in_(checks))
    )
    found: dict[UUID, list[Row[Any]]] = {check: [] for check in checks}
    for row in await session.execute(scope.restrict(statement, Household.division_code)):
        found[row.check_id].append(row)
    return found


async def guarantees_of(session: AsyncSession, scope: Scope, household_id: UUID) -> tuple[UUID | None, int]:
    """The sheet of a household that counts, None where there is none, and in which version the household stands; 0: never checked.

    Raises:
        Problem: 404 ``unknown_household``.
    """
    await _household(session, scope, household_id)
    statement = (
        select(GuaranteeState.check_id, GuaranteeState.version)
        .join(Household, Household.id == GuaranteeState.household_id)
        .where(GuaranteeState.household_id == household_id)
    )
    row = (await session.execute(scope.restrict(statement, Household.division_code))).one_or_none()
    return (None, 0) if row is None else (row.check_id, row.version)


async def open_guarantees(session: AsyncSession, scope: Scope, household_id: UUID) -> list[str]:
    """What items of a household are called that are not met and not struck off 未销号.

    They keep its risk from being called gone (domain/household §3.5).
    """
    row = GuaranteeProblem
    statement = (
        select(row.item)
        .join(Household, Household.id == row.household_id)
        .where(row.household_id == household_id, row.state.in_(STANDING))
    )
    found = set(await session.scalars(scope.restrict(statement, Household.division_code)))
    return [title for item, title in ITEMS.items() if item in found]


async def checked_since(session: AsyncSession, scope: Scope, household_id: UUID, day: date) -> bool:
    """Whether a sheet of this day or later, which was not withdrawn, says how a household stands."""
    statement = (
        select(CheckSheet.id)
        .join(Household, Household.id == CheckSheet.household_id)
        .where(CheckSheet.household_id == household_id, CheckSheet.withdrawn_at.is_(None), CheckSheet.checked_on >= day)
        .limit(1)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).first() is not None


def _problems(scope: Scope, bounds: Bounds) -> AnySelect:
    row = GuaranteeProblem
    statement = (
        select(
            *row.__table__.columns,
            due_order(row.due_on).label("due_order"),
            urgency_of(row.due_on, bounds).label("urgency"),
            Household.household_no,
            Household.division_code,
            Household.closed_on.is_not(None).label("household_closed"),
            head_name().label("head"),
            members_today().label("persons"),
        )
        .select_from(row)
        .join(Household, Household.id == row.household_id)
    )
    return scope.restrict(statement, Household.division_code)


async def problems(
    session: AsyncSession, scope: Scope, wanted: ProblemFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Problems, those due first at the top."""
    row = GuaranteeProblem
    statement = _problems(scope, bounds)
    statement = statement.where(
        *equal((row.item, wanted.item), (row.state, wanted.state), (row.household_id, wanted.household_id))
    )
    statement = statement.where(*within(wanted.divisions, Household.division_code))
    if wanted.standing is not None:
        statement = statement.where(row.state.in_(STANDING) if wanted.standing else row.state.not_in(STANDING))
    if wanted.urgency is not None:
        statement = statement.where(as_urgent_as(wanted.urgency, row.due_on, bounds))
    return await read_page(session, statement, [due_order(row.due_on).label("due_order"), row.id], limit=limit, cursor=cursor)


async def problem(session: AsyncSession, scope: Scope, problem_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One problem.

    Raises:
        Problem: 404 ``unknown_problem``.
    """
    statement = _problems(scope, bounds).where(GuaranteeProblem.id == problem_id)
    found: Row[Any] | None = (await session.execute(statement)).one_or_none()
    if found is None:
        raise Problem(404, "unknown_problem", "没有这个问题,或它不在您的数据范围内。")
    return found
