"""What is answered where a plan or one of its lines is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_distribution", "unknown_line"]


def unknown_distribution() -> Problem:
    """404 of a plan that is not there, or not the caller's."""
    return Problem(404, "unknown_distribution", "没有这份收益分配方案,或它不在您的数据范围内。")


def unknown_line() -> Problem:
    """404 of a line that the plan does not have, or that was stopped."""
    return Problem(404, "unknown_line", "方案没有这一行,或这一行已停发。")
