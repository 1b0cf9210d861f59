"""What is answered where a campaign or difference is not there, or a line is not the caller's."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["blind", "unknown_campaign", "unknown_difference"]


def unknown_campaign() -> Problem:
    """404 of a campaign that is not there, or not the caller's."""
    return Problem(404, "unknown_campaign", "没有这次排查,或它不在您的数据范围内。")


def unknown_difference() -> Problem:
    """404 of a difference that is not there, or not the caller's."""
    return Problem(404, "unknown_difference", "没有这项差异,或它不在您的数据范围内。")


def blind() -> Problem:
    """403 of a list that its reader may not see yet."""
    return Problem(403, "other_line", "两条线的清单均锁定前,只能填报、查看本人所在的一条线。")
