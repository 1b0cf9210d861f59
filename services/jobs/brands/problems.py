"""What is refused in several places of labour brands."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_brand"]


def unknown_brand() -> Problem:
    """404: there is no brand of that identifier."""
    return Problem(404, "unknown_brand", "没有这个劳务品牌。")
