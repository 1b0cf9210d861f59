"""From rows to what is shown of recommendations."""

from __future__ import annotations

from typing import Any

from services.jobs.matching.rules import Terms
from services.jobs.matching.views import fits
from services.jobs.recommendations.schemas import MatchingFigure, RecommendationView
from services.jobs.vacancies.views import vacancy_no

__all__ = ["figure_view", "recommendation_view"]

_NONE = dict.fromkeys(("vacancies", "places", "seekers", "matched", "recommended", "people", "three_times", "hired"), 0)


def recommendation_view(row: Any) -> RecommendationView:  # noqa: ANN401 - a row
    """A recommendation."""
    told = fits(Terms(tuple(row.weights), 0), tuple(row.worths))
    return RecommendationView.model_validate(
        {**row._mapping, "vacancy_no": vacancy_no(row.vacancy_number), "breakdown": told["breakdown"]}  # noqa: SLF001 - SQLAlchemy's documented name
    )


def figure_view(code: str, counted: dict[str, int]) -> MatchingFigure:
    """The figures of a division."""
    return MatchingFigure.model_validate({"division_code": code, **_NONE, **counted})
