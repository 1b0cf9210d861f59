"""What several use cases of stipends need."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from services.jobs.stipends.events import publish_payrolls
from services.jobs.stipends.judging import judge, reckon
from services.jobs.stipends.machine import PAYROLL
from services.jobs.stipends.problems import unknown_payroll
from services.jobs.stipends.queries import PAYROLLS
from services.jobs.stipends.tables import Payroll, PayrollConfirmation, PayrollLine
from shared import audit
from shared.access import Caller
from shared.contracts.jobs import TASK_CHANGED
from shared.persistence.versions import next_version
from shared.web.bodies import Changed
from shared.web.problems import Problem
from shared.web.versions import check_version
from shared.workflow.procedure import publish_task

__all__ = ["WHY", "changed", "payroll_locked", "refresh", "require_state", "told", "unconfirm"]

WHY = {"unscoped": "the payroll was found within the caller's scope"}


async def payroll_locked(session: AsyncSession, caller: Caller, payroll_id: UUID, seen: int | None = None) -> Payroll:
    """A payroll of a town within the caller's scope, or with lines of a village within it, locked.

    Raises:
        Problem: 404 ``unknown_payroll``; 412.
    """
    row, line, scope = Payroll, PayrollLine, caller.scope
    own = select(line.payroll_id).where(line.payroll_id == payroll_id, scope.where(line.division_code))
    statement = select(row).where(row.id == payroll_id, scope.where(row.division_code) | row.id.in_(own)).with_for_update()
    found = (await session.scalars(statement.execution_options(scope=scope))).one_or_none()
    if found is None:
        raise unknown_payroll()
    if seen is not None:
        check_version(seen, found.version)
    return found


def require_state(row: Payroll, states: Collection[str], what: str) -> None:
    """Refuse what only a payroll in one of these states can have.

    Raises:
        Problem: 409 ``wrong_state``.
    """
    if row.state not in states:
        raise Problem(409, "wrong_state", f"批次当前状态为“{PAYROLL.states[row.state].title}”,不能{what}。")


async def unconfirm(session: AsyncSession, of: Collection[tuple[UUID, str]]) -> None:
    """What lines of a village come to is something else than it has confirmed: it confirms anew."""
    row = PayrollConfirmation
    if of:
        gone = delete(row).where(tuple_(row.payroll_id, row.division_code).in_(list(of)))
        await session.execute(gone, execution_options={**WHY, "synchronize_session": False})


async def refresh(session: AsyncSession, payrolls: Collection[UUID]) -> None:
    """Reckon anew what waits for the town, and run every check; whose lines changed confirms again."""
    ids = list(payrolls)
    await unconfirm(session, await reckon(session, ids))
    await judge(session, ids)


async def changed(
    session: AsyncSession, caller: Caller, row: Payroll, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> Changed:
    """A change that is no step makes a new version too, of which the task is told."""
    await next_version(session, row)
    await publish_payrolls(session, [row.id])
    await publish_task(session, TASK_CHANGED, PAYROLLS, row.id)
    await told(session, caller, row.id, deed, reason, detail)
    return Changed(id=row.id, version=row.version)


async def told(
    session: AsyncSession, caller: Caller, payroll_id: UUID, deed: str, reason: str | None, detail: Mapping[str, Any]
) -> None:
    """Write a deed into the trail."""
    await audit.record(
        session,
        caller,
        action=f"payroll.{deed}",
        resource="payroll",
        resource_id=payroll_id,
        purpose=reason,
        detail=dict(detail),
    )
