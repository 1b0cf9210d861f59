"""What is refused in several places of selections."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_nomination", "unknown_selection"]


def unknown_selection() -> Problem:
    """404: there is no such batch."""
    return Problem(404, "unknown_selection", "没有这个选树批次。")


def unknown_nomination() -> Problem:
    """404: no nomination of that identifier is within the caller's scope."""
    return Problem(404, "unknown_nomination", "没有这条选树推荐,或其不在您的数据范围内。")
