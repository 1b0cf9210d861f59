"""Putting a deadline off 延期: asked for by the unit, decided by another one, so many times at most."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.issues.commands.common import (
    WHY,
    finish,
    issue_locked,
    must_be_others,
    must_be_unit,
    must_stand_in,
)
from services.funds.issues.conditions import cut
from services.funds.issues.machine import RECTIFYING, due_in
from services.funds.issues.rules import EXTENSIONS
from services.funds.issues.schemas.parts import IssueExtensionDecision, IssueExtensionEntry
from services.funds.issues.tables import Issue, IssueExtension
from services.funds.parameters.queries import parameters_on
from shared.access import Caller, Scope
from shared.web.bodies import Changed
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.deadlines import Dated

__all__ = ["ask_extension", "decide_extension"]


async def ask_extension(session: AsyncSession, caller: Caller, issue_id: UUID, entry: IssueExtensionEntry) -> Changed:
    """Ask for a later deadline.

    Raises:
        Problem: 404 ``unknown_issue``; 403 ``level_needed``, ``other_department``; 409 ``wrong_state``, ``too_many_extensions``,
            ``extension_waiting``; 422 ``future_date``, ``invalid_date``.
    """
    issue = await issue_locked(session, caller, issue_id)
    must_be_unit(caller, issue)
    must_stand_in(issue, RECTIFYING)
    check_day("on", entry.on, since=issue.found_on)
    if entry.extend_to <= issue.deadline:
        raise fault("extend_to", "invalid_date", f"应晚于现整改期限 {issue.deadline}")
    _check_number(issue, await parameters_on(session, Scope.everything(), entry.on))
    values = {
        "issue_id": issue.id,
        "deadline": issue.deadline,
        "extend_to": entry.extend_to,
        "reason": entry.reason,
        "asked_on": entry.on,
        "asked_by": caller.client_id,
        "department": caller.department,
    }
    made = insert(IssueExtension).values(values).on_conflict_do_nothing().returning(IssueExtension.id)
    extension_id: UUID | None = (await session.scalars(made, execution_options=WHY)).one_or_none()
    if extension_id is None:
        raise Problem(409, "extension_waiting", "已有延期申请等待批复。")
    issue.version += 1
    detail = {"extension": extension_id, "extend_to": entry.extend_to}
    await finish(session, caller, issue, "issue.extension_ask", entry.reason, detail)
    return Changed(id=extension_id, version=1)


def _check_number(issue: Issue, parameters: Mapping[str, Dated]) -> None:
    most = int(parameters[EXTENSIONS].value)
    if issue.extensions >= most:
        raise Problem(409, "too_many_extensions", f"整改期限最多延期 {most} 次。")


async def decide_extension(
    session: AsyncSession, caller: Caller, extension_id: UUID, decision: IssueExtensionDecision, seen: int
) -> Changed:
    """Decide on a later deadline: somebody else than who asked, of another unit. Put off, it is no longer due when it was.

    Raises:
        Problem: 404 ``unknown_issue_extension``; 412; 403 ``level_needed``, ``own_unit``; 409 ``wrong_state``, ``already_decided``,
            ``same_person``, ``too_many_extensions``; 422 ``future_date``, ``invalid_date``.
    """
    extension, issue = await _locked(session, caller, extension_id, seen)
    must_be_others(caller, issue)
    if extension.granted is not None:
        raise Problem(409, "already_decided", "该延期申请已批复或已失效。")
    must_stand_in(issue, RECTIFYING)
    if extension.asked_by == caller.client_id:
        raise Problem(409, "same_person", "延期申请不能由申请人自己批复。")
    check_day("on", decision.on, since=extension.asked_on)
    extension.granted, extension.opinion = decision.granted, decision.opinion
    extension.decided_on, extension.decided_by = decision.on, caller.client_id
    extension.version += 1
    if decision.granted:
        _check_number(issue, await parameters_on(session, Scope.everything(), decision.on))
        issue.deadline = extension.extend_to
        issue.extensions += 1
        limits = await parameters_on(session, Scope.everything(), issue.state_since)
        issue.due_on, issue.warned = due_in(issue.state, issue.state_since, issue.deadline, limits), 0
    issue.version += 1
    detail = {"extension": extension.id, "granted": decision.granted, "deadline": issue.deadline}
    await finish(session, caller, issue, "issue.extension_decide", decision.opinion, detail)
    return Changed(id=extension.id, version=extension.version)


async def _locked(session: AsyncSession, caller: Caller, extension_id: UUID, seen: int) -> tuple[IssueExtension, Issue]:
    row = IssueExtension
    found = select(row.issue_id).join(Issue, Issue.id == row.issue_id).where(row.id == extension_id)
    issue_id: UUID | None = (await session.scalars(cut(found, caller.scope))).one_or_none()
    if issue_id is None:
        raise Problem(404, "unknown_issue_extension", "没有这项延期申请,或它不在您的部门和数据范围内。")
    issue = await issue_locked(session, caller, issue_id)
    extension = await session.get_one(row, extension_id, with_for_update=True, execution_options=WHY)
    check_version(seen, extension.version)
    return extension, issue
