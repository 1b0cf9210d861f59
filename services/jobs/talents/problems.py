"""What is refused in several places of the pool of talents."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_talent"]


def unknown_talent() -> Problem:
    """404: no talent of that identifier is within the caller's scope."""
    return Problem(404, "unknown_talent", "没有这名人才,或其不在您的数据范围内。")
