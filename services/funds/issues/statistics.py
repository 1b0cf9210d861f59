"""How many issues there are, how far they are, and what money they concern: one statement over the issues of a scope."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Numeric, Row, Text, case, cast, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.conditions import IssueFilter, cut, late, matching
from services.funds.issues.machine import DONE, ISSUE
from services.funds.issues.rules import CATEGORIES, FOUND_BY, KINDS
from services.funds.issues.tables import Issue
from shared.access import Scope
from shared.registry.tables import Division
from shared.workflow.deadlines import Bounds

__all__ = ["GROUPS", "counted"]

GROUPS: Mapping[str, Mapping[str, str]] = {
    "found_by": FOUND_BY,
    "category": CATEGORIES,
    "kind": KINDS,
    "state": {code: state.title for code, state in ISSUE.states.items()},
    "overdue": {"yes": "已逾期", "no": "未逾期"},
    "year": {},
    "town": {},
    "unit": {},
}
"""By what is counted, with the words of its codes; towns, years and units name themselves."""


def _keys() -> dict[str, Any]:
    row = Issue
    return {
        "found_by": row.found_by,
        "category": row.category,
        "kind": row.kind,
        "state": row.state,
        "overdue": case((late(), "yes"), else_="no"),
        "year": cast(row.year, Text),
        "town": func.left(row.division_code, 9) + literal("000"),
        # What nobody was given yet belongs to no unit.
        "unit": func.coalesce(row.lead_unit, ""),
    }


async def counted(session: AsyncSession, scope: Scope, by: str, wanted: IssueFilter) -> Sequence[Row[Any]]:
    """For each group, and at the end for all together (``whole``), how many issues and how much money. What was cancelled does not count."""
    row = Issue
    statement = select(
        _keys()[by].label("code"), row.involved, row.recovered, row.shortfall, row.state, row.reopened, late().label("late")
    )
    lines = cut(statement.where(row.state != "cancelled", *matching(wanted, Bounds())), scope).cte("lines")
    line = lines.c
    open_ = line.state.not_in(DONE)
    left = func.coalesce(line.involved, 0) - line.recovered - line.shortfall
    grouped = (
        select(
            line.code,
            func.grouping(line.code).label("whole"),
            func.count().label("issue_count"),
            func.count().filter(open_).label("open_count"),
            func.count().filter(~open_).label("closed_count"),
            func.count().filter(line.late).label("overdue_count"),
            func.count().filter(line.reopened > 0).label("reopened_count"),
            *(_sum(amount).label(name) for name, amount in _money(line, left)),
        )
        .group_by(func.grouping_sets(tuple_(line.code), tuple_()))
        .subquery()
    )
    named = select(*grouped.c, Division.name).outerjoin(Division, Division.code == grouped.c.code)
    why = {"unscoped": "the issues were cut to the caller's scope"}
    rows: Any = await session.execute(named.order_by(grouped.c.whole, grouped.c.code), execution_options=why)
    found: Sequence[Row[Any]] = rows.all()
    return found


def _money(line: Any, left: Any) -> tuple[tuple[str, Any], ...]:  # noqa: ANN401 - columns
    return (("involved", line.involved), ("recovered", line.recovered), ("shortfall", line.shortfall), ("outstanding", left))


def _sum(amount: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a column
    return cast(func.coalesce(func.sum(amount), 0), Numeric(18, 2))
