"""What is answered where something of a collective is not there, or may not be."""

from __future__ import annotations

from shared.access import Caller
from shared.web.problems import Problem
from shared.workflow import Level

__all__ = ["need_level", "unknown_collective", "unknown_month", "unknown_resource"]


def unknown_collective() -> Problem:
    """404 of a collective that is not there, or not the caller's."""
    return Problem(404, "unknown_collective", "没有这个集体经济组织,或它不在您的数据范围内。")


def unknown_resource() -> Problem:
    """404 of a resource that is not there, or not the caller's."""
    return Problem(404, "unknown_resource", "没有这项资源,或它不在您的数据范围内。")


def unknown_month() -> Problem:
    """404 of a month that is not there, or not the caller's."""
    return Problem(404, "unknown_month", "没有这份三资月报,或它不在您的数据范围内。")


def need_level(caller: Caller, level: Level, division_code: str, what: str) -> None:
    """Refuse who does not answer for the whole village or town.

    Raises:
        Problem: 403 ``level_needed``.
    """
    if not caller.scope.contains(level.unit(division_code)):
        raise Problem(403, "level_needed", f"{what}须由{level.word}级办理。")
