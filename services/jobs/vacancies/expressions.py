"""Expressions over vacancies that several statements share."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_

from services.jobs.vacancies.tables import Vacancy
from shared.standards.clock import today

__all__ = ["open_on"]


def open_on() -> ColumnElement[bool]:
    """Whether a vacancy is open today and its last day has not passed."""
    return and_(Vacancy.state == "open", Vacancy.valid_until >= today())
