"""Telling people what becomes due and what is overdue 催办: once for each worse urgency, to whoever has to act and, at the last, above them."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ARRAY, Row, Uuid, func, literal, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from shared.contracts.base import EventType
from shared.contracts.notices import COUNTY_OFFICER, TOWN_OFFICER, VILLAGE_OFFICER, NoticePosted, notice
from shared.contracts.tasks import TaskEscalated
from shared.events.publishing import publish
from shared.events.waiting import run_every
from shared.observability.logs import logger
from shared.persistence import Database
from shared.standards.ids import uuid7
from shared.workflow.deadlines import Bounds, Urgency
from shared.workflow.machine import Level, State
from shared.workflow.procedure import Procedure, urgency_of

__all__ = ["ROLES", "Escalation", "escalate", "run_escalations"]

EVERY_SECONDS: Final = 600.0
"""Days turn while nobody works; a deadline that passed is told within this time of the first moment of the day."""
ROLES = {Level.VILLAGE: VILLAGE_OFFICER, Level.TOWN: TOWN_OFFICER, Level.COUNTY: COUNTY_OFFICER}
"""Who has to act on each level."""
_ABOVE = {Level.VILLAGE: Level.TOWN, Level.TOWN: Level.COUNTY}
_WHY = {"unscoped": "deadlines pass for everybody"}


@dataclass(frozen=True, slots=True)
class Escalation:
    """What of a service is watched, by which event types it is told, and the ``bounds`` of urgency."""

    database: Database
    procedures: Sequence[Procedure]
    escalated: EventType
    noticed: EventType
    bounds: Callable[[AsyncSession], Awaitable[Bounds]]


async def escalate(session: AsyncSession, told: Escalation) -> int:
    """Tell what is more urgent than people were told; how many tasks. One transaction: nothing is told twice or forgotten."""
    bounds = await told.bounds(session)
    escalated: list[TaskEscalated] = []
    notices: list[NoticePosted] = []
    for procedure in told.procedures:
        rows = await _worse(session, procedure, bounds)
        escalated += [_event(procedure, row) for row in rows]
        notices += _notices(procedure, rows)
    await publish(session, told.escalated, escalated)
    await publish(session, told.noticed, notices)
    return len(escalated)


async def _worse(session: AsyncSession, procedure: Procedure, bounds: Bounds) -> Sequence[Row[Any]]:
    row = procedure.record
    urgency = urgency_of(row.due_on, bounds)
    found = select(row.id).where(row.state.in_(procedure.waiting), urgency > row.warned).order_by(row.id)
    changed = (
        update(row)
        .where(row.id.in_(found.with_for_update(skip_locked=True)), urgency > row.warned)
        .values(warned=urgency)
        .returning(row.id)
    )
    ids = (await session.scalars(changed, execution_options={**_WHY, "synchronize_session": False})).all()
    columns = (row.id, row.state, row.due_on, row.warned, row.assignee)
    wider = (procedure.division.label("division_code"), procedure.household.label("household_id"))
    described = procedure.joined(select(*columns, *wider).select_from(row)).where(
        row.id.in_(select(func.unnest(literal(list(ids), ARRAY(Uuid)))))
    )
    return (await session.execute(described, execution_options=_WHY)).all() if ids else []


def _event(procedure: Procedure, row: Row[Any]) -> TaskEscalated:
    state = procedure.machine.states[row.state]
    assert state.level is not None  # noqa: S101 - only waiting states are looked at
    return TaskEscalated(
        id=uuid7(),
        version=1,
        task_id=row.id,
        kind=procedure.machine.name,
        title=state.title,
        household_id=row.household_id,
        division_code=row.division_code,
        level=state.level.value,
        due_on=row.due_on,
        urgency=row.warned,
    )


def _notices(procedure: Procedure, rows: Sequence[Row[Any]]) -> list[NoticePosted]:
    """One notice for each receiver, step and urgency, with how many there are."""
    counts: dict[tuple[str, str, Urgency, str], int] = defaultdict(int)
    for row in rows:
        state, urgency = procedure.machine.states[row.state], Urgency(row.warned)
        for receiver, where in _receivers(state, row, urgency):
            counts[receiver, where, urgency, state.title] += 1
    kind = f"{procedure.machine.name}.due"
    return [
        notice(
            kind,
            f"{procedure.machine.title}“{title}”{urgency.title} {count} 件",
            text="请尽快办理。",
            link="/tasks",
            account=None if where else receiver,
            role=receiver if where else None,
            division_code=where or None,
        )
        for (receiver, where, urgency, title), count in counts.items()
    ]


def _receivers(state: State, row: Row[Any], urgency: Urgency) -> list[tuple[str, str]]:
    """Roles with their divisions, or an account without: whose turn it is, and above them once it is red."""
    assert state.level is not None  # noqa: S101 - only waiting states are looked at
    level = state.level.at(row.division_code)
    own = (row.assignee, "") if row.assignee else (ROLES[level], _unit(level, row.division_code))
    above = _ABOVE.get(level)
    if urgency is Urgency.RED and above is not None:
        return [own, (ROLES[above], _unit(above, row.division_code))]
    return [own]


def _unit(level: Level, division_code: str) -> str:
    return level.unit(division_code).ljust(12, "0")


async def run_escalations(told: Escalation, stop: asyncio.Event) -> None:
    """Tell what is due until told to stop; of all replicas of the service one does."""

    async def run() -> None:
        async with told.database.transaction() as session:
            count = await escalate(session, told)
        if count:
            logger().info("tasks_escalated", tasks=count)

    await run_every(told.database, "escalations", EVERY_SECONDS, run, stop)
