"""Recording that goals were approved 绩效目标批复, and taking back what was recorded by mistake."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from services.funds.parameters.queries import parameters_on
from services.funds.performance.commands.common import WHY, require_county
from services.funds.performance.queries import unknown_approval
from services.funds.performance.schemas.approvals import GoalApprovalEntry
from services.funds.performance.tables import GoalApproval
from services.funds.projects.queries import goals_of, project
from services.funds.projects.tables import Project
from shared import audit
from shared.access import Caller, Scope
from shared.standards.working_days import add_working_days
from shared.web.bodies import Changed, Reasoned
from shared.web.faults import check_day, fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["approve_goals", "withdraw_approval"]

_DAYS = "performance_disclose_days"


async def approve_goals(session: AsyncSession, caller: Caller, entry: GoalApprovalEntry) -> Changed:
    """Record an approval; from its day the time runs within which the goals are made public.

    Raises:
        Problem: 403 ``level_needed``; 422 ``unknown_project``, ``future_date``, ``no_goal``; 409 ``already_approved``, ``wrong_state``.
    """
    check_day("approved_on", entry.approved_on)
    try:
        found = await project(session, caller.scope, entry.project_id)
    except Problem:
        raise fault("project_id", "unknown_project", "没有这个项目,或它不在您的数据范围内") from None
    require_county(caller, found.division_code)
    if found.state != "selected":
        raise Problem(409, "wrong_state", "项目未列入年度计划,不能登记绩效目标批复。")
    if not await goals_of(session, caller.scope, [found.id]):
        raise fault("project_id", "no_goal", "项目没有绩效目标")
    days = int((await parameters_on(session, Scope.everything(), entry.approved_on))[_DAYS].value)
    values = {
        **entry.model_dump(),
        "disclose_by": add_working_days(entry.approved_on, days),
        "recorded_by": caller.client_id,
        "department": caller.department,
    }
    made = insert(GoalApproval).values(values).on_conflict_do_nothing().returning(GoalApproval.id)
    approval_id: UUID | None = (await session.scalars(made, execution_options=WHY)).one_or_none()
    if approval_id is None:
        raise Problem(409, "already_approved", f"该项目 {entry.year} 年度的绩效目标已登记批复。")
    detail = {"project": found.id, "year": entry.year, "document_no": entry.document_no}
    await audit.record(
        session, caller, action="goal_approval.add", resource="goal_approval", resource_id=approval_id, detail=detail
    )
    return Changed(id=approval_id, version=1)


async def withdraw_approval(session: AsyncSession, caller: Caller, approval_id: UUID, said: Reasoned, seen: int) -> Changed:
    """Withdraw a mistaken approval, with the reason; it stays readable.

    Raises:
        Problem: 404 ``unknown_goal_approval``; 412; 403 ``level_needed``; 409 ``already_withdrawn``.
    """
    statement = select(GoalApproval, Project.division_code).join(Project, Project.id == GoalApproval.project_id)
    found = caller.scope.restrict(statement.where(GoalApproval.id == approval_id), Project.division_code)
    row = (await session.execute(found.with_for_update(of=GoalApproval))).one_or_none()
    if row is None:
        raise unknown_approval()
    approval, division = row
    check_version(seen, approval.version)
    require_county(caller, division)
    if approval.withdrawn_at is not None:
        raise Problem(409, "already_withdrawn", "该项批复已作废。")
    approval.withdrawn_at, approval.withdrawn_by, approval.withdraw_reason = (
        func.clock_timestamp(),
        caller.client_id,
        said.reason,
    )
    approval.version += 1
    await session.flush()
    await audit.record(
        session,
        caller,
        action="goal_approval.withdraw",
        resource="goal_approval",
        resource_id=approval.id,
        purpose=said.reason,
        detail={"project": approval.project_id},
    )
    return Changed(id=approval.id, version=approval.version)
