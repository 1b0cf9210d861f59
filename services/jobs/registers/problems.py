"""What is refused in several places of registers."""

from __future__ import annotations

from shared.web.problems import FieldFault, Problem

__all__ = ["unknown_register", "unknown_snapshot", "unknown_village", "village_needed"]


def unknown_register() -> Problem:
    """404: there is no register of that code."""
    return Problem(404, "unknown_register", "没有这种名册,可用的见名册目录。")


def unknown_snapshot() -> Problem:
    """404: no village within the caller's scope has such a frozen version of the month."""
    return Problem(404, "unknown_snapshot", "没有这个定格版本,或其不在您的数据范围内。")


def unknown_village() -> Problem:
    """422: a paper is of a village within the caller's scope."""
    told = "没有这个村,或其不在您的数据范围内"
    return Problem(
        422, "unknown_division", f"{told}。", errors=[FieldFault(place="query.village", code="unknown_division", message=told)]
    )


def village_needed() -> Problem:
    """422: versions are counted for each village."""
    told = "版本按村计,指定版本的须同时指定村"
    return Problem(
        422, "village_needed", f"{told}。", errors=[FieldFault(place="query.village", code="village_needed", message=told)]
    )
