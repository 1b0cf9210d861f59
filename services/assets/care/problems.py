"""What is answered where a repair is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_repair"]


def unknown_repair() -> Problem:
    """404 of a repair that is not there, or not the caller's."""
    return Problem(404, "unknown_repair", "没有这张维修单,或它不在您的数据范围内。")
