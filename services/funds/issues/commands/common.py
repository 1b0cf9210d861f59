"""What several use cases of issues need. An issue is locked before whatever belongs to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.conditions import cut
from services.funds.issues.events import publish_issue
from services.funds.issues.machine import ISSUE, IssueFacts
from services.funds.issues.rules import units_of, verifies
from services.funds.issues.tables import Issue
from shared import audit
from shared.access import Caller
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow import Level

__all__ = ["WHY", "facts_of", "finish", "issue_locked", "must_be_county", "must_be_others", "must_be_unit", "must_stand_in"]

WHY = {"unscoped": "the issue was found within the caller's scope"}


async def issue_locked(session: AsyncSession, caller: Caller, issue_id: UUID, seen: int | None = None) -> Issue:
    """An issue that the caller sees, locked.

    Raises:
        Problem: 404 ``unknown_issue``; 412 ``version_mismatch``.
    """
    found = cut(select(Issue).where(Issue.id == issue_id), caller.scope).with_for_update()
    issue: Issue | None = (await session.scalars(found)).one_or_none()
    if issue is None:
        raise Problem(404, "unknown_issue", "没有这个问题,或它不在您的部门和数据范围内。")
    if seen is not None:
        check_version(seen, issue.version)
    return issue


def facts_of(caller: Caller, issue: Any) -> IssueFacts:  # noqa: ANN401 - a mapped object or a row
    """What the conditions of a step look at, for whoever wants to take it."""
    units = units_of(issue.lead_unit, issue.responsible_units)
    return IssueFacts(caller.department, units, issue.involved, issue.recovered, issue.shortfall)


def must_be_unit(caller: Caller, issue: Issue) -> None:
    """Refuse whoever is not of the units that put it right.

    Raises:
        Problem: 403 ``level_needed`` or ``other_department``.
    """
    if not caller.scope.contains(Level.TOWN.unit(issue.division_code)):
        raise Problem(403, "level_needed", "须由镇级或县级的整改单位办理。")
    units = units_of(issue.lead_unit, issue.responsible_units)
    if caller.department not in units:
        raise Problem(403, "other_department", f"须由整改单位办理:{'、'.join(sorted(units))}。")


def must_be_county(caller: Caller, issue: Issue) -> None:
    """Refuse whoever does not work for the whole county.

    Raises:
        Problem: 403 ``level_needed``.
    """
    if not caller.scope.contains(Level.COUNTY.unit(issue.division_code)):
        raise Problem(403, "level_needed", "须由县级办理。")


def must_be_others(caller: Caller, issue: Issue) -> None:
    """Refuse whoever is not of the county, or judges what the own unit has done (R-F03).

    Raises:
        Problem: 403 ``level_needed`` or ``own_unit``.
    """
    must_be_county(caller, issue)
    if not verifies(caller.department, units_of(issue.lead_unit, issue.responsible_units)):
        raise Problem(403, "own_unit", f"{caller.department}是整改单位,须由其他单位办理。")


def must_stand_in(issue: Issue, states: tuple[str, ...]) -> None:
    """Refuse what does not belong to where an issue stands.

    Raises:
        Problem: 409 ``wrong_state``.
    """
    if issue.state not in states:
        raise Problem(409, "wrong_state", f"当前状态为“{ISSUE.states[issue.state].title}”,不能办理。")


async def finish(
    session: AsyncSession, caller: Caller, issue: Issue, action: str, purpose: str | None, detail: Mapping[str, Any]
) -> None:
    """Tell how the issue is now, and write down what was done."""
    await session.flush()
    await publish_issue(session, issue.id)
    await audit.record(
        session,
        caller,
        action=action,
        resource="issue",
        resource_id=issue.id,
        purpose=purpose,
        detail={**detail, "state": issue.state},
    )
