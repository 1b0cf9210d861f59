"""Reads of what departments are told of their data, and of how often rules were right, each cut to the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Row, Text, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.leads.queries.listed import HOUSEHOLD, PERSON, Rows
from services.household.leads.tables import Lead, LeadFeedback, LeadHit, LeadSecondVisit
from services.household.registry.expressions import AnySelect
from services.household.registry.tables import Household, Person
from shared.access import Scope
from shared.persistence.wanted import equal
from shared.web.pages import read_page
from shared.web.problems import Problem

__all__ = ["FeedbackFilter", "feedback", "feedbacks", "judged"]


@dataclass(frozen=True, slots=True)
class FeedbackFilter:
    """Which feedback is asked for. ``overdue_by``: not acknowledged, and due before that day."""

    department: str | None = None
    rule: str | None = None
    verdict: str | None = None
    code: str | None = None
    acknowledged: bool | None = None
    overdue_by: date | None = None


def _feedbacks(scope: Scope) -> AnySelect:
    row = LeadFeedback
    statement = (
        select(
            *HOUSEHOLD,
            *PERSON,
            row.id,
            row.version,
            row.lead_id,
            row.rule,
            row.department,
            row.verdict,
            row.code,
            row.given_on,
            row.due_on,
            row.acknowledged_on,
            row.acknowledged_by,
            row.correction,
        )
        .join_from(row, Household, Household.id == row.household_id)
        .join(Person, Person.id == row.person_id, isouter=True)
    )
    return scope.restrict(statement, Household.division_code, row.department)


async def feedbacks(session: AsyncSession, scope: Scope, wanted: FeedbackFilter, *, limit: int, cursor: str | None) -> Rows:
    """What departments were told 反馈, the last told first: to one department, unless the caller sees all of them."""
    row = LeadFeedback
    statement = _feedbacks(scope).where(
        *equal(
            (row.department, wanted.department), (row.rule, wanted.rule), (row.verdict, wanted.verdict), (row.code, wanted.code)
        )
    )
    if wanted.acknowledged is not None:
        statement = statement.where(row.acknowledged_on.is_not(None) if wanted.acknowledged else row.acknowledged_on.is_(None))
    if wanted.overdue_by is not None:
        statement = statement.where(row.acknowledged_on.is_(None), row.due_on < wanted.overdue_by)
    return await read_page(session, statement, [row.id], limit=limit, cursor=cursor, descending=True)


async def feedback(session: AsyncSession, scope: Scope, feedback_id: UUID) -> Row[Any]:
    """One thing that a department was told.

    Raises:
        Problem: 404 ``unknown_feedback``.
    """
    found: Row[Any] | None = (await session.execute(_feedbacks(scope).where(LeadFeedback.id == feedback_id))).one_or_none()
    if found is None:
        raise Problem(404, "unknown_feedback", "没有这条反馈,或者它不属于您的部门。")
    return found


async def judged(
    session: AsyncSession, scope: Scope, departments: dict[str, str], since: date, until: date
) -> Sequence[Row[Any]]:
    """How many leads that were closed in a period ended with which code: by department and rule, and by department alone (rule null).

    ``departments`` are those of the rules that are asked for. A lead counts once under each rule, and once under each department. Where a
    second visit has found that a lead was true after all, the one that was opened in its place counts.
    """
    overturned = select(LeadSecondVisit.lead_id).where(LeadSecondVisit.outcome == "wrong")
    names = func.unnest(literal(list(departments), ARRAY(Text)), literal(list(departments.values()), ARRAY(Text)))
    asked = names.table_valued("rule", "department").render_derived("asked")
    statement = (
        select(asked.c.department, asked.c.rule, Lead.close_code, func.count(Lead.id.distinct()).label("leads"))
        .join_from(Lead, Household, Household.id == Lead.household_id)
        .join(LeadHit, LeadHit.lead_id == Lead.id)
        .join(asked, asked.c.rule == LeadHit.rule)
        .where(Lead.state == "closed", Lead.closed_on.between(since, until), Lead.id.not_in(overturned))
        .group_by(
            func.grouping_sets(
                tuple_(asked.c.department, asked.c.rule, Lead.close_code), tuple_(asked.c.department, Lead.close_code)
            )
        )
        .order_by(asked.c.department, asked.c.rule.nulls_first(), Lead.close_code)
    )
    return (await session.execute(scope.restrict(statement, Household.division_code))).all()
