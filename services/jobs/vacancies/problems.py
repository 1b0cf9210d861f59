"""What is refused in several places of vacancies."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_vacancy"]


def unknown_vacancy() -> Problem:
    """404: no vacancy of that identifier is open, or within the caller's scope."""
    return Problem(404, "unknown_vacancy", "没有这个招聘岗位,或其未发布且不在您的数据范围内。")
