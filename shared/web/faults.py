"""Refusing one field of a request that is well formed, but cannot be meant."""

from __future__ import annotations

from datetime import date

from shared.standards.clock import today
from shared.web.problems import FieldFault, Problem

__all__ = ["check_day", "fault"]


def fault(field: str, code: str, told: str) -> Problem:
    """422 for a field of the body; ``told`` is a sentence without its full stop."""
    return Problem(422, code, f"{told}。", errors=[FieldFault(place=f"body.{field}", code=code, message=told)])


def check_day(field: str, on: date, *, since: date | None = None) -> None:
    """Refuse a day to come, or one before something could have happened.

    Raises:
        Problem: 422 ``future_date`` or ``invalid_date``.
    """
    if on > today():
        raise fault(field, "future_date", "日期不能晚于今天")
    if since is not None and on < since:
        raise fault(field, "invalid_date", f"日期不能早于 {since}")
