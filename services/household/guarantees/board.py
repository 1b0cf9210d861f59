"""The 动态清零 board: households and persons with problems, by division and item, in one statement."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select, true, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.guarantees.machine import STANDING
from services.household.guarantees.tables import GuaranteeProblem
from services.household.registry.expressions import area_of, is_member_on
from services.household.registry.tables import Division, Household, Membership, Person
from shared.access import Scope
from shared.standards.clock import today
from shared.workflow import Level

__all__ = ["board"]

_UNCOUNTED = ("mistaken", "dropped")


async def board(
    session: AsyncSession, scope: Scope, level: Level, division: str | None, found_from: date | None, found_to: date | None
) -> Sequence[Row[Any]]:
    """For each division of a level and each item (null: all of them together) how many households and persons.

    A household is solved 清零 when none of its problems stands. Closed households, and problems that were found by mistake, do not count.
    """
    counted = _counted(scope, division, found_from, found_to)
    code = area_of(counted.c.division_code, level).label("code")
    columns: list[Any] = [code, counted.c["item"]]
    for name, condition in (
        ("found", true()),
        ("standing", counted.c.standing),
        ("overdue", counted.c.overdue),
        ("solved", ~counted.c.standing),
    ):
        columns.append(func.count().filter(condition).label(f"{name}_households"))
        columns.append(func.coalesce(func.sum(counted.c.persons).filter(condition), 0).label(f"{name}_persons"))
    grouped = select(*columns).group_by(code, counted.c["item"]).subquery()
    named = select(*grouped.c, Division.name.label("division_name")).outerjoin(Division, Division.code == grouped.c.code)
    why = {"unscoped": "the households were cut to the caller's scope"}
    rows: Any = await session.execute(named.order_by(grouped.c.code, grouped.c["item"]), execution_options=why)
    found: Sequence[Row[Any]] = rows.all()
    return found


def _counted(scope: Scope, division: str | None, found_from: date | None, found_to: date | None) -> Any:  # noqa: ANN401
    """One row a household and item, and one a household with all its items: whether a problem stands, and is overdue."""
    row = GuaranteeProblem
    standing = row.state.in_(STANDING)
    late = (row.state == "open") & (row.due_on < today())
    home = (row.household_id, Household.division_code)
    statement = (
        select(
            row.household_id,
            Household.division_code,
            row.item,
            func.bool_or(standing).label("standing"),
            func.bool_or(late).label("overdue"),
        )
        .join(Household, Household.id == row.household_id)
        .where(row.state.not_in(_UNCOUNTED), Household.closed_on.is_(None))
        .group_by(func.grouping_sets(tuple_(*home, row.item), tuple_(*home)))
    )
    if division is not None:
        statement = statement.where(Scope.of([division]).where(Household.division_code))
    if found_from is not None:
        statement = statement.where(row.found_on >= found_from)
    if found_to is not None:
        statement = statement.where(row.found_on <= found_to)
    each = scope.restrict(statement, Household.division_code).cte("each")
    # Counted once a household, not once an item of it.
    persons = (
        select(Membership.household_id, func.count().label("persons"))
        .join(Person, Person.id == Membership.person_id)
        .where(Membership.household_id.in_(select(each.c.household_id)), is_member_on(today()))
        .group_by(Membership.household_id)
        .subquery()
    )
    joined = each.outerjoin(persons, persons.c.household_id == each.c.household_id)
    return select(*each.c, persons.c.persons).select_from(joined).subquery()
