"""What is refused in several places of work-relief projects."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["notice_hanging", "unknown_relief", "wrong_state"]


def unknown_relief() -> Problem:
    """404: no project of that identifier is within the caller's scope."""
    return Problem(404, "unknown_relief_project", "没有这个以工代赈项目,或其不在您的数据范围内。")


def wrong_state(title: str, what: str) -> Problem:
    """409: the project is in another state than the deed needs."""
    return Problem(409, "wrong_state", f"项目当前状态为“{title}”,不能{what}。")


def notice_hanging(what: str) -> Problem:
    """409: what hangs on the boards would not be so any more."""
    return Problem(409, "notice_hanging", f"项目正在公示,不能{what};确需更改的,先撤回公示,更改后重新公示。")
