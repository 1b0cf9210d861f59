"""What several use cases of helpers need."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from services.household.helpers.queries import reaching
from services.household.helpers.rules import overload
from services.household.helpers.tables import Helper, HelperAssignment
from services.household.parameters.queries import parameter_on
from services.household.registry.tables import Household
from shared.access import Caller, Scope
from shared.contracts.household import NOTICE_POSTED
from shared.contracts.notices import notice
from shared.events.publishing import publish
from shared.standards.clock import today
from shared.standards.divisions import prefix_of
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = [
    "WHY",
    "assignment_locked",
    "check_area",
    "helper_locked",
    "taken_on",
    "tell_helper",
    "unknown_helper",
    "workload",
]

WHY = {"unscoped": "helpers and households were found within the caller's scope"}


def unknown_helper() -> Problem:
    """Nobody, or nobody of the caller's."""
    return Problem(404, "unknown_helper", "没有这个帮扶责任人,或其不在您的数据范围内。")


async def helper_locked(session: AsyncSession, caller: Caller, helper_id: UUID, seen: int | None = None) -> Helper:
    """A helper of the caller's divisions, locked against everybody who changes or assigns it.

    Raises:
        Problem: 404 ``unknown_helper``; 412 ``version_mismatch``; 409 ``helper_ended``.
    """
    found = caller.scope.restrict(select(Helper).where(Helper.id == helper_id), Helper.division_code)
    row = (await session.scalars(found.with_for_update(key_share=True))).one_or_none()
    if row is None:
        raise unknown_helper()
    if seen is not None:
        check_version(seen, row.version)
    if row.ended_on is not None:
        raise Problem(409, "helper_ended", "该帮扶责任人已终止帮扶。")
    return row


async def taken_on(session: AsyncSession, caller: Caller, helper_id: UUID, *, locked: bool = True) -> Helper:
    """Whom the request names for a household, locked against being ended meanwhile.

    Raises:
        Problem: 422 ``unknown_helper``; 409 ``helper_ended``.
    """
    found = select(Helper).where(Helper.id == helper_id, reaching(caller.scope)).execution_options(scope=caller.scope)
    statement = found.with_for_update(read=True) if locked else found
    row = (await session.scalars(statement)).one_or_none()
    if row is None:
        raise fault("helper_id", "unknown_helper", "没有这个帮扶责任人,或其不在您的数据范围内")
    if row.ended_on is not None:
        raise Problem(409, "helper_ended", "该帮扶责任人已终止帮扶。")
    return row


def check_area(helper: Helper, divisions: Sequence[str]) -> None:
    """Refuse households outside the area in which a helper helps.

    Raises:
        Problem: 422 ``outside_area``.
    """
    if outside := sum(not code.startswith(prefix_of(helper.division_code)) for code in divisions):
        raise fault("helper_id", "outside_area", f"有 {outside} 户不在该帮扶责任人的帮扶区域内")


async def assignment_locked(session: AsyncSession, caller: Caller, assignment_id: UUID, seen: int) -> HelperAssignment:
    """An assignment that goes on, of a household in the caller's scope, locked.

    Raises:
        Problem: 404 ``unknown_assignment``; 412 ``version_mismatch``; 409 ``assignment_ended``.
    """
    row = HelperAssignment
    found = select(row).join(Household, Household.id == row.household_id).where(row.id == assignment_id)
    locked = caller.scope.restrict(found, Household.division_code).with_for_update(of=row)
    assignment = (await session.scalars(locked)).one_or_none()
    if assignment is None:
        raise Problem(404, "unknown_assignment", "没有这条结对帮扶记录,或它不在您的数据范围内。")
    check_version(seen, assignment.version)
    if assignment.ended_on is not None:
        raise Problem(409, "assignment_ended", "该结对帮扶已终止。")
    return assignment


async def workload(session: AsyncSession, helper_id: UUID) -> Mapping[str, Any]:
    """How many households a helper answers for now, and what to say where these are too many (A-09)."""
    row = HelperAssignment
    counted = (
        select(func.count())
        .select_from(row)
        .join(Household, Household.id == row.household_id)
        .where(row.helper_id == helper_id, row.ended_on.is_(None), Household.closed_on.is_(None))
    )
    households = (await session.scalars(counted, execution_options=WHY)).one()
    limit = await parameter_on(session, Scope.everything(), "helper_households", today())
    return {"households": households, "warning": overload(households, int(limit.value))}


async def tell_helper(session: AsyncSession, helper: Helper, households: int) -> None:
    """A notice to a helper's own account, where there is one."""
    if helper.account is not None and households:
        told = notice(
            "helper.assigned",
            f"您新增帮扶农户 {households} 户",
            text="请按规定的频次走访。",
            link="/tasks",
            account=helper.account,
        )
        await publish(session, NOTICE_POSTED, [told])
