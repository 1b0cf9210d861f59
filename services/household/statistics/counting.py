"""Counting lines: one statement for every subject, over lines of today and over frozen ones alike.

Lines are first brought together household by household, so that none counts twice, and then counted: 户 and 人. The whole is a grouping
set of its own, for a household may lie under two keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, Text, and_, case, cast, func, literal, null, select, true, tuple_

from services.household.cases.machine import ENDED, IDENTIFYING
from services.household.leads.rules import Verdict, codes_of
from services.household.registry.expressions import AnySelect, area_of
from services.household.statistics.rules import AREAS
from shared.workflow import Level

__all__ = ["Conditions", "case_figures", "counted", "lead_figures", "problem_figures"]

Conditions = Callable[[Any], Mapping[str, ColumnElement[bool]]]
"""The condition of every figure, over the columns of lines."""
_RIGHT, _WRONG = codes_of(Verdict.TRUE), codes_of(Verdict.FALSE)


def case_figures(row: Any) -> Mapping[str, ColumnElement[bool]]:  # noqa: ANN401 - columns
    """Figures of monitoring cases."""
    found = row.determined_on >= row.month
    identifying = row.state.in_(IDENTIFYING)
    standing = row.state.not_in((*IDENTIFYING, *ENDED))
    due = func.coalesce(found, False) | identifying
    return {
        "identified": row.determined_on.is_not(None),
        "found": found,
        "identifying": identifying,
        "open": standing,
        "eliminated": and_(row.state == "eliminated", row.latest),
        "eliminated_now": row.eliminated_on >= row.month,
        "rolled_back": row.rolled_back_on >= row.month,
        "no_labour": and_(standing, ~row.able),
        "with_labour": and_(standing, row.able),
        "measured": and_(standing, row.measured),
        "developed": and_(standing, row.able, row.developed),
        "due": due,
        "late": and_(due, row.late),
    }


def lead_figures(row: Any) -> Mapping[str, ColumnElement[bool]]:  # noqa: ANN401 - columns
    """Figures of leads."""
    return {
        "opened": row.opened_on >= row.month,
        "closed": row.closed_on.is_not(None),
        "right": row.close_code.in_(_RIGHT),
        "judged": row.close_code.in_((*_RIGHT, *_WRONG)),
        "waiting": row.closed_on.is_(None),
        "overdue": and_(row.closed_on.is_(None), row.overdue),
    }


def problem_figures(row: Any) -> Mapping[str, ColumnElement[bool]]:  # noqa: ANN401 - columns
    """Figures of problems of the guarantees."""
    return {
        "found": true(),
        "found_now": row.found_on >= row.month,
        "solved_now": row.closed_on >= row.month,
        "standing": row.closed_on.is_(None),
        "overdue": row.overdue,
    }


def counted(lines: FromClause, conditions: Conditions, by: str) -> AnySelect:
    """For each key, and for all together (``whole``), how many households and persons hold each condition.

    Columns: ``key``, ``whole``, ``average_days`` where lines have days, and ``<figure>_households`` and ``<figure>_persons`` each.
    """
    lines_of, key = _keyed(lines, by)
    held = conditions(lines.c)
    days = case((held["found"], lines.c.days)) if "days" in lines.c else cast(null(), Integer)
    told = [func.coalesce(condition, False).label(name) for name, condition in held.items()]
    each = (
        select(key.label("key"), lines.c.household_id, lines.c.persons, days.label("days"), *told)
        .select_from(lines_of)
        .subquery("each")
    )
    home = (
        select(
            each.c["key"],
            func.grouping(each.c["key"]).label("whole"),
            func.max(each.c.persons).label("persons"),
            func.max(each.c["days"]).label("days"),
            *(func.bool_or(each.c[name]).label(name) for name in held),
        )
        .group_by(func.grouping_sets(tuple_(each.c["key"], each.c.household_id), tuple_(each.c.household_id)))
        .subquery("home")
    )
    columns: list[Any] = [
        home.c["key"],
        (home.c.whole == 1).label("whole"),
        func.round(func.avg(home.c["days"]), 1).label("average_days"),
    ]
    for name in held:
        columns.append(func.count().filter(home.c[name]).label(f"{name}_households"))
        columns.append(func.coalesce(func.sum(home.c.persons).filter(home.c[name]), 0).label(f"{name}_persons"))
    return select(*columns).group_by(home.c["key"], home.c.whole)


def _keyed(lines: FromClause, by: str) -> tuple[FromClause, ColumnElement[Any]]:
    """Lines with what they are counted by. A lead counts under each of its departments; one that people opened has none."""
    if by in AREAS:
        return lines, area_of(lines.c.division_code, Level[by.upper()])
    if by == "department":
        each = func.unnest(lines.c.departments).table_valued("department").render_derived("each_department")
        return lines.outerjoin(each, true()), func.coalesce(each.c.department, "")
    if by == "month":
        return lines, func.to_char(lines.c.month, literal("YYYY-MM", Text))
    return lines, lines.c[by]
