"""Registering what was found, and correcting what is said of it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.batches.queries import batch
from services.funds.issues import queries
from services.funds.issues.commands.common import finish, issue_locked, must_be_others, must_stand_in
from services.funds.issues.machine import DONE, ISSUE, due_in
from services.funds.issues.schemas.issues import IssueCorrection, IssueEntry
from services.funds.issues.tables import Issue
from services.funds.parameters.queries import parameters_on
from services.funds.projects.queries import project
from shared.access import Caller, Scope
from shared.registry.places import place_within
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.workflow import Level
from shared.workflow.moving import begun

__all__ = ["correct", "register"]

_CORRECTED_IN = tuple(state for state in ISSUE.states if state not in {*DONE, "verified"})
"""What was verified rests on what is said: it is sent back before it is corrected."""


async def register(session: AsyncSession, caller: Caller, entry: IssueEntry) -> Changed:
    """Register an issue; one that a town found by a search is linked to the issue that asked for it (R-F05).

    Raises:
        Problem: 422 ``unknown_division``, ``unknown_fund_batch``, ``unknown_project``, ``unknown_issue_search``, ``nothing_found``, ``future_date``, ``invalid_date``.
    """
    await place_within(session, caller.scope, entry.division_code)
    check_day("on", entry.on, since=entry.found_on)
    if entry.deadline < entry.found_on:
        raise fault("deadline", "invalid_date", f"整改期限不能早于发现日期 {entry.found_on}")
    await _check_subjects(session, entry.division_code, entry.fund_batch_id, entry.project_id)
    parameters = await parameters_on(session, Scope.everything(), entry.on)
    issue = Issue(
        **entry.model_dump(exclude={"on", "search_id"}),
        **begun(ISSUE, entry.on, parameters),
        origin_id=await _origin(session, caller, entry),
        recorded_by=caller.client_id,
        department=caller.department,
    )
    issue.due_on = due_in(issue.state, entry.on, entry.deadline, parameters)
    session.add(issue)
    await session.flush()
    detail = {"found_by": entry.found_by, "category": entry.category, "involved": entry.involved and str(entry.involved)}
    await finish(session, caller, issue, "issue.register", None, detail)
    return Changed(id=issue.id, version=1)


async def _check_subjects(session: AsyncSession, division_code: str, batch_id: UUID | None, project_id: UUID | None) -> None:
    """Refuse money and projects of another county; a town that names a batch of its own need not see it."""
    county = Scope((Level.COUNTY.unit(division_code),))
    if batch_id is not None:
        try:
            await batch(session, county, batch_id)
        except Problem:
            raise fault("fund_batch_id", "unknown_fund_batch", "没有这批资金") from None
    if project_id is not None:
        try:
            await project(session, county, project_id)
        except Problem:
            raise fault("project_id", "unknown_project", "没有这个项目") from None


async def _origin(session: AsyncSession, caller: Caller, entry: IssueEntry) -> UUID | None:
    if entry.search_id is None:
        return None
    try:
        search = await queries.search(session, caller.scope, entry.search_id)
    except Problem:
        raise fault("search_id", "unknown_issue_search", "没有这项排查") from None
    if not search.found_count or not Scope.of([search.division_code]).contains(entry.division_code):
        raise fault("search_id", "nothing_found", "该排查没有在这里发现问题")
    issue_id: UUID = search.issue_id
    return issue_id


async def correct(session: AsyncSession, caller: Caller, issue_id: UUID, correction: IssueCorrection, seen: int) -> Changed:
    """Correct what is said of an issue, until it is verified; its own units cannot. What is so already changes nothing.

    Raises:
        Problem: 404 ``unknown_issue``; 412; 403 ``level_needed``, ``own_unit``; 409 ``wrong_state``; 422 ``missing_value``,
            ``unknown_fund_batch``, ``unknown_project``, ``less_than_recovered``.
    """
    issue = await issue_locked(session, caller, issue_id, seen)
    must_be_others(caller, issue)
    must_stand_in(issue, _CORRECTED_IN)
    fields = correction.model_dump(exclude_unset=True, exclude={"reason"})
    changed = {name: value for name, value in fields.items() if getattr(issue, name) != value}
    if not changed:
        return Changed(id=issue.id, version=issue.version)
    await _check(session, issue, changed)
    for name, value in changed.items():
        setattr(issue, name, value)
    issue.version += 1
    await finish(session, caller, issue, "issue.correct", correction.reason, {"fields": sorted(changed)})
    return Changed(id=issue.id, version=issue.version)


async def _check(session: AsyncSession, issue: Issue, changed: dict[str, Any]) -> None:
    """Refuse what cannot be; money that need not come back is never more than what is left."""
    await _check_subjects(session, issue.division_code, changed.get("fund_batch_id"), changed.get("project_id"))
    if "involved" in changed:
        left = (changed["involved"] or 0) - issue.recovered
        if left < 0:
            raise fault("involved", "less_than_recovered", f"涉及金额不能少于已整改的 {issue.recovered} 元")
        changed["shortfall"] = min(issue.shortfall, left)
