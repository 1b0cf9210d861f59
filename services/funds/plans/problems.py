"""Problems that several reads and use cases of annual plans answer with."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_plan"]


def unknown_plan() -> Problem:
    """404 of a plan that is not there, or another county's."""
    return Problem(404, "unknown_annual_plan", "没有这个年度计划,或它不在您的数据范围内。")
