"""What goes wrong with registers of resources."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_register", "unknown_resource", "unknown_rule"]


def unknown_resource() -> Problem:
    """404."""
    return Problem(404, "unknown_resource", "没有这条资源记录,或它不在您的数据范围内。")


def unknown_register(code: str) -> Problem:
    """404."""
    return Problem(404, "unknown_register", f"没有代码为 {code} 的资源登记表。")


def unknown_rule(code: str) -> Problem:
    """404."""
    return Problem(404, "unknown_rule", f"没有代码为 {code} 的质量规则。")
