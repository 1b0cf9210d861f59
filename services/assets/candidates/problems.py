"""What is answered where a candidate is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_candidate"]


def unknown_candidate() -> Problem:
    """404 of a candidate that is not there, or not the caller's."""
    return Problem(404, "unknown_candidate", "没有这个验收项目,或它不在您的数据范围内。")
