"""Suppressing an alert for a time 抑制: proposed, approved by another, ended before its time."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller
from shared.standards.clock import today
from shared.supervision.commands.runs import require_county
from shared.supervision.queries.alerts import alert
from shared.supervision.queries.suppressions import unknown_suppression
from shared.supervision.rules import SUPPRESSION_STATES
from shared.supervision.schemas.suppressions import SuppressionDecision, SuppressionEntry
from shared.supervision.tables import AlertSuppression
from shared.web.bodies import Changed
from shared.web.faults import fault
from shared.web.problems import Problem
from shared.web.versions import check_version

__all__ = ["decide_suppression", "end_suppression", "propose_suppression"]

_WHY = {"unscoped": "the alert was found within the caller's scope"}


async def propose_suppression(session: AsyncSession, caller: Caller, entry: SuppressionEntry) -> Changed:
    """Propose that what an alert found is not told until a day.

    Raises:
        Problem: 422 ``unknown_alert``, ``invalid_date``; 409 ``suppression_proposed``.
    """
    if entry.suppressed_until < today():
        raise fault("suppressed_until", "invalid_date", "截止日期不能早于今天")
    try:
        of = await alert(session, caller.scope, entry.alert_id)
    except Problem as problem:
        raise fault("alert_id", problem.code, problem.detail.rstrip("。")) from None
    row = AlertSuppression
    new = (
        insert(row)
        .values(
            rule=of.rule,
            subject=of.subject,
            subject_id=of.subject_id,
            subject_name=of.subject_name,
            division_code=of.division_code,
            reason=entry.reason,
            suppressed_until=entry.suppressed_until,
            proposed_by=caller.client_id,
            proposed_name=caller.name,
            proposed_on=today(),
        )
        .on_conflict_do_nothing()
        .returning(row.id, row.version)
    )
    made = (await session.execute(new, execution_options=_WHY)).one_or_none()
    if made is None:
        raise Problem(409, "suppression_proposed", "该预警已申请抑制,待批准。")
    await _record(session, caller, made.id, "propose", entry.reason, {"rule": of.rule, "until": entry.suppressed_until})
    return Changed(id=made.id, version=made.version)


async def decide_suppression(
    session: AsyncSession, caller: Caller, suppression_id: UUID, told: SuppressionDecision, seen: int
) -> Changed:
    """Approve what another proposed, or refuse it; it works from the next run on.

    Raises:
        Problem: 404 ``unknown_suppression``; 412; 403 ``level_needed``; 409 ``wrong_state``, ``same_person``.
    """
    row = await _locked(session, caller, suppression_id, seen, "proposed")
    if row.proposed_by == caller.client_id:
        raise Problem(409, "same_person", "抑制不能由申请人自己批准。")
    row.state = "approved" if told.agreed else "refused"
    row.decided_by, row.decided_name, row.decided_on, row.opinion = caller.client_id, caller.name, today(), told.opinion
    return await _finish(session, caller, row, "decide", told.opinion)


async def end_suppression(session: AsyncSession, caller: Caller, suppression_id: UUID, reason: str, seen: int) -> Changed:
    """End a suppression before its last day; the next run tells again what it finds.

    Raises:
        Problem: 404 ``unknown_suppression``; 412; 403 ``level_needed``; 409 ``wrong_state``.
    """
    row = await _locked(session, caller, suppression_id, seen, "approved")
    row.state, row.lifted_on, row.lift_reason = "ended", today(), reason
    return await _finish(session, caller, row, "end", reason)


async def _locked(session: AsyncSession, caller: Caller, suppression_id: UUID, seen: int, state: str) -> AlertSuppression:
    require_county(caller)
    statement = select(AlertSuppression).where(AlertSuppression.id == suppression_id)
    restricted = caller.scope.restrict(statement, AlertSuppression.division_code)
    row = (await session.scalars(restricted.with_for_update())).one_or_none()
    if row is None:
        raise unknown_suppression()
    check_version(seen, row.version)
    if row.state != state:
        raise Problem(409, "wrong_state", f"当前状态为“{SUPPRESSION_STATES[row.state]}”,不能办理。")
    return row


async def _finish(session: AsyncSession, caller: Caller, row: AlertSuppression, deed: str, reason: str | None) -> Changed:
    row.version += 1
    row.changed_at = func.clock_timestamp()
    await session.flush()
    await _record(session, caller, row.id, deed, reason, {"rule": row.rule, "state": row.state})
    return Changed(id=row.id, version=row.version)


async def _record(
    session: AsyncSession, caller: Caller, suppression_id: UUID, deed: str, reason: str | None, detail: dict[str, Any]
) -> None:
    await audit.record(
        session,
        caller,
        action=f"alert_suppression.{deed}",
        resource="alert_suppression",
        resource_id=suppression_id,
        purpose=reason,
        detail=detail,
    )
