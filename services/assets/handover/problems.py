"""What is answered where a handover is not there."""

from __future__ import annotations

from shared.web.problems import Problem

__all__ = ["unknown_handover"]


def unknown_handover() -> Problem:
    """404 of a handover that is not there, or not the caller's."""
    return Problem(404, "unknown_handover", "没有这份移交书,或它不在您的数据范围内。")
