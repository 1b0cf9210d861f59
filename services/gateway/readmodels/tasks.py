"""Tasks 待办: what waits for a person, for a unit, and where it lies. A household's task is looked for where the household is now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import (
    JSON,
    ColumnElement,
    Date,
    Row,
    Select,
    and_,
    cast,
    column,
    false,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
)
from sqlalchemy.ext.asyncio import AsyncSession

from services.gateway.readmodels.rules import unit_level
from services.gateway.readmodels.tables import BoardDivision, BoardHousehold, ProfileSection, Task
from shared.access import Caller, Scope, within
from shared.standards.clock import today
from shared.web.pages import read_page
from shared.workflow.procedure import due_order

__all__ = ["TaskFilter", "Unit", "counts", "tasks", "units"]

Unit = Literal["town", "village", "person"]


@dataclass(frozen=True, slots=True)
class TaskFilter:
    """Which tasks are asked for. ``whole``: of every level below the caller's divisions too, whoever has them."""

    whole: bool = False
    mine: bool = False
    kind: str | None = None
    overdue: bool | None = None
    due_before: date | None = None
    divisions: tuple[str, ...] = ()


def _waiting(statement: Select[Any], caller: Caller, wanted: TaskFilter) -> Select[Any]:
    """Open tasks within the caller's divisions, cut to what is asked for."""
    cut = caller.scope.restrict(statement.where(Task.open, Task.lies_in.is_not(None)), Task.lies_in)
    if not wanted.whole:
        cut = cut.where(_own(caller, mine=wanted.mine))
    if wanted.kind is not None:
        cut = cut.where(Task.kind == wanted.kind)
    if wanted.overdue is not None:
        late = _late()
        cut = cut.where(late if wanted.overdue else ~func.coalesce(late, false()))
    if wanted.due_before is not None:
        cut = cut.where(Task.due_on < wanted.due_before)
    return cut.where(*within(wanted.divisions, Task.lies_in))


def _own(caller: Caller, *, mine: bool) -> ColumnElement[bool]:
    """What was given to the caller, and what nobody was given and the unit of one of the caller's divisions has to do."""
    given = Task.assignee == caller.client_id
    if mine:
        return given
    of_units = [
        and_(Task.level == unit_level(prefix), Scope((prefix,)).where(Task.lies_in) if prefix else true())
        for prefix in caller.scope.prefixes
    ]
    return or_(given, and_(Task.assignee.is_(None), or_(false(), *of_units)))


def _late() -> ColumnElement[bool]:
    return Task.due_on < literal(today(), Date())


def _head() -> ColumnElement[Any]:
    """The masked name of who is the head of a task's household today, out of its profile's section."""
    section = cast(ProfileSection.section, JSON)
    member = func.json_array_elements(section["members"]).table_valued(column("value", JSON), name="member").render_derived()
    left = member.c.value["left_on"].as_string()
    named = select(member.c.value["name"].as_string()).select_from(ProfileSection).join(member, true())
    there = or_(left.is_(None), cast(left, Date()) > literal(today(), Date()))
    at = and_(ProfileSection.household_id == Task.household_id, ProfileSection.key == "household")
    heads = named.where(at, member.c.value["relation"].as_string() == "户主", there)
    return heads.correlate(Task).limit(1).scalar_subquery()


async def tasks(
    session: AsyncSession, caller: Caller, wanted: TaskFilter, *, limit: int, cursor: str | None
) -> tuple[list[Row[Any]], str | None]:
    """Tasks, those due first at the top, each with its household's number and masked head."""
    columns = [column for column in Task.__table__.columns if column.name not in {"division_code", "open", "lies_in"}]
    statement = select(
        *columns,
        Task.lies_in.label("division_code"),
        func.coalesce(_late(), false()).label("overdue"),
        due_order(Task.due_on).label("due_order"),
        BoardHousehold.household_no,
        _head().label("head"),
    ).join(BoardHousehold, BoardHousehold.household_id == Task.household_id, isouter=True)
    cut = _waiting(statement, caller, wanted)
    return await read_page(session, cut, [due_order(Task.due_on).label("due_order"), Task.id], limit=limit, cursor=cursor)


def _figures() -> tuple[ColumnElement[Any], ...]:
    return func.count().label("waiting"), func.count().filter(_late()).label("overdue")


async def counts(session: AsyncSession, caller: Caller, wanted: TaskFilter) -> Sequence[Row[Any]]:
    """How many tasks wait and are overdue, by kind."""
    statement = _waiting(select(Task.kind, *_figures()), caller, wanted).group_by(Task.kind).order_by(Task.kind)
    found: Sequence[Row[Any]] = (await session.execute(statement)).all()
    return found


async def units(session: AsyncSession, caller: Caller, by: Unit) -> Sequence[Row[Any]]:
    """How many tasks within the caller's divisions wait in each town or village, or for each account; most overdue first."""
    length: ColumnElement[int] = literal_column("9" if by == "town" else "12")
    key: Any = (
        Task.assignee
        if by == "person"
        else func.rpad(func.left(Task.lies_in, length), literal_column("12"), literal_column("'0'"))
    )
    statement = select(key.label("unit"), *_figures()).where(key.is_not(None)).group_by(key)
    counted = _waiting(statement, caller, TaskFilter(whole=True)).subquery()
    named = select(func.min(BoardDivision.name)).where(BoardDivision.code == counted.c.unit).scalar_subquery()
    ordered = select(counted, func.coalesce(named, counted.c.unit).label("name")).order_by(
        counted.c.overdue.desc(), counted.c.waiting.desc(), counted.c.unit
    )
    return (await session.execute(ordered.execution_options(scope=caller.scope))).all()
