"""Expressions over spells of work that several statements share."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, or_

__all__ = ["lasting"]


def lasting(row: Any, on: Any, until: Any = None) -> ColumnElement[bool]:  # noqa: ANN401 - spells of any name; days or columns
    """Whether a spell counts and lasts on a day, or on any day from it until another."""
    begun = row.started_on <= (on if until is None else until)
    return and_(row.withdrawn_at.is_(None), begun, or_(row.ended_on.is_(None), row.ended_on >= on))
