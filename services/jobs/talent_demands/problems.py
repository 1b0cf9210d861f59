"""What is refused in several places of the demand directory."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_demand", "unknown_edition"]


def unknown_demand() -> Problem:
    """404: no demand of that identifier is published, or within the caller's scope."""
    return Problem(404, "unknown_demand", "没有这条人才需求,或其未发布且不在您的数据范围内。")


def unknown_edition() -> Problem:
    """404: nothing of that identifier was published."""
    return Problem(404, "unknown_edition", "没有这一版人才需求目录。")
