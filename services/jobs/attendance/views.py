"""From rows to what is shown of months of who holds a post."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from services.jobs.attendance.rules import GRADES, Grading, total
from services.jobs.attendance.schemas import AttendanceMonthView
from services.jobs.posts.rules import POST_KINDS

__all__ = ["month_view"]


def month_view(row: Row[Any], grading: Grading) -> AttendanceMonthView:
    """A month of somebody, graded as the parameters of its last day have it."""
    points = total(row.village_score, row.town_score, row.democratic_score)
    grade = grading.grade(points)
    told = {
        "month": f"{row.month:%Y-%m}",
        "kind_title": POST_KINDS[row.kind].title,
        "points": points,
        "grade": grade,
        "grade_title": grade and GRADES[grade],
    }
    return AttendanceMonthView.model_validate({**row._mapping, **told})  # noqa: SLF001 - SQLAlchemy's documented name
