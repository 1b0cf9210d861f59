"""The life of an export, and who may agree to it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from shared.access import Caller, Scope
from shared.standards.clock import SHANGHAI
from shared.standards.divisions import prefix_of

__all__ = ["NEXT", "TOLD", "Format", "State", "needs_approval", "out_of_reach", "watermark"]

_LONGEST_PURPOSE = 60


class Format(StrEnum):
    """What file is made."""

    XLSX = "xlsx"
    PDF = "pdf"
    CSV = "csv"


class State(StrEnum):
    """How far an export has come."""

    WAITING = "waiting_approval"
    REFUSED = "refused"
    QUEUED = "queued"
    RUNNING = "running"
    READY = "ready"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


NEXT: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.QUEUED, State.REFUSED, State.WITHDRAWN}),
    State.QUEUED: frozenset({State.RUNNING, State.WITHDRAWN}),
    State.RUNNING: frozenset({State.RUNNING, State.READY, State.FAILED, State.WITHDRAWN}),
    State.READY: frozenset({State.EXPIRED, State.WITHDRAWN}),
}
"""What may follow a state; the others are ends. A worker that comes after one that died runs what is running anew."""

TOLD: dict[State, str] = {
    State.WAITING: "该导出正在等待审批。",
    State.REFUSED: "该导出申请已被退回。",
    State.QUEUED: "该导出正在排队生成。",
    State.RUNNING: "该导出正在生成。",
    State.READY: "该导出已经生成。",
    State.FAILED: "该导出生成失败,请重新申请。",
    State.WITHDRAWN: "该导出已被撤回。",
    State.EXPIRED: "该导出文件已过保存期限,请重新申请。",
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
