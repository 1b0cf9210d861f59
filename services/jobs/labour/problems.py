"""What is refused in several places of the labour force."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_person"]


def unknown_person() -> Problem:
    """404: nobody of that identifier is a member of a household in the caller's scope."""
    return Problem(404, "unknown_person", "没有这个人员,或其不在您的数据范围内。")
