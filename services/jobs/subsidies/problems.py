"""What is refused in several places of employment subsidies."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_claim"]


def unknown_claim() -> Problem:
    """404: no claim of that identifier is within the caller's scope."""
    return Problem(404, "unknown_subsidy_claim", "没有这条就业补贴申领,或其不在您的数据范围内。")
