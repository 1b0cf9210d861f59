"""Passing households on to somebody else: one 更换, or all of a helper at once 移交 (staff change, domain/jobs-and-platform A-05)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ARRAY, Row, Uuid, bindparam, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.commands.common import (
    WHY,
    assignment_locked,
    check_area,
    helper_locked,
    taken_on,
    tell_helper,
    workload,
)
from services.household.helpers.events import publish_assignments
from services.household.helpers.schemas import Assigned, HandedOver, HandingOver
from services.household.helpers.tables import Helper, HelperAssignment
from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry.expressions import one_of
from services.household.registry.tables import Household
from services.household.visits.commands import settle
from shared.access import Caller
from shared.persistence.versions import next_version
from shared.privacy import mask_name
from shared.web.faults import check_day, fault

__all__ = ["hand_over", "replace"]

# Whoever takes over and helped there already ends that too: of one helper a household has one assignment, the main one if either was.
_PASS_ON = text(
    """
    WITH ended AS (
        UPDATE helper_assignment
           SET ended_on = :on, end_reason = :reason, ended_by = :by, version = version + 1, changed_at = clock_timestamp()
         WHERE id = ANY(:ids) AND ended_on IS NULL RETURNING id, household_id, main
    ), doubled AS (
        UPDATE helper_assignment AS a
           SET ended_on = :on, end_reason = :reason, ended_by = :by, version = version + 1, changed_at = clock_timestamp()
          FROM ended AS e
         WHERE a.household_id = e.household_id AND a.helper_id = :target AND a.ended_on IS NULL
        RETURNING a.id, a.household_id, a.main
    ), begun AS (
        INSERT INTO helper_assignment (household_id, helper_id, main, from_on, reason, recorded_by)
        SELECT e.household_id, CAST(:target AS uuid), e.main OR coalesce(d.main, false), CAST(:on AS date),
               CAST(:reason AS text), CAST(:by AS text)
          FROM ended AS e LEFT JOIN doubled AS d ON d.household_id = e.household_id
        RETURNING id, household_id, version
    )
    SELECT b.household_id, b.id, b.version, e.id AS ended, d.id AS doubled
      FROM begun AS b JOIN ended AS e ON e.household_id = b.household_id
           LEFT JOIN doubled AS d ON d.household_id = b.household_id
     ORDER BY b.household_id
    """
).bindparams(bindparam("ids", type_=ARRAY(Uuid)))


@dataclass(frozen=True, slots=True)
class _Passing:
    kind: str
    source: Helper
    target: Helper
    on: date
    reason: str


async def replace(session: AsyncSession, caller: Caller, assignment_id: UUID, entry: HandingOver, seen: int) -> Assigned:
    """Give one household somebody else in the place of one helper; the assignment that begins.

    Raises:
        Problem: 404 ``unknown_assignment``; 412; 409 ``assignment_ended`` or ``helper_ended``; 422 ``unknown_helper``, ``same_helper``,
            ``outside_area``, ``future_date`` or ``invalid_date``.
    """
    target = await taken_on(session, caller, entry.helper_id)
    assignment = await assignment_locked(session, caller, assignment_id, seen)
    if target.id == assignment.helper_id:
        raise _same_helper()
    source = await session.get_one(Helper, assignment.helper_id, execution_options=WHY)
    rows = await _pass_on(session, caller, [assignment_id], _Passing("helper.replace", source, target, entry.on, entry.reason))
    (row,) = rows
    return Assigned.model_validate({"id": row.id, "version": row.version, **await workload(session, target.id)})


async def hand_over(session: AsyncSession, caller: Caller, helper_id: UUID, entry: HandingOver, seen: int) -> HandedOver:
    """Pass all households of a helper on to another one, as far as they lie in the caller's divisions.

    Raises:
        Problem: 404 ``unknown_helper``; 412; 409 ``helper_ended``; 422 ``unknown_helper``, ``same_helper``, ``outside_area``,
            ``future_date`` or ``invalid_date``.
    """
    if entry.helper_id == helper_id:
        raise _same_helper()
    await _lock_both(session, [helper_id, entry.helper_id])
    source = await helper_locked(session, caller, helper_id, seen)
    target = await taken_on(session, caller, entry.helper_id, locked=False)
    await next_version(session, source)
    row = HelperAssignment
    found = select(row.id).join(Household, Household.id == row.household_id)
    mine = found.where(row.helper_id == helper_id, row.ended_on.is_(None), Household.closed_on.is_(None))
    ids = (await session.scalars(caller.scope.restrict(mine, Household.division_code))).all()
    rows = await _pass_on(session, caller, ids, _Passing("helper.hand_over", source, target, entry.on, entry.reason))
    left = await workload(session, helper_id)
    return HandedOver.model_validate(
        {"handed_over": len(rows), "remaining": left["households"], **await workload(session, target.id)}
    )


async def _lock_both(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Two who hand over to one another wait for one another in one order."""
    locked = select(Helper.id).where(Helper.id.in_(ids)).order_by(Helper.id).with_for_update(key_share=True)
    await session.execute(locked, execution_options=WHY)


async def _pass_on(session: AsyncSession, caller: Caller, ids: Sequence[UUID], passing: _Passing) -> Sequence[Row[Any]]:
    """End these assignments and begin the target's in their households: one statement, however many there are."""
    await _check(session, ids, passing)
    values = {
        "ids": list(ids),
        "target": passing.target.id,
        "on": passing.on,
        "reason": passing.reason,
        "by": caller.client_id,
    }
    rows = (await session.execute(_PASS_ON, values, execution_options=WHY)).all()
    households = [row.household_id for row in rows]
    if not households:
        return rows
    await settle(session, households)
    changed = [one for row in rows for one in (row.id, row.ended, row.doubled) if one is not None]
    await publish_assignments(session, changed)
    await tell_helper(session, passing.target, len(households))
    await record_deed(
        session,
        caller,
        Deed(
            passing.kind,
            resource="helper",
            resource_id=passing.source.id,
            households=households,
            about=f"{mask_name(passing.source.name)}→{mask_name(passing.target.name)}({passing.target.unit})",
            happened_on=passing.on,
            purpose=passing.reason,
            detail={"target": passing.target.id, "households": len(households)},
        ),
    )
    return rows


async def _check(session: AsyncSession, ids: Sequence[UUID], passing: _Passing) -> None:
    """Lock what ends, in one order, and refuse a day before one of it began, or a household outside the target's area."""
    row = HelperAssignment
    here = select(row.household_id).where(one_of(row.id, list(ids)))
    concerned = one_of(row.id, list(ids)) | ((row.helper_id == passing.target.id) & row.household_id.in_(here))
    found = (
        select(row.from_on, Household.division_code)
        .join(Household, Household.id == row.household_id)
        .where(concerned, row.ended_on.is_(None))
        .order_by(row.id)
        .with_for_update(of=row)
    )
    rows = (await session.execute(found, execution_options=WHY)).all()
    check_day("on", passing.on, since=max((one.from_on for one in rows), default=None))
    check_area(passing.target, [one.division_code for one in rows])


def _same_helper() -> Exception:
    return fault("helper_id", "same_helper", "接替者与原帮扶责任人是同一人")
