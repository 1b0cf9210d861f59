"""What is refused in several places of the employment ledger."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_spell"]


def unknown_spell() -> Problem:
    """404: no spell of that identifier is of somebody in the caller's scope."""
    return Problem(404, "unknown_spell", "没有这段就业经历,或其不在您的数据范围内。")
