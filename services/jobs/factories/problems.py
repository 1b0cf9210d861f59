"""What is refused in several places of community factories."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["cleared", "unknown_factory"]


def unknown_factory() -> Problem:
    """404: no factory of that identifier is within the caller's scope."""
    return Problem(404, "unknown_factory", "没有这个社区工厂,或其不在您的数据范围内。")


def cleared() -> Problem:
    """409: the factory was cleared."""
    return Problem(409, "cleared", "该社区工厂已清理。")
