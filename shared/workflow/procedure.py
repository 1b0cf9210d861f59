"""A machine with the table of its records: what is due of it is told as tasks 待办, now and again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Select, and_, case, func, literal, literal_column, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.events.control import Republish
from shared.events.items import json_object
from shared.events.publishing import publish_from
from shared.events.republishing import republisher
from shared.events.versions import VersionQuery
from shared.persistence.ids import among_ids
from shared.standards.clock import today
from shared.workflow.deadlines import Bounds, Urgency
from shared.workflow.machine import Level, Machine

__all__ = [
    "AnySelect",
    "Procedure",
    "as_urgent_as",
    "by_state",
    "due_order",
    "publish_task",
    "republish_tasks",
    "task_versions",
    "urgency_of",
]

AnySelect: TypeAlias = "Select[*tuple[Any, ...]]"
# Part of the expression, as an index on it has no parameters.
_FAR = literal_column("CAST('9999-12-31' AS date)", Date())


@dataclass(frozen=True, slots=True)
class Procedure:
    """A machine on the table ``record``. ``joined`` joins to a statement on it whatever ``division`` and ``household`` are columns of,
    and leaves out what never was a task.

    ``link`` is the console's page of a record, to which its id is added.
    """

    machine: Machine[Any]
    record: Any
    division: Any
    household: Any
    link: str
    joined: Callable[[AnySelect], AnySelect]

    @property
    def waiting(self) -> list[str]:
        """The states in which somebody has to act."""
        return [code for code, state in self.machine.states.items() if state.level is not None]

    def tasks(self) -> AnySelect:
        """``id, item`` of the task of every record."""
        row, states = self.record, self.machine.states
        item = json_object(
            id=row.id,
            version=row.version,
            kind=literal(self.machine.name),
            title=by_state(row.state, {code: state.title for code, state in states.items()}),
            household_id=self.household,
            division_code=self.division,
            level=self._level(),
            assignee=row.assignee,
            since=row.state_since,
            due_on=row.due_on,
            link=func.concat(self.link, row.id),
            open=row.state.in_(self.waiting),
        )
        return self.joined(select(row.id, item.label("item")).select_from(row))

    def _level(self) -> ColumnElement[Any]:
        """Who has to act, as :meth:`Level.at` has it."""
        states = self.machine.states
        level = by_state(self.record.state, {code: state.level and state.level.value for code, state in states.items()})
        return case(
            (and_(level.is_not(None), self.division.endswith("000000")), Level.COUNTY.value),
            (and_(level == Level.VILLAGE.value, self.division.endswith("000")), Level.TOWN.value),
            else_=level,
        )


def by_state(state: Any, words: dict[str, Any]) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped attribute
    """For each state what goes with it; null where that is None."""
    return case({code: word for code, word in words.items() if word is not None}, value=state, else_=None)


def urgency_of(due_on: Any, bounds: Bounds) -> ColumnElement[int]:  # noqa: ANN401 - a mapped attribute
    """How urgent a row is today, as :func:`shared.workflow.deadlines.urgency` counts it."""
    day = literal(today(), Date())
    return case(
        (due_on.is_(None), 0), (due_on < day - bounds.red, 3), (due_on < day, 2), (due_on <= day + bounds.soon, 1), else_=0
    )


def as_urgent_as(least: int, due_on: Any, bounds: Bounds) -> ColumnElement[bool]:  # noqa: ANN401 - a mapped attribute
    """Whether a row is at least so urgent today, as a range of days that an index serves."""
    day = literal(today(), Date())
    within: dict[int, ColumnElement[bool]] = {
        Urgency.SOON: due_on <= day + bounds.soon,
        Urgency.OVERDUE: due_on < day,
        Urgency.RED: due_on < day - bounds.red,
    }
    return within[least]


def due_order(due_on: Any) -> ColumnElement[Any]:  # noqa: ANN401 - a mapped attribute
    """The day by which lists are ordered: what has no deadline comes last. Indexes are made on this very expression."""
    return func.coalesce(due_on, _FAR, type_=Date())


async def publish_task(session: AsyncSession, event_type: EventType, procedure: Procedure, *ids: UUID) -> None:
    """Tell the tasks of these records, whose rows this transaction has changed."""
    await publish_from(session, event_type, procedure.tasks().where(among_ids(procedure.record.id, ids)))


def republish_tasks(event_type: EventType, procedures: Sequence[Procedure]) -> Republish:
    """Tells every task of a service again."""
    each = [republisher(event_type, procedure.tasks()) for procedure in procedures]

    async def republish(session: AsyncSession) -> None:
        for one in each:
            await one(session)

    return republish


def task_versions(procedures: Sequence[Procedure]) -> VersionQuery:
    """In which versions a service has its tasks."""
    each = (one.joined(select(one.record.id, one.record.version).select_from(one.record)) for one in procedures)
    return select(union_all(*each).subquery())
