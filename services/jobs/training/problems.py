"""What is refused in several places of training."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_base", "unknown_class"]


def unknown_base() -> Problem:
    """404: there is no training base of that identifier."""
    return Problem(404, "unknown_training_base", "没有这个实训基地,或其不在您的数据范围内。")


def unknown_class() -> Problem:
    """404: no training class of that identifier is approved, or within the caller's scope."""
    return Problem(404, "unknown_training_class", "没有这个培训班,或其未审核且不在您的数据范围内。")
