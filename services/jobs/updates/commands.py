"""Monthly updates: opened for every village, confirmed with what is as in the month before, checked, locked. An update is locked before its spells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import exists, func, literal, select, text, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.employment.events import publish_spells
from services.jobs.employment.rules import first_of
from services.jobs.employment.tables import Spell, WorkMonth
from services.jobs.parameters.queries import parameters_on
from services.jobs.registers.commands import freeze
from services.jobs.updates import queries
from services.jobs.updates.machine import UPDATE
from services.jobs.updates.problems import unknown_update
from services.jobs.updates.queries import UPDATES
from services.jobs.updates.rules import UpdateFacts, due_in
from services.jobs.updates.schemas import LockingMonth, MonthLocked, UpdateLeft
from services.jobs.updates.tables import LedgerUpdate
from shared import audit
from shared.access import Caller, Scope
from shared.contracts.jobs import TASK_CHANGED
from shared.persistence.ids import among_ids
from shared.registry.tables import KnownHousehold
from shared.standards.clock import today
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.deadlines import Dated
from shared.workflow.moving import Ground, Moving, Taking, move_all
from shared.workflow.procedure import publish_task
from shared.workflow.schemas import Said
from shared.workflow.tables import MOVES

__all__ = ["facts_of", "lock_month", "open_due", "open_month", "take_update"]

_WHY = {"unscoped": "the update was found within the caller's scope"}
_EVERYBODY = {"unscoped": "months begin for everybody"}

_OPEN = text(
    """
    INSERT INTO ledger_update (division_code, month, state, state_since, due_on)
    SELECT division.code, CAST(:month AS date), :state, CAST(:month AS date), CAST(:due AS date)
      FROM division
     WHERE division.level = 'village'
       AND EXISTS (SELECT FROM known_household home WHERE home.division_code = division.code AND home.closed_on IS NULL)
     ORDER BY division.code
        ON CONFLICT DO NOTHING
 RETURNING id
    """
)
# From the last month that anybody was asked for: what passed since while no worker ran is asked for, too. On the first day it is the present one.
_MISSED = text(
    """
    SELECT CAST(m AS date)
      FROM generate_series((SELECT coalesce(max(month), CAST(:now AS date)) FROM ledger_update), CAST(:now AS date),
                           CAST('1 month' AS interval)) AS m
    """
)


async def open_due(session: AsyncSession) -> int:
    """Open the month that is, and those that passed while nobody did, for every village with households: a task of its officer. How many."""
    opened: list[UUID] = []
    now = today().replace(day=1)
    for month in (await session.scalars(_MISSED, {"now": now}, execution_options=_EVERYBODY)).all():
        due = due_in(UPDATE.initial, month, await parameters_on(session, Scope.everything(), month), today())
        values = {"month": month, "state": UPDATE.initial, "due": due}
        opened += (await session.scalars(_OPEN, values, execution_options=_EVERYBODY)).all()
    if opened:
        await publish_task(session, TASK_CHANGED, UPDATES, *opened)
    return len(opened)


async def open_month(session: AsyncSession, caller: Caller) -> int:
    """Open what is due now, for everybody; how many.

    Raises:
        Problem: 403 ``level_needed``.
    """
    if not caller.scope.whole_county:
        raise Problem(403, "level_needed", "“开启月度更新”须由县级办理。")
    count = await open_due(session)
    if count:
        detail = {"opened": count}
        await audit.record(
            session, caller, action="ledger_update.open", resource="ledger_update", resource_id="all", detail=detail
        )
    return count


async def facts_of(session: AsyncSession, found: Any) -> UpdateFacts:  # noqa: ANN401 - a row
    """What the conditions of an update's steps look at: all of it, whatever of it the caller sees."""
    if found.state != UPDATE.initial:
        return UpdateFacts()
    counts = await queries.line_counts(session, Scope.everything(), found)
    overfull = await queries.overfull(session, Scope.everything(), found.division_code, found.month)
    return UpdateFacts(unfilled=counts.get("open", 0), overfull=overfull)


async def take_update(session: AsyncSession, caller: Caller, update_id: UUID, code: str, said: Said, seen: int) -> Changed:
    """Take an update one step along. Confirmed, whatever was not told of is recorded as in the month before; locked, the registers are frozen.

    Raises:
        Problem: 404 ``unknown_ledger_update``; 412; 403 and 409 as :func:`shared.workflow.moving.move`.
    """
    row = LedgerUpdate
    one = select(row).where(row.id == update_id).with_for_update()
    found = (await session.scalars(caller.scope.restrict(one, row.division_code))).one_or_none()
    if found is None:
        raise unknown_update()
    check_version(seen, found.version)
    if code == "confirm":
        await _hold_spells(session, found.division_code)
    carrying = code == "confirm" and found.state == UPDATE.initial
    parameters = await parameters_on(session, Scope.everything(), said.on)
    await move_all(session, caller, UPDATE, [_moving(found, code, said, await facts_of(session, found), parameters)])
    carried = await _carry_over(session, caller, found) if carrying else 0
    if code == "lock":
        await freeze(session, caller, found.month, [found.division_code])
    await publish_task(session, TASK_CHANGED, UPDATES, update_id)
    detail = {"state": found.state, "month": f"{found.month:%Y-%m}", "carried": carried}
    await audit.record(
        session,
        caller,
        action=f"ledger_update.{code}",
        resource="ledger_update",
        resource_id=update_id,
        purpose=said.opinion,
        detail=detail,
    )
    return Changed(id=update_id, version=found.version)


async def lock_month(session: AsyncSession, caller: Caller, locking: LockingMonth) -> MonthLocked:
    """Lock a month of every village that the town has checked, within the caller's scope, and freeze their registers; what is left is told, and so
    is what the caller has confirmed or checked and another has to lock.

    Raises:
        Problem: 409 ``nothing_checked``; 403 and 409 as :func:`shared.workflow.moving.move_all`, of the first against which something stands.
    """
    row, month = LedgerUpdate, first_of(locking.month)
    own = exists().where(
        MOVES.c.machine == UPDATE.name,
        MOVES.c.subject_id == row.id,
        MOVES.c.actor == caller.client_id,
        MOVES.c.step.in_(UPDATE.transitions["lock"].not_by),
    )
    due = select(row).where(row.month == month, row.state == "county", ~own).order_by(row.division_code).with_for_update()
    found = (await session.scalars(caller.scope.restrict(due, row.division_code))).all()
    if not found:
        raise Problem(409, "nothing_checked", f"{locking.month} 没有待县级锁定的月度更新。")
    said = Said(on=locking.on, opinion=locking.opinion)
    parameters = await parameters_on(session, Scope.everything(), said.on)
    await move_all(session, caller, UPDATE, [_moving(one, "lock", said, UpdateFacts(), parameters) for one in found])
    await freeze(session, caller, month, [one.division_code for one in found])
    await publish_task(session, TASK_CHANGED, UPDATES, *(one.id for one in found))
    detail = {"state": "locked", "month": locking.month}
    entries = [
        audit.Entry("ledger_update.lock", "ledger_update", one.id, purpose=locking.opinion, detail=detail) for one in found
    ]
    await audit.record_all(session, caller, entries)
    left = [one for one in await queries.states_in(session, caller.scope, month) if one.state != "locked"]
    return MonthLocked(
        locked=len(found),
        left=[
            UpdateLeft(division_code=one.division_code, state=one.state, state_title=UPDATE.states[one.state].title)
            for one in left
        ],
    )


def _moving(
    found: LedgerUpdate, code: str, said: Said, facts: UpdateFacts, parameters: Mapping[str, Dated]
) -> Moving[UpdateFacts]:
    until = due_in(UPDATE.transitions[code].target, found.month, parameters, said.on)
    return Moving(found, Ground(found.division_code, facts, parameters), Taking(code, said, until=until))


async def _hold_spells(session: AsyncSession, division_code: str) -> None:
    """Lock every spell of a village's people: nobody tells of their months while these are confirmed."""
    row, home = Spell, KnownHousehold
    statement = select(row.id).join(home, home.id == row.household_id).where(home.division_code == division_code)
    await session.execute(statement.order_by(row.id).with_for_update(of=row), execution_options=_WHY)


async def _carry_over(session: AsyncSession, caller: Caller, found: LedgerUpdate) -> int:
    """Record every month that is as the one before, in the name of who confirms it; how many."""
    told = queries.carried_over(Scope.everything(), found.division_code, found.month)
    by = (literal(caller.client_id), literal(caller.name))
    names = ["spell_id", "month", "person_id", "share", "wage", "source", "recorded_by", "recorded_name"]
    made = postgresql.insert(WorkMonth).from_select(names, told.add_columns(*by)).returning(WorkMonth.spell_id)
    ids: Sequence[UUID] = (await session.scalars(made, execution_options=_WHY)).all()
    if not ids:
        return 0
    newer = (
        update(Spell)
        .where(among_ids(Spell.id, ids))
        .values(version=Spell.version + 1, changed_at=func.clock_timestamp())
        .execution_options(**_WHY, synchronize_session=False)
    )
    await session.execute(newer)
    await publish_spells(session, *ids)
    detail = {"month": f"{found.month:%Y-%m}"}
    await audit.record_all(
        session, caller, [audit.Entry("employment.carry_over", "employment_spell", id, detail=detail) for id in ids]
    )
    return len(ids)
