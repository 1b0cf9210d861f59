"""Expressions over recommendations that several statements share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ScalarSelect, func, select

from services.jobs.recommendations.tables import Recommendation

__all__ = ["hired"]


def hired(vacancy_id: Any) -> ScalarSelect[int]:  # noqa: ANN401 - a column
    """How many were hired for a vacancy."""
    row = Recommendation
    return select(func.count()).where(row.vacancy_id == vacancy_id, row.state == "hired").scalar_subquery()
