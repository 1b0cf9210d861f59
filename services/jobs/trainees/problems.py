"""What is refused in several places of trainees."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_trainee"]


def unknown_trainee() -> Problem:
    """404: no trainee of that identifier is in a class, or lives, within the caller's scope."""
    return Problem(404, "unknown_trainee", "没有这名学员,或其不在您的数据范围内。")
