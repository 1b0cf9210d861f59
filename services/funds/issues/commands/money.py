"""The money of an issue (R-F04): what came back, line by line, and why the rest need not."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
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
from services.funds.issues.machine import RECTIFYING
from services.funds.issues.rules import remaining
from services.funds.issues.schemas.parts import IssueRecoveryEntry, IssueShortfall
from services.funds.issues.tables import Issue, IssueRecovery
from shared.access import Caller
from shared.web.bodies import Changed, Reasoned
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["add_recovery", "approve_shortfall", "withdraw_recovery"]


async def add_recovery(session: AsyncSession, caller: Caller, issue_id: UUID, entry: IssueRecoveryEntry) -> Changed:
    """Record money that came back. It may have come back before the issue was found: much is put right while auditors are there 边审边改.

    Raises:
        Problem: 404 ``unknown_issue``; 403 ``level_needed``, ``other_department``; 409 ``wrong_state``; 422 ``future_date``, ``too_much``.
    """
    issue = await issue_locked(session, caller, issue_id)
    must_be_unit(caller, issue)
    must_stand_in(issue, RECTIFYING)
    check_day("happened_on", entry.happened_on)
    left = (issue.involved or Decimal()) - issue.recovered
    if entry.amount > left:
        raise fault("amount", "too_much", f"超过涉及金额:未整改的还有 {left:.2f} 元")
    line = IssueRecovery(**entry.model_dump(), issue_id=issue.id, recorded_by=caller.client_id, department=caller.department)
    session.add(line)
    _settle(issue, issue.recovered + entry.amount)
    await session.flush()
    detail = {"recovery": line.id, "kind": entry.kind, "amount": str(entry.amount)}
    await finish(session, caller, issue, "issue.recovery_add", None, detail)
    return Changed(id=line.id, version=1)


def _settle(issue: Issue, recovered: Decimal) -> None:
    """What came back need not be let be any more."""
    issue.recovered = recovered
    issue.shortfall = min(issue.shortfall, (issue.involved or Decimal()) - recovered)
    issue.version += 1


async def withdraw_recovery(session: AsyncSession, caller: Caller, recovery_id: UUID, said: Reasoned, seen: int) -> Changed:
    """Take back a line that is wrong 作废; it stays readable.

    Raises:
        Problem: 404 ``unknown_issue_recovery``; 412; 403 ``level_needed``, ``other_department``; 409 ``wrong_state``, ``already_withdrawn``.
    """
    row = IssueRecovery
    found = select(row.issue_id).join(Issue, Issue.id == row.issue_id).where(row.id == recovery_id)
    issue_id: UUID | None = (await session.scalars(cut(found, caller.scope))).one_or_none()
    if issue_id is None:
        raise Problem(404, "unknown_issue_recovery", "没有这笔整改金额,或它不在您的部门和数据范围内。")
    issue = await issue_locked(session, caller, issue_id)
    line = await session.get_one(row, recovery_id, with_for_update=True, execution_options=WHY)
    check_version(seen, line.version)
    must_be_unit(caller, issue)
    must_stand_in(issue, RECTIFYING)
    if line.withdrawn_at is not None:
        raise Problem(409, "already_withdrawn", "该笔整改金额已作废。")
    line.withdrawn_at, line.withdrawn_by, line.withdraw_reason = func.clock_timestamp(), caller.client_id, said.reason
    line.version += 1
    _settle(issue, issue.recovered - line.amount)
    await finish(session, caller, issue, "issue.recovery_withdraw", said.reason, {"recovery": line.id})
    return Changed(id=line.id, version=line.version)


async def approve_shortfall(session: AsyncSession, caller: Caller, issue_id: UUID, said: IssueShortfall, seen: int) -> Changed:
    """Let the money that is left be, for a reason that is kept; its own units cannot.

    Raises:
        Problem: 404 ``unknown_issue``; 412; 403 ``level_needed``, ``own_unit``; 409 ``wrong_state``, ``nothing_left``.
    """
    issue = await issue_locked(session, caller, issue_id, seen)
    must_be_others(caller, issue)
    must_stand_in(issue, (*RECTIFYING, "submitted"))
    left = remaining(issue.involved, issue.recovered, issue.shortfall)
    if left <= 0:
        raise Problem(409, "nothing_left", "该问题没有未整改到位的金额。")
    issue.shortfall += left
    issue.shortfall_reason, issue.shortfall_document, issue.shortfall_by = said.reason, said.document, caller.client_id
    issue.version += 1
    detail = {"amount": str(left), "document": said.document}
    await finish(session, caller, issue, "issue.shortfall", said.reason, detail)
    return Changed(id=issue.id, version=issue.version)
