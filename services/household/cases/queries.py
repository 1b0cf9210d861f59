"""Reads of monitoring cases, cut to the caller's scope through the household's village."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Row, any_, literal, literal_column, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.cases.machine import CASE, ENDED, MEASURE
from services.household.cases.tables import Comparison, Measure, MonitoringCase, Objection
from services.household.registry.expressions import AnySelect, head_name, members_today
from services.household.registry.tables import Household
from shared.access import Scope, within
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.deadlines import Bounds
from shared.workflow.procedure import Procedure, as_urgent_as, due_order, urgency_of

__all__ = [
    "CASES",
    "MEASURES",
    "CaseFilter",
    "case",
    "cases",
    "comparisons",
    "has_open_case",
    "measure",
    "measures_of",
    "objections_of",
]

Rows = tuple[list[Row[Any]], str | None]

CASES = Procedure(
    CASE,
    MonitoringCase,
    Household.division_code,
    MonitoringCase.household_id,
    "/cases/",
    lambda statement: statement.join(Household, Household.id == MonitoringCase.household_id),
)
"""Cases, as tasks and escalations know them."""
MEASURES = Procedure(
    MEASURE,
    Measure,
    Household.division_code,
    MonitoringCase.household_id,
    "/measures/",
    lambda statement: statement.join(MonitoringCase, MonitoringCase.id == Measure.case_id).join(
        Household, Household.id == MonitoringCase.household_id
    ),
)
"""Measures, as tasks and escalations know them."""


# Part of the statement, not parameters of it: a generic plan finds the partial indexes only by what is written out.
_UNDER_WAY = MonitoringCase.state.not_in([literal_column(f"'{state}'") for state in ENDED])


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases are asked for; all ``divisions`` that are named must hold. ``urgency`` is the least that counts."""

    divisions: tuple[str, ...] = ()
    state: str | None = None
    open: bool | None = None
    category: str | None = None
    risk: str | None = None
    channel: str | None = None
    urgency: int | None = None
    household_id: UUID | None = None


def _cases(scope: Scope, bounds: Bounds) -> AnySelect:
    row = MonitoringCase
    statement = (
        select(
            *row.__table__.columns,
            due_order(row.due_on).label("due_order"),
            urgency_of(row.due_on, bounds).label("urgency"),
            Household.household_no,
            Household.division_code,
            head_name().label("head"),
            members_today().label("persons"),
        )
        .select_from(row)
        .join(Household, Household.id == row.household_id)
    )
    return scope.restrict(statement, Household.division_code)


async def cases(
    session: AsyncSession, scope: Scope, wanted: CaseFilter, bounds: Bounds, *, limit: int, cursor: str | None
) -> Rows:
    """Cases, those due first at the top."""
    row = MonitoringCase
    statement = _cases(scope, bounds)
    statement = statement.where(
        *equal(
            (row.state, wanted.state),
            (row.category, wanted.category),
            (row.channel, wanted.channel),
            (row.household_id, wanted.household_id),
        )
    )
    statement = statement.where(*within(wanted.divisions, Household.division_code))
    if wanted.open is not None:
        statement = statement.where(_UNDER_WAY if wanted.open else ~_UNDER_WAY)
    if wanted.risk is not None:
        statement = statement.where(literal(wanted.risk) == any_(row.risks))
    if wanted.urgency is not None:
        statement = statement.where(as_urgent_as(wanted.urgency, row.due_on, bounds))
    return await read_page(session, statement, [due_order(row.due_on).label("due_order"), row.id], limit=limit, cursor=cursor)


async def case(session: AsyncSession, scope: Scope, case_id: UUID, bounds: Bounds = Bounds()) -> Row[Any]:
    """One case.

    Raises:
        Problem: 404 ``unknown_case``.
    """
    found: Row[Any] | None = (await session.execute(_cases(scope, bounds).where(MonitoringCase.id == case_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_case", "没有这个监测对象,或它不在您的数据范围内。")
    return found


async def has_open_case(session: AsyncSession, scope: Scope, household_id: UUID) -> bool:
    """Whether a household is in the middle of a procedure or of being helped."""
    row = MonitoringCase
    found = select(row.id).join(Household, Household.id == row.household_id).where(row.household_id == household_id, _UNDER_WAY)
    return (await session.execute(scope.restrict(found, Household.division_code))).first() is not None


def _measures(scope: Scope) -> AnySelect:
    statement = select(
        *Measure.__table__.columns, MonitoringCase.risks, Household.division_code, MonitoringCase.household_id
    ).select_from(Measure)
    return scope.restrict(MEASURES.joined(statement), Household.division_code)


async def measure(session: AsyncSession, scope: Scope, measure_id: UUID) -> Row[Any]:
    """One measure.

    Raises:
        Problem: 404 ``unknown_measure``.
    """
    found: Row[Any] | None = (await session.execute(_measures(scope).where(Measure.id == measure_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_measure", "没有这项帮扶措施,或它不在您的数据范围内。")
    return found


async def measures_of(session: AsyncSession, scope: Scope, case_id: UUID) -> Sequence[Row[Any]]:
    """The measures of a case, the first recorded first."""
    return (await session.execute(_measures(scope).where(Measure.case_id == case_id).order_by(Measure.id))).all()


async def objections_of(session: AsyncSession, scope: Scope, case_id: UUID) -> Sequence[Row[Any]]:
    """Objections against a case's notices, the first raised first."""
    row = Objection
    statement = (
        select(*(column for column in row.__table__.columns if column.name != "objector_cipher"))
        .select_from(row)
        .join(MonitoringCase, MonitoringCase.id == row.case_id)
        .join(Household, Household.id == MonitoringCase.household_id)
        .where(row.case_id == case_id)
        .order_by(row.id)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()


async def comparisons(
    session: AsyncSession,
    scope: Scope,
    *,
    case_id: UUID | None = None,
    waiting: bool | None = None,
    limit: int = 200,
    cursor: str | None = None,
) -> Rows:
    """Comparisons that the caller's departments were asked for (all of them for whoever works for every department)."""
    row = Comparison
    statement = (
        select(*row.__table__.columns, Household.id.label("household_id"), Household.household_no, Household.division_code)
        .select_from(row)
        .join(MonitoringCase, MonitoringCase.id == row.case_id)
        .join(Household, Household.id == MonitoringCase.household_id)
    )
    if case_id is not None:
        statement = statement.where(row.case_id == case_id)
    if waiting is not None:
        statement = statement.where(row.result.is_(None) if waiting else row.result.is_not(None))
    cut = scope.restrict(statement, Household.division_code, row.department)
    return await read_page(session, cut, [row.id], limit=limit, cursor=cursor)
