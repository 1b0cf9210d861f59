"""Giving a household a helper 结对帮扶, and ending that."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.commands.common import WHY, assignment_locked, check_area, taken_on, tell_helper, workload
from services.household.helpers.events import publish_assignments
from services.household.helpers.schemas import Assigned, AssignmentEntry, HelpEnding
from services.household.helpers.tables import Helper, HelperAssignment
from services.household.history.commands.deeds import Deed, record_deed
from services.household.registry.tables import Household
from services.household.visits.commands import settle
from shared.access import Caller
from shared.privacy import mask_name
from shared.web.bodies import Changed
from shared.web.faults import check_day
from shared.web.problems import Problem

__all__ = ["assign", "end_assignment"]


async def assign(session: AsyncSession, caller: Caller, household_id: UUID, entry: AssignmentEntry) -> Assigned:
    """Give a household a helper.

    Raises:
        Problem: 404 ``unknown_household``; 409 ``household_closed``, ``helper_ended``, ``already_assigned`` or ``main_helper_exists``;
            422 ``unknown_helper``, ``outside_area`` or ``future_date``.
    """
    check_day("from_on", entry.from_on)
    found = select(Household.division_code, Household.closed_on).where(Household.id == household_id)
    household = (await session.execute(caller.scope.restrict(found, Household.division_code))).one_or_none()
    if household is None:
        raise Problem(404, "unknown_household", "没有这个农户,或它不在您的数据范围内。")
    if household.closed_on is not None:
        raise Problem(409, "household_closed", "该户已销户,不能安排帮扶责任人。")
    helper = await taken_on(session, caller, entry.helper_id)
    check_area(helper, [household.division_code])
    values = {**entry.model_dump(), "household_id": household_id, "recorded_by": caller.client_id}
    made = insert(HelperAssignment).values(values).on_conflict_do_nothing()
    row = (
        await session.execute(made.returning(HelperAssignment.id, HelperAssignment.version), execution_options=WHY)
    ).one_or_none()
    if row is None:
        raise await _why_not(session, household_id, helper)
    await settle(session, [household_id])
    await publish_assignments(session, [row.id])
    await tell_helper(session, helper, 1)
    word = "主要责任人" if entry.main else "责任人"
    await record_deed(
        session,
        caller,
        Deed(
            "helper.assign",
            resource="helper_assignment",
            resource_id=row.id,
            households=[household_id],
            about=f"{mask_name(helper.name)}({helper.unit},{word})",
            happened_on=entry.from_on,
            purpose=entry.reason,
            detail={"helper": helper.id, "main": entry.main},
        ),
    )
    return Assigned.model_validate({"id": row.id, "version": row.version, **await workload(session, helper.id)})


async def _why_not(session: AsyncSession, household_id: UUID, helper: Helper) -> Problem:
    """Which of the two rules of the table stands against it: a helper once, one main helper."""
    row = HelperAssignment
    same = select(row.id).where(row.household_id == household_id, row.helper_id == helper.id, row.ended_on.is_(None))
    if (await session.scalars(same, execution_options=WHY)).first() is not None:
        return Problem(409, "already_assigned", f"{helper.name}已是该户的帮扶责任人。")
    return Problem(409, "main_helper_exists", "该户已有主要责任人;如需更换,请办理更换。")


async def end_assignment(session: AsyncSession, caller: Caller, assignment_id: UUID, ending: HelpEnding, seen: int) -> Changed:
    """End an assignment; it stays as it was.

    Raises:
        Problem: 404 ``unknown_assignment``; 412; 409 ``assignment_ended``; 422 ``future_date`` or ``invalid_date``.
    """
    assignment = await assignment_locked(session, caller, assignment_id, seen)
    check_day("on", ending.on, since=assignment.from_on)
    assignment.ended_on, assignment.end_reason, assignment.ended_by = ending.on, ending.reason, caller.client_id
    assignment.version += 1
    assignment.changed_at = func.clock_timestamp()
    household_id, helper_id = assignment.household_id, assignment.helper_id
    await session.flush()
    await settle(session, [household_id])
    await publish_assignments(session, [assignment_id])
    helper = await session.get_one(Helper, helper_id, execution_options=WHY)
    await record_deed(
        session,
        caller,
        Deed(
            "helper.end",
            resource="helper_assignment",
            resource_id=assignment_id,
            households=[household_id],
            about=f"{mask_name(helper.name)}({helper.unit})",
            happened_on=ending.on,
            purpose=ending.reason,
            detail={"helper": helper_id},
        ),
    )
    return Changed(id=assignment_id, version=seen + 1)
