"""What is refused in several places of stipends."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_line", "unknown_payroll"]


def unknown_payroll() -> Problem:
    """404: no payroll of that identifier is within the caller's scope."""
    return Problem(404, "unknown_payroll", "没有这个发放批次,或其不在您的数据范围内。")


def unknown_line() -> Problem:
    """404: no line of that identifier is within the caller's scope."""
    return Problem(404, "unknown_payroll_line", "没有这条发放明细,或其不在您的数据范围内。")
