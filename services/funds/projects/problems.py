"""Problems that several reads and use cases of projects answer with."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_project"]


def unknown_project() -> Problem:
    """404 of a project that is not there, or not the caller's."""
    return Problem(404, "unknown_project", "没有这个项目,或它不在您的数据范围内。")
