"""What is refused in several places of monthly updates."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_update"]


def unknown_update() -> Problem:
    """404: no monthly update of that identifier is within the caller's scope."""
    return Problem(404, "unknown_ledger_update", "没有这份月度更新,或其不在您的数据范围内。")
