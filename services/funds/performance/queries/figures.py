"""How many evaluations and monitorings of a year are done (plan measure 14, indicator M14-04), by town."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Numeric, Row, cast, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.performance.machine import COMPLETED, HANDED_IN
from services.funds.performance.rules import GRADES
from services.funds.performance.tables import PerformanceEvaluation, PerformanceMonitoring
from services.funds.projects.tables import Project
from shared.access import Scope, within
from shared.registry.tables import Division
from shared.standards.clock import today

__all__ = ["counted"]


def _town() -> Any:  # noqa: ANN401 - an expression
    return (func.left(Project.division_code, 9) + literal("000")).label("code")


async def counted(session: AsyncSession, scope: Scope, year: int, divisions: tuple[str, ...]) -> Sequence[Row[Any]]:
    """For each town (the county's own under its code), and at the end for all together (``whole``), how many are owed and done.

    What was waived is not owed.
    """
    places = within(divisions, Project.division_code)
    row, watched = PerformanceEvaluation, PerformanceMonitoring
    owed = scope.restrict(
        select(_town(), row.state, row.due_on, row.score, row.grade)
        .join(Project, Project.id == row.project_id)
        .where(row.year == year, row.state != "waived", *places),
        Project.division_code,
    ).subquery("owed")
    grouped = (
        select(
            owed.c.code,
            func.grouping(owed.c.code).label("whole"),
            func.count().label("owed_count"),
            func.count().filter(owed.c.state == "submitted").label("submitted_count"),
            func.count().filter(owed.c.state.in_(COMPLETED)).label("completed_count"),
            func.count().filter(owed.c.due_on < today()).label("late_count"),
            cast(func.avg(owed.c.score).filter(owed.c.state.in_(COMPLETED)), Numeric(5, 2)).label("mean_score"),
            *(func.count().filter(owed.c.grade == code, owed.c.state.in_(COMPLETED)).label(f"{code}_count") for code in GRADES),
        )
        .group_by(func.grouping_sets(tuple_(owed.c.code), tuple_()))
        .subquery("grouped")
    )
    seen = scope.restrict(
        select(_town(), watched.state)
        .join(Project, Project.id == watched.project_id)
        .where(watched.year == year, watched.state != "waived", *places),
        Project.division_code,
    ).subquery("seen")
    monitored = (
        select(
            seen.c.code,
            func.grouping(seen.c.code).label("whole"),
            func.count().label("monitoring_owed_count"),
            func.count().filter(seen.c.state.in_(HANDED_IN)).label("monitoring_done_count"),
        )
        .group_by(func.grouping_sets(tuple_(seen.c.code), tuple_()))
        .subquery("monitored")
    )
    return await _together(session, scope, grouped, monitored)


async def _together(session: AsyncSession, scope: Scope, grouped: Any, monitored: Any) -> Sequence[Row[Any]]:  # noqa: ANN401
    """Both counts in one row a town; one that has only one of them is there too."""
    one, other = grouped.c, monitored.c
    same = func.coalesce(one.code, "") == func.coalesce(other.code, "")
    code, whole = func.coalesce(one.code, other.code), func.coalesce(one.whole, other.whole)
    counts = [column for column in (*one, *other) if column.name.endswith("_count")]
    statement = (
        select(
            code.label("code"),
            whole.label("whole"),
            *(func.coalesce(column, 0).label(column.name) for column in counts),
            one.mean_score,
            Division.name.label("name"),
        )
        .select_from(grouped.join(monitored, same, full=True))
        .outerjoin(Division, Division.code == code)
        .order_by(whole, code)
    )
    rows: Any = await session.execute(statement.execution_options(scope=scope))
    found: Sequence[Row[Any]] = rows.all()
    return found
