"""What is refused in several places of appointments."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_appointment"]


def unknown_appointment() -> Problem:
    """404: no appointment of that identifier is within the caller's scope."""
    return Problem(404, "unknown_post_appointment", "没有这条聘用,或其不在您的数据范围内。")
