"""Reads of visits and of when the next ones are due, cut to the caller's scope through the household's village."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Date, Row, exists, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.tables import Helper
from services.household.registry.expressions import AnySelect, head_name
from services.household.registry.tables import Household
from services.household.visits.rules import VISIT
from services.household.visits.tables import Visit, VisitDuty, VisitProblem
from shared.access import Scope, within
from shared.attachments.tables import Attachment
from shared.persistence.wanted import equal
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.web.problems import Problem
from shared.workflow.procedure import Procedure, due_order

__all__ = ["SIGNED_BY", "VISITS", "DutyFilter", "duties", "duty", "problems_of", "visit", "visits"]

Rows = tuple[list[Row[Any]], str | None]
SIGNED_BY = "确认单"
"""Kind of the attachment with the household's signature 农户签字认可 (A-07)."""

VISITS = Procedure(
    VISIT,
    VisitDuty,
    Household.division_code,
    VisitDuty.household_id,
    "/visits/",
    # A household that never had to be visited by anybody is nobody's task.
    lambda statement: statement.join(Household, Household.id == VisitDuty.household_id).where(VisitDuty.state != "idle"),
)
"""When households are to be visited, as tasks and escalations know it."""


def _visits(scope: Scope) -> AnySelect:
    signed = exists().where(
        Attachment.c.subject == "visit",
        Attachment.c.subject_id == Visit.id,
        Attachment.c.kind == SIGNED_BY,
        Attachment.c.withdrawn_at.is_(None),
    )
    statement = (
        select(*Visit.__table__.columns, Household.household_no, Helper.name.label("helper"), signed.label("signed"))
        .select_from(Visit)
        .join(Household, Household.id == Visit.household_id)
        .outerjoin(Helper, Helper.id == Visit.helper_id)
    )
    return scope.restrict(statement, Household.division_code)


async def visits(session: AsyncSession, scope: Scope, household_id: UUID, *, limit: int, cursor: str | None) -> Rows:
    """The visits to a household, the last one first, withdrawn ones too."""
    statement = _visits(scope).where(Visit.household_id == household_id)
    return await read_page(session, statement, [Visit.visited_on, Visit.id], limit=limit, cursor=cursor, descending=True)


async def visit(session: AsyncSession, scope: Scope, visit_id: UUID) -> Row[Any]:
    """One visit.

    Raises:
        Problem: 404 ``unknown_visit``.
    """
    found: Row[Any] | None = (await session.execute(_visits(scope).where(Visit.id == visit_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_visit", "没有这条走访记录,或它不在您的数据范围内。")
    return found


async def problems_of(session: AsyncSession, scope: Scope, visit_ids: Sequence[UUID]) -> Sequence[Row[Any]]:
    """The problems found on visits, in their order."""
    row = VisitProblem
    statement = (
        select(*row.__table__.columns)
        .join(Visit, Visit.id == row.visit_id)
        .join(Household, Household.id == Visit.household_id)
        .where(row.visit_id.in_(visit_ids))
        .order_by(row.visit_id, row.number)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()


@dataclass(frozen=True, slots=True)
class DutyFilter:
    """Which households are asked for; all ``divisions`` that are named must hold. ``helper_id`` is the main helper."""

    divisions: tuple[str, ...] = ()
    helper_id: UUID | None = None
    group: str | None = None
    overdue: bool | None = None
    household_id: UUID | None = None


def _duties(scope: Scope) -> AnySelect:
    row, day = VisitDuty, literal(today(), Date())
    statement = (
        select(
            row.id,
            row.household_id,
            row.group,
            row.visited_on,
            row.due_on,
            due_order(row.due_on).label("due_order"),
            func.greatest(day - row.due_on, 0).label("days_overdue"),
            row.helper_id,
            Helper.name.label("helper"),
            Helper.unit.label("helper_unit"),
            Household.household_no,
            Household.division_code,
            head_name().label("head"),
        )
        .select_from(row)
        .join(Household, Household.id == row.household_id)
        .outerjoin(Helper, Helper.id == row.helper_id)
    )
    return scope.restrict(statement, Household.division_code)


async def duty(session: AsyncSession, scope: Scope, duty_id: UUID) -> Row[Any]:
    """When one household is to be visited next; a closed one has no day.

    Raises:
        Problem: 404 ``unknown_duty``.
    """
    found: Row[Any] | None = (await session.execute(_duties(scope).where(VisitDuty.id == duty_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_duty", "没有这项走访任务,或它不在您的数据范围内。")
    return found


async def duties(session: AsyncSession, scope: Scope, wanted: DutyFilter, *, limit: int, cursor: str | None) -> Rows:
    """Households by the day on which they are to be visited next, the longest overdue first."""
    row = VisitDuty
    statement = _duties(scope).where(Household.closed_on.is_(None))
    statement = statement.where(
        *equal((row.helper_id, wanted.helper_id), (row.group, wanted.group), (row.household_id, wanted.household_id))
    )
    statement = statement.where(*within(wanted.divisions, Household.division_code))
    if wanted.overdue is not None:
        late = due_order(row.due_on) < literal(today(), Date())
        statement = statement.where(late if wanted.overdue else ~late)
    return await read_page(session, statement, [due_order(row.due_on).label("due_order"), row.id], limit=limit, cursor=cursor)
