"""What is refused in several places of professional managers."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_manager"]


def unknown_manager() -> Problem:
    """404: no contract of that identifier is within the caller's scope."""
    return Problem(404, "unknown_manager", "没有这份职业经理人聘用,或其不在您的数据范围内。")
