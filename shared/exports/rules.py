"""The life of an export, and who may agree to it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from shared.access import Caller, Scope
from shared.standards.clock import SHANGHAI
from shared.standards.divisions import prefix_of

__all__ = ["NEXT", "TOLD", "ExportFormat", "ExportState", "needs_approval", "out_of_reach", "watermark"]

_LONGEST_PURPOSE = 60


class ExportFormat(StrEnum):
    """What file is made."""

    XLSX = "xlsx"
    PDF = "pdf"
    CSV = "csv"


class ExportState(StrEnum):
    """How far an export has come."""

    WAITING = "waiting_approval"
    REFUSED = "refused"
    QUEUED = "queued"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


NEXT: dict[ExportState, frozenset[ExportState]] = {
    ExportState.WAITING: frozenset({ExportState.QUEUED, ExportState.REFUSED, ExportState.WITHDRAWN}),
    ExportState.QUEUED: frozenset({ExportState.RUNNING, ExportState.WITHDRAWN}),
    ExportState.RUNNING: frozenset({ExportState.RUNNING, ExportState.READY, ExportState.FAILED, ExportState.WITHDRAWN}),
    ExportState.READY: frozenset({ExportState.EXPIRED, ExportState.WITHDRAWN}),
}
"""What may follow a state; the others are ends. A worker that comes after one that died runs what is running anew."""

TOLD: dict[ExportState, str] = {
    ExportState.WAITING: "该导出正在等待审批。",
    ExportState.REFUSED: "该导出申请已被退回。",
    ExportState.QUEUED: "该导出正在排队生成。",
    ExportState.RUNNING: "该导出正在生成。",
    ExportState.READY: "该导出已经生成。",
    ExportState.FAILED: "该导出生成失败,请重新申请。",
    ExportState.WITHDRAWN: "该导出已被撤回。",
    ExportState.EXPIRED: "该导出文件已过保存期限,请重新申请。",
}
"""What a caller is told who wants what the state does not allow; its code is ``export_`` and the state."""


def needs_approval(rows: int, limit: int, *, full: bool) -> bool:
    """Whether a second person must agree: more rows than one may export alone, or personal data in full."""
    return full or rows > limit


def out_of_reach(approver: Scope, divisions: Iterable[str], department: str, *, all_departments: bool) -> bool:
    """Whether the asker sees anything that the approver does not."""
    if approver.departments is not None and (all_departments or department not in approver.departments):
        return True
    return not all(any(prefix_of(code).startswith(prefix) for prefix in approver.prefixes) for code in divisions)


def watermark(caller: Caller, at: datetime, purpose: str) -> str:
    """Who asked for it, of which department, when, and what for: what stands on every page and sheet."""
    short = purpose if len(purpose) <= _LONGEST_PURPOSE else f"{purpose[: _LONGEST_PURPOSE - 1]}…"
    when = at.astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")
    return f"{caller.name}({caller.client_id}) {caller.department} {when} 用途:{short}"
