"""What is answered where an asset is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_asset"]


def unknown_asset() -> Problem:
    """404 of an asset that is not there, or not the caller's."""
    return Problem(404, "unknown_asset", "没有这项资产,或它不在您的数据范围内。")
