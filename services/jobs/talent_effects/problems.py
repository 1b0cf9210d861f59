"""What is refused in several places of the effects of talents."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_effect"]


def unknown_effect() -> Problem:
    """404: no effect of that identifier is within the caller's scope."""
    return Problem(404, "unknown_talent_effect", "没有这条人才实效,或其不在您的数据范围内。")
