"""What is refused in several places of public-welfare posts."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_post"]


def unknown_post() -> Problem:
    """404: no post of that identifier is within the caller's scope."""
    return Problem(404, "unknown_post", "没有这个岗位,或其不在您的数据范围内。")
