"""Asking for an export, agreeing to it, taking it back, fetching it: each one transaction with its audit entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import Row, insert, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from shared import audit
from shared.access import Caller
from shared.contracts.base import EventType
from shared.events.publishing import publish
from shared.exports import queries
from shared.exports.definition import Desk, Export
from shared.exports.notices import notice_of
from shared.exports.rules import NEXT, TOLD, ExportFormat, ExportState, needs_approval, out_of_reach, watermark
from shared.exports.tables import Exported
from shared.observability import trace
from shared.standards.clock import now
from shared.standards.limits import Limits
from shared.web.problems import FieldFault, Problem
from shared.web.routing import require

__all__ = ["CHANNEL", "Asking", "ask", "decide", "fetch", "move", "settle", "withdraw"]

CHANNEL = "export"
"""Where the worker is told that an export waits to be made."""
_WAKE = text(f"SELECT pg_notify('{CHANNEL}', '')")
_OURS = {"unscoped": "the export was found as the caller's, or is the worker's"}


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked for."""

    export: Export
    filters: BaseModel
    format: ExportFormat
    purpose: str
    full: bool


async def ask(session: AsyncSession, caller: Caller, asking: Asking, desk: Desk, limits: Limits) -> Row[Any]:
    """Count the rows and queue the export, or lay it before a second person.

    Raises:
        Problem: 403 without the list's own permission (or ``pii:read`` for full values), 422 ``nothing_in_full`` or ``too_many_rows``.
    """
    require(caller, asking.export.permission, {})
    if asking.full:
        require(caller, "pii:read", {})
        if not asking.export.holds_full:
            told = "该列表没有完整个人信息"
            fault = FieldFault(place="body.full", code="nothing_in_full", message=told)
            raise Problem(422, "nothing_in_full", f"{told},只能按脱敏信息导出。", errors=[fault])
    statement = await asking.export.statement(session, caller.scope, asking.filters, full=False)
    rows = await queries.count_rows(session, caller, statement)
    most = {ExportFormat.PDF: limits.pdf_rows, ExportFormat.XLSX: limits.xlsx_rows}.get(asking.format)
    if most is not None and rows > most:
        told = f"共 {rows} 行,超过这种格式的上限 {most} 行"
        fault = FieldFault(place="body.format", code="too_many_rows", message=told)
        raise Problem(422, "too_many_rows", f"{told},请缩小范围或换一种格式。", errors=[fault])
    policy = await desk.policy_of(session, caller.scope)
    state = ExportState.WAITING if needs_approval(rows, policy.rows, full=asking.full) else ExportState.QUEUED
    filters = asking.filters.model_dump(mode="json", exclude_none=True)
    values = {
        "export": asking.export.code,
        "format": asking.format,
        "filters": filters,
        "full": asking.full,
        "purpose": asking.purpose,
        "mark": watermark(caller, now(), asking.purpose),
        "client_id": caller.client_id,
        "name": caller.name,
        "department": caller.department,
        "divisions": sorted(caller.divisions),
        "all_departments": caller.all_departments,
        "trace": trace.current(),
        "state": state,
        "rows": rows,
        "days": policy.days,
    }
    created = insert(Exported).values(**values).returning(*Exported.c)
    row = (await session.execute(created, execution_options=_OURS)).one()
    detail = {name: values[name] for name in ("export", "format", "filters", "full", "state", "rows")}
    await _record(session, caller, "export.ask", row, asking.purpose, detail)
    await _tell(session, desk.notices, row)
    await session.execute(_WAKE, execution_options=_OURS)
    return row


async def decide(
    session: AsyncSession, caller: Caller, export_id: UUID, reason: str, notices: EventType, *, agreed: bool
) -> Row[Any]:
    """Agree to an export that waits, or refuse it; ``reason`` is what the asker is told.

    Raises:
        Problem: 404 ``unknown_export``, 403 ``own_export`` or ``export_out_of_reach``, 409 where it waits no longer.
    """
    statement = Exported.select().where(Exported.c.id == export_id).with_for_update()
    row = (await session.execute(statement.execution_options(**_OURS))).first()
    if row is None:
        raise Problem(404, "unknown_export", "没有这个导出。")
    if row.client_id == caller.client_id:
        raise Problem(403, "own_export", "自己申请的导出须由另一人审批。")
    if out_of_reach(caller.scope, row.divisions, row.department, all_departments=row.all_departments):
        raise Problem(403, "export_out_of_reach", "该导出的数据范围超出您的数据范围,须由上级审批。")
    moved = await move(
        session,
        row,
        ExportState.QUEUED if agreed else ExportState.REFUSED,
        decided_by=caller.client_id,
        decided_at=now(),
        decision=reason,
    )
    await _tell(session, notices, moved)
    await _record(session, caller, "export.approve" if agreed else "export.refuse", row, reason, {"asked_by": row.client_id})
    if agreed:
        await session.execute(_WAKE, execution_options=_OURS)
    return moved


async def withdraw(session: AsyncSession, caller: Caller, export_id: UUID, reason: str) -> Row[Any]:
    """Take back one's own export, made or not; its file goes with the next run of the retention job.

    Raises:
        Problem: 404 ``unknown_export``, 409 where it has ended.
    """
    await queries.own_export(session, caller, export_id)
    statement = Exported.select().where(Exported.c.id == export_id).with_for_update()
    row = (await session.execute(statement.execution_options(**_OURS))).one()
    over = {} if row.file_kept_until is None else {"file_kept_until": now()}
    moved = await move(session, row, ExportState.WITHDRAWN, **over)
    await _record(session, caller, "export.withdraw", row, reason, {})
    return moved


async def fetch(session: AsyncSession, caller: Caller, export_id: UUID) -> Row[Any]:
    """Write down that the asker fetches the file, and give the export.

    Raises:
        Problem: 403 without ``pii:read`` for full values, 404 ``unknown_export``, 409 where there is no file.
    """
    row = await queries.own_export(session, caller, export_id)
    if row.full:
        require(caller, "pii:read", {})
    if row.state != ExportState.READY or row.file_kept_until is None or row.file_kept_until < now():
        state = ExportState.EXPIRED if row.state == ExportState.READY else ExportState(row.state)
        raise Problem(409, f"export_{state}", TOLD[state])
    action = "export.disclose" if row.full else "export.download"
    await _record(session, caller, action, row, row.purpose, {"export": row.export, "rows": row.rows})
    return row


async def settle(
    session: AsyncSession,
    notices: EventType,
    row: Row[Any],
    to: ExportState,
    **values: Any,  # noqa: ANN401 - columns
) -> Row[Any]:
    """What the worker has made of an export; who asked for it is told."""
    moved = await move(session, row, to, **values)
    await _tell(session, notices, moved)
    return moved


async def _tell(session: AsyncSession, notices: EventType, row: Row[Any]) -> None:
    told = notice_of(ExportState(row.state), row.client_id, row.rows, row.decision)
    if told is not None:
        await publish(session, notices, [told])


async def move(session: AsyncSession, row: Row[Any], to: ExportState, **values: Any) -> Row[Any]:  # noqa: ANN401 - columns
    """Change an export's state.

    Raises:
        Problem: 409 ``export_…`` where this does not follow what it is.
    """
    state = ExportState(row.state)
    if to not in NEXT.get(state, frozenset()):
        raise Problem(409, f"export_{state}", TOLD[state])
    over = {} if to in NEXT else {"finished_at": now()}
    changed: Mapping[str, Any] = {"state": to, "version": Exported.c.version + 1, **over, **values}
    statement = update(Exported).where(Exported.c.id == row.id).values(**changed).returning(*Exported.c)
    return (await session.execute(statement, execution_options=_OURS)).one()


async def _record(
    session: AsyncSession, caller: Caller, action: str, row: Row[Any], purpose: str, detail: Mapping[str, Any]
) -> None:
    await audit.record(session, caller, action=action, resource="export", resource_id=row.id, purpose=purpose, detail=detail)
