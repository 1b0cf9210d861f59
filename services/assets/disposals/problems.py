"""What is answered where a disposal, or money of one, is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_disposal", "unknown_money"]


def unknown_disposal() -> Problem:
    """404 of a disposal that is not there, or not the caller's."""
    return Problem(404, "unknown_disposal", "没有这项处置,或它不在您的数据范围内。")


def unknown_money() -> Problem:
    """404 of a receipt or use that is not the disposal's."""
    return Problem(404, "unknown_money", "这项处置没有这笔收入(使用)。")
