"""What is answered where an inventory or a line of one is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_inventory", "unknown_line"]


def unknown_inventory() -> Problem:
    """404 of an inventory that is not there, or not the caller's."""
    return Problem(404, "unknown_inventory", "没有这次盘点,或它不在您的数据范围内。")


def unknown_line() -> Problem:
    """404 of a line that is not of the inventory, or not the caller's."""
    return Problem(404, "unknown_line", "盘点清单中没有这一项,或它不在您的数据范围内。")
